package org.openqpp.intake.file;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files that arguments name: files themselves, what lies in folders and below, and what patterns match.
 *
 * <p>For example, {@code FoundFiles.of(List.of("reports", "more/*.xml"))}. Of a folder files whose names end like those of
 * documents are taken, in the order of their names; a file that is named is taken whatever its name.
 *
 * @param files the files, in the order of the arguments
 * @param passedOver how many files of folders were passed over because of their names
 * @param missing arguments that name nothing
 */
public record FoundFiles(List<FoundFile> files, int passedOver, List<String> missing) {

    private static final List<String> ENDINGS = List.of(".xml", ".json", ".gz", ".zip");
    private static final Pattern WILD = Pattern.compile("[*?\\[{]");

    public FoundFiles {
        files = List.copyOf(files);
        missing = List.copyOf(missing);
    }

    /**
     * Finds files.
     *
     * @throws IOException if a folder cannot be looked into
     */
    public static FoundFiles of(List<String> arguments) throws IOException {
        List<FoundFile> files = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        int passedOver = 0;
        for (String argument : arguments) {
            Path path = path(argument);
            if (path != null && Files.isDirectory(path)) {
                passedOver += folder(path, argument, files);
            } else if (path != null && Files.exists(path)) {
                files.add(new FoundFile(path, argument, String.valueOf(path.getFileName())));
            } else if (!pattern(argument, files)) {
                missing.add(argument);
            }
        }
        return new FoundFiles(files, passedOver, missing);
    }

    private static @Nullable Path path(String argument) {
        try {
            return Path.of(argument);
        } catch (InvalidPathException e) {
            // a pattern is no path on every system
            return null;
        }
    }

    /** Adds what lies in a folder; how many files were passed over. */
    private static int folder(Path folder, String argument, List<FoundFile> files) throws IOException {
        List<Path> found = new ArrayList<>();
        int[] passedOver = new int[1];
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile() || Files.isRegularFile(file)) {
                    if (ofDocument(file)) {
                        found.add(file);
                    } else {
                        passedOver[0]++;
                    }
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                // it is reported when it is opened
                found.add(file);
                return FileVisitResult.CONTINUE;
            }
        });
        Collections.sort(found);
        for (Path file : found) {
            String inside = folder.relativize(file).toString();
            files.add(new FoundFile(
                    file,
                    argument.isEmpty() ? inside : Path.of(argument, inside).toString(),
                    inside));
        }
        return passedOver[0];
    }

    private static boolean ofDocument(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return !name.startsWith(".") && ENDINGS.stream().anyMatch(name::endsWith);
    }

    /** Adds what a pattern matches; whether it matches anything. */
    private static boolean pattern(String argument, List<FoundFile> files) throws IOException {
        String text = argument.replace('\\', '/');
        Matcher wild = WILD.matcher(text);
        if (!wild.find()) {
            return false;
        }
        int end = text.lastIndexOf('/', wild.start());
        Path start = Path.of(end < 0 ? "" : end == 0 ? "/" : text.substring(0, end));
        if (!Files.isDirectory(start)) {
            return false;
        }
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + text.substring(end + 1));
        List<Path> found = new ArrayList<>();
        int deepest = text.indexOf("**", wild.start()) >= 0
                ? Integer.MAX_VALUE
                : (int) text.substring(end + 1).chars().filter(c -> c == '/').count() + 1;
        try (Stream<Path> paths = Files.walk(start, deepest)) {
            paths.filter(Files::isRegularFile)
                    .filter(file -> matcher.matches(start.relativize(file)))
                    .forEach(found::add);
        }
        Collections.sort(found);
        for (Path file : found) {
            files.add(
                    new FoundFile(file, file.toString(), start.relativize(file).toString()));
        }
        return !found.isEmpty();
    }

    /**
     * A file that was found.
     *
     * @param path where it is
     * @param name how problems call it
     * @param inside its path inside the folder that was named; what comes of it is written there
     */
    public record FoundFile(Path path, String name, String inside) {}
}

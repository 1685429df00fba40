package org.openqpp.cli;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * A folder that a command makes. It is written beside its place and moved there when it is complete, so that it is there whole or
 * not at all; what is not finished is taken away.
 */
final class NewFolder implements AutoCloseable {
    private static final String PARTIAL = ".partial";

    private final Path target;
    private final Path partial;

    private NewFolder(Path target) {
        this.target = target;
        this.partial = target.resolveSibling("." + target.getFileName() + PARTIAL);
    }

    /**
     * The folder at a path, ready to be written. A command is used wrongly that names one in which there is something, or one that
     * cannot be replaced.
     */
    static NewFolder at(Path path, CommandLine command) throws IOException {
        if (Files.exists(path, LinkOption.NOFOLLOW_LINKS) && !isEmptyFolder(path)) {
            throw new ParameterException(
                    command, "there is something in " + path + " already; name a new or an empty folder");
        }
        Path target =
                Files.exists(path) ? path.toRealPath() : path.toAbsolutePath().normalize();
        Path parent = target.getParent();
        boolean disk = Files.exists(target)
                && (parent == null || !Files.getFileStore(target).equals(Files.getFileStore(parent)));
        if (disk) {
            throw new ParameterException(command, path + " is the top of a disk; name a folder in it");
        }
        NewFolder folder = new NewFolder(target);
        delete(folder.partial);
        Files.createDirectories(folder.partial);
        return folder;
    }

    /** Where to write until it is complete. */
    Path place() {
        return partial;
    }

    /** Puts it in its place. */
    void finish() throws IOException {
        Files.deleteIfExists(target);
        Files.move(partial, target);
    }

    @Override
    public void close() throws IOException {
        delete(partial);
    }

    private static boolean isEmptyFolder(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return false;
        }
        try (DirectoryStream<Path> inside = Files.newDirectoryStream(path)) {
            return !inside.iterator().hasNext();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> found = Files.walk(folder)) {
            all = found.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.delete(path);
        }
    }
}

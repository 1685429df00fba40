package org.openqpp.program.run;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openqpp.program.Workers;
import org.openqpp.program.outcome.OutputFile;
import org.openqpp.program.outcome.ProgramOutcome;

/**
 * The output folder of a run. Files are written into a folder beside them and moved into place when all of them are complete;
 * the manifest is taken away first and put back last, so that a folder with a manifest always holds one whole result.
 *
 * <p>For example, a run that is killed leaves the result of the run before, or a folder without a manifest, and in either case
 * a folder {@code .partial} that the next run clears.
 */
final class OutputFolder implements AutoCloseable {

    private static final String PARTIAL = ".partial";
    private static final String LOCK = ".lock";
    private static final int BUFFER = 1 << 16;

    private final Path folder;
    private final Path partial;
    private final FileChannel lockFile;
    private final List<Manifest.File> written = new ArrayList<>();
    private final ExecutorService disk = Workers.executor(1);
    private final List<Future<String>> forced = new ArrayList<>();

    /**
     * Opens a folder for writing; it is made when it is not there.
     *
     * @throws IOException if it cannot be written, or another run is writing into it
     */
    OutputFolder(Path folder) throws IOException {
        this.folder = folder;
        this.partial = folder.resolve(PARTIAL);
        Files.createDirectories(partial);
        this.lockFile = FileChannel.open(partial.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lock() == null) {
            lockFile.close();
            throw new IOException("another run is writing into " + folder);
        }
        for (Path file : list(partial)) {
            if (!file.endsWith(LOCK)) {
                Files.delete(file);
            }
        }
    }

    /** The lock ends with the process, however it ends. */
    private @Nullable FileLock lock() throws IOException {
        try {
            return lockFile.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    /** Writes a file beside the result; the disk takes it while the next one is made. */
    void write(OutputFile output, ProgramOutcome outcome, int threads) throws IOException {
        FileChannel channel = open(partial.resolve(output.name()));
        boolean complete = false;
        try {
            Digests.Output out =
                    new Digests.Output(new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER));
            output.write(outcome, out, threads);
            out.flush();
            written.add(out.file(output.name()));
            complete = true;
        } finally {
            if (!complete) {
                channel.close();
            }
        }
        forced.add(disk.submit(() -> {
            try (channel) {
                channel.force(true);
            }
            return output.name();
        }));
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
    }

    /** The files written so far. */
    List<Manifest.File> written() {
        return List.copyOf(written);
    }

    /** Moves the files into place; from the first move to the manifest the folder holds no result. */
    void publish(Manifest manifest) throws IOException {
        awaitDisk();
        Set<String> names = new HashSet<>();
        written.forEach(file -> names.add(file.name()));
        List<String> stale = Manifest.find(folder).map(Manifest::files).orElse(List.of()).stream()
                .map(Manifest.File::name)
                .filter(name -> !names.contains(name))
                .toList();
        Files.deleteIfExists(folder.resolve(Manifest.NAME));
        forceFolder();
        for (String name : stale) {
            Files.deleteIfExists(folder.resolve(name));
        }
        for (Manifest.File file : written) {
            move(file.name());
        }
        forceFolder();
        try (FileChannel channel = open(partial.resolve(Manifest.NAME))) {
            channel.write(StandardCharsets.UTF_8.encode(manifest.json()));
            channel.force(true);
        }
        move(Manifest.NAME);
        forceFolder();
    }

    private void awaitDisk() throws IOException {
        for (Future<String> file : forced) {
            try {
                file.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted", e);
            } catch (ExecutionException e) {
                throw new IOException("a file cannot be forced to the disk", e.getCause());
            }
        }
    }

    private void move(String name) throws IOException {
        Files.move(
                partial.resolve(name),
                folder.resolve(name),
                StandardCopyOption.REPLACE_EXISTING,
                StandardCopyOption.ATOMIC_MOVE);
    }

    private void forceFolder() {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // some systems cannot force a folder; the moves themselves are atomic
        }
    }

    /** Takes away what was written beside the result and not moved. */
    @Override
    public void close() throws IOException {
        disk.shutdown();
        lockFile.close();
        for (Path file : list(partial)) {
            Files.delete(file);
        }
        Files.delete(partial);
    }
}

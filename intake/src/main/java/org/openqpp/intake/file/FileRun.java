package org.openqpp.intake.file;

import java.io.FileInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.openqpp.intake.file.FoundFiles.FoundFile;
import org.openqpp.intake.problem.ProblemCode;

/**
 * Takes in many files side by side; what comes of them keeps their order.
 *
 * <p>For example, {@code new FileRun(intake, 4).run(files, reading -> ...)}. Each entry of a zip archive is a document of its
 * own. A file that cannot be read, or on which OpenQPP fails, never stops the others. No more than a few documents for each
 * thread are in memory at a time.
 */
public final class FileRun {

    /** Documents under way for each thread, so that none waits for a slow one. */
    private static final int UNDER_WAY = 4;

    /** Entries of an archive that are opened. */
    private static final int MOST_ENTRIES = 100_000;

    /** Bytes that come out of one archive, all its entries together. */
    private static final long MOST_BYTES = 8L << 30;

    private final FileIntake intake;
    private final int threads;
    private final int mostEntries;
    private final long mostBytes;

    /** A run of {@code threads} threads. */
    public FileRun(FileIntake intake, int threads) {
        this(intake, threads, MOST_ENTRIES, MOST_BYTES);
    }

    FileRun(FileIntake intake, int threads, int mostEntries, long mostBytes) {
        this.intake = intake;
        this.threads = threads;
        this.mostEntries = mostEntries;
        this.mostBytes = mostBytes;
    }

    /**
     * Takes in the files.
     *
     * @param files the files
     * @param readings takes what came of each document, in order, one at a time
     * @throws InterruptedException if the thread is interrupted
     */
    public void run(List<FoundFile> files, Consumer<FileReading> readings) throws InterruptedException {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            Order order = new Order(executor, readings);
            for (FoundFile file : files) {
                if (startsLikeArchive(file.path())) {
                    archive(file, order);
                } else {
                    // a stream of files cannot stand pipes such as /dev/stdin
                    order.add(() -> guarded(
                            file.name(),
                            file.inside(),
                            () -> new FileInputStream(file.path().toFile())));
                }
            }
            order.end();
        } finally {
            executor.shutdownNow();
        }
    }

    private static boolean startsLikeArchive(Path path) {
        if (!Files.isRegularFile(path)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(path)) {
            return Content.of(in.readNBytes(4)) == Content.ZIP;
        } catch (IOException e) {
            return false;
        }
    }

    private FileReading guarded(String name, String inside, Callable<InputStream> open) {
        try (InputStream in = open.call()) {
            return intake.read(name, inside, in);
        } catch (IOException e) {
            return FileIntake.unreadable(name, inside);
        } catch (RuntimeException e) {
            return new FileReading(
                    name, inside, Content.OTHER, List.of(), List.of(), Set.of(), Optional.empty(), Optional.of(e));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void archive(FoundFile file, Order order) throws InterruptedException {
        try (ZipFile zip = new ZipFile(file.path().toFile())) {
            AtomicLong bytes = new AtomicLong();
            List<ZipEntry> entries = entries(zip);
            for (ZipEntry entry : entries.subList(0, Math.min(entries.size(), mostEntries))) {
                order.add(() -> entry(file, zip, entry, bytes));
            }
            if (entries.size() > mostEntries) {
                order.add(() -> refused(
                        file,
                        ProblemCode.COMPRESSED_DATA_TOO_LARGE,
                        "The archive has " + entries.size() + " files; only the first " + mostEntries + " are read."));
            }
            // the archive is closed only when all its entries are read
            order.end();
        } catch (ZipException e) {
            order.add(() -> refused(
                    file,
                    ProblemCode.COMPRESSED_DATA_BROKEN,
                    "The archive cannot be opened; it is damaged or not complete."));
        } catch (IOException e) {
            order.add(() -> refused(file, ProblemCode.FILE_UNREADABLE, "The archive cannot be read."));
        }
    }

    private static List<ZipEntry> entries(ZipFile zip) throws ZipException {
        try {
            List<ZipEntry> entries = new ArrayList<>();
            for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
                ZipEntry entry = all.nextElement();
                if (!entry.isDirectory()) {
                    entries.add(entry);
                }
            }
            return entries;
        } catch (IllegalArgumentException e) {
            // a name that is not written in the encoding that the archive says
            throw new ZipException(e.getMessage());
        }
    }

    private static FileReading refused(FoundFile file, ProblemCode code, String message) {
        return FileIntake.refused(file.name(), file.inside(), Content.ZIP, code, message);
    }

    private FileReading entry(FoundFile file, ZipFile zip, ZipEntry entry, AtomicLong bytes) {
        String path = harmless(entry.getName());
        String name = file.name() + "!/" + path;
        String inside = file.inside() + "/" + path;
        if (bytes.get() > mostBytes) {
            return FileIntake.refused(
                    name,
                    inside,
                    Content.OTHER,
                    ProblemCode.COMPRESSED_DATA_TOO_LARGE,
                    "The files before this one in the archive have more than " + mostBytes + " bytes together.");
        }
        return guarded(name, inside, () -> new CountedStream(zip.getInputStream(entry), bytes));
    }

    /** The name of an entry as a path that leads nowhere else and has no character that does something to a terminal. */
    private static String harmless(String name) {
        StringBuilder path = new StringBuilder();
        for (String part :
                name.replaceAll("[\\p{Cntrl}:]", "_").replace('\\', '/').split("/", -1)) {
            if (!part.isEmpty() && !part.equals(".") && !part.equals("..")) {
                path.append(path.length() == 0 ? "" : "/").append(part);
            }
        }
        return path.length() == 0 ? "document" : path.toString();
    }

    /** Work under way, in order. */
    private final class Order {
        private final ExecutorService executor;
        private final Consumer<FileReading> readings;
        private final Deque<Future<FileReading>> underWay = new ArrayDeque<>();

        Order(ExecutorService executor, Consumer<FileReading> readings) {
            this.executor = executor;
            this.readings = readings;
        }

        void add(Callable<FileReading> work) throws InterruptedException {
            while (underWay.size() >= threads * UNDER_WAY) {
                takeFirst();
            }
            underWay.add(executor.submit(work));
        }

        void end() throws InterruptedException {
            while (!underWay.isEmpty()) {
                takeFirst();
            }
        }

        private void takeFirst() throws InterruptedException {
            try {
                readings.accept(underWay.remove().get());
            } catch (ExecutionException e) {
                throw new IllegalStateException("a file was not read", e.getCause());
            }
        }
    }

    /** Counts what is read. */
    private static final class CountedStream extends FilterInputStream {
        private final AtomicLong bytes;

        CountedStream(InputStream in, AtomicLong bytes) {
            super(in);
            this.bytes = bytes;
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            if (b >= 0) {
                bytes.incrementAndGet();
            }
            return b;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            if (count > 0) {
                bytes.addAndGet(count);
            }
            return count;
        }
    }
}

package org.openqpp.cli.program;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.openqpp.cli.batch.Chunk;
import org.openqpp.cli.batch.ChunkReader;
import org.openqpp.intake.Document;
import org.openqpp.intake.Limits;
import org.openqpp.intake.json.JsonIntake;
import org.openqpp.program.SubmissionSource;

/**
 * The submissions of a program in a folder and below: case files with one entity a line, and documents of their own.
 *
 * <p>For example, {@code submissions/part-0001.ndjson} is a part of its own, and all QRDA III documents and JSON submissions
 * together are another. What a case line says about participation is passed over: the roster knows that.
 */
public final class SubmissionFolder implements SubmissionSource {
    private static final List<String> CASE_FILES = List.of(".ndjson", ".jsonl");
    private static final List<String> DOCUMENTS = List.of(".json", ".xml");
    private static final String PACKED = ".gz";

    private final List<Part> parts;
    private final IntakeTally tally;
    private final int passedOver;

    private SubmissionFolder(List<Part> parts, IntakeTally tally, int passedOver) {
        this.parts = List.copyOf(parts);
        this.tally = tally;
        this.passedOver = passedOver;
    }

    /**
     * The submissions in a folder.
     *
     * @param folder folder
     * @param intake the door that they come in through
     * @throws IOException if the folder cannot be looked through
     */
    public static SubmissionFolder at(Path folder, JsonIntake intake) throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.walk(folder)) {
            files = found.filter(Files::isRegularFile).sorted().toList();
        }
        IntakeTally tally = new IntakeTally();
        List<Part> parts = new ArrayList<>();
        List<Path> documents = new ArrayList<>();
        int passedOver = 0;
        for (Path file : files) {
            String name = unpacked(file);
            if (CASE_FILES.stream().anyMatch(name::endsWith)) {
                parts.add(new CaseFilePart(
                        folder.relativize(file).toString(), file, Files.size(file), new IntakeDoor(intake, tally)));
            } else if (DOCUMENTS.stream().anyMatch(name::endsWith)) {
                documents.add(file);
            } else {
                passedOver++;
            }
        }
        parts.addAll(new Documents(folder, documents, new IntakeDoor(intake, tally)).parts());
        return new SubmissionFolder(parts, tally, passedOver);
    }

    private static String unpacked(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (name.startsWith(".")) {
            return "";
        }
        return name.endsWith(PACKED) ? name.substring(0, name.length() - PACKED.length()) : name;
    }

    @Override
    public List<Part> parts() {
        return parts;
    }

    /** How many files were not looked at because of their names, such as archives. */
    public int passedOver() {
        return passedOver;
    }

    /** What was noticed on the way in; grows while the parts are read. */
    public IntakeTally tally() {
        return tally;
    }

    /** A case file: one entity a line. */
    private record CaseFilePart(String name, Path path, long size, IntakeDoor door) implements Part {

        @Override
        public Optional<Path> file() {
            return Optional.of(path);
        }

        @Override
        public void read(Taker taker) throws IOException {
            try (InputStream in = open()) {
                ChunkReader lines = new ChunkReader(name, in, Limits.DEFAULT.maximumBytes());
                for (Optional<Chunk> next = lines.next(); next.isPresent(); next = lines.next()) {
                    for (Document line : next.get().lines()) {
                        door.take(name, line, taker);
                    }
                }
            }
        }

        private InputStream open() throws IOException {
            InputStream in = new BufferedInputStream(Files.newInputStream(path));
            return name.toLowerCase(Locale.ROOT).endsWith(PACKED) ? new GZIPInputStream(in) : in;
        }
    }
}

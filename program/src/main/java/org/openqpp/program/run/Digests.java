package org.openqpp.program.run;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openqpp.program.SubmissionSource;
import org.openqpp.program.benchmarks.ComplexPatientFigures;
import org.openqpp.scoring.participation.ComplexPatientStatistics;

/** Sizes and SHA-256 digests of the files that a run reads and writes. */
final class Digests {

    private static final int BUFFER = 1 << 16;

    private Digests() {}

    /** A file under a name. */
    static Manifest.File of(Path file, String name) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
                size += read;
            }
        }
        return new Manifest.File(name, size, hex(digest));
    }

    /** A text under a name. */
    static Manifest.File of(String text, String name) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        MessageDigest digest = sha256();
        digest.update(bytes);
        return new Manifest.File(name, bytes.length, hex(digest));
    }

    /** Everything that a run is made of, besides the policy: roster, submissions, statistics. */
    static List<Manifest.File> inputs(
            Path rosterFolder, SubmissionSource source, @Nullable ComplexPatientStatistics statistics)
            throws IOException {
        List<Path> tables;
        try (Stream<Path> found = Files.list(rosterFolder)) {
            tables = found.filter(Files::isRegularFile)
                    .filter(file ->
                            file.toString().endsWith(".csv") || file.toString().endsWith(".parquet"))
                    .sorted()
                    .toList();
        }
        List<Manifest.File> inputs = new ArrayList<>();
        for (Path table : tables) {
            inputs.add(of(table, "roster/" + table.getFileName()));
        }
        for (SubmissionSource.Part part : source.parts()) {
            if (part.file().isPresent()) {
                inputs.add(of(part.file().get(), "submissions/" + part.name()));
            }
        }
        if (statistics != null) {
            inputs.add(of(ComplexPatientFigures.toJson(statistics), "complex-patient-statistics"));
        }
        return inputs;
    }

    /** Counts and digests what is written through it. */
    static final class Output extends FilterOutputStream {
        private final MessageDigest digest = sha256();
        private long size;

        Output(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            digest.update((byte) b);
            size++;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
            digest.update(bytes, from, length);
            size += length;
        }

        Manifest.File file(String name) {
            return new Manifest.File(name, size, hex(digest));
        }
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

package org.openqpp.program.synth;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openqpp.program.EntityKey;
import org.openqpp.program.benchmarks.ComplexPatientFigures;
import org.openqpp.program.json.JsonWriter;
import org.openqpp.program.roster.RosterTables;
import org.openqpp.program.table.TableFormat;
import org.openqpp.program.table.TableWriter;
import org.openqpp.scoring.submission.Submission;

/**
 * A synthetic program as files: the roster's tables, submissions as case lines, and the statistics of the complex patient
 * bonus.
 *
 * <p>For example, {@code roster/practices.csv}, {@code submissions/part-0001.ndjson} and
 * {@code complex-patient-statistics.json}. A case line holds the submissions of one entity.
 */
public final class ProgramFiles implements Sink, Closeable {

    private static final int CASES_PER_PART = 500;

    private final Path folder;
    private final Map<Class<?>, TableWriter<?>> tables = new HashMap<>();
    private @Nullable BufferedWriter part;
    private long cases;

    private ProgramFiles(Path folder) {
        this.folder = folder;
    }

    /**
     * Writes a program into a folder, next to nothing else.
     *
     * @param program program
     * @param folder folder that does not exist or is empty
     * @param format format of the roster's tables
     */
    public static void write(SyntheticProgram program, Path folder, TableFormat format) throws IOException {
        Path roster = Files.createDirectories(folder.resolve("roster"));
        Files.createDirectories(folder.resolve("submissions"));
        try (ProgramFiles files = new ProgramFiles(folder)) {
            for (Class<? extends Record> table : RosterTables.ALL) {
                files.tables.put(table, TableWriter.open(roster, table, format));
            }
            program.draw(files);
        }
        Files.writeString(
                folder.resolve("complex-patient-statistics.json"),
                ComplexPatientFigures.toJson(SyntheticProgram.statistics()));
    }

    @Override
    @SuppressWarnings("unchecked")
    public void row(Record row) throws IOException {
        TableWriter<?> writer = tables.get(row.getClass());
        if (writer == null) {
            throw new IllegalArgumentException("no table has rows of " + row.getClass());
        }
        ((TableWriter<Record>) writer).write(row);
    }

    @Override
    public void entity(EntityKey entity, List<Submission> submissions) throws IOException {
        if (part == null || cases % CASES_PER_PART == 0) {
            if (part != null) {
                part.close();
            }
            String name = String.format("part-%04d.ndjson", cases / CASES_PER_PART + 1);
            part = Files.newBufferedWriter(folder.resolve("submissions").resolve(name), StandardCharsets.UTF_8);
        }
        cases++;
        SubmissionJson.write(new JsonWriter(part), String.format("case-%07d", cases), submissions);
        part.write('\n');
    }

    @Override
    public void close() throws IOException {
        try {
            for (TableWriter<?> table : tables.values()) {
                table.close();
            }
        } finally {
            if (part != null) {
                part.close();
            }
        }
    }
}

package org.openqpp.program.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.openqpp.policy.Policies;
import org.openqpp.policy.Policy;
import org.openqpp.policy.value.PerformanceYear;
import org.openqpp.policy.value.Rational;
import org.openqpp.program.EntityKey;
import org.openqpp.program.SubmissionSource;
import org.openqpp.program.roster.RosterTables;
import org.openqpp.program.synth.Shape;
import org.openqpp.program.synth.Sink;
import org.openqpp.program.synth.SyntheticProgram;
import org.openqpp.program.table.TableFormat;
import org.openqpp.program.table.TableWriter;
import org.openqpp.scoring.submission.Submission;

/** A synthetic program whose roster is in a folder and whose submissions are in memory. */
public final class DrawnProgram implements Sink {

    public static final Policy POLICY = Policies.load(new PerformanceYear(2024));

    private final Map<Class<?>, TableWriter<?>> tables = new HashMap<>();
    private final List<List<Submission>> entities = new ArrayList<>();

    private DrawnProgram() {}

    /** Draws a program at a scale and writes its roster. */
    public static DrawnProgram write(String scale, Path roster, TableFormat format) throws IOException {
        DrawnProgram drawn = new DrawnProgram();
        Files.createDirectories(roster);
        for (Class<? extends Record> table : RosterTables.ALL) {
            drawn.tables.put(table, TableWriter.open(roster, table, format));
        }
        new SyntheticProgram(POLICY, Shape.PUBLISHED, Rational.parse(scale), 1, true).draw(drawn);
        for (TableWriter<?> table : drawn.tables.values()) {
            table.close();
        }
        return drawn;
    }

    @Override
    @SuppressWarnings("unchecked") // a writer of the row's own table
    public void row(Record row) throws IOException {
        TableWriter<Record> writer = (TableWriter<Record>) tables.get(row.getClass());
        if (writer == null) {
            throw new IllegalArgumentException("no table of " + row.getClass());
        }
        writer.write(row);
    }

    @Override
    public void entity(EntityKey entity, List<Submission> submissions) {
        entities.add(List.copyOf(submissions));
    }

    /** The submissions in so many parts. */
    public SubmissionSource source(int parts) {
        return source(entities, parts);
    }

    /** The submissions in another order and so many parts. */
    public SubmissionSource shuffled(int parts, long seed) {
        List<List<Submission>> shuffled = new ArrayList<>(entities);
        Collections.shuffle(shuffled, new Random(seed));
        return source(shuffled, parts);
    }

    private static SubmissionSource source(List<List<Submission>> entities, int count) {
        List<SubmissionSource.Part> parts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int from = (int) ((long) entities.size() * i / count);
            int to = (int) ((long) entities.size() * (i + 1) / count);
            parts.add(new MemoryPart("part-" + i, entities.subList(from, to)));
        }
        return () -> parts;
    }

    private record MemoryPart(String name, List<List<Submission>> entities) implements SubmissionSource.Part {
        @Override
        public long size() {
            return entities.size();
        }

        @Override
        public void read(SubmissionSource.Taker taker) {
            entities.forEach(submissions -> submissions.forEach(taker::submission));
        }
    }
}

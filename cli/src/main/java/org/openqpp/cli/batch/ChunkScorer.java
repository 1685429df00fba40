package org.openqpp.cli.batch;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.openqpp.cli.input.Engine;
import org.openqpp.cli.problem.ProblemJson;
import org.openqpp.intake.Document;
import org.openqpp.intake.Intake;
import org.openqpp.intake.problem.Problem;
import org.openqpp.intake.problem.Severity;
import org.openqpp.intake.tree.ScoreTreeWriter;
import org.openqpp.policy.Policy;
import org.openqpp.policy.value.PerformanceYear;
import org.openqpp.scoring.tree.ScoreNode;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Scores the lines of a chunk and writes their results, one line each. Safe for many threads. */
final class ChunkScorer {
    private static final ObjectWriter JSON = new JsonMapper().writer();

    private final Function<Document, Engine> engines;
    private final boolean explained;
    private final Map<PerformanceYear, ScoreTreeWriter> writers = new ConcurrentHashMap<>();

    /**
     * A scorer of chunks.
     *
     * @param engines the engine for a line, which may be of any year
     * @param explained whether reasons and computations are written
     */
    ChunkScorer(Function<Document, Engine> engines, boolean explained) {
        this.engines = engines;
        this.explained = explained;
    }

    /**
     * The results of a chunk.
     *
     * @param lines results as UTF-8 text, each ended
     * @param tally what became of the cases
     * @param endOfBytes bytes of the case file up to the end of the chunk
     */
    record Result(ByteArrayOutputStream lines, Tally tally, long endOfBytes) {}

    Result score(Chunk chunk) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Tally tally = Tally.NONE;
        for (Document line : chunk.lines()) {
            tally = tally.plus(score(line, out));
            out.write('\n');
        }
        return new Result(out, tally, chunk.endOfBytes());
    }

    private Tally score(Document line, ByteArrayOutputStream out) {
        Optional<String> id = Optional.empty();
        try {
            Engine engine = engines.apply(line);
            Intake intake = engine.intake().readCase(line);
            id = intake.id();
            List<ScoreNode> trees =
                    intake.accepted().map(engine::score).map(engine::trees).orElse(List.of());
            write(line, intake, trees, engine, out);
            return tally(intake, trees);
        } catch (RuntimeException defect) {
            writeDefect(line, id, defect, out);
            return new Tally(1, 0, 0, 0, 1);
        }
    }

    private static Tally tally(Intake intake, List<ScoreNode> trees) {
        long warnings = intake.problems().stream()
                .filter(problem -> problem.severity() == Severity.WARNING)
                .count();
        return new Tally(1, intake.hasErrors() ? 1 : 0, trees.isEmpty() ? 1 : 0, warnings, 0);
    }

    private void write(Document line, Intake intake, List<ScoreNode> trees, Engine engine, ByteArrayOutputStream out) {
        try (JsonGenerator json = start(line, intake.id(), out)) {
            if (!trees.isEmpty()) {
                json.writeName("trees");
                writer(engine.policy()).writeAll(trees, json);
            }
            List<Problem> problems = intake.problems();
            if (trees.isEmpty() || intake.hasErrors()) {
                json.writeName("problems");
                ProblemJson.write(problems, json);
            } else if (!problems.isEmpty()) {
                // warnings do not make a case one with problems
                json.writeName("warnings");
                ProblemJson.write(problems, json);
            }
            json.writeEndObject();
        }
    }

    private ScoreTreeWriter writer(Policy policy) {
        return writers.computeIfAbsent(policy.year(), year -> {
            ScoreTreeWriter writer = ScoreTreeWriter.of(policy);
            return explained ? writer.explaining() : writer;
        });
    }

    private static void writeDefect(
            Document line, Optional<String> id, RuntimeException defect, ByteArrayOutputStream out) {
        try (JsonGenerator json = start(line, id, out)) {
            json.writeStringProperty("defect", defect.getClass().getSimpleName());
            json.writeEndObject();
        }
    }

    /** Without an id the number of the line says which case it is. */
    private static JsonGenerator start(Document line, Optional<String> id, ByteArrayOutputStream out) {
        JsonGenerator json = JSON.createGenerator(out);
        json.writeStartObject();
        if (id.isPresent()) {
            json.writeStringProperty("id", id.get());
        } else {
            json.writeNumberProperty("line", line.firstLine());
        }
        return json;
    }
}

package org.openqpp.benchmarks;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openqpp.intake.Case;
import org.openqpp.intake.Document;
import org.openqpp.intake.Intake;
import org.openqpp.intake.json.JsonIntake;
import org.openqpp.intake.tree.ScoreTreeWriter;
import org.openqpp.policy.Policies;
import org.openqpp.policy.Policy;
import org.openqpp.policy.value.PerformanceYear;
import org.openqpp.scoring.CandidateScore;
import org.openqpp.scoring.Scorer;
import org.openqpp.scoring.tree.ScoreTrees;

/** Typical group submissions a second on one core. For example, {@code benchmarks/run ScoringBenchmark}. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class ScoringBenchmark {

    private final Policy policy = Policies.load(new PerformanceYear(2024));
    private final Scorer scorer = Scorer.of(policy);
    private final JsonIntake intake = JsonIntake.of(policy);
    private final Case typical = TypicalGroup.accepted(policy);
    private final byte[] json = TypicalGroup.json();
    private final ScoreTreeWriter plain = ScoreTreeWriter.of(policy);
    private final ScoreTreeWriter explaining = plain.explaining();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 20);

    /** Values and figures, no tree. */
    @Benchmark
    public List<CandidateScore> score() {
        return scorer.score(typical.submissions(), typical.participation());
    }

    /** The score tree as JSON. */
    @Benchmark
    public int scoreToJson() {
        return write(plain);
    }

    /** The score tree as JSON with every reason and computation. */
    @Benchmark
    public int scoreAndExplainToJson() {
        return write(explaining);
    }

    /** From JSON text to a validated submission. */
    @Benchmark
    public Intake readAndValidate() {
        return intake.read(List.of(Document.of("typical-group.json", json)), null);
    }

    private int write(ScoreTreeWriter writer) {
        out.reset();
        writer.write(
                score().stream()
                        .map(candidate -> ScoreTrees.of(candidate, policy))
                        .toList(),
                out);
        return out.size();
    }
}

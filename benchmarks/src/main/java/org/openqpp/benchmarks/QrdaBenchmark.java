package org.openqpp.benchmarks;

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
import org.openqpp.intake.Document;
import org.openqpp.intake.qrda.ConverterJson;
import org.openqpp.intake.qrda.QrdaIntake;
import org.openqpp.intake.qrda.QrdaReading;
import org.openqpp.intake.qrda.QrdaWriter;
import org.openqpp.intake.qrda.QrdaWriter.Details;
import org.openqpp.policy.Policies;
import org.openqpp.policy.Policy;
import org.openqpp.policy.value.PerformanceYear;

/** QRDA III documents a second on one core. For example, {@code benchmarks/run QrdaBenchmark}. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class QrdaBenchmark {

    private final Policy policy = Policies.load(new PerformanceYear(2024));
    private final QrdaIntake intake = QrdaIntake.of(policy);
    private final ConverterJson json = ConverterJson.of(policy);
    private final QrdaWriter writer = QrdaWriter.of(policy);
    private final Document small = Document.of("small.xml", QrdaDocuments.small());
    private final Document large = Document.of("large.xml", QrdaDocuments.large());
    private final Document broken = Document.of(
            "broken.xml",
            new String(QrdaDocuments.small(), java.nio.charset.StandardCharsets.UTF_8).replace("\"1000\"", "\"10.5\""));
    private final QrdaReading reading = intake.read(small);

    /** From the text of 109 kB to a validated submission. */
    @Benchmark
    public QrdaReading readSmall() {
        return intake.read(small);
    }

    /** From the text of 390 kB to a validated submission. */
    @Benchmark
    public QrdaReading readLarge() {
        return intake.read(large);
    }

    /** A document with problems is read twice, to find their places. */
    @Benchmark
    public QrdaReading readBroken() {
        return intake.read(broken);
    }

    /** From the text of 109 kB to the JSON of the submission. */
    @Benchmark
    public String convertSmall() {
        return json.write(intake.read(small)).toString();
    }

    /** A document of a submission, without supplemental data. */
    @Benchmark
    public byte[] write() {
        return writer.write(reading.submission().orElseThrow(), Details.NONE);
    }
}

package org.openqpp.program.synth;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqpp.policy.Policies;
import org.openqpp.policy.Policy;
import org.openqpp.policy.catalog.Benchmark;
import org.openqpp.policy.value.CollectionType;
import org.openqpp.policy.value.PerformanceYear;
import org.openqpp.policy.value.Rational;
import org.openqpp.program.EntityKey;
import org.openqpp.program.benchmarks.BenchmarkFormer;
import org.openqpp.program.benchmarks.FormedBenchmarks;
import org.openqpp.program.benchmarks.Observations;
import org.openqpp.program.benchmarks.PercentileMethod;
import org.openqpp.program.roster.Combination;
import org.openqpp.program.roster.RosterReader;
import org.openqpp.program.table.TableFormat;
import org.openqpp.scoring.Scorer;
import org.openqpp.scoring.participation.Participation;
import org.openqpp.scoring.submission.Submission;

/** A synthetic program in small. */
class SyntheticProgramTest {

    private static final Policy POLICY = Policies.load(new PerformanceYear(2024));

    @TempDir
    private Path folder;

    private static SyntheticProgram program(String scale, long seed) {
        return new SyntheticProgram(POLICY, Shape.PUBLISHED, Rational.parse(scale), seed, true);
    }

    private Map<String, String> files(String name, long seed) throws Exception {
        Path out = folder.resolve(name);
        ProgramFiles.write(program("0.001", seed), out, TableFormat.CSV);
        Map<String, String> texts = new HashMap<>();
        try (Stream<Path> files = Files.walk(out)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.put(out.relativize(file).toString(), Files.readString(file, StandardCharsets.UTF_8));
            }
        }
        return texts;
    }

    @Test
    void theSameSeedGivesTheSameBytes() throws Exception {
        Map<String, String> first = files("first", 1);

        assertThat(files("again", 1)).isEqualTo(first);
        assertThat(files("other", 2)).isNotEqualTo(first);
        assertThat(first)
                .containsKeys(
                        "roster/practices.csv",
                        "roster/combinations.csv",
                        "submissions/part-0001.ndjson",
                        "complex-patient-statistics.json");
    }

    @Test
    void identifiersAscendAndCannotBeReal() throws Exception {
        List<String> keys = new ArrayList<>();
        program("0.001", 1).draw(new Sink() {
            @Override
            public void row(Record row) {
                if (row instanceof Combination combination) {
                    keys.add(combination.tin() + combination.npi());
                    assertThat(combination.tin()).startsWith("00");
                    assertThat(combination.npi()).startsWith("9");
                }
            }

            @Override
            public void entity(EntityKey entity, List<Submission> submissions) {
                assertThat(submissions).hasSize(1);
            }
        });

        assertThat(keys).isSorted().doesNotHaveDuplicates().hasSizeGreaterThan(1000);
    }

    @Test
    void theRosterIsReadWithoutAProblem() throws Exception {
        for (TableFormat format : TableFormat.values()) {
            Path out = folder.resolve(format.wireName());
            ProgramFiles.write(program("0.001", 3), out, format);

            assertThat(RosterReader.read(out.resolve("roster"), POLICY)).isNotNull();
        }
    }

    @Test
    void benchmarksCanBeFormedFromIt() throws Exception {
        Scorer scorer = Scorer.of(POLICY);
        Observations observations = new Observations(scorer.law());
        program("0.02", 1).draw(new Sink() {
            @Override
            public void row(Record row) {
                // only what is reported matters
            }

            @Override
            public void entity(EntityKey entity, List<Submission> submissions) {
                observations.add(
                        scorer.score(submissions, Participation.assumed(POLICY.year(), entity.participationOption())));
            }
        });

        FormedBenchmarks formed = new BenchmarkFormer(scorer.law(), PercentileMethod.INTERPOLATED).form(observations);

        assertThat(formed.benchmarks())
                .anySatisfy(benchmark -> assertThat(benchmark.method()).isEqualTo("interpolated"))
                .anySatisfy(benchmark -> assertThat(benchmark.method()).isEqualTo("medianAndStandardDeviation"))
                .allSatisfy(benchmark -> assertThat(benchmark.reporters()).isGreaterThanOrEqualTo(20));
        assertThat(formed.tooFewReporters()).isNotEmpty();
        assertThat(observations.tooFewCases()).isPositive();
        assertThat(observations.incomplete()).isPositive();
    }

    @Test
    void aStandingIsLookedUpInTheBenchmark() {
        Benchmark benchmark =
                POLICY.catalog().findBenchmark("236", CollectionType.ECQM).orElseThrow();
        Benchmark inverse =
                POLICY.catalog().findBenchmark("001", CollectionType.ECQM).orElseThrow();

        assertThat(Performing.value(benchmark, 50)).isEqualTo(68.98);
        assertThat(Performing.value(inverse, 90))
                .isEqualTo(inverse.percentiles().get(1).toBigDecimal(6).doubleValue());
    }
}

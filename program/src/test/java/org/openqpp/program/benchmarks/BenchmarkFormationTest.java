package org.openqpp.program.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openqpp.program.candidate.SmallSubmissions.cost;
import static org.openqpp.program.candidate.SmallSubmissions.quality;
import static org.openqpp.program.roster.SmallRoster.POLICY;
import static org.openqpp.program.roster.SmallRoster.tin;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqpp.policy.Policy;
import org.openqpp.policy.catalog.Benchmark;
import org.openqpp.policy.value.CollectionType;
import org.openqpp.policy.value.Rational;
import org.openqpp.program.EntityKey;
import org.openqpp.program.SubmissionSource;
import org.openqpp.program.candidate.SmallSubmissions;
import org.openqpp.program.candidate.SubmissionException;
import org.openqpp.scoring.submission.MeasurementSet;

/** Benchmarks formed from the submissions of a population, and a policy that uses them. */
class BenchmarkFormationTest {

    /** So many groups; group i reports measure 236 by CQM at i percent and costs of 1000 + i dollars. */
    private static SmallSubmissions population(int groups) {
        SmallSubmissions submissions = new SmallSubmissions();
        for (int i = 1; i <= groups; i++) {
            submissions.with(
                    EntityKey.group(tin(i)), quality("mips", i, "236"), cost("mips", "TPCC_1", "" + (1000 + i)));
        }
        return submissions;
    }

    /** Measures at a rate in percent, all complete, coded on claims. */
    private static MeasurementSet claims(String program, int rate, String... ids) {
        MeasurementSet same = quality(program, rate, ids);
        return new MeasurementSet(
                same.category(),
                CollectionType.PART_B_CLAIMS,
                program,
                same.performanceStart(),
                same.performanceEnd(),
                null,
                same.measurements());
    }

    private static FormedBenchmarks form(SubmissionSource source, int threads) {
        return new BenchmarkFormation(POLICY, PercentileMethod.INTERPOLATED)
                .threads(threads)
                .form(source);
    }

    private static Benchmark find(Policy policy, String id, CollectionType type) {
        return policy.catalog().findBenchmark(id, type).orElseThrow();
    }

    @Test
    void everyEntityCountsOnceForEachMeasure() {
        FormedBenchmarks formed = form(population(41), 1);
        assertThat(formed.benchmarks())
                .extracting(each -> each.benchmark().measureId() + " " + each.reporters() + " " + each.method())
                .containsExactly("236 41 interpolated", "TPCC_1 41 medianAndStandardDeviation");
        // the 50th percentile of 1 to 41
        assertThat(formed.benchmarks().get(0).benchmark().percentiles().get(5)).isEqualTo(Rational.of(21));
    }

    /** Nobody knows without a roster who is small, and claims measures are taken from small practices only. */
    @ParameterizedTest
    @ValueSource(strings = {"mips", "M0005"})
    void claimsMeasuresHaveBenchmarksOfTheirOwn(String program) {
        SmallSubmissions submissions = new SmallSubmissions();
        for (int i = 1; i <= 41; i++) {
            submissions.with(EntityKey.group(tin(i)), claims(program, i, "134", "236"), quality(program, 2 * i, "236"));
        }
        FormedBenchmarks formed = form(submissions, 1);
        assertThat(formed.benchmarks())
                .extracting(each -> each.benchmark().measureId() + " "
                        + each.benchmark().collectionType().wireName() + " " + each.reporters() + " "
                        + each.benchmark().percentiles().get(5).toInt())
                .containsExactlyInAnyOrder("134 claims 41 21", "236 claims 41 21", "236 registry 41 42");
    }

    @Test
    void fewerThanTwentyReportersMakeNone() {
        FormedBenchmarks formed = form(population(19), 1);
        assertThat(formed.benchmarks()).isEmpty();
        assertThat(formed.tooFewReporters())
                .containsEntry(new MeasureVersion("236", CollectionType.CQM), 19)
                .hasSize(2);
    }

    @Test
    void threadsAndPartsDoNotMatter() {
        FormedBenchmarks formed = form(population(30), 1);
        assertThat(form(population(30).partForEach(), 3).toCsv(POLICY.catalog()))
                .isEqualTo(formed.toCsv(POLICY.catalog()));
    }

    @Test
    void formedBenchmarksReplaceThoseOfThePolicy() {
        FormedBenchmarks formed = form(population(41), 1);
        Policy own = formed.in(POLICY, BenchmarkUse.REPLACE);
        Benchmark before = find(POLICY, "236", CollectionType.CQM);
        Benchmark after = find(own, "236", CollectionType.CQM);
        assertThat(after.percentiles()).isNotEqualTo(before.percentiles());
        assertThat(after.percentiles().get(5)).isEqualTo(Rational.of(21));
        assertThat(after.capped()).isEqualTo(before.capped());
        assertThat(find(own, "236", CollectionType.ECQM)).isEqualTo(find(POLICY, "236", CollectionType.ECQM));
        assertThat(own.identity().digest())
                .hasSize(64)
                .isNotEqualTo(POLICY.identity().digest());
    }

    @Test
    void theyCompleteThePolicyOnlyWhereItHasNone() {
        FormedBenchmarks formed = form(population(41), 1);
        Policy own = formed.in(POLICY, BenchmarkUse.COMPLETE);
        assertThat(find(own, "236", CollectionType.CQM)).isEqualTo(find(POLICY, "236", CollectionType.CQM));
        assertThat(own.identity())
                .isNotEqualTo(formed.in(POLICY, BenchmarkUse.REPLACE).identity());
    }

    @Test
    void submissionsOfOneEntityInTwoPlacesAreReported() {
        SubmissionSource twice = () -> java.util.stream.Stream.of(population(1), population(1))
                .flatMap(each -> each.parts().stream())
                .toList();
        assertThatThrownBy(() -> form(twice, 1))
                .isInstanceOfSatisfying(
                        SubmissionException.class,
                        e -> assertThat(e.problems()).singleElement().satisfies(problem -> {
                            assertThat(problem.code()).isEqualTo("scattered-entity");
                            assertThat(problem.remedy()).startsWith("Put all submissions");
                        }));
    }
}

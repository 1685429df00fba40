package org.openqpp.program.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.openqpp.policy.Policies;
import org.openqpp.policy.catalog.Benchmark;
import org.openqpp.policy.value.CollectionType;
import org.openqpp.policy.value.ParticipationOption;
import org.openqpp.policy.value.PerformanceYear;
import org.openqpp.policy.value.Rational;
import org.openqpp.program.roster.Hospital;
import org.openqpp.scoring.bind.Law;
import org.openqpp.scoring.participation.ComplexPatientStatistics;

/** Benchmarks formed from values. */
class BenchmarkFormerTest {

    private static final Law LAW = new Law(Policies.load(new PerformanceYear(2024)));
    private static final MeasureVersion ECQM = new MeasureVersion("236", CollectionType.ECQM);
    private static final MeasureVersion COST = new MeasureVersion("TPCC_1", CollectionType.ADMINISTRATIVE_CLAIMS);

    private static Observations of(MeasureVersion version, int from, int to) {
        Observations observations = new Observations(LAW);
        for (int i = from; i <= to; i++) {
            observations.add(version, Rational.of(i));
        }
        return observations;
    }

    private static FormedBenchmarks form(Observations observations) {
        return new BenchmarkFormer(LAW, PercentileMethod.INTERPOLATED).form(observations);
    }

    @Test
    void theBoundariesOfEveryPublishedCostBenchmarkComeFromItsMedianAndDeviation() {
        List<Benchmark> published = LAW.catalog().costMeasures().keySet().stream()
                .flatMap(id -> LAW.catalog().findBenchmark(id, CollectionType.ADMINISTRATIVE_CLAIMS).stream())
                .toList();

        assertThat(published).hasSize(28).allSatisfy(benchmark -> {
            Rational low = benchmark.percentiles().get(3);
            Rational high = benchmark.percentiles().get(4);
            List<Rational> ladder = CostLadder.of(low.plus(high).dividedBy(Rational.of(2)), high.minus(low));
            for (int i = 1; i < Benchmark.PERCENTILES; i++) {
                Rational off = ladder.get(i).minus(benchmark.percentiles().get(i));
                assertThat(off.max(off.negated())).isLessThanOrEqualTo(Rational.parse("0.035"));
            }
        });
    }

    @Test
    void costByTheMethodOfThePolicy() {
        FormedBenchmark formed = form(of(COST, 1401, 1600)).benchmarks().get(0);

        assertThat(formed.method()).isEqualTo("medianAndStandardDeviation");
        assertThat(formed.benchmark().inverse()).isTrue();
        Rational middle = formed.benchmark()
                .percentiles()
                .get(3)
                .plus(formed.benchmark().percentiles().get(4));
        assertThat(middle.dividedBy(Rational.of(2))).isEqualTo(Rational.parse("1500.5"));
    }

    @Test
    void nineteenReportersAreTooFew() {
        assertThat(form(of(ECQM, 1, 19)).benchmarks()).isEmpty();
        assertThat(form(of(ECQM, 1, 19)).tooFewReporters()).containsEntry(ECQM, 19);
        assertThat(form(of(ECQM, 1, 20)).benchmarks()).hasSize(1);
    }

    @Test
    void percentilesByName() {
        Sample sample = new Sample(List.of(Rational.of(4), Rational.of(1)));

        assertThat(sample.percentile(Rational.of(50), PercentileMethod.INTERPOLATED))
                .isEqualTo(Rational.parse("2.5"));
        assertThat(sample.percentile(Rational.of(50), PercentileMethod.NEAREST_RANK))
                .isEqualTo(Rational.ONE);
        assertThat(sample.percentile(Rational.of(99), PercentileMethod.NEAREST_RANK))
                .isEqualTo(Rational.of(4));
    }

    @Test
    void standardDeviation() {
        Sample sample = new Sample(List.of(Rational.of(1), Rational.of(2), Rational.of(3), Rational.of(4)));

        assertThat(sample.standardDeviation()).isEqualTo(Rational.parse("1.290994"));
    }

    @Test
    void theCsvHasTheColumnsOfThePolicy() {
        assertThat(form(of(ECQM, 0, 100)).toCsv(LAW.catalog()))
                .contains("236,electronicHealthRecord,2024,singlePerformanceRate,false,true,false,false,50,1,10,20,");
    }

    @Test
    void aHospitalHasThePercentAtItsPercentile() {
        List<Rational> percents = new ArrayList<>();
        for (int i = 0; i <= 100; i++) {
            percents.add(Rational.of(i));
        }
        FacilityPercentiles percentiles = new FacilityPercentiles(
                percents.subList(0, 100), new Sample(percents), new Sample(percents), PercentileMethod.INTERPOLATED);

        Hospital mapped = percentiles
                .map(List.of(new Hospital("010001", null, Rational.of(73), null, null, null)))
                .get(0);

        assertThat(mapped.percentile()).isEqualTo(Rational.of(73));
        assertThat(mapped.qualityPercent()).isEqualTo(Rational.of(73));
    }

    @Test
    void complexPatientsOfIndividualsAndGroupsApart() {
        ComplexPatientFigures figures = new ComplexPatientFigures();
        for (int i = 1; i <= 3; i++) {
            figures.add(ParticipationOption.INDIVIDUAL, Rational.of(i), Rational.of(i, 10));
            figures.add(ParticipationOption.GROUP, Rational.of(10L * i), Rational.of(i, 20));
            figures.add(ParticipationOption.SUBGROUP, Rational.of(99), null);
        }
        ComplexPatientStatistics statistics = figures.statistics();

        assertThat(statistics.individual().averageHccRiskScore().median()).isEqualTo(Rational.of(2));
        assertThat(statistics.group().averageHccRiskScore().mean()).isEqualTo(Rational.of(20));
        assertThat(statistics.group().averageHccRiskScore().standardDeviation()).isEqualTo(Rational.of(10));
        assertThat(ComplexPatientFigures.toJson(statistics)).contains("\"dualEligibleRatio\"");
    }

    @Property(tries = 100)
    void percentilesNeverFall(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(max = 1000) Integer> values,
            @ForAll PercentileMethod method) {
        Sample sample = new Sample(values.stream().map(Rational::of).toList());
        Rational before = sample.percentile(Rational.ZERO, method);
        for (int percent = 1; percent <= 100; percent++) {
            Rational next = sample.percentile(Rational.of(percent), method);
            assertThat(next).isGreaterThanOrEqualTo(before);
            before = next;
        }
    }
}

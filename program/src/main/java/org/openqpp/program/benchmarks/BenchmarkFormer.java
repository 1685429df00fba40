package org.openqpp.program.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openqpp.policy.Settings;
import org.openqpp.policy.catalog.Benchmark;
import org.openqpp.policy.catalog.QualityMeasure;
import org.openqpp.policy.value.Rational;
import org.openqpp.scoring.bind.Law;

/**
 * Forms benchmarks from the values of a population: quality by percentiles, cost by the method that the policy names.
 *
 * <p>For example, a measure that 19 entities reported by eCQM has no eCQM benchmark.
 */
public final class BenchmarkFormer {

    /** Reporters that a benchmark needs (rule ). */
    public static final int MINIMUM_REPORTERS = 20;

    private static final int[] PERCENTS = {1, 10, 20, 30, 40, 50, 60, 70, 80, 90, 99};
    private static final int RATE_DECIMALS = 6;

    private final Law law;
    private final PercentileMethod percentiles;

    /** A former of benchmarks under a law, with a way to read percentiles. */
    public BenchmarkFormer(Law law, PercentileMethod percentiles) {
        this.law = law;
        this.percentiles = percentiles;
    }

    /** The benchmarks of a population. */
    public FormedBenchmarks form(Observations observations) {
        List<FormedBenchmark> formed = new ArrayList<>();
        Map<MeasureVersion, Integer> tooFew = new TreeMap<>();
        observations.values().forEach((version, values) -> {
            if (values.size() < MINIMUM_REPORTERS) {
                tooFew.put(version, values.size());
            } else {
                formed.add(form(version, new Sample(values)));
            }
        });
        return new FormedBenchmarks(formed, tooFew);
    }

    private FormedBenchmark form(MeasureVersion version, Sample sample) {
        boolean cost = law.catalog().findCostMeasure(version.measureId()).isPresent();
        boolean byDeviation = cost
                && law.settings().costBenchmarkMethod() == Settings.CostBenchmarkMethod.MEDIAN_AND_STANDARD_DEVIATION;
        List<Rational> values =
                byDeviation ? CostLadder.of(sample.median(), sample.standardDeviation()) : percentiles(sample);
        boolean inverse = cost
                || law.catalog()
                        .findQualityMeasure(version.measureId())
                        .map(QualityMeasure::inverse)
                        .orElse(false);
        // whether a measure is topped out also depends on earlier years and is left to the policy
        Benchmark benchmark = new Benchmark(
                version.measureId(),
                version.collectionType(),
                law.policy().year().value(),
                inverse,
                false,
                false,
                Optional.of(sample.mean()),
                values);
        String method = byDeviation
                ? Settings.CostBenchmarkMethod.MEDIAN_AND_STANDARD_DEVIATION.wireName()
                : percentiles.wireName();
        return new FormedBenchmark(benchmark, sample.size(), method);
    }

    private List<Rational> percentiles(Sample sample) {
        List<Rational> values = new ArrayList<>(PERCENTS.length);
        for (int percent : PERCENTS) {
            Rational value = sample.percentile(Rational.of(percent), percentiles);
            values.add(Rational.of(value.toBigDecimal(RATE_DECIMALS)));
        }
        return values;
    }
}

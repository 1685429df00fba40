package org.openqpp.policy.catalog;

import java.util.List;
import java.util.Optional;
import org.openqpp.policy.value.CollectionType;
import org.openqpp.policy.value.Rational;

/**
 * The benchmark of a measure in one collection type.
 *
 * <p>For example, the eCQM benchmark of measure 236 has 68.98 as its 50th percentile, where decile 6 starts.
 *
 * @param measureId measure id
 * @param collectionType collection type; administrative claims for cost measures
 * @param benchmarkYear year of the data it was formed from
 * @param inverse whether a lower value is better
 * @param toppedOut whether the measure is topped out this year
 * @param capped whether it is topped out for two years in a row, so that points are capped (rule)
 * @param average mean performance, for display
 * @param percentiles the eleven raw percentiles 1, 10, 20, ..., 90, 99 in ascending order (rule)
 */
public record Benchmark(
        String measureId,
        CollectionType collectionType,
        int benchmarkYear,
        boolean inverse,
        boolean toppedOut,
        boolean capped,
        Optional<Rational> average,
        List<Rational> percentiles) {

    /** Number of percentiles: 1, 10, 20, ..., 90 and 99. */
    public static final int PERCENTILES = 11;

    public Benchmark {
        percentiles = List.copyOf(percentiles);
        if (percentiles.size() != PERCENTILES) {
            throw new IllegalArgumentException("a benchmark has " + PERCENTILES + " percentiles");
        }
    }

    /**
     * The value where a decile starts, in the order of getting better: rule.
     *
     * @param decile 1 to 10
     */
    public Rational startOfDecile(int decile) {
        return inverse ? percentiles.get(PERCENTILES - decile) : percentiles.get(decile - 1);
    }
}

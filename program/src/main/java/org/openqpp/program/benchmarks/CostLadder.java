package org.openqpp.program.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.openqpp.policy.catalog.Benchmark;
import org.openqpp.policy.value.Rational;

/**
 * Boundaries of a cost benchmark at multiples of the standard deviation around the median, where the median earns 7.5 points
 * (rule ).
 *
 * <p>For example, a median of 1518.495 dollars and a standard deviation of 314.45 give the boundary 1675.72 between 7 and 6
 * points.
 */
final class CostLadder {

    /** Standard deviations from the median, in quarters, for the keys 10, 20, ..., 90, 99. */
    private static final int[] QUARTERS = {-6, -4, -2, 2, 4, 6, 8, 9, 10, 11};

    private static final int CENTS = 2;

    private CostLadder() {}

    /** The eleven values of a benchmark; the first is not used for scoring and 0. */
    static List<Rational> of(Rational median, Rational standardDeviation) {
        List<Rational> values = new ArrayList<>(Benchmark.PERCENTILES);
        values.add(Rational.ZERO);
        for (int quarters : QUARTERS) {
            Rational boundary = median.plus(standardDeviation.times(Rational.of(quarters, 4)));
            values.add(Rational.of(boundary.toBigDecimal(CENTS)));
        }
        return values;
    }
}

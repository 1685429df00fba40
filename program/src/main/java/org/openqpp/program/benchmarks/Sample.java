package org.openqpp.program.benchmarks;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.openqpp.policy.value.Rational;

/**
 * Values of a population in ascending order, with exact statistics.
 *
 * <p>For example, the sample 1, 2, 3, 4 has the mean 2.5, the median 2.5 and the standard deviation 1.290994.
 */
public final class Sample {

    /** Decimals of a standard deviation, which is no exact number. */
    public static final int DEVIATION_DECIMALS = 6;

    private static final int ROOT_DIGITS = 40;

    private final List<Rational> sorted;

    /**
     * A sample of values in any order.
     *
     * @throws IllegalArgumentException if there are none
     */
    public Sample(List<Rational> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("a sample has at least one value");
        }
        this.sorted = values.stream().sorted().toList();
    }

    /** Number of values. */
    public int size() {
        return sorted.size();
    }

    /** A percentile. */
    public Rational percentile(Rational percent, PercentileMethod method) {
        return method.read(sorted, percent);
    }

    /** The value in the middle, or the mean of the two in the middle. */
    public Rational median() {
        return percentile(Rational.of(50), PercentileMethod.INTERPOLATED);
    }

    /** The mean. */
    public Rational mean() {
        Rational sum = Rational.ZERO;
        for (Rational value : sorted) {
            sum = sum.plus(value);
        }
        return sum.dividedBy(Rational.of(sorted.size()));
    }

    /**
     * The standard deviation of the sample (divisor n - 1; <em>unverified</em>), half up to six decimals.
     *
     * @throws IllegalStateException for a single value
     */
    public Rational standardDeviation() {
        if (sorted.size() < 2) {
            throw new IllegalStateException("a single value has no standard deviation");
        }
        Rational mean = mean();
        Rational squares = Rational.ZERO;
        for (Rational value : sorted) {
            Rational distance = value.minus(mean);
            squares = squares.plus(distance.times(distance));
        }
        Rational variance = squares.dividedBy(Rational.of(sorted.size() - 1L));
        BigDecimal root = new BigDecimal(variance.numerator())
                .divide(new BigDecimal(variance.denominator()), new MathContext(2 * ROOT_DIGITS))
                .sqrt(new MathContext(ROOT_DIGITS));
        return Rational.of(Rational.of(root).toBigDecimal(DEVIATION_DECIMALS));
    }
}

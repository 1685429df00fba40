package org.openqpp.program.results;

import java.util.Optional;
import org.openqpp.policy.value.Rational;

/**
 * How many clinicians have each final score, by hundredths of a point; mean, median and shares follow from it exactly.
 *
 * <p>For example, scores 75.00 and 78.01 have the mean 76.505 and the median 76.505. Counts merged in any order are the same.
 */
final class ScoreCounts {

    /** 100.00 points. */
    static final int HIGHEST = 100_00;

    private final int[] counts = new int[HIGHEST + 1];
    private long total;
    private long sum;

    void add(int hundredths, int times) {
        counts[hundredths] += times;
        total += times;
        sum += (long) hundredths * times;
    }

    void merge(ScoreCounts other) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] += other.counts[i];
        }
        total += other.total;
        sum += other.sum;
    }

    long total() {
        return total;
    }

    /** Number with a score of the range. */
    long in(AdjustmentClass.Range range) {
        long number = 0;
        for (int i = range.low(); i <= range.high(); i++) {
            number += counts[i];
        }
        return number;
    }

    /** Mean in points, exactly; absent when nobody is counted. */
    Optional<Rational> mean() {
        return total == 0
                ? Optional.empty()
                : Optional.of(Rational.of(sum).dividedBy(Rational.of(total).times(Rational.HUNDRED)));
    }

    /** Median in points: the middle score, or the mean of the two in the middle; absent when nobody is counted. */
    Optional<Rational> median() {
        if (total == 0) {
            return Optional.empty();
        }
        return Optional.of(Rational.of((long) at((total - 1) / 2) + at(total / 2), 2L * 100));
    }

    private int at(long position) {
        long seen = 0;
        for (int i = 0; i < counts.length; i++) {
            seen += counts[i];
            if (seen > position) {
                return i;
            }
        }
        throw new IllegalStateException("there are not that many scores");
    }
}

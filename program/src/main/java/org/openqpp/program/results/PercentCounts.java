package org.openqpp.program.results;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openqpp.policy.value.Rational;
import org.openqpp.policy.value.Rounding;

/** How many clinicians have each percent of a performance category, by the four decimals with which it is shown. */
final class PercentCounts {

    private static final int PARTS = 10_000;

    private final TreeMap<Integer, Integer> counts = new TreeMap<>();
    private long total;
    private long sum;

    void add(Rational percent, int times) {
        int parts = percent.round(Rounding.SHOWN).times(Rational.of(PARTS)).toInt();
        counts.merge(parts, times, Integer::sum);
        total += times;
        sum += (long) parts * times;
    }

    void merge(PercentCounts other) {
        other.counts.forEach((parts, number) -> counts.merge(parts, number, Integer::sum));
        total += other.total;
        sum += other.sum;
    }

    long total() {
        return total;
    }

    Optional<Rational> mean() {
        return total == 0
                ? Optional.empty()
                : Optional.of(Rational.of(sum).dividedBy(Rational.of(total).times(Rational.of(PARTS))));
    }

    Optional<Rational> median() {
        if (total == 0) {
            return Optional.empty();
        }
        return Optional.of(Rational.of((long) at((total - 1) / 2) + at(total / 2), 2L * PARTS));
    }

    private int at(long position) {
        long seen = 0;
        for (Map.Entry<Integer, Integer> entry : counts.entrySet()) {
            seen += entry.getValue();
            if (seen > position) {
                return entry.getKey();
            }
        }
        throw new IllegalStateException("there are not that many percents");
    }
}

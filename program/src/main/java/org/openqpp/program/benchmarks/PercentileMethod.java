package org.openqpp.program.benchmarks;

import java.util.List;
import java.util.Optional;
import org.openqpp.policy.value.Rational;
import org.openqpp.policy.value.WireName;

/**
 * How a percentile is read from a sorted sample. Which one CMS uses is not stated in the sources (<em>unverified</em>).
 *
 * <p>For example, the 50th percentile of 1 and 4 is 2.5 by {@link #INTERPOLATED} and 1 by {@link #NEAREST_RANK}.
 */
public enum PercentileMethod implements WireName {
    /** Between the two neighbours of the place p/100 * (n - 1), in proportion (Hyndman and Fan's type 7). */
    INTERPOLATED("interpolated") {
        @Override
        Rational read(List<Rational> sorted, Rational percent) {
            Rational place = percent.times(Rational.of(sorted.size() - 1)).dividedBy(Rational.HUNDRED);
            int below = place.numerator().divide(place.denominator()).intValueExact();
            Rational low = sorted.get(below);
            Rational part = place.minus(Rational.of(below));
            return part.isZero()
                    ? low
                    : low.plus(sorted.get(below + 1).minus(low).times(part));
        }
    },
    /** The smallest value that at least p percent of the sample do not exceed (Hyndman and Fan's type 1). */
    NEAREST_RANK("nearestRank") {
        @Override
        Rational read(List<Rational> sorted, Rational percent) {
            Rational place = percent.times(Rational.of(sorted.size())).dividedBy(Rational.HUNDRED);
            int whole = place.numerator().divide(place.denominator()).intValueExact();
            int rank = place.endsWithin(0) ? whole : whole + 1;
            return sorted.get(Math.max(rank, 1) - 1);
        }
    };

    private final String wireName;

    PercentileMethod(String wireName) {
        this.wireName = wireName;
    }

    /** The method with this name, if there is one. */
    public static Optional<PercentileMethod> findByWireName(String wireName) {
        for (PercentileMethod method : values()) {
            if (method.wireName.equals(wireName)) {
                return Optional.of(method);
            }
        }
        return Optional.empty();
    }

    /** The percentile of a sample in ascending order. */
    abstract Rational read(List<Rational> sorted, Rational percent);

    @Override
    public String wireName() {
        return wireName;
    }
}

package org.openqpp.program.eligibility;

import org.openqpp.policy.value.Rational;

/**
 * Compares a part of a whole with a percentage, exactly.
 *
 * <p>For example, 3 of 4 is at least 75 percent and not more than 75 percent.
 */
final class Shares {

    private final long numerator;
    private final long denominator;

    /** Compares with a percentage. */
    Shares(Rational percent) {
        this.numerator = percent.numerator().longValueExact();
        this.denominator = Math.multiplyExact(percent.denominator().longValueExact(), 100L);
    }

    /** Whether the part is the percentage of the whole or more; never for a whole of 0. */
    boolean atLeast(long part, long whole) {
        return whole > 0 && part * denominator >= numerator * whole;
    }

    /** Whether the part is more than the percentage of the whole. */
    boolean moreThan(long part, long whole) {
        return part * denominator > numerator * whole;
    }

    /** The whole number at or below a number that is not negative. */
    static long floor(Rational value) {
        return value.numerator().divide(value.denominator()).longValueExact();
    }
}

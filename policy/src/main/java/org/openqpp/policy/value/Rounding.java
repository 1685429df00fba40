package org.openqpp.policy.value;

/**
 * The closed list of roundings that scoring may apply, each with its number of decimals.
 *
 * <p>For example, a performance rate of 121/147 is rounded by {@link #RATE} to 82.31 before it meets its benchmark. Every
 * rounding is half up, away from zero at the half (rules ).
 */
public enum Rounding {
    /** Performance rate in percent, before comparison with the benchmark. */
    RATE(2),
    /** Achievement points of a quality or cost measure. */
    POINTS(4),
    /** Points of a Promoting Interoperability measure with a numerator and a denominator. */
    INTEROPERABILITY_POINTS(0),
    /** Final score. */
    FINAL_SCORE(2),
    /** Payment adjustment in percent. */
    PAYMENT_ADJUSTMENT(2),
    /** Difference to the mean of other participants, shown in whole points. */
    COMPARISON(0),
    /** How percents and contributions are shown; no calculation goes on with the result. */
    SHOWN(4);

    private final int decimals;

    Rounding(int decimals) {
        this.decimals = decimals;
    }

    /** Number of decimals that are kept, 0 or more. */
    public int decimals() {
        return decimals;
    }
}

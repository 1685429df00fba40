package org.openqpp.program.results;

import java.math.BigDecimal;
import org.openqpp.policy.value.Rational;

/**
 * What a published figure counts, and with how many decimals it is printed.
 *
 * <p>For example, a share of 43.4512 percent is printed as 43.45 percent and stands for everything from 43.445 to 43.455.
 */
public enum Unit {
    /** Clinicians, counted exactly. */
    CLINICIANS(0, ""),
    /** Percent. */
    PERCENT(2, "%"),
    /** Points of 100. */
    POINTS(2, ""),
    /** Dollars. */
    DOLLARS(2, "");

    private final int decimals;
    private final String sign;

    Unit(int decimals, String sign) {
        this.decimals = decimals;
        this.sign = sign;
    }

    /** Number of decimals in print. */
    public int decimals() {
        return decimals;
    }

    /** How far the number behind a printed one can be from it: half of its last digit; 0 for counts. */
    public Rational tolerance() {
        return switch (this) {
            case CLINICIANS -> Rational.ZERO;
            case PERCENT, POINTS, DOLLARS -> Rational.of(1, 200);
        };
    }

    /** The number as it is printed, such as {@code 370,461} or {@code 43.45%}. */
    public String print(Rational value) {
        BigDecimal rounded = value.toBigDecimal(decimals);
        return String.format(java.util.Locale.ROOT, "%,." + decimals + "f", rounded) + sign;
    }
}

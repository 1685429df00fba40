package org.openqpp.cli.console;

import java.math.BigDecimal;
import org.openqpp.policy.value.Rational;
import org.openqpp.scoring.figure.Figure;

/**
 * Numbers as people read them on a page: half up, a fixed number of decimals.
 *
 * <p>For example, {@code Shown.points(figure)} is "8.96".
 */
public final class Shown {
    private static final int DECIMALS = 2;
    private static final int MOST_DECIMALS = 4;
    private static final int GROUP = 3;

    private Shown() {}

    /** Points or percent with two decimals. */
    public static String points(Rational value) {
        BigDecimal rounded = value.toBigDecimal(DECIMALS);
        return rounded.toPlainString();
    }

    /** Points or percent with two decimals. */
    public static String points(Figure figure) {
        return points(figure.value());
    }

    /** A number without trailing zeros, at most four decimals. */
    public static String brief(Rational value) {
        BigDecimal rounded = value.toBigDecimal(MOST_DECIMALS).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0).toPlainString() : rounded.toPlainString();
    }

    /** An amount with two decimals and its thousands apart. */
    public static String grouped(Rational value) {
        StringBuilder text = new StringBuilder(value.toBigDecimal(DECIMALS).toPlainString());
        int firstDigit = value.signum() < 0 ? 1 : 0;
        for (int place = text.length() - DECIMALS - 1 - GROUP; place > firstDigit; place -= GROUP) {
            text.insert(place, ',');
        }
        return text.toString();
    }

    /** A change in percent with its sign. */
    public static String change(Rational value) {
        BigDecimal rounded = value.toBigDecimal(DECIMALS);
        return (rounded.signum() > 0 ? "+" : "") + rounded.toPlainString();
    }
}

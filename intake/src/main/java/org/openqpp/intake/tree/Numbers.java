package org.openqpp.intake.tree;

import java.math.BigDecimal;
import org.openqpp.policy.value.Rational;
import org.openqpp.policy.value.Rounding;
import tools.jackson.core.JsonGenerator;

/**
 * Writes exact numbers as JSON numbers without trailing zeros or exponents.
 *
 * <p>For example, 1/3 is shown as 0.3333, and as a figure is 0.333333333333 beside its fraction.
 */
final class Numbers {

    private static final int SHORT_DECIMALS = 4;
    private static final int FIGURE_DECIMALS = 12;

    private Numbers() {}

    /** Writes a number as people read it: rounded half up to four decimals. */
    static void writeShown(Rational value, JsonGenerator json) {
        write(value.toBigDecimal(Rounding.SHOWN.decimals()), json);
    }

    /** Writes a number to at most twelve decimals; false when it is rounded by that. */
    static boolean writeExact(Rational value, JsonGenerator json) {
        // most figures are counts or have a few decimals: tried first, because long fractions are slow
        BigDecimal number = value.toBigDecimal(SHORT_DECIMALS);
        boolean exact = Rational.of(number).equals(value);
        if (!exact) {
            number = value.toBigDecimal(FIGURE_DECIMALS);
            exact = Rational.of(number).equals(value);
        }
        write(number, json);
        return exact;
    }

    /** The fraction in lowest terms, such as {@code 121/147}. */
    static String fraction(Rational value) {
        return value.numerator() + "/" + value.denominator();
    }

    private static void write(BigDecimal number, JsonGenerator json) {
        BigDecimal stripped = number.stripTrailingZeros();
        if (stripped.scale() > 0) {
            json.writeNumber(stripped.toPlainString());
        } else if (stripped.precision() - stripped.scale()
                <= Long.toString(Long.MAX_VALUE).length() - 1) {
            json.writeNumber(stripped.longValue());
        } else {
            json.writeNumber(stripped.toBigInteger());
        }
    }
}

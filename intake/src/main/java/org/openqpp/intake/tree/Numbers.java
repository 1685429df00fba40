package org.openqpp.intake.tree;

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
        if (value.isLong()) {
            json.writeNumber(value.toLong());
        } else {
            json.writeNumber(value.toShortString(Rounding.SHOWN.decimals()));
        }
    }

    /** A number to at most twelve decimals. */
    static String exact(Rational value) {
        return value.toShortString(FIGURE_DECIMALS);
    }

    /** Writes a number to at most twelve decimals; false when it is rounded by that. */
    static boolean writeExact(Rational value, JsonGenerator json) {
        // most figures are counts, and most others have a few decimals: tried first, because long fractions are slow
        if (value.isLong()) {
            json.writeNumber(value.toLong());
            return true;
        }
        int decimals = value.endsWithin(SHORT_DECIMALS) ? SHORT_DECIMALS : FIGURE_DECIMALS;
        json.writeNumber(value.toShortString(decimals));
        return decimals == SHORT_DECIMALS || value.endsWithin(decimals);
    }
}

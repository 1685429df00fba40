package org.openqpp.cli.console;

import org.openqpp.policy.value.Rational;

/**
 * A share of 100 as a bar of text, in steps of an eighth of a character.
 *
 * <p>For example, {@code Bar.of(Rational.of(50), 4)} is two full blocks and two dots.
 */
public final class Bar {
    private static final String EIGHTHS = "▏▎▍▌▋▊▉";
    private static final char FULL = '█';
    private static final char EMPTY = '·';
    private static final char MARK = '┃';
    private static final int STEPS = 8;

    private Bar() {}

    /** A bar of {@code width} characters that is {@code percent} full. */
    public static String of(Rational percent, int width) {
        int eighths = Math.min(share(percent, width * STEPS), width * STEPS);
        StringBuilder bar = new StringBuilder(width);
        bar.append(String.valueOf(FULL).repeat(eighths / STEPS));
        if (eighths % STEPS > 0) {
            bar.append(EIGHTHS.charAt(eighths % STEPS - 1));
        }
        return bar.append(String.valueOf(EMPTY).repeat(width - bar.length())).toString();
    }

    /** The same with a mark at {@code marked} percent. */
    public static String withMark(Rational percent, int width, Rational marked) {
        StringBuilder bar = new StringBuilder(of(percent, width));
        bar.setCharAt(Math.min(share(marked, width), width - 1), MARK);
        return bar.toString();
    }

    private static int share(Rational percent, int whole) {
        Rational part = percent.max(Rational.ZERO).times(Rational.of(whole)).dividedBy(Rational.HUNDRED);
        return part.numerator().divide(part.denominator()).intValueExact();
    }
}

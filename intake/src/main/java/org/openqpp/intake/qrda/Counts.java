package org.openqpp.intake.qrda;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads counts of patients and instances. */
final class Counts {

    private static final Pattern NUMBER = Pattern.compile("-?\\d*\\.?\\d+");
    private static final int LONGEST = 1000;

    private Counts() {}

    /** The whole number that a text says; absent when it says none, or none of up to 2,147,483,647. */
    static @Nullable Integer parse(@Nullable String text) {
        if (text == null || text.isEmpty() || text.length() > LONGEST) {
            return null;
        }
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** Whether a text says a number that is not whole, or too large. */
    static boolean otherNumber(@Nullable String text) {
        return text != null
                && text.length() <= LONGEST
                && parse(text) == null
                && NUMBER.matcher(text).matches();
    }

    /** The first count that stands directly in a population. */
    static @Nullable Integer direct(@Nullable Statement population) {
        Statement count = population == null ? null : population.first(Template.COUNT);
        return count == null ? null : parse(count.number.first());
    }

    /** The same, or 0 when there is none. */
    static int directOrZero(@Nullable Statement population) {
        Integer count = direct(population);
        return count == null ? 0 : count;
    }
}

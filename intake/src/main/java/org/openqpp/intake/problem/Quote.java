package org.openqpp.intake.problem;

import java.util.regex.Pattern;

/**
 * A piece of the user's text as a message may show it: in quotes, short, and without anything that could be an identifier.
 *
 * <p>For example, {@code "aci"}; a TIN that stands in the wrong field shows as {@code "(number)"}.
 */
public final class Quote {

    private static final int LONGEST = 40;

    /** Seven digits or more, written together or in groups; not a date. */
    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\d-])(?!\\d{4}-\\d\\d?-\\d\\d?(?!\\d))\\d(?:[ -]?\\d){6,}");

    private static final Pattern UNPRINTABLE = Pattern.compile("[^\\p{L}\\p{N}\\p{P}\\p{S} ]");

    private Quote() {}

    /** The text in quotes. */
    public static String of(String text) {
        // shortened first, so that a long text costs nothing; a number cut in two is masked by its first half
        String start = text.length() > 2 * LONGEST ? text.substring(0, 2 * LONGEST) : text;
        String safe = NUMBER.matcher(UNPRINTABLE.matcher(start).replaceAll("?")).replaceAll("(number)");
        return safe.length() > LONGEST ? "\"" + safe.substring(0, LONGEST) + "...\"" : "\"" + safe + "\"";
    }
}

package org.openqpp.policy.value;

import java.util.ArrayList;
import java.util.List;

/**
 * Codes of one kind, given singly and as ranges.
 *
 * <p>For example, {@code CodeRanges.of(List.of("0450-0459", "0981"))} contains 0455 and 0981. A range covers codes of the shape of
 * its ends only: digits where they have digits, letters where they have letters. So 00000-09999 does not contain 0001F.
 */
public final class CodeRanges {

    private static final char TO = '-';

    private final List<Range> ranges;

    private record Range(String first, String last) {

        static Range of(String text) {
            int to = text.indexOf(TO);
            return to < 0 ? new Range(text, text) : new Range(text.substring(0, to), text.substring(to + 1));
        }

        boolean contains(String code) {
            return sameShape(first, code) && first.compareTo(code) <= 0 && code.compareTo(last) <= 0;
        }
    }

    private CodeRanges(List<Range> ranges) {
        this.ranges = List.copyOf(ranges);
    }

    /**
     * The codes that these texts name, each a code or two codes with a hyphen between.
     *
     * @throws IllegalArgumentException if one is not {@linkplain #wellFormed well-formed}
     */
    public static CodeRanges of(List<String> texts) {
        List<Range> ranges = new ArrayList<>();
        for (String text : texts) {
            Range range = Range.of(text);
            if (!wellFormed(text)) {
                throw new IllegalArgumentException("\"" + text + "\" is not a code or an ascending range of codes");
            }
            ranges.add(range);
        }
        return new CodeRanges(ranges);
    }

    /** Whether a text is a code of digits and capital letters, or an ascending range between two codes of one shape. */
    public static boolean wellFormed(String text) {
        Range range = Range.of(text);
        return isCode(range.first()) && range.contains(range.last());
    }

    /** Whether a code is one of these. */
    public boolean contains(String code) {
        for (Range range : ranges) {
            if (range.contains(code)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCode(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isDigit(text.charAt(i)) && !isLetter(text.charAt(i))) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    private static boolean sameShape(String one, String other) {
        if (one.length() != other.length()) {
            return false;
        }
        for (int i = 0; i < one.length(); i++) {
            if (isDigit(one.charAt(i)) != isDigit(other.charAt(i))
                    || isLetter(one.charAt(i)) != isLetter(other.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z';
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Range range : ranges) {
            text.append(text.isEmpty() ? "" : ", ").append(range.first());
            if (!range.first().equals(range.last())) {
                text.append(TO).append(range.last());
            }
        }
        return text.toString();
    }
}

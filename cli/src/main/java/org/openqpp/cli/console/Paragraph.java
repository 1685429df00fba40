package org.openqpp.cli.console;

import java.util.ArrayList;
import java.util.List;

/**
 * Running text broken into lines at spaces.
 *
 * <p>For example, {@code Paragraph.lines("one two three", 7)} is "one two", "three". A word longer than a line stands alone.
 */
public final class Paragraph {
    private Paragraph() {}

    /** The lines of {@code text}, none longer than {@code width} unless a single word is; one empty line for no text. */
    public static List<String> lines(String text, int width) {
        String oneLine = text.replace('\n', ' ');
        List<String> lines = new ArrayList<>();
        int from = 0;
        int length = oneLine.length();
        while (length - from > width) {
            int space = oneLine.lastIndexOf(' ', from + width);
            if (space <= from) {
                space = oneLine.indexOf(' ', from + width);
            }
            if (space < 0) {
                break;
            }
            lines.add(oneLine.substring(from, space));
            from = space + 1;
        }
        lines.add(oneLine.substring(from));
        return lines;
    }

    /** The lines of {@code text} one under the other, the first after {@code first}, the others after {@code others}. */
    public static String indented(String first, String others, String text, int width) {
        StringBuilder page = new StringBuilder();
        String lead = first;
        for (String line : lines(text, width - others.length())) {
            page.append(page.isEmpty() ? "" : "\n").append(lead).append(line);
            lead = others;
        }
        return page.toString();
    }

    /** The text if it fits, else its beginning with an ellipsis. */
    public static String shortened(String text, int width) {
        String oneLine = text.replace('\n', ' ');
        return oneLine.length() <= width ? oneLine : oneLine.substring(0, width - 1).stripTrailing() + "…";
    }

    /** The text, shortened or filled with spaces on its right. */
    public static String left(String text, int width) {
        String fitting = shortened(text, width);
        return fitting + " ".repeat(width - fitting.length());
    }

    /** The text, filled with spaces on its left; never shortened. */
    public static String right(String text, int width) {
        return " ".repeat(Math.max(0, width - text.length())) + text;
    }
}

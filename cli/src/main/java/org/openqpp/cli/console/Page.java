package org.openqpp.cli.console;

/**
 * A page of text that grows line by line.
 *
 * <p>For example, {@code new Page().line("a").blank().line("b")} has three lines. Trailing spaces are dropped.
 */
public final class Page {
    /** Characters in a line of a page. */
    public static final int WIDTH = 96;

    private final StringBuilder text = new StringBuilder(4096);

    /** Adds a line. */
    public Page line(String line) {
        text.append(line.stripTrailing()).append('\n');
        return this;
    }

    /** Adds an empty line. */
    public Page blank() {
        text.append('\n');
        return this;
    }

    /** Adds a paragraph whose first line starts with {@code first} and whose others start with {@code others}. */
    public Page paragraph(String first, String others, String paragraph) {
        return line(Paragraph.indented(first, others, paragraph, WIDTH));
    }

    @Override
    public String toString() {
        return text.toString();
    }
}

package org.openqpp.cli.console;

/**
 * How text stands out where it is read: with colour on a terminal, without any elsewhere.
 *
 * <p>For example, {@code ink.strong("73.11")} is bold on a terminal and plain in a file.
 */
public enum Ink {
    /** Terminal colours. */
    COLOURED,
    /** No colours: files, pipes, terminals of people who set {@code NO_COLOR}. */
    PLAIN;

    /** Text that is read first. */
    public String strong(String text) {
        return painted("1", text);
    }

    /** Text that is read last. */
    public String faint(String text) {
        return painted("2", text);
    }

    /** Text that names a part of the page. */
    public String heading(String text) {
        return painted("1;36", text);
    }

    /** Text that is good news. */
    public String good(String text) {
        return painted("32", text);
    }

    /** Text that asks for attention. */
    public String caution(String text) {
        return painted("33", text);
    }

    /** Text that is bad news. */
    public String bad(String text) {
        return painted("31", text);
    }

    private String painted(String code, String text) {
        return this == PLAIN || text.isEmpty() ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
    }
}

package org.openqpp.program.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.openqpp.policy.value.Rational;

/**
 * Writes JSON text value by value; commas and quotation marks come by themselves.
 *
 * <p>For example, {@code new JsonWriter(out).object().name("id").value("1").end()} is <code>{"id":"1"}</code>. Numbers are
 * exact decimals; there is no way to write a binary fraction.
 */
public final class JsonWriter {

    private static final int DEEPEST = 64;

    private final Appendable out;
    private final boolean[] inObject = new boolean[DEEPEST];
    private final boolean[] begun = new boolean[DEEPEST];
    private final boolean indented;
    private int depth;
    private boolean afterName;

    /** A writer of one line. */
    public JsonWriter(Appendable out) {
        this(out, false);
    }

    /** A writer of one line, or of a line for each value. */
    public JsonWriter(Appendable out, boolean indented) {
        this.out = out;
        this.indented = indented;
    }

    /** Begins an object. */
    public JsonWriter object() {
        return begin(true);
    }

    /** Begins an array. */
    public JsonWriter array() {
        return begin(false);
    }

    /** Ends the object or array that was begun last. */
    public JsonWriter end() {
        boolean filled = begun[depth];
        boolean object = inObject[depth];
        depth--;
        if (filled) {
            newLine();
        }
        return write(object ? "}" : "]");
    }

    /** The name of the value that follows. */
    public JsonWriter name(String name) {
        separate();
        write("\"").escape(name).write(indented ? "\": " : "\":");
        afterName = true;
        return this;
    }

    /** A text. */
    public JsonWriter value(String text) {
        separate();
        return write("\"").escape(text).write("\"");
    }

    /** A whole number. */
    public JsonWriter value(long number) {
        separate();
        return write(Long.toString(number));
    }

    /** True or false. */
    public JsonWriter value(boolean answer) {
        separate();
        return write(answer ? "true" : "false");
    }

    /** A decimal number with a fixed number of decimals. */
    public JsonWriter value(Rational number, int decimals) {
        separate();
        return write(number.toBigDecimal(decimals).toPlainString());
    }

    /** A decimal number without trailing zeros, half up to at most so many decimals. */
    public JsonWriter decimal(Rational number, int mostDecimals) {
        separate();
        return write(number.toShortString(mostDecimals));
    }

    /** A value that is not known. */
    public JsonWriter nothing() {
        separate();
        return write("null");
    }

    private JsonWriter begin(boolean object) {
        separate();
        depth++;
        inObject[depth] = object;
        begun[depth] = false;
        return write(object ? "{" : "[");
    }

    private void separate() {
        if (afterName) {
            afterName = false;
            return;
        }
        if (depth > 0) {
            if (begun[depth]) {
                write(",");
            }
            begun[depth] = true;
            newLine();
        }
    }

    private void newLine() {
        if (indented) {
            write("\n").write("  ".repeat(depth));
        }
    }

    private JsonWriter escape(String text) {
        try {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == '"' || c == '\\') {
                    out.append('\\').append(c);
                } else if (c < ' ') {
                    out.append(String.format("\\u%04x", (int) c));
                } else {
                    out.append(c);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    private JsonWriter write(String text) {
        try {
            out.append(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }
}

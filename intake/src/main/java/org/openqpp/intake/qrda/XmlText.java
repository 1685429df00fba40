package org.openqpp.intake.qrda;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Text of an XML document that grows element by element, indented.
 *
 * <p>For example, {@code text.open("act", "classCode", "ACT").leaf("id", "root", root).close()}. Names are not checked.
 */
final class XmlText {

    private static final String INDENT = "  ";

    private final StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    private final Deque<String> open = new ArrayDeque<>();

    /** Opens an element with attributes in pairs of name and value. */
    XmlText open(String name, String... attributes) {
        start(name, attributes);
        text.append(">\n");
        open.push(name);
        return this;
    }

    /** An element without content. */
    XmlText leaf(String name, String... attributes) {
        start(name, attributes);
        text.append("/>\n");
        return this;
    }

    /** An element with text. */
    XmlText text(String name, String content) {
        start(name);
        text.append('>');
        escape(content);
        text.append("</").append(name).append(">\n");
        return this;
    }

    /** A comment for readers. */
    XmlText comment(String content) {
        indent();
        text.append("<!-- ").append(content.replace("--", "- -")).append(" -->\n");
        return this;
    }

    /** Closes elements, the innermost first. */
    XmlText close(int count) {
        for (int i = 0; i < count; i++) {
            String name = open.pop();
            indent();
            text.append("</").append(name).append(">\n");
        }
        return this;
    }

    private void indent() {
        text.append(INDENT.repeat(open.size()));
    }

    private void start(String name, String... attributes) {
        indent();
        text.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            text.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1]);
            text.append('"');
        }
    }

    private void escape(String content) {
        for (int i = 0; i < content.length(); i++) {
            char c = content.charAt(i);
            switch (c) {
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                case '&' -> text.append("&amp;");
                case '"' -> text.append("&quot;");
                // white space in an attribute is kept only as a reference
                case '\n', '\r', '\t' -> text.append("&#").append((int) c).append(';');
                default -> text.append(c);
            }
        }
    }

    /** What was written; every element is closed. */
    String written() {
        if (!open.isEmpty()) {
            throw new IllegalStateException(open.size() + " elements are open");
        }
        return text.toString();
    }
}

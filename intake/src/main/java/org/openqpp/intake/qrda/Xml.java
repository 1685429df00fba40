package org.openqpp.intake.qrda;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.openqpp.intake.problem.Position;

/**
 * Opens XML text for reading: no document type, no entity but the five of XML, nothing from outside.
 *
 * <p>For example, a file with a byte order mark of UTF-16 is read as what it is. Safe for many threads.
 */
final class Xml {

    private static final int LONGEST_DECLARATION = 200;

    /** Names that a factory may meet, the same ones counted again and again, before it is given up. */
    private static final int MOST_NAMES = 50_000;

    /** Names that were met stay in a factory, so one that may have met too many is given up. */
    private volatile InputFactoryImpl factory = newFactory();

    private final AtomicInteger names = new AtomicInteger();

    private static InputFactoryImpl newFactory() {
        InputFactoryImpl factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, name) -> {
            throw new XMLStreamException("nothing is read from outside the document");
        });
        return factory;
    }

    /** Takes note of how many names a document has; from time to time all that were met are forgotten. */
    void met(int number) {
        if (names.addAndGet(number) > MOST_NAMES) {
            forget();
        }
    }

    /** Forgets the names that were met, after a document that was not of the expected kind. */
    void forget() {
        names.set(0);
        factory = newFactory();
    }

    /** Whether the first character of a text is the beginning of a tag; white space and marks before it do not count. */
    static boolean looksLike(byte[] content) {
        for (byte b : content) {
            int c = b & 0xFF;
            // the bytes of byte order marks, the zeros of UTF-16, white space
            boolean before = c == 0 || c == 0xEF || c == 0xBB || c == 0xBF || c == 0xFE || c == 0xFF || c == ' '
                    || c == '\t' || c == '\n' || c == '\r';
            if (!before) {
                return c == '<';
            }
        }
        return false;
    }

    /** The text with its encoding. */
    static Source source(byte[] content) throws CharacterCodingException {
        Charset marked = ofMark(content);
        if (marked == null) {
            marked = declared(content);
        }
        if (marked == null || marked.equals(StandardCharsets.UTF_8) || marked.equals(StandardCharsets.US_ASCII)) {
            return new Source(content, null);
        }
        String text = marked.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(content))
                .toString();
        return new Source(content, text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    /** A reader at the beginning of the text. */
    XMLStreamReader open(Source source) throws XMLStreamException {
        InputFactoryImpl current = factory;
        String text = source.text;
        if (text != null) {
            return current.createXMLStreamReader(new StringReader(text));
        }
        byte[] content = source.content;
        int start = content.length > 2
                        && (content[0] & 0xFF) == 0xEF
                        && (content[1] & 0xFF) == 0xBB
                        && (content[2] & 0xFF) == 0xBF
                ? 3
                : 0;
        return current.createXMLStreamReader(new ByteArrayInputStream(content, start, content.length - start), "UTF-8");
    }

    private static @Nullable Charset ofMark(byte[] content) {
        if (content.length >= 2) {
            int first = content[0] & 0xFF;
            int second = content[1] & 0xFF;
            if ((first == 0xFE && second == 0xFF) || (first == 0 && second == '<')) {
                return StandardCharsets.UTF_16BE;
            }
            if ((first == 0xFF && second == 0xFE) || (first == '<' && second == 0)) {
                return StandardCharsets.UTF_16LE;
            }
            if (first == 0xEF && second == 0xBB) {
                return StandardCharsets.UTF_8;
            }
        }
        return null;
    }

    /** The encoding that the XML declaration names, if it names one that is known. */
    private static @Nullable Charset declared(byte[] content) {
        String start =
                new String(content, 0, Math.min(content.length, LONGEST_DECLARATION), StandardCharsets.ISO_8859_1);
        int end = start.startsWith("<?xml") ? start.indexOf("?>") : -1;
        int name = end < 0 ? -1 : start.lastIndexOf("encoding", end);
        if (name < 0) {
            return null;
        }
        int open = name + "encoding".length();
        while (open < end && start.charAt(open) != '"' && start.charAt(open) != '\'') {
            open++;
        }
        int close = open < end ? start.indexOf(start.charAt(open), open + 1) : -1;
        if (close < 0 || close > end) {
            return null;
        }
        try {
            return Charset.forName(start.substring(open + 1, close));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    /** A text and how it is encoded. */
    static final class Source {
        private final byte[] content;
        private final @Nullable String text;

        private Source(byte[] content, @Nullable String text) {
            this.content = content;
            this.text = text;
        }

        /** Where the first tag or text begins that goes on for longer than {@code most} characters; -1 when none does. */
        int findLongerThan(int most) {
            int length = text == null ? content.length : text.length();
            int at = 0;
            while (at + most < length) {
                int next = at + most;
                while (next > at && !tagBegins(next)) {
                    next--;
                }
                if (next == at) {
                    return at;
                }
                at = next;
            }
            return -1;
        }

        private boolean tagBegins(int index) {
            return text == null ? content[index] == '<' : text.charAt(index) == '<';
        }

        /** Line and column of a character. */
        Position position(int index) {
            String before =
                    text == null ? new String(content, 0, index, StandardCharsets.UTF_8) : text.substring(0, index);
            int lineStart = before.lastIndexOf('\n') + 1;
            int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
            return new Position(line, 1 + before.codePointCount(lineStart, before.length()));
        }
    }
}

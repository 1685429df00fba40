package org.openqpp.intake.json;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * How the bytes of a document become text.
 *
 * <p>For example, a document that begins with the bytes FE FF is written in UTF-16; everything unmarked is taken as UTF-8.
 */
final class Encoding {

    private static final String MARK = "\uFEFF";
    private static final byte[] UTF_8_MARK = MARK.getBytes(StandardCharsets.UTF_8);
    private static final int CHUNK = 8192;

    private Encoding() {}

    /** The encoding that a byte order mark shows, or the zeros beside the first character (RFC 4627, section 3). */
    static Charset of(byte[] content) {
        if (content.length < 2) {
            return StandardCharsets.UTF_8;
        }
        int first = content[0] & 0xFF;
        int second = content[1] & 0xFF;
        if ((first == 0xFE && second == 0xFF) || (first == 0 && second != 0)) {
            return StandardCharsets.UTF_16BE;
        }
        if ((first == 0xFF && second == 0xFE) || (first != 0 && second == 0)) {
            return StandardCharsets.UTF_16LE;
        }
        return StandardCharsets.UTF_8;
    }

    /** The text without its mark; what cannot be read is replaced. */
    static String text(byte[] content) {
        return withoutMark(new String(content, of(content)));
    }

    /** The text without its mark, if every byte of it can be read. */
    static @Nullable String strictText(byte[] content, Charset charset) {
        try {
            return withoutMark(strict(charset).decode(ByteBuffer.wrap(content)).toString());
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static CharsetDecoder strict(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    private static String withoutMark(String text) {
        return text.startsWith(MARK) ? text.substring(MARK.length()) : text;
    }

    /** Index of the first byte that is not UTF-8, or -1. */
    static int firstInvalid(byte[] content) {
        int plain = 0;
        while (plain < content.length && content[plain] >= 0) {
            plain++;
        }
        if (plain == content.length) {
            return -1;
        }
        CharsetDecoder decoder = strict(StandardCharsets.UTF_8);
        ByteBuffer in = ByteBuffer.wrap(content, plain, content.length - plain);
        CharBuffer out = CharBuffer.allocate(CHUNK);
        while (true) {
            CoderResult result = decoder.decode(in, out, true);
            if (result.isError()) {
                return in.position();
            }
            if (result.isUnderflow()) {
                return -1;
            }
            out.clear();
        }
    }

    /** Index of the first byte after the mark of UTF-8, if there is one. */
    static int start(byte[] content) {
        if (content.length < UTF_8_MARK.length) {
            return 0;
        }
        for (int i = 0; i < UTF_8_MARK.length; i++) {
            if (content[i] != UTF_8_MARK[i]) {
                return 0;
            }
        }
        return UTF_8_MARK.length;
    }
}

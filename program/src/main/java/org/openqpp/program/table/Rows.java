package org.openqpp.program.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * Rows of a CSV file as bytes in memory; faster than text where there are millions of them. Values never need quotes.
 *
 * <p>For example, {@code rows.digits(123456, 9).comma().decimal(8300, 2).end()} is {@code 000123456,83.00}.
 */
public final class Rows {

    private static final int FIRST = 1 << 16;
    private static final int LONGEST_NUMBER = 20;
    private static final int LATIN = 0x80;

    private byte[] bytes = new byte[FIRST];
    private int size;

    private void ensure(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }

    /** A comma. */
    public Rows comma() {
        ensure(1);
        bytes[size++] = ',';
        return this;
    }

    /** So many commas, for cells that stay empty. */
    public Rows commas(int count) {
        ensure(count);
        for (int i = 0; i < count; i++) {
            bytes[size++] = ',';
        }
        return this;
    }

    /** Takes back the last character. */
    public Rows takeBack() {
        size--;
        return this;
    }

    /** The end of a row. */
    public Rows end() {
        ensure(1);
        bytes[size++] = '\n';
        return this;
    }

    /** A character of ASCII. */
    public Rows character(char c) {
        ensure(1);
        bytes[size++] = (byte) c;
        return this;
    }

    /** A text; quoted when it has to be. */
    public Rows text(String text) {
        int length = text.length();
        ensure(length * 4 + 2);
        int start = size;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c >= LATIN || c == ',' || c == '"' || c == '\n' || c == '\r') {
                size = start;
                return quoted(text);
            }
            bytes[size++] = (byte) c;
        }
        return this;
    }

    private Rows quoted(String text) {
        boolean quotes =
                text.indexOf(',') >= 0 || text.indexOf('"') >= 0 || text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0;
        String written = quotes ? '"' + text.replace("\"", "\"\"") + '"' : text;
        byte[] encoded = written.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        ensure(encoded.length);
        System.arraycopy(encoded, 0, bytes, size, encoded.length);
        size += encoded.length;
        return this;
    }

    /** Several cells with the commas between them, of ASCII. */
    public Rows cells(String cells) {
        int length = cells.length();
        ensure(length);
        for (int i = 0; i < length; i++) {
            bytes[size++] = (byte) cells.charAt(i);
        }
        return this;
    }

    /** A number with leading zeros. */
    public Rows digits(long number, int length) {
        ensure(length);
        long rest = number;
        for (int i = size + length - 1; i >= size; i--) {
            bytes[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        size += length;
        return this;
    }

    /** A whole number. */
    public Rows number(long number) {
        ensure(LONGEST_NUMBER);
        if (number < 0) {
            bytes[size++] = '-';
        }
        long rest = Math.abs(number);
        int length = 1;
        for (long power = 10; power <= rest && length < LONGEST_NUMBER - 2; power *= 10) {
            length++;
        }
        return digits(rest, length);
    }

    /** A decimal number given without its point, all its decimals written: 8300 with two decimals is {@code 83.00}. */
    public Rows decimal(long unscaled, int decimals) {
        ensure(LONGEST_NUMBER + 2);
        if (unscaled < 0) {
            bytes[size++] = '-';
        }
        long rest = Math.abs(unscaled);
        long scale = 1;
        for (int i = 0; i < decimals; i++) {
            scale *= 10;
        }
        number(rest / scale);
        bytes[size++] = '.';
        return digits(rest % scale, decimals);
    }

    /** A decimal number without trailing zeros: 953900 with four decimals is {@code 95.39}. */
    public Rows trimmed(long unscaled, int decimals) {
        long rest = unscaled;
        int kept = decimals;
        while (kept > 0 && rest % 10 == 0) {
            rest /= 10;
            kept--;
        }
        return kept == 0 ? number(rest) : decimal(rest, kept);
    }

    /** Number of bytes. */
    public int size() {
        return size;
    }

    /** The bytes. */
    public byte[] toByteArray() {
        return Arrays.copyOf(bytes, size);
    }

    /** Writes the bytes. */
    public void writeTo(OutputStream out) throws IOException {
        out.write(bytes, 0, size);
    }

    /** Forgets everything. */
    public void clear() {
        size = 0;
    }

    @Override
    public String toString() {
        return new String(bytes, 0, size, java.nio.charset.StandardCharsets.UTF_8);
    }
}

package org.openqpp.program.table;

import java.util.Arrays;

/** Some whole lines of a CSV file as bytes; reused for the next ones. */
final class CsvBlock {

    private byte[] bytes;
    private int size;
    private long firstLine;
    private boolean plain;

    CsvBlock(int room) {
        this.bytes = new byte[room];
    }

    /** The bytes, of which the first {@link #size()} count. */
    byte[] bytes() {
        return bytes;
    }

    int size() {
        return size;
    }

    /** Line number of its first line. */
    long firstLine() {
        return firstLine;
    }

    /** Whether it is ASCII without quotation marks, and lines end with a line feed: a comma is a comma then. */
    boolean plain() {
        return plain;
    }

    void grow() {
        bytes = Arrays.copyOf(bytes, Math.multiplyExact(bytes.length, 2));
    }

    /** Takes off its beginning; the lines of the rest keep their numbers. */
    void takeOff(int length) {
        for (int i = 0; i < length; i++) {
            firstLine += bytes[i] == '\n' ? 1 : 0;
        }
        size -= length;
        System.arraycopy(bytes, length, bytes, 0, size);
    }

    void fill(int newSize, long newFirstLine, boolean newPlain) {
        size = newSize;
        firstLine = newFirstLine;
        plain = newPlain;
    }
}

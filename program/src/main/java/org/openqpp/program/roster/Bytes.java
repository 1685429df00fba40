package org.openqpp.program.roster;

import java.util.Arrays;

/** A growing list of small numbers without boxes. */
final class Bytes {

    private static final int FIRST = 1024;

    private byte[] values = new byte[FIRST];
    private int size;

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, Ints.grown(size));
        }
        values[size++] = (byte) value;
    }

    int size() {
        return size;
    }

    byte[] toArray() {
        return Arrays.copyOf(values, size);
    }
}

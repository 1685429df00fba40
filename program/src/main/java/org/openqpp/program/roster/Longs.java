package org.openqpp.program.roster;

import java.util.Arrays;

/** A growing list of long numbers without boxes. */
final class Longs {

    private static final int FIRST = 1024;

    private long[] values = new long[FIRST];
    private int size;

    void add(long value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, Ints.grown(size));
        }
        values[size++] = value;
    }

    int size() {
        return size;
    }

    long[] toArray() {
        return Arrays.copyOf(values, size);
    }
}

package org.openqpp.program.roster;

import java.util.Arrays;

/** A growing list of whole numbers without boxes. */
final class Ints {

    private static final int FIRST = 1024;

    private int[] values = new int[FIRST];
    private int size;

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, grown(size));
        }
        values[size++] = value;
    }

    int size() {
        return size;
    }

    int[] toArray() {
        return Arrays.copyOf(values, size);
    }

    static int grown(int size) {
        return size + (size >> 1) + 1;
    }
}

package org.openqpp.program.table;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.openqpp.policy.value.Rational;
import org.openqpp.program.Identifiers;
import org.openqpp.program.Money;
import org.openqpp.program.Packing;

/**
 * Some rows of a large table, read and checked, as numbers and texts instead of records; millions of rows cost no object each.
 *
 * <p>For example, a TIN is its number, dollars are cents, a decimal is millionths, a day is counted as
 * {@link LocalDate#toEpochDay()}, a word is its place in its enum, a set of words the bits of their places, true is 1.
 */
public final class RowBatch {

    /** Stands for an empty cell. */
    public static final long NONE = Long.MIN_VALUE;

    private final List<ColumnDefinition> columns;
    private long[] numbers = {};
    private @Nullable Object[] objects = {};
    private int[] lines = {};
    private long lineOffset;
    private int size;

    RowBatch(List<ColumnDefinition> columns) {
        this.columns = columns;
    }

    /** Number of rows. */
    public int size() {
        return size;
    }

    /** The line a row starts at, or its number in a Parquet file, counted from 1. */
    public long line(int row) {
        return lineOffset + lines[row];
    }

    /** The value of a cell; {@link #NONE} when it is empty. */
    public long number(int row, int column) {
        return numbers[row * columns.size() + column];
    }

    /** The value of a cell, or another one when it is empty. */
    public long number(int row, int column, long instead) {
        long number = number(row, column);
        return number == NONE ? instead : number;
    }

    /** The text of a cell; null when it is empty. */
    public @Nullable String text(int row, int column) {
        return (String) objects[row * columns.size() + column];
    }

    /** Takes each number of a list. */
    public void each(int row, int column, LongConsumer taker) {
        Object several = objects[row * columns.size() + column];
        if (several != null) {
            for (long number : (long[]) several) {
                taker.accept(number);
            }
        } else if (number(row, column) != NONE) {
            taker.accept(number(row, column));
        }
    }

    // Filling

    void clear(long offset) {
        Arrays.fill(objects, 0, size * columns.size(), null);
        size = 0;
        lineOffset = offset;
    }

    /** What the lines of all rows are counted from. */
    long lineOffset() {
        return lineOffset;
    }

    /** Makes room for a row with all of its cells empty; {@link #keep()} makes it one of the batch. */
    void begin(int line) {
        int width = columns.size();
        if ((size + 1) * width > numbers.length) {
            int rows = Math.max(256, size * 2);
            numbers = Arrays.copyOf(numbers, rows * width);
            objects = Arrays.copyOf(objects, rows * width);
            lines = Arrays.copyOf(lines, rows);
        }
        lines[size] = line;
    }

    void set(int column, long number) {
        numbers[size * columns.size() + column] = number;
    }

    void set(int column, Object object) {
        objects[size * columns.size() + column] = object;
    }

    boolean filled(int column) {
        int place = size * columns.size() + column;
        return numbers[place] != NONE || objects[place] != null;
    }

    void keep() {
        size++;
    }

    /** Takes back the objects of a row that is not kept. */
    void drop() {
        int from = size * columns.size();
        Arrays.fill(objects, from, from + columns.size(), null);
    }

    /** Sets a cell to a value as a record would have it. */
    void setValue(int column, @Nullable Object value) {
        if (value == null) {
            set(column, NONE);
            return;
        }
        ColumnDefinition definition = columns.get(column);
        set(column, NONE);
        switch (definition.type()) {
            case TEXT -> set(column, value);
            case DIGITS -> set(column, Identifiers.longNumber((String) value));
            case DIGITS_LIST -> setList(column, (List<?>) value);
            case WORD -> set(column, Packing.place((Enum<?>) value));
            case WORDS -> {
                long bits = 0;
                for (Object word : (Collection<?>) value) {
                    bits |= Packing.bit((Enum<?>) word);
                }
                set(column, bits);
            }
            case FLAG -> set(column, (Boolean) value ? 1L : 0L);
            case WHOLE, LONG -> set(column, ((Number) value).longValue());
            case DECIMAL -> set(column, ColumnDefinition.millionths((Rational) value));
            case MONEY -> set(column, ((Money) value).cents());
            case DATE -> set(column, ((LocalDate) value).toEpochDay());
        }
    }

    private void setList(int column, List<?> elements) {
        if (elements.size() == 1) {
            set(column, Identifiers.longNumber((String) elements.get(0)));
        } else if (!elements.isEmpty()) {
            set(column, (Object) elements.stream()
                    .mapToLong(element -> Identifiers.longNumber((String) element))
                    .toArray());
        }
    }
}

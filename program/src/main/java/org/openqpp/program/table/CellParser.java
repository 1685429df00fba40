package org.openqpp.program.table;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the cells of one column from bytes, without making a text of each. What it does not understand is left to
 * {@link ColumnDefinition#parse}, which decides and says why; so one rule holds for both.
 *
 * <p>For example, {@code 184203.17} in a column of dollars is 18,420,317 cents.
 */
final class CellParser {

    /** Stands for a cell that is to be read by the column itself. */
    static final long UNSURE = Long.MIN_VALUE + 1;

    private static final int MOST_DIGITS = 15;
    private static final int MONEY_DECIMALS = 2;
    private static final int DECIMALS = 6;
    private static final int TEXTS = 1 << 12;
    private static final long[] POWERS_OF_TEN = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000};

    private final ColumnType type;
    private final int digits;
    private final long minimum;
    private final long maximum;
    private final byte[][] words;
    private final @Nullable String[] texts;

    CellParser(ColumnDefinition column) {
        this.type = column.type();
        this.digits = column.digits();
        boolean wholeNumber = type == ColumnType.WHOLE || type == ColumnType.LONG;
        this.minimum = wholeNumber ? column.minimum() : 0;
        this.maximum = switch (type) {
            case WHOLE -> Math.min(column.maximum(), Integer.MAX_VALUE);
            case DECIMAL ->
                column.maximum() < Integer.MAX_VALUE ? column.maximum() * POWERS_OF_TEN[DECIMALS] : Long.MAX_VALUE;
            default -> column.maximum();
        };
        List<String> wireNames = column.words();
        this.words = new byte[wireNames.size()][];
        for (int i = 0; i < words.length; i++) {
            words[i] = wireNames.get(i).getBytes(StandardCharsets.UTF_8);
        }
        this.texts = new String[type == ColumnType.TEXT ? TEXTS : 0];
    }

    /** Reads a cell of ASCII that is not empty into the row that the batch has begun; whether it understood the cell. */
    boolean read(byte[] bytes, int from, int to, RowBatch batch, int column) {
        if (type == ColumnType.TEXT) {
            batch.set(column, RowBatch.NONE);
            batch.set(column, (Object) text(bytes, from, to));
            return true;
        }
        long number = number(bytes, from, to);
        batch.set(column, number);
        return number != UNSURE;
    }

    private long number(byte[] bytes, int from, int to) {
        return switch (type) {
            case TEXT -> UNSURE;
            case DIGITS, DIGITS_LIST -> to - from == digits ? whole(bytes, from, to) : UNSURE;
            case WHOLE, LONG -> inRange(whole(bytes, from, to));
            case MONEY -> decimal(bytes, from, to, MONEY_DECIMALS);
            case DECIMAL -> inRange(decimal(bytes, from, to, DECIMALS));
            case DATE -> day(bytes, from, to);
            case FLAG -> flag(bytes, from, to);
            case WORD -> word(bytes, from, to);
            case WORDS -> words(bytes, from, to);
        };
    }

    private long inRange(long number) {
        return number >= minimum && number <= maximum ? number : UNSURE;
    }

    private static long whole(byte[] bytes, int from, int to) {
        if (to - from > MOST_DIGITS) {
            return UNSURE;
        }
        long number = 0;
        for (int i = from; i < to; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9) {
                return UNSURE;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    private static long decimal(byte[] bytes, int from, int to, int decimals) {
        int point = from;
        while (point < to && bytes[point] != '.') {
            point++;
        }
        int given = point == to ? 0 : to - point - 1;
        if (point == from || given > decimals || (point < to && given == 0) || to - from + decimals > MOST_DIGITS + 1) {
            return UNSURE;
        }
        long whole = whole(bytes, from, point);
        long fraction = given == 0 ? 0 : whole(bytes, point + 1, to);
        return whole == UNSURE || fraction == UNSURE
                ? UNSURE
                : whole * POWERS_OF_TEN[decimals] + fraction * POWERS_OF_TEN[decimals - given];
    }

    private static long day(byte[] bytes, int from, int to) {
        if (to - from != 10 || bytes[from + 4] != '-' || bytes[from + 7] != '-') {
            return UNSURE;
        }
        long year = whole(bytes, from, from + 4);
        long month = whole(bytes, from + 5, from + 7);
        long day = whole(bytes, from + 8, to);
        if (year == UNSURE || month == UNSURE || day == UNSURE) {
            return UNSURE;
        }
        try {
            return LocalDate.of((int) year, (int) month, (int) day).toEpochDay();
        } catch (DateTimeException e) {
            return UNSURE;
        }
    }

    private static long flag(byte[] bytes, int from, int to) {
        if (is(TRUE, bytes, from, to)) {
            return 1;
        }
        return is(FALSE, bytes, from, to) ? 0 : UNSURE;
    }

    private static final byte[] TRUE = "true".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] FALSE = "false".getBytes(StandardCharsets.US_ASCII);

    private static boolean is(byte[] word, byte[] bytes, int from, int to) {
        return Arrays.equals(word, 0, word.length, bytes, from, to);
    }

    private long word(byte[] bytes, int from, int to) {
        for (int i = 0; i < words.length; i++) {
            if (is(words[i], bytes, from, to)) {
                return i;
            }
        }
        return UNSURE;
    }

    private long words(byte[] bytes, int from, int to) {
        long bits = 0;
        int start = from;
        while (start <= to) {
            int end = start;
            while (end < to && bytes[end] != ColumnDefinition.SEPARATOR) {
                end++;
            }
            long word = word(bytes, start, end);
            if (word == UNSURE || (bits & 1L << word) != 0) {
                return UNSURE;
            }
            bits |= 1L << word;
            start = end + 1;
        }
        return bits;
    }

    /** A text; those that occur often are made once. */
    private String text(byte[] bytes, int from, int to) {
        int hash = 1;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + bytes[i];
        }
        int place = (hash ^ hash >>> 12) & TEXTS - 1;
        String known = texts[place];
        if (known != null && same(known, bytes, from, to)) {
            return known;
        }
        String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        texts[place] = text;
        return text;
    }

    private static boolean same(String text, byte[] bytes, int from, int to) {
        if (text.length() != to - from) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (bytes[i] != text.charAt(i - from)) {
                return false;
            }
        }
        return true;
    }
}

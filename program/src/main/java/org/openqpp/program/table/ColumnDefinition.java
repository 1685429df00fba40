package org.openqpp.program.table;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openqpp.policy.value.Rational;
import org.openqpp.policy.value.WireName;
import org.openqpp.program.Money;

/**
 * A column of a table: its name, how its values are written, and which values it takes.
 *
 * <p>For example, the column {@code tin} takes nine digits. Values are read from text and written as text here; both file
 * formats go through it, so that one rule holds for both.
 */
public final class ColumnDefinition {

    /** What stands between the elements of a list. */
    static final char SEPARATOR = '|';

    private static final int DECIMAL_PLACES = 6;
    private static final int MONEY_PLACES = 2;
    private static final int LONGEST_NUMBER = 18;
    private static final long[] POWERS_OF_TEN = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000};

    /** Stands for a value that cannot be read. */
    static final Object WRONG = new Object();

    private final String name;
    private final String text;
    private final ColumnType type;
    private final boolean optional;
    private final int digits;
    private final long minimum;
    private final long maximum;
    private final String example;
    private final Enum<?>[] words;
    private final boolean identifier;

    private ColumnDefinition(
            String name,
            String text,
            ColumnType type,
            boolean optional,
            Column column,
            Enum<?>[] words,
            boolean identifier) {
        this.name = name;
        this.text = text;
        this.type = type;
        this.optional = optional;
        this.digits = column.digits();
        this.minimum = column.minimum();
        this.maximum = column.maximum();
        this.example = column.example();
        this.words = words;
        this.identifier = identifier;
    }

    static ColumnDefinition of(RecordComponent component, Column column, String prefix, String before, boolean open) {
        Class<?> javaType = component.getType();
        ColumnType type;
        Enum<?>[] words = {};
        if (javaType == String.class) {
            type = column.digits() > 0 ? ColumnType.DIGITS : ColumnType.TEXT;
        } else if (javaType == int.class || javaType == Integer.class) {
            type = ColumnType.WHOLE;
        } else if (javaType == long.class || javaType == Long.class) {
            type = ColumnType.LONG;
        } else if (javaType == boolean.class) {
            type = ColumnType.FLAG;
        } else if (javaType == Rational.class) {
            type = ColumnType.DECIMAL;
        } else if (javaType == Money.class) {
            type = ColumnType.MONEY;
        } else if (javaType == LocalDate.class) {
            type = ColumnType.DATE;
        } else if (javaType == List.class) {
            type = ColumnType.DIGITS_LIST;
        } else if (javaType == Set.class) {
            type = ColumnType.WORDS;
            Type element = ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
            words = wordsOf((Class<?>) element, column.lastWord());
        } else if (javaType.isEnum()) {
            type = ColumnType.WORD;
            words = wordsOf(javaType, column.lastWord());
        } else {
            throw new IllegalArgumentException("no column type for " + javaType);
        }
        return new ColumnDefinition(
                prefix + column.name(),
                before + column.text(),
                type,
                column.optional() || open,
                column,
                words,
                column.digits() >= 9);
    }

    private static Enum<?>[] wordsOf(Class<?> enumType, String lastWord) {
        Enum<?>[] words = (Enum<?>[]) enumType.getEnumConstants();
        if (words == null || !WireName.class.isAssignableFrom(enumType)) {
            throw new IllegalArgumentException("no list of words: " + enumType);
        }
        if (lastWord.isEmpty()) {
            return words;
        }
        for (int i = 0; i < words.length; i++) {
            if (wire(words[i]).equals(lastWord)) {
                return Arrays.copyOf(words, i + 1);
            }
        }
        throw new IllegalArgumentException(enumType + " has no word " + lastWord);
    }

    /** Name in the header. */
    public String name() {
        return name;
    }

    /** What the value is. */
    public String text() {
        return text;
    }

    /** How values are written. */
    public ColumnType type() {
        return type;
    }

    /** Whether the cell may be empty. */
    public boolean optional() {
        return optional;
    }

    /** A value as it is written. */
    public String example() {
        return example;
    }

    /** The words that the column takes; empty when it is none of words. */
    public List<String> words() {
        return Arrays.stream(words).map(ColumnDefinition::wire).toList();
    }

    /** Number of digits of an identifier; 0 for other columns. */
    int digits() {
        return digits;
    }

    /** Smallest whole number. */
    long minimum() {
        return minimum;
    }

    /** Largest number. */
    long maximum() {
        return maximum;
    }

    /** Which values the column takes, in words. */
    public String takes() {
        return switch (type) {
            case TEXT -> "text";
            case DIGITS -> digits + " digits";
            case DIGITS_LIST -> "numbers of " + digits + " digits with | between";
            case WORD -> "one of " + String.join(", ", words());
            case WORDS -> "one or more of " + String.join(", ", words()) + " with | between";
            case FLAG -> "true or false";
            case WHOLE, LONG -> "a whole number" + range();
            case DECIMAL -> "a decimal number with at most " + DECIMAL_PLACES + " decimals" + range();
            case MONEY -> "dollars with at most " + MONEY_PLACES + " decimals" + range();
            case DATE -> "a day as year-month-day";
        };
    }

    private String range() {
        return maximum < Integer.MAX_VALUE ? ", " + minimum + " to " + maximum : ", " + minimum + " or more";
    }

    /** What the message of a wrong value begins with: the value, unless it may identify somebody. */
    String quoted(String value) {
        return identifier ? "the value" : '"' + (value.length() > 40 ? value.substring(0, 40) + "..." : value) + '"';
    }

    /** The value that a text spells, null for an empty cell, or {@link #WRONG}. */
    @Nullable
    Object parse(String value) {
        if (value.isEmpty()) {
            return type == ColumnType.DIGITS_LIST ? List.of() : null;
        }
        return switch (type) {
            case TEXT -> value;
            case DIGITS -> allDigits(value, 0, value.length(), digits) ? value : WRONG;
            case DIGITS_LIST -> digitsList(value);
            case WORD -> word(value, 0, value.length());
            case WORDS -> wordSet(value);
            case FLAG -> value.equals("true") ? (Object) true : value.equals("false") ? (Object) false : WRONG;
            case WHOLE -> whole(number(value, 0));
            case LONG -> longNumber(number(value, 0));
            case DECIMAL -> decimal(number(value, DECIMAL_PLACES));
            case MONEY -> {
                long cents = number(value, MONEY_PLACES);
                yield cents < 0 ? WRONG : new Money(cents);
            }
            case DATE -> date(value);
        };
    }

    /** A whole number within the range of the column, or {@link #WRONG}. */
    Object whole(long number) {
        return number >= minimum && number <= Math.min(maximum, Integer.MAX_VALUE) ? (Object) (int) number : WRONG;
    }

    /** The same for larger numbers. */
    Object longNumber(long number) {
        return number >= minimum && number <= maximum ? (Object) number : WRONG;
    }

    /** The decimal number of so many millionths, or {@link #WRONG} when it is negative or too large. */
    Object decimal(long millionths) {
        long one = POWERS_OF_TEN[DECIMAL_PLACES];
        boolean tooLarge = maximum < Integer.MAX_VALUE && millionths > maximum * one;
        if (millionths < 0 || tooLarge) {
            return WRONG;
        }
        return Rational.of(millionths, one);
    }

    private static boolean allDigits(String value, int from, int to, int length) {
        if (to - from != length) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (value.charAt(i) < '0' || value.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private Object digitsList(String value) {
        if (value.length() == digits) {
            return allDigits(value, 0, digits, digits) ? List.of(value) : WRONG;
        }
        List<String> elements = new ArrayList<>();
        int start = 0;
        while (start <= value.length()) {
            int end = value.indexOf(SEPARATOR, start);
            end = end < 0 ? value.length() : end;
            if (!allDigits(value, start, end, digits)) {
                return WRONG;
            }
            elements.add(value.substring(start, end));
            start = end + 1;
        }
        return Collections.unmodifiableList(elements);
    }

    private Object word(String value, int from, int to) {
        for (Enum<?> word : words) {
            String wire = wire(word);
            if (wire.length() == to - from && value.startsWith(wire, from)) {
                return word;
            }
        }
        return WRONG;
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // all words are constants of one enum
    private Object wordSet(String value) {
        Set set = EnumSet.noneOf((Class) words[0].getDeclaringClass());
        int start = 0;
        while (start <= value.length()) {
            int end = value.indexOf(SEPARATOR, start);
            end = end < 0 ? value.length() : end;
            Object word = word(value, start, end);
            if (word == WRONG || !set.add(word)) {
                return WRONG;
            }
            start = end + 1;
        }
        return Collections.unmodifiableSet(set);
    }

    /** A number without its decimal point, filled up to so many decimals; -1 when it is none, negative or too long. */
    private static long number(String value, int decimals) {
        long number = 0;
        int point = -1;
        int length = value.length();
        for (int i = 0; i < length; i++) {
            char c = value.charAt(i);
            if (c >= '0' && c <= '9' && i <= LONGEST_NUMBER) {
                number = number * 10 + c - '0';
            } else if (c == '.' && point < 0 && i > 0 && decimals > 0 && i < length - 1) {
                point = i;
            } else {
                return -1;
            }
        }
        int given = point < 0 ? 0 : length - point - 1;
        if (given > decimals || length - given > LONGEST_NUMBER - decimals) {
            return -1;
        }
        return number * POWERS_OF_TEN[decimals - given];
    }

    private static Object date(String value) {
        if (value.length() != 10 || value.charAt(4) != '-' || value.charAt(7) != '-') {
            return WRONG;
        }
        if (!allDigits(value, 0, 4, 4) || !allDigits(value, 5, 7, 2) || !allDigits(value, 8, 10, 2)) {
            return WRONG;
        }
        try {
            return LocalDate.of(
                    Integer.parseInt(value, 0, 4, 10),
                    Integer.parseInt(value, 5, 7, 10),
                    Integer.parseInt(value, 8, 10, 10));
        } catch (DateTimeException e) {
            return WRONG;
        }
    }

    /** The text of a value; empty for null. */
    String format(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        return switch (type) {
            case TEXT, DIGITS, WHOLE, LONG, FLAG, MONEY, DATE -> value.toString();
            case DECIMAL ->
                ((Rational) value)
                        .toBigDecimal(DECIMAL_PLACES)
                        .stripTrailingZeros()
                        .toPlainString();
            case WORD -> wire((Enum<?>) value);
            case DIGITS_LIST -> joined((Collection<?>) value);
            case WORDS ->
                joined(Arrays.stream(words)
                        .filter(((Collection<?>) value)::contains)
                        .map(ColumnDefinition::wire)
                        .toList());
        };
    }

    private static String joined(Collection<?> elements) {
        StringBuilder text = new StringBuilder();
        for (Object element : elements) {
            if (!text.isEmpty()) {
                text.append(SEPARATOR);
            }
            text.append(element);
        }
        return text.toString();
    }

    /** A decimal as a number of millionths. */
    static long millionths(Rational value) {
        BigDecimal shifted = value.toBigDecimal(DECIMAL_PLACES).movePointRight(DECIMAL_PLACES);
        return shifted.longValueExact();
    }

    private static String wire(Enum<?> word) {
        return ((WireName) word).wireName();
    }
}

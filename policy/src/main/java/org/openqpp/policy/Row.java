package org.openqpp.policy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openqpp.policy.Eligibility.Segment;
import org.openqpp.policy.value.Citation;
import org.openqpp.policy.value.Confidence;
import org.openqpp.policy.value.PerformanceYear;
import org.openqpp.policy.value.Rational;
import org.openqpp.policy.value.WireName;

/**
 * A row of a policy table, read column by column. What cannot be read is reported and stands as a placeholder, so that
 * reading goes on and finds the other problems; no placeholder leaves, because nothing loads when there is a problem.
 */
final class Row {

    private static final int EARLIEST_YEAR = 2000;
    private static final int LONGEST_WHOLE_NUMBER = 9;
    private static final char SEPARATOR = '|';

    private final PolicyTable table;
    private final List<String> columns;
    private final String[] values;
    private final int line;
    private final Problems problems;
    private int next;

    Row(PolicyTable table, String[] values, int line, Problems problems) {
        this.table = table;
        this.columns = table.columns();
        this.values = values;
        this.line = line;
        this.problems = problems;
    }

    /** Reports a problem of this row. */
    void problem(String column, PolicyProblem.Code code, String message) {
        problems.add(table.fileName(), line, column, code, message);
    }

    /** The value as it stands, empty when there is none. */
    String raw(String column) {
        int size = columns.size();
        // columns are mostly read in their order, so the search starts behind the last one
        for (int i = 0; i < size; i++) {
            int index = next + i < size ? next + i : next + i - size;
            if (columns.get(index).equals(column)) {
                next = index + 1;
                return values[index];
            }
        }
        throw new IllegalArgumentException(table + " has no column " + column);
    }

    String text(String column) {
        String value = raw(column);
        if (value.isEmpty()) {
            problem(column, PolicyProblem.Code.MISSING_VALUE, "a value is missing");
        }
        return value;
    }

    Optional<String> optionalText(String column) {
        String value = raw(column);
        return value.isEmpty() ? Optional.empty() : Optional.of(value);
    }

    boolean flag(String column) {
        String value = text(column);
        if (value.equals("true")) {
            return true;
        }
        if (!value.isEmpty() && !value.equals("false")) {
            wrong(column, value, "true or false");
        }
        return false;
    }

    /** A flag that may be left open, which is false then. */
    boolean optionalFlag(String column) {
        return !raw(column).isEmpty() && flag(column);
    }

    /** A whole number from {@code minimum} up. */
    int wholeNumber(String column, int minimum) {
        String value = text(column);
        if (value.isEmpty()) {
            return minimum;
        }
        int number = parseWholeNumber(value);
        if (number < minimum) {
            wrong(column, value, "a whole number, " + minimum + " or more");
            return minimum;
        }
        return number;
    }

    /** A year from 2000 to the performance year. */
    int year(String column, PerformanceYear performanceYear) {
        String value = text(column);
        if (value.isEmpty()) {
            return performanceYear.value();
        }
        int number = parseWholeNumber(value);
        if (number < EARLIEST_YEAR || number > performanceYear.value()) {
            wrong(column, value, "a year from " + EARLIEST_YEAR + " to " + performanceYear);
        }
        return number;
    }

    /** A year that may be left open. */
    void optionalYear(String column, PerformanceYear performanceYear) {
        if (!raw(column).isEmpty()) {
            year(column, performanceYear);
        }
    }

    private static int parseWholeNumber(String value) {
        int number = 0;
        for (int i = 0; i < value.length(); i++) {
            char digit = value.charAt(i);
            if (digit < '0' || digit > '9' || i == LONGEST_WHOLE_NUMBER) {
                return -1;
            }
            number = number * 10 + digit - '0';
        }
        return number;
    }

    Rational decimal(String column) {
        String value = text(column);
        if (value.isEmpty()) {
            return Rational.ZERO;
        }
        if (!isDecimal(value)) {
            wrong(column, value, "a decimal number");
            return Rational.ZERO;
        }
        return Rational.parse(value);
    }

    Optional<Rational> optionalDecimal(String column) {
        return raw(column).isEmpty() ? Optional.empty() : Optional.of(decimal(column));
    }

    /** Digits with at most one point among them and at most one minus sign before them. */
    private static boolean isDecimal(String value) {
        int start = value.charAt(0) == '-' ? 1 : 0;
        int point = -1;
        for (int i = start; i < value.length(); i++) {
            char digit = value.charAt(i);
            if (digit == '.' && point < 0 && i > start) {
                point = i;
            } else if (digit < '0' || digit > '9') {
                return false;
            }
        }
        return value.length() > start && point != value.length() - 1;
    }

    /** One of a closed list of words. */
    <E extends Enum<E> & WireName> E one(String column, E[] words) {
        String value = text(column);
        return value.isEmpty() ? words[0] : word(column, value, words);
    }

    <E extends Enum<E> & WireName> Optional<E> optionalOne(String column, E[] words) {
        return raw(column).isEmpty() ? Optional.empty() : Optional.of(one(column, words));
    }

    /** A first and a last day. */
    Segment days(String column) {
        List<String> days = list(column);
        try {
            if (days.size() == 2) {
                Segment segment = new Segment(LocalDate.parse(days.get(0)), LocalDate.parse(days.get(1)));
                if (!segment.last().isBefore(segment.first())) {
                    return segment;
                }
            }
        } catch (DateTimeException e) {
            // told below, like every other value that is no pair of days
        }
        wrong(column, raw(column), "a first and a last day with | between");
        return new Segment(LocalDate.EPOCH, LocalDate.EPOCH);
    }

    /** Words of a closed list; empty when the cell is. */
    <E extends Enum<E> & WireName> Set<E> some(String column, E[] words) {
        List<String> parts = list(column);
        if (parts.isEmpty()) {
            return Set.of();
        }
        if (parts.size() == 1) {
            return Set.of(word(column, parts.get(0), words));
        }
        Set<E> set = EnumSet.noneOf(words[0].getDeclaringClass());
        for (int i = 0; i < parts.size(); i++) {
            set.add(word(column, parts.get(i), words));
        }
        return Collections.unmodifiableSet(set);
    }

    private <E extends Enum<E> & WireName> E word(String column, String value, E[] words) {
        for (E word : words) {
            if (word.wireName().equals(value)) {
                return word;
            }
        }
        StringBuilder expected = new StringBuilder("one of");
        for (E word : words) {
            expected.append(' ').append(word.wireName());
        }
        wrong(column, value, expected.toString());
        return words[0];
    }

    /** The elements of a cell, in their order; empty when the cell is. */
    List<String> list(String column) {
        String value = raw(column);
        if (value.isEmpty()) {
            return List.of();
        }
        int end = value.indexOf(SEPARATOR);
        if (end < 0) {
            return List.of(value);
        }
        List<String> parts = new ArrayList<>();
        int start = 0;
        while (end >= 0) {
            parts.add(value.substring(start, end));
            start = end + 1;
            end = value.indexOf(SEPARATOR, start);
        }
        parts.add(value.substring(start));
        if (parts.contains("")) {
            problem(column, PolicyProblem.Code.MISSING_VALUE, "the list has an empty element");
        }
        return Collections.unmodifiableList(parts);
    }

    /** The elements of a cell without repetition, in their order. */
    Set<String> set(String column) {
        List<String> parts = list(column);
        if (parts.isEmpty()) {
            return Set.of();
        }
        if (parts.size() == 1) {
            return Set.of(parts.get(0));
        }
        Set<String> set = new LinkedHashSet<>(parts);
        if (set.size() < parts.size()) {
            problem(column, PolicyProblem.Code.DUPLICATE_KEY, "the list has an element twice");
        }
        return Collections.unmodifiableSet(set);
    }

    /** Where the row is printed, from its columns {@code citation} and {@code confidence}. */
    Citation citation() {
        String source = raw("citation");
        String mark = raw("confidence");
        if (source.isBlank()) {
            problem("citation", PolicyProblem.Code.MISSING_CITATION, "the row does not say where it is printed");
            source = "missing";
        }
        Confidence confidence = Confidence.INFERRED;
        if (mark.isEmpty()) {
            problem("confidence", PolicyProblem.Code.MISSING_CONFIDENCE, "the row has no confidence mark");
        } else {
            Optional<Confidence> found = Confidence.findByMark(mark);
            if (found.isPresent()) {
                confidence = found.get();
            } else {
                wrong("confidence", mark, "one of the marks P D S R I");
            }
        }
        return new Citation(source, confidence);
    }

    private void wrong(String column, String value, String expected) {
        problem(column, PolicyProblem.Code.WRONG_VALUE, "\"" + value + "\" is not " + expected);
    }
}

package org.openqpp.program.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * Everything that is wrong with some tables, gathered while reading goes on.
 *
 * <p>For example, a file of a million rows with a wrong column is reported once for each row, of which the first are kept and
 * the rest counted. Safe for many threads.
 */
public final class TableProblems {

    /** How many problems are kept; more are counted only. */
    public static final int KEPT = 10_000;

    private static final Comparator<TableProblem> CAUSES_FIRST = Comparator.comparingInt(TableProblems::rank)
            .thenComparing(TableProblem::file)
            .thenComparing(TableProblem::line)
            .thenComparing(TableProblem::column)
            .thenComparing(TableProblem::message);

    private final List<TableProblem> problems = new ArrayList<>();
    private long count;

    /** Adds a problem. */
    public void add(String file, long line, String column, TableProblem.Code code, String message) {
        synchronized (problems) {
            count++;
            if (problems.size() < KEPT) {
                problems.add(new TableProblem(file, line, column, code, message));
            }
        }
    }

    /** The kept problems: first those of whole files, then those of rows, then references that lead nowhere; each by place. */
    public List<TableProblem> sorted() {
        synchronized (problems) {
            List<TableProblem> sorted = new ArrayList<>(problems);
            sorted.sort(CAUSES_FIRST);
            return Collections.unmodifiableList(sorted);
        }
    }

    private static int rank(TableProblem problem) {
        return switch (problem.code()) {
            case MISSING_FILE,
                    UNKNOWN_FILE,
                    TWO_FILES,
                    UNREADABLE_FILE,
                    MALFORMED_TABLE,
                    MISSING_COLUMN,
                    UNKNOWN_COLUMN,
                    WRONG_TYPE -> 0;
            case MISSING_VALUE, WRONG_VALUE, INCOMPLETE, WRONG_ORDER, DUPLICATE_KEY, CONTRADICTION -> 1;
            case UNKNOWN_REFERENCE -> 2;
        };
    }

    /** Counts further problems of which nothing is kept. */
    public void addUnkept(long further) {
        synchronized (problems) {
            count += further;
        }
    }

    /** The number of problems, kept or not. */
    public long count() {
        synchronized (problems) {
            return count;
        }
    }

    /** Whether nothing is wrong. */
    public boolean isEmpty() {
        return count() == 0;
    }

    /**
     * Stops when something is wrong.
     *
     * @throws TableException with all problems
     */
    public void throwIfAny() {
        if (!isEmpty()) {
            throw new TableException(sorted(), count());
        }
    }
}

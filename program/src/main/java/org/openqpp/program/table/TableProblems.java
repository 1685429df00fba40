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

    private static final Comparator<TableProblem> BY_PLACE = Comparator.comparing(TableProblem::file)
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

    /** The kept problems by file and line. */
    public List<TableProblem> sorted() {
        synchronized (problems) {
            List<TableProblem> sorted = new ArrayList<>(problems);
            sorted.sort(BY_PLACE);
            return Collections.unmodifiableList(sorted);
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

package org.openqpp.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Everything that is wrong with a folder of claims, gathered while reading goes on. */
final class ClaimsProblems {

    /** How many problems are kept; more are counted only. */
    static final int KEPT = 10_000;

    private static final Comparator<ClaimsProblem> BY_PLACE = Comparator.comparing(ClaimsProblem::file)
            .thenComparing(ClaimsProblem::line)
            .thenComparing(ClaimsProblem::column)
            .thenComparing(ClaimsProblem::message);

    private final List<ClaimsProblem> problems = new ArrayList<>();
    private long count;

    void add(String file, long line, String column, ClaimsProblem.Code code, String message) {
        count++;
        if (problems.size() < KEPT) {
            problems.add(new ClaimsProblem(file, line, column, code, message));
        }
    }

    /**
     * Stops when something is wrong.
     *
     * @throws ClaimsException with all problems
     */
    void throwIfAny() {
        if (count > 0) {
            problems.sort(BY_PLACE);
            throw new ClaimsException(problems, count);
        }
    }
}

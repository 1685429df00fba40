package org.openqpp.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Everything that is wrong with a folder of claims, gathered while reading goes on. */
final class ClaimsProblems {

    /** How many problems of one kind in one column of one file are kept; more are counted only. */
    static final int KEPT = 10;

    private static final Comparator<ClaimsProblem> BY_PLACE = Comparator.comparing(ClaimsProblem::file)
            .thenComparing(ClaimsProblem::line)
            .thenComparing(ClaimsProblem::column)
            .thenComparing(ClaimsProblem::message);

    private final List<ClaimsProblem> problems = new ArrayList<>();
    private final Map<Kind, Integer> ofKind = new HashMap<>();
    private long count;

    private record Kind(String file, String column, ClaimsProblem.Code code) {}

    void add(String file, long line, String column, ClaimsProblem.Code code, String message) {
        count++;
        if (ofKind.merge(new Kind(file, column, code), 1, Integer::sum) <= KEPT) {
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

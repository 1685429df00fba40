package org.openqpp.program.candidate;

import java.util.ArrayList;
import java.util.List;

/** Everything that is wrong with submissions, gathered while several threads read. */
public final class SubmissionProblems {

    private static final int KEPT = 1000;

    private final List<SubmissionProblem> problems = new ArrayList<>();
    private long count;

    /** Adds a problem; very many are counted only. */
    public void add(SubmissionProblem problem) {
        synchronized (problems) {
            count++;
            if (problems.size() < KEPT) {
                problems.add(problem);
            }
        }
    }

    /** Adds a problem that the program found. */
    public void add(Spot spot, SubmissionProblem.Code code, String message) {
        add(SubmissionProblem.of(spot, code, message));
    }

    /**
     * Stops when something is wrong.
     *
     * @throws SubmissionException with all problems
     */
    public void throwIfAny() {
        synchronized (problems) {
            if (!problems.isEmpty()) {
                problems.sort(SubmissionProblem.BY_PLACE);
                throw new SubmissionException(problems, count);
            }
        }
    }
}

package org.openqpp.program.candidate;

import java.util.List;

/** Submissions that a program run cannot use, with everything that is wrong with them. */
public final class SubmissionException extends RuntimeException {

    @SuppressWarnings("serial") // never serialized
    private final transient List<SubmissionProblem> problems;

    private final long count;

    SubmissionException(List<SubmissionProblem> problems, long count) {
        super(count + (count == 1 ? " problem" : " problems") + " with submissions, the first: " + problems.get(0));
        this.problems = List.copyOf(problems);
        this.count = count;
    }

    /** The problems by part and position; the first ones when there are very many. */
    public List<SubmissionProblem> problems() {
        return problems;
    }

    /** The number of all problems. */
    public long count() {
        return count;
    }
}

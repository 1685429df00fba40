package org.openqpp.claims;

import java.util.List;

/** Claims that cannot be used, with everything that is wrong with them. */
public final class ClaimsException extends RuntimeException {

    @SuppressWarnings("serial") // never serialized
    private final transient List<ClaimsProblem> problems;

    private final long count;

    ClaimsException(List<ClaimsProblem> problems, long count) {
        super(count + (count == 1 ? " problem" : " problems") + ", the first: " + problems.get(0));
        this.problems = List.copyOf(problems);
        this.count = count;
    }

    /** The problems by file and line; the first ones of each kind in each column of each file. */
    public List<ClaimsProblem> problems() {
        return problems;
    }

    /** The number of all problems. */
    public long count() {
        return count;
    }
}

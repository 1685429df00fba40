package org.openqpp.program.table;

import java.util.List;

/** Tables that cannot be used, with everything that is wrong with them. */
public final class TableException extends RuntimeException {

    @SuppressWarnings("serial") // never serialized
    private final transient List<TableProblem> problems;

    private final long count;

    TableException(List<TableProblem> problems, long count) {
        super(count + (count == 1 ? " problem" : " problems") + ", the first: " + problems.get(0));
        this.problems = List.copyOf(problems);
        this.count = count;
    }

    /** The problems, causes first; the first ones when there are very many. */
    public List<TableProblem> problems() {
        return problems;
    }

    /** The number of all problems. */
    public long count() {
        return count;
    }
}

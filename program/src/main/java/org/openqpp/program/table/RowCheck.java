package org.openqpp.program.table;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks the values of a row after each has been read, and reports what is wrong. */
final class RowCheck {

    private final List<ColumnDefinition> columns;
    private final TableDefinition<?> table;
    private final TableProblems problems;
    private final String file;
    private final RejectedRows rejected;
    private final boolean[] needed;

    RowCheck(TableDefinition<?> table, TableProblems problems, String file, RejectedRows rejected) {
        this.table = table;
        this.columns = table.columns();
        this.problems = problems;
        this.file = file;
        this.rejected = rejected;
        this.needed = new boolean[columns.size()];
        for (int i = 0; i < needed.length; i++) {
            needed[i] = !columns.get(i).optional();
        }
    }

    /** Reports a value that cannot be read. */
    void wrong(long line, ColumnDefinition column, String value) {
        problems.add(
                file,
                line,
                column.name(),
                TableProblem.Code.WRONG_VALUE,
                column.quoted(value) + " is not " + column.takes());
    }

    /** Reports a row whose values cannot be told apart. */
    void malformed(long line, String message) {
        problems.add(file, line, "", TableProblem.Code.MALFORMED_TABLE, message);
        rejected.addAll();
    }

    /**
     * Whether the row has every value it needs and none that cannot be read; what is missing is reported.
     *
     * @param readable whether every value can be read
     */
    boolean accepts(long line, @Nullable Object[] values, boolean readable) {
        boolean complete = complete(line, values);
        if (!complete || !readable) {
            rejected.addValues(values);
        }
        return complete && readable;
    }

    private boolean complete(long line, @Nullable Object[] values) {
        boolean complete = true;
        for (int i = 0; i < needed.length; i++) {
            if (needed[i] && values[i] == null) {
                problems.add(file, line, columns.get(i).name(), TableProblem.Code.MISSING_VALUE, "a value is missing");
                complete = false;
            }
        }
        List<ColumnDefinition> incomplete = new ArrayList<>(0);
        table.findIncomplete(values, incomplete);
        for (ColumnDefinition column : incomplete) {
            problems.add(
                    file,
                    line,
                    column.name(),
                    TableProblem.Code.INCOMPLETE,
                    "the cell is empty, others that belong to it are filled");
            complete = false;
        }
        return complete;
    }
}

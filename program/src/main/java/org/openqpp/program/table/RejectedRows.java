package org.openqpp.program.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table that were not taken because something is wrong with them. What refers to such a row is not wrong itself:
 * it is to be looked at again when the row is right. Safe for many threads.
 *
 * <p>For example, a practice without a state that can be read is known by its TIN; of a practice whose TIN cannot be read
 * nothing is known, so that every reference that leads nowhere may have meant it.
 */
public final class RejectedRows {

    /** How many keys are kept; a table with more such rows may hold any row. */
    static final int KEPT = 10_000;

    private final List<ColumnDefinition> columns;
    private final int[] keyColumns;
    private final Set<List<String>> keys = new HashSet<>();
    private boolean any;

    /** No row of a table yet. */
    RejectedRows(TableDefinition<?> table) {
        this.columns = table.columns();
        this.keyColumns = table.key().stream().mapToInt(table::column).toArray();
    }

    /** Takes a table that cannot be read, or not to its end. */
    public synchronized void addAll() {
        any = true;
    }

    /** Takes the key of a row, as it is written in the columns of the key. */
    public synchronized void add(List<String> key) {
        any = any || keys.size() == KEPT;
        if (!any) {
            keys.add(key);
        }
    }

    /** Takes the values of a row, of which some cannot be read. */
    void addValues(@Nullable Object[] values) {
        List<String> key = new ArrayList<>(keyColumns.length);
        for (int column : keyColumns) {
            Object value = values[column];
            boolean missing = value == null && !columns.get(column).optional();
            if (missing || value == ColumnDefinition.WRONG) {
                addAll();
                return;
            }
            key.add(columns.get(column).format(value));
        }
        add(key);
    }

    /** Whether the row with this key may be one of them. */
    public synchronized boolean mayHold(List<String> key) {
        return any || keys.contains(key);
    }
}

package org.openqpp.program.roster;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openqpp.program.table.RejectedRows;
import org.openqpp.program.table.TableProblem;
import org.openqpp.program.table.TableProblems;

/**
 * References that lead nowhere. A row that many rows miss is one problem, at the first of them; a row that is there but was
 * rejected is none, because its own problem is the cause.
 *
 * <p>For example, when a practice of 30 combinations is missing, the first combination is reported, with 29 further rows.
 */
final class UnresolvedReferences {

    private final Map<String, RejectedRows> rejected = new HashMap<>();
    private final Map<Target, Reference> missing = new LinkedHashMap<>();
    private long notKept;

    /** A row that is missing; with an empty key the whole table. */
    private record Target(String table, List<String> key) {}

    /** The first row that refers to a missing one, and how many do so after it. */
    private static final class Reference {
        private final String file;
        private final long line;
        private final String column;
        private long further;

        Reference(String file, long line, String column) {
            this.file = file;
            this.line = line;
            this.column = column;
        }
    }

    /** Takes the rows of a table that are rejected while it is read; a table that is not there has none. */
    void reading(String table, RejectedRows rows) {
        rejected.put(table, rows);
    }

    /** Takes a row that is left out because something is wrong with it. */
    void reject(String table, String... key) {
        RejectedRows rows = rejected.get(table);
        if (rows != null) {
            rows.add(List.of(key));
        }
    }

    /** Takes a reference to a row that was not found. */
    void add(String file, long line, String column, String table, String... key) {
        RejectedRows rows = rejected.get(table);
        if (rows != null && rows.mayHold(List.of(key))) {
            return;
        }
        Target target = new Target(table, rows == null ? List.of() : List.of(key));
        @Nullable Reference known = missing.get(target);
        if (known != null) {
            known.further++;
        } else if (missing.size() < TableProblems.KEPT) {
            missing.put(target, new Reference(file, line, column));
        } else {
            notKept++;
        }
    }

    /** Reports each row that is missing. */
    void report(TableProblems problems) {
        missing.forEach((target, reference) -> problems.add(
                reference.file,
                reference.line,
                reference.column,
                TableProblem.Code.UNKNOWN_REFERENCE,
                message(target, reference.further)));
        problems.addUnkept(notKept);
    }

    private static String message(Target target, long further) {
        String what = target.key().isEmpty()
                ? "the roster has no table " + target.table()
                : "the table " + target.table() + " has no such row";
        if (further == 0) {
            return what;
        }
        return what + "; " + further + (further == 1 ? " further row refers to it" : " further rows refer to it");
    }
}

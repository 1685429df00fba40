package org.openqpp.claims;

import org.openqpp.policy.value.WireName;

/**
 * One thing that is wrong with a folder of claims; it never carries a value of a claim, so no identifier either.
 *
 * <p>For example, {@code carrier.csv, line 7, LINE_SRVC_CNT: not a decimal number (wrong-value)}.
 *
 * @param file name of the file
 * @param line line in the file, counted from 1 with the header; 0 when the problem is not in one line
 * @param column name of the column; empty when the problem is not in one column
 * @param code kind of problem
 * @param message what is wrong
 */
public record ClaimsProblem(String file, long line, String column, Code code, String message) {

    /** The closed list of kinds of problems, each with what to do; a name never changes its meaning. */
    public enum Code implements WireName {
        MISSING_FILE("missing-file", "Put the file into the folder."),
        UNREADABLE_FILE("unreadable-file", "Check that the file is complete, UTF-8 text, and may be read."),
        MISSING_COLUMN("missing-column", "Export the file with this column; its header names it."),
        DUPLICATE_COLUMN("duplicate-column", "Keep one of the two columns."),
        MALFORMED_ROW("malformed-row", "Give the row as many values as the header, with | between."),
        MISSING_VALUE("missing-value", "Fill the cell."),
        WRONG_VALUE("wrong-value", "Correct the value; the message says what is expected."),
        DUPLICATE_KEY("duplicate-key", "Keep one row for each patient and for each line of a claim."),
        WRONG_YEAR("wrong-year", "Use the file of the performance year.");

        private final String wireName;
        private final String remedy;

        Code(String wireName, String remedy) {
            this.wireName = wireName;
            this.remedy = remedy;
        }

        @Override
        public String wireName() {
            return wireName;
        }

        /** What to do. */
        public String remedy() {
            return remedy;
        }
    }

    @Override
    public String toString() {
        return file
                + (line > 0 ? ", line " + line : "")
                + (column.isEmpty() ? "" : ", " + column)
                + ": " + message + " (" + code.wireName() + ")";
    }
}

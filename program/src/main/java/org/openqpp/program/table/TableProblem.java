package org.openqpp.program.table;

import java.util.regex.Pattern;
import org.openqpp.policy.value.WireName;

/**
 * One thing that is wrong with the files of a roster; it never carries an identifier.
 *
 * <p>For example, {@code combinations.csv, line 7, s1_patients: "12.5" is no whole number (wrong-value)}.
 *
 * @param file name of the file
 * @param line line the row starts at (row number in a Parquet file), counted from 1; 0 when the problem is not in one row
 * @param column name of the column; empty when the problem is not in one column
 * @param code kind of problem
 * @param message what is wrong, in a sentence
 */
public record TableProblem(String file, long line, String column, Code code, String message) {

    /** Nine digits and more, also as a TIN is written with a hyphen: they may name a practice or a clinician. */
    private static final Pattern IDENTIFIER = Pattern.compile("\\p{Nd}(?:[- ]?\\p{Nd}){8,}");

    private static final Pattern DIGIT = Pattern.compile("\\p{Nd}");

    /** Without identifiers, wherever they come from: their digits become asterisks. */
    public TableProblem {
        file = masked(file);
        column = masked(column);
        message = masked(message);
    }

    private static String masked(String text) {
        return IDENTIFIER
                .matcher(text)
                .replaceAll(found -> DIGIT.matcher(found.group()).replaceAll("*"));
    }

    /** The closed list of kinds of problems, each with what to do; a name never changes its meaning. */
    public enum Code implements WireName {
        MISSING_FILE("missing-file", "Put the file into the folder."),
        UNKNOWN_FILE("unknown-file", "Take the file out of the folder, or give it the name of a table."),
        TWO_FILES("two-files", "Keep one of the two: the table as CSV, or as Parquet."),
        UNREADABLE_FILE("unreadable-file", "Check that the file is complete and may be read."),
        MALFORMED_TABLE("malformed-table", "Give every row as many values as the header, and close every quote."),
        MISSING_COLUMN("missing-column", "Add the column; an optional one may be empty."),
        UNKNOWN_COLUMN("unknown-column", "Take the column out, or correct its name."),
        WRONG_TYPE("wrong-type", "Write the column with the Parquet type of the roster schema."),
        MISSING_VALUE("missing-value", "Fill the cell."),
        WRONG_VALUE("wrong-value", "Correct the value as the roster schema says."),
        INCOMPLETE("incomplete", "Fill all of these cells, or none."),
        WRONG_ORDER("wrong-order", "Sort the rows by their key, ascending."),
        DUPLICATE_KEY("duplicate-key", "Keep one row for each key."),
        UNKNOWN_REFERENCE("unknown-reference", "Add the row that is referred to, or correct the reference."),
        CONTRADICTION("contradiction", "Correct one of the two places.");

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
        StringBuilder text = new StringBuilder(file);
        if (line > 0) {
            text.append(", line ").append(line);
        }
        if (!column.isEmpty()) {
            text.append(", ").append(column);
        }
        return text.append(": ")
                .append(message)
                .append(" (")
                .append(code.wireName())
                .append(')')
                .toString();
    }
}

package org.openqpp.policy;

import org.openqpp.policy.value.WireName;

/**
 * One thing that is wrong with the files of a policy year.
 *
 * <p>For example, {@code weights.csv, line 7: weights sum to 95, not to 100 (wrong-sum)}.
 *
 * @param file name of the file
 * @param line line the row starts at, counted from 1; 0 when the problem is not in one row
 * @param column name of the column; empty when the problem is not in one column
 * @param code kind of problem
 * @param message what is wrong, in a sentence
 */
public record PolicyProblem(String file, int line, String column, Code code, String message) {

    /**
     * The closed list of kinds of problems; a name never changes its meaning.
     *
     * <p>For example, {@code wrong-sum}.
     */
    public enum Code implements WireName {
        /** A file that every policy has is not there. */
        MISSING_FILE("missing-file"),
        /** A file that no policy has is there. */
        UNKNOWN_FILE("unknown-file"),
        /** A file cannot be read, or is no UTF-8 text. */
        UNREADABLE_FILE("unreadable-file"),
        /** A file is no table: no header, a quote without an end, a row with too few or too many values. */
        MALFORMED_TABLE("malformed-table"),
        /** A table lacks one of its columns. */
        MISSING_COLUMN("missing-column"),
        /** A table has a column that is not one of its own, or has one twice. */
        UNKNOWN_COLUMN("unknown-column"),
        /** A value that must be given is empty. */
        MISSING_VALUE("missing-value"),
        /** A value is no number, no word of its list, or out of its range. */
        WRONG_VALUE("wrong-value"),
        /** A row does not say where it is printed. */
        MISSING_CITATION("missing-citation"),
        /** A row has no confidence mark. */
        MISSING_CONFIDENCE("missing-confidence"),
        /** Two rows of a table have the same key, or two elements of a list are the same. */
        DUPLICATE_KEY("duplicate-key"),
        /** A row names something that another table should have and has not. */
        UNKNOWN_REFERENCE("unknown-reference"),
        /** A row names a rule that the register lacks. */
        UNKNOWN_RULE("unknown-rule"),
        /** There is no parameter or setting of this name. */
        UNKNOWN_NAME("unknown-name"),
        /** A parameter or setting is not given. */
        MISSING_NAME("missing-name"),
        /** A row that another table calls for is not there. */
        MISSING_ROW("missing-row"),
        /** The weights of a row do not sum to 100. */
        WRONG_SUM("wrong-sum"),
        /** A scored category has no weight, or one that is not scored has. */
        WRONG_WEIGHT("wrong-weight"),
        /** Percentiles do not ascend. */
        NOT_ASCENDING("not-ascending"),
        /** Two places say different things about the same. */
        CONTRADICTION("contradiction");

        private final String wireName;

        Code(String wireName) {
            this.wireName = wireName;
        }

        @Override
        public String wireName() {
            return wireName;
        }

        /** Whether rows are lost by it. */
        boolean losesRows() {
            return switch (this) {
                case MISSING_FILE, UNREADABLE_FILE, MALFORMED_TABLE, MISSING_COLUMN, UNKNOWN_COLUMN -> true;
                default -> false;
            };
        }

        /** Whether it is found by comparing rows, so that a lost row may be its cause. */
        boolean comparesRows() {
            return switch (this) {
                case UNKNOWN_REFERENCE, UNKNOWN_RULE, MISSING_NAME, MISSING_ROW, CONTRADICTION -> true;
                default -> false;
            };
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

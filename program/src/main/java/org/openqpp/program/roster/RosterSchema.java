package org.openqpp.program.roster;

import org.openqpp.program.table.ColumnDefinition;
import org.openqpp.program.table.TableDefinition;
import org.openqpp.program.table.TableProblem;

/**
 * The written schema of a roster, generated from the records that are its tables.
 *
 * <p>For example, {@code docs/roster-schema.md} is {@link #markdown()}; a test compares the two.
 */
public final class RosterSchema {

    private static final String HEAD = """
            # Roster schema

            Generated from the records in `org.openqpp.program.roster`; a test fails when this page and the records differ.

            A roster is a folder with one file for each table, `NAME.csv` or `NAME.parquet`; tables that are not marked as
            required may be missing, which means that they are empty. An empty cell means that the value is not known; it
            never means 0. Lists are written with `|` between their elements, in Parquet as well. CSV files are UTF-8, with a
            byte order mark or without, with a header of exactly these columns in any order; decimals use a point and no
            thousands separator. In Parquet an optional column may be null. All amounts are dollars, exact to the cent.

            Reading is strict: everything that is wrong is reported at once, each with file, line (the row number in
            Parquet), column, code and what to do, and then nothing is used. Problems of whole files come first, then those of
            rows, then references that lead nowhere. A row that several rows miss is reported once. A reference into a table or
            to a row that is refused itself is not reported; while the key of a refused row cannot be read, that holds for every
            reference into its table that leads nowhere.
            """;

    private RosterSchema() {}

    /** The schema as a page. */
    public static String markdown() {
        StringBuilder page = new StringBuilder(HEAD);
        page.append("\n| table | required | key | what a row is |\n|---|---|---|---|\n");
        for (Class<? extends Record> record : RosterTables.ALL) {
            TableDefinition<?> table = TableDefinition.of(record);
            page.append("| [`")
                    .append(table.file())
                    .append("`](#")
                    .append(table.file())
                    .append(") | ");
            page.append(table.required() ? "yes" : "no").append(" | ");
            page.append(String.join(", ", table.key()))
                    .append(" | ")
                    .append(table.text())
                    .append(" |\n");
        }
        for (Class<? extends Record> record : RosterTables.ALL) {
            append(page, TableDefinition.of(record));
        }
        page.append("\n## Problems\n\n| code | what to do |\n|---|---|\n");
        for (TableProblem.Code code : TableProblem.Code.values()) {
            page.append("| `")
                    .append(code.wireName())
                    .append("` | ")
                    .append(code.remedy())
                    .append(" |\n");
        }
        return page.toString();
    }

    private static void append(StringBuilder page, TableDefinition<?> table) {
        page.append("\n## ")
                .append(table.file())
                .append("\n\n")
                .append(table.text())
                .append("\n\n");
        page.append("| column | what it is | takes | may be empty | Parquet | example |\n|---|---|---|---|---|---|\n");
        for (ColumnDefinition column : table.columns()) {
            page.append("| `").append(column.name()).append("` | ");
            page.append(cell(column.text())).append(" | ");
            page.append(cell(column.takes())).append(" | ");
            page.append(column.optional() ? "yes" : "no").append(" | ");
            page.append(column.type().parquet()).append(" | `");
            page.append(cell(column.example())).append("` |\n");
        }
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }
}

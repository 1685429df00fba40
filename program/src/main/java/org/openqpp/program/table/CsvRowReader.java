package org.openqpp.program.table;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the records of a CSV file into values by column, and reports everything that is wrong with them. */
final class CsvRowReader {

    private final TableDefinition<?> table;
    private final List<ColumnDefinition> columns;
    private final TableProblems problems;
    private final String name;
    private final RejectedRows rejected;
    private final RowCheck check;
    private int[] places = {};

    CsvRowReader(TableDefinition<?> table, TableProblems problems, String name, RejectedRows rejected) {
        this.table = table;
        this.columns = table.columns();
        this.problems = problems;
        this.name = name;
        this.rejected = rejected;
        this.check = new RowCheck(table, problems, name, rejected);
    }

    /** A reader of rows with the same header, for another thread. */
    CsvRowReader again() {
        CsvRowReader again = new CsvRowReader(table, problems, name, rejected);
        again.places = places;
        return again;
    }

    /** How CSV is read: a row with too many or too few values is reported here. */
    static CsvReader.CsvReaderBuilder csv() {
        return CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE);
    }

    /** For each field of the file its column. */
    int[] places() {
        return places;
    }

    /** Takes the header; whether it is the one of the table. */
    boolean header(CsvRecord header) {
        int[] found = new int[header.getFieldCount()];
        boolean[] seen = new boolean[columns.size()];
        boolean wrong = false;
        for (int i = 0; i < found.length; i++) {
            String field = header.getField(i);
            int column = column(field);
            if (column < 0 || seen[column]) {
                problems.add(
                        name,
                        1,
                        field,
                        TableProblem.Code.UNKNOWN_COLUMN,
                        column < 0 ? "the table has no such column" : "the column is there twice");
                wrong = true;
            } else {
                found[i] = column;
                seen[column] = true;
            }
        }
        for (int i = 0; i < seen.length; i++) {
            if (!seen[i]) {
                problems.add(
                        name,
                        1,
                        columns.get(i).name(),
                        TableProblem.Code.MISSING_COLUMN,
                        "the table needs this column");
                wrong = true;
            }
        }
        if (wrong) {
            rejected.addAll();
        }
        places = wrong ? new int[0] : found;
        return !wrong;
    }

    private int column(String field) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(field)) {
                return i;
            }
        }
        return -1;
    }

    /** Reads a record; whether nothing is wrong with it. */
    boolean read(CsvRecord record, long line, @Nullable Object[] values) {
        if (record.getFieldCount() != places.length) {
            check.malformed(line, "the row has " + record.getFieldCount() + " values, the header " + places.length);
            return false;
        }
        boolean good = true;
        for (int i = 0; i < places.length; i++) {
            String text = record.getField(i);
            ColumnDefinition column = columns.get(places[i]);
            Object value = column.parse(text);
            if (value == ColumnDefinition.WRONG) {
                check.wrong(line, column, text);
                good = false;
            }
            values[places[i]] = value;
        }
        return check.accepts(line, values, good);
    }
}

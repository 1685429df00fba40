package org.openqpp.policy;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads a policy table: its header must name exactly the columns of the table, in any order. */
final class TableReader {

    private final Problems problems;

    TableReader(Problems problems) {
        this.problems = problems;
    }

    /** The rows of the table; none when its header is wrong. */
    List<Row> read(PolicyTable table, String text) {
        List<Row> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .allowUnclosedQuote(false)
                        .ofCsvRecord(text);
                CloseableIterator<CsvRecord> records = reader.iterator()) {
            if (!records.hasNext()) {
                problems.add(table, PolicyProblem.Code.MALFORMED_TABLE, "the table has no header");
                return rows;
            }
            int[] places = places(table, records.next());
            if (places.length == 0) {
                return rows;
            }
            while (records.hasNext()) {
                add(table, records.next(), places, rows);
            }
        } catch (CsvParseException e) {
            problems.add(table, PolicyProblem.Code.MALFORMED_TABLE, "this is no table: " + e.getMessage());
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory does not fail", e);
        }
        return rows;
    }

    private void add(PolicyTable table, CsvRecord record, int[] places, List<Row> rows) {
        int line = (int) record.getStartingLineNumber();
        if (record.getFieldCount() != places.length) {
            problems.add(
                    table.fileName(),
                    line,
                    "",
                    PolicyProblem.Code.MALFORMED_TABLE,
                    "the row has " + record.getFieldCount() + " values, the header " + places.length);
            return;
        }
        String[] values = new String[places.length];
        for (int i = 0; i < values.length; i++) {
            values[places[i]] = record.getField(i);
        }
        rows.add(new Row(table, values, line, problems));
    }

    /** For each field of the file its column in the table; empty when the header is wrong. */
    private int[] places(PolicyTable table, CsvRecord header) {
        List<String> columns = table.columns();
        int[] places = new int[header.getFieldCount()];
        boolean[] seen = new boolean[columns.size()];
        boolean wrong = false;
        for (int i = 0; i < places.length; i++) {
            String name = header.getField(i);
            int column = columns.indexOf(name);
            if (column < 0 || seen[column]) {
                String message = column < 0 ? "the table has no such column" : "the column is there twice";
                problems.add(table.fileName(), 1, name, PolicyProblem.Code.UNKNOWN_COLUMN, message);
                wrong = true;
            } else {
                places[i] = column;
                seen[column] = true;
            }
        }
        for (int i = 0; i < seen.length; i++) {
            if (!seen[i]) {
                problems.add(
                        table.fileName(),
                        1,
                        columns.get(i),
                        PolicyProblem.Code.MISSING_COLUMN,
                        "the table needs this column");
                wrong = true;
            }
        }
        return wrong ? new int[0] : places;
    }
}

package org.openqpp.program.table;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a table from CSV. */
final class CsvTableReader<R extends Record> {

    private final TableDefinition<R> table;
    private final List<ColumnDefinition> columns;
    private final TableProblems problems;
    private final String name;
    private final RowCheck check;

    CsvTableReader(TableDefinition<R> table, TableProblems problems, String name) {
        this.table = table;
        this.columns = table.columns();
        this.problems = problems;
        this.name = name;
        this.check = new RowCheck(table, problems, name);
    }

    void read(Path file, TableReader.RowHandler<R> handler) throws IOException {
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .ofCsvRecord(new java.io.InputStreamReader(
                                Files.newInputStream(file),
                                StandardCharsets.UTF_8
                                        .newDecoder()
                                        .onMalformedInput(CodingErrorAction.REPORT)
                                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
                CloseableIterator<CsvRecord> records = reader.iterator()) {
            if (!records.hasNext()) {
                problems.add(name, 0, "", TableProblem.Code.MALFORMED_TABLE, "the table has no header");
                return;
            }
            int[] places = places(records.next());
            if (places.length == 0) {
                return;
            }
            @Nullable Object[] values = new Object[columns.size()];
            while (records.hasNext()) {
                row(records.next(), places, values, handler);
            }
        } catch (CsvParseException e) {
            problems.add(name, 0, "", TableProblem.Code.MALFORMED_TABLE, "this is no table: a quote or line is broken");
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void row(CsvRecord record, int[] places, @Nullable Object[] values, TableReader.RowHandler<R> handler) {
        long line = record.getStartingLineNumber();
        if (record.getFieldCount() != places.length) {
            problems.add(
                    name,
                    line,
                    "",
                    TableProblem.Code.MALFORMED_TABLE,
                    "the row has " + record.getFieldCount() + " values, the header " + places.length);
            return;
        }
        boolean good = true;
        for (int i = 0; i < places.length; i++) {
            String text = record.getField(i);
            ColumnDefinition column = columns.get(places[i]);
            Object value = column.parse(text);
            if (value == ColumnDefinition.WRONG) {
                check.wrong(line, column, text);
                good = false;
                value = null;
                values[places[i]] = ColumnDefinition.WRONG;
            } else {
                values[places[i]] = value;
            }
        }
        if (check.complete(line, values) && good) {
            handler.row(line, table.row(values));
        }
    }

    /** For each field of the file its column; empty when the header is wrong. */
    private int[] places(CsvRecord header) {
        int[] places = new int[header.getFieldCount()];
        boolean[] seen = new boolean[columns.size()];
        boolean wrong = false;
        for (int i = 0; i < places.length; i++) {
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
                places[i] = column;
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
        return wrong ? new int[0] : places;
    }

    private int column(String field) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(field)) {
                return i;
            }
        }
        return -1;
    }
}

package org.openqpp.program.table;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a block of rows into a batch: plain cells from bytes, everything else - quotation marks, other letters than ASCII, cells
 * that look wrong - in the same way as small tables are read.
 */
final class CsvBlockParser {

    private final TableDefinition<?> table;
    private final CsvRowReader rows;
    private final int[] places;
    private final CellParser[] cells;
    private final boolean[] needed;
    private final @Nullable Object[] values;

    CsvBlockParser(TableDefinition<?> table, CsvRowReader rows) {
        this.table = table;
        this.rows = rows;
        this.places = rows.places();
        List<ColumnDefinition> columns = table.columns();
        this.cells = new CellParser[columns.size()];
        this.needed = new boolean[cells.length];
        this.values = new Object[cells.length];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = new CellParser(columns.get(i));
            needed[i] = !columns.get(i).optional();
        }
    }

    /** Reads the rows of a block into a batch. */
    void read(CsvBlock block, RowBatch batch) {
        batch.clear(block.firstLine());
        if (!block.plain()) {
            readRecords(text(block.bytes(), 0, block.size()), 0, batch);
            return;
        }
        byte[] bytes = block.bytes();
        int line = 0;
        int from = 0;
        while (from < block.size()) {
            int to = from;
            while (to < block.size() && bytes[to] != '\n') {
                to++;
            }
            if (to > from && !readPlain(bytes, from, to, line, batch)) {
                readRecords(text(bytes, from, to), line, batch);
            }
            line++;
            from = to + 1;
        }
    }

    /** Reads a line of plain cells; whether it is a good row. */
    private boolean readPlain(byte[] bytes, int from, int to, int line, RowBatch batch) {
        batch.begin(line);
        int start = from;
        int field = 0;
        boolean good = true;
        while (good && start <= to) {
            int end = start;
            while (end < to && bytes[end] != ',') {
                end++;
            }
            if (field == places.length) {
                good = false;
            } else if (end == start) {
                int column = places[field];
                batch.set(column, RowBatch.NONE);
                good = !needed[column];
            } else {
                int column = places[field];
                good = cells[column].read(bytes, start, end, batch, column);
            }
            field++;
            start = end + 1;
        }
        if (good && field == places.length && table.complete(batch)) {
            batch.keep();
            return true;
        }
        batch.drop();
        return false;
    }

    private void readRecords(String text, int firstLine, RowBatch batch) {
        try (CsvReader<CsvRecord> reader = CsvRowReader.csv().ofCsvRecord(text)) {
            Iterator<CsvRecord> records = reader.iterator();
            while (records.hasNext()) {
                CsvRecord record = records.next();
                int line = firstLine + (int) record.getStartingLineNumber() - 1;
                batch.begin(line);
                if (rows.read(record, batch.lineOffset() + line, values)) {
                    for (int i = 0; i < values.length; i++) {
                        batch.setValue(i, values[i]);
                    }
                    batch.keep();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(byte[] bytes, int from, int to) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, from, to - from))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new UncheckedIOException(e);
        }
    }
}

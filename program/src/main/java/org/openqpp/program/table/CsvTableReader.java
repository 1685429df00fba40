package org.openqpp.program.table;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads a table from CSV as records. */
final class CsvTableReader<R extends Record> {

    /** What is said about a file that cannot be taken apart. */
    static final String BROKEN = "this is no table: a quote or line is broken";

    private final TableDefinition<R> table;
    private final TableProblems problems;
    private final String name;
    private final RejectedRows rejected;

    CsvTableReader(TableDefinition<R> table, TableProblems problems, String name, RejectedRows rejected) {
        this.table = table;
        this.problems = problems;
        this.name = name;
        this.rejected = rejected;
    }

    void read(Path file, TableReader.RowHandler<R> handler) throws IOException {
        CsvRowReader rows = new CsvRowReader(table, problems, name, rejected);
        try (CsvReader<CsvRecord> reader = CsvRowReader.csv()
                        .ofCsvRecord(new InputStreamReader(
                                CsvFile.open(file),
                                StandardCharsets.UTF_8
                                        .newDecoder()
                                        .onMalformedInput(CodingErrorAction.REPORT)
                                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
                CloseableIterator<CsvRecord> records = reader.iterator()) {
            if (!records.hasNext()) {
                problems.add(name, 0, "", TableProblem.Code.MALFORMED_TABLE, "the table has no header");
                rejected.addAll();
                return;
            }
            if (!rows.header(records.next())) {
                return;
            }
            @Nullable Object[] values = new Object[table.columns().size()];
            while (records.hasNext()) {
                CsvRecord record = records.next();
                long line = record.getStartingLineNumber();
                if (rows.read(record, line, values)) {
                    handler.row(line, table.row(values));
                }
            }
        } catch (CsvParseException e) {
            problems.add(name, 0, "", TableProblem.Code.MALFORMED_TABLE, BROKEN);
            rejected.addAll();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}

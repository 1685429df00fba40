package org.openqpp.program.table;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Writes the rows of a table, one behind the other.
 *
 * <p>For example, {@code TableWriter.open(folder, Practice.class, TableFormat.CSV)} writes {@code practices.csv}.
 *
 * @param <R> the record
 */
public interface TableWriter<R extends Record> extends Closeable {

    /** Opens the file of a table in a folder, replacing what is there. */
    static <R extends Record> TableWriter<R> open(Path folder, Class<R> record, TableFormat format) throws IOException {
        TableDefinition<R> table = TableDefinition.of(record);
        Path file = folder.resolve(format.fileName(table.file()));
        return switch (format) {
            case CSV -> new CsvTableWriter<>(file, table);
            case PARQUET -> new ParquetTableWriter<>(file, table);
        };
    }

    /** Writes a row. */
    void write(R row) throws IOException;
}

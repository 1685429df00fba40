package org.openqpp.program.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of a table strictly: everything that is wrong is reported, and rows in which something is wrong are left out.
 *
 * <p>For example, {@code new TableReader<>(Practice.class, problems).read(folder, (line, practice) -> ...)}.
 *
 * @param <R> the record
 */
public final class TableReader<R extends Record> {

    private final TableDefinition<R> table;
    private final TableProblems problems;
    private final RejectedRows rejected;

    /** A reader that reports to {@code problems}. */
    public TableReader(Class<R> record, TableProblems problems) {
        this.table = TableDefinition.of(record);
        this.problems = problems;
        this.rejected = new RejectedRows(table);
    }

    /**
     * Takes the rows of a table.
     *
     * @param <R> the record
     */
    public interface RowHandler<R extends Record> {
        /**
         * Takes a row.
         *
         * @param line line it starts at, or its number in a Parquet file, counted from 1
         * @param row the row
         */
        void row(long line, R row);
    }

    /** The file of a table in a folder; null when there is none. */
    public static @Nullable Path file(Path folder, TableDefinition<?> table) {
        for (TableFormat format : TableFormat.values()) {
            Path file = folder.resolve(format.fileName(table.file()));
            if (Files.exists(file)) {
                return file;
            }
        }
        return null;
    }

    /** Name of the file that was read, or that should be there. */
    public String fileName(Path folder) {
        Path file = file(folder, table);
        return file == null
                ? TableFormat.CSV.fileName(table.file())
                : file.getFileName().toString();
    }

    /** Takes rows in batches. */
    public interface BatchHandler {
        /** Takes the next rows; the batch is used again for those after them. */
        void rows(RowBatch batch);
    }

    /** The columns of the table, whose places a batch uses. */
    public TableDefinition<R> table() {
        return table;
    }

    /** The rows that are left out, so far as they have been read. */
    public RejectedRows rejected() {
        return rejected;
    }

    /** Reads the table of a folder; a missing file is a problem only when the table is required. */
    public void read(Path folder, RowHandler<R> handler) {
        Path file = find(folder);
        if (file != null) {
            String name = String.valueOf(file.getFileName());
            try {
                if (name.endsWith(TableFormat.PARQUET.wireName())) {
                    new ParquetTableReader<>(table, problems, name, rejected).read(file, handler);
                } else {
                    new CsvTableReader<>(table, problems, name, rejected).read(file, handler);
                }
            } catch (IOException e) {
                unreadable(name, e);
            }
        }
    }

    /** Reads a large table with several threads; batches come in the order of the file, in the calling thread. */
    public void readBatches(Path folder, int threads, BatchHandler handler) {
        Path file = find(folder);
        if (file != null) {
            String name = String.valueOf(file.getFileName());
            try {
                if (name.endsWith(TableFormat.PARQUET.wireName())) {
                    new ParquetTableReader<>(table, problems, name, rejected).readBatches(file, handler);
                } else {
                    new CsvBatchReader(table, problems, name, rejected, threads).read(file, handler);
                }
            } catch (IOException e) {
                unreadable(name, e);
            }
        }
    }

    private @Nullable Path find(Path folder) {
        Path file = file(folder, table);
        if (file == null && table.required()) {
            problems.add(
                    TableFormat.CSV.fileName(table.file()),
                    0,
                    "",
                    TableProblem.Code.MISSING_FILE,
                    "the file is missing");
            rejected.addAll();
        }
        return file;
    }

    private void unreadable(String name, IOException e) {
        problems.add(name, 0, "", TableProblem.Code.UNREADABLE_FILE, "the file cannot be read: " + reason(e));
        rejected.addAll();
    }

    private static String reason(IOException e) {
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }
}

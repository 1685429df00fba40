package org.openqpp.program.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.openqpp.program.Workers;

/** Reads a large table from CSV in batches, block by block, by several threads; the batches come in the order of the file. */
final class CsvBatchReader {

    private static final int BLOCK = 1 << 20;

    private final TableDefinition<?> table;
    private final TableProblems problems;
    private final String name;
    private final RejectedRows rejected;
    private final int threads;

    CsvBatchReader(TableDefinition<?> table, TableProblems problems, String name, RejectedRows rejected, int threads) {
        this.table = table;
        this.problems = problems;
        this.name = name;
        this.rejected = rejected;
        this.threads = threads;
    }

    /** What a thread works with, and what it has read. */
    private final class Worker {
        private final CsvBlock block = new CsvBlock(BLOCK);
        private final RowBatch batch = new RowBatch(table.columns());
        private final CsvBlockParser parser;

        Worker(CsvRowReader rows) {
            this.parser = new CsvBlockParser(table, rows.again());
        }

        Worker read() {
            parser.read(block, batch);
            return this;
        }
    }

    void read(Path file, TableReader.BatchHandler handler) throws IOException {
        try (InputStream in = CsvFile.open(file)) {
            CsvBlockReader blocks = new CsvBlockReader(in);
            CsvBlock first = new CsvBlock(BLOCK);
            if (!blocks.next(first)) {
                problems.add(name, 0, "", TableProblem.Code.MALFORMED_TABLE, "the table has no header");
                rejected.addAll();
                return;
            }
            CsvRowReader rows = new CsvRowReader(table, problems, name, rejected);
            if (header(first, rows)) {
                readAll(blocks, first, rows, handler);
            }
        } catch (CsvParseException e) {
            problems.add(name, 0, "", TableProblem.Code.MALFORMED_TABLE, CsvTableReader.BROKEN);
            rejected.addAll();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Reads the header and takes it off the block; whether it is the one of the table. */
    private boolean header(CsvBlock block, CsvRowReader rows) throws IOException {
        int start = 0;
        int end = 0;
        while (end < block.size()) {
            byte b = block.bytes()[end++];
            if (b == '\n' || b == '\r') {
                if (end - 1 > start) {
                    break;
                }
                start = end;
            }
        }
        String text = new String(block.bytes(), start, end - start, StandardCharsets.UTF_8);
        block.takeOff(end);
        try (CsvReader<CsvRecord> reader = CsvRowReader.csv().ofCsvRecord(text)) {
            Iterator<CsvRecord> records = reader.iterator();
            if (!records.hasNext()) {
                problems.add(name, 0, "", TableProblem.Code.MALFORMED_TABLE, "the table has no header");
                rejected.addAll();
                return false;
            }
            return rows.header(records.next());
        }
    }

    private void readAll(CsvBlockReader blocks, CsvBlock first, CsvRowReader rows, TableReader.BatchHandler handler)
            throws IOException {
        Worker own = new Worker(rows);
        own.parser.read(first, own.batch);
        handler.rows(own.batch);
        if (threads == 1) {
            while (blocks.next(own.block)) {
                handler.rows(own.read().batch);
            }
            return;
        }
        ExecutorService executor = Workers.executor(threads);
        Deque<Worker> free = new ArrayDeque<>();
        for (int i = 0; i < 2 * threads; i++) {
            free.add(new Worker(rows));
        }
        Deque<Future<Worker>> reading = new ArrayDeque<>();
        boolean more = true;
        try {
            while (more || !reading.isEmpty()) {
                while (more && !free.isEmpty()) {
                    Worker worker = free.remove();
                    more = blocks.next(worker.block);
                    if (more) {
                        reading.add(executor.submit(worker::read));
                    }
                }
                if (!reading.isEmpty()) {
                    Worker done = Workers.await(reading.remove());
                    handler.rows(done.batch);
                    free.add(done);
                }
            }
        } finally {
            executor.shutdownNow();
        }
    }
}

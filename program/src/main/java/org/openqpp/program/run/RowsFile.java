package org.openqpp.program.run;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.openqpp.program.Workers;
import org.openqpp.program.outcome.OutputFile;
import org.openqpp.program.outcome.ProgramOutcome;
import org.openqpp.program.table.Rows;

/** A CSV file of many rows, written in pieces by several threads and put together in order. */
abstract class RowsFile implements OutputFile {

    private static final int PIECE = 4096;

    private final String name;

    RowsFile(String name) {
        this.name = name;
    }

    @Override
    public String name() {
        return name;
    }

    /** Writes the rows of one thing after the other. */
    interface Writer {
        /** Writes the rows of a thing; none, one or several. */
        void write(int thing, Rows out);
    }

    /** The header, commas between. */
    abstract String header();

    /** Number of things that have rows. */
    abstract int size(ProgramOutcome outcome);

    /** What writes the rows; used by several threads. */
    abstract Writer writer(ProgramOutcome outcome);

    @Override
    public void write(ProgramOutcome outcome, OutputStream out, int threads) throws IOException {
        int size = size(outcome);
        Writer writer = writer(outcome);
        Rows head = new Rows();
        head.cells(header()).end();
        head.writeTo(out);
        if (threads == 1) {
            Rows rows = new Rows();
            for (int from = 0; from < size; from += PIECE) {
                rows.clear();
                fill(writer, from, Math.min(size, from + PIECE), rows);
                rows.writeTo(out);
            }
            return;
        }
        inPieces(writer, size, out, threads);
    }

    private static void inPieces(Writer writer, int size, OutputStream out, int threads) throws IOException {
        ExecutorService executor = Workers.executor(threads);
        Deque<Rows> free = new ArrayDeque<>();
        Deque<Future<Rows>> pieces = new ArrayDeque<>();
        try {
            int next = 0;
            while (next < size || !pieces.isEmpty()) {
                while (next < size && pieces.size() < 2 * threads) {
                    int from = next;
                    int to = Math.min(size, next + PIECE);
                    Rows rows = free.isEmpty() ? new Rows() : free.remove();
                    pieces.add(executor.submit(() -> fill(writer, from, to, rows)));
                    next = to;
                }
                Rows piece = Workers.await(pieces.remove());
                piece.writeTo(out);
                piece.clear();
                free.add(piece);
            }
        } finally {
            executor.shutdownNow();
        }
    }

    private static Rows fill(Writer writer, int from, int to, Rows rows) {
        for (int thing = from; thing < to; thing++) {
            writer.write(thing, rows);
        }
        return rows;
    }
}

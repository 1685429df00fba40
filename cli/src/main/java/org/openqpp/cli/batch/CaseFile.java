package org.openqpp.cli.batch;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.openqpp.cli.input.Engine;
import org.openqpp.intake.Document;
import org.openqpp.intake.Limits;

/**
 * A file with one case a line, scored over all cores.
 *
 * <p>For example, {@code new CaseFile("cases.ndjson", engines, false).score(in, out, Progress.NONE)}. Results keep the order
 * of the lines; a line that cannot be read or scored has a result too and never stops the others.
 */
public final class CaseFile {
    private static final int CHUNKS_PER_CORE = 4;

    private final String name;
    private final ChunkScorer scorer;

    /**
     * A case file.
     *
     * @param name name of the file, for problems
     * @param engines the engine for a line, which may be of any year
     * @param explained whether reasons and computations are written
     */
    public CaseFile(String name, Function<Document, Engine> engines, boolean explained) {
        this.name = name;
        this.scorer = new ChunkScorer(engines, explained);
    }

    /**
     * Scores every line of {@code in} and writes a line to {@code out} for each.
     *
     * @throws IOException if the file cannot be read on, or the results cannot be written
     */
    public Tally score(InputStream in, OutputStream out, Progress progress) throws IOException {
        int cores = Runtime.getRuntime().availableProcessors();
        ExecutorService pool = Executors.newFixedThreadPool(cores);
        try {
            return score(new ChunkReader(name, in, Limits.DEFAULT.maximumBytes()), out, progress, pool, cores);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        } finally {
            pool.shutdownNow();
        }
    }

    private Tally score(ChunkReader reader, OutputStream out, Progress progress, ExecutorService pool, int cores)
            throws IOException, InterruptedException {
        Deque<Future<ChunkScorer.Result>> underWay = new ArrayDeque<>();
        Tally tally = Tally.NONE;
        Optional<Chunk> next = reader.next();
        while (next.isPresent() || !underWay.isEmpty()) {
            if (next.isPresent() && underWay.size() < cores * CHUNKS_PER_CORE) {
                Chunk chunk = next.get();
                underWay.add(pool.submit(() -> scorer.score(chunk)));
                next = reader.next();
            } else {
                ChunkScorer.Result result = result(underWay.remove());
                result.lines().writeTo(out);
                tally = tally.plus(result.tally());
                progress.at(result.endOfBytes(), tally.cases());
            }
        }
        out.flush();
        return tally;
    }

    private static ChunkScorer.Result result(Future<ChunkScorer.Result> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a chunk of lines was not scored", e.getCause());
        }
    }
}

package org.openqpp.program;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Threads that share numbered work: each takes the next number until none is left. Who writes what a number gave to a place of
 * its own has the same result for any number of threads.
 *
 * <p>For example, {@code Workers.run(2, chunks, chunk -> counts[chunk] = count(chunk))}.
 */
public final class Workers {

    private Workers() {}

    /** Work that is done for each number below a count. */
    public interface Work {
        /** Does the work of a number. */
        void at(int number);
    }

    /**
     * Does the work of all numbers; with one thread in the calling thread. The first failure of the lowest thread is thrown.
     *
     * @param threads number of threads, 1 or more
     * @param count number of pieces of work
     */
    public static void run(int threads, int count, Work work) {
        int needed = Math.min(threads, count);
        if (needed <= 1) {
            for (int i = 0; i < count; i++) {
                work.at(i);
            }
            return;
        }
        ExecutorService executor = executor(needed);
        AtomicInteger next = new AtomicInteger();
        List<Future<?>> futures = new ArrayList<>();
        try {
            for (int t = 0; t < needed; t++) {
                futures.add(executor.submit(() -> {
                    for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
                        work.at(i);
                    }
                }));
            }
            for (Future<?> future : futures) {
                await(future);
            }
        } finally {
            executor.shutdownNow();
        }
    }

    /** An executor of daemon threads. */
    public static ExecutorService executor(int threads) {
        return Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "program");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** What a future gives; a failure of its work is thrown as it was. */
    public static <T> T await(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failed) {
                throw failed;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException("work failed", e.getCause());
        }
    }
}

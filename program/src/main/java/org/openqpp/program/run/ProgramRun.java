package org.openqpp.program.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openqpp.policy.Policy;
import org.openqpp.program.Progress;
import org.openqpp.program.SubmissionSource;
import org.openqpp.program.Workers;
import org.openqpp.program.balance.Method;
import org.openqpp.program.outcome.OutputFile;
import org.openqpp.program.outcome.ProgramOutcome;
import org.openqpp.program.results.Publication;
import org.openqpp.program.results.Results;
import org.openqpp.program.roster.Roster;
import org.openqpp.program.roster.RosterReader;
import org.openqpp.program.table.TableFormat;
import org.openqpp.scoring.participation.ComplexPatientStatistics;

/**
 * A run of the whole program over files: reads the roster, scores the submissions, attributes, balances, counts the results,
 * checks their identities, and only then writes.
 *
 * <p>For example, {@code new ProgramRun(policy, Method.BALANCED).threads(2).run(roster, source, out)}. A folder with a manifest
 * holds one whole result; running again gives the same bytes, whatever the number of threads. See {@link OutputFolder} for what
 * is left when a run is stopped.
 */
public final class ProgramRun {

    private final Policy policy;
    private final Method method;
    private @Nullable ComplexPatientStatistics statistics;
    private int threads = Runtime.getRuntime().availableProcessors();
    private Progress progress = Progress.NONE;
    private List<OutputFile> outputs = OutputFiles.all(Set.of(TableFormat.CSV));

    /** A run under a policy with a way to set the scaling factor. */
    public ProgramRun(Policy policy, Method method) {
        this.policy = policy;
        this.method = method;
    }

    /** Statistics of the prior year for the complex patient bonus. */
    public ProgramRun statistics(@Nullable ComplexPatientStatistics given) {
        this.statistics = given;
        return this;
    }

    /** Number of threads; the number of processors when it is not set. */
    public ProgramRun threads(int number) {
        this.threads = Math.max(1, number);
        return this;
    }

    /** Who hears how far the run is. */
    public ProgramRun progress(Progress listener) {
        this.progress = listener;
        return this;
    }

    /** The files to write beside the results; those of {@link OutputFiles} with the public use file as CSV when not set. */
    public ProgramRun outputs(List<OutputFile> files) {
        this.outputs = List.copyOf(files);
        return this;
    }

    /**
     * Runs the program.
     *
     * @param rosterFolder folder with the tables of the roster
     * @param source submissions
     * @param out output folder; made when it is not there
     * @throws org.openqpp.program.table.TableException if anything is wrong with the roster
     * @throws org.openqpp.program.candidate.SubmissionException if anything is wrong with the submissions
     * @throws org.openqpp.program.results.IdentityFailedException if the results contradict themselves
     * @throws IOException if an input cannot be read or a result cannot be written
     */
    public RunSummary run(Path rosterFolder, SubmissionSource source, Path out) throws IOException {
        Map<String, Long> steps = new LinkedHashMap<>();
        long begin = System.nanoTime();
        progress.step("reading the roster");
        Roster roster = RosterReader.read(rosterFolder, policy, threads);
        steps.put("roster", since(begin));
        ExecutorService beside = Workers.executor(1);
        try {
            Future<List<Manifest.File>> inputs = beside.submit(() -> Digests.inputs(rosterFolder, source, statistics));
            ProgramOutcome outcome = ProgramOutcome.of(roster, source, policy, statistics, method, threads, progress);
            steps.putAll(outcome.steps());
            long counting = System.nanoTime();
            progress.step("counting the results");
            Results results = ProgramResults.of(outcome, threads);
            progress.step("checking identities");
            Publication publication = Publication.of(results);
            steps.put("results", since(counting));
            long writing = System.nanoTime();
            Manifest manifest = write(outcome, publication, inputs, out);
            steps.put("writing", since(writing));
            steps.put("all", since(begin));
            return new RunSummary(outcome, results, manifest, steps);
        } finally {
            beside.shutdownNow();
        }
    }

    private static long since(long begin) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
    }

    private Manifest write(
            ProgramOutcome outcome, Publication publication, Future<List<Manifest.File>> inputs, Path out)
            throws IOException {
        List<OutputFile> files = new ArrayList<>(outputs);
        publication.files().forEach((name, text) -> files.add(OutputFiles.text(name, text)));
        try (OutputFolder folder = new OutputFolder(out)) {
            long done = 0;
            for (OutputFile file : files) {
                progress.step("writing " + file.name());
                progress.done(done++, files.size());
                folder.write(file, outcome, threads);
            }
            progress.step("putting the results in place");
            Manifest manifest = new Manifest(
                    policy.identity().toString(),
                    policy.identity().digest(),
                    outcome.roster().title(),
                    method.wireName(),
                    outcome.scoring().counts().submissions(),
                    outcome.scoring().counts().entities(),
                    digests(inputs),
                    folder.written());
            folder.publish(manifest);
            return manifest;
        }
    }

    private static List<Manifest.File> digests(Future<List<Manifest.File>> inputs) throws IOException {
        try {
            return inputs.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IOException("an input cannot be read any more", e.getCause());
        }
    }
}

package org.openqpp.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.openqpp.cli.console.Console;
import org.openqpp.cli.console.Page;
import org.openqpp.cli.console.Paragraph;
import org.openqpp.cli.program.ProgramFolder;
import org.openqpp.cli.program.RunProblems;
import org.openqpp.cli.program.StepProgress;
import org.openqpp.cli.program.SubmissionFolder;
import org.openqpp.cli.scorecard.Scorecard;
import org.openqpp.policy.Policy;
import org.openqpp.program.balance.Balance;
import org.openqpp.program.candidate.SubmissionException;
import org.openqpp.program.outcome.ProgramOutcome;
import org.openqpp.program.roster.Roster;
import org.openqpp.program.roster.RosterReader;
import org.openqpp.program.run.FinishedRun;
import org.openqpp.program.run.ProgramExplainer;
import org.openqpp.program.run.ProgramExplanation;
import org.openqpp.program.table.TableException;
import org.openqpp.scoring.participation.ComplexPatientStatistics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Explains the final score and the payment adjustment of one clinician in one practice. */
@Command(
        name = "explain",
        description = {
            "Explains one TIN/NPI combination: whether it takes part and why, every candidate score, which one counts and"
                    + " why, the scaling factor and the payment adjustment.",
            "",
            "With --out, the factor is that of the finished run in that folder, which has to be made of these files."
                    + " Without it everybody is scored to find the factor, unless --as names a maximum."
        },
        footer = {"  openqpp program explain national/ --tin 000000001 --npi 9000000012 --out results/"})
final class ProgramExplainCommand implements Callable<Integer> {
    private final OpenQpp openQpp;

    @Mixin
    private ProgramOptions options;

    @Mixin
    private FactorOption factor;

    @Mixin
    private BenchmarkOption benchmarks;

    @Option(names = "--tin", required = true, paramLabel = "TIN", description = "Practice, nine digits.")
    private String tin;

    @Option(names = "--npi", required = true, paramLabel = "NPI", description = "Clinician, ten digits.")
    private String npi;

    @Option(names = "--out", paramLabel = "FOLDER", description = "Folder with the results of a finished run.")
    private @Nullable Path out;

    @Option(names = "--details", description = "Also the categories and measures of every candidate score.")
    private boolean details;

    ProgramExplainCommand(OpenQpp openQpp) {
        this.openQpp = openQpp;
    }

    @Override
    public Integer call() throws IOException {
        Console console = openQpp.console();
        ProgramFolder folder = options.folder();
        if (!tin.matches("\\d{9}")) {
            throw options.wrong("--tin has nine digits");
        }
        if (!npi.matches("\\d{10}")) {
            throw options.wrong("--npi has ten digits");
        }
        ProgramOptions.Statistics statistics = options.statistics(console);
        if (!statistics.usable()) {
            return ExitCode.PROBLEMS;
        }
        try (StepProgress progress = new StepProgress(console)) {
            Policy policy = benchmarks.policy(options, progress);
            progress.step("reading the roster");
            Roster roster = RosterReader.read(folder.roster(), policy, options.threads());
            SubmissionFolder submissions = options.submissions();
            Optional<Balance> balance =
                    balance(policy, roster, folder, submissions, statistics.value(), progress, console);
            if (balance.isEmpty()) {
                return ExitCode.PROBLEMS;
            }
            ProgramExplanation explanation = new ProgramExplainer(
                            roster, submissions, policy, statistics.value(), balance.get())
                    .threads(options.threads())
                    .progress(progress)
                    .explain(tin, npi);
            progress.end();
            explanation.lines().forEach(line -> console.out().println(wrapped(line)));
            if (details) {
                details(explanation, policy, console);
            }
            console.flush();
            return ExitCode.DONE;
        } catch (TableException e) {
            new RunProblems(console).print(folder.roster().toString(), e);
        } catch (SubmissionException e) {
            new RunProblems(console).print(folder.submissions().toString(), e);
        } catch (IllegalArgumentException e) {
            // without the identifiers: what is printed may be kept
            console.err().println("openqpp: the roster has no clinician with this NPI in a practice with this TIN");
        }
        console.flush();
        return ExitCode.PROBLEMS;
    }

    /** A line of the account, broken where it is too long and further in from there on. */
    private static String wrapped(String line) {
        String text = line.stripLeading();
        String indent = line.substring(0, line.length() - text.length());
        return Paragraph.indented(indent, indent + "  ", text, Page.WIDTH);
    }

    private static void details(ProgramExplanation explanation, Policy policy, Console console) {
        Scorecard scorecard = new Scorecard(policy, console.outInk());
        for (ProgramExplanation.ExplainedCandidate candidate : explanation.candidates()) {
            console.out().println();
            console.out().print(scorecard.details(candidate.score()));
        }
    }

    private Optional<Balance> balance(
            Policy policy,
            Roster roster,
            ProgramFolder folder,
            SubmissionFolder submissions,
            @Nullable ComplexPatientStatistics statistics,
            StepProgress progress,
            Console console)
            throws IOException {
        if (out == null) {
            return Optional.of(ProgramOutcome.of(
                            roster, submissions, policy, statistics, factor.method(), options.threads(), progress)
                    .balance());
        }
        Optional<FinishedRun> finished = FinishedRun.find(out);
        if (finished.isEmpty()) {
            throw options.wrong("there is no finished run in " + out);
        }
        progress.step("checking the results of the run");
        List<String> wrong = finished.get().check(policy, folder.roster(), submissions, statistics);
        if (!wrong.isEmpty()) {
            progress.end();
            console.err().println("openqpp: the results in " + out + " were not made of these files:");
            wrong.forEach(difference -> console.err().println("    " + difference));
            console.err().println("    -> Run the program again, or leave --out away.");
            console.flush();
            return Optional.empty();
        }
        return Optional.of(finished.get().balance(policy));
    }
}

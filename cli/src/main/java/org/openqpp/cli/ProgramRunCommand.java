package org.openqpp.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.openqpp.cli.console.Console;
import org.openqpp.cli.problem.ProblemText;
import org.openqpp.cli.program.IntakeTally;
import org.openqpp.cli.program.ProgramFolder;
import org.openqpp.cli.program.RunProblems;
import org.openqpp.cli.program.StepProgress;
import org.openqpp.cli.program.SubmissionFolder;
import org.openqpp.intake.problem.Problem;
import org.openqpp.policy.Policy;
import org.openqpp.program.candidate.SubmissionException;
import org.openqpp.program.results.IdentityFailedException;
import org.openqpp.program.run.Manifest;
import org.openqpp.program.run.OutputFiles;
import org.openqpp.program.run.ProgramRun;
import org.openqpp.program.run.RunSummary;
import org.openqpp.program.table.TableException;
import org.openqpp.program.table.TableFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the whole program over files. */
@Command(
        name = "run",
        description = {
            "Runs the whole program over files and writes final scores, payment adjustments, the ledger, the national"
                    + " results as JSON, CSV and a page, and the public use file.",
            "",
            "All files are written aside and put in place together; manifest.json comes last and names each with its"
                    + " digest. A folder without a manifest holds no result. An error that leaves an entity without a"
                    + " score stops the run before anything is written. Running again gives the same bytes."
        },
        footer = {
            "  openqpp program run national/ --out results/",
            "  openqpp program run national/ --out results/ --as fixed-maximum 1.05",
            "  openqpp program run national/ --out results/ --form-benchmarks replace"
        })
final class ProgramRunCommand implements Callable<Integer> {
    private final OpenQpp openQpp;

    @Mixin
    private ProgramOptions options;

    @Mixin
    private FactorOption factor;

    @Mixin
    private BenchmarkOption benchmarks;

    @Option(names = "--out", required = true, paramLabel = "FOLDER", description = "Where the results go.")
    private Path out;

    @Option(
            names = "--public-use",
            paramLabel = "FORMAT",
            split = ",",
            description = "Formats of the public use file: csv, parquet, or both with a comma between; csv without it.")
    private Set<PublicUseFormat> publicUse = EnumSet.of(PublicUseFormat.csv);

    ProgramRunCommand(OpenQpp openQpp) {
        this.openQpp = openQpp;
    }

    /** Formats as the option names them. */
    enum PublicUseFormat {
        csv,
        parquet
    }

    @Override
    public Integer call() throws IOException {
        Console console = openQpp.console();
        ProgramFolder folder = options.folder();
        if (Files.exists(out) && !Files.isDirectory(out)) {
            throw options.wrong("--out " + out + " is a file; results go into a folder");
        }
        if (folder.holds(out)) {
            throw options.wrong("--out " + out + " is a folder of the inputs; name another one");
        }
        ProgramOptions.Statistics statistics = options.statistics(console);
        if (!statistics.usable()) {
            return ExitCode.PROBLEMS;
        }
        SubmissionFolder submissions = options.submissions();
        if (submissions.parts().isEmpty()) {
            throw options.wrong("there are no submissions in " + folder.submissions());
        }
        RunSummary summary;
        try (StepProgress progress = new StepProgress(console)) {
            Policy policy = benchmarks.policy(options, progress);
            summary = new ProgramRun(policy, factor.method())
                    .statistics(statistics.value())
                    .threads(options.threads())
                    .progress(progress)
                    .outputs(OutputFiles.all(formats()))
                    .run(folder.roster(), submissions, out);
        } catch (TableException e) {
            new RunProblems(console).print(folder.roster().toString(), e);
            return ExitCode.PROBLEMS;
        } catch (SubmissionException e) {
            new RunProblems(console).print(folder.submissions().toString(), e);
            return ExitCode.PROBLEMS;
        } catch (IdentityFailedException e) {
            console.err().println("openqpp: nothing was published: " + e.getMessage());
            console.flush();
            return ExitCode.PROBLEMS;
        }
        summary.lines().forEach(console.out()::println);
        console.out()
                .println("Results: " + out.resolve("results.html") + " and "
                        + (summary.manifest().files().size() - 1) + " other files; " + Manifest.NAME
                        + " names them all");
        console.flush();
        return noticed(submissions, folder.submissions(), console);
    }

    private Set<TableFormat> formats() {
        Set<TableFormat> formats = EnumSet.noneOf(TableFormat.class);
        for (PublicUseFormat format : publicUse) {
            formats.add(
                    switch (format) {
                        case csv -> TableFormat.CSV;
                        case parquet -> TableFormat.PARQUET;
                    });
        }
        return formats;
    }

    /** Says what was passed over and what was left out; results are there all the same. */
    private static int noticed(SubmissionFolder submissions, Path folder, Console console) {
        PrintWriter err = console.err();
        if (submissions.passedOver() > 0) {
            err.println("openqpp: " + submissions.passedOver() + " files in " + folder
                    + " were passed over because of their names; archives are not opened here");
        }
        IntakeTally tally = submissions.tally();
        List<Problem> shown = tally.someErrors();
        if (tally.errors() > 0) {
            err.print(new ProblemText(console.errInk()).of(shown));
            if (tally.errors() > shown.size()) {
                err.println("... and " + (tally.errors() - shown.size())
                        + " more; openqpp validate says everything about a document");
            }
            err.println("openqpp: " + tally.errors() + (tally.errors() == 1 ? " error" : " errors") + " in "
                    + tally.documents() + " documents of " + folder
                    + "; what they are about was left out, the rest was scored, and the results are written");
        }
        err.flush();
        return tally.errors() == 0 ? ExitCode.DONE : ExitCode.PROBLEMS;
    }
}

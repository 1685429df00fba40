package org.openqpp.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.openqpp.cli.console.Console;
import org.openqpp.cli.problem.ProblemText;
import org.openqpp.cli.program.IntakeTally;
import org.openqpp.cli.program.ProgramFolder;
import org.openqpp.cli.program.RunProblems;
import org.openqpp.cli.program.StepProgress;
import org.openqpp.cli.program.SubmissionFolder;
import org.openqpp.policy.Policy;
import org.openqpp.program.Progress;
import org.openqpp.program.benchmarks.BenchmarkFormation;
import org.openqpp.program.benchmarks.BenchmarkUse;
import org.openqpp.program.benchmarks.PercentileMethod;
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

    @Option(names = "--out", required = true, paramLabel = "FOLDER", description = "Where the results go.")
    private Path out;

    @Option(
            names = "--public-use",
            paramLabel = "FORMAT",
            split = ",",
            description = "Formats of the public use file: csv, parquet, or both with a comma between; csv without it.")
    private Set<PublicUseFormat> publicUse = EnumSet.of(PublicUseFormat.csv);

    @Option(
            names = "--form-benchmarks",
            paramLabel = "USE",
            description = "Forms benchmarks from the submissions first: complete, for measures without a benchmark in"
                    + " the policy; replace, for all measures.")
    private @Nullable FormedUse formed;

    ProgramRunCommand(OpenQpp openQpp) {
        this.openQpp = openQpp;
    }

    /** Formats as the option names them. */
    enum PublicUseFormat {
        csv,
        parquet
    }

    /** Uses of formed benchmarks as the option names them. */
    enum FormedUse {
        complete,
        replace
    }

    @Override
    public Integer call() throws IOException {
        Console console = openQpp.console();
        ProgramFolder folder = options.folder();
        if (Files.exists(out) && !Files.isDirectory(out)) {
            throw options.wrong("--out " + out + " is a file; results go into a folder");
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
            Policy policy = policy(submissions, progress);
            // what is noticed on the way in is counted once, not again for the benchmarks
            submissions = options.submissions();
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
        return noticed(submissions.tally(), console);
    }

    private Policy policy(SubmissionFolder submissions, Progress progress) {
        Policy policy = options.engine().policy();
        if (formed == null) {
            return policy;
        }
        BenchmarkUse use =
                switch (formed) {
                    case complete -> BenchmarkUse.COMPLETE;
                    case replace -> BenchmarkUse.REPLACE;
                };
        return new BenchmarkFormation(policy, PercentileMethod.INTERPOLATED)
                .threads(options.threads())
                .progress(progress)
                .form(submissions)
                .in(policy, use);
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

    /** Says what was left out; results are there all the same. */
    private static int noticed(IntakeTally tally, Console console) {
        if (tally.errors() == 0) {
            return ExitCode.DONE;
        }
        PrintWriter err = console.err();
        err.print(new ProblemText(console.errInk()).of(tally.someErrors()));
        err.println("openqpp: " + tally.errors() + (tally.errors() == 1 ? " error" : " errors") + " in "
                + tally.documents()
                + " documents; what they are about was left out, the rest was scored, and the results are written");
        err.flush();
        return ExitCode.PROBLEMS;
    }
}

package org.openqpp.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.openqpp.cli.console.Console;
import org.openqpp.cli.input.Engine;
import org.openqpp.cli.input.YearOfData;
import org.openqpp.cli.program.ProgramFolder;
import org.openqpp.cli.program.RunProblems;
import org.openqpp.cli.program.StepProgress;
import org.openqpp.cli.program.SubmissionFolder;
import org.openqpp.program.benchmarks.BenchmarkFormation;
import org.openqpp.program.benchmarks.FormedBenchmarks;
import org.openqpp.program.benchmarks.PercentileMethod;
import org.openqpp.program.candidate.SubmissionException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Forms benchmarks from the submissions of a population. */
@Command(
        name = "form",
        description = {
            "Forms benchmarks from the submissions of a population: quality by collection type as percentiles, from 20"
                    + " reporters on; cost as the policy says, by median and standard deviation.",
            "",
            "Prints the benchmarks as CSV with the columns of the policy's table. Only results with enough cases and"
                    + " complete data count."
        },
        footer = {
            "  openqpp benchmarks form national/ > benchmarks.csv",
            "  openqpp benchmarks form submissions/ --out benchmarks.csv --percentiles nearestRank"
        })
final class BenchmarksFormCommand implements Callable<Integer> {
    private final OpenQpp openQpp;

    @Spec
    private CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "DIR",
            description = "Folder of a program, or a folder with submissions: case files *.ndjson, QRDA III documents,"
                    + " submissions in JSON.")
    private Path folder;

    @Option(names = "--out", paramLabel = "FILE", description = "Where the benchmarks go; standard output without it.")
    private @Nullable Path out;

    @Option(
            names = "--percentiles",
            paramLabel = "METHOD",
            description = "How percentiles are read from values in order: interpolated (without the option), or"
                    + " another named method.")
    private @Nullable String percentiles;

    @Option(
            names = "--year",
            paramLabel = "YEAR",
            description = "Performance year; without it the newest that can be scored.")
    private @Nullable Integer year;

    BenchmarksFormCommand(OpenQpp openQpp) {
        this.openQpp = openQpp;
    }

    @Override
    public Integer call() throws IOException {
        Console console = openQpp.console();
        if (!Files.isDirectory(folder)) {
            throw wrong("there is no folder " + folder);
        }
        PercentileMethod method = method();
        Engine engine =
                Engine.of(year == null ? YearOfData.newest() : PolicyYear.scorable(spec.commandLine(), year));
        Path inside = new ProgramFolder(folder).submissions();
        Path searched = Files.isDirectory(inside) ? inside : folder;
        SubmissionFolder submissions = SubmissionFolder.at(searched, engine.intake());
        if (submissions.parts().isEmpty()) {
            throw wrong("there are no submissions in " + searched);
        }
        FormedBenchmarks formed;
        try (StepProgress progress = new StepProgress(console)) {
            formed = new BenchmarkFormation(engine.policy(), method)
                    .threads(Runtime.getRuntime().availableProcessors())
                    .progress(progress)
                    .form(submissions);
        } catch (SubmissionException e) {
            new RunProblems(console).print(searched.toString(), e);
            return ExitCode.PROBLEMS;
        }
        byte[] csv = formed.toCsv(engine.policy().catalog()).getBytes(StandardCharsets.UTF_8);
        if (out == null) {
            console.bytes().write(csv);
        } else {
            write(csv, out);
        }
        console.flush();
        console.err()
                .println("openqpp: " + formed.benchmarks().size() + " benchmarks formed from "
                        + submissions.tally().documents() + " documents; "
                        + formed.tooFewReporters().size() + " measures with too few reporters");
        console.flush();
        return submissions.tally().errors() > 0 ? ExitCode.PROBLEMS : ExitCode.DONE;
    }

    /** Aside first, so that there is never half a file. */
    private static void write(byte[] csv, Path file) throws IOException {
        Path target = file.toAbsolutePath();
        Path partial = target.resolveSibling("." + target.getFileName() + ".partial");
        Files.write(partial, csv);
        Files.move(partial, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private PercentileMethod method() {
        if (percentiles == null) {
            return PercentileMethod.INTERPOLATED;
        }
        return PercentileMethod.findByWireName(percentiles)
                .orElseThrow(() -> wrong("there is no way to read percentiles that is called \"" + percentiles + "\""));
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}

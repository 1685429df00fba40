package org.openqpp.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.openqpp.cli.console.Console;
import org.openqpp.cli.input.Engine;
import org.openqpp.cli.input.YearOfData;
import org.openqpp.cli.program.ProgramFolder;
import org.openqpp.cli.program.RunProblems;
import org.openqpp.cli.program.StepProgress;
import org.openqpp.cli.program.SubmissionFolder;
import org.openqpp.program.balance.Method;
import org.openqpp.program.benchmarks.BenchmarkFormation;
import org.openqpp.program.benchmarks.ComplexPatientFigures;
import org.openqpp.program.benchmarks.FormedBenchmarks;
import org.openqpp.program.benchmarks.PercentileMethod;
import org.openqpp.program.candidate.SubmissionException;
import org.openqpp.program.outcome.ProgramOutcome;
import org.openqpp.program.roster.Hospital;
import org.openqpp.program.roster.Roster;
import org.openqpp.program.roster.RosterReader;
import org.openqpp.program.run.PopulationFigures;
import org.openqpp.program.table.TableException;
import org.openqpp.program.table.TableFormat;
import org.openqpp.program.table.TableWriter;
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
                    + " complete data count. With --out it writes benchmarks.csv into a folder, and for a program with a"
                    + " roster also complex-patient-statistics.json, which can be given to a run, and hospitals.csv, the"
                    + " roster's hospitals with the percents of facility-based scoring."
        },
        footer = {
            "  openqpp benchmarks form national/ > benchmarks.csv",
            "  openqpp benchmarks form national/ --out formed/ --percentiles nearestRank"
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

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            description = "Where the files go; without it the benchmarks go to standard output.")
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
        Engine engine = Engine.of(year == null ? YearOfData.newest() : PolicyYear.scorable(spec.commandLine(), year));
        ProgramFolder program = new ProgramFolder(folder);
        Path searched = Files.isDirectory(program.submissions()) ? program.submissions() : folder;
        SubmissionFolder submissions = SubmissionFolder.at(searched, engine.intake());
        if (submissions.parts().isEmpty()) {
            throw wrong("there are no submissions in " + searched);
        }
        int threads = Runtime.getRuntime().availableProcessors();
        FormedBenchmarks formed;
        Map<String, String> files = new LinkedHashMap<>();
        try (StepProgress progress = new StepProgress(console)) {
            formed = new BenchmarkFormation(engine.policy(), method)
                    .threads(threads)
                    .progress(progress)
                    .form(submissions);
            files.put("benchmarks.csv", formed.toCsv(engine.policy().catalog()));
            if (out != null && program.missing().isEmpty()) {
                progress.step("reading the roster");
                Roster roster = RosterReader.read(program.roster(), engine.policy(), threads);
                SubmissionFolder again = SubmissionFolder.at(searched, engine.intake());
                figures(
                        ProgramOutcome.of(roster, again, engine.policy(), null, Method.BALANCED, threads, progress),
                        method,
                        files);
            }
        } catch (TableException e) {
            new RunProblems(console).print(program.roster().toString(), e);
            return ExitCode.PROBLEMS;
        } catch (SubmissionException e) {
            new RunProblems(console).print(searched.toString(), e);
            return ExitCode.PROBLEMS;
        }
        if (out == null) {
            console.bytes().write(files.get("benchmarks.csv").getBytes(StandardCharsets.UTF_8));
        } else {
            Files.createDirectories(out);
            for (Map.Entry<String, String> file : files.entrySet()) {
                write(file.getValue(), out.resolve(file.getKey()));
            }
        }
        console.flush();
        console.err()
                .println("openqpp: " + formed.benchmarks().size() + " benchmarks formed from "
                        + submissions.tally().documents() + " documents; "
                        + formed.tooFewReporters().size() + " measures with too few reporters");
        console.flush();
        return submissions.tally().errors() > 0 ? ExitCode.PROBLEMS : ExitCode.DONE;
    }

    private static void figures(ProgramOutcome outcome, PercentileMethod method, Map<String, String> files)
            throws IOException {
        PopulationFigures figures = new PopulationFigures(outcome);
        figures.findComplexPatientStatistics()
                .ifPresent(statistics ->
                        files.put("complex-patient-statistics.json", ComplexPatientFigures.toJson(statistics)));
        Path aside = Files.createTempDirectory("openqpp");
        Path table = aside.resolve("hospitals.csv");
        try (TableWriter<Hospital> writer = TableWriter.open(aside, Hospital.class, TableFormat.CSV)) {
            for (Hospital hospital : figures.hospitals(method)) {
                writer.write(hospital);
            }
        }
        files.put("hospitals.csv", Files.readString(table));
        Files.delete(table);
        Files.delete(aside);
    }

    /** Aside first, so that there is never half a file. */
    private static void write(String content, Path file) throws IOException {
        Path partial = file.resolveSibling("." + file.getFileName() + ".partial");
        Files.writeString(partial, content);
        Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
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

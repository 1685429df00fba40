package org.openqpp.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.openqpp.cli.console.Console;
import org.openqpp.cli.input.CaseFiles;
import org.openqpp.cli.input.Engine;
import org.openqpp.cli.input.Engines;
import org.openqpp.cli.input.NoSuchCaseException;
import org.openqpp.cli.input.Scored;
import org.openqpp.cli.input.YearOfData;
import org.openqpp.cli.problem.ProblemReport;
import org.openqpp.cli.problem.ProblemText;
import org.openqpp.cli.scorecard.ScoreJson;
import org.openqpp.cli.scorecard.ScoreOutput;
import org.openqpp.cli.scorecard.ScorePages;
import org.openqpp.intake.Reading;
import org.openqpp.policy.value.PerformanceYear;
import org.openqpp.scoring.participation.ComplexPatientStatistics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Scores cases: a scorecard for people, or score trees for programs. */
@Command(
        name = "score",
        description = {
            "Scores one entity per PATH and prints its scorecard.",
            "",
            "PATH is a submission in the shape of the Submissions API, or a folder with submission*.json and"
                    + " participation.json. Problems in the data go to standard error, each with its place and what"
                    + " to do; what the rules leave out is left out, and the rest is scored."
        },
        footer = {
            "  openqpp score submission.json",
            "  openqpp score submission.json --participation participation.json",
            "  openqpp score practice/ --all               every reporting option in full",
            "  openqpp score practice/ --explain           with the rules behind every number",
            "  openqpp score a/ b/ c/ --json > scores.json",
            "  openqpp score --ndjson cases.ndjson > scores.ndjson"
        })
final class ScoreCommand implements Callable<Integer> {
    private final OpenQpp openQpp;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "PATH", description = "Submission, or folder with the files of a case.")
    private List<Path> paths = List.of();

    @Option(names = "--json", description = "Score trees as JSON.")
    private boolean json;

    @Option(names = "--explain", description = "The rules that applied, with their figures.")
    private boolean explain;

    @Option(names = "--all", description = "Every reporting option in full, not only the best.")
    private boolean all;

    @Option(
            names = "--ndjson",
            paramLabel = "FILE",
            description = "One case a line: {\"id\", \"submissions\": [...], \"participation\": {...}}; one line out"
                    + " for each, in order. - is standard input.")
    private @Nullable Path ndjson;

    @Option(
            names = "--participation",
            paramLabel = "FILE",
            description = "What the program knows about the entity.")
    private @Nullable Path participation;

    @Option(
            names = "--complex-patient-statistics",
            paramLabel = "FILE",
            description = "Statistics of the prior year for the complex patient bonus.")
    private @Nullable Path statistics;

    @Option(
            names = "--year",
            paramLabel = "YEAR",
            description = "Performance year whose policy applies; without it that of the data.")
    private @Nullable Integer year;

    ScoreCommand(OpenQpp openQpp) {
        this.openQpp = openQpp;
    }

    @Override
    public Integer call() throws IOException {
        Console console = openQpp.console();
        if (ndjson != null) {
            return caseFile(console, ndjson);
        }
        if (paths.isEmpty()) {
            throw wrong("say what to score: a submission, a folder, or --ndjson with a case file");
        }
        return cases(console);
    }

    private int cases(Console console) {
        List<CaseFiles> cases = new ArrayList<>();
        for (Path path : paths) {
            cases.add(files(path));
        }
        boolean several = paths.size() > 1;
        ScoreOutput output = json
                ? new ScoreJson(console.bytes(), explain, several)
                : new ScorePages(console, all, explain, several);
        ProblemReport report = new ProblemReport(console);
        Engines engines = new Engines();
        boolean errors = false;
        for (int i = 0; i < cases.size(); i++) {
            CaseFiles files = cases.get(i);
            Engine engine =
                    year == null ? engines.of(files) : engines.of(PolicyYear.scorable(spec.commandLine(), year));
            Scored scored = Scored.of(engine, files);
            output.add(paths.get(i), scored);
            console.flush();
            report.add(paths.get(i), scored);
            errors |= scored.hasErrors();
        }
        output.end();
        console.flush();
        return errors ? ExitCode.PROBLEMS : ExitCode.DONE;
    }

    private CaseFiles files(Path path) {
        try {
            CaseFiles files = CaseFiles.at(path);
            if (participation != null) {
                files = files.withParticipation(CaseFiles.read(participation));
            }
            return statistics == null ? files : files.withStatistics(CaseFiles.read(statistics));
        } catch (NoSuchCaseException e) {
            throw wrong(e.getMessage());
        }
    }

    private int caseFile(Console console, Path file) throws IOException {
        if (!paths.isEmpty() || participation != null) {
            throw wrong("--ndjson takes its cases from one file: no PATH and no --participation beside it");
        }
        if (!file.toString().equals("-") && !Files.isRegularFile(file)) {
            throw wrong("there is no file " + file);
        }
        PerformanceYear fixed = year == null ? null : PolicyYear.scorable(spec.commandLine(), year);
        Optional<Engines> engines = engines(console, fixed == null ? YearOfData.newest() : fixed);
        if (engines.isEmpty()) {
            return ExitCode.PROBLEMS;
        }
        Engines all = engines.get();
        return new CaseFileRun(console, line -> fixed == null ? all.of(line) : all.of(fixed), explain).of(file);
    }

    /** Engines with the statistics that were asked for; empty when these cannot be used. */
    private Optional<Engines> engines(Console console, PerformanceYear reading) {
        Engines plain = new Engines();
        if (statistics == null) {
            return Optional.of(plain);
        }
        try {
            Reading<ComplexPatientStatistics> read = plain.of(reading).readStatistics(CaseFiles.read(statistics));
            console.err().print(new ProblemText(console.errInk()).of(read.problems()));
            console.flush();
            return read.value().map(plain::with);
        } catch (NoSuchCaseException e) {
            throw wrong(e.getMessage());
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}

package org.openqpp.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.openqpp.cli.console.Console;
import org.openqpp.cli.input.CaseFiles;
import org.openqpp.cli.input.Engines;
import org.openqpp.cli.input.Scored;
import org.openqpp.cli.input.YearOfData;
import org.openqpp.cli.problem.ProblemReport;
import org.openqpp.cli.problem.ProblemText;
import org.openqpp.cli.scorecard.ScoreJson;
import org.openqpp.cli.scorecard.ScoreOutput;
import org.openqpp.cli.scorecard.ScorePages;
import org.openqpp.intake.Document;
import org.openqpp.intake.Reading;
import org.openqpp.scoring.participation.ComplexPatientStatistics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Scores cases: a scorecard for people, or score trees for programs. */
@Command(
        name = "score",
        description = {
            "Scores submissions and prints a scorecard for each entity.",
            "",
            "PATH is a submission in the shape of the Submissions API, a QRDA III document (also packed with gzip), or"
                    + " a folder with submission*.json, submission*.xml and participation.json. Problems in the data go to standard error, each with its place and what"
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
    private static final String STANDARD_INPUT = "-";

    private final OpenQpp openQpp;

    @Mixin
    private CaseOptions options;

    @Parameters(arity = "0..*", paramLabel = "PATH", description = "Submission, or folder with the files of a case.")
    private List<Path> paths = List.of();

    @Option(names = "--json", description = "Score trees as JSON.")
    private boolean json;

    @Option(names = "--explain", description = "The rules that applied; in JSON, with their figures.")
    private boolean explain;

    @Option(names = "--all", description = "Every reporting option in full, not only the best.")
    private boolean all;

    @Option(
            names = "--ndjson",
            paramLabel = "FILE",
            description = "One case a line: {\"id\", \"submissions\": [...], \"participation\": {...}}; one line out"
                    + " for each, in order. - is standard input.")
    private @Nullable Path ndjson;

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
            throw options.wrong("say what to score: a submission, a folder, or --ndjson with a case file");
        }
        return cases(console);
    }

    private int cases(Console console) {
        List<CaseFiles> cases = paths.stream().map(options::files).toList();
        boolean several = paths.size() > 1;
        ScoreOutput output = json
                ? new ScoreJson(console.bytes(), explain, several)
                : new ScorePages(console, all, explain, several);
        ProblemReport report = new ProblemReport(console);
        Engines engines = new Engines();
        boolean errors = false;
        for (int i = 0; i < cases.size(); i++) {
            CaseFiles files = cases.get(i);
            Scored scored = Scored.of(options.engine(files, engines), files);
            output.add(paths.get(i), scored);
            console.flush();
            report.add(paths.get(i), scored);
            errors |= scored.hasErrors();
        }
        output.end();
        console.flush();
        return errors ? ExitCode.PROBLEMS : ExitCode.DONE;
    }

    private int caseFile(Console console, Path file) throws IOException {
        if (!paths.isEmpty() || options.namesParticipation()) {
            throw options.wrong("--ndjson takes its cases from one file: no PATH and no --participation beside it");
        }
        if (!file.toString().equals(STANDARD_INPUT) && !Files.isRegularFile(file)) {
            throw options.wrong("there is no file " + file);
        }
        Optional<Engines> found = engines(console);
        if (found.isEmpty()) {
            return ExitCode.PROBLEMS;
        }
        Engines engines = found.get();
        return new CaseFileRun(console, line -> options.engine(line, engines), explain).of(file);
    }

    /** Engines with the statistics that were asked for; empty when these cannot be used. */
    private Optional<Engines> engines(Console console) {
        Engines plain = new Engines();
        Document statistics = options.statistics();
        if (statistics == null) {
            return Optional.of(plain);
        }
        Reading<ComplexPatientStatistics> read = plain.of(YearOfData.newest()).readStatistics(statistics);
        console.err().print(new ProblemText(console.errInk()).of(read.problems()));
        console.flush();
        return read.value().map(plain::with);
    }
}

package org.openqpp.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.openqpp.cli.console.Console;
import org.openqpp.cli.input.CaseFiles;
import org.openqpp.cli.input.Engine;
import org.openqpp.cli.input.NoSuchCaseException;
import org.openqpp.cli.input.Scored;
import org.openqpp.cli.input.YearOfData;
import org.openqpp.cli.problem.ProblemReport;
import org.openqpp.cli.scorecard.ScoreJson;
import org.openqpp.cli.scorecard.ScoreOutput;
import org.openqpp.cli.scorecard.ScorePages;
import org.openqpp.policy.value.PerformanceYear;
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
    public Integer call() {
        if (paths.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "say what to score: a submission or a folder");
        }
        return score();
    }

    private int score() {
        Console console = openQpp.console();
        List<CaseFiles> cases = new ArrayList<>();
        for (Path path : paths) {
            cases.add(files(path));
        }
        boolean several = paths.size() > 1;
        ScoreOutput output = json
                ? new ScoreJson(console.bytes(), explain, several)
                : new ScorePages(console, all, explain, several);
        Map<PerformanceYear, Engine> engines = new TreeMap<>();
        boolean errors = false;
        for (int i = 0; i < cases.size(); i++) {
            CaseFiles files = cases.get(i);
            Engine engine = engines.computeIfAbsent(policyYear(files), Engine::of);
            Scored scored = Scored.of(engine, files);
            output.add(paths.get(i), scored);
            new ProblemReport(console).add(paths.get(i), scored);
            errors |= scored.hasErrors();
        }
        output.end();
        console.flush();
        return errors ? ExitCode.PROBLEMS : ExitCode.DONE;
    }

    private PerformanceYear policyYear(CaseFiles files) {
        return year == null ? YearOfData.of(files) : PolicyYear.scorable(spec.commandLine(), year);
    }

    private CaseFiles files(Path path) {
        try {
            CaseFiles files = CaseFiles.at(path);
            if (participation != null) {
                files = files.withParticipation(CaseFiles.read(participation));
            }
            return statistics == null ? files : files.withStatistics(CaseFiles.read(statistics));
        } catch (NoSuchCaseException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()));
        }
    }
}

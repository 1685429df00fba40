package org.openqpp.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openqpp.cli.console.Console;
import org.openqpp.cli.explanation.Explanation;
import org.openqpp.cli.explanation.NodePath;
import org.openqpp.cli.explanation.NodePath.Found;
import org.openqpp.cli.input.CaseFiles;
import org.openqpp.cli.input.Engine;
import org.openqpp.cli.input.Engines;
import org.openqpp.cli.input.Scored;
import org.openqpp.cli.problem.ProblemReport;
import org.openqpp.cli.scorecard.ProgramLabel;
import org.openqpp.policy.Policy;
import org.openqpp.scoring.CandidateScore;
import org.openqpp.scoring.tree.ScoreNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells why a score is what it is: the rules that applied, in order, with their figures. */
@Command(
        name = "explain",
        description = {
            "Tells why a score is what it is, rule by rule.",
            "",
            "For every node of the score tree: the rules that applied, in order, each with where it is printed, and"
                    + " the figures it used, unfolded to what they were computed from."
        },
        footer = {
            "  openqpp explain practice/                            everything, rule by rule",
            "  openqpp explain practice/ --node quality/001         one measure",
            "  openqpp explain practice/ --node total --depth 9     the final score, down to its inputs",
            "  openqpp explain practice/ --program M0005            an MVP instead of the best option"
        })
final class ExplainCommand implements Callable<Integer> {
    private static final int DEPTH_OF_ALL = 0;
    private static final int DEPTH_OF_ONE = 4;

    private final OpenQpp openQpp;

    @Mixin
    private CaseOptions options;

    @Parameters(paramLabel = "PATH", description = "Submission, or folder with the files of a case.")
    private Path path;

    @Option(
            names = "--node",
            paramLabel = "NODE",
            description = "One node, such as quality, quality/001, pi/PI_EP_1 or total.")
    private @Nullable String node;

    @Option(
            names = "--depth",
            paramLabel = "N",
            description = "Steps that figures are unfolded; 4 for one node, 0 for everything.")
    private @Nullable Integer depth;

    @Option(
            names = "--program",
            paramLabel = "NAME",
            description = "Reporting option: mips, app1 or an MVP; without it the best.")
    private @Nullable String program;

    ExplainCommand(OpenQpp openQpp) {
        this.openQpp = openQpp;
    }

    @Override
    public Integer call() {
        if (depth != null && depth < 0) {
            throw options.wrong("--depth is 0 or more");
        }
        CaseFiles files = options.files(path);
        Scored scored = Scored.of(options.engine(files, new Engines()), files);
        Console console = openQpp.console();
        if (scored.done()) {
            CandidateScore candidate = candidate(scored);
            String account = account(console, scored.engine(), candidate);
            title(console, scored.engine().policy(), candidate);
            console.out().println();
            console.out().print(account);
        }
        new ProblemReport(console).add(path, scored);
        console.flush();
        return scored.hasErrors() ? ExitCode.PROBLEMS : ExitCode.DONE;
    }

    private static void title(Console console, Policy policy, CandidateScore candidate) {
        console.out().println(console.outInk().strong(ProgramLabel.of(candidate.programName(), policy)));
        console.out()
                .println(console.outInk().faint("Performance year " + policy.year() + ", policy " + policy.identity()));
    }

    private String account(Console console, Engine engine, CandidateScore candidate) {
        ScoreNode total = engine.tree(candidate);
        if (node == null) {
            return explanation(console, engine, DEPTH_OF_ALL).ofAll(new Found("", total));
        }
        List<Found> found = NodePath.find(total, node);
        if (found.isEmpty()) {
            throw options.wrong("there is no node " + node + "; nodes: " + names(total));
        }
        Explanation explanation = explanation(console, engine, DEPTH_OF_ONE);
        return found.stream().map(explanation::of).collect(Collectors.joining("\n"));
    }

    private Explanation explanation(Console console, Engine engine, int usualDepth) {
        return new Explanation(engine.policy(), console.outInk(), depth == null ? usualDepth : depth);
    }

    private static String names(ScoreNode total) {
        return NodePath.children(new Found("", total)).stream()
                .flatMap(found -> Stream.concat(Stream.of(found), NodePath.children(found).stream()))
                .map(Found::path)
                .collect(Collectors.joining(", "));
    }

    private CandidateScore candidate(Scored scored) {
        if (program == null) {
            return scored.candidates().get(0);
        }
        return scored.candidates().stream()
                .filter(candidate -> candidate.programName().equals(program))
                .findFirst()
                .orElseThrow(
                        () -> options.wrong("there are no data for " + program + "; reporting options in the data: "
                                + scored.candidates().stream()
                                        .map(CandidateScore::programName)
                                        .collect(Collectors.joining(", "))));
    }
}

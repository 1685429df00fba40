package org.openqpp.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.openqpp.cli.console.Console;
import org.openqpp.cli.input.CaseFiles;
import org.openqpp.cli.input.Engine;
import org.openqpp.cli.input.Scored;
import org.openqpp.cli.input.YearOfData;
import org.openqpp.cli.problem.ProblemReport;
import org.openqpp.cli.scorecard.ScoreJson;
import org.openqpp.cli.scorecard.ScorePages;
import org.openqpp.intake.Document;
import org.openqpp.intake.Limits;
import picocli.CommandLine.Command;

/**
 * Passes through what most commands need and prints nothing: the launcher runs it once after a build to learn which classes
 * belong into the class-data archive.
 */
@Command(name = "warm-up", hidden = true, description = "Prepares a fast start.")
final class WarmUpCommand implements Callable<Integer> {
    private static final String SUBMISSION = "warm-up-submission.json";
    private static final String PARTICIPATION = "warm-up-participation.json";
    private static final Path NOWHERE = Path.of("warm-up");

    @Override
    public Integer call() throws IOException {
        Console nowhere = Console.of(
                new ByteArrayInputStream(new byte[0]),
                OutputStream.nullOutputStream(),
                OutputStream.nullOutputStream());
        score(nowhere, resource(SUBMISSION));
        score(
                nowhere,
                Document.of(
                        "broken.json",
                        new String(resource(SUBMISSION).content(), StandardCharsets.UTF_8).replace("000000000", "0")));
        for (String[] arguments : List.of(
                new String[] {"--help"},
                new String[] {"score", "--help"},
                new String[] {"score", "nowhere.json"},
                new String[] {"measures", "236"},
                new String[] {"rules", "R-3.7"})) {
            Commands.on(nowhere, arguments).execute(arguments);
        }
        return ExitCode.DONE;
    }

    private static void score(Console nowhere, Document submission) throws IOException {
        CaseFiles files = new CaseFiles(List.of(submission), resource(PARTICIPATION), null);
        Scored scored = Scored.of(Engine.of(YearOfData.of(files)), files);
        new ScorePages(nowhere, true, true, false).add(NOWHERE, scored);
        ScoreJson json = new ScoreJson(nowhere.bytes(), true, false);
        json.add(NOWHERE, scored);
        json.end();
        new ProblemReport(nowhere).add(NOWHERE, scored);
    }

    private static Document resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(WarmUpCommand.class.getResourceAsStream(name), name)) {
            return Document.read(name, in, Limits.DEFAULT);
        }
    }
}

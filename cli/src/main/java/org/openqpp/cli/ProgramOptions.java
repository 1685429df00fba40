package org.openqpp.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openqpp.cli.console.Console;
import org.openqpp.cli.input.Engine;
import org.openqpp.cli.input.YearOfData;
import org.openqpp.cli.problem.ProblemText;
import org.openqpp.cli.program.ProgramFolder;
import org.openqpp.cli.program.SubmissionFolder;
import org.openqpp.intake.Document;
import org.openqpp.intake.Limits;
import org.openqpp.intake.Reading;
import org.openqpp.scoring.participation.ComplexPatientStatistics;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** What the commands about a whole program have in common: its folder, its year, its statistics and the threads. */
final class ProgramOptions {
    @Spec(Target.MIXEE)
    private CommandSpec command;

    @Parameters(
            index = "0",
            paramLabel = "DIR",
            description = "Folder with roster/ (tables as docs/roster-schema.md says) and submissions/ (case files"
                    + " *.ndjson, QRDA III documents, submissions in JSON).")
    private Path folder;

    @Option(
            names = "--complex-patient-statistics",
            paramLabel = "FILE",
            description = "Statistics of the prior year for the complex patient bonus; without it"
                    + " DIR/complex-patient-statistics.json, if that is there.")
    private @Nullable Path statistics;

    @Option(
            names = "--year",
            paramLabel = "YEAR",
            description = "Performance year; without it the newest that can be scored.")
    private @Nullable Integer year;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads; without it as many as there are processors. The results are the same.")
    private @Nullable Integer threads;

    private @Nullable Engine engine;

    /** The folder of the program, which has a roster and submissions. */
    ProgramFolder folder() {
        ProgramFolder program = new ProgramFolder(folder);
        program.missing().ifPresent(missing -> {
            throw wrong("there is no folder " + missing);
        });
        return program;
    }

    /** What takes in and scores under the policy of the year. */
    Engine engine() {
        if (engine == null) {
            engine = Engine.of(year == null ? YearOfData.newest() : PolicyYear.scorable(command.commandLine(), year));
        }
        return engine;
    }

    /** The submissions of the program. */
    SubmissionFolder submissions() throws IOException {
        return SubmissionFolder.at(folder().submissions(), engine().intake());
    }

    int threads() {
        if (threads == null) {
            return Runtime.getRuntime().availableProcessors();
        }
        if (threads < 1) {
            throw wrong("--threads is 1 or more");
        }
        return threads;
    }

    /** The statistics that were named or lie in the folder. */
    Statistics statistics(Console console) throws IOException {
        Optional<Document> document = document();
        if (document.isEmpty()) {
            return new Statistics(true, null);
        }
        Reading<ComplexPatientStatistics> read = engine().readStatistics(document.get());
        console.err().print(new ProblemText(console.errInk()).of(read.problems()));
        console.flush();
        return new Statistics(read.value().isPresent(), read.value().orElse(null));
    }

    private Optional<Document> document() throws IOException {
        if (statistics == null) {
            return folder().findStatistics();
        }
        if (!Files.isRegularFile(statistics)) {
            throw wrong("there is no file " + statistics);
        }
        return Optional.of(Document.read(statistics, Limits.DEFAULT).named(statistics.toString()));
    }

    /**
     * Statistics for the complex patient bonus.
     *
     * @param usable whether nothing is wrong with them; true when there are none
     * @param value the statistics; absent when there are none
     */
    record Statistics(boolean usable, @Nullable ComplexPatientStatistics value) {}

    ParameterException wrong(String message) {
        return new ParameterException(command.commandLine(), message);
    }
}

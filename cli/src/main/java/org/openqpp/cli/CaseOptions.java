package org.openqpp.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.openqpp.cli.input.CaseFiles;
import org.openqpp.cli.input.Engine;
import org.openqpp.cli.input.Engines;
import org.openqpp.cli.input.NoSuchCaseException;
import org.openqpp.intake.Document;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The options that say what goes into a score beside the submission. */
final class CaseOptions {
    @Spec(Target.MIXEE)
    private CommandSpec command;

    @Option(names = "--participation", paramLabel = "FILE", description = "What the program knows about the entity.")
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

    /** The documents of the case at a path, with those that the options name. */
    CaseFiles files(Path path) {
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

    /** The engine for a case: that of the year that the option or the data name. */
    Engine engine(CaseFiles files, Engines engines) {
        return year == null ? engines.of(files) : engines.of(PolicyYear.scorable(command.commandLine(), year));
    }

    /** The engine for a line of a case file. */
    Engine engine(Document line, Engines engines) {
        return year == null ? engines.of(line) : engines.of(PolicyYear.scorable(command.commandLine(), year));
    }

    /** The document with statistics, if one was named. */
    @Nullable
    Document statistics() {
        if (statistics == null) {
            return null;
        }
        try {
            return CaseFiles.read(statistics);
        } catch (NoSuchCaseException e) {
            throw wrong(e.getMessage());
        }
    }

    /** Whether a participation file was named. */
    boolean namesParticipation() {
        return participation != null;
    }

    ParameterException wrong(String message) {
        return new ParameterException(command.commandLine(), message);
    }
}

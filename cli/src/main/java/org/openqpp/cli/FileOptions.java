package org.openqpp.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.openqpp.cli.batch.FileProgress;
import org.openqpp.cli.console.Console;
import org.openqpp.cli.input.YearOfData;
import org.openqpp.intake.Limits;
import org.openqpp.intake.file.FileIntake;
import org.openqpp.intake.file.FileReading;
import org.openqpp.intake.file.FileRun;
import org.openqpp.intake.file.FoundFiles;
import org.openqpp.intake.qrda.EntityIds;
import org.openqpp.policy.Policies;
import org.openqpp.policy.value.PerformanceYear;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The files that a command goes through, side by side. */
final class FileOptions {
    @Spec(Target.MIXEE)
    private CommandSpec command;

    @Parameters(
            arity = "1..*",
            paramLabel = "PATH",
            description = "Files, folders with everything below them, or patterns such as 'reports/*.xml': QRDA III"
                    + " documents and submissions in JSON, packed with gzip or in zip archives. What counts is the"
                    + " content, not the name.")
    private List<String> paths;

    @Option(
            names = "--entities",
            paramLabel = "FILE",
            description = "Ids of the entities of a model such as Primary Care First, as a JSON array or one a line;"
                    + " without it only the form of an id is checked.")
    private @Nullable Path entities;

    @Option(
            names = "--year",
            paramLabel = "YEAR",
            description = "Performance year of QRDA III documents; without it the newest that can be scored.")
    private @Nullable Integer year;

    private final Set<Path> inputs = new HashSet<>();

    /**
     * Goes through all files.
     *
     * @param door the door as the command wants it
     * @param readings takes what came of each document, in order, and the bar that is shown meanwhile
     * @return how many files of folders were passed over because of their names
     */
    int run(Console console, UnaryOperator<FileIntake> door, BiConsumer<FileReading, FileProgress> readings)
            throws IOException, InterruptedException {
        FoundFiles found = FoundFiles.of(paths);
        if (!found.missing().isEmpty()) {
            throw wrong("there is no file or folder " + String.join(", ", found.missing()));
        }
        if (found.files().isEmpty()) {
            throw wrong("there is no document in " + String.join(", ", paths)
                    + "; of folders, files that end with .xml, .json, .gz or .zip are read");
        }
        found.files().forEach(file -> inputs.add(file.path().toAbsolutePath().normalize()));
        PerformanceYear ofDocuments =
                year == null ? YearOfData.newest() : PolicyYear.scorable(command.commandLine(), year);
        FileIntake intake = door.apply(FileIntake.of(Policies.load(ofDocuments), entityIds(), Limits.DEFAULT));
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors());
        try (FileProgress progress =
                console.watched() ? FileProgress.line(found.files().size()) : FileProgress.NONE) {
            new FileRun(intake, threads).run(found.files(), reading -> {
                readings.accept(reading, progress);
                progress.next();
            });
        }
        return found.passedOver();
    }

    /** Whether a file is one of those that are read. */
    boolean reads(Path file) {
        return inputs.contains(file.toAbsolutePath().normalize());
    }

    private EntityIds entityIds() throws IOException {
        if (entities == null) {
            return EntityIds.UNKNOWN;
        }
        if (!Files.isRegularFile(entities)) {
            throw wrong("there is no file " + entities);
        }
        return EntityIds.read(entities);
    }

    ParameterException wrong(String message) {
        return new ParameterException(command.commandLine(), message);
    }
}

package org.openqpp.cli.program;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.openqpp.intake.Document;
import org.openqpp.intake.Limits;

/**
 * The files of a program: the tables of its roster, its submissions, and statistics for the complex patient bonus if it has
 * them.
 *
 * <p>For example, {@code national/roster/combinations.csv}, {@code national/submissions/part-0001.ndjson} and
 * {@code national/complex-patient-statistics.json}.
 *
 * @param folder the folder of the program
 */
public record ProgramFolder(Path folder) {
    private static final String STATISTICS = "complex-patient-statistics.json";

    /** Folder with the tables of the roster. */
    public Path roster() {
        return folder.resolve("roster");
    }

    /** Folder with the submissions. */
    public Path submissions() {
        return folder.resolve("submissions");
    }

    /** The first of the folders that is not there; empty when both are. */
    public Optional<Path> missing() {
        if (!Files.isDirectory(roster())) {
            return Optional.of(roster());
        }
        return Files.isDirectory(submissions()) ? Optional.empty() : Optional.of(submissions());
    }

    /** Whether a folder is one of the inputs, or lies in one. */
    public boolean holds(Path other) {
        Path asked = other.toAbsolutePath().normalize();
        return asked.equals(folder.toAbsolutePath().normalize())
                || asked.startsWith(roster().toAbsolutePath().normalize())
                || asked.startsWith(submissions().toAbsolutePath().normalize());
    }

    /**
     * The statistics that lie in the folder, if any do.
     *
     * @throws IOException if they cannot be read
     */
    public Optional<Document> findStatistics() throws IOException {
        Path file = folder.resolve(STATISTICS);
        return Files.isRegularFile(file)
                ? Optional.of(Document.read(file, Limits.DEFAULT).named(file.toString()))
                : Optional.empty();
    }
}

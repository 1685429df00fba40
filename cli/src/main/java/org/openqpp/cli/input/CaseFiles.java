package org.openqpp.cli.input;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.openqpp.intake.Document;
import org.openqpp.intake.Limits;
import org.openqpp.intake.file.Unpacked;

/**
 * The documents of one entity: its submissions, and what is known about it.
 *
 * <p>For example, {@code CaseFiles.at(Path.of("practice"))} has every {@code submission*.json} and {@code submission*.xml} of
 * that folder, its {@code participation.json} and its {@code complex-patient-statistics.json}, the last two if they are there.
 *
 * @param submissions submission documents by name
 * @param participation what the program knows
 * @param statistics statistics for the complex patient bonus
 */
public record CaseFiles(
        List<Document> submissions,
        @Nullable Document participation,
        @Nullable Document statistics) {
    private static final String SUBMISSION = "submission";
    private static final List<String> ENDINGS = List.of(".json", ".xml", ".xml.gz");
    private static final String PARTICIPATION = "participation.json";
    private static final String STATISTICS = "complex-patient-statistics.json";

    /**
     * The documents at a path, a submission or a folder.
     *
     * @throws NoSuchCaseException if there is nothing that can be scored
     */
    public static CaseFiles at(Path path) throws NoSuchCaseException {
        if (!Files.exists(path)) {
            throw new NoSuchCaseException("there is no file or folder " + path);
        }
        return Files.isDirectory(path) ? folder(path) : new CaseFiles(List.of(read(path)), null, null);
    }

    private static CaseFiles folder(Path folder) throws NoSuchCaseException {
        List<Document> submissions = new ArrayList<>();
        for (Path file : submissionFiles(folder)) {
            submissions.add(read(file));
        }
        Document participation = readIfThere(folder.resolve(PARTICIPATION));
        if (submissions.isEmpty() && participation == null) {
            throw new NoSuchCaseException("the folder " + folder + " has no " + SUBMISSION + "*" + ENDINGS.get(0)
                    + " and no " + PARTICIPATION);
        }
        return new CaseFiles(submissions, participation, readIfThere(folder.resolve(STATISTICS)));
    }

    private static List<Path> submissionFiles(Path folder) throws NoSuchCaseException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(CaseFiles::submission).sorted().toList();
        } catch (IOException e) {
            throw new NoSuchCaseException("the folder " + folder + " cannot be read");
        }
    }

    private static boolean submission(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.startsWith(SUBMISSION) && ENDINGS.stream().anyMatch(name::endsWith) && !Files.isDirectory(file);
    }

    private static @Nullable Document readIfThere(Path file) throws NoSuchCaseException {
        return Files.isRegularFile(file) ? read(file) : null;
    }

    /**
     * A document under the name that the user called it by.
     *
     * @throws NoSuchCaseException if it cannot be read
     */
    public static Document read(Path file) throws NoSuchCaseException {
        try {
            return Unpacked.read(file, Limits.DEFAULT).named(file.toString());
        } catch (ZipException e) {
            throw new NoSuchCaseException("the file " + file + " cannot be read: " + e.getMessage());
        } catch (IOException e) {
            throw new NoSuchCaseException("the file " + file + " cannot be read");
        }
    }

    /** The same with another participation document. */
    public CaseFiles withParticipation(Document other) {
        return new CaseFiles(submissions, other, statistics);
    }

    /** The same with other statistics. */
    public CaseFiles withStatistics(Document other) {
        return new CaseFiles(submissions, participation, other);
    }

    /** The documents that name a performance year, the most telling first. */
    List<Document> datedDocuments() {
        List<Document> dated = new ArrayList<>(submissions);
        if (participation != null) {
            dated.add(participation);
        }
        return dated;
    }
}

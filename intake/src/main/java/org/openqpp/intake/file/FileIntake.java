package org.openqpp.intake.file;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.openqpp.intake.Document;
import org.openqpp.intake.Intake;
import org.openqpp.intake.Limits;
import org.openqpp.intake.json.CaseWriter;
import org.openqpp.intake.json.JsonIntake;
import org.openqpp.intake.problem.Place;
import org.openqpp.intake.problem.Problem;
import org.openqpp.intake.problem.ProblemCode;
import org.openqpp.intake.qrda.ConverterJson;
import org.openqpp.intake.qrda.EntityIds;
import org.openqpp.intake.qrda.QrdaIntake;
import org.openqpp.intake.qrda.QrdaReading;
import org.openqpp.policy.Policy;
import org.openqpp.scoring.submission.Submission;

/**
 * The door for documents of any kind, packed or not: tells by the content what they are.
 *
 * <p>For example, a gzip file with a QRDA III document named {@code report.json} is read as what it is. Of one document no more
 * than {@link Limits#maximumBytes()} are held, however large it becomes when it is unpacked. Safe for many threads.
 */
public final class FileIntake {

    /** Layers of compression that are opened, one inside the other. */
    private static final int LAYERS = 2;

    private final Limits limits;
    private final JsonIntake json;
    private final QrdaIntake qrda;
    private final ConverterJson converterJson;

    private FileIntake(Limits limits, JsonIntake json, QrdaIntake qrda, ConverterJson converterJson) {
        this.limits = limits;
        this.json = json;
        this.qrda = qrda;
        this.converterJson = converterJson;
    }

    /**
     * A door under {@code policy}.
     *
     * @throws IllegalArgumentException if nothing is known about QRDA III documents of the policy's year
     */
    public static FileIntake of(Policy policy, EntityIds entityIds, Limits limits) {
        return new FileIntake(
                limits,
                JsonIntake.of(policy, limits),
                QrdaIntake.of(policy, entityIds, limits),
                ConverterJson.of(policy));
    }

    /** The same door, which writes QRDA III documents as they are scored; see {@link ConverterJson#forScoring()}. */
    public FileIntake forScoring() {
        return new FileIntake(limits, json, qrda, converterJson.forScoring());
    }

    /**
     * Takes in one document; the stream stays open.
     *
     * @param name how problems call it
     * @param inside where what comes of it is written
     * @param in its bytes
     */
    public FileReading read(String name, String inside, InputStream in) {
        try {
            return read(name, inside, in, 0);
        } catch (EOFException | ZipException e) {
            return refused(
                    name,
                    inside,
                    Content.GZIP,
                    ProblemCode.COMPRESSED_DATA_BROKEN,
                    "The compressed data end too early or are damaged.");
        } catch (IOException e) {
            return unreadable(name, inside);
        }
    }

    private FileReading read(String name, String inside, InputStream in, int layer) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(in, 2 * Content.FIRST_BYTES);
        buffered.mark(Content.FIRST_BYTES);
        Content content = Content.of(buffered.readNBytes(Content.FIRST_BYTES));
        buffered.reset();
        return switch (content) {
            case XML -> qrda(inside, Document.read(name, buffered, limits));
            case JSON -> json(inside, Document.read(name, buffered, limits));
            case GZIP -> {
                if (layer == LAYERS) {
                    yield refused(
                            name,
                            inside,
                            content,
                            ProblemCode.UNKNOWN_CONTENT,
                            "The file is compressed more than " + LAYERS + " times.");
                }
                yield read(name, inside, new GZIPInputStream(buffered), layer + 1);
            }
            case ZIP ->
                refused(
                        name,
                        inside,
                        content,
                        ProblemCode.UNKNOWN_CONTENT,
                        "This is an archive inside another file; archives are opened only by themselves.");
            case EMPTY -> refused(name, inside, content, ProblemCode.FILE_EMPTY, "The file is empty.");
            case OTHER ->
                refused(
                        name,
                        inside,
                        content,
                        ProblemCode.UNKNOWN_CONTENT,
                        "The content is neither XML nor JSON, whatever the name of the file says.");
        };
    }

    private FileReading qrda(String inside, Document document) {
        QrdaReading reading = qrda.read(document);
        List<String> converted = reading.submission().isPresent()
                ? List.of(converterJson.write(reading).toString())
                : List.of();
        return new FileReading(
                document.name(),
                inside,
                Content.XML,
                converted,
                reading.problems(),
                reading.converterCodes(),
                reading.model(),
                Optional.empty());
    }

    private FileReading json(String inside, Document document) {
        Intake intake = json.read(List.of(document), null);
        List<String> converted = new ArrayList<>();
        intake.accepted().ifPresent(accepted -> {
            for (Submission submission : accepted.submissions()) {
                converted.add(new CaseWriter().toJson(submission).strip());
            }
        });
        return new FileReading(
                document.name(),
                inside,
                Content.JSON,
                converted,
                intake.problems(),
                Set.of(),
                Optional.empty(),
                Optional.empty());
    }

    static FileReading unreadable(String name, String inside) {
        return refused(name, inside, Content.OTHER, ProblemCode.FILE_UNREADABLE, "The file cannot be read.");
    }

    static FileReading refused(String name, String inside, Content content, ProblemCode code, String message) {
        return new FileReading(
                name,
                inside,
                content,
                List.of(),
                List.of(new Problem(code, message, new Place(name, "", null))),
                Set.of(),
                Optional.empty(),
                Optional.empty());
    }
}

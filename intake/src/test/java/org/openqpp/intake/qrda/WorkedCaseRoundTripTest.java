package org.openqpp.intake.qrda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openqpp.intake.Document;
import org.openqpp.intake.Fixture;
import org.openqpp.intake.Limits;
import org.openqpp.intake.qrda.QrdaWriter.Details;
import org.openqpp.scoring.submission.Measurement;
import org.openqpp.scoring.submission.MeasurementSet;
import org.openqpp.scoring.submission.Submission;

/**
 * What worked cases report from electronic health records comes back unchanged from a QRDA III document. What a document cannot
 * say is left out first, and only for the reasons that are listed here.
 */
class WorkedCaseRoundTripTest {

    private static final Path OWN = Path.of("..", "cases");
    private static final Path SHARED =
            Path.of(System.getProperty("openqpp.shared", "../../shared"), "cases", "scoring");

    /** A document says of each eligible instance whether it met the measure; it knows no measure without an eCQM. */
    private static final Set<String> REASONS = Set.of(
            "not every eligible instance was reported",
            "it has no electronic version",
            "not all of its rates are there",
            "its value does not have the shape of its electronic version",
            "it has exclusions or exceptions that the measure does not know",
            "documents do not report its rate adults",
            "the set pi has no performance period");

    private final Set<String> reasons = new TreeSet<>();
    private int whole;
    private int cut;

    @Test
    void casesOfTheProject() throws IOException {
        readAll(OWN);

        assertThat(whole).as("submissions that came back as they are").isGreaterThan(50);
        assertThat(reasons).isSubsetOf(REASONS);
    }

    @Test
    void casesBesideTheProject() throws IOException {
        assumeTrue(Files.isDirectory(SHARED), "there are no cases beside the project");
        readAll(SHARED);

        assertThat(whole).as("submissions that came back as they are").isGreaterThan(20);
        assertThat(reasons).isSubsetOf(REASONS);
    }

    private void readAll(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder, 2)) {
            for (Path file :
                    files.filter(WorkedCaseRoundTripTest::ofSubmission).sorted().toList()) {
                Document document = Document.read(file, Limits.DEFAULT);
                Fixture.DOOR.read(List.of(document), null).accepted().stream()
                        .flatMap(accepted -> accepted.submissions().stream())
                        .flatMap(submission -> QrdaWriter.documents(submission).stream())
                        .forEach(submission -> readBack(file, submission));
            }
        }
        System.out.println(
                folder + ": " + whole + " documents came back whole, " + cut + " after leaving out: " + reasons);
    }

    private static boolean ofSubmission(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.startsWith("submission") && name.endsWith(".json");
    }

    private void readBack(Path file, Submission submission) {
        Submission sayable = sayable(submission);
        if (sayable.measurementSets().isEmpty()) {
            return;
        }
        QrdaReading reading =
                QrdaFixture.DOOR.read(Document.of("report.xml", QrdaFixture.WRITER.write(sayable, Details.NONE)));

        assertThat(reading.converterCodes()).as(file.toString()).isEmpty();
        assertThat(reading.submission()).as(file.toString()).contains(sayable);
        if (sayable.equals(submission)) {
            whole++;
        } else {
            cut++;
        }
    }

    /** The submission without the measurements that a document cannot say. */
    private Submission sayable(Submission submission) {
        List<MeasurementSet> sets = new ArrayList<>();
        for (MeasurementSet set : submission.measurementSets()) {
            List<Measurement> measurements = new ArrayList<>();
            for (Measurement measurement : set.measurements()) {
                List<String> obstacles =
                        QrdaFixture.WRITER.obstacles(with(submission, List.of(with(set, List.of(measurement)))));
                if (obstacles.isEmpty()) {
                    measurements.add(measurement);
                } else {
                    obstacles.forEach(obstacle -> reasons.add(obstacle.replaceFirst("measure [^:]+: ", "")));
                }
            }
            if (!measurements.isEmpty()) {
                sets.add(with(set, measurements));
            }
        }
        return with(submission, sets);
    }

    private static Submission with(Submission submission, List<MeasurementSet> sets) {
        return new Submission(
                submission.participationOption(),
                submission.entityId(),
                submission.taxpayerIdentificationNumber(),
                submission.nationalProviderIdentifier(),
                submission.performanceYear(),
                sets);
    }

    private static MeasurementSet with(MeasurementSet set, List<Measurement> measurements) {
        return new MeasurementSet(
                set.category(),
                set.collectionType(),
                set.programName(),
                set.performanceStart(),
                set.performanceEnd(),
                set.cehrtId(),
                measurements);
    }
}

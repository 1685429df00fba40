package org.openqpp.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.openqpp.intake.qrda.QrdaWriter;
import org.openqpp.intake.qrda.QrdaWriter.Details;
import org.openqpp.policy.Policies;
import org.openqpp.policy.Policy;
import org.openqpp.policy.catalog.QualityMeasure;
import org.openqpp.policy.catalog.Stratum;
import org.openqpp.policy.value.CollectionType;
import org.openqpp.policy.value.ParticipationOption;
import org.openqpp.policy.value.PerformanceCategory;
import org.openqpp.policy.value.PerformanceYear;
import org.openqpp.scoring.submission.Measurement;
import org.openqpp.scoring.submission.MeasurementSet;
import org.openqpp.scoring.submission.MeasurementValue.Answer;
import org.openqpp.scoring.submission.MeasurementValue.Counts;
import org.openqpp.scoring.submission.Submission;

/**
 * QRDA III documents for measurements, of the sizes that practices send: written by our own writer.
 *
 * <p>For example, {@code QrdaDocuments folder 10000} writes that many files, small and large in turn.
 */
public final class QrdaDocuments {

    /** Measures of the small document, which has no supplemental data, as most documents for MIPS. */
    private static final List<String> SMALL =
            List.of("001", "005", "102", "117", "130", "134", "236", "281", "309", "310", "318", "374", "472");

    private static final List<String> ACTIVITIES = List.of("IA_EPA_1", "IA_PM_16");

    /** Measures of the large document, each broken down by race, ethnicity, sex and payer. */
    private static final List<String> LARGE = List.of("001", "117", "236", "309", "318");

    private static final Policy POLICY = Policies.load(new PerformanceYear(2024));

    private QrdaDocuments() {}

    /** A document of about 109 kB. */
    public static byte[] small() {
        return document(SMALL, false, 0);
    }

    /** A document of about 390 kB. */
    public static byte[] large() {
        return document(LARGE, true, 0);
    }

    /** Writes many files; every fourth is a large one. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        int files = Integer.parseInt(arguments[1]);
        for (int i = 0; i < files; i++) {
            Files.write(
                    folder.resolve(String.format("%06d.xml", i)),
                    i % 4 == 0 ? document(LARGE, true, i) : document(SMALL, false, i));
        }
        System.out.println(small().length + " and " + large().length + " bytes");
    }

    private static byte[] document(List<String> measureIds, boolean supplementalData, int number) {
        List<Measurement> measurements = new ArrayList<>();
        for (String id : measureIds) {
            QualityMeasure measure = POLICY.catalog().findQualityMeasure(id).orElseThrow();
            Stratum rate = measure.strata().get(0);
            long exclusions = rate.denominatorExclusion().isPresent() ? 50 : 0;
            long exceptions = rate.denominatorException().isPresent() ? 20 : 0;
            long met = 600L + number % 200;
            measurements.add(new Measurement(
                    id, new Counts(met, 1000 - met - exclusions - exceptions, 1000, exclusions, exceptions, 0, null)));
        }
        List<MeasurementSet> sets = new ArrayList<>();
        sets.add(set(PerformanceCategory.QUALITY, measurements));
        if (!supplementalData) {
            sets.add(set(
                    PerformanceCategory.IMPROVEMENT_ACTIVITIES,
                    ACTIVITIES.stream()
                            .map(id -> new Measurement(id, new Answer(true)))
                            .toList()));
        }
        Submission submission = new Submission(ParticipationOption.GROUP, null, "000123456", null, POLICY.year(), sets);
        return QrdaWriter.of(POLICY).write(submission, new Details(List.of(), null, null, supplementalData));
    }

    private static MeasurementSet set(PerformanceCategory category, List<Measurement> measurements) {
        return new MeasurementSet(
                category,
                CollectionType.ECQM,
                "mips",
                LocalDate.of(2024, 1, 1),
                LocalDate.of(2024, 12, 31),
                category == PerformanceCategory.QUALITY ? "0015CAAAAAAAAAA" : null,
                measurements);
    }
}

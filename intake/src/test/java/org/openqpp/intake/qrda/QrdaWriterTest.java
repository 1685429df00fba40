package org.openqpp.intake.qrda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqpp.intake.qrda.QrdaWriter.Details;
import org.openqpp.policy.value.CollectionType;
import org.openqpp.policy.value.ParticipationOption;
import org.openqpp.policy.value.PerformanceCategory;
import org.openqpp.policy.value.PerformanceYear;
import org.openqpp.scoring.submission.Measurement;
import org.openqpp.scoring.submission.MeasurementSet;
import org.openqpp.scoring.submission.MeasurementValue;
import org.openqpp.scoring.submission.MeasurementValue.Answer;
import org.openqpp.scoring.submission.MeasurementValue.Counts;
import org.openqpp.scoring.submission.MeasurementValue.MultipleRates;
import org.openqpp.scoring.submission.MeasurementValue.NamedCounts;
import org.openqpp.scoring.submission.MeasurementValue.Proportion;
import org.openqpp.scoring.submission.Submission;

/** What documents cannot say is said before one is written. */
class QrdaWriterTest {

    private static final LocalDate START = LocalDate.of(2024, 1, 1);
    private static final LocalDate END = LocalDate.of(2024, 12, 31);

    private static Submission of(MeasurementSet... sets) {
        return new Submission(
                ParticipationOption.GROUP, null, "000123456", null, new PerformanceYear(2024), List.of(sets));
    }

    private static MeasurementSet quality(String measureId, MeasurementValue value) {
        return QrdaFixture.set(PerformanceCategory.QUALITY, "mips", List.of(new Measurement(measureId, value)));
    }

    private static Counts counts(long met, long notMet, long eligible) {
        return new Counts(met, notMet, eligible, 0, 0, 0, null);
    }

    private static List<String> obstacles(MeasurementSet... sets) {
        return QrdaFixture.WRITER.obstacles(of(sets));
    }

    @Test
    void countsHaveToAddUp() {
        assertThat(obstacles(quality("236", counts(60, 30, 100))))
                .containsExactly("measure 236: not every eligible instance was reported");
        assertThat(obstacles(quality("236", counts(60, 40, 100)))).isEmpty();
        assertThat(obstacles(quality("001", new Counts(60, 30, 100, 0, 10, 0, null))))
                .containsExactly("measure 001: it has exclusions or exceptions that the measure does not know");
        assertThat(obstacles(quality("236", new Counts(60, 40, 100, 0, 0, 3, null))))
                .containsExactly("measure 236: numerator exclusions and supplied rates are not written");
        assertThat(obstacles(quality("236", counts(1L << 40, 0, 1L << 40))))
                .containsExactly("measure 236: its counts are too large");
    }

    @Test
    void valuesHaveTheShapeOfTheElectronicMeasure() {
        assertThat(obstacles(quality("047", counts(1, 1, 2))))
                .containsExactly("measure 047: it has no electronic version");
        assertThat(obstacles(quality("236", new Answer(true))))
                .containsExactly("measure 236: its value does not have the shape of its electronic version");
        assertThat(obstacles(quality("009", new MultipleRates(List.of(), null))))
                .containsExactly("measure 009: not all of its rates are there");
        assertThat(obstacles(quality(
                        "009",
                        new MultipleRates(
                                List.of(
                                        new NamedCounts("180Days", counts(1, 1, 2)),
                                        new NamedCounts("84Days", counts(1, 1, 2))),
                                null))))
                .containsExactly("measure 009: its rates are not in the order of the measure");
        assertThat(obstacles(quality(
                        "370",
                        new MultipleRates(
                                List.of(
                                        new NamedCounts("adolescents", counts(1, 1, 2)),
                                        new NamedCounts("adults", counts(1, 1, 2))),
                                null))))
                .containsExactly("measure 370: documents do not report its rate adults");
        assertThat(obstacles(QrdaFixture.set(
                        PerformanceCategory.IMPROVEMENT_ACTIVITIES,
                        "mips",
                        List.of(new Measurement("IA_EPA_1", new Proportion(1, 2))))))
                .containsExactly("measure IA_EPA_1: its value is neither an answer nor a proportion");
    }

    @Test
    void aDocumentIsForOneProgramAndOneEntity() {
        MeasurementSet mips = QrdaFixture.quality("mips", List.of("236"));
        MeasurementSet pathway = QrdaFixture.set(
                PerformanceCategory.PROMOTING_INTEROPERABILITY,
                "G0053",
                List.of(new Measurement("PI_EP_1", new Proportion(1, 2))));
        MeasurementSet registry = new MeasurementSet(
                PerformanceCategory.IMPROVEMENT_ACTIVITIES,
                CollectionType.CQM,
                "mips",
                START,
                END,
                null,
                List.of(new Measurement("IA_EPA_1", new Answer(true))));

        assertThat(obstacles(mips, pathway)).containsExactly("a document is for one program, not for [mips, G0053]");
        assertThat(obstacles(mips, mips)).containsExactly("two sets are of the category quality");
        assertThat(obstacles(registry)).containsExactly("a set does not come from electronic health records");
        assertThat(obstacles()).containsExactly("a document is for one program, not for []");
        assertThat(QrdaWriter.documents(of(mips, pathway, registry, mips))).hasSize(3);
        assertThat(QrdaFixture.WRITER.obstacles(new Submission(
                        ParticipationOption.VIRTUAL_GROUP,
                        "V1",
                        null,
                        null,
                        new PerformanceYear(2023),
                        List.of(QrdaFixture.quality("app1", List.of("236"))))))
                .containsExactly(
                        "the performance year is not 2024",
                        "no program name stands for [app1] of the entity type virtualGroup");
        assertThatThrownBy(() -> QrdaFixture.WRITER.write(of(mips, mips), Details.NONE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSetNeedsAPeriodAndSomethingInIt() {
        MeasurementSet empty = new MeasurementSet(
                PerformanceCategory.IMPROVEMENT_ACTIVITIES, CollectionType.ECQM, "mips", null, END, "X", List.of());

        assertThat(obstacles(empty))
                .containsExactly(
                        "a set of improvement activities has a certification id",
                        "the set ia has no performance period",
                        "the set ia is empty");
    }

    @Test
    void ratesThatAreSummedComeBackAsTheirSum() {
        Submission submission = of(quality("438", new Counts(60, 30, 100, 6, 4, 0, null)));
        byte[] document = QrdaFixture.WRITER.write(submission, Details.NONE);

        assertThat(new String(document, StandardCharsets.UTF_8)).contains("nullFlavor=\"NA\"");
        assertThat(new QrdaFixture(new String(document, StandardCharsets.UTF_8))
                        .read()
                        .submission())
                .contains(submission);
    }
}

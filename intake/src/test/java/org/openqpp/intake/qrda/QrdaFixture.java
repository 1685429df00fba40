package org.openqpp.intake.qrda;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.openqpp.intake.Document;
import org.openqpp.intake.Fixture;
import org.openqpp.intake.qrda.QrdaWriter.Details;
import org.openqpp.policy.catalog.QualityMeasure;
import org.openqpp.policy.catalog.Stratum;
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

/**
 * A QRDA III document of the tests, made by our own writer, that can be changed in one place.
 *
 * <p>For example, {@code QrdaFixture.GROUP.with("MIPS_GROUP", "MIPS_GRP")}.
 */
record QrdaFixture(String text) {

    static final QrdaIntake DOOR = QrdaIntake.of(Fixture.POLICY);
    static final QrdaWriter WRITER = QrdaWriter.of(Fixture.POLICY);

    /** A group with quality, Promoting Interoperability and improvement activities. */
    static final QrdaFixture GROUP = of(group());

    /** A practice of Primary Care First with its three measures and supplemental data. */
    static final QrdaFixture MODEL = of(model(), modelDetails());

    static QrdaFixture of(Submission submission) {
        return of(submission, Details.NONE);
    }

    static QrdaFixture of(Submission submission, Details details) {
        return new QrdaFixture(new String(WRITER.write(submission, details), StandardCharsets.UTF_8));
    }

    static Submission group() {
        return new Submission(
                ParticipationOption.GROUP,
                null,
                "000123456",
                null,
                new PerformanceYear(2024),
                List.of(
                        quality("mips", List.of("001", "009", "236", "370")),
                        set(
                                PerformanceCategory.PROMOTING_INTEROPERABILITY,
                                "mips",
                                List.of(
                                        new Measurement("PI_PPHI_1", new Answer(true)),
                                        new Measurement("PI_PPHI_2", new Answer(true)),
                                        new Measurement("PI_INFBLO_1", new Answer(true)),
                                        new Measurement("PI_ONCDIR_1", new Answer(true)),
                                        new Measurement("PI_EP_1", new Proportion(80, 100)),
                                        new Measurement("PI_EP_2", new Answer(true)),
                                        new Measurement("PI_HIE_5", new Answer(true)),
                                        new Measurement("PI_PEA_1", new Proportion(60, 90)),
                                        new Measurement("PI_PHCDRR_1", new Answer(true)),
                                        new Measurement("PI_PHCDRR_1_PROD", new Answer(true)),
                                        new Measurement("PI_PHCDRR_3", new Answer(true)),
                                        new Measurement("PI_PHCDRR_3_PROD", new Answer(true)))),
                        set(
                                PerformanceCategory.IMPROVEMENT_ACTIVITIES,
                                "mips",
                                List.of(
                                        new Measurement("IA_EPA_1", new Answer(true)),
                                        new Measurement("IA_PCMH", new Answer(false))))));
    }

    static Submission model() {
        return new Submission(
                ParticipationOption.APM_ENTITY,
                "AK0001",
                null,
                null,
                new PerformanceYear(2024),
                List.of(quality("pcf", List.of("001", "113", "236"))));
    }

    static Details modelDetails() {
        return new Details(
                List.of(
                        new Details.Performer("000123456", "0012345678"),
                        new Details.Performer("000123457", "0012345679")),
                null,
                "1 Main Street",
                true);
    }

    static MeasurementSet quality(String program, List<String> measureIds) {
        List<Measurement> measurements = new ArrayList<>();
        for (String id : measureIds) {
            QualityMeasure measure =
                    Fixture.POLICY.catalog().findQualityMeasure(id).orElseThrow();
            measurements.add(new Measurement(id, value(measure)));
        }
        return set(PerformanceCategory.QUALITY, program, measurements);
    }

    private static MeasurementValue value(QualityMeasure measure) {
        if (!measure.metricType().multipleRates()) {
            return counts(measure.strata().get(0), 100);
        }
        List<NamedCounts> strata = new ArrayList<>();
        for (Stratum stratum : measure.strata()) {
            strata.add(new NamedCounts(stratum.name(), counts(stratum, 100 + stratum.position())));
        }
        return new MultipleRates(strata, null);
    }

    private static Counts counts(Stratum stratum, long eligible) {
        if (stratum.numerator().isEmpty()) {
            return new Counts(0, 0, 0, 0, 0, 0, null);
        }
        long exclusions = stratum.denominatorExclusion().isPresent() ? 5 : 0;
        long exceptions = stratum.denominatorException().isPresent() ? 3 : 0;
        return new Counts(60, eligible - 60 - exclusions - exceptions, eligible, exclusions, exceptions, 0, null);
    }

    static MeasurementSet set(PerformanceCategory category, String program, List<Measurement> measurements) {
        boolean activities = category == PerformanceCategory.IMPROVEMENT_ACTIVITIES;
        return new MeasurementSet(
                category,
                CollectionType.ECQM,
                program,
                LocalDate.of(2024, 1, 1),
                LocalDate.of(2024, 12, 31),
                activities ? null : "0015CAAAAAAAAAA",
                measurements);
    }

    /** The document with its first {@code part} replaced. */
    QrdaFixture with(String part, String replacement) {
        int at = text.indexOf(part);
        if (at < 0) {
            throw new IllegalArgumentException("the document has no " + part);
        }
        return new QrdaFixture(text.substring(0, at) + replacement + text.substring(at + part.length()));
    }

    /** The document with the first {@code part} behind {@code anchor} replaced. */
    QrdaFixture after(String anchor, String part, String replacement) {
        int from = text.indexOf(anchor);
        int at = from < 0 ? -1 : text.indexOf(part, from + anchor.length());
        if (at < 0) {
            throw new IllegalArgumentException("the document has no " + part + " behind " + anchor);
        }
        return new QrdaFixture(text.substring(0, at) + replacement + text.substring(at + part.length()));
    }

    /** The document without what stands from {@code start} to the end of {@code end}. */
    QrdaFixture without(String start, String end) {
        int from = text.indexOf(start);
        int to = from < 0 ? -1 : text.indexOf(end, from);
        if (to < 0) {
            throw new IllegalArgumentException("the document has no " + start + " ... " + end);
        }
        return new QrdaFixture(text.substring(0, from) + text.substring(to + end.length()));
    }

    /** The document with the first element that begins with {@code start} and ends with {@code end} twice. */
    QrdaFixture twice(String start, String end) {
        int from = text.indexOf(start);
        int to = from < 0 ? -1 : text.indexOf(end, from);
        if (to < 0) {
            throw new IllegalArgumentException("the document has no " + start + " ... " + end);
        }
        String part = text.substring(from, to + end.length());
        return new QrdaFixture(text.substring(0, to + end.length()) + "\n" + part + text.substring(to + end.length()));
    }

    /** The document without the first part from {@code start} to the end of {@code end} behind {@code anchor}. */
    QrdaFixture withoutAfter(String anchor, String start, String end) {
        int at = text.indexOf(anchor);
        int from = at < 0 ? -1 : text.indexOf(start, at + anchor.length());
        int to = from < 0 ? -1 : text.indexOf(end, from);
        if (to < 0) {
            throw new IllegalArgumentException("the document has no " + start + " ... " + end);
        }
        return new QrdaFixture(text.substring(0, from) + text.substring(to + end.length()));
    }

    /** The same with the first part behind {@code anchor} twice. */
    QrdaFixture twiceAfter(String anchor, String start, String end) {
        int at = text.indexOf(anchor);
        int from = at < 0 ? -1 : text.indexOf(start, at + anchor.length());
        int to = from < 0 ? -1 : text.indexOf(end, from);
        if (to < 0) {
            throw new IllegalArgumentException("the document has no " + start + " ... " + end);
        }
        String part = text.substring(from, to + end.length());
        return new QrdaFixture(text.substring(0, to + end.length()) + "\n" + part + text.substring(to + end.length()));
    }

    /** The document with every {@code part} replaced. */
    QrdaFixture withEvery(String part, String replacement) {
        if (!text.contains(part)) {
            throw new IllegalArgumentException("the document has no " + part);
        }
        return new QrdaFixture(text.replace(part, replacement));
    }

    /** The text of the first population of a type with what is around it. */
    String component(String type) {
        int from = text.indexOf("              <component>", text.indexOf("<!-- " + type + " -->"));
        String end = "\n              </component>\n";
        return text.substring(from, text.indexOf(end, from) + end.length());
    }

    /** The text of the first performance rate with what is around it. */
    String rate() {
        int from = text.lastIndexOf("<component>", text.indexOf(Template.RATE.root()));
        String end = "</component>\n";
        return text.substring(from, text.indexOf(end, from) + end.length());
    }

    /** The text of the first reporting stratum with an id and what is around it. */
    String stratum(String uuid) {
        int from = text.lastIndexOf("<entryRelationship typeCode=\"COMP\">", text.indexOf(uuid));
        String end = "</entryRelationship>\n";
        int inner = text.indexOf(end, from) + end.length();
        return text.substring(from, text.indexOf(end, inner) + end.length());
    }

    /** The text of a section with what is around it, counted from 0. */
    String section(int index) {
        String start = "      <component>\n        <section>";
        String end = "\n      </component>\n";
        int from = text.indexOf(start);
        for (int i = 0; i < index; i++) {
            from = text.indexOf(start, from + 1);
        }
        return text.substring(from, text.indexOf(end, from) + end.length());
    }

    Document document() {
        return Document.of("report.xml", text);
    }

    QrdaReading read() {
        return DOOR.read(document());
    }
}

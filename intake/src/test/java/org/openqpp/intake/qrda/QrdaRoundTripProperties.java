package org.openqpp.intake.qrda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.openqpp.intake.Document;
import org.openqpp.intake.Fixture;
import org.openqpp.intake.qrda.QrdaWriter.Details;
import org.openqpp.policy.catalog.ImprovementActivity;
import org.openqpp.policy.catalog.InteroperabilityMeasure;
import org.openqpp.policy.catalog.MetricType;
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

/** A submission that is written as a document and read again is the same submission. */
class QrdaRoundTripProperties {

    private static final List<QualityMeasure> ECQMS = Fixture.POLICY.catalog().qualityMeasures().values().stream()
            .filter(measure -> measure.emeasureUuid().isPresent())
            .toList();
    private static final List<InteroperabilityMeasure> INTEROPERABILITY =
            List.copyOf(Fixture.POLICY.catalog().interoperabilityMeasures().values());
    private static final List<ImprovementActivity> ACTIVITIES =
            List.copyOf(Fixture.POLICY.catalog().improvementActivities().values());

    @Property(tries = 300)
    void readsWhatWasWritten(@ForAll("submissions") Submission submission) {
        byte[] document = QrdaFixture.WRITER.write(submission, Details.NONE);

        QrdaReading reading = QrdaFixture.DOOR.read(Document.of("report.xml", document));

        assertThat(reading.converterCodes()).isEmpty();
        assertThat(reading.submission()).contains(submission);
    }

    @Property(tries = 50)
    void supplementalDataChangeNothing(@ForAll("submissions") Submission submission) {
        Details details = new Details(List.of(), null, "1 Main Street", true);
        byte[] document = QrdaFixture.WRITER.write(submission, details);

        assertThat(QrdaFixture.DOOR.read(Document.of("report.xml", document)).submission())
                .contains(submission);
    }

    @Property(tries = 50)
    void theSameSubmissionGivesTheSameBytes(@ForAll("submissions") Submission submission) {
        assertThat(QrdaFixture.WRITER.write(submission, Details.NONE))
                .isEqualTo(QrdaFixture.WRITER.write(submission, Details.NONE));
    }

    @Property(tries = 50)
    void caseOfUuidsAndProgramNamesDoesNotCount(@ForAll("submissions") Submission submission) {
        String text =
                new String(QrdaFixture.WRITER.write(submission, Details.NONE), java.nio.charset.StandardCharsets.UTF_8);
        StringBuilder other = new StringBuilder();
        java.util.regex.Matcher matcher = java.util.regex.Pattern.compile(
                        "\"([0-9a-fA-F]{8}-[0-9a-fA-F-]{27}|MIPS_[A-Z0-9_]+)\"")
                .matcher(text);
        while (matcher.find()) {
            String found = matcher.group();
            String lower = found.toLowerCase(java.util.Locale.ROOT);
            matcher.appendReplacement(other, found.equals(lower) ? found.toUpperCase(java.util.Locale.ROOT) : lower);
        }
        matcher.appendTail(other);

        assertThat(QrdaFixture.DOOR
                        .read(Document.of("report.xml", other.toString()))
                        .submission())
                .contains(submission);
    }

    @Provide
    Arbitrary<Submission> submissions() {
        return Combinators.combine(
                        Arbitraries.of("mips", "app1", "G0053", "M0005"),
                        Arbitraries.of(ParticipationOption.class),
                        sets())
                .as((program, option, sets) -> submission(program, option, sets));
    }

    private static Submission submission(
            String program, ParticipationOption option, List<List<Measurement>> measurements) {
        // virtual groups report traditional MIPS only, and the APM Performance Pathway knows no subgroups
        String programName = option == ParticipationOption.VIRTUAL_GROUP ? "mips" : program;
        ParticipationOption known =
                option == ParticipationOption.SUBGROUP && program.equals("app1") ? ParticipationOption.GROUP : option;
        PerformanceCategory[] categories = {
            PerformanceCategory.QUALITY,
            PerformanceCategory.PROMOTING_INTEROPERABILITY,
            PerformanceCategory.IMPROVEMENT_ACTIVITIES
        };
        List<MeasurementSet> sets = new ArrayList<>();
        for (int i = 0; i < categories.length; i++) {
            if (!measurements.get(i).isEmpty() || (i == 2 && sets.isEmpty())) {
                List<Measurement> ofSet = measurements.get(i).isEmpty()
                        ? List.of(new Measurement("IA_EPA_1", new Answer(true)))
                        : measurements.get(i);
                sets.add(new MeasurementSet(
                        categories[i],
                        CollectionType.ECQM,
                        programName,
                        LocalDate.of(2024, 1 + i, 1),
                        LocalDate.of(2024, 12, 31),
                        categories[i] == PerformanceCategory.IMPROVEMENT_ACTIVITIES ? null : "0015CAAAAAAAAAA",
                        ofSet));
            }
        }
        boolean entity = known == ParticipationOption.VIRTUAL_GROUP
                || known == ParticipationOption.SUBGROUP
                || known == ParticipationOption.APM_ENTITY;
        return new Submission(
                known,
                entity ? "X&<1>" : null,
                known == ParticipationOption.APM_ENTITY ? null : "000123456",
                known == ParticipationOption.INDIVIDUAL ? "0012345678" : null,
                new PerformanceYear(2024),
                sets);
    }

    private static Arbitrary<List<List<Measurement>>> sets() {
        Arbitrary<List<Measurement>> quality = Arbitraries.of(ECQMS)
                .flatMap(QrdaRoundTripProperties::quality)
                .list()
                .uniqueElements(Measurement::measureId)
                .ofMaxSize(6);
        Arbitrary<List<Measurement>> interoperability = Arbitraries.of(INTEROPERABILITY)
                .flatMap(QrdaRoundTripProperties::interoperability)
                .list()
                .uniqueElements(Measurement::measureId)
                .ofMaxSize(6);
        Arbitrary<List<Measurement>> activities = Combinators.combine(
                        Arbitraries.of(ACTIVITIES), Arbitraries.of(true, false))
                .as((activity, yes) -> new Measurement(activity.id(), new Answer(yes)))
                .list()
                .uniqueElements(Measurement::measureId)
                .ofMaxSize(4);
        return Combinators.combine(quality, interoperability, activities).as(List::of);
    }

    private static Arbitrary<Measurement> quality(QualityMeasure measure) {
        if (measure.metricType().multipleRates()) {
            List<Arbitrary<NamedCounts>> strata = new ArrayList<>();
            for (Stratum stratum : measure.strata()) {
                strata.add(counts(stratum).map(counts -> new NamedCounts(stratum.name(), counts)));
            }
            return Combinators.combine(strata).as(rates -> value(measure, new MultipleRates(rates, null)));
        }
        return counts(measure.strata().get(0)).map(counts -> value(measure, counts));
    }

    private static Measurement value(QualityMeasure measure, MeasurementValue value) {
        return new Measurement(measure.id(), value);
    }

    private static Arbitrary<Counts> counts(Stratum stratum) {
        if (stratum.numerator().isEmpty()) {
            return Arbitraries.just(new Counts(0, 0, 0, 0, 0, 0, null));
        }
        Arbitrary<Integer> some = Arbitraries.integers().between(0, 500_000_000);
        return Combinators.combine(some, some, some, some).as((met, notMet, excluded, excepted) -> {
            long exclusions = stratum.denominatorExclusion().isPresent() ? excluded : 0;
            long exceptions = stratum.denominatorException().isPresent() ? excepted : 0;
            return new Counts(
                    met, notMet, (long) met + notMet + exclusions + exceptions, exclusions, exceptions, 0, null);
        });
    }

    private static Arbitrary<Measurement> interoperability(InteroperabilityMeasure measure) {
        if (measure.metricType() == MetricType.PROPORTION) {
            Arbitrary<Integer> some = Arbitraries.integers().between(0, 1_000_000);
            return Combinators.combine(some, some)
                    .as((met, rest) -> new Measurement(measure.id(), new Proportion(met, (long) met + rest)));
        }
        return Stream.of(true, false)
                .map(yes -> new Measurement(measure.id(), new Answer(yes)))
                .collect(java.util.stream.Collectors.collectingAndThen(
                        java.util.stream.Collectors.toList(), Arbitraries::of));
    }
}

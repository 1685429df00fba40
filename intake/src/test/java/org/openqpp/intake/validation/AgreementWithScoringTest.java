package org.openqpp.intake.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openqpp.intake.Fixture;
import org.openqpp.intake.problem.Effect;
import org.openqpp.intake.problem.Places;
import org.openqpp.intake.problem.Problem;
import org.openqpp.policy.catalog.Catalog;
import org.openqpp.policy.catalog.ImprovementActivity;
import org.openqpp.policy.catalog.QualityMeasure;
import org.openqpp.policy.catalog.Stratum;
import org.openqpp.policy.value.CollectionType;
import org.openqpp.policy.value.ParticipationOption;
import org.openqpp.policy.value.PerformanceCategory;
import org.openqpp.policy.value.Rational;
import org.openqpp.policy.value.ReportingOption;
import org.openqpp.policy.value.SpecialStatus;
import org.openqpp.scoring.CategoryScore;
import org.openqpp.scoring.MeasureScore;
import org.openqpp.scoring.ProcessingStatus;
import org.openqpp.scoring.Scorer;
import org.openqpp.scoring.figure.Reason;
import org.openqpp.scoring.figure.Rule;
import org.openqpp.scoring.participation.Participation;
import org.openqpp.scoring.submission.Measurement;
import org.openqpp.scoring.submission.MeasurementSet;
import org.openqpp.scoring.submission.MeasurementValue;
import org.openqpp.scoring.submission.MeasurementValue.Answer;
import org.openqpp.scoring.submission.MeasurementValue.Counts;
import org.openqpp.scoring.submission.MeasurementValue.MultipleRates;
import org.openqpp.scoring.submission.MeasurementValue.NamedCounts;
import org.openqpp.scoring.submission.MeasurementValue.NonProportion;
import org.openqpp.scoring.submission.Submission;

/** What the validator calls left out is what scoring takes out: every measure, in every way, in every program. */
class AgreementWithScoringTest {

    private static final Catalog CATALOG = Fixture.POLICY.catalog();
    private static final Scorer SCORER = Scorer.of(Fixture.POLICY);
    private static final Validator VALIDATOR = Validator.of(Fixture.POLICY);
    private static final List<CollectionType> SUBMITTED = List.of(
            CollectionType.ECQM, CollectionType.CQM, CollectionType.PART_B_CLAIMS, CollectionType.WEB_INTERFACE);

    private static List<String> programs() {
        List<String> programs = new ArrayList<>(List.of(ReportingOption.TRADITIONAL_NAME, ReportingOption.APP_NAME));
        programs.addAll(CATALOG.valuePathways().keySet());
        return programs;
    }

    /** The levels that make a difference: only the APP has versions for APM Entities. */
    private static List<ParticipationOption> options(String program) {
        return program.equals(ReportingOption.APP_NAME)
                ? List.of(ParticipationOption.GROUP, ParticipationOption.APM_ENTITY)
                : List.of(ParticipationOption.GROUP);
    }

    private static Submission submission(ParticipationOption option, MeasurementSet set) {
        boolean entity = option == ParticipationOption.APM_ENTITY;
        return new Submission(option, entity ? "A1234" : null, "000987654", null, Fixture.POLICY.year(), List.of(set));
    }

    private static MeasurementSet set(
            PerformanceCategory category, CollectionType type, String program, Measurement measurement) {
        return new MeasurementSet(
                category,
                type,
                program,
                Fixture.POLICY.year().firstDay(),
                Fixture.POLICY.year().lastDay(),
                null,
                List.of(measurement));
    }

    private static Optional<MeasurementValue> value(QualityMeasure measure) {
        Counts counts = new Counts(50, 50, 100, 0, 0, 0, measure.metricType().registryRate() ? Rational.of(50) : null);
        return switch (ValueShape.of(measure.metricType())) {
            case COUNTS -> Optional.of(counts);
            case NON_PROPORTION -> Optional.of(new NonProportion(Rational.of(10), 100, 0, 0, 100));
            case MULTIPLE_RATES ->
                Optional.of(new MultipleRates(
                        measure.strata().stream()
                                .map(Stratum::name)
                                .map(name -> new NamedCounts(name, counts))
                                .toList(),
                        Rational.of(50)));
            default -> Optional.empty();
        };
    }

    private static boolean leftOut(Submission submission) {
        return VALIDATOR.validate(submission, Places.in("a")).stream()
                .map(Problem::effect)
                .peek(effect -> assertThat(effect).isNotEqualTo(Effect.NO_SCORE))
                .anyMatch(effect -> effect == Effect.LEFT_OUT);
    }

    private static CategoryScore scored(Submission submission, PerformanceCategory category) {
        Participation small = Participation.assumed(Fixture.POLICY.year(), submission.participationOption())
                .withSpecialStatuses(Set.of(SpecialStatus.SMALL_PRACTICE));
        return SCORER.score(List.of(submission), small)
                .get(0)
                .category(category)
                .score();
    }

    private static boolean has(MeasureScore measure, Rule rule) {
        return measure.because().stream().map(Reason::rule).anyMatch(rule::equals);
    }

    @Test
    void everyQualityMeasureInEveryWayInEveryProgram() {
        int leftOut = 0;
        int asked = 0;
        for (QualityMeasure measure : CATALOG.qualityMeasures().values()) {
            Optional<MeasurementValue> value = value(measure);
            if (value.isEmpty()) {
                continue;
            }
            Measurement measurement = new Measurement(measure.id(), value.get());
            for (String program : programs()) {
                for (CollectionType type : SUBMITTED) {
                    for (ParticipationOption option : options(program)) {
                        Submission submission =
                                submission(option, set(PerformanceCategory.QUALITY, type, program, measurement));
                        MeasureScore score = scored(submission, PerformanceCategory.QUALITY).measures().stream()
                                .filter(one -> one.id().equals(measure.id()))
                                .findFirst()
                                .orElseThrow();
                        boolean takenOut = has(score, Rule.NOT_IN_PROGRAM);
                        assertThat(leftOut(submission))
                                .as("%s by %s in %s of %s", measure.id(), type, program, option)
                                .isEqualTo(takenOut);
                        assertThat(!takenOut || score.status() == ProcessingStatus.EXCLUDED)
                                .isTrue();
                        leftOut += takenOut ? 1 : 0;
                        asked++;
                    }
                }
            }
        }
        assertThat(leftOut).isBetween(asked / 2, asked - 500);
    }

    @Test
    void everyActivityInEveryProgram() {
        for (ImprovementActivity activity : CATALOG.improvementActivities().values()) {
            for (String program : programs()) {
                Submission submission = submission(
                        ParticipationOption.GROUP,
                        set(
                                PerformanceCategory.IMPROVEMENT_ACTIVITIES,
                                CollectionType.CQM,
                                program,
                                new Measurement(activity.id(), new Answer(true))));
                boolean earnsNothing =
                        scored(submission, PerformanceCategory.IMPROVEMENT_ACTIVITIES).measures().stream()
                                .anyMatch(score -> has(score, Rule.ACTIVITY_NOT_IN_PROGRAM));
                assertThat(leftOut(submission))
                        .as("%s in %s", activity.id(), program)
                        .isEqualTo(earnsNothing);
            }
        }
    }
}

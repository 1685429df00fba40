package org.openqpp.scoring.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openqpp.policy.ParameterName;
import org.openqpp.policy.catalog.QualityMeasure;
import org.openqpp.policy.value.CollectionType;
import org.openqpp.policy.value.Rational;
import org.openqpp.policy.value.ReportingOption;
import org.openqpp.policy.value.Rounding;
import org.openqpp.scoring.benchmark.Comparison;
import org.openqpp.scoring.benchmark.Ladder;
import org.openqpp.scoring.bind.Law;
import org.openqpp.scoring.bind.ProgramCase;
import org.openqpp.scoring.figure.Figure;
import org.openqpp.scoring.figure.Reason;
import org.openqpp.scoring.figure.Rule;
import org.openqpp.scoring.submission.MeasurementValue;

/**
 * Points of one submitted measure: the tests of rule in their order, and the milder order of the APP.
 *
 * <p>For example, an incomplete measure earns 0 points, in a small practice 3, whatever its rate.
 */
final class MeasurePoints {

    private final Law law;
    private final ProgramCase entity;

    MeasurePoints(Law law, ProgramCase entity) {
        this.law = law;
        this.entity = entity;
    }

    /** Points of a measure in traditional MIPS or an MVP. */
    MeasureResult competing(QualityMeasure measure, CollectionType collectionType, MeasurementValue value) {
        Optional<Reason> takenOut = takenOut(measure, collectionType);
        if (takenOut.isPresent()) {
            return out(measure, collectionType, Standing.TAKEN_OUT, null, List.of(takenOut.get()));
        }
        if (measure.suppressed().contains(collectionType)) {
            return out(measure, collectionType, Standing.SUPPRESSED, null, List.of(Reason.of(Rule.SUPPRESSED)));
        }
        Performance performance = Performance.of(measure, collectionType, value);
        List<Reason> because = new ArrayList<>(performance.because());
        if (measure.truncated().contains(collectionType)) {
            because.add(Reason.of(Rule.TRUNCATED));
        }
        Figure completeness = performance.completeness();
        if (completeness == null) {
            Figure points = incomparable(measure);
            because.add(Reason.of(Rule.NO_PATIENTS_POINTS, points));
            return result(measure, collectionType, performance, points, Standing.NO_PATIENTS, because);
        }
        Figure demanded = law.figure(ParameterName.QUALITY_DATA_COMPLETENESS);
        if (completeness.value().isLessThan(demanded.value())) {
            Figure points = incomparable(measure);
            because.add(Reason.of(Rule.DATA_COMPLETENESS_MISSED, completeness, demanded, points));
            return result(measure, collectionType, performance, points, Standing.INCOMPLETE, because);
        }
        Figure newFloor = newMeasureFloor(measure);
        Ladder ladder = law.findLadder(measure.id(), collectionType).orElse(null);
        Figure rate = performance.rate();
        Figure minimum = law.figure(ParameterName.QUALITY_CASE_MINIMUM);
        boolean enoughCases = performance.cases().value().isAtLeast(minimum.value());
        if (ladder == null || rate == null || !enoughCases) {
            Figure points = newFloor == null ? incomparable(measure) : newFloor.as(measure.id());
            because.add(incomparableReason(ladder, rate, performance.cases(), minimum, points));
            if (newFloor != null) {
                because.add(Reason.of(Rule.NEW_MEASURE_NOT_COMPARED, firstYear(measure), points));
            } else if (smallPractice()) {
                because.add(Reason.of(Rule.SMALL_PRACTICE_POINTS, points));
            }
            Standing standing = newFloor == null ? Standing.NOT_COMPARABLE : Standing.NEW;
            return result(measure, collectionType, performance, points, standing, because);
        }
        return compared(measure, collectionType, performance, rate, ladder, newFloor, because);
    }

    /** Points of a measure in a fixed set of the APP: what cannot be compared is taken out of points and available points. */
    MeasureResult fixedSet(QualityMeasure measure, CollectionType collectionType, MeasurementValue value) {
        if (collectionType == CollectionType.PART_B_CLAIMS && !smallPractice()) {
            Reason reason = Reason.of(Rule.CLAIMS_NOT_SMALL);
            return out(measure, collectionType, Standing.TAKEN_OUT, null, List.of(reason));
        }
        if (measure.suppressed().contains(collectionType)) {
            return out(measure, collectionType, Standing.SUPPRESSED, null, List.of(Reason.of(Rule.SUPPRESSED)));
        }
        Performance performance = Performance.of(measure, collectionType, value);
        List<Reason> because = new ArrayList<>(performance.because());
        Ladder ladder = law.findLadder(measure.id(), collectionType).orElse(null);
        Figure rate = performance.rate();
        Figure completeness = performance.completeness();
        Figure minimum = law.figure(ParameterName.QUALITY_CASE_MINIMUM);
        boolean enoughCases = performance.cases().value().isAtLeast(minimum.value());
        if (ladder == null || rate == null || completeness == null || !enoughCases) {
            if (!enoughCases) {
                because.add(Reason.of(Rule.CASES, performance.cases(), minimum));
            }
            because.add(Reason.of(
                    collectionType == CollectionType.WEB_INTERFACE
                            ? Rule.WEB_INTERFACE_LEFT_OUT
                            : Rule.PATHWAY_LEFT_OUT,
                    ladder == null ? "No benchmark" : enoughCases ? "No performance rate" : "Too few cases"));
            return out(measure, collectionType, Standing.NOT_COMPARABLE, performance, because);
        }
        Figure demanded = law.figure(ParameterName.QUALITY_DATA_COMPLETENESS);
        if (completeness.value().isLessThan(demanded.value())) {
            Figure points = incomparable(measure);
            because.add(Reason.of(Rule.DATA_COMPLETENESS_MISSED, completeness, demanded, points));
            return result(measure, collectionType, performance, points, Standing.INCOMPLETE, because);
        }
        return compared(measure, collectionType, performance, rate, ladder, null, because);
    }

    private MeasureResult compared(
            QualityMeasure measure,
            CollectionType collectionType,
            Performance performance,
            Figure rate,
            Ladder ladder,
            @Nullable Figure newFloor,
            List<Reason> because) {
        Comparison comparison = Comparison.of(
                measure.id(),
                rate,
                ladder,
                law.figure(ParameterName.QUALITY_MINIMUM_POINTS),
                Comparison.Wording.QUALITY);
        because.add(comparison.reason());
        Figure points = comparison.points();
        Figure cap = law.figure(ParameterName.QUALITY_TOPPED_OUT_CAP);
        if (ladder.benchmark().capped() && !points.value().isAtMost(cap.value())) {
            Figure capped = points.atMost(measure.id(), cap);
            because.add(Reason.of(Rule.TOPPED_OUT_CAP, points, capped));
            points = capped;
        }
        if (newFloor != null && points.value().isLessThan(newFloor.value())) {
            Figure raised = points.atLeast(measure.id(), newFloor);
            because.add(Reason.of(Rule.NEW_MEASURE_RAISED, firstYear(measure), points, raised));
            points = raised;
        }
        return new MeasureResult(
                measure,
                collectionType,
                performance,
                points,
                comparison.decile(),
                Standing.COMPARED,
                List.of(),
                because);
    }

    private Optional<Reason> takenOut(QualityMeasure measure, CollectionType collectionType) {
        boolean inProgram = entity.pathway() == null
                ? measure.programs().contains(ReportingOption.TRADITIONAL_NAME)
                : entity.pathway().qualityMeasureIds().contains(measure.id());
        if (!inProgram
                || collectionType == CollectionType.WEB_INTERFACE
                || !measure.collectionTypes().contains(collectionType)) {
            return Optional.of(Reason.of(Rule.NOT_IN_PROGRAM, entity.programName()));
        }
        return collectionType == CollectionType.PART_B_CLAIMS && !smallPractice()
                ? Optional.of(Reason.of(Rule.CLAIMS_NOT_SMALL))
                : Optional.empty();
    }

    private static Reason incomparableReason(
            @Nullable Ladder ladder, @Nullable Figure rate, Figure cases, Figure minimum, Figure points) {
        if (ladder == null) {
            return Reason.of(Rule.NO_BENCHMARK, points);
        }
        return rate == null
                ? Reason.of(Rule.NO_RATE, points)
                : Reason.of(Rule.CASE_MINIMUM_MISSED, cases, minimum, points);
    }

    private @Nullable Figure newMeasureFloor(QualityMeasure measure) {
        int age = law.policy().year().value() - measure.firstPerformanceYear();
        return switch (age) {
            case 0 -> law.figure(ParameterName.QUALITY_NEW_MEASURE_FIRST_YEAR);
            case 1 -> law.figure(ParameterName.QUALITY_NEW_MEASURE_SECOND_YEAR);
            default -> null;
        };
    }

    private static Figure firstYear(QualityMeasure measure) {
        return Figure.printed("firstPerformanceYear", Rational.of(measure.firstPerformanceYear()));
    }

    private Figure incomparable(QualityMeasure measure) {
        return smallPractice()
                ? law.figure(ParameterName.QUALITY_SMALL_PRACTICE_POINTS).round(measure.id(), Rounding.POINTS)
                : Figure.count(measure.id(), 0);
    }

    private boolean smallPractice() {
        return entity.participation().smallPractice();
    }

    private static MeasureResult result(
            QualityMeasure measure,
            CollectionType collectionType,
            Performance performance,
            Figure points,
            Standing standing,
            List<Reason> because) {
        return new MeasureResult(measure, collectionType, performance, points, null, standing, List.of(), because);
    }

    private static MeasureResult out(
            QualityMeasure measure,
            CollectionType collectionType,
            Standing standing,
            @Nullable Performance performance,
            List<Reason> because) {
        return new MeasureResult(
                measure,
                collectionType,
                performance,
                Figure.count(measure.id(), 0),
                null,
                standing,
                List.of(),
                because);
    }
}

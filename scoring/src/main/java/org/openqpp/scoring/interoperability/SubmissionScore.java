package org.openqpp.scoring.interoperability;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openqpp.policy.ParameterName;
import org.openqpp.policy.catalog.InteroperabilityMeasure;
import org.openqpp.policy.value.Rounding;
import org.openqpp.scoring.MeasureScore;
import org.openqpp.scoring.bind.Law;
import org.openqpp.scoring.figure.Figure;
import org.openqpp.scoring.figure.Reason;
import org.openqpp.scoring.figure.Rule;
import org.openqpp.scoring.submission.MeasurementValue.Proportion;
import org.openqpp.scoring.tree.Metadata;

/**
 * The score of one submission, or of several that complete each other.
 *
 * <p>For example, 83 points from the required measures and 5 bonus points are 88 percent.
 *
 * @param check what keeps it from being scored above 0
 * @param percent 0 to 100
 * @param bonus bonus points
 * @param measures measures that earned points; empty when the category is 0
 * @param because the rules that applied
 */
record SubmissionScore(
        SubmissionCheck check, Figure percent, Figure bonus, List<MeasureScore> measures, List<Reason> because) {

    /** Qualifying submissions before incomplete ones, then the higher percent. */
    static final Comparator<SubmissionScore> WORSE_FIRST = Comparator.<SubmissionScore, Boolean>comparing(
                    score -> score.check().qualifying())
            .thenComparing(score -> score.percent().value());

    private static final String PERCENT = "interoperabilityPercent";

    static SubmissionScore of(Law law, PointsPlan.Inventory inventory, InteroperabilityData data) {
        SubmissionCheck check = SubmissionCheck.of(law, inventory, data);
        List<Reason> because = new ArrayList<>(check.missing());
        because.addAll(check.failing());
        Figure noBonus = Figure.count("bonusPoints", 0);
        if (!check.passed()) {
            Figure zero = Figure.count(PERCENT, 0);
            because.add(Reason.of(Rule.INTEROPERABILITY_ZERO, zero));
            return new SubmissionScore(check, zero, noBonus, List.of(), because);
        }
        PointsPlan plan = PointsPlan.of(inventory, data);
        because.addAll(plan.because());
        List<MeasureScore> measures = new ArrayList<>();
        List<Figure> points = new ArrayList<>();
        for (PointsPlan.Maximum maximum : plan.maxima()) {
            MeasureScore score = measure(law, inventory, data, maximum.measure(), maximum.points());
            measures.add(score);
            points.add(score.points());
        }
        List<String> optional = inventory.bonus().stream()
                .filter(data::yes)
                .map(InteroperabilityMeasure::id)
                .toList();
        Figure bonus = noBonus;
        if (!optional.isEmpty()) {
            bonus = law.figure(ParameterName.INTEROPERABILITY_BONUS).as("bonusPoints");
            because.add(Reason.of(Rule.INTEROPERABILITY_BONUS, optional, bonus));
        }
        Figure limit = law.figure(ParameterName.INTEROPERABILITY_MAXIMUM);
        Figure sum = Figure.sum("measurePoints", points);
        Figure percent = sum.plus("pointsWithBonus", bonus).atMost(PERCENT, limit);
        because.add(Reason.of(Rule.INTEROPERABILITY_PERCENT, sum, bonus, limit, percent));
        return new SubmissionScore(check, percent, bonus, measures, because);
    }

    private static MeasureScore measure(
            Law law,
            PointsPlan.Inventory inventory,
            InteroperabilityData data,
            InteroperabilityMeasure measure,
            Figure maximum) {
        Proportion proportion = data.findProportion(measure).orElse(null);
        if (proportion == null) {
            Figure points = maximum.as(measure.id());
            return score(measure, points, null, maximum, List.of(answerReason(inventory, measure, points, data)));
        }
        Figure numerator = Figure.submitted("numerator", proportion.numerator());
        Figure denominator = Figure.submitted("denominator", proportion.denominator());
        Figure minimum = law.figure(ParameterName.INTEROPERABILITY_MINIMUM_POINTS);
        Figure points = numerator
                .times("numeratorTimesMaximum", maximum)
                .over("exactPoints", denominator)
                .round("roundedPoints", Rounding.INTEROPERABILITY_POINTS)
                .atLeast(measure.id(), minimum);
        Figure rate = Figure.count("hundred", 100)
                .times("hundredTimesNumerator", numerator)
                .over("exactRate", denominator)
                .round("performanceRate", Rounding.RATE);
        return score(
                measure,
                points,
                rate,
                maximum,
                List.of(Reason.of(Rule.PROPORTION_POINTS, numerator, denominator, maximum, minimum, points)));
    }

    private static Reason answerReason(
            PointsPlan.Inventory inventory, InteroperabilityMeasure measure, Figure points, InteroperabilityData data) {
        if (!inventory.publicHealth().contains(measure)) {
            return Reason.of(Rule.ANSWER_POINTS, points);
        }
        boolean alone = inventory.publicHealth().stream().anyMatch(data::excluded);
        return Reason.of(alone ? Rule.PUBLIC_HEALTH_ONE : Rule.PUBLIC_HEALTH_BOTH, points);
    }

    private static MeasureScore score(
            InteroperabilityMeasure measure,
            Figure points,
            @Nullable Figure rate,
            Figure maximum,
            List<Reason> because) {
        return new MeasureScore(
                measure.id(), measure.title(), points, null, null, rate, null, null, null, maximum, List.of(), because);
    }

    /** Metadata of the category. */
    List<Metadata> metadata() {
        return List.of(new Metadata.Quantity("bonusPoints", bonus));
    }
}

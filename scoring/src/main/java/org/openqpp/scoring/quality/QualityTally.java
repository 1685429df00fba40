package org.openqpp.scoring.quality;

import java.util.ArrayList;
import java.util.List;
import org.openqpp.policy.ParameterName;
import org.openqpp.policy.value.PerformanceCategory;
import org.openqpp.scoring.CategoryScore;
import org.openqpp.scoring.MeasureScore;
import org.openqpp.scoring.bind.Law;
import org.openqpp.scoring.bind.ProgramCase;
import org.openqpp.scoring.figure.Figure;
import org.openqpp.scoring.figure.Reason;
import org.openqpp.scoring.figure.Rule;
import org.openqpp.scoring.tree.Metadata;

/**
 * From counted measures to the category percent (rules ): the same sum in every reporting option.
 *
 * @param required required measures, the places of the denominator that submitted measures fill
 * @param counted points of the measures that count
 * @param onTop number of claims measures that count on top of the required ones
 * @param full whether all required measures were submitted completely
 * @param submitted everything that arrived
 */
record QualityTally(Figure required, List<Figure> counted, int onTop, boolean full, SubmittedQuality submitted) {

    private static final Figure HUNDRED = Figure.count("hundred", 100);

    /**
     * The category score.
     *
     * @param law the law
     * @param entity the entity
     * @param measures all measures with their status, those that count first
     * @param because what led here
     */
    CategoryScore category(Law law, ProgramCase entity, List<MeasureScore> measures, List<Reason> because) {
        List<Reason> reasons = new ArrayList<>(because);
        Figure pointsPerMeasure = law.figure(ParameterName.QUALITY_POINTS_PER_MEASURE);
        Figure measuresInDenominator =
                onTop == 0 ? required : required.plus("measuresInDenominator", Figure.count("claimsMeasures", onTop));
        Figure available = measuresInDenominator.times("availablePoints", pointsPerMeasure);
        if (available.isZero()) {
            reasons.add(Reason.of(Rule.QUALITY_NOTHING_TO_SCORE));
            return CategoryScore.notScored(PerformanceCategory.QUALITY, measures, submitted.dataSubmitted(), reasons);
        }
        Figure points = Figure.sum("achievementPoints", counted);
        reasons.add(Reason.of(Rule.COUNTED, counted, points, available));
        Figure bonus = Figure.count("bonusPoints", 0);
        if (entity.participation().smallPractice() && submitted.measureSubmitted()) {
            bonus = law.figure(ParameterName.QUALITY_SMALL_PRACTICE_BONUS).as("bonusPoints");
            reasons.add(Reason.of(Rule.SMALL_PRACTICE_BONUS, bonus));
        }
        Figure achievement = HUNDRED.times("hundredTimesPoints", points).over("achievementPercent", available);
        QualityImprovement improvement = QualityImprovement.of(law, entity, achievement, full);
        reasons.add(improvement.because());
        Figure percent = HUNDRED.times("hundredTimesPoints", points.plus("pointsWithBonus", bonus))
                .over("percentBeforeImprovement", available)
                .plus("percentBeforeLimit", improvement.points())
                .atMost("qualityPercent", HUNDRED);
        reasons.add(Reason.of(Rule.QUALITY_PERCENT, points, bonus, available, improvement.points(), HUNDRED, percent));
        return new CategoryScore(
                PerformanceCategory.QUALITY,
                percent,
                achievement,
                List.of(
                        new Metadata.Quantity("achievementPoints", points),
                        new Metadata.Quantity("bonusPoints", bonus),
                        new Metadata.Quantity("availablePoints", available),
                        new Metadata.Quantity("improvementPercent", improvement.points()),
                        new Metadata.Quantity("requiredMeasures", required)),
                measures,
                submitted.dataSubmitted(),
                reasons);
    }
}

package org.openqpp.scoring.facility;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openqpp.policy.value.ParticipationOption;
import org.openqpp.policy.value.PerformanceCategory;
import org.openqpp.policy.value.Rational;
import org.openqpp.policy.value.ReportingOption;
import org.openqpp.scoring.CategoryScore;
import org.openqpp.scoring.bind.ProgramCase;
import org.openqpp.scoring.figure.Figure;
import org.openqpp.scoring.figure.Reason;
import org.openqpp.scoring.figure.Rule;
import org.openqpp.scoring.participation.Participation.Facility;

/**
 * Quality and cost taken from the assigned hospital instead of from the entity's own data.
 *
 * <p>For example, a hospital at the 99th percentile brings 100 percent in quality and 93.87 percent in cost.
 *
 * @param quality quality of the hospital's percentile, or not scored
 * @param cost cost of the hospital's percentile, or not scored
 */
public record FacilityScores(CategoryScore quality, CategoryScore cost) {

    /**
     * The facility-based scores of an entity in traditional MIPS.
     *
     * @param entity the entity
     * @param ownQuality its own quality score; stays unscored where reweighting was granted and nothing submitted
     * @param activitiesOrInteroperability whether data were submitted for one of those categories, which a group needs
     * @param because takes the reason when a group lacks the data it needs
     */
    public static Optional<FacilityScores> of(
            ProgramCase entity, CategoryScore ownQuality, boolean activitiesOrInteroperability, List<Reason> because) {
        Facility facility = entity.participation().facility();
        boolean group = entity.participation().participationOption() == ParticipationOption.GROUP;
        if (facility == null
                || entity.option() != ReportingOption.TRADITIONAL_MIPS
                || !(entity.individual() || group)) {
            return Optional.empty();
        }
        if (group && !activitiesOrInteroperability) {
            because.add(Reason.of(Rule.FACILITY_NEEDS_DATA));
            return Optional.empty();
        }
        boolean qualityStaysOut = entity.reweightingGranted(PerformanceCategory.QUALITY) && !ownQuality.dataSubmitted();
        CategoryScore quality = qualityStaysOut
                ? ownQuality
                : score(
                        PerformanceCategory.QUALITY,
                        "facilityQualityPercent",
                        facility.qualityPercent(),
                        Rule.FACILITY_QUALITY);
        CategoryScore cost = entity.reweightingGranted(PerformanceCategory.COST)
                ? CategoryScore.notScored(
                        PerformanceCategory.COST, List.of(), false, List.of(Reason.of(Rule.COST_REWEIGHTED)))
                : score(PerformanceCategory.COST, "facilityCostPercent", facility.costPercent(), Rule.FACILITY_COST);
        return Optional.of(new FacilityScores(quality, cost));
    }

    private static CategoryScore score(PerformanceCategory category, String name, Rational percent, Rule rule) {
        Figure figure = Figure.known(name, percent);
        return new CategoryScore(
                category, figure, null, List.of(), List.of(), false, new ArrayList<>(List.of(Reason.of(rule, figure))));
    }
}

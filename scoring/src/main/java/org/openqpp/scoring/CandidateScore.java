package org.openqpp.scoring;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openqpp.policy.PolicyIdentity;
import org.openqpp.policy.value.ParticipationOption;
import org.openqpp.policy.value.PerformanceCategory;
import org.openqpp.policy.value.Rational;
import org.openqpp.scoring.figure.Figure;
import org.openqpp.scoring.figure.Reason;

/**
 * The final score that an entity earns in one reporting option; one of the candidates for each of its clinicians.
 *
 * <p>For example, a group that reports traditional MIPS and an MVP has two candidate scores.
 *
 * @param policy policy it was computed under
 * @param participationOption level of participation
 * @param programName {@code mips}, {@code app1} or an MVP id
 * @param facilityBased whether quality and cost come from the assigned hospital
 * @param categories what each of the four categories scored and weighs, in the order of the score tree
 * @param complexPatientBonus bonus points and why
 * @param finalScore 0.00 to 100.00, two decimals
 * @param paymentAdjustment payment adjustment in percent, two decimals
 * @param because the rules that led from the categories to the final score and the payment adjustment
 * @param warnings what the reader should know, such as provisional figures
 */
public record CandidateScore(
        PolicyIdentity policy,
        ParticipationOption participationOption,
        String programName,
        boolean facilityBased,
        Map<PerformanceCategory, WeightedCategory> categories,
        ComplexPatientBonus complexPatientBonus,
        Figure finalScore,
        Figure paymentAdjustment,
        List<Reason> because,
        List<String> warnings) {

    /** What a category scored and weighs. */
    public WeightedCategory category(PerformanceCategory category) {
        WeightedCategory weighted = categories.get(category);
        if (weighted == null) {
            throw new IllegalStateException("a candidate score has all four categories");
        }
        return weighted;
    }

    /** The final score as a number, two decimals. */
    public Rational points() {
        return finalScore.value();
    }

    /** The categories that are scored. */
    public Set<PerformanceCategory> scoredCategories() {
        return WeightedCategory.scored(categories);
    }
}

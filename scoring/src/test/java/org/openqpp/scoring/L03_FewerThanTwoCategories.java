package org.openqpp.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqpp.policy.ParameterName.PERFORMANCE_THRESHOLD;
import static org.openqpp.policy.value.PerformanceCategory.COST;
import static org.openqpp.policy.value.PerformanceCategory.IMPROVEMENT_ACTIVITIES;
import static org.openqpp.policy.value.PerformanceCategory.PROMOTING_INTEROPERABILITY;
import static org.openqpp.policy.value.PerformanceCategory.QUALITY;
import static org.openqpp.scoring.Entity.group;

import org.junit.jupiter.api.Test;
import org.openqpp.scoring.figure.Rule;

/** With one category or none the final score is the performance threshold, whatever was sent. */
class L03_FewerThanTwoCategories {

    private static Entity onlyActivities() {
        return group().excusedFrom(QUALITY, COST, PROMOTING_INTEROPERABILITY).activities("IA_BE_4");
    }

    @Test
    void oneCategory() {
        Card card = onlyActivities().score();
        assertThat(card.total()).isEqualTo("75.00");
        assertThat(card.adjustment()).isEqualTo("0.00");
        assertThat(card.weights()).isEqualTo("0/0/100/0");
        assertThat(card.activities()).isEqualTo("10 of 40: 25 %");
        assertThat(card.says(Rule.SINGLE_CATEGORY))
                .isEqualTo(
                        "Fewer than two categories are scored (improvement activities): the final score is the performance threshold, 75.");
        assertThat(card.says(Rule.FINAL_SCORE)).isEqualTo("-");
        assertThat(card.says(Rule.ONLY_CATEGORY))
                .isEqualTo(
                        "The only category that is scored: 25 % of a weight of 100 = 25, which does not make the final score.");
        assertThat(card.says(Rule.BONUS_NOT_ADDED))
                .isEqualTo("With fewer than two scored categories no complex patient bonus is added.");
        assertThat(card.says(Rule.ADJUSTMENT_NEUTRAL)).isEqualTo("75 is the performance threshold: neutral, 0 %.");
    }

    @Test
    void noCategory() {
        Card card = group().excusedFrom(QUALITY, COST, IMPROVEMENT_ACTIVITIES, PROMOTING_INTEROPERABILITY)
                .score();
        assertThat(card.total()).isEqualTo("75.00");
        assertThat(card.weights()).isEqualTo("0/0/0/0");
        assertThat(card.contributions()).isEqualTo("0 + 0 + 0 + 0");
        assertThat(card.candidate().scoredCategories()).isEmpty();
        assertThat(card.says(Rule.SINGLE_CATEGORY)).startsWith("Fewer than two categories are scored (none):");
    }

    @Test
    void nothingIsProvisionalWithoutABonus() {
        assertThat(onlyActivities().risk("2", "0.5").score().warnings())
                .containsExactly(
                        "Fewer than two categories are scored (improvement activities): the final score is the performance threshold, 75.");
    }

    @Test
    void noComplexPatientBonusIsAdded() {
        Card card = onlyActivities().risk("2", "0.5").comparedWithOthers().score();
        assertThat(card.total()).isEqualTo("75.00");
        assertThat(card.complexPatientBonus()).isEqualTo("0");
    }

    @Test
    void twoCategoriesAreEnough() {
        Card card = group().excusedFrom(QUALITY, COST).activities("IA_BE_4").score();
        assertThat(card.candidate().scoredCategories())
                .containsExactlyInAnyOrder(IMPROVEMENT_ACTIVITIES, PROMOTING_INTEROPERABILITY);
        assertThat(card.total()).isEqualTo("3.75");
    }

    @Test
    void theThresholdIsAParameter() {
        assertThat(onlyActivities()
                        .scoreUnder(TestLaw.OF_2024.withParameter(PERFORMANCE_THRESHOLD, "82"))
                        .total())
                .isEqualTo("82.00");
    }
}

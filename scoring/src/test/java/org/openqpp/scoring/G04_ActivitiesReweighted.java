package org.openqpp.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqpp.policy.value.CollectionType.ECQM;
import static org.openqpp.policy.value.PerformanceCategory.IMPROVEMENT_ACTIVITIES;
import static org.openqpp.policy.value.PerformanceCategory.QUALITY;
import static org.openqpp.scoring.Entity.group;
import static org.openqpp.scoring.Value.met;

import org.junit.jupiter.api.Test;
import org.openqpp.scoring.figure.Rule;

/** An approved application takes improvement activities out, unless points are earned all the same. */
class G04_ActivitiesReweighted {

    private static Entity excused() {
        return group().excusedFrom(IMPROVEMENT_ACTIVITIES);
    }

    @Test
    void withoutActivitiesTheCategoryIsNotScored() {
        Card card = excused().interoperability(Interoperability.complete()).score();
        assertThat(card.activities()).isEqualTo("not scored");
        assertThat(card.weights()).isEqualTo("70/0/0/30");
        assertThat(card.says(Rule.ACTIVITIES_REWEIGHTED))
                .isEqualTo("Improvement activities reweighted and none submitted: not scored.");
    }

    @Test
    void anActivityCancelsTheReweighting() {
        Card card = excused().activities("IA_BE_4").score();
        assertThat(card.activities()).isEqualTo("10 of 40: 25 %");
        assertThat(card.says(Rule.ACTIVITIES_REWEIGHTING_CANCELLED))
                .isEqualTo("Activity points exist: the reweighting of improvement activities is cancelled.");
    }

    @Test
    void anActivityWithoutPointsDoesNot() {
        assertThat(excused().activities(false, "IA_BE_4").score().activities()).isEqualTo("not scored");
        assertThat(excused().activities("IA_MVP").score().activities()).isEqualTo("not scored");
    }

    @Test
    void theAutomaticCreditDoes() {
        assertThat(excused()
                        .inMipsApm()
                        .quality(ECQM, "236", met(70).of(100))
                        .score()
                        .activities())
                .isEqualTo("20 of 40: 50 %");
    }

    @Test
    void anotherCategorysApplicationDoesNotMatter() {
        assertThat(group().excusedFrom(QUALITY).score().activities()).isEqualTo("0 of 40: 0 %");
    }
}

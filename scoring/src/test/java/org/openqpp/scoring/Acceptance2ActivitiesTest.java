package org.openqpp.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqpp.policy.value.PerformanceCategory.IMPROVEMENT_ACTIVITIES;
import static org.openqpp.scoring.Entity.group;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqpp.policy.value.SpecialStatus;
import org.openqpp.scoring.figure.Rule;

/** Acceptance tests of section 14 of the rules about improvement activities. */
class Acceptance2ActivitiesTest {

    @Test
    @DisplayName("T-05 automatic APM credit only, weight 15: 7.50, although reweighting was approved")
    void t05() {
        Card card = group().inMipsApm()
                .excusedFrom(IMPROVEMENT_ACTIVITIES)
                .interoperability(Interoperability.complete())
                .cost("TPCC_1", "1518.495", 20)
                .score();
        assertThat(card.weights()).isEqualTo("30/30/15/25");
        assertThat(card.contributions()).contains(" + 7.5 + ");
    }

    @Test
    @DisplayName("T-06 20 of 40 points are 50 %")
    void t06() {
        assertThat(group().activities("IA_BE_6").score().activities()).isEqualTo("20 of 40: 50 %");
    }

    @Test
    @DisplayName("T-26 with a special status 40 + 20 + 20 + 20 are 40 of 40, 15.00")
    void t26() {
        Card card = group().with(SpecialStatus.RURAL)
                .activities("IA_BE_6", "IA_BE_4", "IA_BE_15", "IA_BE_24")
                .interoperability(Interoperability.complete())
                .cost("TPCC_1", "1518.495", 20)
                .score();
        assertThat(card.points(IMPROVEMENT_ACTIVITIES)).isEqualTo("IA_BE_6 40, IA_BE_15 20, IA_BE_24 20, IA_BE_4 20");
        assertThat(card.says(Rule.ACTIVITIES_PERCENT))
                .isEqualTo("Improvement activities: 100 points, at most 40: 100 %.");
        assertThat(card.activities()).isEqualTo("40 of 40: 100 %");
        assertThat(card.contributions()).contains(" + 15 + ");
    }

    @Test
    @DisplayName("T-27 without a status 20 + 20 + 20 + 10 are 40")
    void t27() {
        Card card =
                group().activities("IA_BE_6", "IA_BE_25", "IA_EPA_1", "IA_BE_4").score();
        assertThat(card.points(IMPROVEMENT_ACTIVITIES)).isEqualTo("IA_BE_25 20, IA_BE_6 20, IA_EPA_1 20, IA_BE_4 10");
        assertThat(card.activities()).isEqualTo("40 of 40: 100 %");
    }
}

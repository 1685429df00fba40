package org.openqpp.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqpp.policy.value.CollectionType.ECQM;
import static org.openqpp.scoring.Entity.apmEntity;
import static org.openqpp.scoring.Entity.group;
import static org.openqpp.scoring.Entity.individual;
import static org.openqpp.scoring.Entity.subgroup;
import static org.openqpp.scoring.Entity.virtualGroup;
import static org.openqpp.scoring.Value.met;
import static org.openqpp.scoring.Value.nobody;
import static org.openqpp.scoring.Value.points;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqpp.scoring.figure.Rule;

/** A small practice that sends at least one quality measure gets six points more. */
class D01_TheSmallPracticeBonus {

    @Test
    void sixPointsInTheNumerator() {
        Card card = group().small().quality(ECQM, "236", points(7)).scoreFlat();
        assertThat(card.quality()).isEqualTo("7 + 6 of 60: 21.6667 %");
        assertThat(card.says(Rule.SMALL_PRACTICE_BONUS))
                .isEqualTo("Small practice that submitted quality data: 6 bonus points.");
    }

    @Test
    void notForOthers() {
        Card card = group().quality(ECQM, "236", points(7)).scoreFlat();
        assertThat(card.quality()).isEqualTo("7 of 60: 11.6667 %");
        assertThat(card.says(Rule.SMALL_PRACTICE_BONUS)).isEqualTo("-");
    }

    @Test
    void notWithoutAMeasure() {
        assertThat(group().small().activities("IA_PCMH").score().quality()).isEqualTo("0 of 60: 0 %");
        assertThat(group().small().claimsMeasure("480", "0.01", 25).score().quality())
                .isEqualTo("10 of 70: 14.2857 %");
    }

    @Test
    void alsoForAMeasureThatEarnsNothing() {
        assertThat(group().small().quality(ECQM, "236", nobody()).score().quality())
                .isEqualTo("3 + 6 of 60: 15 %");
        assertThat(group().small().quality(ECQM, "488", met(9).of(10)).score().quality())
                .isEqualTo("0 + 6 of 50: 12 %");
    }

    @Test
    void atEveryLevel() {
        for (Entity entity : List.of(individual(), group(), virtualGroup(), apmEntity())) {
            assertThat(entity.small()
                            .quality(ECQM, "236", points(7))
                            .scoreFlat()
                            .quality())
                    .isEqualTo("7 + 6 of 60: 21.6667 %");
        }
    }

    @Test
    @Reading("A-29")
    void alsoForASubgroupOfASmallPracticeInAnMvp() {
        Card card = subgroup()
                .small()
                .registeredFor("G0055")
                .in("G0055")
                .quality(ECQM, "377", points(7))
                .scoreFlat();
        assertThat(card.quality()).isEqualTo("7 + 6 of 40: 32.5 %");
    }

    @Test
    void alsoInTheApp() {
        Card card = individual()
                .small()
                .in("app1")
                .quality(ECQM, List.of("001", "134", "236"), points(7))
                .scoreFlat();
        assertThat(card.quality()).isEqualTo("21 + 6 of 30: 90 %");
    }

    @Test
    void theCategoryStaysWithinOneHundredPercent() {
        Card card = group().small()
                .quality(ECQM, List.of("236", "130", "117", "134", "309", "310"), points("9.5"))
                .scoreFlat();
        assertThat(card.quality()).isEqualTo("57 + 6 of 60: 100 %");
    }
}

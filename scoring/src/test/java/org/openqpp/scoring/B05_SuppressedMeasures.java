package org.openqpp.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqpp.policy.value.CollectionType.CQM;
import static org.openqpp.policy.value.CollectionType.ECQM;
import static org.openqpp.scoring.Entity.group;
import static org.openqpp.scoring.Value.met;
import static org.openqpp.scoring.Value.points;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqpp.scoring.figure.Rule;

/**
 * A suppressed measure earns nothing and lowers the required number, but not below the other measures. In 2024 these
 * are 389 by CQM and 488 by eCQM.
 */
class B05_SuppressedMeasures {

    private static final List<String> FIVE = List.of("236", "130", "117", "134", "309");

    @Test
    void oneSuppressedMeasureAmongSixMakesFiveRequired() {
        Card card = group().quality(ECQM, FIVE, points(8))
                .quality(ECQM, "488", met(90).of(100))
                .scoreFlat();
        assertThat(card.quality()).isEqualTo("40 of 50: 80 %");
        assertThat(card.takenOut()).isEqualTo("488");
        assertThat(card.says(Rule.SUPPRESSED)).isEqualTo("Suppressed for this collection type: taken out of scoring.");
        assertThat(card.says(Rule.REQUIRED_REDUCED))
                .isEqualTo("Measures that cannot be scored (488) lower the required number: 5 measures required.");
    }

    @Test
    void twoSuppressedMeasuresMakeFourRequired() {
        Card card = group().quality(ECQM, List.of("236", "130", "117"), points(8))
                .quality(ECQM, "488", met(90).of(100))
                .quality(CQM, "389", met(90).of(100))
                .scoreFlat();
        assertThat(card.quality()).isEqualTo("24 of 40: 60 %");
    }

    @Test
    void sixOtherMeasuresStayRequired() {
        Card card = group().quality(ECQM, FIVE, points(8))
                .quality(ECQM, "310", points(2))
                .quality(ECQM, "488", met(90).of(100))
                .scoreFlat();
        assertThat(card.quality()).isEqualTo("42 of 60: 70 %");
    }

    @Test
    void severalVersionsOfOneMeasureAreOneOfTheOthers() {
        Card card = group().quality(ECQM, FIVE, points(8))
                .quality(CQM, FIVE, points(7))
                .quality(ECQM, "488", met(90).of(100))
                .scoreFlat();
        assertThat(card.quality()).isEqualTo("40 of 50: 80 %");
    }

    @Test
    void suppressionBelongsToTheCollectionType() {
        Card card = group().quality(ECQM, FIVE, points(8))
                .quality(CQM, "488", points(9))
                .scoreFlat();
        assertThat(card.quality()).isEqualTo("49 of 60: 81.6667 %");
        assertThat(card.takenOut()).isEmpty();
    }
}

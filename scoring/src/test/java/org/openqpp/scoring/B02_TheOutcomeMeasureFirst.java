package org.openqpp.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqpp.policy.value.CollectionType.ECQM;
import static org.openqpp.scoring.Entity.group;
import static org.openqpp.scoring.Value.points;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqpp.scoring.figure.Rule;

/**
 * The best outcome measure takes the first place however few points it has; without one the best high priority measure; without
 * either the place stays empty. 236 and 191 are outcome measures, 130 and 065 have high priority, the others neither.
 */
class B02_TheOutcomeMeasureFirst {

    private static final List<String> PLAIN = List.of("117", "134", "240", "309", "310");

    @Test
    void aWeakOutcomeMeasureCountsBeforeBetterOnes() {
        Card card = group().quality(ECQM, PLAIN, points(9))
                .quality(ECQM, "130", points(8))
                .quality(ECQM, "236", points(2))
                .scoreFlat();
        assertThat(card.counted()).isEqualTo("236 2, 117 9, 134 9, 240 9, 309 9, 310 9");
        assertThat(card.uncounted()).isEqualTo("130 8");
        assertThat(card.says(Rule.BEST_OUTCOME)).isEqualTo("236 2 is the best outcome measure and counts first.");
    }

    @Test
    void ofTwoOutcomeMeasuresTheBetterOneIsFirst() {
        Card card = group().quality(ECQM, PLAIN, points(9))
                .quality(ECQM, "236", points(2))
                .quality(ECQM, "191", points(3))
                .scoreFlat();
        assertThat(card.counted()).isEqualTo("191 3, 117 9, 134 9, 240 9, 309 9, 310 9");
    }

    @Test
    void theSecondOutcomeMeasureCompetesLikeAnyOther() {
        Card card = group().quality(ECQM, PLAIN, points(5))
                .quality(ECQM, "236", points(10))
                .quality(ECQM, "191", points(7))
                .scoreFlat();
        assertThat(card.counted()).isEqualTo("236 10, 191 7, 117 5, 134 5, 240 5, 309 5");
    }

    @Test
    void withoutAnOutcomeMeasureAHighPriorityMeasureIsFirst() {
        Card card = group().quality(ECQM, PLAIN, points(9))
                .quality(ECQM, "130", points(4))
                .quality(ECQM, "065", points(3))
                .scoreFlat();
        assertThat(card.counted()).isEqualTo("130 4, 117 9, 134 9, 240 9, 309 9, 310 9");
        assertThat(card.says(Rule.BEST_HIGH_PRIORITY))
                .isEqualTo("No outcome measure: 130 4 is the best high priority measure and counts first.");
    }

    @Test
    void withoutEitherAPlaceStaysEmpty() {
        Card card = group().quality(ECQM, PLAIN, points(9))
                .quality(ECQM, "281", points(8))
                .scoreFlat();
        assertThat(card.counted()).isEqualTo("117 9, 134 9, 240 9, 309 9, 310 9");
        assertThat(card.uncounted()).isEqualTo("281 8");
        assertThat(card.quality()).isEqualTo("45 of 60: 75 %");
        assertThat(card.says(Rule.NO_OUTCOME))
                .isEqualTo("No outcome and no high priority measure: its place stays empty and counts 0 of 10.");
        assertThat(card.says(Rule.MEASURES_MISSING)).isEqualTo("-");
    }

    @Test
    void anEmptyPlaceAndMissingMeasuresAddUp() {
        Card card = group().quality(ECQM, List.of("117", "134"), points(9)).scoreFlat();
        assertThat(card.quality()).isEqualTo("18 of 60: 30 %");
        assertThat(card.says(Rule.MEASURES_MISSING))
                .isEqualTo("3 of the 6 required measures are missing: 0 points each.");
    }

    @Test
    void anOutcomeMeasureThatCannotBeComparedFillsThePlaceWithNothing() {
        Card card = group().quality(ECQM, PLAIN, points(9))
                .quality(ECQM, "130", points(9))
                .quality(ECQM, "236", Value.incomplete())
                .scoreFlat();
        assertThat(card.counted()).isEqualTo("236 0, 117 9, 130 9, 134 9, 240 9, 309 9");
    }
}

package org.openqpp.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqpp.policy.value.CollectionType.CQM;
import static org.openqpp.policy.value.CollectionType.ECQM;
import static org.openqpp.policy.value.CollectionType.PART_B_CLAIMS;
import static org.openqpp.scoring.Entity.group;
import static org.openqpp.scoring.Value.incomplete;
import static org.openqpp.scoring.Value.met;
import static org.openqpp.scoring.Value.points;

import org.junit.jupiter.api.Test;
import org.openqpp.scoring.figure.Rule;

/** A measure that came by several collection types or from several submitters counts once, in its best version. */
class B04_SeveralVersionsOfAMeasure {

    @Test
    void theBetterVersionIsKept() {
        Card card = group().quality(ECQM, "236", points(5))
                .quality(CQM, "236", points(8))
                .scoreFlat();
        assertThat(card.counted()).isEqualTo("236 8");
        assertThat(card.uncounted()).isEqualTo("236 5");
        assertThat(card.says(Rule.BEST_VERSION))
                .isEqualTo("Measure 236 came in several versions (CQM 8, eCQM 5): the one by CQM is kept.");
        assertThat(card.says(Rule.OTHER_VERSION)).isEqualTo("Another version of this measure is kept.");
    }

    @Test
    void equalVersionsAreKeptInTheOrderEcqmCqmClaims() {
        Card card = group().small()
                .quality(PART_B_CLAIMS, "236", points(5))
                .quality(CQM, "236", points(5))
                .quality(ECQM, "236", points(5))
                .scoreFlat();
        assertThat(card.counted()).isEqualTo("236 5");
        assertThat(card.fact("236", "submissionMethod")).isEqualTo("electronicHealthRecord");
        assertThat(card.uncounted()).isEqualTo("236 5, 236 5");
    }

    @Test
    void ofEqualVersionsTheCompleteOneIsKeptInAnyOrder() {
        Card first = group().quality(ECQM, "236", met(0).of(0))
                .then()
                .quality(ECQM, "236", met(0).of(19))
                .scoreFlat();
        Card last = group().quality(ECQM, "236", met(0).of(19))
                .then()
                .quality(ECQM, "236", met(0).of(0))
                .scoreFlat();
        assertThat(first.counted()).isEqualTo("236 0").isEqualTo(last.counted());
        assertThat(first.rules()).contains(Rule.CASE_MINIMUM_MISSED).isEqualTo(last.rules());
        assertThat(Card.quantity(first.measure("236"), "caseCount").shown()).isEqualTo("19");
        assertThat(Card.quantity(last.measure("236"), "caseCount").shown()).isEqualTo("19");
    }

    @Test
    void theSameMeasureFromTwoSubmittersCountsInItsBetterVersion() {
        Card card = group().quality(ECQM, "236", points(5))
                .then()
                .quality(ECQM, "236", points(7))
                .scoreFlat();
        assertThat(card.counted()).isEqualTo("236 7");
        assertThat(card.quality()).isEqualTo("7 of 60: 11.6667 %");
    }

    @Test
    void aVersionThatCannotBeComparedLoses() {
        Card card = group().quality(ECQM, "236", incomplete())
                .quality(CQM, "236", points(1))
                .scoreFlat();
        assertThat(card.counted()).isEqualTo("236 1");
    }

    @Test
    void aVersionThatIsTakenOutDoesNotCompete() {
        Card card = group().quality(PART_B_CLAIMS, "236", points(10))
                .quality(CQM, "236", points(4))
                .scoreFlat();
        assertThat(card.counted()).isEqualTo("236 4");
        assertThat(card.uncounted()).isEmpty();
        assertThat(card.takenOut()).isEqualTo("236");
        assertThat(card.says(Rule.BEST_VERSION)).isEqualTo("-");
    }
}

package org.openqpp.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqpp.policy.value.CollectionType.CQM;
import static org.openqpp.scoring.Entity.group;
import static org.openqpp.scoring.Value.met;
import static org.openqpp.scoring.Value.nobody;
import static org.openqpp.scoring.Value.points;

import org.junit.jupiter.api.Test;
import org.openqpp.scoring.figure.Rule;

/** A measure of a cluster for which there are no patients is sent as 0/0: present, and not required. */
class C04_MeasuresSentAsNothingOfNothing {

    @Test
    void itCompletesTheClusterAndIsNotRequired() {
        Card card = group().quality(CQM, "397", points(7))
                .quality(CQM, "440", nobody())
                .scoreFlat();
        assertThat(card.quality()).isEqualTo("7 of 10: 70 %");
        assertThat(card.takenOut()).isEqualTo("440");
        assertThat(card.says(Rule.CLUSTER))
                .isEqualTo("Cluster pathologySkinCancer (397, 440) is complete: 1 measures required.");
        assertThat(card.says(Rule.CLUSTER_ZERO)).isEqualTo("440 sent as 0/0: taken out of the required number.");
    }

    @Test
    void inASmallPracticeToo() {
        Card card = group().small()
                .quality(CQM, "397", points(7))
                .quality(CQM, "440", nobody())
                .scoreFlat();
        assertThat(card.quality()).isEqualTo("7 + 6 of 10: 100 %");
        assertThat(card.takenOut()).isEqualTo("440");
        assertThat(card.points("440")).isEqualTo("0");
    }

    @Test
    void aVersionWithPatientsMakesItRequired() {
        Card card = group().quality(CQM, "397", points(7))
                .quality(CQM, "440", nobody())
                .then()
                .quality(CQM, "440", points(5))
                .scoreFlat();
        assertThat(card.quality()).isEqualTo("12 of 20: 60 %");
    }

    @Test
    void patientsWithoutARateAreStillPatients() {
        Card card = group().quality(CQM, "397", points(7))
                .quality(CQM, "440", met(0).of(0).excepting(30))
                .scoreFlat();
        assertThat(card.quality()).isEqualTo("7 of 20: 35 %");
    }

    @Test
    @Reading("B-18")
    void whenEveryMeasureIsSentSoQualityIsNotScored() {
        Card card = group().quality(CQM, "397", nobody())
                .quality(CQM, "440", nobody())
                .activities("IA_PCMH")
                .score();
        assertThat(card.quality()).isEqualTo("not scored");
        assertThat(card.says(Rule.CLUSTER_EMPTY))
                .isEqualTo("Every measure of the cluster was sent as 0/0: quality is not scored.");
        assertThat(card.weights()).isEqualTo("0/0/15/85");
    }

    @Test
    void outsideAClusterItTakesItsPlaceLikeAnyOther() {
        Card card = group().quality(CQM, "236", points(7))
                .quality(CQM, "118", nobody())
                .scoreFlat();
        assertThat(card.counted()).isEqualTo("236 7, 118 0");
        assertThat(card.quality()).isEqualTo("7 of 60: 11.6667 %");
    }
}

package org.openqpp.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqpp.policy.value.CollectionType.CQM;
import static org.openqpp.policy.value.CollectionType.ECQM;
import static org.openqpp.policy.value.CollectionType.PART_B_CLAIMS;
import static org.openqpp.scoring.Entity.group;
import static org.openqpp.scoring.Value.points;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqpp.scoring.figure.Rule;

/**
 * Eligible measure applicability asks whether somebody who sent few measures had more to send. It looks only at submissions of
 * CQMs and claims measures, fewer than six or without an outcome or high priority measure. 397 and 440 are a cluster.
 */
class C01_WhoIsAskedForFewer {

    private static Entity skinPathologist() {
        return group().quality(CQM, List.of("397", "440"), points(7));
    }

    @Test
    void twoMeasuresOfACompleteClusterAreEnough() {
        Card card = skinPathologist().scoreFlat();
        assertThat(card.quality()).isEqualTo("14 of 20: 70 %");
        assertThat(card.says(Rule.CLUSTER))
                .isEqualTo("Cluster pathologySkinCancer (397, 440) is complete: 2 measures required.");
        assertThat(card.says(Rule.REQUIRED_FULL)).isEqualTo("-");
    }

    @Test
    void anEcqmAmongThemEndsTheQuestion() {
        Card card = skinPathologist().quality(ECQM, "236", points(7)).scoreFlat();
        assertThat(card.quality()).isEqualTo("21 of 60: 35 %");
        assertThat(card.rules()).doesNotContain(Rule.CLUSTER, Rule.CLUSTER_NONE, Rule.CLUSTER_INCOMPLETE);
    }

    @Test
    void aMeasureOfARegistryToo() {
        assertThat(skinPathologist()
                        .quality(CQM, "CAP22", points(7))
                        .scoreFlat()
                        .quality())
                .isEqualTo("21 of 60: 35 %");
        Card onlyRegistry = group().quality(CQM, "CAP22", points(7)).scoreFlat();
        assertThat(onlyRegistry.rules()).doesNotContain(Rule.CLUSTER_NONE);
    }

    @Test
    void theSurveyToo() {
        Card card = skinPathologist().survey("CAHPS_1", "60").scoreFlat();
        assertThat(card.quality()).isEqualTo("21 of 60: 35 %");
        assertThat(card.rules()).doesNotContain(Rule.CLUSTER_NONE);
    }

    @Test
    void sixMeasuresWithAHighPriorityMeasureAreNotAskedAbout() {
        Entity six =
                group().small().quality(PART_B_CLAIMS, List.of("134", "317", "039", "249", "250", "155"), points(7));
        Card card = six.scoreFlat();
        assertThat(card.quality()).isEqualTo("42 + 6 of 60: 80 %");
        assertThat(card.rules()).doesNotContain(Rule.SPECIALTY_SET, Rule.CLUSTER_NONE);
    }

    @Test
    void sixMeasuresWithoutOneAre() {
        Entity six =
                group().small().quality(PART_B_CLAIMS, List.of("134", "317", "039", "249", "250", "436"), points(7));
        Card card = six.scoreFlat();
        assertThat(card.quality()).isEqualTo("14 + 6 of 20: 100 %");
        assertThat(card.says(Rule.SPECIALTY_SET))
                .isEqualTo("Specialty set emergencyMedicine (134, 317) is complete: 2 measures required.");
    }

    @Test
    void severalVersionsAreOneMeasure() {
        Entity five = group().small()
                .quality(PART_B_CLAIMS, List.of("134", "317", "039", "249", "155"), points(7))
                .quality(CQM, List.of("134", "317", "039", "249", "155"), points(6));
        assertThat(five.scoreFlat().says(Rule.SPECIALTY_SET)).contains("emergencyMedicine");
    }

    @Test
    void measuresThatAreTakenOutAreNotLookedAt() {
        // the claims version counts for nothing in a group that is not small
        assertThat(skinPathologist()
                        .quality(PART_B_CLAIMS, "236", points(7))
                        .scoreFlat()
                        .quality())
                .isEqualTo("14 of 20: 70 %");
    }

    @Test
    void nobodyIsAskedInAnMvp() {
        Card card = group().registeredFor("G0058")
                .in("G0058")
                .quality(CQM, "470", points(7))
                .scoreFlat();
        assertThat(card.quality()).isEqualTo("7 of 40: 17.5 %");
        assertThat(card.rules()).doesNotContain(Rule.CLUSTER_NONE);
    }

    @Test
    void nobodyIsAskedWhoSentNothing() {
        assertThat(group().activities("IA_PCMH").score().rules()).doesNotContain(Rule.CLUSTER_NONE);
    }
}

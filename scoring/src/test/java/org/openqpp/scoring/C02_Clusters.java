package org.openqpp.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqpp.policy.value.CollectionType.CQM;
import static org.openqpp.policy.value.CollectionType.PART_B_CLAIMS;
import static org.openqpp.scoring.Entity.group;
import static org.openqpp.scoring.Value.met;
import static org.openqpp.scoring.Value.points;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqpp.scoring.figure.Rule;

/** Clinically related measures form clusters, by collection type; a complete cluster sets the required number. */
class C02_Clusters {

    @Test
    void aCompleteClusterOfThree() {
        Card card =
                group().quality(CQM, List.of("355", "357", "358"), points(6)).scoreFlat();
        assertThat(card.quality()).isEqualTo("18 of 30: 60 %");
    }

    @Test
    void aClusterWithAMissingMeasureChangesNothing() {
        Card card = group().quality(CQM, List.of("355", "357"), points(6)).scoreFlat();
        assertThat(card.quality()).isEqualTo("12 of 60: 20 %");
        assertThat(card.says(Rule.CLUSTER_INCOMPLETE))
                .isEqualTo("Clinically related measures are missing (358): 6 measures stay required.");
    }

    @Test
    void aMeasureOutsideTheClusterChangesNothingEither() {
        Card card = group().quality(CQM, List.of("355", "357", "358", "236"), points(6))
                .scoreFlat();
        assertThat(card.quality()).isEqualTo("24 of 60: 40 %");
        assertThat(card.says(Rule.CLUSTER_NONE))
                .isEqualTo("No cluster contains everything that was sent: 6 measures stay required.");
    }

    @Test
    @Reading("A-09")
    void ofSeveralClustersOneCompleteOneIsEnough() {
        // 249, 395 and 397 also belong to a cluster of five, of which 250 and 396 are missing here
        Card card = group().quality(CQM, List.of("249", "395", "397", "491"), points(6))
                .scoreFlat();
        assertThat(card.quality()).isEqualTo("24 of 40: 60 %");
        assertThat(card.says(Rule.CLUSTER))
                .isEqualTo("Cluster pathology2 (249, 395, 397, 491) is complete: 4 measures required.");
        Card neither =
                group().quality(CQM, List.of("249", "395", "397"), points(6)).scoreFlat();
        assertThat(neither.quality()).isEqualTo("18 of 60: 30 %");
    }

    @Test
    void aClusterBelongsToOneCollectionType() {
        // by claims 397 is a cluster of its own; together with a CQM it is none
        assertThat(group().small()
                        .quality(PART_B_CLAIMS, "397", points(6))
                        .scoreFlat()
                        .quality())
                .isEqualTo("6 + 6 of 10: 100 %");
        assertThat(group().quality(CQM, "397", points(6)).scoreFlat().quality()).isEqualTo("6 of 60: 10 %");
        Card mixed = group().small()
                .quality(PART_B_CLAIMS, "397", points(6))
                .quality(CQM, "440", points(6))
                .scoreFlat();
        assertThat(mixed.quality()).isEqualTo("12 + 6 of 60: 30 %");
    }

    @Test
    @Reading({"A-08", "A-35"})
    void aSuppressedMeasureHasToBeSentAndIsNotRequired() {
        Entity cataract = group().quality(CQM, List.of("191", "303", "304"), points(8));
        assertThat(cataract.scoreFlat().says(Rule.CLUSTER_INCOMPLETE))
                .isEqualTo("Clinically related measures are missing (389): 6 measures stay required.");
        Card card = group().quality(CQM, List.of("191", "303", "304"), points(8))
                .quality(CQM, "389", met(80).of(100))
                .scoreFlat();
        assertThat(card.quality()).isEqualTo("8 of 30: 26.6667 %");
        assertThat(card.says(Rule.CLUSTER_SUPPRESSED))
                .isEqualTo("389 is suppressed: taken out of the required number.");
        assertThat(card.takenOut()).isEqualTo("389");
    }

    @Test
    void theOutcomeMeasureOfTheClusterIsDemanded() {
        // the cluster has outcome and high priority measures, so 250 and 249 alone leave their place empty
        Card card = group().small()
                .quality(PART_B_CLAIMS, List.of("249", "250"), points(8))
                .scoreFlat();
        assertThat(card.quality()).isEqualTo("8 + 6 of 20: 70 %");
        assertThat(card.says(Rule.NO_OUTCOME)).startsWith("No outcome and no high priority measure");
    }
}

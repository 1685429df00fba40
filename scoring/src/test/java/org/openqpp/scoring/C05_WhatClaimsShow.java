package org.openqpp.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqpp.policy.value.CollectionType.CQM;
import static org.openqpp.policy.value.CollectionType.PART_B_CLAIMS;
import static org.openqpp.scoring.Entity.group;
import static org.openqpp.scoring.Value.points;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqpp.scoring.figure.Rule;

/**
 * For claims measures CMS knows whether there were patients: what was not sent is missing only with twenty eligible instances
 * (R-3.23 step 3). Computed tomography by claims is 405, 406 and 436.
 */
class C05_WhatClaimsShow {

    private static Entity radiologist() {
        return group().small().quality(PART_B_CLAIMS, List.of("405", "406"), points(6));
    }

    @Test
    void nineteenInstancesAreNotMissed() {
        Card card = radiologist().claimsShow("436", 19).scoreFlat();
        assertThat(card.quality()).isEqualTo("12 + 6 of 20: 90 %");
        assertThat(card.says(Rule.CLUSTER_UNDER_THRESHOLD))
                .isEqualTo("436 not sent, but claims show fewer than 20 eligible instances: not missing.");
    }

    @Test
    void twentyAre() {
        Card card = radiologist().claimsShow("436", 20).scoreFlat();
        assertThat(card.quality()).isEqualTo("12 + 6 of 60: 30 %");
        assertThat(card.says(Rule.CLUSTER_INCOMPLETE))
                .isEqualTo("Clinically related measures are missing (436): 6 measures stay required.");
    }

    @Test
    void nothingInClaimsIsNothingMissed() {
        assertThat(radiologist().scoreFlat().quality()).isEqualTo("12 + 6 of 20: 90 %");
    }

    @Test
    void aMeasureThatWasSentIsNotCalledMissing() {
        Card card = group().small()
                .quality(PART_B_CLAIMS, List.of("405", "406", "436"), points(6))
                .scoreFlat();
        assertThat(card.quality()).isEqualTo("18 + 6 of 30: 80 %");
        assertThat(card.says(Rule.CLUSTER_UNDER_THRESHOLD)).isEqualTo("-");
    }

    @Test
    void claimsSayNothingAboutCqms() {
        Card card = group().quality(CQM, List.of("355", "357"), points(6))
                .claimsShow("358", 0)
                .scoreFlat();
        assertThat(card.quality()).isEqualTo("12 of 60: 20 %");
    }
}

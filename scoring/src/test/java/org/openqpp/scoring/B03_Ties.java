package org.openqpp.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqpp.policy.value.CollectionType.CQM;
import static org.openqpp.policy.value.CollectionType.ECQM;
import static org.openqpp.scoring.Entity.group;
import static org.openqpp.scoring.Value.points;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Of measures with the same points the lower id counts. */
class B03_Ties {

    @Test
    void theLastPlaceGoesToTheLowerId() {
        Card card = group().quality(ECQM, List.of("310", "309", "240", "134", "117", "236", "130"), points(8))
                .scoreFlat();
        assertThat(card.counted()).isEqualTo("236 8, 117 8, 130 8, 134 8, 240 8, 309 8");
        assertThat(card.uncounted()).isEqualTo("310 8");
    }

    @Test
    void idsAreComparedAsTheyArePrinted() {
        Card card = group().quality(CQM, List.of("HCPR24", "410", "047", "ACEP22"), points(8))
                .quality(CQM, List.of("404", "338", "236"), points(9))
                .scoreFlat();
        assertThat(card.counted()).isEqualTo("236 9, 338 9, 404 9, 047 8, 410 8, ACEP22 8");
    }

    @Test
    void ofTwoOutcomeMeasuresTheLowerIdIsFirst() {
        Card card = group().quality(ECQM, List.of("236", "191"), points(8)).scoreFlat();
        assertThat(card.counted()).isEqualTo("191 8, 236 8");
    }
}

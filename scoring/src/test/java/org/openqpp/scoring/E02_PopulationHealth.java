package org.openqpp.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqpp.policy.value.CollectionType.CQM;
import static org.openqpp.scoring.Entity.group;
import static org.openqpp.scoring.Value.points;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqpp.scoring.figure.Rule;

/** Of the population health measures 479 and 484 the better one counts on top of the four (R-3.26 a). */
class E02_PopulationHealth {

    private static Entity heartDisease() {
        return group().clinicians(16)
                .registeredFor("G0055")
                .in("G0055")
                .quality(CQM, List.of("441", "005", "006", "007"), points(7));
    }

    @Test
    void theBetterOneCounts() {
        Card card = heartDisease()
                .claimsMeasure("479", "0.1507", 200)
                .claimsMeasure("484", "36.0", 18)
                .scoreFlat();
        assertThat(card.counted()).endsWith("007 7, 479 6");
        assertThat(card.uncounted()).isEqualTo("484 5.9091");
        assertThat(card.quality()).isEqualTo("34 of 50: 68 %");
        assertThat(card.says(Rule.POPULATION_HEALTH))
                .isEqualTo("Population health: 479 6, 484 5.9091; the better one, 479, counts.");
        assertThat(card.says(Rule.POPULATION_HEALTH_LOWER))
                .isEqualTo("The other population health measure is better: does not count.");
    }

    @Test
    void ofEqualOnesTheLowerId() {
        Card card = heartDisease()
                .claimsMeasure("484", "1", 18)
                .claimsMeasure("479", "0.01", 200)
                .scoreFlat();
        assertThat(card.counted()).endsWith("479 10");
        assertThat(card.uncounted()).isEqualTo("484 10");
    }

    @Test
    void theOnlyOneThatCanBeScoredCounts() {
        Card card = heartDisease()
                .claimsMeasure("479", "0.1507", 199)
                .claimsMeasure("484", "36.0", 18)
                .scoreFlat();
        assertThat(card.counted()).endsWith("484 5.9091");
        assertThat(card.takenOut()).isEqualTo("479");
        assertThat(card.quality()).isEqualTo("33.9091 of 50: 67.8182 %");
    }

    @Test
    void withoutEitherTheDenominatorStaysForty() {
        Card card = heartDisease().claimsMeasure("479", "0.1507", 199).scoreFlat();
        assertThat(card.quality()).isEqualTo("28 of 40: 70 %");
        assertThat(card.says(Rule.POPULATION_HEALTH_NONE))
                .isEqualTo("No population health measure can be scored: left out.");
    }
}

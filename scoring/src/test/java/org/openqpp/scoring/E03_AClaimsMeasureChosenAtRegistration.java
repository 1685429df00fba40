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

/** 480 in G0058 and 492 in G0055 can be chosen at registration as one of the four measures (R-3.26 b). */
class E03_AClaimsMeasureChosenAtRegistration {

    private static Entity jointRepair() {
        return group().registeredFor("G0058", "480").in("G0058");
    }

    @Test
    void itIsOneOfTheFour() {
        Card card = jointRepair()
                .quality(CQM, List.of("470", "350", "351", "024"), points(7))
                .claimsMeasure("480", "0.01", 25)
                .scoreFlat();
        assertThat(card.counted()).isEqualTo("024 7, 350 7, 351 7, 480 10");
        assertThat(card.uncounted()).isEqualTo("470 7");
        assertThat(card.quality()).isEqualTo("31 of 40: 77.5 %");
        assertThat(card.says(Rule.REGISTERED_CLAIMS))
                .isEqualTo("Chosen at registration: one of the required measures, 10 points.");
    }

    @Test
    @Reading("A-11")
    void itFillsThePlaceOfTheOutcomeMeasure() {
        Card card = jointRepair()
                .quality(CQM, List.of("350", "351", "128"), points(7))
                .claimsMeasure("480", "0.01", 25)
                .scoreFlat();
        assertThat(card.quality()).isEqualTo("31 of 40: 77.5 %");
        assertThat(card.rules()).doesNotContain(Rule.BEST_OUTCOME, Rule.BEST_HIGH_PRIORITY, Rule.NO_OUTCOME);
    }

    @Test
    void ifItCannotBeScoredItCountsZero() {
        Card card = jointRepair()
                .quality(CQM, List.of("470", "350", "351", "024"), points(7))
                .claimsMeasure("480", "0.01", 24)
                .scoreFlat();
        assertThat(card.counted()).isEqualTo("024 7, 350 7, 351 7, 480 0");
        assertThat(card.quality()).isEqualTo("21 of 40: 52.5 %");
        assertThat(card.says(Rule.REGISTERED_CLAIMS_UNSCORED))
                .isEqualTo("Chosen at registration and cannot be scored: 0 of 10 as one of the required measures.");
    }

    @Test
    void ifItWasNotCalculatedAtAllToo() {
        Card card = jointRepair()
                .quality(CQM, List.of("470", "350", "351", "024"), points(7))
                .scoreFlat();
        assertThat(card.counted()).isEqualTo("024 7, 350 7, 351 7, 480 0");
        assertThat(card.fact("480", "submissionMethod")).isEqualTo("administrativeClaims");
    }

    @Test
    void aClaimsMeasureThatWasNotChosenDoesNotCount() {
        Card card = group().registeredFor("G0058")
                .in("G0058")
                .quality(CQM, "470", points(7))
                .claimsMeasure("480", "0.01", 25)
                .scoreFlat();
        assertThat(card.quality()).isEqualTo("7 of 40: 17.5 %");
        assertThat(card.takenOut()).isEqualTo("480");
        assertThat(card.says(Rule.CLAIMS_NOT_REGISTERED))
                .isEqualTo("Not chosen at registration: does not count in G0058.");
        assertThat(card.fact("480", "decile")).isEqualTo("none");
    }

    @Test
    void aChoiceThatTheMvpDoesNotOfferIsIgnored() {
        Card card = group().registeredFor("G0058", "492")
                .in("G0058")
                .quality(CQM, "470", points(7))
                .scoreFlat();
        assertThat(card.counted()).isEqualTo("470 7");
        Card elsewhere = group().registeredFor("G0055", "492")
                .registeredFor("G0058")
                .in("G0058")
                .quality(CQM, "470", points(7))
                .scoreFlat();
        assertThat(elsewhere.counted()).isEqualTo("470 7");
    }

    @Test
    void populationHealthStillComesOnTop() {
        Card card = jointRepair()
                .clinicians(16)
                .quality(CQM, List.of("470", "350", "351"), points(7))
                .claimsMeasure("480", "0.01", 25)
                .claimsMeasure("479", "0.1507", 200)
                .scoreFlat();
        assertThat(card.quality()).isEqualTo("37 of 50: 74 %");
    }

    @Test
    void besideASuppressedMeasureItIsOneOfTheOthers() {
        // of four others, the chosen measure among them, four stay required; of three, three
        TestLaw law = TestLaw.FLAT;
        Entity entity = group().registeredFor("G0055", "492").withCardiologist().in("G0055");
        Card card = entity.quality(CQM, List.of("441", "005"), points(7))
                .claimsMeasure("492", "0.01", 21)
                .quality(ECQM, "488", met(9).of(10))
                .scoreUnder(law);
        // 488 is no measure of G0055 and lowers nothing
        assertThat(card.quality()).isEqualTo("24 of 40: 60 %");
    }
}

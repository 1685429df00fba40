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

/** A small practice that sends claims measures only is asked for as many as the MVP has of them (R-3.26 c). */
class E04_ASmallPracticeWithClaimsMeasuresOnly {

    @Test
    void fewerThanFourAreThenEnough() {
        Card card = group().small()
                .registeredFor("G0055")
                .in("G0055")
                .quality(PART_B_CLAIMS, List.of("047", "128", "134"), points(6))
                .scoreFlat();
        assertThat(card.quality()).isEqualTo("18 + 6 of 30: 80 %");
        assertThat(card.says(Rule.MVP_CLAIMS_ONLY))
                .isEqualTo("Small practice with claims measures only: G0055 has 3 of them, 3 measures required.");
    }

    @Test
    void anMvpWithFourOrMoreAsksForFour() {
        Card card = group().small()
                .registeredFor("M0005")
                .in("M0005")
                .quality(PART_B_CLAIMS, List.of("047", "134", "236"), points(6))
                .scoreFlat();
        assertThat(card.quality()).isEqualTo("18 + 6 of 40: 60 %");
        assertThat(card.says(Rule.MVP_CLAIMS_ONLY)).isEqualTo("-");
    }

    @Test
    void anyOtherCollectionTypeBringsFourBack() {
        Card card = group().small()
                .registeredFor("G0055")
                .in("G0055")
                .quality(PART_B_CLAIMS, List.of("047", "128", "134"), points(6))
                .quality(CQM, "441", points(6))
                .scoreFlat();
        assertThat(card.quality()).isEqualTo("24 + 6 of 40: 75 %");
        assertThat(group().small()
                        .registeredFor("G0055")
                        .in("G0055")
                        .quality(ECQM, "377", points(6))
                        .scoreFlat()
                        .quality())
                .isEqualTo("6 + 6 of 40: 30 %");
    }

    @Test
    void soDoesNothingAtAll() {
        assertThat(group().small()
                        .registeredFor("G0055")
                        .in("G0055")
                        .activities("IA_PCMH")
                        .score()
                        .quality())
                .isEqualTo("0 of 40: 0 %");
    }

    @Test
    @Reading("A-12")
    void noOutcomeMeasureIsDemandedWhereTheMvpHasNoneByClaims() {
        // M1367 has 128 and 226 by claims, neither of high priority
        Card card = group().small()
                .registeredFor("M1367")
                .in("M1367")
                .quality(PART_B_CLAIMS, "128", points(6))
                .scoreFlat();
        assertThat(card.quality()).isEqualTo("6 + 6 of 20: 60 %");
        assertThat(card.says(Rule.NO_OUTCOME_DEMANDED))
                .isEqualTo("No outcome or high priority measure was available: none is demanded.");
        // G0055 has 047
        Card demanded = group().small()
                .registeredFor("G0055")
                .in("G0055")
                .quality(PART_B_CLAIMS, List.of("128", "134"), points(6))
                .scoreFlat();
        assertThat(demanded.quality()).isEqualTo("12 + 6 of 30: 60 %");
        assertThat(demanded.says(Rule.NO_OUTCOME)).startsWith("No outcome and no high priority measure");
    }

    @Test
    void aMeasureChosenAtRegistrationIsOneMore() {
        Card card = group().small()
                .registeredFor("G0058", "480")
                .in("G0058")
                .quality(PART_B_CLAIMS, List.of("024", "128"), points(6))
                .claimsMeasure("480", "0.01", 25)
                .scoreFlat();
        assertThat(card.quality()).isEqualTo("22 + 6 of 30: 93.3333 %");
        assertThat(card.says(Rule.MVP_CLAIMS_ONLY))
                .isEqualTo("Small practice with claims measures only: G0058 has 3 of them, 3 measures required.");
        Card four = group().small()
                .registeredFor("G0055", "492")
                .withCardiologist()
                .in("G0055")
                .quality(PART_B_CLAIMS, List.of("047", "128", "134"), points(6))
                .claimsMeasure("492", "0.01", 21)
                .scoreFlat();
        assertThat(four.quality()).isEqualTo("28 + 6 of 40: 85 %");
        assertThat(four.says(Rule.MVP_CLAIMS_ONLY)).isEqualTo("-");
    }
}

package org.openqpp.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqpp.policy.value.CollectionType.CQM;
import static org.openqpp.policy.value.CollectionType.ECQM;
import static org.openqpp.policy.value.CollectionType.PART_B_CLAIMS;
import static org.openqpp.policy.value.CollectionType.WEB_INTERFACE;
import static org.openqpp.scoring.Entity.group;
import static org.openqpp.scoring.Value.met;
import static org.openqpp.scoring.Value.points;

import org.junit.jupiter.api.Test;
import org.openqpp.scoring.figure.Rule;

/** Measures that do not belong where they were sent are taken out, as if they had not been sent. */
class A11_MeasuresTakenOut {

    @Test
    @Reading("A-04")
    void claimsMeasuresAreForSmallPractices() {
        Card card = group().quality(PART_B_CLAIMS, "236", points(8)).scoreFlat();
        assertThat(card.takenOut()).isEqualTo("236");
        assertThat(card.quality()).isEqualTo("0 of 60: 0 %");
        assertThat(card.says(Rule.CLAIMS_NOT_SMALL))
                .isEqualTo("Part B claims measures are for small practices only: taken out.");
        assertThat(group().small()
                        .quality(PART_B_CLAIMS, "236", points(8))
                        .scoreFlat()
                        .counted())
                .isEqualTo("236 8");
    }

    @Test
    @Reading("A-05")
    void aMeasureOutsideItsProgramIsTakenOut() {
        Card card = group().registeredFor("G0053")
                .in("G0053")
                .quality(ECQM, "236", points(8))
                .scoreFlat();
        assertThat(card.takenOut()).isEqualTo("236");
        assertThat(card.says(Rule.NOT_IN_PROGRAM))
                .isEqualTo("Not a measure of G0053 in this collection type: taken out.");
        assertThat(group().quality(CQM, "001SSP", met(1).of(100)).score().takenOut())
                .isEqualTo("001SSP");
    }

    @Test
    void aCollectionTypeThatTheMeasureDoesNotHaveIsTakenOut() {
        assertThat(group().quality(CQM, "240", met(50).of(100)).score().takenOut())
                .isEqualTo("240");
        assertThat(group().quality(ECQM, "240", met(50).of(100)).score().takenOut())
                .isEmpty();
    }

    @Test
    void theWebInterfaceBelongsToTheApp() {
        assertThat(group().quality(WEB_INTERFACE, "236", met(50).of(100))
                        .score()
                        .takenOut())
                .isEqualTo("236");
    }

    @Test
    void whatIsTakenOutBringsNoBonus() {
        Card card = group().small().quality(CQM, "240", met(50).of(100)).score();
        assertThat(card.quality()).isEqualTo("0 of 60: 0 %");
        assertThat(card.says(Rule.NO_QUALITY_DATA)).isEqualTo("No quality measure was submitted.");
    }

    @Test
    @Reading("A-27")
    void aTruncatedMeasureIsScoredAsSent() {
        Card card = group().quality(CQM, "185", points(6)).scoreFlat();
        assertThat(card.points("185")).isEqualTo("6");
        assertThat(card.says(Rule.TRUNCATED))
                .isEqualTo("Only the first nine months of the year count for this measure; scored as sent.");
        assertThat(group().quality(CQM, "236", points(6)).scoreFlat().says(Rule.TRUNCATED))
                .isEqualTo("-");
    }
}

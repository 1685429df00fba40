package org.openqpp.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqpp.policy.value.CollectionType.CQM;
import static org.openqpp.scoring.Entity.group;
import static org.openqpp.scoring.Value.met;

import org.junit.jupiter.api.Test;
import org.openqpp.scoring.figure.Rule;

/** Three quarters of the eligible patients have to be reported, or the measure earns 0, in a small practice 3. */
class A04_DataCompleteness {

    @Test
    void threeQuartersAreEnough() {
        assertThat(group().quality(CQM, "236", met(50).of(75).eligible(100))
                        .scoreFlat()
                        .points("236"))
                .isEqualTo("7.667");
    }

    @Test
    void lessEarnsNothing() {
        Card card = group().quality(CQM, "236", met(74).of(74).eligible(100)).scoreFlat();
        assertThat(card.points("236")).isEqualTo("0");
        assertThat(card.counted()).isEqualTo("236 0");
        assertThat(card.says(Rule.DATA_COMPLETENESS_MISSED))
                .isEqualTo("Data completeness 74 % is below 75 %: 0 points.");
    }

    @Test
    void lessEarnsThreePointsInASmallPractice() {
        Card card = group().small()
                .quality(CQM, "236", met(74).of(74).eligible(100))
                .scoreFlat();
        assertThat(card.points("236")).isEqualTo("3");
        assertThat(card.says(Rule.DATA_COMPLETENESS_MISSED))
                .isEqualTo("Data completeness 74 % is below 75 %: 3 points.");
    }

    @Test
    void exclusionsAndExceptionsAreReportedToo() {
        assertThat(group().quality(
                                CQM,
                                "236",
                                met(50).of(50).excluding(10).excepting(15).eligible(100))
                        .scoreFlat()
                        .points("236"))
                .isEqualTo("10");
    }

    @Test
    @Reading("A-28")
    void completenessIsComparedWithoutRounding() {
        // 74.995 percent would round to 75.00
        assertThat(group().quality(CQM, "236", met(14999).of(14999).eligible(20000))
                        .scoreFlat()
                        .points("236"))
                .isEqualTo("0");
        assertThat(group().quality(CQM, "236", met(15000).of(15000).eligible(20000))
                        .scoreFlat()
                        .points("236"))
                .isEqualTo("10");
    }
}

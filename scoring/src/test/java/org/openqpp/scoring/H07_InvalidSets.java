package org.openqpp.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqpp.scoring.Entity.group;
import static org.openqpp.scoring.Interoperability.complete;
import static org.openqpp.scoring.Interoperability.empty;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqpp.scoring.figure.Rule;

/** A measure together with its exclusion or with a substitute makes a set invalid: it is dropped as if not sent. */
class H07_InvalidSets {

    private static void isDropped(Interoperability data, Rule rule, String sentence) {
        Card card = group().interoperability(data).score();
        assertThat(card.interoperability()).isEqualTo("0 %");
        assertThat(card.says(rule)).isEqualTo(sentence);
        assertThat(card.says(Rule.INTEROPERABILITY_NOTHING)).startsWith("Nothing valid submitted");
        // of a small practice nothing was submitted, so the category stays reweighted
        assertThat(group().small().interoperability(data).score().interoperability())
                .isEqualTo("not scored");
    }

    @ParameterizedTest(name = "{0} with {1}")
    @CsvSource({
        "PI_EP_1, PI_LVPP_1",
        "PI_EP_2, PI_EP_2_EX_1",
        "PI_HIE_1, PI_LVOTC_1",
        "PI_HIE_4, PI_LVITC_2",
        "PI_PHCDRR_1, PI_PHCDRR_1_EX_3"
    })
    @Reading("A-36")
    void aMeasureWithItsExclusion(String measure, String exclusion) {
        isDropped(
                complete().yes(exclusion),
                Rule.SET_INVALID_EXCLUSION,
                measure + " came together with its exclusion: the set is dropped.");
    }

    @Test
    void evenWhenItIsAnsweredNo() {
        isDropped(
                complete().no("PI_EP_2").yes("PI_EP_2_EX_2"),
                Rule.SET_INVALID_EXCLUSION,
                "PI_EP_2 came together with its exclusion: the set is dropped.");
    }

    @Test
    void oneExchangeMeasureWithReferralLoops() {
        isDropped(
                complete().yes("PI_HIE_5"),
                Rule.SET_INVALID_SUBSTITUTES,
                "PI_HIE_1 and PI_HIE_5 may not be reported together: the set is dropped. "
                        + "PI_HIE_4 and PI_HIE_5 may not be reported together: the set is dropped.");
    }

    @Test
    void oneExchangeMeasureWithTheOther() {
        isDropped(
                complete().exchangeBy("PI_HIE_5").yes("PI_HIE_6"),
                Rule.SET_INVALID_SUBSTITUTES,
                "PI_HIE_5 and PI_HIE_6 may not be reported together: the set is dropped.");
    }

    @Test
    void oneExchangeMeasureWithAnExclusionOfALoop() {
        isDropped(
                complete().exchangeBy("PI_HIE_5").yes("PI_LVOTC_1"),
                Rule.SET_INVALID_SUBSTITUTES,
                "PI_HIE_5 and PI_LVOTC_1 may not be reported together: the set is dropped.");
        isDropped(
                complete().exchangeBy("PI_HIE_6").yes("PI_LVITC_2"),
                Rule.SET_INVALID_SUBSTITUTES,
                "PI_HIE_6 and PI_LVITC_2 may not be reported together: the set is dropped.");
    }

    @Test
    void twoLevelsOfEngagement() {
        isDropped(
                complete().yes("PI_PHCDRR_1_PRE"),
                Rule.SET_INVALID_SUBSTITUTES,
                "PI_PHCDRR_1_PROD and PI_PHCDRR_1_PRE may not be reported together: the set is dropped.");
    }

    @Test
    void twoExclusionsOfOneMeasure() {
        isDropped(
                complete().excludingImmunization().yes("PI_PHCDRR_1_EX_2"),
                Rule.SET_INVALID_SUBSTITUTES,
                "PI_PHCDRR_1_EX_1 and PI_PHCDRR_1_EX_2 may not be reported together: the set is dropped.");
    }

    @Test
    void whatIsSentAsFalseExcludesNothing() {
        assertThat(group().interoperability(complete().no("PI_LVPP_1", "PI_PHCDRR_1_PRE", "PI_PHCDRR_3_EX_1"))
                        .score()
                        .interoperability())
                .isEqualTo("100 %");
        assertThat(group().interoperability(complete().exchangeBy("PI_HIE_5").no("PI_LVOTC_1"))
                        .score()
                        .interoperability())
                .isEqualTo("100 %");
    }

    @Test
    void anEmptySetIsNoSubmission() {
        assertThat(group().small().interoperability(empty()).score().interoperability())
                .isEqualTo("not scored");
        assertThat(group().interoperability(empty().no("PI_LVPP_1")).score().says(Rule.INTEROPERABILITY_NOTHING))
                .startsWith("Nothing valid submitted");
    }

    @Test
    void anotherValidSetStillCounts() {
        Card card = group().interoperability(complete().yes("PI_HIE_5"))
                .then()
                .interoperability(complete())
                .score();
        assertThat(card.interoperability()).isEqualTo("100 %");
        assertThat(card.rules()).contains(Rule.SET_INVALID_SUBSTITUTES);
    }
}

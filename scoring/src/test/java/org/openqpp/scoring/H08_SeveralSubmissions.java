package org.openqpp.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqpp.scoring.Entity.group;
import static org.openqpp.scoring.Interoperability.complete;
import static org.openqpp.scoring.Interoperability.empty;

import org.junit.jupiter.api.Test;
import org.openqpp.scoring.figure.Rule;

/** Submissions of one period complete each other; contradicting each other makes the category 0. */
class H08_SeveralSubmissions {

    private static Card with(Interoperability one, Interoperability other) {
        Card card = group().interoperability(one).then().interoperability(other).score();
        Card turned =
                group().interoperability(other).then().interoperability(one).score();
        assertThat(turned.interoperability()).as("in the other order").isEqualTo(card.interoperability());
        return card;
    }

    @Test
    void halvesOfOnePeriodMakeAWhole() {
        Card card = with(
                complete().without("PI_PEA_1", "PI_PPHI_1"),
                empty().yes("PI_PPHI_1").share("PI_PEA_1", 100, 100));
        assertThat(card.interoperability()).isEqualTo("100 %");
    }

    @Test
    void theSameDataTwiceAreNoConflict() {
        assertThat(with(complete(), complete()).interoperability()).isEqualTo("100 %");
    }

    @Test
    void differentValuesAreAConflict() {
        Card card = with(complete(), complete().share("PI_PEA_1", 99, 100));
        assertThat(card.interoperability()).isEqualTo("0 %");
        assertThat(card.says(Rule.CONFLICT)).isEqualTo("Conflicting data for PI_PEA_1 from several submissions: 0 %.");
    }

    @Test
    void everyConflictIsNamed() {
        Card card = with(
                complete(),
                complete().share("PI_PEA_1", 99, 100).no("PI_ONCDIR_1").no("PI_EP_2"));
        assertThat(card.says(Rule.CONFLICT))
                .isEqualTo("Conflicting data for PI_EP_2, PI_ONCDIR_1, PI_PEA_1 from several submissions: 0 %.");
    }

    @Test
    void anOptionalMeasureCanConflictToo() {
        Card card = with(complete().no("PI_PHCDRR_2"), complete().yes("PI_PHCDRR_2", "PI_PHCDRR_2_PRE"));
        assertThat(card.says(Rule.CONFLICT)).startsWith("Conflicting data for PI_PHCDRR_2 ");
    }

    @Test
    void aMeasureHereAndItsExclusionThereAreAConflict() {
        Card card = with(complete(), empty().yes("PI_LVPP_1"));
        assertThat(card.interoperability()).isEqualTo("0 %");
        assertThat(card.says(Rule.CONFLICT)).startsWith("Conflicting data for PI_EP_1 ");
    }

    @Test
    void twoWaysOfExchangeAreAConflict() {
        Card card = with(complete(), complete().exchangeBy("PI_HIE_5"));
        assertThat(card.says(Rule.CONFLICT))
                .isEqualTo("Conflicting data for PI_HIE_1, PI_HIE_4 from several submissions: 0 %.");
        assertThat(card.interoperability()).isEqualTo("0 %");
    }

    @Test
    void threeSubmissionsAreComparedPairwise() {
        Card card = group().interoperability(complete())
                .interoperability(empty().yes("PI_PHCDRR_2", "PI_PHCDRR_2_PRE"))
                .interoperability(empty().no("PI_PHCDRR_2"))
                .score();
        assertThat(card.says(Rule.CONFLICT)).startsWith("Conflicting data for PI_PHCDRR_2 ");
    }

    @Test
    void whatIsNotJudgedCannotConflict() {
        assertThat(with(complete().yes("PI_ONCACB_1"), complete().no("PI_ONCACB_1"))
                        .interoperability())
                .isEqualTo("100 %");
    }

    @Test
    void aLevelOfEngagementSaidByOneIsEnough() {
        assertThat(with(complete().no("PI_PHCDRR_1_PROD"), empty().yes("PI_PHCDRR_1_PROD"))
                        .interoperability())
                .isEqualTo("100 %");
    }

    @Test
    void oneWellFormedCehrtIdIsEnough() {
        assertThat(with(complete().cehrtId(null), complete()).interoperability())
                .isEqualTo("100 %");
        assertThat(with(complete().cehrtId("0014EABCDEFGHIJ"), complete()).interoperability())
                .isEqualTo("100 %");
        assertThat(with(complete().cehrtId("0014EABCDEFGHIJ"), complete().cehrtId(null))
                        .says(Rule.CEHRT_MALFORMED))
                .isEqualTo("The CEHRT id is not well-formed.");
    }

    @Test
    void differentPeriodsDoNotCompleteEachOther() {
        Card card = with(
                complete().without("PI_PEA_1"),
                empty().share("PI_PEA_1", 100, 100).period("2024-01-01", "2024-06-30"));
        assertThat(card.interoperability()).isEqualTo("0 %");
        assertThat(card.says(Rule.SEVERAL_PERIODS))
                .isEqualTo("Several submissions with different periods: the best one counts.");
    }

    @Test
    void ofDifferentPeriodsTheBestCounts() {
        Card card = with(complete(), complete().period("2024-12-01", "2024-12-31"));
        assertThat(card.interoperability()).isEqualTo("100 %");
        assertThat(card.rules()).doesNotContain(Rule.PERIOD_SHORT);
    }

    @Test
    void differentEndsAreDifferentPeriods() {
        Card card = with(
                complete().without("PI_PEA_1"),
                empty().share("PI_PEA_1", 100, 100).period("2024-01-01", "2024-11-30"));
        assertThat(card.interoperability()).isEqualTo("0 %");
        assertThat(card.rules()).contains(Rule.SEVERAL_PERIODS);
    }

    @Test
    void oneSubmissionIsNotCalledSeveral() {
        assertThat(group().interoperability(complete()).score().rules()).doesNotContain(Rule.SEVERAL_PERIODS);
        assertThat(with(complete(), complete()).rules()).doesNotContain(Rule.SEVERAL_PERIODS);
    }
}

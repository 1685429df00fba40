package org.openqpp.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqpp.policy.value.PerformanceCategory.PROMOTING_INTEROPERABILITY;
import static org.openqpp.scoring.Entity.group;
import static org.openqpp.scoring.Interoperability.complete;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqpp.scoring.figure.Rule;

/** Measures earn the rate times their points, in whole numbers, or all their points for a yes. */
class H01_ACompleteSubmission {

    @Test
    void everythingDoneIsOneHundredPoints() {
        Card card = group().interoperability(complete()).score();
        assertThat(card.interoperability()).isEqualTo("100 %");
        assertThat(card.points(PROMOTING_INTEROPERABILITY))
                .isEqualTo(
                        "PI_EP_1 10, PI_EP_2 10, PI_HIE_1 15, PI_HIE_4 15, PI_PEA_1 25, PI_PHCDRR_1 12.5, PI_PHCDRR_3 12.5");
    }

    @ParameterizedTest(name = "PI_PEA_1 {0}/{1} earns {2} of 25")
    @CsvSource({"1, 2, 13", "49, 100, 12", "100, 100, 25", "1, 1000, 1", "51, 50000, 1"})
    void aProportionIsRoundedToWholePointsAndAtLeastOne(long numerator, long denominator, String points) {
        Card card = group().interoperability(complete().share("PI_PEA_1", numerator, denominator))
                .score();
        assertThat(card.points("PI_PEA_1")).isEqualTo(points);
        assertThat(card.fact("PI_PEA_1", "maxContribution")).isEqualTo("25");
    }

    @Test
    void theShareIsToldAndShown() {
        Card card =
                group().interoperability(complete().share("PI_EP_1", 187, 199)).score();
        assertThat(card.says(Rule.PROPORTION_POINTS)).startsWith("187 / 199 x 10, rounded, at least 1: 9 points.");
        assertThat(card.fact("PI_EP_1", "performanceRate")).isEqualTo("93.97");
        assertThat(card.fact("PI_EP_2", "performanceRate")).isEqualTo("none");
        assertThat(card.says(Rule.ANSWER_POINTS)).isEqualTo("Answered yes: 10 points.");
        assertThat(card.says(Rule.PUBLIC_HEALTH_BOTH)).isEqualTo("Both public health measures: 12.5 points each.");
        assertThat(card.says(Rule.INTEROPERABILITY_PERCENT))
                .isEqualTo("Promoting Interoperability: 99 + 0, at most 100: 99 %.");
    }

    @ParameterizedTest
    @CsvSource({"PI_HIE_5", "PI_HIE_6"})
    void exchangeByOneMeasureIsThirtyPoints(String id) {
        Card card = group().interoperability(complete().exchangeBy(id)).score();
        assertThat(card.interoperability()).isEqualTo("100 %");
        assertThat(card.points(id)).isEqualTo("30");
    }

    @Test
    void nothingSubmittedIsZero() {
        Card card = group().score();
        assertThat(card.interoperability()).isEqualTo("0 %");
        assertThat(card.says(Rule.INTEROPERABILITY_NOTHING))
                .isEqualTo("Nothing valid submitted and no reweighting: 0 %.");
    }
}

package org.openqpp.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqpp.scoring.Entity.group;
import static org.openqpp.scoring.Interoperability.complete;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqpp.scoring.figure.Rule;

/** A missing element or a failing answer makes the category 0. */
class H03_WhatIsRequired {

    private static void isZero(Interoperability data, Rule rule, String sentence) {
        Card card = group().interoperability(data).score();
        assertThat(card.interoperability()).isEqualTo("0 %");
        assertThat(card.says(rule)).isEqualTo(sentence);
        assertThat(card.says(Rule.INTEROPERABILITY_ZERO)).isEqualTo("The requirements are not met: 0 %.");
        assertThat(card.part("pi").original().parts()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PI_PPHI_1", "PI_PPHI_2", "PI_INFBLO_1", "PI_ONCDIR_1"})
    void everyAttestationHasToBeThere(String id) {
        isZero(complete().without(id), Rule.ATTESTATION_MISSING, "The attestation " + id + " is missing.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PI_PPHI_1", "PI_PPHI_2", "PI_INFBLO_1"})
    void threeOfThemHaveToSayYes(String id) {
        isZero(complete().no(id), Rule.ATTESTATION_NO, "The attestation " + id + " was answered no.");
    }

    @Test
    void directReviewMaySayNo() {
        assertThat(group().interoperability(complete().no("PI_ONCDIR_1"))
                        .score()
                        .interoperability())
                .isEqualTo("100 %");
    }

    @Test
    void theSurveillanceAttestationDoesNotMatter() {
        assertThat(group().interoperability(complete().no("PI_ONCACB_1"))
                        .score()
                        .interoperability())
                .isEqualTo("100 %");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PI_EP_1", "PI_EP_2", "PI_HIE_1", "PI_HIE_4", "PI_PEA_1", "PI_PHCDRR_1", "PI_PHCDRR_3"})
    void everyMeasureHasToBeReportedOrExcluded(String id) {
        isZero(complete().without(id), Rule.MEASURE_MISSING, id + " is neither reported nor excluded.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PI_EP_2", "PI_PHCDRR_1", "PI_PHCDRR_3"})
    void yesNoMeasuresHaveToSayYes(String id) {
        isZero(complete().no(id), Rule.ANSWER_NO, id + " was answered no.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PI_HIE_5", "PI_HIE_6"})
    void exchangeToo(String id) {
        isZero(complete().exchangeBy(id).no(id), Rule.ANSWER_NO, id + " was answered no.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PI_EP_1", "PI_HIE_1", "PI_HIE_4", "PI_PEA_1"})
    void proportionsNeedANumerator(String id) {
        isZero(complete().share(id, 0, 100), Rule.NUMERATOR_ZERO, id + " has a numerator of 0; at least 1 is needed.");
        assertThat(group().interoperability(complete().share(id, 1, 100))
                        .score()
                        .points(id))
                .isEqualTo("1");
    }

    @ParameterizedTest
    @CsvSource({"PI_PHCDRR_1, PI_PHCDRR_1_PROD", "PI_PHCDRR_3, PI_PHCDRR_3_PRE"})
    void publicHealthMeasuresNeedALevelOfEngagement(String id, String level) {
        isZero(
                complete().without(level),
                Rule.ENGAGEMENT_MISSING,
                "The level of active engagement for " + id + " is missing.");
        isZero(
                complete().no(level),
                Rule.ENGAGEMENT_MISSING,
                "The level of active engagement for " + id + " is missing.");
    }

    @Test
    void anExclusionSentAsFalseIsNotClaimed() {
        isZero(
                complete().without("PI_EP_2").no("PI_EP_2_EX_1"),
                Rule.MEASURE_MISSING,
                "PI_EP_2 is neither reported nor excluded.");
        assertThat(group().interoperability(complete().no("PI_EP_2_EX_1"))
                        .score()
                        .interoperability())
                .isEqualTo("100 %");
    }
}

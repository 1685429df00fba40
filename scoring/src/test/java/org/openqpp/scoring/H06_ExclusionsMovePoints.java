package org.openqpp.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqpp.scoring.Entity.group;
import static org.openqpp.scoring.Interoperability.complete;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqpp.scoring.figure.Rule;

/** The points of an excluded measure go to another one; the table of is among the acceptance tests. */
class H06_ExclusionsMovePoints {

    private static Card with(Interoperability data) {
        return group().interoperability(data).score();
    }

    @Test
    void thePointsOfTheQueryGoToEPrescribing() {
        Card card = with(complete().excludingQuery());
        assertThat(card.points("PI_EP_1")).isEqualTo("20");
        assertThat(card.says(Rule.MOVED_QUERY)).isEqualTo("PI_EP_2 excluded: its 10 points move to PI_EP_1.");
    }

    @Test
    void thePointsOfEPrescribingGoToBothReferralLoops() {
        Card card = with(complete().excludingEPrescribing());
        assertThat(card.points("PI_HIE_1") + " and " + card.points("PI_HIE_4")).isEqualTo("25 and 25");
        assertThat(card.says(Rule.QUERY_EXCLUDED_TOO))
                .isEqualTo("The e-prescribing exclusion excludes PI_EP_2 as well.");
        assertThat(card.says(Rule.MOVED_E_PRESCRIBING))
                .isEqualTo("PI_EP_1 excluded: the 20 points of e-prescribing move to PI_HIE_1, PI_HIE_4.");
        assertThat(card.says(Rule.MOVED_E_PRESCRIBING_PARTLY)).isEqualTo("-");
    }

    @Test
    void orToTheOneExchangeMeasure() {
        Card card = with(complete().exchangeBy("PI_HIE_6").excludingEPrescribing());
        assertThat(card.points("PI_HIE_6")).isEqualTo("50");
        assertThat(card.says(Rule.MOVED_E_PRESCRIBING))
                .isEqualTo("PI_EP_1 excluded: the 20 points of e-prescribing move to PI_HIE_6.");
    }

    @Test
    void orAllToTheReferralLoopThatIsLeft() {
        Card card = with(complete().excludingEPrescribing().excludingSending());
        assertThat(card.points("PI_HIE_4")).isEqualTo("35");
        assertThat(card.says(Rule.MOVED_E_PRESCRIBING_PARTLY))
                .isEqualTo("Health information exchange is partly excluded: all 20 points go to PI_HIE_4.");
        assertThat(card.says(Rule.MOVED_EXCHANGE)).isEqualTo("PI_HIE_1 excluded: its 15 points move to PI_PEA_1.");
    }

    @Test
    void thePointsOfReceivingGoToSending() {
        Card card = with(complete().excludingReceiving());
        assertThat(card.points("PI_HIE_1")).isEqualTo("30");
        assertThat(card.says(Rule.MOVED_EXCHANGE)).isEqualTo("PI_HIE_4 excluded: its 15 points move to PI_HIE_1.");
    }

    @Test
    void onePublicHealthMeasureCarriesTheObjective() {
        Card immunization = with(complete().excludingCaseReporting());
        assertThat(immunization.points("PI_PHCDRR_1")).isEqualTo("25");
        assertThat(immunization.says(Rule.PUBLIC_HEALTH_ONE))
                .isEqualTo("The other public health measure is excluded: this one carries 25 points.");
        assertThat(with(complete().excludingImmunization()).points("PI_PHCDRR_3"))
                .isEqualTo("25");
    }

    @Test
    void withoutPublicHealthItsPointsGoToPatientAccess() {
        Card card = with(complete().excludingImmunization().excludingCaseReporting());
        assertThat(card.points("PI_PEA_1")).isEqualTo("50");
        assertThat(card.says(Rule.MOVED_PUBLIC_HEALTH))
                .isEqualTo("Both public health measures excluded: 25 points move to PI_PEA_1.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PI_PHCDRR_1_EX_1", "PI_PHCDRR_1_EX_2", "PI_PHCDRR_1_EX_3"})
    void everyExclusionOfAMeasureDoes(String exclusion) {
        assertThat(with(complete().without("PI_PHCDRR_1", "PI_PHCDRR_1_PROD").yes(exclusion))
                        .points("PI_PHCDRR_3"))
                .isEqualTo("25");
    }

    @Test
    @Reading("A-37")
    void anAnswerToTheQueryIsIgnoredWhenEPrescribingIsExcluded() {
        for (Interoperability data : new Interoperability[] {
            complete().excludingEPrescribing().yes("PI_EP_2"),
            complete().excludingEPrescribing().no("PI_EP_2")
        }) {
            Card card = with(data);
            assertThat(card.interoperability()).isEqualTo("100 %");
            assertThat(card.points("PI_HIE_1")).isEqualTo("25");
        }
    }

    @Test
    void theRoundingUsesTheNewMaximum() {
        // 187 of 199 of 20 points are 18.79
        assertThat(with(complete().excludingQuery().share("PI_EP_1", 187, 199)).points("PI_EP_1"))
                .isEqualTo("19");
    }
}

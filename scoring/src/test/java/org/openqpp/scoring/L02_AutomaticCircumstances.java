package org.openqpp.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqpp.policy.value.CollectionType.ECQM;
import static org.openqpp.scoring.Entity.group;
import static org.openqpp.scoring.Entity.individual;
import static org.openqpp.scoring.Interoperability.complete;
import static org.openqpp.scoring.Value.met;

import org.junit.jupiter.api.Test;
import org.openqpp.scoring.figure.Rule;

/** An individual in a designated area has every category reweighted; what is sent is scored, never cost. */
class L02_AutomaticCircumstances {

    private static Entity clinician() {
        return individual().inDisasterArea();
    }

    @Test
    void nothingSentIsNeutral() {
        Card card = clinician().cost("TPCC_1", "1046.81", 20).score();
        assertThat(card.total()).isEqualTo("75.00");
        assertThat(card.adjustment()).isEqualTo("0.00");
        assertThat(card.weights()).isEqualTo("0/0/0/0");
    }

    @Test
    void twoCategoriesAreScored() {
        Card card = clinician()
                .quality(ECQM, "236", met(70).of(100))
                .activities("IA_PCMH")
                .score();
        assertThat(card.weights()).isEqualTo("85/0/15/0");
        assertThat(card.says(Rule.AUTOMATIC_CIRCUMSTANCES))
                .isEqualTo(
                        "Automatic extreme and uncontrollable circumstances: cost is never scored, the other categories only with data.");
        assertThat(card.says(Rule.WEIGHTS_AUTOMATIC))
                .isEqualTo(
                        "Automatic extreme and uncontrollable circumstances, scored: quality, improvement activities. "
                                + "Weights quality 85, cost 0, improvement activities 15, Promoting Interoperability 0.");
    }

    @Test
    void costStaysOut() {
        Card card = clinician()
                .activities("IA_PCMH")
                .interoperability(complete())
                .cost("TPCC_1", "1046.81", 20)
                .score();
        assertThat(card.weights()).isEqualTo("0/0/15/85");
        assertThat(card.says(Rule.COST_REWEIGHTED)).startsWith("Reweighting of cost granted");
    }

    @Test
    void inAMipsApmQualityDataBringActivitiesAlong() {
        Card card =
                clinician().inMipsApm().quality(ECQM, "236", met(70).of(100)).score();
        assertThat(card.weights()).isEqualTo("85/0/15/0");
        assertThat(card.activities()).isEqualTo("20 of 40: 50 %");
    }

    @Test
    void groupsHaveToApply() {
        Card card = group().inDisasterArea().score();
        assertThat(card.weights()).isEqualTo("55/0/15/30");
        assertThat(card.says(Rule.AUTOMATIC_CIRCUMSTANCES)).isEqualTo("-");
    }

    @Test
    @Reading("B-16")
    void theAppKeepsItsOwnTable() {
        Card card = clinician().in("app1").quality(ECQM, "001", met(70).of(100)).score();
        assertThat(card.weights()).isEqualTo("75/0/25/0");
        assertThat(card.rules())
                .contains(Rule.WEIGHTS_APP, Rule.AUTOMATIC_CIRCUMSTANCES)
                .doesNotContain(Rule.WEIGHTS_AUTOMATIC);
    }
}

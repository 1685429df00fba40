package org.openqpp.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqpp.policy.value.PerformanceCategory.PROMOTING_INTEROPERABILITY;
import static org.openqpp.scoring.Entity.apmEntity;
import static org.openqpp.scoring.Entity.clinician;
import static org.openqpp.scoring.Entity.clinicianWithBonus;
import static org.openqpp.scoring.Entity.clinicianWithoutData;
import static org.openqpp.scoring.Entity.group;
import static org.openqpp.scoring.Entity.reweightedClinician;
import static org.openqpp.scoring.Interoperability.complete;

import org.junit.jupiter.api.Test;
import org.openqpp.scoring.figure.Rule;

/** An APM Entity that did not report the category gets the mean of its clinicians' scores. */
class H11_TheRollUpOfAnApmEntity {

    @Test
    void theMeanOfTheClinicians() {
        Card card = apmEntity()
                .rollUp(clinician("80"), clinician("100"), clinician("61"))
                .score();
        assertThat(card.interoperability()).isEqualTo("80.3333 %");
        assertThat(card.says(Rule.ROLL_UP_MEAN)).isEqualTo("Mean of the scores of 3 clinicians: 80.3333 %.");
        assertThat(Card.quantity(card.part("pi").original(), "piRollupBase").shown())
                .isEqualTo("80.3333");
        assertThat(card.part("pi").original().findMetadata("rollUp")).isPresent();
    }

    @Test
    void aBonusOfOneIsTheBonusOfAll() {
        Card card = apmEntity()
                .rollUp(clinicianWithBonus("80"), clinicianWithBonus("60"))
                .score();
        assertThat(card.interoperability()).isEqualTo("bonus 5: 75 %");
        assertThat(card.says(Rule.ROLL_UP_BONUS))
                .isEqualTo("At least one clinician or group reported an optional measure: 5 points.");
        assertThat(apmEntity()
                        .rollUp(clinician("80"), clinicianWithBonus("60"))
                        .score()
                        .interoperability())
                .isEqualTo("bonus 5: 75 %");
    }

    @Test
    void notMoreThanOneHundred() {
        assertThat(apmEntity().rollUp(clinicianWithBonus("98")).score().interoperability())
                .isEqualTo("bonus 5: 100 %");
    }

    @Test
    void cliniciansWithoutDataAreZeroOrLeftOut() {
        Card card = apmEntity()
                .rollUp(clinician("90"), clinicianWithoutData(), reweightedClinician(), reweightedClinician())
                .score();
        assertThat(card.interoperability()).isEqualTo("45 %");
        assertThat(card.says(Rule.ROLL_UP_ZERO)).isEqualTo("1 of the clinicians have no data: 0.");
        assertThat(card.says(Rule.ROLL_UP_LEFT_OUT))
                .isEqualTo("2 of the clinicians have no data and qualify for reweighting: left out.");
        assertThat(apmEntity().rollUp(clinician("90")).score().rules())
                .doesNotContain(Rule.ROLL_UP_ZERO, Rule.ROLL_UP_LEFT_OUT, Rule.ROLL_UP_BONUS);
    }

    @Test
    void ifNobodyIsLeftTheCategoryIsReweighted() {
        Card card = apmEntity().rollUp(reweightedClinician()).score();
        assertThat(card.interoperability()).isEqualTo("not scored");
        assertThat(card.says(Rule.ROLL_UP_NOBODY)).isEqualTo("No clinician remains: the category is reweighted.");
    }

    @Test
    void dataOfTheEntityItselfComeFirst() {
        Card card =
                apmEntity().rollUp(clinician("80")).interoperability(complete()).score();
        assertThat(card.interoperability()).isEqualTo("100 %");
        assertThat(card.says(Rule.ENTITY_DATA))
                .isEqualTo("The APM Entity reported the category itself: only its data count.");
        assertThat(group().interoperability(complete()).score().says(Rule.ENTITY_DATA))
                .isEqualTo("-");
    }

    @Test
    @Reading("A-32")
    void aReweightedEntityIsScoredFromTheRollUp() {
        assertThat(apmEntity()
                        .excusedFrom(PROMOTING_INTEROPERABILITY)
                        .rollUp(clinician("80"))
                        .score()
                        .interoperability())
                .isEqualTo("80 %");
        assertThat(apmEntity().small().rollUp(clinician("80")).score().interoperability())
                .isEqualTo("80 %");
    }

    @Test
    void withoutScoresOfCliniciansNothingWasReported() {
        assertThat(apmEntity().score().interoperability()).isEqualTo("0 %");
    }

    @Test
    void onlyApmEntitiesHaveOne() {
        assertThat(group().rollUp(clinician("80")).score().interoperability()).isEqualTo("0 %");
    }
}

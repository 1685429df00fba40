package org.openqpp.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqpp.scoring.Entity.group;
import static org.openqpp.scoring.Interoperability.complete;

import org.junit.jupiter.api.Test;
import org.openqpp.scoring.figure.Rule;

/** Optional public health measures bring five points, once. */
class H02_TheBonus {

    private static Interoperability ninety() {
        return complete().share("PI_PEA_1", 60, 100);
    }

    @Test
    void oneOptionalMeasureBringsFivePoints() {
        Card card = group().interoperability(ninety().yes("PI_PHCDRR_2", "PI_PHCDRR_2_PROD"))
                .score();
        assertThat(card.interoperability()).isEqualTo("bonus 5: 95 %");
        assertThat(card.says(Rule.INTEROPERABILITY_BONUS))
                .isEqualTo("Optional public health measures (PI_PHCDRR_2): 5 bonus points.");
    }

    @Test
    void threeBringNoMore() {
        Card card = group().interoperability(ninety().yes(
                                "PI_PHCDRR_2",
                                "PI_PHCDRR_2_PROD",
                                "PI_PHCDRR_4",
                                "PI_PHCDRR_4_PRE",
                                "PI_PHCDRR_5",
                                "PI_PHCDRR_5_PRE"))
                .score();
        assertThat(card.interoperability()).isEqualTo("bonus 5: 95 %");
        assertThat(card.says(Rule.INTEROPERABILITY_BONUS))
                .isEqualTo("Optional public health measures (PI_PHCDRR_2, PI_PHCDRR_4, PI_PHCDRR_5): 5 bonus points.");
    }

    @Test
    void theCategoryStaysWithinOneHundredPercent() {
        assertThat(group().interoperability(complete().yes("PI_PHCDRR_2", "PI_PHCDRR_2_PROD"))
                        .score()
                        .interoperability())
                .isEqualTo("bonus 5: 100 %");
    }

    @Test
    @Reading("A-24")
    void anOptionalMeasureAnsweredNoBringsNothing() {
        assertThat(group().interoperability(ninety().no("PI_PHCDRR_2")).score().interoperability())
                .isEqualTo("90 %");
    }

    @Test
    @Reading("A-20")
    void withoutItsLevelOfEngagementTheCategoryIsZero() {
        Card card = group().interoperability(ninety().yes("PI_PHCDRR_2")).score();
        assertThat(card.interoperability()).isEqualTo("0 %");
        assertThat(card.says(Rule.ENGAGEMENT_MISSING))
                .isEqualTo("The level of active engagement for PI_PHCDRR_2 is missing.");
        assertThat(group().interoperability(ninety().yes("PI_PHCDRR_2").no("PI_PHCDRR_2_PRE"))
                        .score()
                        .interoperability())
                .isEqualTo("0 %");
    }
}

package org.openqpp.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqpp.policy.Settings.MultipleSubmissions.HIGHEST_SCORE;
import static org.openqpp.scoring.Entity.group;
import static org.openqpp.scoring.Interoperability.complete;

import org.junit.jupiter.api.Test;
import org.openqpp.scoring.figure.Rule;

/** Under the other setting of every submission is scored by itself and the highest counts; nothing conflicts. */
class H09_TheHighestSubmission {

    private static final TestLaw LAW = TestLaw.OF_2024.withMultipleSubmissions(HIGHEST_SCORE);

    @Test
    void theHighestCounts() {
        for (Entity entity : new Entity[] {
            group().interoperability(complete().share("PI_PEA_1", 40, 100))
                    .interoperability(complete().share("PI_PEA_1", 80, 100)),
            group().interoperability(complete().share("PI_PEA_1", 80, 100))
                    .interoperability(complete().share("PI_PEA_1", 40, 100))
        }) {
            Card card = entity.scoreUnder(LAW);
            assertThat(card.interoperability()).isEqualTo("95 %");
            assertThat(card.says(Rule.HIGHEST_SUBMISSION))
                    .isEqualTo("Several submissions, each scored by itself: the highest, 95 %, counts.");
            assertThat(card.rules()).doesNotContain(Rule.CONFLICT, Rule.SEVERAL_PERIODS);
        }
    }

    @Test
    void halvesStayHalves() {
        Card card = group().interoperability(complete().without("PI_PEA_1"))
                .interoperability(complete().without("PI_EP_1"))
                .scoreUnder(LAW);
        assertThat(card.interoperability()).isEqualTo("0 %");
    }

    @Test
    void aQualifyingSubmissionComesBeforeAnIncompleteOne() {
        // both earn 0; the one that fails in content cancels the reweighting
        Card card = group().small()
                .interoperability(complete().without("PI_PEA_1"))
                .interoperability(complete().no("PI_PPHI_1"))
                .scoreUnder(LAW);
        assertThat(card.interoperability()).isEqualTo("0 %");
        assertThat(card.rules()).contains(Rule.REWEIGHTING_CANCELLED).doesNotContain(Rule.STAYS_REWEIGHTED);
    }
}

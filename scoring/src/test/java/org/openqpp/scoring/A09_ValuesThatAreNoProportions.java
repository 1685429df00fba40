package org.openqpp.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqpp.policy.value.CollectionType.CQM;
import static org.openqpp.scoring.Entity.group;
import static org.openqpp.scoring.Value.value;

import org.junit.jupiter.api.Test;
import org.openqpp.scoring.figure.Rule;

/** Minutes, ratios and other values that are no percentages meet the benchmark as they are. */
class A09_ValuesThatAreNoProportions {

    @Test
    void theValueItselfIsCompared() {
        // ACEP50, minutes, lower is better: 189 to 181 is decile 5
        Card card = group().quality(CQM, "ACEP50", value("185").of(400)).score();
        assertThat(card.points("ACEP50")).isEqualTo("5.5");
        assertThat(card.says(Rule.RATE_NOT_PROPORTION)).isEqualTo("The measure's own value is 185.");
    }

    @Test
    void theValueIsNotRounded() {
        assertThat(group().quality(CQM, "ACEP50", value("188.999").of(400))
                        .score()
                        .fact("ACEP50", "performanceRate"))
                .isEqualTo("188.999");
    }

    @Test
    void instancesUsedExceptedAndExcludedAreReported() {
        Card card = group().quality(
                        CQM,
                        "ACEP50",
                        value("185")
                                .observed(330)
                                .excepting(10)
                                .excludingFromNumerator(5)
                                .of(400))
                .score();
        assertThat(card.fact("ACEP50", "reportingRate")).isEqualTo("86.25");
        assertThat(card.fact("ACEP50", "caseCount")).isEqualTo("400");
        assertThat(card.says(Rule.COMPLETENESS))
                .isEqualTo("Data completeness: 345 of 400 reported, 86.25 %; 400 cases.");
    }

    @Test
    void tooFewInstancesReportedEarnNothing() {
        assertThat(group().quality(CQM, "ACEP50", value("185").observed(299).of(400))
                        .score()
                        .points("ACEP50"))
                .isEqualTo("0");
    }

    @Test
    void nobodyEligibleIsNothingOfNothing() {
        Card card = group().quality(CQM, "ACEP50", value("0").of(0)).score();
        assertThat(card.points("ACEP50")).isEqualTo("0");
        assertThat(card.rulesOf("ACEP50")).containsSubsequence(Rule.NO_PATIENTS, Rule.NO_PATIENTS_POINTS);
        assertThat(card.fact("ACEP50", "performanceRate")).isEqualTo("none");
    }

    @Test
    void aValueDerivedFromNobodyIsNoValue() {
        Card card = group().quality(
                        CQM, "ACEP50", value("0").observed(0).excepting(400).of(400))
                .score();
        assertThat(card.points("ACEP50")).isEqualTo("0");
        assertThat(card.rulesOf("ACEP50")).contains(Rule.RATE_MISSING, Rule.NO_RATE);
        assertThat(card.fact("ACEP50", "performanceRate")).isEqualTo("none");
    }
}

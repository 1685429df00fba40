package org.openqpp.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqpp.policy.value.CollectionType.CQM;
import static org.openqpp.scoring.Entity.group;
import static org.openqpp.scoring.Value.met;
import static org.openqpp.scoring.Value.strata;
import static org.openqpp.scoring.Value.strataWithRate;
import static org.openqpp.scoring.Value.stratum;

import org.junit.jupiter.api.Test;
import org.openqpp.scoring.figure.Rule;

/** Qualified clinical data registries supply the rate of their own measures; the counts give completeness and cases. */
class A10_RatesSuppliedByRegistries {

    @Test
    void theSuppliedRateCounts() {
        Card card =
                group().quality(CQM, "HCPR24", met(70).of(100).rate("71.254")).score();
        assertThat(card.fact("HCPR24", "performanceRate")).isEqualTo("71.25");
        assertThat(card.says(Rule.RATE_SUPPLIED)).isEqualTo("Performance rate 71.25 % as the registry supplied it.");
    }

    @Test
    void withoutOneItIsComputed() {
        Card card = group().quality(CQM, "HCPR24", met(70).of(100)).score();
        assertThat(card.fact("HCPR24", "performanceRate")).isEqualTo("70");
    }

    @Test
    void aRateSuppliedForAnOrdinaryMeasureIsIgnored() {
        Card card = group().quality(CQM, "236", met(70).of(100).rate("99")).score();
        assertThat(card.fact("236", "performanceRate")).isEqualTo("70");
    }

    @Test
    void exclusionsAreNoCases() {
        Card card = group().quality(CQM, "HCPR24", met(70).of(100).excluding(20).excludingFromNumerator(7))
                .score();
        assertThat(card.fact("HCPR24", "caseCount")).isEqualTo("100");
        assertThat(card.fact("HCPR24", "reportingRate")).isEqualTo("100");
    }

    @Test
    void withSeveralRatesTheSuppliedOneCountsToo() {
        Card card = group().quality(
                        CQM,
                        "ACRAD34",
                        strataWithRate(
                                "55.555",
                                stratum("abdomen", met(10).of(50)),
                                stratum("chest", met(90).of(250).excluding(5))))
                .score();
        assertThat(card.fact("ACRAD34", "performanceRate")).isEqualTo("55.56");
        assertThat(card.fact("ACRAD34", "caseCount")).isEqualTo("300");
        Card computed = group().quality(
                        CQM, "ACRAD34", strata(stratum("abdomen", met(10).of(50)), stratum("chest", met(90).of(250))))
                .score();
        assertThat(computed.fact("ACRAD34", "performanceRate")).isEqualTo("33.33");
    }

    @Test
    void aRateOfNobodyIsNoRate() {
        Card card = group().quality(CQM, "HCPR24", met(0).of(0).excepting(100).rate("100"))
                .score();
        assertThat(card.points("HCPR24")).isEqualTo("0");
        assertThat(card.rulesOf("HCPR24")).contains(Rule.RATE_MISSING, Rule.NO_RATE);
        Card several = group().quality(
                        CQM,
                        "ACRAD34",
                        strataWithRate("100", stratum("abdomen", met(0).of(0).excepting(100))))
                .score();
        assertThat(several.points("ACRAD34")).isEqualTo("0");
        assertThat(several.rulesOf("ACRAD34")).contains(Rule.RATE_MISSING, Rule.NO_RATE);
    }
}

package org.openqpp.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqpp.policy.value.CollectionType.CQM;
import static org.openqpp.policy.value.CollectionType.ECQM;
import static org.openqpp.policy.value.CollectionType.PART_B_CLAIMS;
import static org.openqpp.scoring.Entity.group;
import static org.openqpp.scoring.Value.met;

import org.junit.jupiter.api.Test;
import org.openqpp.policy.value.CollectionType;
import org.openqpp.scoring.figure.Rule;

/** From counts of patients to performance rate, data completeness and cases. */
class A03_CountingPatients {

    private static Card with(CollectionType collectionType, Value.Patients patients) {
        return group().small().quality(collectionType, "236", patients).score();
    }

    private static String facts(Card card) {
        return card.fact("236", "performanceRate") + " %, complete " + card.fact("236", "reportingRate") + " %, "
                + card.fact("236", "caseCount") + " cases";
    }

    @Test
    void everybodyReported() {
        assertThat(facts(with(CQM, met(70).of(100)))).isEqualTo("70 %, complete 100 %, 100 cases");
    }

    @Test
    void theRateIsRoundedBeforeItIsCompared() {
        // 121 / 147 = 82.3129...
        assertThat(facts(with(CQM, met(121).of(147)))).isEqualTo("82.31 %, complete 100 %, 147 cases");
    }

    @Test
    void completenessIsNotRounded() {
        assertThat(facts(with(CQM, met(70).of(100).eligible(120)))).isEqualTo("70 %, complete 83.3333 %, 120 cases");
    }

    @Test
    void exceptionsAreReportedButNotInTheRate() {
        assertThat(facts(with(CQM, met(70).of(100).excepting(20)))).isEqualTo("70 %, complete 100 %, 120 cases");
    }

    @Test
    void exclusionsAreReportedButNotInTheRateNorTheCasesOfAnEcqm() {
        assertThat(facts(with(ECQM, met(70).of(100).excluding(20)))).isEqualTo("70 %, complete 100 %, 100 cases");
    }

    @Test
    void forCqmsAndClaimsExclusionsStayCases() {
        assertThat(facts(with(CQM, met(70).of(100).excluding(20)))).isEqualTo("70 %, complete 100 %, 120 cases");
        assertThat(facts(with(PART_B_CLAIMS, met(70).of(100).excluding(20))))
                .isEqualTo("70 %, complete 100 %, 120 cases");
    }

    @Test
    void everyCountStandsInTheSentences() {
        Card card = with(ECQM, met(70).of(100).excluding(10).excepting(20).eligible(140));
        assertThat(card.says(Rule.RATE_FROM_COUNTS)).isEqualTo("Performance rate: 70 of 100 met the measure, 70 %.");
        assertThat(card.says(Rule.COMPLETENESS))
                .isEqualTo("Data completeness: 130 of 140 reported, 92.8571 %; 130 cases.");
    }
}

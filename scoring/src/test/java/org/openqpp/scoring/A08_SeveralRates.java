package org.openqpp.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqpp.policy.value.CollectionType.CQM;
import static org.openqpp.policy.value.CollectionType.ECQM;
import static org.openqpp.scoring.Entity.group;
import static org.openqpp.scoring.Value.met;
import static org.openqpp.scoring.Value.nobody;
import static org.openqpp.scoring.Value.strata;
import static org.openqpp.scoring.Value.stratum;

import org.junit.jupiter.api.Test;
import org.openqpp.policy.catalog.OverallAlgorithm;
import org.openqpp.policy.value.CollectionType;
import org.openqpp.scoring.figure.Rule;
import org.openqpp.scoring.submission.MeasurementValue;

/** Measures with several rates combine their strata, each measure in its own way. */
class A08_SeveralRates {

    private static Card with(CollectionType collectionType, String measureId, MeasurementValue strata) {
        return group().quality(collectionType, measureId, strata).score();
    }

    private static String facts(Card card, String measureId) {
        return card.fact(measureId, "performanceRate") + " %, complete " + card.fact(measureId, "reportingRate")
                + " %, " + card.fact(measureId, "caseCount") + " cases";
    }

    @Test
    @Reading("A-02")
    void simpleAverageIsTheMeanOfUnroundedRates() {
        Card card =
                with(CQM, "400", strata(stratum("screening", met(90).of(100)), stratum("follow-up", met(10).of(15))));
        assertThat(facts(card, "400")).isEqualTo("78.33 %, complete 100 %, 100 cases");
        assertThat(card.says(Rule.RATE_SIMPLE_AVERAGE))
                .isEqualTo("Performance rate: mean of the rates of screening 90, follow-up 66.6667, 78.33 %.");
        // 16.6667, 16.6667 and 16.66: the mean of the rounded rates would be 16.67
        Card close = with(
                ECQM,
                "239",
                strata(
                        stratum("percentiles", met(1666).of(10000)),
                        stratum("nutrition", met(1).of(6)),
                        stratum("physicalActivity", met(1).of(6))));
        assertThat(close.fact("239", "performanceRate")).isEqualTo("16.66");
    }

    @Test
    void simpleAverageTakesTheCasesOfTheLargestStratum() {
        Card card = with(ECQM, "305", strata(stratum("14Days", met(5).of(10)), stratum("34Days", met(5).of(50))));
        assertThat(facts(card, "305")).isEqualTo("30 %, complete 100 %, 50 cases");
        Card turned = with(ECQM, "305", strata(stratum("14Days", met(5).of(50)), stratum("34Days", met(5).of(10))));
        assertThat(facts(turned, "305")).isEqualTo("30 %, complete 100 %, 50 cases");
    }

    @Test
    void aStratumWithoutPatientsGivesNoRateToTheMean() {
        Card card = with(ECQM, "305", strata(stratum("14Days", met(5).of(50)), stratum("34Days", nobody())));
        assertThat(facts(card, "305")).isEqualTo("10 %, complete 100 %, 50 cases");
        Card none = with(ECQM, "305", strata(stratum("14Days", nobody()), stratum("34Days", nobody())));
        assertThat(none.fact("305", "performanceRate")).isEqualTo("none");
        assertThat(none.rulesOf("305")).contains(Rule.RATE_MISSING, Rule.NO_PATIENTS);
    }

    @Test
    @Reading("A-01")
    void completenessIsSummedOverTheStrata() {
        Card card = with(
                ECQM,
                "305",
                strata(
                        stratum("14Days", met(5).of(10).eligible(20)),
                        stratum("34Days", met(30).of(90).eligible(100))));
        assertThat(card.fact("305", "reportingRate")).isEqualTo("83.3333");
        assertThat(card.says(Rule.COMPLETENESS)).startsWith("Data completeness: 100 of 120 reported");
    }

    @Test
    @Reading("A-01")
    void theOverallStratumStaysOutOfAnAverage() {
        Card card = with(
                ECQM,
                "305",
                strata(
                        stratum("14Days", met(5).of(50)),
                        stratum("34Days", met(15).of(50)),
                        stratum("Overall", met(100).of(100).eligible(1000))));
        assertThat(facts(card, "305")).isEqualTo("20 %, complete 100 %, 50 cases");
    }

    @Test
    void weightedAverageIsOverAllPatients() {
        Card card =
                with(CQM, "370", strata(stratum("adolescents", met(10).of(50)), stratum("adults", met(90).of(250))));
        assertThat(facts(card, "370")).isEqualTo("33.33 %, complete 100 %, 300 cases");
        assertThat(card.says(Rule.RATE_WEIGHTED_AVERAGE))
                .isEqualTo("Performance rate over all strata: 100 of 300 met the measure, 33.33 %.");
    }

    @Test
    void overallStratumOnlyLooksAtThatStratum() {
        Card card = with(CQM, "394", strata(stratum("HPV", met(50).of(60)), stratum("overall", met(18).of(60))));
        assertThat(facts(card, "394")).isEqualTo("30 %, complete 100 %, 60 cases");
        assertThat(card.says(Rule.RATE_OVERALL_STRATUM))
                .isEqualTo("Performance rate of the overall stratum: 18 of 60 met the measure, 30 %.");
    }

    @Test
    void withoutTheOverallStratumNothingIsThereToCompare() {
        Card card = with(CQM, "394", strata(stratum("HPV", met(50).of(60))));
        assertThat(card.points("394")).isEqualTo("0");
        assertThat(card.rulesOf("394")).contains(Rule.NO_PATIENTS_POINTS);
    }

    @Test
    void splitTakesRateAndCompletenessFromDifferentStrata() {
        Card card = with(
                CQM,
                "226",
                strata(
                        stratum("reporting", met(100).of(100).eligible(130)),
                        stratum("performance", met(80).of(100)),
                        stratum("combinedPopulations", met(1).of(1))));
        assertThat(facts(card, "226")).isEqualTo("80 %, complete 76.9231 %, 130 cases");
        assertThat(card.says(Rule.RATE_SPLIT))
                .isEqualTo("Performance rate of the performance strata: 80 of 100 met the measure, 80 %.");
    }

    @Test
    void sumNumeratorsComparesTheSumItself() {
        // no measure of 2024 is formed so; a benchmark of whole numbers shows it
        TestLaw law = TestLaw.OF_2024
                .withAlgorithm("370", OverallAlgorithm.SUM_NUMERATORS)
                .withBenchmark("370", CQM, false, "1", "10", "20", "30", "40", "50", "60", "70", "80", "90", "99");
        Card card = group().quality(
                        CQM, "370", strata(stratum("adolescents", met(5).of(50)), stratum("adults", met(30).of(250))))
                .scoreUnder(law);
        assertThat(facts(card, "370")).isEqualTo("35 %, complete 100 %, 300 cases");
        assertThat(card.points("370")).isEqualTo("4.5");
        assertThat(card.says(Rule.RATE_SUM_OF_NUMERATORS)).isEqualTo("Sum of the numerators of all strata: 35.");
    }

    @Test
    void exclusionsOfAnEcqmAreNoCasesInAnyStratum() {
        MeasurementValue value = strata(
                stratum("adolescents", met(5).of(10).excluding(5)),
                stratum("adults", met(5).of(15).excluding(3)));
        assertThat(facts(with(ECQM, "370", value), "370")).isEqualTo("40 %, complete 100 %, 25 cases");
    }

    @Test
    void forCqmsExclusionsStayCasesInEveryStratum() {
        MeasurementValue value = strata(
                stratum("adolescents", met(5).of(10).excluding(5)),
                stratum("adults", met(5).of(15).excluding(3)));
        assertThat(facts(with(CQM, "370", value), "370")).isEqualTo("40 %, complete 100 %, 33 cases");
    }
}

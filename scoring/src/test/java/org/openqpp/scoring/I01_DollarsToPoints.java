package org.openqpp.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqpp.policy.value.CollectionType.ADMINISTRATIVE_CLAIMS;
import static org.openqpp.scoring.Entity.group;

import org.junit.jupiter.api.Test;
import org.openqpp.scoring.figure.Rule;

/** Dollars meet a benchmark around the median, which earns 7.5 points; the category is the mean. */
class I01_DollarsToPoints {

    @Test
    void theMedianIsSevenAndAHalfPoints() {
        Card card = group().cost("TPCC_1", "1518.495", 20).score();
        assertThat(card.cost()).isEqualTo("7.5 of 10: 75 %");
        assertThat(card.says(Rule.COST_DECILE))
                .isEqualTo("1518.495 dollars lie in decile 7 (from 1675.72 down to 1361.27): "
                        + "7 + (1675.72 - 1518.495) / (1675.72 - 1361.27) = 7.5 points.");
    }

    @Test
    void theBestAreTenPoints() {
        Card card = group().cost("TPCC_1", "1046.81", 20).score();
        assertThat(card.costMeasures()).isEqualTo("TPCC_1 10");
        assertThat(card.says(Rule.COST_TOP))
                .isEqualTo("1046.81 dollars reach decile 10, which starts at 1046.81: 10 points.");
    }

    @Test
    void theWorstAreOnePoint() {
        Card card = group().cost("TPCC_1", "2500", 20).score();
        assertThat(card.costMeasures()).isEqualTo("TPCC_1 1");
        assertThat(card.says(Rule.COST_BELOW))
                .isEqualTo("2500 dollars are worse than the start of decile 1 (2383.26): 1 points.");
    }

    @Test
    void theCategoryIsTheMeanOfItsMeasures() {
        Card card = group().cost("TPCC_1", "1518.495", 20)
                .cost("MSPB_1", "24627.67", 35)
                .score();
        assertThat(card.costMeasures()).isEqualTo("MSPB_1 7.4292, TPCC_1 7.5");
        assertThat(card.cost()).isEqualTo("14.9292 of 20: 74.646 %");
        assertThat(card.says(Rule.COST_PERCENT))
                .isEqualTo("Cost: 14.9292 / 20 plus 0 percentage points of improvement, at most 100: 74.646 %.");
    }

    @Test
    void withoutAMeasureCostIsNotScored() {
        Card card = group().activities("IA_PCMH").score();
        assertThat(card.cost()).isEqualTo("not scored");
        assertThat(card.weights()).isEqualTo("55/0/15/30");
        assertThat(card.says(Rule.COST_NOTHING)).isEqualTo("No cost measure can be scored: cost is reweighted.");
    }

    @Test
    void sentTwiceTheBetterResultCounts() {
        assertThat(group().cost("TPCC_1", "1600", 20)
                        .then()
                        .cost("TPCC_1", "1518.495", 20)
                        .score()
                        .costMeasures())
                .isEqualTo("TPCC_1 7.5");
        assertThat(group().cost("TPCC_1", "1518.495", 20)
                        .then()
                        .cost("TPCC_1", "1600", 20)
                        .score()
                        .costMeasures())
                .isEqualTo("TPCC_1 7.5");
        Card withTooFew = group().cost("TPCC_1", "1046.81", 19)
                .then()
                .cost("TPCC_1", "1518.495", 20)
                .score();
        assertThat(withTooFew.costMeasures()).isEqualTo("TPCC_1 7.5");
        assertThat(withTooFew.part("cost").original().parts()).hasSize(1);
    }

    @Test
    void aMeasureWithoutBenchmarkIsLeftOut() {
        TestLaw law = TestLaw.OF_2024.withoutBenchmark("TPCC_1");
        Card card = group().cost("TPCC_1", "1518.495", 20)
                .cost("MSPB_1", "24627.67", 35)
                .scoreUnder(law);
        assertThat(card.cost()).isEqualTo("7.4292 of 10: 74.292 %");
        assertThat(card.says(Rule.COST_NO_BENCHMARK)).isEqualTo("No benchmark: left out.");
        assertThat(card.fact("TPCC_1", "processingStatus")).isEqualTo("EXCLUDED");
    }

    @Test
    void anExactTopShareIsNeverMoreThanOneHundredPercent() {
        TestLaw law = TestLaw.OF_2024.withBenchmark(
                "TPCC_1", ADMINISTRATIVE_CLAIMS, true, "0", "10", "20", "30", "40", "50", "60", "70", "80", "90", "99");
        Card card =
                group().lastYear("mips", null, "50").cost("TPCC_1", "10", 20).scoreUnder(law);
        assertThat(card.cost()).isEqualTo("10 of 10 + 1: 100 %");
    }
}

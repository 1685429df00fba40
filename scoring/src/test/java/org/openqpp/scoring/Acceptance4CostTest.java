package org.openqpp.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqpp.policy.value.CollectionType.ADMINISTRATIVE_CLAIMS;
import static org.openqpp.scoring.Entity.group;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqpp.policy.catalog.Benchmark;
import org.openqpp.policy.catalog.CostMeasure;
import org.openqpp.policy.value.Rational;

/** Acceptance tests of section 14 of the rules about cost, and the tables of. */
class Acceptance4CostTest {

    @Test
    @DisplayName("T-28 improvement from 60 % to 69 % is 0.15 percentage points")
    void t28() {
        // decile 6 of TPCC_1 lies between 1832.95 and 1675.72: 6.9 points
        String dollars = Rational.parse("1832.95")
                .minus(Rational.parse("157.23").times(Rational.parse("0.9")))
                .toString();
        assertThat(group().lastYear("mips", null, "60")
                        .cost("TPCC_1", dollars, 20)
                        .score()
                        .cost())
                .isEqualTo("6.9 of 10 + 0.15: 69.15 %");
    }

    @Test
    @DisplayName("T-29 TPCC at the derived median 1518.495 earns 7.5000")
    void t29() {
        assertThat(group().cost("TPCC_1", "1518.495", 20).score().costMeasures())
                .isEqualTo("TPCC_1 7.5");
    }

    @ParameterizedTest(name = "T-30 TPCC at {0} earns {1}")
    @CsvSource({"1046.81, 10", "1100, 9.6617", "1556.80, 7.3782", "2300, 2.059", "2500, 1"})
    void t30(String dollars, String points) {
        assertThat(group().cost("TPCC_1", dollars, 20).score().points("TPCC_1")).isEqualTo(points);
    }

    @Test
    void spendingPerBeneficiaryAtItsMean() {
        assertThat(group().cost("MSPB_1", "24627.67", 35).score().points("MSPB_1"))
                .isEqualTo("7.4292");
    }

    static List<String> scoredMeasures() {
        return TestLaw.OF_2024.policy().catalog().costMeasures().values().stream()
                .filter(CostMeasure::scored)
                .map(CostMeasure::id)
                .toList();
    }

    @Test
    void twentyEightMeasuresAreScored() {
        assertThat(scoredMeasures()).hasSize(28);
    }

    @ParameterizedTest(name = "T-31 {0}: boundaries are the median and multiples of the standard deviation")
    @MethodSource("scoredMeasures")
    void t31(String measureId) {
        Benchmark benchmark = TestLaw.OF_2024
                .policy()
                .catalog()
                .findBenchmark(measureId, ADMINISTRATIVE_CLAIMS)
                .orElseThrow();
        // decile 8 starts half a deviation below the median, decile 7 half a deviation above
        Rational lower = benchmark.startOfDecile(8);
        Rational upper = benchmark.startOfDecile(7);
        Rational median = lower.plus(upper).dividedBy(Rational.of(2));
        Rational deviation = upper.minus(lower);
        List<Rational> multiples = Stream.of("2.75", "2.5", "2.25", "2", "1.5", "1", "0.5", "-0.5", "-1", "-1.5")
                .map(Rational::parse)
                .toList();
        for (int decile = 1; decile <= 10; decile++) {
            Rational expected = median.plus(deviation.times(multiples.get(decile - 1)));
            Rational difference = benchmark.startOfDecile(decile).minus(expected);
            assertThat(difference.max(difference.negated()))
                    .as("decile " + decile)
                    .isLessThanOrEqualTo(Rational.parse("0.03"));
        }
        assertThat(group().cost(measureId, median.toString(), 99).score().points(measureId))
                .isEqualTo("7.5");
    }

    @ParameterizedTest(name = "R-6.5 from {0} standard deviations on: {1} points")
    @CsvSource({
        "-1.5, 10",
        "-1, 9",
        "-0.5, 8",
        "0.5, 7",
        "1, 6",
        "1.5, 5",
        "2, 4",
        "2.25, 3",
        "2.5, 2",
        "2.75, 1",
        "0, 7.5",
        "3, 1",
        "-3, 10"
    })
    void tableOfRule65(String deviations, String points) {
        TestLaw law = TestLaw.OF_2024.withBenchmark(
                "TPCC_1",
                ADMINISTRATIVE_CLAIMS,
                true,
                Stream.of("-10", "-1.5", "-1", "-0.5", "0.5", "1", "1.5", "2", "2.25", "2.5", "2.75")
                        .map(multiple -> dollars(multiple).toString())
                        .toArray(String[]::new));
        assertThat(group().cost("TPCC_1", dollars(deviations).toString(), 20)
                        .scoreUnder(law)
                        .points("TPCC_1"))
                .isEqualTo(points);
    }

    /** A made-up measure with a median of 1000 and a standard deviation of 100 dollars. */
    private static Rational dollars(String deviations) {
        return Rational.of(1000).plus(Rational.of(100).times(Rational.parse(deviations)));
    }
}

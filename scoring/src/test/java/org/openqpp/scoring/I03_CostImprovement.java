package org.openqpp.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqpp.scoring.Entity.group;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqpp.scoring.figure.Rule;

/** The relative increase over last year is added in percentage points, one at most. This year: 75 percent. */
class I03_CostImprovement {

    private static Entity seventyFivePercent() {
        return group().cost("TPCC_1", "1518.495", 20);
    }

    @ParameterizedTest(name = "from {0} percent")
    @CsvSource({
        "60, 7.5 of 10 + 0.25: 75.25 %",
        "75, 7.5 of 10: 75 %",
        "90, 7.5 of 10: 75 %",
        "37.5, 7.5 of 10 + 1: 76 %",
        "20, 7.5 of 10 + 1: 76 %"
    })
    void theRelativeIncrease(String lastYear, String expected) {
        assertThat(seventyFivePercent().lastYear("mips", null, lastYear).score().cost())
                .isEqualTo(expected);
    }

    @Test
    void theSentenceShowsTheDivision() {
        assertThat(seventyFivePercent().lastYear("mips", null, "60").score().says(Rule.COST_IMPROVEMENT))
                .isEqualTo("Cost improvement: (75 - 60) / 60, between 0 and 1: 0.25 percentage points.");
    }

    @Test
    void withoutACostScoreOfLastYearThereIsNone() {
        assertThat(seventyFivePercent().score().says(Rule.COST_IMPROVEMENT_NOT_COMPARABLE))
                .isEqualTo("No comparable cost score of last year: no improvement score.");
        assertThat(seventyFivePercent().lastYear("mips", "50", null).score().cost())
                .isEqualTo("7.5 of 10: 75 %");
    }

    @Test
    void fromZeroPercentThereIsNone() {
        assertThat(seventyFivePercent().lastYear("mips", null, "0").score().rules())
                .contains(Rule.COST_IMPROVEMENT_NOT_COMPARABLE);
    }

    @Test
    @Reading("A-17")
    void onlyTheSameReportingOptionIsComparable() {
        assertThat(seventyFivePercent().lastYear("G0055", null, "60").score().cost())
                .isEqualTo("7.5 of 10: 75 %");
        assertThat(group().registeredFor("G0055")
                        .in("G0055")
                        .cost("TPCC_1", "1518.495", 20)
                        .lastYear("M0005", null, "60")
                        .score()
                        .cost())
                .isEqualTo("7.5 of 10 + 0.25: 75.25 %");
    }
}

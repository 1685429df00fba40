package org.openqpp.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqpp.scoring.Entity.group;
import static org.openqpp.scoring.Interoperability.complete;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqpp.scoring.figure.Rule;

/** One performance period of at least 180 days of the year is needed. */
class H04_ThePeriod {

    private static Card with(String firstDay, String lastDay) {
        return group().interoperability(complete().period(firstDay, lastDay)).score();
    }

    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource({"2024-07-05, 2024-12-31", "2024-01-01, 2024-06-28", "2024-01-01, 2024-12-31"})
    void oneHundredAndEightyDaysAreEnough(String firstDay, String lastDay) {
        assertThat(with(firstDay, lastDay).interoperability()).isEqualTo("100 %");
    }

    @Test
    void oneDayLessIsNot() {
        Card card = with("2024-07-06", "2024-12-31");
        assertThat(card.interoperability()).isEqualTo("0 %");
        assertThat(card.says(Rule.PERIOD_SHORT))
                .isEqualTo("The performance period has 179 days in the year, 180 are needed.");
        assertThat(with("2024-01-01", "2024-06-27").interoperability()).isEqualTo("0 %");
    }

    @Test
    @Reading("B-22")
    void onlyTheDaysInsideTheYearCount() {
        assertThat(with("2023-12-01", "2024-06-28").interoperability()).isEqualTo("100 %");
        assertThat(with("2024-07-05", "2025-03-31").interoperability()).isEqualTo("100 %");
        Card before = with("2023-07-01", "2024-06-27");
        assertThat(before.interoperability()).isEqualTo("0 %");
        assertThat(before.says(Rule.PERIOD_SHORT)).startsWith("The performance period has 179 days in the year");
        Card after = with("2024-07-06", "2025-03-31");
        assertThat(after.says(Rule.PERIOD_SHORT)).startsWith("The performance period has 179 days in the year");
    }

    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource({"2023-01-01, 2023-12-31", "2025-01-01, 2025-12-31", "2024-12-31, 2024-01-01"})
    void aPeriodWithoutADayOfTheYearHasNone(String firstDay, String lastDay) {
        assertThat(with(firstDay, lastDay).says(Rule.PERIOD_SHORT))
                .isEqualTo("The performance period has 0 days in the year, 180 are needed.");
    }

    @Test
    void aMissingDayIsAMissingPeriod() {
        for (Card card : new Card[] {with(null, "2024-12-31"), with("2024-01-01", null), with(null, null)}) {
            assertThat(card.interoperability()).isEqualTo("0 %");
            assertThat(card.says(Rule.PERIOD_MISSING)).isEqualTo("The performance period is missing.");
        }
    }
}

package org.openqpp.intake.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuoteTest {

    @ParameterizedTest
    @CsvSource({
        "aci, aci",
        "000987654, (number)",
        "00-0987654, (number)",
        "1234 567 893, (number)",
        "a 1234567893 b, a (number) b",
        "2024-13-45, 2024-13-45",
        "2024-1-45, 2024-1-45",
        "2024-13-451, (number)",
        "PI_HIE_5, PI_HIE_5",
        "123456, 123456",
    })
    void showsTextButNoIdentifier(String text, String shown) {
        assertThat(Quote.of(text)).isEqualTo("\"" + shown + "\"");
    }

    @ParameterizedTest
    @CsvSource({"x, 40, ''", "x, 41, ...", "x, 100000, ..."})
    void shortensLongText(String letter, int length, String end) {
        assertThat(Quote.of(letter.repeat(length))).isEqualTo("\"" + "x".repeat(40) + end + "\"");
    }

    @ParameterizedTest
    @CsvSource({"1, 100", "12, 45"})
    void aNumberCutInTwoStaysHidden(String digit, int times) {
        assertThat(Quote.of(digit.repeat(times))).isEqualTo("\"(number)\"");
    }
}

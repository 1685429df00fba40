package org.openqpp.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqpp.policy.value.Rational;

/** A bar shows a share in eighths of a character. */
class BarTest {

    @ParameterizedTest
    @CsvSource({"0, ····", "100, ████", "50, ██··", "37.5, █▌··", "3.124, ····", "3.125, ▏···", "120, ████", "-5, ····"
    })
    void showsAShare(String percent, String bar) {
        assertThat(Bar.of(Rational.parse(percent), 4)).isEqualTo(bar);
    }

    @ParameterizedTest
    @CsvSource({"50, 75, ██·┃", "100, 75, ███┃", "0, 100, ···┃"})
    void marksAPlace(String percent, String marked, String bar) {
        assertThat(Bar.withMark(Rational.parse(percent), 4, Rational.parse(marked)))
                .isEqualTo(bar);
    }
}

package org.openqpp.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqpp.policy.value.Rational;

/** Numbers as people read them. */
class ShownTest {

    @Test
    void roundsHalfUp() {
        assertThat(Shown.points(Rational.parse("8.965"))).isEqualTo("8.97");
        assertThat(Shown.points(Rational.of(1, 3))).isEqualTo("0.33");
        assertThat(Shown.brief(Rational.of(1, 3))).isEqualTo("0.3333");
        assertThat(Shown.brief(Rational.of(100))).isEqualTo("100");
    }

    @Test
    void groupsThousands() {
        assertThat(Shown.grouped(Rational.parse("999"))).isEqualTo("999.00");
        assertThat(Shown.grouped(Rational.parse("1000"))).isEqualTo("1,000.00");
        assertThat(Shown.grouped(Rational.parse("1234567.891"))).isEqualTo("1,234,567.89");
        assertThat(Shown.grouped(Rational.parse("-123456"))).isEqualTo("-123,456.00");
    }

    @Test
    void signsChanges() {
        assertThat(Shown.change(Rational.parse("0.214"))).isEqualTo("+0.21");
        assertThat(Shown.change(Rational.parse("-9"))).isEqualTo("-9.00");
        assertThat(Shown.change(Rational.parse("0.004"))).isEqualTo("0.00");
        assertThat(Shown.change(Rational.parse("-0.004"))).isEqualTo("0.00");
    }
}

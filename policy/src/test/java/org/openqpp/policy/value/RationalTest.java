package org.openqpp.policy.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RationalTest {

    @Test
    void quotientsLoseNothing() {
        assertThat(Rational.of(20).dividedBy(Rational.of(60)).times(Rational.of(30)))
                .isEqualTo(Rational.TEN)
                .hasToString("10");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 3, 1/3",
        "-1, 3, -1/3",
        "1, -3, -1/3",
        "2, 6, 1/3",
        "1, 4, 0.25",
        "-49592, 1000, -49.592",
        "0, 7, 0",
        "100, 1, 100",
        "1, 1024, 0.0009765625",
        "3, 125, 0.024",
        "1000000, 1, 1000000"
    })
    void isShownAsADecimalWhereItEnds(long top, long bottom, String shown) {
        assertThat(Rational.of(top, bottom)).hasToString(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "0.5, 0, 1",
        "-0.5, 0, -1",
        "1.4999, 0, 1",
        "-1.4999, 0, -1",
        "2.5, 0, 3",
        "-2.5, 0, -3",
        "0.005, 2, 0.01",
        "-0.005, 2, -0.01",
        "0.0049999, 2, 0.00",
        "77.032, 2, 77.03",
        "84.6485, 2, 84.65",
        "-0.3852, 2, -0.39",
        "12.3, 4, 12.3000",
        "922337203685477580.75, 1, 922337203685477580.8",
        "-922337203685477580.75, 1, -922337203685477580.8",
        "0.00000000000000000000005, 22, 0.0000000000000000000001",
        "0.000000000000000000000049, 22, 0.0000000000000000000000"
    })
    void roundsHalfUp(String value, int decimals, String rounded) {
        assertThat(Rational.parse(value).toBigDecimal(decimals)).isEqualTo(new BigDecimal(rounded));
    }

    @Test
    void publishedExamples() {
        assertThat(Rational.of(100 * 121).dividedBy(Rational.of(147)).round(Rounding.RATE))
                .isEqualTo(Rational.parse("82.31"));
        assertThat(Rational.of(187, 199).times(Rational.TEN).round(Rounding.INTEROPERABILITY_POINTS))
                .isEqualTo(Rational.of(9));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", ".", "-.", "..", "1..2", "1.2.3", "a", "1a", "--1", "1-", " 1", "0x10", "1,5"})
    void whatIsNoDecimalIsRefused(String text) {
        assertThatThrownBy(() -> Rational.parse(text)).isInstanceOf(NumberFormatException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "5., 5",
        ".5, 0.5",
        "-.5, -0.5",
        "+7, 7",
        "1e3, 1000",
        "1E-3, 0.001",
        "007, 7",
        "-0, 0",
        "-0.0, 0",
        "100.50, 100.5",
        "123456789012345678, 123456789012345678",
        "-12345678901234567, -12345678901234567",
        "0.1234567890123456, 0.1234567890123456",
        "1234567890123456789.5, 1234567890123456789.5",
        "12345678901234567890123456789, 12345678901234567890123456789",
        "0.00000000000000000000000001, 0.00000000000000000000000001"
    })
    void otherSpellingsOfDecimals(String text, String shown) {
        assertThat(Rational.parse(text)).hasToString(shown);
    }

    @Test
    void divisionByZeroIsRefused() {
        assertThatThrownBy(() -> Rational.ONE.dividedBy(Rational.ZERO))
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("division by zero");
        assertThatThrownBy(() -> Rational.of(1, 0)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void theSmallestLong() {
        Rational smallest = Rational.of(Long.MIN_VALUE);
        BigInteger big = BigInteger.valueOf(Long.MIN_VALUE);
        assertThat(smallest.numerator()).isEqualTo(big);
        assertThat(smallest.negated().numerator()).isEqualTo(big.negate());
        assertThat(smallest.negated().negated()).isEqualTo(smallest).hasSameHashCodeAs(smallest);
        assertThat(Rational.ONE.dividedBy(smallest).denominator()).isEqualTo(big.negate());
        assertThat(Rational.of(Long.MIN_VALUE, Long.MIN_VALUE)).isEqualTo(Rational.ONE);
        assertThat(smallest.toBigDecimal(2)).isEqualTo(new BigDecimal(big).setScale(2));
    }

    @Test
    void growsIntoBigNumbersAndComesBack() {
        Rational large = Rational.of(Long.MAX_VALUE);
        Rational larger = large.times(large);
        assertThat(larger.numerator())
                .isEqualTo(BigInteger.valueOf(Long.MAX_VALUE).pow(2));
        assertThat(larger.dividedBy(large)).isEqualTo(large).hasSameHashCodeAs(large);
        assertThat(larger).isGreaterThan(large).isNotEqualTo(large);
        assertThat(larger.negated()).isLessThan(large);
        assertThat(larger.signum()).isEqualTo(1);
        assertThat(larger.negated().signum()).isEqualTo(-1);
        assertThat(larger.minus(larger).isZero()).isTrue();
        assertThat(large.plus(Rational.ONE).numerator())
                .isEqualTo(BigInteger.valueOf(Long.MAX_VALUE).add(BigInteger.ONE));
    }

    @Test
    void isEqualToNumbersOnly() {
        assertThat(Rational.ONE).isNotEqualTo(null).isNotEqualTo("1").isNotEqualTo(1L);
    }

    @Test
    void equalNumbersAreAtLeastAndAtMostEachOther() {
        Rational half = Rational.of(1, 2);
        Rational twoQuarters = Rational.of(2, 4);
        assertThat(half.isAtLeast(twoQuarters)).isTrue();
        assertThat(half.isAtMost(twoQuarters)).isTrue();
        assertThat(half.isLessThan(twoQuarters)).isFalse();
        assertThat(half.min(twoQuarters)).isSameAs(half);
        assertThat(half.max(twoQuarters)).isSameAs(half);
    }

    @Test
    void theHashIsThatOfTheReducedFraction() {
        assertThat(Rational.of(2, 6).hashCode()).isEqualTo(31 + 3);
        assertThat(Rational.of(7).hashCode()).isEqualTo(7 * 31 + 1);
    }

    @Test
    void commonNumbersAreKept() {
        assertThat(Rational.of(75)).isSameAs(Rational.of(75));
        assertThat(Rational.of(0).isZero()).isTrue();
        assertThat(Rational.of(1023)).isSameAs(Rational.of(1023)).hasToString("1023");
        assertThat(Rational.of(1024)).isEqualTo(Rational.of(1024)).hasToString("1024");
        assertThat(Rational.of(-1)).hasToString("-1");
        assertThat(Rational.HUNDRED).hasToString("100");
    }

    @Test
    void decimalsOfEveryScale() {
        assertThat(Rational.of(new BigDecimal("1E+3"))).isEqualTo(Rational.of(1000));
        assertThat(Rational.of(new BigDecimal(BigInteger.valueOf(Long.MIN_VALUE), 18))
                        .toBigDecimal(18))
                .isEqualTo(new BigDecimal(BigInteger.valueOf(Long.MIN_VALUE), 18));
        assertThat(Rational.of(new BigDecimal(BigInteger.ONE, 18)).denominator())
                .isEqualTo(BigInteger.TEN.pow(18));
        assertThat(Rational.of(new BigDecimal(BigInteger.ONE, 19)).denominator())
                .isEqualTo(BigInteger.TEN.pow(19));
        assertThat(Rational.of(new BigDecimal(BigInteger.ONE.shiftLeft(63), 0)).numerator())
                .isEqualTo(BigInteger.ONE.shiftLeft(63));
    }
}

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

    @ParameterizedTest
    @CsvSource({
        "0, 4, 0",
        "12, 4, 12",
        "-12, 4, -12",
        "49.592, 4, 49.592",
        "49.592, 2, 49.59",
        "49.595, 2, 49.6",
        "0.05, 4, 0.05",
        "-0.05, 4, -0.05",
        "1.00004, 4, 1",
        "99.99995, 4, 100",
        "-2.5, 0, -3",
        "100, 0, 100",
        "123456789012345678901234567890, 4, 123456789012345678901234567890",
        "123456789012345678901234567890.125, 2, 123456789012345678901234567890.13",
        "12345678901234567890, 12, 12345678901234567890",
        "-9999999999999999.99995, 4, -10000000000000000",
    })
    void isShownShort(BigDecimal value, int decimals, String shown) {
        assertThat(Rational.of(value).toShortString(decimals)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, 0, true",
        "1, 2, 0, false",
        "1, 2, 1, true",
        "1, 3, 12, false",
        "7, 8, 2, false",
        "7, 8, 3, true",
        "9223372036854775807, 8, 3, true",
        "9223372036854775807, 8, 2, false",
        "1, 1024, 9, false",
        "1, 1024, 10, true",
        "1, 4, 40, true",
        "1, 3, 40, false",
    })
    void endsWithinSoManyDecimals(long numerator, long denominator, int decimals, boolean ends) {
        assertThat(Rational.of(numerator, denominator).endsWithin(decimals)).isEqualTo(ends);
    }

    @Test
    void wholeNumbersAreTakenOutAsSuch() {
        assertThat(Rational.of(20, 4).toInt()).isEqualTo(5);
        assertThat(Rational.of(-20, 4).toLong()).isEqualTo(-5);
        assertThat(Rational.of(Long.MAX_VALUE).toLong()).isEqualTo(Long.MAX_VALUE);
        assertThat(Rational.of(20, 4).isLong()).isTrue();
        assertThat(Rational.of(20, 3).isLong()).isFalse();
        Rational large = Rational.of(Long.MAX_VALUE).plus(Rational.ONE);
        assertThat(large.isLong()).isFalse();
        assertThatThrownBy(large::toLong).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(Rational.of(1, 2)::toInt)
                .isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("0.5");
        assertThatThrownBy(Rational.of(Integer.MAX_VALUE + 1L)::toInt).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void theFractionIsInLowestTerms() {
        assertThat(Rational.of(242, 294).toFraction()).isEqualTo("121/147");
        assertThat(Rational.of(-242, 294).toFraction()).isEqualTo("-121/147");
        assertThat(Rational.of(5).toFraction()).isEqualTo("5/1");
        assertThat(Rational.ZERO.dividedBy(Rational.of(7)).toFraction()).isEqualTo("0/1");
        assertThat(Rational.of(Long.MIN_VALUE).toFraction()).isEqualTo("-9223372036854775808/1");
        Rational large = Rational.of(Long.MAX_VALUE);
        assertThat(large.times(large).dividedBy(large.plus(Rational.ONE)).toFraction())
                .isEqualTo("85070591730234615847396907784232501249/9223372036854775808");
    }
}

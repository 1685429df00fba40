package org.openqpp.policy.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

/** Rational numbers do what fractions of big integers do, whatever form they are kept in. */
class RationalProperties {

    /** A fraction computed the slow way. */
    record Fraction(BigInteger top, BigInteger bottom) {

        static Fraction of(BigInteger top, BigInteger bottom) {
            BigInteger divisor = top.gcd(bottom);
            if (bottom.signum() < 0) {
                divisor = divisor.negate();
            }
            return new Fraction(top.divide(divisor), bottom.divide(divisor));
        }

        Rational rational() {
            return Rational.of(new BigDecimal(top)).dividedBy(Rational.of(new BigDecimal(bottom)));
        }

        BigDecimal rounded(int decimals) {
            BigInteger twice = bottom.shiftLeft(1);
            BigInteger rounded = top.abs()
                    .multiply(BigInteger.TEN.pow(decimals))
                    .shiftLeft(1)
                    .add(bottom)
                    .divide(twice);
            return new BigDecimal(top.signum() < 0 ? rounded.negate() : rounded, decimals);
        }

        @Override
        public String toString() {
            return top + "/" + bottom;
        }
    }

    private static void same(Rational actual, Fraction expected) {
        assertThat(Fraction.of(actual.numerator(), actual.denominator())).isEqualTo(expected);
        assertThat(actual.numerator()).isEqualTo(expected.top());
        assertThat(actual.denominator()).isEqualTo(expected.bottom());
    }

    /** Whole numbers of every size, with those around the limits of a long among them: they are the edge cases. */
    private static Arbitrary<BigInteger> wholes() {
        BigInteger min = BigInteger.valueOf(Long.MIN_VALUE);
        BigInteger max = BigInteger.valueOf(Long.MAX_VALUE);
        return Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.longs().between(-2000, 2000).map(BigInteger::valueOf)),
                Tuple.of(2, Arbitraries.longs().map(BigInteger::valueOf)),
                Tuple.of(
                        2,
                        Arbitraries.of(
                                min,
                                min.add(BigInteger.ONE),
                                min.subtract(BigInteger.ONE),
                                max,
                                max.subtract(BigInteger.ONE),
                                max.add(BigInteger.ONE),
                                BigInteger.ONE.shiftLeft(32),
                                BigInteger.ONE.shiftLeft(31).negate(),
                                BigInteger.ONE.shiftLeft(62))),
                Tuple.of(
                        1,
                        Arbitraries.bigIntegers().between(BigInteger.TEN.pow(40).negate(), BigInteger.TEN.pow(40))));
    }

    @Provide
    Arbitrary<Fraction> fractions() {
        return Combinators.combine(wholes(), wholes().filter(whole -> whole.signum() != 0))
                .as(Fraction::of);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void aSumIsExact(@ForAll("fractions") Fraction a, @ForAll("fractions") Fraction b) {
        Fraction sum = Fraction.of(
                a.top().multiply(b.bottom()).add(b.top().multiply(a.bottom())),
                a.bottom().multiply(b.bottom()));
        same(a.rational().plus(b.rational()), sum);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void aDifferenceIsExact(@ForAll("fractions") Fraction a, @ForAll("fractions") Fraction b) {
        Fraction difference = Fraction.of(
                a.top().multiply(b.bottom()).subtract(b.top().multiply(a.bottom())),
                a.bottom().multiply(b.bottom()));
        same(a.rational().minus(b.rational()), difference);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void aProductIsExact(@ForAll("fractions") Fraction a, @ForAll("fractions") Fraction b) {
        same(
                a.rational().times(b.rational()),
                Fraction.of(a.top().multiply(b.top()), a.bottom().multiply(b.bottom())));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void aQuotientIsExact(@ForAll("fractions") Fraction a, @ForAll("fractions") Fraction b) {
        if (b.top().signum() != 0) {
            same(
                    a.rational().dividedBy(b.rational()),
                    Fraction.of(a.top().multiply(b.bottom()), a.bottom().multiply(b.top())));
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void theOtherSign(@ForAll("fractions") Fraction a) {
        same(a.rational().negated(), new Fraction(a.top().negate(), a.bottom()));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void theOrderIsThatOfTheValues(@ForAll("fractions") Fraction a, @ForAll("fractions") Fraction b) {
        int expected = a.top().multiply(b.bottom()).compareTo(b.top().multiply(a.bottom()));
        Rational x = a.rational();
        Rational y = b.rational();
        assertThat(Integer.signum(x.compareTo(y))).isEqualTo(expected);
        assertThat(x.isLessThan(y)).isEqualTo(expected < 0);
        assertThat(x.isAtLeast(y)).isEqualTo(expected >= 0);
        assertThat(x.isAtMost(y)).isEqualTo(expected <= 0);
        assertThat(x.min(y)).isSameAs(expected <= 0 ? x : y);
        assertThat(x.max(y)).isSameAs(expected >= 0 ? x : y);
        assertThat(x.equals(y)).isEqualTo(expected == 0);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void equalValuesAreEqualHoweverTheyCameAbout(
            @ForAll("fractions") Fraction a, @ForAll("fractions") Fraction b, @ForAll("fractions") Fraction c) {
        Rational x = a.rational();
        Rational detour = x.plus(b.rational()).minus(b.rational());
        assertThat(detour).isEqualTo(x).hasSameHashCodeAs(x).isEqualByComparingTo(x);
        if (c.top().signum() != 0) {
            Rational other = x.times(c.rational()).dividedBy(c.rational());
            assertThat(other).isEqualTo(x).hasSameHashCodeAs(x).hasToString(x.toString());
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void signAndZero(@ForAll("fractions") Fraction a) {
        assertThat(a.rational().signum()).isEqualTo(a.top().signum());
        assertThat(a.rational().isZero()).isEqualTo(a.top().signum() == 0);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void roundingIsHalfUpAwayFromZero(@ForAll("fractions") Fraction a, @ForAll @IntRange(max = 25) int decimals) {
        assertThat(a.rational().toBigDecimal(decimals)).isEqualTo(a.rounded(decimals));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void namedRoundings(@ForAll("fractions") Fraction a, @ForAll Rounding rounding) {
        assertThat(a.rational().round(rounding)).isEqualTo(Rational.of(a.rounded(rounding.decimals())));
    }

    @Property
    void halvesAreRoundedAwayFromZero(@ForAll long whole, @ForAll @IntRange(max = 6) int decimals) {
        BigDecimal half =
                BigDecimal.valueOf(whole, decimals).add(BigDecimal.valueOf(Long.signum(whole) * 5L, decimals + 1));
        BigDecimal expected = BigDecimal.valueOf(whole, decimals).add(BigDecimal.valueOf(Long.signum(whole), decimals));
        assertThat(Rational.of(half).toBigDecimal(decimals)).isEqualTo(expected);
        assertThat(Rational.of(half).negated().toBigDecimal(decimals)).isEqualTo(expected.negate());
    }

    @Property
    void decimalTextsAreReadExactly(@ForAll @BigRange(min = "-1E30", max = "1E30") @Scale(12) BigDecimal value) {
        assertThat(Rational.parse(value.toPlainString())).isEqualTo(Rational.of(value));
        assertThat(Rational.of(value).toBigDecimal(12)).isEqualByComparingTo(value);
    }

    @Property
    void shortDecimalTextsAreReadExactly(@ForAll int digits, @ForAll @IntRange(max = 12) int scale) {
        BigDecimal value = BigDecimal.valueOf(digits, scale);
        Rational parsed = Rational.parse(value.toPlainString());
        assertThat(parsed.toBigDecimal(scale)).isEqualTo(value);
        assertThat(parsed).hasToString(value.stripTrailingZeros().toPlainString());
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void aDecimalNumberIsShownAsOneAndOthersAsFractions(@ForAll("fractions") Fraction a) {
        String shown = a.rational().toString();
        BigInteger rest = a.bottom();
        for (int prime : new int[] {2, 5}) {
            while (rest.mod(BigInteger.valueOf(prime)).signum() == 0) {
                rest = rest.divide(BigInteger.valueOf(prime));
            }
        }
        if (rest.equals(BigInteger.ONE)) {
            BigDecimal exact = new BigDecimal(a.top()).divide(new BigDecimal(a.bottom()));
            assertThat(new BigDecimal(shown)).isEqualByComparingTo(exact);
            assertThat(shown).doesNotContain("/").doesNotContain("E");
        } else {
            assertThat(shown).isEqualTo(a.toString());
        }
    }

    @Property
    void quotientsOfLongs(@ForAll long top, @ForAll long bottom) {
        if (bottom != 0) {
            same(Rational.of(top, bottom), Fraction.of(BigInteger.valueOf(top), BigInteger.valueOf(bottom)));
        }
    }
}

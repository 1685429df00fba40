package org.openqpp.policy.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * An exact rational number: every sum, difference, product and quotient is exact, and only {@link #round} loses digits.
 *
 * <p>For example, {@code Rational.of(20).dividedBy(Rational.of(60)).times(Rational.of(30))} is 10, not 9.99999. Small
 * numbers are kept in two {@code long}s and grow into {@link BigInteger}s when they have to; the two forms are one number.
 * Numbers are equal when their values are equal.
 */
public final class Rational implements Comparable<Rational> {

    public static final Rational ZERO = new Rational(0, 1);
    public static final Rational ONE = new Rational(1, 1);
    public static final Rational TEN = new Rational(10, 1);
    public static final Rational HUNDRED = new Rational(100, 1);

    private static final long[] POWERS_OF_TEN = new long[19];

    /** Longest text whose digits surely fit into a long. */
    private static final int LONGEST_SHORT_DECIMAL = 18;

    private static final int SMALL_INTEGERS = 1024;
    private static final Rational[] INTEGERS = new Rational[SMALL_INTEGERS];

    static {
        long power = 1;
        for (int i = 0; i < POWERS_OF_TEN.length; i++) {
            POWERS_OF_TEN[i] = power;
            power *= 10;
        }
        for (int i = 0; i < SMALL_INTEGERS; i++) {
            INTEGERS[i] = new Rational(i, 1);
        }
    }

    private final long numerator;
    private final long denominator;
    private final @Nullable Big big;

    /** The form for numbers that do not fit into two longs; the denominator is positive, the fraction is in lowest terms. */
    private record Big(BigInteger numerator, BigInteger denominator) {}

    private Rational(long numerator, long denominator) {
        this.numerator = numerator;
        this.denominator = denominator;
        this.big = null;
    }

    private Rational(Big big) {
        this.numerator = 0;
        this.denominator = 0;
        this.big = big;
    }

    /** The whole number {@code value}. */
    public static Rational of(long value) {
        return value >= 0 && value < SMALL_INTEGERS ? INTEGERS[(int) value] : new Rational(value, 1);
    }

    /**
     * The quotient of two whole numbers.
     *
     * @throws ArithmeticException if the denominator is 0
     */
    public static Rational of(long numerator, long denominator) {
        return of(numerator).dividedBy(of(denominator));
    }

    /** The decimal number {@code value}, exactly. */
    public static Rational of(BigDecimal value) {
        int scale = value.scale();
        if (scale < 0) {
            return of(value.toBigInteger(), BigInteger.ONE);
        }
        BigInteger unscaled = value.unscaledValue();
        if (scale < POWERS_OF_TEN.length && unscaled.bitLength() < Long.SIZE) {
            return new Rational(unscaled.longValue(), POWERS_OF_TEN[scale]);
        }
        return of(unscaled, BigInteger.TEN.pow(scale));
    }

    /**
     * The number that a decimal text such as {@code 82.31} spells.
     *
     * @throws NumberFormatException if the text is no decimal number
     */
    public static Rational parse(String decimal) {
        int length = decimal.length();
        if (length == 0 || length > LONGEST_SHORT_DECIMAL) {
            return of(new BigDecimal(decimal));
        }
        // most decimals are short and plain, and read faster without a BigDecimal
        int start = length > 1 && decimal.charAt(0) == '-' ? 1 : 0;
        int point = length;
        long digits = 0;
        for (int i = start; i < length; i++) {
            char c = decimal.charAt(i);
            if (c >= '0' && c <= '9') {
                digits = digits * 10 + c - '0';
            } else if (c == '.' && i > start && point == length) {
                point = i;
            } else {
                return of(new BigDecimal(decimal));
            }
        }
        if (start > 0) {
            digits = -digits;
        }
        return length - point <= 1 ? of(digits) : new Rational(digits, POWERS_OF_TEN[length - point - 1]);
    }

    private static Rational of(BigInteger numerator, BigInteger denominator) {
        BigInteger divisor = numerator.gcd(denominator);
        if (denominator.signum() < 0) {
            divisor = divisor.negate();
        }
        BigInteger n = numerator.divide(divisor);
        BigInteger d = denominator.divide(divisor);
        if (n.bitLength() < Long.SIZE && d.bitLength() < Long.SIZE) {
            return new Rational(n.longValue(), d.longValue());
        }
        return new Rational(new Big(n, d));
    }

    /** The sum, exactly. */
    public Rational plus(Rational other) {
        if (big == null && other.big == null) {
            if (denominator == other.denominator) {
                long sum = numerator + other.numerator;
                if (((numerator ^ sum) & (other.numerator ^ sum)) >= 0) {
                    return new Rational(sum, denominator);
                }
            } else {
                long left = multiplied(numerator, other.denominator);
                long right = multiplied(other.numerator, denominator);
                long bottom = multiplied(denominator, other.denominator);
                if (left != OVERFLOW && right != OVERFLOW && bottom != OVERFLOW) {
                    long sum = left + right;
                    if (((left ^ sum) & (right ^ sum)) >= 0 && sum != Long.MIN_VALUE) {
                        return reduced(sum, bottom);
                    }
                }
            }
        }
        return of(
                bigNumerator()
                        .multiply(other.bigDenominator())
                        .add(other.bigNumerator().multiply(bigDenominator())),
                bigDenominator().multiply(other.bigDenominator()));
    }

    /** The difference, exactly. */
    public Rational minus(Rational other) {
        return plus(other.negated());
    }

    /** The product, exactly. */
    public Rational times(Rational other) {
        if (big == null && other.big == null) {
            long top = multiplied(numerator, other.numerator);
            long bottom = multiplied(denominator, other.denominator);
            if (top != OVERFLOW && bottom != OVERFLOW) {
                return reduced(top, bottom);
            }
        }
        return of(
                bigNumerator().multiply(other.bigNumerator()), bigDenominator().multiply(other.bigDenominator()));
    }

    /**
     * The quotient, exactly.
     *
     * @throws ArithmeticException if {@code other} is 0
     */
    public Rational dividedBy(Rational other) {
        if (other.isZero()) {
            throw new ArithmeticException("division by zero");
        }
        return times(other.reciprocal());
    }

    private Rational reciprocal() {
        if (big != null) {
            return of(big.denominator(), big.numerator());
        }
        if (numerator == Long.MIN_VALUE) {
            return of(bigDenominator(), bigNumerator());
        }
        return numerator > 0 ? new Rational(denominator, numerator) : new Rational(-denominator, -numerator);
    }

    /** The number with the other sign. */
    public Rational negated() {
        if (big != null || numerator == Long.MIN_VALUE) {
            return of(bigNumerator().negate(), bigDenominator());
        }
        return new Rational(-numerator, denominator);
    }

    /** The smaller of the two; this one when they are equal. */
    public Rational min(Rational other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** The larger of the two; this one when they are equal. */
    public Rational max(Rational other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** This number rounded half up (away from zero at the half) to the decimals of {@code rounding}. */
    public Rational round(Rounding rounding) {
        long scaled = roundedAndScaled(rounding.decimals());
        return scaled == OVERFLOW
                ? of(bigRounded(rounding.decimals()))
                : new Rational(scaled, POWERS_OF_TEN[rounding.decimals()]);
    }

    /** This number rounded half up (away from zero at the half) to {@code decimals} decimals, as a decimal number. */
    public BigDecimal toBigDecimal(int decimals) {
        long scaled = roundedAndScaled(decimals);
        return scaled == OVERFLOW ? bigRounded(decimals) : BigDecimal.valueOf(scaled, decimals);
    }

    /** The rounded number times a power of ten, or {@link #OVERFLOW} if that takes more than a long. */
    private long roundedAndScaled(int decimals) {
        if (big != null || decimals >= POWERS_OF_TEN.length) {
            return OVERFLOW;
        }
        long scaled = multiplied(numerator, POWERS_OF_TEN[decimals]);
        if (scaled == OVERFLOW) {
            return OVERFLOW;
        }
        long quotient = scaled / denominator;
        long remainder = Math.abs(scaled % denominator);
        // compared with the rest of the denominator instead of doubled, so that it cannot overflow
        if (remainder >= denominator - remainder) {
            quotient += scaled < 0 ? -1 : 1;
        }
        return quotient;
    }

    private BigDecimal bigRounded(int decimals) {
        // not by BigDecimal.divide, which overflows where a quotient of 2^63 - 1 is rounded up
        BigInteger bottom = bigDenominator();
        BigInteger[] parts =
                bigNumerator().multiply(BigInteger.TEN.pow(decimals)).divideAndRemainder(bottom);
        boolean up = parts[1].abs().shiftLeft(1).compareTo(bottom) >= 0;
        return new BigDecimal(up ? parts[0].add(BigInteger.valueOf(signum())) : parts[0], decimals);
    }

    /** Whether this number ends within {@code decimals} decimals, so that rounding to them loses nothing. */
    public boolean endsWithin(int decimals) {
        if (big == null && decimals < POWERS_OF_TEN.length) {
            long scaled = multiplied(numerator, POWERS_OF_TEN[decimals]);
            if (scaled != OVERFLOW) {
                return scaled % denominator == 0;
            }
        }
        return bigNumerator()
                        .multiply(BigInteger.TEN.pow(decimals))
                        .mod(bigDenominator())
                        .signum()
                == 0;
    }

    /** This number rounded half up to at most {@code decimals} decimals, without trailing zeros, such as {@code 49.592}. */
    public String toShortString(int decimals) {
        long scaled = roundedAndScaled(decimals);
        if (scaled == OVERFLOW) {
            BigDecimal stripped = bigRounded(decimals).stripTrailingZeros();
            return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
        }
        int kept = decimals;
        while (kept > 0 && scaled % 10 == 0) {
            scaled /= 10;
            kept--;
        }
        if (kept == 0) {
            return Long.toString(scaled);
        }
        long whole = Math.abs(scaled) / POWERS_OF_TEN[kept];
        long fraction = Math.abs(scaled) % POWERS_OF_TEN[kept];
        StringBuilder text = new StringBuilder();
        if (scaled < 0) {
            text.append('-');
        }
        String digits = Long.toString(fraction);
        return text.append(whole)
                .append('.')
                .append("0".repeat(kept - digits.length()))
                .append(digits)
                .toString();
    }

    /**
     * The value of a small whole number.
     *
     * @throws ArithmeticException if this is no whole number, or one that takes more than an int
     */
    public int toInt() {
        return Math.toIntExact(toLong());
    }

    /** Whether this is a whole number that a long can hold. */
    public boolean isLong() {
        return big == null && numerator % denominator == 0;
    }

    /**
     * The value of a whole number.
     *
     * @throws ArithmeticException if this is no whole number, or one that takes more than a long
     */
    public long toLong() {
        if (isLong()) {
            return numerator / denominator;
        }
        throw new ArithmeticException("not a whole number of 64 bits: " + this);
    }

    /** Whether this number is 0. */
    public boolean isZero() {
        return signum() == 0;
    }

    /** -1, 0 or 1 as this number is negative, zero or positive. */
    public int signum() {
        return big == null ? Long.signum(numerator) : big.numerator().signum();
    }

    /** Whether this number is smaller than {@code other}. */
    public boolean isLessThan(Rational other) {
        return compareTo(other) < 0;
    }

    /** Whether this number is {@code other} or larger. */
    public boolean isAtLeast(Rational other) {
        return compareTo(other) >= 0;
    }

    /** Whether this number is {@code other} or smaller. */
    public boolean isAtMost(Rational other) {
        return compareTo(other) <= 0;
    }

    /** The fraction in lowest terms, such as {@code 121/147}; a whole number has the denominator 1. */
    public String toFraction() {
        if (big != null || numerator == Long.MIN_VALUE) {
            return numerator() + "/" + denominator();
        }
        long divisor = greatestCommonDivisor(Math.abs(numerator), denominator);
        return numerator / divisor + "/" + denominator / divisor;
    }

    /** Numerator in lowest terms; carries the sign. */
    public BigInteger numerator() {
        return bigNumerator().divide(divisor());
    }

    /** Denominator in lowest terms; positive. */
    public BigInteger denominator() {
        return bigDenominator().divide(divisor());
    }

    private BigInteger divisor() {
        return bigNumerator().gcd(bigDenominator());
    }

    private BigInteger bigNumerator() {
        return big == null ? BigInteger.valueOf(numerator) : big.numerator();
    }

    private BigInteger bigDenominator() {
        return big == null ? BigInteger.valueOf(denominator) : big.denominator();
    }

    @Override
    public int compareTo(Rational other) {
        if (big == null && other.big == null) {
            if (denominator == other.denominator) {
                return Long.compare(numerator, other.numerator);
            }
            long left = multiplied(numerator, other.denominator);
            long right = multiplied(other.numerator, denominator);
            if (left != OVERFLOW && right != OVERFLOW) {
                return Long.compare(left, right);
            }
        }
        return bigNumerator()
                .multiply(other.bigDenominator())
                .compareTo(other.bigNumerator().multiply(bigDenominator()));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Rational rational && compareTo(rational) == 0;
    }

    @Override
    public int hashCode() {
        return numerator().hashCode() * 31 + denominator().hashCode();
    }

    /** The number as a decimal where it ends, such as {@code 49.592}, and as a fraction such as {@code 1/3} where not. */
    @Override
    public String toString() {
        BigInteger d = denominator();
        int twos = d.getLowestSetBit();
        BigInteger rest = d.shiftRight(twos);
        int fives = 0;
        BigInteger five = BigInteger.valueOf(5);
        while (rest.mod(five).signum() == 0) {
            rest = rest.divide(five);
            fives++;
        }
        if (!rest.equals(BigInteger.ONE)) {
            return numerator() + "/" + d;
        }
        return new BigDecimal(numerator())
                .divide(new BigDecimal(d), Math.max(twos, fives), RoundingMode.UNNECESSARY)
                .toPlainString();
    }

    private static final long OVERFLOW = Long.MIN_VALUE;

    /** The product, or {@link #OVERFLOW} if it does not fit. */
    private static long multiplied(long a, long b) {
        long high = Math.multiplyHigh(a, b);
        long low = a * b;
        return (high == 0 && low >= 0) || (high == -1 && low < 0) ? low : OVERFLOW;
    }

    /** A fraction brought to lowest terms once its parts become long enough to threaten the next product. */
    private static Rational reduced(long numerator, long denominator) {
        if (denominator < REDUCE_ABOVE) {
            return new Rational(numerator, denominator);
        }
        long divisor = greatestCommonDivisor(Math.abs(numerator), denominator);
        return new Rational(numerator / divisor, denominator / divisor);
    }

    private static final long REDUCE_ABOVE = 1L << 24;

    private static long greatestCommonDivisor(long a, long b) {
        if (a == 0) {
            return b;
        }
        int shift = Long.numberOfTrailingZeros(a | b);
        long x = a >>> Long.numberOfTrailingZeros(a);
        long y = b;
        while (y != 0) {
            y >>>= Long.numberOfTrailingZeros(y);
            if (x > y) {
                long swap = x;
                x = y;
                y = swap;
            }
            y -= x;
        }
        return x << shift;
    }
}

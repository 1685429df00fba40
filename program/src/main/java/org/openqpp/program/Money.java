package org.openqpp.program;

import java.math.BigDecimal;
import org.openqpp.policy.value.Rational;

/**
 * An amount of dollars, exact to the cent.
 *
 * <p>For example, {@code Money.parse("90000.01")} is one cent more than the low-volume threshold.
 *
 * @param cents amount in cents
 */
public record Money(long cents) implements Comparable<Money> {

    public static final Money ZERO = new Money(0);

    private static final int DECIMALS = 2;
    private static final long CENTS_PER_DOLLAR = 100;

    /** Whole dollars. */
    public static Money ofDollars(long dollars) {
        return new Money(Math.multiplyExact(dollars, CENTS_PER_DOLLAR));
    }

    /**
     * The amount that a text such as {@code 90000.01} spells.
     *
     * @throws NumberFormatException if it is no decimal number
     * @throws ArithmeticException if it has fractions of a cent or is out of range
     */
    public static Money parse(String dollars) {
        return new Money(new BigDecimal(dollars).movePointRight(DECIMALS).longValueExact());
    }

    /** The sum, exactly. */
    public Money plus(Money other) {
        return new Money(Math.addExact(cents, other.cents));
    }

    /** The amount in dollars as an exact number. */
    public Rational dollars() {
        return Rational.of(cents, CENTS_PER_DOLLAR);
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(cents, other.cents);
    }

    /** Dollars with two decimals, such as {@code 90000.01}. */
    @Override
    public String toString() {
        return BigDecimal.valueOf(cents, DECIMALS).toPlainString();
    }
}

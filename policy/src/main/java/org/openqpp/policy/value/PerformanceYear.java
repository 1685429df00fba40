package org.openqpp.policy.value;

import java.time.LocalDate;

/**
 * The calendar year in which the performance that is scored took place.
 *
 * <p>For example, performance year 2024 decides payments of {@link #paymentYear() payment year} 2026.
 *
 * @param value the year, 2017 or later
 */
public record PerformanceYear(int value) implements Comparable<PerformanceYear> {

    /** First year of the program. */
    public static final int FIRST = 2017;

    private static final int YEARS_TO_PAYMENT = 2;

    public PerformanceYear {
        if (value < FIRST) {
            throw new IllegalArgumentException("performance year before " + FIRST + ": " + value);
        }
    }

    /** The calendar year whose payments are adjusted, two years later (rule ). */
    public int paymentYear() {
        return value + YEARS_TO_PAYMENT;
    }

    /** 1 January of the year. */
    public LocalDate firstDay() {
        return LocalDate.of(value, 1, 1);
    }

    /** 31 December of the year. */
    public LocalDate lastDay() {
        return LocalDate.of(value, 12, 31);
    }

    @Override
    public int compareTo(PerformanceYear other) {
        return Integer.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}

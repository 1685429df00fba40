package org.openqpp.intake.qrda;

import static org.openqpp.intake.problem.ProblemCode.PERIOD_END_COUNT;
import static org.openqpp.intake.problem.ProblemCode.PERIOD_NOT_A_DATE;
import static org.openqpp.intake.problem.ProblemCode.PERIOD_START_COUNT;
import static org.openqpp.intake.problem.ProblemCode.PERIOD_WITHOUT_YEAR;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.openqpp.intake.problem.ProblemCode;
import org.openqpp.intake.problem.Quote;
import org.openqpp.intake.qrda.Statement.Values;
import org.openqpp.policy.value.PerformanceYear;

/**
 * Checks the performance period of a section.
 *
 * <p>For example, {@code 20240101} and {@code 2024-01-01} are the same day.
 */
final class PeriodCheck {

    private static final int DIGITS_OF_A_DAY = 8;
    private static final int DIGITS_OF_A_YEAR = 4;

    private final QrdaFindings findings;
    private final @Nullable ModelCheck model;

    PeriodCheck(QrdaFindings findings, @Nullable ModelCheck model) {
        this.findings = findings;
        this.model = model;
    }

    void check(Statement period) {
        boolean startOk = one(period, period.low, true, PERIOD_START_COUNT, "first");
        boolean endOk = one(period, period.high, startOk, PERIOD_END_COUNT, "last");
        boolean told = startOk && endOk;
        String start = period.low.first();
        if (start != null && start.length() < DIGITS_OF_A_YEAR) {
            findings.add(
                    PERIOD_WITHOUT_YEAR,
                    period.low.element(),
                    "The first day of the performance period is " + Quote.of(start) + ", which has no year.");
        } else {
            told = date(period.low, told, "first");
        }
        date(period.high, told, "last");
        if (model != null) {
            model.checkPeriod(period);
        }
    }

    private boolean one(Statement period, Values days, boolean told, ProblemCode code, String which) {
        if (days.single()) {
            return told;
        }
        findings.add(
                told || days.count() > 1,
                code,
                days.count() == 0 ? period.element : days.element(),
                "The performance period has " + days.count() + " " + which + " days.");
        return false;
    }

    private boolean date(Values days, boolean told, String which) {
        String day = days.first();
        LocalDate parsed = parse(day);
        if (parsed != null && parsed.getYear() < PerformanceYear.FIRST) {
            // the converter takes any year
            findings.add(
                    false,
                    PERIOD_NOT_A_DATE,
                    days.element(),
                    "The " + which + " day of the performance period is in the year " + parsed.getYear()
                            + ", before the program began.");
            return told;
        }
        if (day == null || parsed != null) {
            return told;
        }
        findings.add(
                told,
                PERIOD_NOT_A_DATE,
                days.element(),
                "The " + which + " day of the performance period is " + quoted(day) + ", which is no date.");
        return false;
    }

    /** A day in quotes; eight digits that begin like a year of this or the last century are not masked as other numbers are. */
    static String quoted(String day) {
        return day.matches("(19|20)\\d{6}") ? "\"" + day + "\"" : Quote.of(day);
    }

    /** The day of a point in time; a time of day behind it does not matter. */
    static @Nullable LocalDate parse(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String digits = text.replace("-", "").replace("/", "");
        try {
            return LocalDate.parse(
                    digits.length() > DIGITS_OF_A_DAY ? digits.substring(0, DIGITS_OF_A_DAY) : digits,
                    DateTimeFormatter.BASIC_ISO_DATE);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}

package org.openqpp.claims;

import java.math.BigDecimal;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The form of the values of a column in a file of claims.
 *
 * <p>For example, a {@link #REVENUE_CENTER} is four digits, so that 450 without its leading zero is wrong.
 */
enum Form {
    /** An id of whatever form. */
    ID("VARCHAR", text -> true, "an id"),
    /** TIN of a practice. */
    TIN("VARCHAR", text -> digits(text, 9), "a TIN of nine digits"),
    /** NPI of a clinician. */
    NPI("VARCHAR", text -> digits(text, 10), "an NPI of ten digits"),
    /** Procedure code of the HCPCS. */
    PROCEDURE("VARCHAR", text -> codeCharacters(text, 5), "a procedure code of five digits or capital letters"),
    /** Medicare specialty. */
    SPECIALTY("VARCHAR", text -> codeCharacters(text, 2), "a specialty of two digits or capital letters"),
    /** Revenue center. */
    REVENUE_CENTER("VARCHAR", text -> digits(text, 4), "a revenue center of four digits"),
    /** Type of a claim. */
    CLAIM_TYPE("VARCHAR", text -> digits(text, 2), "a claim type of two digits"),
    /** One digit of a bill type. */
    BILL_DIGIT("VARCHAR", text -> codeCharacters(text, 1), "one digit"),
    /** Whether a claim is final. */
    FINAL_ACTION("VARCHAR", Set.of("F", "N")::contains, "F or N"),
    /** State code of the Social Security Administration. */
    STATE("VARCHAR", text -> digits(text, 2), "a state code of two digits"),
    /** Calendar year. */
    YEAR("VARCHAR", text -> digits(text, 4), "a year of four digits"),
    /** Number of months of a year. */
    MONTHS(
            "VARCHAR",
            text -> digits(text, 1) || Set.of("10", "11", "12").contains(text),
            "a number of months, 0 to 12"),
    /** A day. */
    DAY("DATE", text -> true, "a day such as 21-Apr-2024"),
    /** An amount or a number of units. */
    AMOUNT("DECIMAL(18, 4)", Form::isAmount, "a decimal number with at most four decimals");

    private static final int INTEGER_DIGITS = 12;
    private static final int DECIMALS = 4;

    private final String type;

    @SuppressWarnings("ImmutableEnumChecker") // without state
    private final Predicate<String> accepts;

    private final String expected;

    Form(String type, Predicate<String> accepts, String expected) {
        this.type = type;
        this.accepts = accepts;
        this.expected = expected;
    }

    /** Its type in SQL. */
    String type() {
        return type;
    }

    /** Whether a value has this form; of days only the reader knows. */
    boolean accepts(String text) {
        return accepts.test(text);
    }

    /** What is expected, as messages say it. */
    String expected() {
        return expected;
    }

    /** The number that an amount spells, with the decimals of its type in SQL. */
    static BigDecimal amount(String text) {
        return new BigDecimal(text).setScale(DECIMALS);
    }

    private static boolean digits(String text, int number) {
        return text.length() == number && digitsFrom(text, 0) == number;
    }

    /** Where the digits end that begin here. */
    private static int digitsFrom(String text, int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    private static boolean codeCharacters(String text, int number) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && (c < 'A' || c > 'Z')) {
                return false;
            }
        }
        return text.length() == number;
    }

    private static boolean isAmount(String text) {
        int start = text.startsWith("-") ? 1 : 0;
        int point = digitsFrom(text, start);
        if (point == start || point - start > INTEGER_DIGITS) {
            return false;
        }
        if (point == text.length()) {
            return true;
        }
        int end = digitsFrom(text, point + 1);
        return text.charAt(point) == '.' && end == text.length() && end > point + 1 && end - point - 1 <= DECIMALS;
    }
}

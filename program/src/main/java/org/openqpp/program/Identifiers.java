package org.openqpp.program;

/** TINs and NPIs as numbers and back; they keep their leading zeros on the way out. */
public final class Identifiers {

    private static final int TIN_DIGITS = 9;
    private static final int NPI_DIGITS = 10;

    private Identifiers() {}

    /** Digits as a number. */
    public static int number(String digits) {
        return (int) longNumber(digits);
    }

    /** Digits as a number. */
    public static long longNumber(String digits) {
        long number = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    /** A TIN of nine digits. */
    public static String tin(int number) {
        return digits(number, TIN_DIGITS);
    }

    /** An NPI of ten digits. */
    public static String npi(long number) {
        return digits(number, NPI_DIGITS);
    }

    private static String digits(long number, int length) {
        byte[] digits = new byte[length];
        long rest = number;
        for (int i = length - 1; i >= 0; i--) {
            digits[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        return new String(digits, java.nio.charset.StandardCharsets.ISO_8859_1);
    }
}

package org.openqpp.policy;

import org.openqpp.policy.value.PerformanceYear;

/**
 * Which law a result was computed under.
 *
 * <p>For example, {@code 2024-3f9c0a1b2c4d}: the year and the first digits of the SHA-256 digest of all policy files.
 *
 * @param year performance year
 * @param digest SHA-256 of the content of all policy files in the order of their names, in lower-case hexadecimal
 */
public record PolicyIdentity(PerformanceYear year, String digest) {

    private static final int SHOWN_DIGITS = 12;

    /** The short form: year, hyphen, first twelve digits of the digest. */
    @Override
    public String toString() {
        return year + "-" + digest.substring(0, Math.min(SHOWN_DIGITS, digest.length()));
    }
}

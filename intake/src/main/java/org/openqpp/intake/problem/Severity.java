package org.openqpp.intake.problem;

import org.openqpp.policy.value.WireName;

/**
 * How grave a problem is.
 *
 * <p>For example, a wrong check digit in an NPI is a {@link #WARNING}.
 */
public enum Severity implements WireName {
    /** Something is wrong and has to be corrected. */
    ERROR("error"),
    /** Everything can be read; the sender should look at it again. */
    WARNING("warning");

    private final String wireName;

    Severity(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}

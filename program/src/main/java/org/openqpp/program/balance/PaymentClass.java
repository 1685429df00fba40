package org.openqpp.program.balance;

import org.openqpp.policy.value.WireName;

/**
 * Class of a payment adjustment in statistics, by final score (rule ).
 *
 * <p>For example, 74.99 is {@link #NEGATIVE} though its adjustment rounds to 0.00 percent.
 */
public enum PaymentClass implements WireName {
    MAXIMUM_NEGATIVE("maximumNegative"),
    NEGATIVE("negative"),
    NEUTRAL("neutral"),
    POSITIVE("positive");

    private final String wireName;

    PaymentClass(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}

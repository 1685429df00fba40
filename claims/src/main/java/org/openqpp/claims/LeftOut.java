package org.openqpp.claims;

import org.openqpp.policy.value.WireName;

/** Why a line of a professional claim is not used (rule ); the first reason that applies, in this order. */
public enum LeftOut implements WireName {
    /** The claim is of another type than those of Part B professional claims. */
    CLAIM_TYPE("claimType", "another type of claim"),
    /** The claim was replaced or cancelled. */
    NOT_FINAL("notFinal", "not the final action"),
    /** The service was not furnished, or not wholly, in the year. */
    OTHER_YEAR("otherYear", "service in another year"),
    /** The claim was received after the run-out. */
    LATE("late", "received too late");

    private final String wireName;
    private final String label;

    LeftOut(String wireName, String label) {
        this.wireName = wireName;
        this.label = label;
    }

    @Override
    public String wireName() {
        return wireName;
    }

    /** What it means, in words. */
    public String label() {
        return label;
    }
}

package org.openqpp.scoring.figure;

import org.openqpp.policy.value.WireName;

/** Where a figure that was not computed comes from. */
public enum Origin implements WireName {
    /** A submission. */
    SUBMISSION("submission"),
    /** The participation file: what the program knows about the entity. */
    PARTICIPATION("participation"),
    /** A parameter, table or benchmark of the policy. */
    POLICY("policy"),
    /** Statistics supplied for the complex patient bonus. */
    STATISTICS("statistics"),
    /** A count of things that the reason names, or a constant of the formula. */
    COUNT("count");

    private final String wireName;

    Origin(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}

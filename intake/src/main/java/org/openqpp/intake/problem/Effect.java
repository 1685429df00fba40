package org.openqpp.intake.problem;

import org.openqpp.policy.value.WireName;

/**
 * What a problem does to the score.
 *
 * <p>For example, an activity that is not on the list of its MVP is {@link #LEFT_OUT}: it earns nothing, the rest is scored.
 */
public enum Effect implements WireName {
    /** Nothing is scored until it is corrected. */
    NO_SCORE("noScore"),
    /** The rules say what happens: the part stays in the submission, scoring takes it out and scores the rest. */
    LEFT_OUT("leftOut"),
    /** None by itself. */
    NONE("none");

    private final String wireName;

    Effect(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}

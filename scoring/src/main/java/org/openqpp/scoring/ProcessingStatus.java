package org.openqpp.scoring;

import org.openqpp.policy.value.WireName;

/** Whether a measure counts. */
public enum ProcessingStatus implements WireName {
    /** Counts towards the category. */
    PICKED("PICKED"),
    /** Scored, but does not count. */
    NOT_PICKED("NOT_PICKED"),
    /** Taken out of scoring. */
    EXCLUDED("EXCLUDED");

    private final String wireName;

    ProcessingStatus(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}

package org.openqpp.program.roster;

import org.openqpp.policy.value.WireName;

/**
 * Day on which the participation lists of APM Entities are read (rule ).
 *
 * <p>For example, {@link #DECEMBER} counts for MIPS APM participation, not for QP status.
 */
public enum Snapshot implements WireName {
    /** 31 March. */
    MARCH("march"),
    /** 30 June. */
    JUNE("june"),
    /** 31 August. */
    AUGUST("august"),
    /** 31 December. */
    DECEMBER("december");

    private final String wireName;

    Snapshot(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }

    /** Whether the snapshot counts for QP status. */
    public boolean countsForQualifying() {
        return this != DECEMBER;
    }
}

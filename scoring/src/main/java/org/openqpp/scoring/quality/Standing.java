package org.openqpp.scoring.quality;

/** What became of a submitted measure before anybody asks whether it counts. */
enum Standing {
    /** Compared with its benchmark. */
    COMPARED,
    /** Complete and new, without a comparison: earns its floor. */
    NEW,
    /** Data completeness missed. */
    INCOMPLETE,
    /** Complete, but no benchmark or too few cases. */
    NOT_COMPARABLE,
    /** Sent as 0/0. */
    NO_PATIENTS,
    /** Suppressed in this collection type. */
    SUPPRESSED,
    /** Not reportable here, or calculated for others: taken out. */
    TAKEN_OUT;

    /** Whether the measure takes part in the choice of those that count. */
    boolean candidate() {
        return this != SUPPRESSED && this != TAKEN_OUT;
    }

    /** Whether the measure met data completeness. */
    boolean complete() {
        return this == COMPARED || this == NEW || this == NOT_COMPARABLE;
    }
}

package org.openqpp.program.eligibility;

import org.openqpp.policy.value.WireName;

/**
 * Whether somebody has to take part at a level of participation (rules ).
 *
 * <p>For example, a clinician who exceeds two of three low-volume criteria is {@link #OPT_IN_ELIGIBLE} as an individual, and
 * still gets the score of a group that reports.
 */
public enum EligibilityStatus implements WireName {
    /** Exceeds the low-volume threshold. */
    REQUIRED("required"),
    /** Exceeds one or two criteria and opted in. */
    OPTED_IN("optedIn"),
    /** Exceeds one or two criteria and did not opt in. */
    OPT_IN_ELIGIBLE("optInEligible"),
    /** Exceeds none of the criteria. */
    BELOW_THRESHOLD("belowThreshold"),
    /** Began to bill under this practice after the determination period, in the performance year. */
    STARTED_LATE("startedLate"),
    /** Began to bill under this practice after the performance year. */
    NEW_AFTER_YEAR("newAfterYear"),
    /** The clinician type is not eligible. */
    TYPE_NOT_ELIGIBLE("typeNotEligible"),
    /** First enrolled in the performance year, without earlier claims under any practice. */
    NEWLY_ENROLLED("newlyEnrolled"),
    /** Partial qualifying APM participant who did not elect to participate. */
    PARTIALLY_QUALIFYING("partialQp"),
    /** Qualifying APM participant. */
    QUALIFYING("qp");

    private final String wireName;

    EligibilityStatus(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }

    /** Whether data have to be submitted at this level. */
    public boolean required() {
        return this == REQUIRED || this == OPTED_IN;
    }

    /** Whether no score of any entity reaches the clinician (rule ). */
    public boolean excluded() {
        return switch (this) {
            case TYPE_NOT_ELIGIBLE, NEWLY_ENROLLED, PARTIALLY_QUALIFYING, QUALIFYING -> true;
            default -> false;
        };
    }
}

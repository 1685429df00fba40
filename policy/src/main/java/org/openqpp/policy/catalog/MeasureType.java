package org.openqpp.policy.catalog;

import java.util.Optional;
import org.openqpp.policy.value.WireName;

/**
 * What a quality measure measures (rule needs to know outcome measures).
 *
 * <p>For example, {@code process} on the wire.
 */
public enum MeasureType implements WireName {
    PROCESS("process"),
    OUTCOME("outcome"),
    INTERMEDIATE_OUTCOME("intermediateOutcome"),
    PATIENT_REPORTED_OUTCOME("patientReportedOutcome"),
    PATIENT_ENGAGEMENT_EXPERIENCE("patientEngagementExperience"),
    EFFICIENCY("efficiency"),
    STRUCTURE("structure");

    private final String wireName;

    MeasureType(String wireName) {
        this.wireName = wireName;
    }

    /** The value with this wire name, if there is one. */
    public static Optional<MeasureType> findByWireName(String wireName) {
        return WireName.find(values(), wireName);
    }

    @Override
    public String wireName() {
        return wireName;
    }

    /** Whether this is one of the kinds of outcome measure. */
    public boolean outcome() {
        return this == OUTCOME || this == INTERMEDIATE_OUTCOME || this == PATIENT_REPORTED_OUTCOME;
    }
}

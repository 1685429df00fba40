package org.openqpp.policy.value;

import java.util.Optional;

/**
 * Special status of a clinician or practice in the determination period (rule ).
 *
 * <p>For example, {@link #SMALL_PRACTICE} is {@code smallPractice} on the wire and "small practice" on screen.
 */
public enum SpecialStatus implements WireName {
    SMALL_PRACTICE("smallPractice", "small practice"),
    RURAL("rural", "rural"),
    HPSA("hpsa", "health professional shortage area"),
    HOSPITAL_BASED("hospitalBased", "hospital-based"),
    ASC_BASED("ascBased", "ambulatory surgical center-based"),
    NON_PATIENT_FACING("nonPatientFacing", "non-patient-facing"),
    FACILITY_BASED("facilityBased", "facility-based");

    private final String wireName;
    private final String label;

    SpecialStatus(String wireName, String label) {
        this.wireName = wireName;
        this.label = label;
    }

    /** The value with this wire name, if there is one. */
    public static Optional<SpecialStatus> findByWireName(String wireName) {
        return WireName.find(values(), wireName);
    }

    @Override
    public String wireName() {
        return wireName;
    }

    /** The word for screens and sentences. */
    public String label() {
        return label;
    }
}

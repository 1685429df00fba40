package org.openqpp.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openqpp.policy.value.Citation;
import org.openqpp.policy.value.Rational;
import org.openqpp.policy.value.WireName;

/**
 * Who takes part and with which special statuses: the thresholds and lists of a performance year (rules ).
 *
 * <p>For example, the low-volume threshold is exceeded with more than 90,000 dollars, 200 patients and 200 services. Scoring
 * one entity does without it; a run of the whole program needs it.
 *
 * @param thresholds every threshold of {@link Threshold}
 * @param clinicianTypes wire names of the clinician types that can be eligible
 * @param firstSegment first segment of the determination period
 * @param secondSegment second segment of the determination period
 * @param hospitalBasedPlaces places of service that make hospital-based
 * @param surgicalCenterPlaces places of service that make ASC-based
 * @param facilityBasedPlaces places of service that make facility-based
 * @param facilityBasedNeededPlaces places of service of which at least one has to occur
 * @param cardiologySpecialties specialties that are taken as cardiologists
 */
public record Eligibility(
        Map<Threshold, Value> thresholds,
        Set<String> clinicianTypes,
        Segment firstSegment,
        Segment secondSegment,
        List<Integer> hospitalBasedPlaces,
        List<Integer> surgicalCenterPlaces,
        List<Integer> facilityBasedPlaces,
        List<Integer> facilityBasedNeededPlaces,
        Set<String> cardiologySpecialties) {

    /**
     * A threshold with its source.
     *
     * @param name which threshold
     * @param value the number
     * @param unit what it counts
     * @param rule id of the rule it belongs to
     * @param citation where it is printed
     */
    public record Value(Threshold name, Rational value, String unit, String rule, Citation citation) {}

    /**
     * A segment of the determination period.
     *
     * @param first first day
     * @param last last day
     */
    public record Segment(LocalDate first, LocalDate last) {}

    /** The closed list of thresholds that a policy year must give, and no others. */
    public enum Threshold implements WireName {
        LOW_VOLUME_ALLOWED_CHARGES("lowVolume.allowedCharges"),
        LOW_VOLUME_PATIENTS("lowVolume.patients"),
        LOW_VOLUME_SERVICES("lowVolume.services"),
        QUALIFYING_PAYMENTS("qualifying.payments"),
        QUALIFYING_PATIENTS("qualifying.patients"),
        PARTIALLY_QUALIFYING_PAYMENTS("partiallyQualifying.payments"),
        PARTIALLY_QUALIFYING_PATIENTS("partiallyQualifying.patients"),
        VIRTUAL_GROUP_PRACTICES("virtualGroup.practices"),
        VIRTUAL_GROUP_CLINICIANS("virtualGroup.cliniciansPerPractice"),
        SUBGROUP_CLINICIANS("subgroup.clinicians"),
        SMALL_PRACTICE_CLINICIANS("smallPractice.clinicians"),
        RURAL_GROUP_SHARE("rural.groupShare"),
        HPSA_GROUP_SHARE("hpsa.groupShare"),
        HOSPITAL_BASED_SERVICES_SHARE("hospitalBased.servicesShare"),
        HOSPITAL_BASED_GROUP_SHARE("hospitalBased.groupShare"),
        ASC_BASED_SERVICES_SHARE("ascBased.servicesShare"),
        ASC_BASED_GROUP_SHARE("ascBased.groupShare"),
        NON_PATIENT_FACING_ENCOUNTERS("nonPatientFacing.encounters"),
        NON_PATIENT_FACING_GROUP_SHARE("nonPatientFacing.groupShare"),
        FACILITY_BASED_SERVICES_SHARE("facilityBased.servicesShare"),
        FACILITY_BASED_GROUP_SHARE("facilityBased.groupShare"),
        SAFETY_NET_TOP_SHARE("safetyNet.topShare");

        private final String wireName;

        Threshold(String wireName) {
            this.wireName = wireName;
        }

        /** The threshold with this name in the policy data, if there is one. */
        public static Optional<Threshold> findByWireName(String wireName) {
            for (Threshold value : values()) {
                if (value.wireName.equals(wireName)) {
                    return Optional.of(value);
                }
            }
            return Optional.empty();
        }

        @Override
        public String wireName() {
            return wireName;
        }
    }

    /** A threshold with its source; every policy with eligibility has it. */
    public Value threshold(Threshold name) {
        Value value = thresholds.get(name);
        if (value == null) {
            throw new IllegalStateException("the eligibility of a policy lacks " + name.wireName());
        }
        return value;
    }

    /** A threshold as a number. */
    public Rational value(Threshold name) {
        return threshold(name).value();
    }
}

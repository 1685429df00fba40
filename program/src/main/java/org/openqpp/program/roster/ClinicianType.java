package org.openqpp.program.roster;

import java.util.Optional;
import org.openqpp.policy.value.WireName;

/**
 * Type of a clinician; the policy says which types can be eligible in its year (rule ).
 *
 * <p>For example, {@link #CLINICAL_SOCIAL_WORKER} is {@code clinicalSocialWorker} in files and participation.
 */
public enum ClinicianType implements WireName {
    /** Doctor of medicine, osteopathy, dental surgery, dental medicine, podiatry or optometry, or chiropractor. */
    PHYSICIAN("physician", "Physician"),
    OSTEOPATHIC_PRACTITIONER("osteopathicPractitioner", "Osteopathic practitioner"),
    PHYSICIAN_ASSISTANT("physicianAssistant", "Physician Assistant"),
    NURSE_PRACTITIONER("nursePractitioner", "Nurse Practitioner"),
    CLINICAL_NURSE_SPECIALIST("clinicalNurseSpecialist", "Clinical Nurse Specialist"),
    NURSE_ANESTHETIST("certifiedRegisteredNurseAnesthetist", "Certified Registered Nurse Anesthetist"),
    PHYSICAL_THERAPIST("physicalTherapist", "Physical Therapist"),
    OCCUPATIONAL_THERAPIST("occupationalTherapist", "Occupational Therapist"),
    CLINICAL_PSYCHOLOGIST("clinicalPsychologist", "Clinical Psychologist"),
    SPEECH_LANGUAGE_PATHOLOGIST("speechLanguagePathologist", "Qualified Speech-Language Pathologist"),
    AUDIOLOGIST("audiologist", "Qualified Audiologist"),
    DIETITIAN("registeredDietitian", "Registered Dietitian or Nutrition Professional"),
    CLINICAL_SOCIAL_WORKER("clinicalSocialWorker", "Clinical Social Worker"),
    NURSE_MIDWIFE("certifiedNurseMidwife", "Certified Nurse-Midwife"),
    /** Any other type. */
    OTHER("other", "Other");

    private static final ClinicianType[] ALL = values();

    private final String wireName;
    private final String label;

    ClinicianType(String wireName, String label) {
        this.wireName = wireName;
        this.label = label;
    }

    /** The type with this wire name, if there is one. */
    public static Optional<ClinicianType> findByWireName(String wireName) {
        for (ClinicianType type : ALL) {
            if (type.wireName.equals(wireName)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    @Override
    public String wireName() {
        return wireName;
    }

    /** The words for screens and the public use file. */
    public String label() {
        return label;
    }
}

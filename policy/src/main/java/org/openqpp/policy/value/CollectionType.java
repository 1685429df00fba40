package org.openqpp.policy.value;

import java.util.Optional;

/**
 * Collection type: how the data of a measure were collected. On the wire it is the submissionMethod (rule ).
 *
 * <p>For example, {@link #ECQM} is {@code electronicHealthRecord} on the wire and "eCQM" on screen.
 */
public enum CollectionType implements WireName {
    ECQM("electronicHealthRecord", "eCQM"),
    CQM("registry", "CQM"),
    PART_B_CLAIMS("claims", "Part B claims"),
    WEB_INTERFACE("cmsWebInterface", "Web Interface"),
    CAHPS_SURVEY("certifiedSurveyVendor", "CAHPS for MIPS survey"),
    ADMINISTRATIVE_CLAIMS("administrativeClaims", "administrative claims");

    private final String wireName;
    private final String label;

    CollectionType(String wireName, String label) {
        this.wireName = wireName;
        this.label = label;
    }

    /** The value with this wire name, if there is one. */
    public static Optional<CollectionType> findByWireName(String wireName) {
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

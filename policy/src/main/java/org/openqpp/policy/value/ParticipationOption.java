package org.openqpp.policy.value;

import java.util.Optional;

/**
 * Participation option: the level at which data are collected and submitted. On the wire it is the entityType (rule ).
 *
 * <p>For example, {@link #INDIVIDUAL} is {@code individual} on the wire and "individual" on screen.
 */
public enum ParticipationOption implements WireName {
    INDIVIDUAL("individual", "individual"),
    GROUP("group", "group"),
    SUBGROUP("subgroup", "subgroup"),
    VIRTUAL_GROUP("virtualGroup", "virtual group"),
    APM_ENTITY("apm", "APM Entity");

    private final String wireName;
    private final String label;

    ParticipationOption(String wireName, String label) {
        this.wireName = wireName;
        this.label = label;
    }

    /** The value with this wire name, if there is one. */
    public static Optional<ParticipationOption> findByWireName(String wireName) {
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

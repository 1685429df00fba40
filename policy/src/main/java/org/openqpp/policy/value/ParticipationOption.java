package org.openqpp.policy.value;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

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

    private static final Map<String, ParticipationOption> BY_WIRE_NAME = Arrays.stream(values())
            .collect(Collectors.toUnmodifiableMap(ParticipationOption::wireName, value -> value));

    private final String wireName;
    private final String label;

    ParticipationOption(String wireName, String label) {
        this.wireName = wireName;
        this.label = label;
    }

    /** The value with this wire name, if there is one. */
    public static Optional<ParticipationOption> findByWireName(String wireName) {
        return Optional.ofNullable(BY_WIRE_NAME.get(wireName));
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

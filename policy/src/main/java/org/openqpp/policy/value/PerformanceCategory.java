package org.openqpp.policy.value;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Performance category of MIPS.
 *
 * <p>For example, {@link #QUALITY} is {@code quality} on the wire and "quality" on screen.
 */
public enum PerformanceCategory implements WireName {
    QUALITY("quality", "quality"),
    COST("cost", "cost"),
    IMPROVEMENT_ACTIVITIES("ia", "improvement activities"),
    PROMOTING_INTEROPERABILITY("pi", "Promoting Interoperability");

    private static final Map<String, PerformanceCategory> BY_WIRE_NAME = Arrays.stream(values())
            .collect(Collectors.toUnmodifiableMap(PerformanceCategory::wireName, value -> value));

    private final String wireName;
    private final String label;

    PerformanceCategory(String wireName, String label) {
        this.wireName = wireName;
        this.label = label;
    }

    /** The value with this wire name, if there is one. */
    public static Optional<PerformanceCategory> findByWireName(String wireName) {
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

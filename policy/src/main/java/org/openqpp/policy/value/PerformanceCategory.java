package org.openqpp.policy.value;

import java.util.Optional;

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

    private final String wireName;
    private final String label;

    PerformanceCategory(String wireName, String label) {
        this.wireName = wireName;
        this.label = label;
    }

    /** The value with this wire name, if there is one. */
    public static Optional<PerformanceCategory> findByWireName(String wireName) {
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

package org.openqpp.policy.catalog;

import java.util.Optional;
import org.openqpp.policy.value.WireName;

/**
 * Weight of an improvement activity (rule ).
 *
 * <p>For example, {@code high} on the wire.
 */
public enum ActivityWeight implements WireName {
    HIGH("high"),
    MEDIUM("medium");

    private final String wireName;

    ActivityWeight(String wireName) {
        this.wireName = wireName;
    }

    /** The value with this wire name, if there is one. */
    public static Optional<ActivityWeight> findByWireName(String wireName) {
        return WireName.find(values(), wireName);
    }

    @Override
    public String wireName() {
        return wireName;
    }
}

package org.openqpp.policy.catalog;

import java.util.Optional;
import org.openqpp.policy.value.WireName;

/**
 * How the value of a measure is formed from what is submitted (rule ).
 *
 * <p>For example, {@code singlePerformanceRate} on the wire.
 */
public enum MetricType implements WireName {
    SINGLE_PERFORMANCE_RATE("singlePerformanceRate"),
    REGISTRY_SINGLE_PERFORMANCE_RATE("registrySinglePerformanceRate"),
    MULTIPLE_PERFORMANCE_RATE("multiPerformanceRate"),
    REGISTRY_MULTIPLE_PERFORMANCE_RATE("registryMultiPerformanceRate"),
    NON_PROPORTION("nonProportion"),
    CAHPS("cahps"),
    COST_SCORE("costScore"),
    PROPORTION("proportion"),
    BOOLEAN("boolean");

    private final String wireName;

    MetricType(String wireName) {
        this.wireName = wireName;
    }

    /** The value with this wire name, if there is one. */
    public static Optional<MetricType> findByWireName(String wireName) {
        return WireName.find(values(), wireName);
    }

    @Override
    public String wireName() {
        return wireName;
    }

    /** Whether the submitter of such a measure supplies the rate, as qualified clinical data registries do. */
    public boolean registryRate() {
        return this == REGISTRY_SINGLE_PERFORMANCE_RATE || this == REGISTRY_MULTIPLE_PERFORMANCE_RATE;
    }

    /** Whether the measure has several rates (strata). */
    public boolean multipleRates() {
        return this == MULTIPLE_PERFORMANCE_RATE || this == REGISTRY_MULTIPLE_PERFORMANCE_RATE;
    }
}

package org.openqpp.policy.catalog;

import java.util.Optional;
import org.openqpp.policy.value.WireName;

/**
 * How the strata of a measure with several rates become one rate (rule ).
 *
 * <p>For example, {@code simpleAverage} on the wire.
 */
public enum OverallAlgorithm implements WireName {
    SIMPLE_AVERAGE("simpleAverage"),
    WEIGHTED_AVERAGE("weightedAverage"),
    OVERALL_STRATUM_ONLY("overallStratumOnly"),
    SPLIT("split"),
    SUM_NUMERATORS("sumNumerators");

    private final String wireName;

    OverallAlgorithm(String wireName) {
        this.wireName = wireName;
    }

    /** The value with this wire name, if there is one. */
    public static Optional<OverallAlgorithm> findByWireName(String wireName) {
        return WireName.find(values(), wireName);
    }

    @Override
    public String wireName() {
        return wireName;
    }
}

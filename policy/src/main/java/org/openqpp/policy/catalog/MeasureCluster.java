package org.openqpp.policy.catalog;

import java.util.Optional;
import java.util.Set;
import org.openqpp.policy.value.CollectionType;
import org.openqpp.policy.value.WireName;

/**
 * Measures that belong together clinically, or the set of a specialty, in one collection type (rules ).
 *
 * <p>For example, the cluster {@code pathologySkinCancer} of CQMs holds 397 and 440.
 *
 * @param kind cluster or specialty set
 * @param name name as published
 * @param collectionType collection type it applies to
 * @param measureIds the measures it holds
 * @param optionalMeasureIds measures of it that need not be reported
 */
public record MeasureCluster(
        Kind kind, String name, CollectionType collectionType, Set<String> measureIds, Set<String> optionalMeasureIds) {

    /** Clinical cluster or specialty set. */
    public enum Kind implements WireName {
        CLINICAL_CLUSTER("clinicalClusters"),
        SPECIALTY_SET("specialtySets");

        private final String wireName;

        Kind(String wireName) {
            this.wireName = wireName;
        }

        /** The kind with this name in the policy tables, if there is one. */
        public static Optional<Kind> findByWireName(String wireName) {
            return WireName.find(values(), wireName);
        }

        @Override
        public String wireName() {
            return wireName;
        }
    }
}

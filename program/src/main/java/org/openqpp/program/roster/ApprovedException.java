package org.openqpp.program.roster;

import java.util.Set;
import org.openqpp.policy.value.PerformanceCategory;
import org.openqpp.policy.value.WireName;
import org.openqpp.program.EntityKey;
import org.openqpp.program.table.Column;
import org.openqpp.program.table.Embedded;
import org.openqpp.program.table.Table;

/**
 * An approved application for reweighting (rules ).
 *
 * @param entity whom it was approved for
 * @param categories categories it covers
 * @param ground why
 */
@Table(
        file = "exceptions",
        key = {"entity_type", "tin", "npi", "entity_id", "ground"},
        text = "An approved application for reweighting.")
public record ApprovedException(
        @Embedded EntityKey entity,

        @Column(
                name = "categories",
                text = "Performance categories it covers: quality, cost, ia, pi.",
                example = "quality|pi")
        Set<PerformanceCategory> categories,

        @Column(
                name = "ground",
                text = "extremeCircumstances, or interoperabilityHardship (pi only).",
                example = "extremeCircumstances")
        Ground ground) {

    public ApprovedException {
        categories = Set.copyOf(categories);
    }

    /** Why an application was approved. */
    public enum Ground implements WireName {
        /** Extreme and uncontrollable circumstances. */
        EXTREME_CIRCUMSTANCES("extremeCircumstances"),
        /** Hardship of Promoting Interoperability: decertified record, insufficient internet, no control over it. */
        INTEROPERABILITY_HARDSHIP("interoperabilityHardship");

        private final String wireName;

        Ground(String wireName) {
            this.wireName = wireName;
        }

        @Override
        public String wireName() {
            return wireName;
        }
    }
}

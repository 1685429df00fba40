package org.openqpp.policy.catalog;

import java.util.Optional;
import java.util.Set;
import org.openqpp.policy.value.Citation;
import org.openqpp.policy.value.ParticipationOption;
import org.openqpp.policy.value.WireName;

/**
 * Who is measured on a quality measure that is calculated from administrative claims, and where it counts (rules,
 *
 *
 * <p>For example, 479 is calculated for groups of 16 or more eligible clinicians with 200 cases, and is a population health
 * measure in every MVP.
 *
 * @param measureId measure id
 * @param caseMinimum cases needed to be scored
 * @param participationOptions who is measured; a subgroup carries the figures of its group
 * @param minimumEligibleClinicians eligible clinicians needed; 1 when there is no such condition
 * @param cardiologistNeeded whether the entity needs a cardiologist
 * @param roles where it counts
 * @param citation where the conditions are printed
 */
public record ClaimsQualityMeasure(
        String measureId,
        int caseMinimum,
        Set<ParticipationOption> participationOptions,
        int minimumEligibleClinicians,
        boolean cardiologistNeeded,
        Set<Role> roles,
        Citation citation) {

    /** Where a claims measure counts. */
    public enum Role implements WireName {
        /** On top of the required measures of traditional MIPS. */
        TRADITIONAL("traditional"),
        /** One of the population health measures of an MVP, of which the best counts. */
        MVP_POPULATION_HEALTH("mvpPopulationHealth"),
        /** One of the required measures of an MVP when it was chosen at registration. */
        MVP_OUTCOME("mvpOutcome"),
        /** Part of the APP measure set. */
        APP("app");

        private final String wireName;

        Role(String wireName) {
            this.wireName = wireName;
        }

        /** The role with this name in the policy tables, if there is one. */
        public static Optional<Role> findByWireName(String wireName) {
            return WireName.find(values(), wireName);
        }

        @Override
        public String wireName() {
            return wireName;
        }
    }
}

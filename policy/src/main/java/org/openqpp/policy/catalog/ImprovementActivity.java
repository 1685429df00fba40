package org.openqpp.policy.catalog;

import java.util.Optional;
import java.util.Set;

/**
 * An improvement activity of a performance year.
 *
 * <p>For example, {@code IA_PCMH} is the medical home attestation, which has no weight.
 *
 * @param id activity id such as {@code IA_AHE_1}
 * @param title title as printed
 * @param weight weight; empty for the medical home attestation, and for every activity in years without weights
 * @param subcategory subcategory of the inventory; empty for those that have none, such as the medical home attestation
 * @param programs wire names of the programs it can be reported in
 * @param firstPerformanceYear first year it could be reported
 */
public record ImprovementActivity(
        String id,
        String title,
        Optional<ActivityWeight> weight,
        String subcategory,
        Set<String> programs,
        int firstPerformanceYear) {}

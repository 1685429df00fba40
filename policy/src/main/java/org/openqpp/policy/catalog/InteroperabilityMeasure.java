package org.openqpp.policy.catalog;

import java.util.Optional;
import java.util.Set;
import org.openqpp.policy.value.Citation;
import org.openqpp.policy.value.Rational;

/**
 * A Promoting Interoperability measure, attestation, exclusion or engagement level.
 *
 * <p>For example, {@code PI_EP_1} is the e-prescribing measure with 10 points; {@code PI_LVPP_1} is its exclusion.
 *
 * @param id measure id
 * @param title title as printed
 * @param objective objective it belongs to
 * @param metricType proportion or boolean
 * @param role what it does in scoring
 * @param points points before any redistribution; empty where none are earned
 * @param belongsTo id of the measure that an exclusion or engagement level belongs to
 * @param substitutes ids that may not be reported together with it (rule)
 * @param exclusions ids of its exclusions
 * @param programs wire names of the programs it can be reported in
 * @param citation where its role and points are printed
 */
public record InteroperabilityMeasure(
        String id,
        String title,
        String objective,
        MetricType metricType,
        InteroperabilityRole role,
        Optional<Rational> points,
        Optional<String> belongsTo,
        Set<String> substitutes,
        Set<String> exclusions,
        Set<String> programs,
        Citation citation) {}

package org.openqpp.policy;

import java.util.Map;
import java.util.Set;
import org.openqpp.policy.value.Citation;
import org.openqpp.policy.value.PerformanceCategory;
import org.openqpp.policy.value.Rational;

/**
 * One printed row of a weights table: the weights when just these categories are scored.
 *
 * <p>For example, in the general table quality, improvement activities and Promoting Interoperability weigh 55, 15 and 30.
 *
 * @param table table the row stands in
 * @param scored the categories that are scored
 * @param weights weight of every category in percent; 0 for those not scored; they sum to 100
 * @param ruleId id of the rule
 * @param citation where the row is printed
 */
public record WeightRow(
        WeightTable table,
        Set<PerformanceCategory> scored,
        Map<PerformanceCategory, Rational> weights,
        String ruleId,
        Citation citation) {}

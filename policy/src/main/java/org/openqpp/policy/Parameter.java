package org.openqpp.policy;

import org.openqpp.policy.value.Citation;
import org.openqpp.policy.value.Rational;

/**
 * A single figure of the law.
 *
 * <p>For example, data completeness 75 percent, rule, {@code S2 [P]}.
 *
 * @param name which parameter
 * @param value its value in {@code unit}
 * @param unit unit in words, such as {@code percent}, {@code points}, {@code cases}
 * @param ruleId id of the rule it belongs to
 * @param citation where it is printed
 */
public record Parameter(ParameterName name, Rational value, String unit, String ruleId, Citation citation) {}

package org.openqpp.policy;

import org.openqpp.policy.value.Citation;

/**
 * A rule as the rule register prints it.
 *
 * <p>For example, R-3.7 says how points are read from a benchmark.
 *
 * @param id rule id such as {@code }
 * @param section section title, such as {@code Quality}
 * @param title title of the rule
 * @param statement what the rule says, in a sentence or two
 * @param citation where it is printed
 */
public record RuleText(String id, String section, String title, String statement, Citation citation) {}

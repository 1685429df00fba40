package org.openqpp.claims;

import org.openqpp.policy.ClaimsGuide.ServiceCategory;
import org.openqpp.policy.value.Rational;

/**
 * Items or services of one category that the patients of a clinician or a group received, from anybody (rule ).
 *
 * <p>For example, S1 shows 200 patients, 12,000 dollars and 301 services of anesthesia.
 *
 * @param category the category
 * @param beneficiaries patients who received something of it
 * @param cost sum of positive allowed charges in dollars, as billed: neither standardized nor adjusted
 * @param services units of the lines with a positive allowed charge
 */
public record ServiceUse(ServiceCategory category, long beneficiaries, Rational cost, Rational services) {}

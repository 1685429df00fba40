package org.openqpp.policy.catalog;

import java.util.Optional;
import java.util.Set;
import org.openqpp.policy.value.Citation;
import org.openqpp.policy.value.Rational;

/**
 * A cost measure of a performance year.
 *
 * <p>For example, {@code TPCC_1} needs 20 beneficiaries; {@code COST_AKID_1} is in the 2024 inventory but not scored.
 *
 * @param id measure id
 * @param title title as printed
 * @param programs wire names of the programs it is calculated for
 * @param caseMinimum cases needed to be scored; at least 1
 * @param scored whether it is scored in this year (rule)
 * @param groupsOnly whether individuals are never scored on it
 * @param citation where case minimum and restrictions are printed
 * @param groupAverage national average of groups in dollars, for display
 * @param individualAverage national average of individuals in dollars, for display
 */
public record CostMeasure(
        String id,
        String title,
        Set<String> programs,
        int caseMinimum,
        boolean scored,
        boolean groupsOnly,
        Citation citation,
        Optional<Rational> groupAverage,
        Optional<Rational> individualAverage) {}

package org.openqpp.policy;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openqpp.policy.catalog.Catalog;
import org.openqpp.policy.value.PerformanceCategory;
import org.openqpp.policy.value.PerformanceYear;

/**
 * The law of one performance year: catalog, parameters, weights and the texts of its rules.
 *
 * <p>For example, {@code Policies.load(new PerformanceYear(2024))}. It is immutable and complete: a policy with a missing
 * parameter cannot be built.
 *
 * @param year performance year
 * @param identity year and digest of the data it was loaded from; every result names it
 * @param catalog measures, benchmarks, MVPs, clusters
 * @param parameters every parameter of {@link ParameterName}
 * @param settings the parameters that are not numbers
 * @param weights rows of the weights tables by table and scored categories
 * @param rules the texts of the rules by id, in the order of the register
 * @param eligibility who takes part, where the policy gives it
 */
public record Policy(
        PerformanceYear year,
        PolicyIdentity identity,
        Catalog catalog,
        Map<ParameterName, Parameter> parameters,
        Settings settings,
        Map<WeightTable, Map<Set<PerformanceCategory>, WeightRow>> weights,
        Map<String, RuleText> rules,
        Optional<Eligibility> eligibility) {

    /** A policy that does not say who takes part: it scores entities, but cannot run a whole program. */
    public Policy(
            PerformanceYear year,
            PolicyIdentity identity,
            Catalog catalog,
            Map<ParameterName, Parameter> parameters,
            Settings settings,
            Map<WeightTable, Map<Set<PerformanceCategory>, WeightRow>> weights,
            Map<String, RuleText> rules) {
        this(year, identity, catalog, parameters, settings, weights, rules, Optional.empty());
    }

    /** The parameter with this name; every policy has it. */
    public Parameter parameter(ParameterName name) {
        Parameter parameter = parameters.get(name);
        if (parameter == null) {
            throw new IllegalStateException("policy " + identity + " lacks the parameter " + name.wireName());
        }
        return parameter;
    }

    /** The row of a weights table for these scored categories, if one is printed. */
    public Optional<WeightRow> findWeights(WeightTable table, Set<PerformanceCategory> scored) {
        return Optional.ofNullable(weights.getOrDefault(table, Map.of()).get(scored));
    }

    /** The text of a rule, if the register has it. */
    public Optional<RuleText> findRule(String id) {
        return Optional.ofNullable(rules.get(id));
    }
}

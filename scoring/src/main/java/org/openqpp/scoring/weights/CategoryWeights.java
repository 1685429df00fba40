package org.openqpp.scoring.weights;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openqpp.policy.WeightRow;
import org.openqpp.policy.WeightTable;
import org.openqpp.policy.value.PerformanceCategory;
import org.openqpp.policy.value.Rational;
import org.openqpp.policy.value.ReportingOption;
import org.openqpp.scoring.bind.Law;
import org.openqpp.scoring.bind.ProgramCase;
import org.openqpp.scoring.figure.Figure;
import org.openqpp.scoring.figure.Reason;
import org.openqpp.scoring.figure.Rule;

/**
 * The weights of the categories that are scored: one printed row of one table.
 *
 * <p>For example, without cost quality weighs 55, improvement activities 15 and Promoting Interoperability 30.
 *
 * @param weights weight of every category in percent
 * @param because the row that fired
 */
public record CategoryWeights(Map<PerformanceCategory, Figure> weights, List<Reason> because) {

    /**
     * The weights of an entity.
     *
     * @param law the law
     * @param entity the entity
     * @param scored the categories that are scored, two or more
     */
    public static CategoryWeights of(Law law, ProgramCase entity, Set<PerformanceCategory> scored) {
        WeightTable table = table(entity);
        WeightRow row = law.policy()
                .findWeights(table, scored)
                .orElseThrow(() -> new IllegalStateException(
                        "no weights are printed for " + scored + " in the table " + table.wireName()));
        Map<PerformanceCategory, Figure> weights = new EnumMap<>(PerformanceCategory.class);
        for (PerformanceCategory category : PerformanceCategory.values()) {
            Rational weight = row.weights().getOrDefault(category, Rational.ZERO);
            weights.put(category, Figure.printed("weight", weight, row.citation()));
        }
        List<Reason> because = new ArrayList<>();
        if (entity.automaticCircumstances()) {
            because.add(Reason.of(Rule.AUTOMATIC_CIRCUMSTANCES));
        }
        if (entity.apmEntity() && table != WeightTable.APP) {
            because.add(Reason.of(Rule.APM_ENTITY_WITHOUT_COST));
        }
        because.add(Reason.of(
                rule(table),
                scored.stream().map(PerformanceCategory::label).toList(),
                weight(weights, PerformanceCategory.QUALITY),
                weight(weights, PerformanceCategory.COST),
                weight(weights, PerformanceCategory.IMPROVEMENT_ACTIVITIES),
                weight(weights, PerformanceCategory.PROMOTING_INTEROPERABILITY)));
        return new CategoryWeights(weights, because);
    }

    /** When one category is scored alone it has all the weight; the final score does not depend on it (rule ). */
    public static CategoryWeights single(Set<PerformanceCategory> scored) {
        Map<PerformanceCategory, Figure> weights = new EnumMap<>(PerformanceCategory.class);
        for (PerformanceCategory category : PerformanceCategory.values()) {
            weights.put(category, Figure.count("weight", scored.contains(category) ? 100 : 0));
        }
        return new CategoryWeights(weights, List.of());
    }

    /** Weight of a category in percent. */
    public Figure weight(PerformanceCategory category) {
        return weight(weights, category);
    }

    private static Figure weight(Map<PerformanceCategory, Figure> weights, PerformanceCategory category) {
        return weights.getOrDefault(category, Figure.count("weight", 0));
    }

    private static WeightTable table(ProgramCase entity) {
        if (entity.option() == ReportingOption.APP) {
            return WeightTable.APP;
        }
        boolean small = entity.participation().smallPractice();
        if (entity.automaticCircumstances()) {
            return small ? WeightTable.AUTOMATIC_CIRCUMSTANCES_SMALL_PRACTICE : WeightTable.AUTOMATIC_CIRCUMSTANCES;
        }
        return small ? WeightTable.SMALL_PRACTICE : WeightTable.GENERAL;
    }

    private static Rule rule(WeightTable table) {
        return switch (table) {
            case GENERAL -> Rule.WEIGHTS_GENERAL;
            case SMALL_PRACTICE -> Rule.WEIGHTS_SMALL_PRACTICE;
            case APP -> Rule.WEIGHTS_APP;
            case AUTOMATIC_CIRCUMSTANCES, AUTOMATIC_CIRCUMSTANCES_SMALL_PRACTICE -> Rule.WEIGHTS_AUTOMATIC;
        };
    }
}

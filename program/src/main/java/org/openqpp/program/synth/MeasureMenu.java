package org.openqpp.program.synth;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openqpp.policy.Policy;
import org.openqpp.policy.catalog.ActivityWeight;
import org.openqpp.policy.catalog.Benchmark;
import org.openqpp.policy.catalog.CostMeasure;
import org.openqpp.policy.catalog.ImprovementActivity;
import org.openqpp.policy.catalog.MetricType;
import org.openqpp.policy.catalog.QualityMeasure;
import org.openqpp.policy.catalog.ValuePathway;
import org.openqpp.policy.value.CollectionType;
import org.openqpp.policy.value.ReportingOption;

/**
 * What can be reported: the benchmarked single-rate measures of each specialty set and MVP by collection type, cost measures
 * and activities of the policy.
 */
final class MeasureMenu {

    /** Fewest measures of a set that is offered. */
    private static final int FEWEST = 6;

    /**
     * Measures that a practice can report together.
     *
     * @param name specialty set or MVP id
     * @param collectionType collection type
     * @param outcomes outcome measures, or high priority measures where there are none
     * @param others the other measures
     */
    record Choice(String name, CollectionType collectionType, List<Benchmark> outcomes, List<Benchmark> others) {}

    private final Policy policy;
    private final List<Choice> specialties = new ArrayList<>();
    private final List<Choice> claims = new ArrayList<>();
    private final List<Choice> pathways = new ArrayList<>();
    private final List<CostMeasure> costMeasures;
    private final List<ImprovementActivity> activities;

    MeasureMenu(Policy policy) {
        this.policy = policy;
        Map<String, List<QualityMeasure>> sets = new TreeMap<>();
        for (QualityMeasure measure : policy.catalog().qualityMeasures().values()) {
            if (usable(measure) && measure.programs().contains(ReportingOption.TRADITIONAL_NAME)) {
                measure.specialtySets()
                        .forEach(set -> sets.computeIfAbsent(set, unseen -> new ArrayList<>())
                                .add(measure));
            }
        }
        sets.forEach((name, measures) -> {
            add(specialties, name, measures, CollectionType.ECQM);
            add(specialties, name, measures, CollectionType.CQM);
            add(claims, name, measures, CollectionType.PART_B_CLAIMS);
        });
        for (ValuePathway pathway : policy.catalog().valuePathways().values()) {
            List<QualityMeasure> measures = pathway.qualityMeasureIds().stream()
                    .sorted()
                    .flatMap(id -> policy.catalog().findQualityMeasure(id).stream())
                    .filter(MeasureMenu::usable)
                    .toList();
            add(pathways, pathway.id(), measures, CollectionType.CQM);
        }
        costMeasures = policy.catalog().costMeasures().values().stream()
                .filter(measure -> measure.scored() && !measure.groupsOnly())
                .toList();
        activities = policy.catalog().improvementActivities().values().stream()
                .filter(activity ->
                        activity.weight().isPresent() && activity.programs().contains(ReportingOption.TRADITIONAL_NAME))
                .toList();
    }

    private static boolean usable(QualityMeasure measure) {
        return measure.metricType() == MetricType.SINGLE_PERFORMANCE_RATE
                && measure.truncated().isEmpty()
                && measure.suppressed().isEmpty();
    }

    private void add(List<Choice> choices, String name, List<QualityMeasure> measures, CollectionType collectionType) {
        List<Benchmark> outcomes = new ArrayList<>();
        List<Benchmark> highPriority = new ArrayList<>();
        List<Benchmark> others = new ArrayList<>();
        for (QualityMeasure measure : measures) {
            policy.catalog()
                    .findBenchmark(measure.id(), collectionType)
                    .filter(benchmark -> measure.collectionTypes().contains(collectionType))
                    .ifPresent(
                            benchmark -> (measure.outcome() ? outcomes : measure.highPriority() ? highPriority : others)
                                    .add(benchmark));
        }
        List<Benchmark> needed = outcomes.isEmpty() ? highPriority : outcomes;
        if (!outcomes.isEmpty()) {
            others.addAll(highPriority);
        }
        if (!needed.isEmpty() && needed.size() + others.size() >= FEWEST) {
            choices.add(new Choice(name, collectionType, List.copyOf(needed), List.copyOf(others)));
        }
    }

    /** Sets of eCQMs and CQMs. */
    List<Choice> specialties() {
        return specialties;
    }

    /** Sets of Part B claims measures, for small practices. */
    List<Choice> claims() {
        return claims;
    }

    /** MVPs. */
    List<Choice> pathways() {
        return pathways;
    }

    List<CostMeasure> costMeasures() {
        return costMeasures;
    }

    /** Activities of a program: two medium or one high earn full credit where activities count double. */
    List<ImprovementActivity> activities(String programName) {
        return ReportingOption.ofProgram(programName) != ReportingOption.MVP
                ? activities
                : policy.catalog().findValuePathway(programName).orElseThrow().improvementActivityIds().stream()
                        .sorted()
                        .flatMap(id -> policy.catalog().findImprovementActivity(id).stream())
                        .filter(activity -> activity.weight().isPresent())
                        .toList();
    }

    static boolean high(ImprovementActivity activity) {
        return activity.weight().orElse(ActivityWeight.MEDIUM) == ActivityWeight.HIGH;
    }

    Policy policy() {
        return policy;
    }
}

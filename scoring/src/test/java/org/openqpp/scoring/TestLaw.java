package org.openqpp.scoring;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openqpp.policy.Parameter;
import org.openqpp.policy.ParameterName;
import org.openqpp.policy.Policies;
import org.openqpp.policy.Policy;
import org.openqpp.policy.Settings;
import org.openqpp.policy.WeightRow;
import org.openqpp.policy.WeightTable;
import org.openqpp.policy.catalog.Benchmark;
import org.openqpp.policy.catalog.Catalog;
import org.openqpp.policy.catalog.CostMeasure;
import org.openqpp.policy.catalog.ImprovementActivity;
import org.openqpp.policy.catalog.InteroperabilityMeasure;
import org.openqpp.policy.catalog.OverallAlgorithm;
import org.openqpp.policy.catalog.QualityMeasure;
import org.openqpp.policy.value.Citation;
import org.openqpp.policy.value.CollectionType;
import org.openqpp.policy.value.Confidence;
import org.openqpp.policy.value.PerformanceCategory;
import org.openqpp.policy.value.PerformanceYear;
import org.openqpp.policy.value.Rational;
import org.openqpp.scoring.participation.ComplexPatientStatistics;

/**
 * The law a test scores under: that of 2024, or 2024 with a change that makes one rule easy to see.
 *
 * <p>For example, under {@link #FLAT} benchmarks 70 percent earn 8 points whatever the measure, so that a test about which
 * measures count need not calculate.
 */
record TestLaw(Policy policy, Scorer scorer) {

    /** The law of 2024, unchanged. */
    static final TestLaw OF_2024 = of(Policies.load(new PerformanceYear(2024)));

    /** The law of 2024, but every submitted measure's benchmark is flat, not capped, and higher is better. */
    static final TestLaw FLAT = OF_2024.changed(draft -> draft.benchmarks.replaceAll((id, versions) -> {
        Map<CollectionType, Benchmark> flat = new EnumMap<>(versions);
        flat.replaceAll((collectionType, benchmark) ->
                collectionType == CollectionType.ADMINISTRATIVE_CLAIMS ? benchmark : flat(id, collectionType));
        return flat;
    }));

    private static final Citation MADE_UP = new Citation("made up for a test", Confidence.INFERRED);

    static TestLaw of(Policy policy) {
        return new TestLaw(policy, Scorer.of(policy));
    }

    /** The scorer with statistics for the complex patient bonus, if there are any. */
    Scorer scorer(@Nullable ComplexPatientStatistics statistics) {
        return statistics == null ? scorer : Scorer.of(policy, statistics);
    }

    /** Boundaries at every ten percent: a tenth of the rate and one more are the points. */
    private static Benchmark flat(String measureId, CollectionType collectionType) {
        return benchmark(
                measureId,
                collectionType,
                false,
                List.of("1", "10", "20", "30", "40", "50", "60", "70", "80", "90", "99"));
    }

    private static Benchmark benchmark(
            String measureId, CollectionType collectionType, boolean inverse, List<String> percentiles) {
        List<Rational> values = percentiles.stream().map(Rational::parse).toList();
        return new Benchmark(measureId, collectionType, 2022, inverse, false, false, Optional.empty(), values);
    }

    /** With this benchmark, of eleven percentiles, instead of the published one. */
    TestLaw withBenchmark(String measureId, CollectionType collectionType, boolean inverse, String... percentiles) {
        return changed(draft -> draft.benchmarks.put(
                measureId,
                Map.of(
                        collectionType,
                        benchmark(
                                measureId,
                                collectionType,
                                inverse,
                                Stream.of(percentiles).toList()))));
    }

    /** With the benchmark of a measure topped out for two years. */
    TestLaw withCap(String measureId, CollectionType collectionType) {
        Benchmark before =
                policy.catalog().findBenchmark(measureId, collectionType).orElseThrow();
        return changed(draft -> draft.benchmarks.put(
                measureId,
                Map.of(
                        collectionType,
                        new Benchmark(
                                measureId,
                                collectionType,
                                before.benchmarkYear(),
                                before.inverse(),
                                true,
                                true,
                                before.average(),
                                before.percentiles()))));
    }

    /** With no benchmark for a measure in any collection type. */
    TestLaw withoutBenchmark(String measureId) {
        return changed(draft -> draft.benchmarks.remove(measureId));
    }

    /** With another value for a single parameter. */
    TestLaw withParameter(ParameterName name, String value) {
        return changed(draft -> draft.parameters.computeIfPresent(
                name,
                (key, before) -> new Parameter(name, Rational.parse(value), before.unit(), before.ruleId(), MADE_UP)));
    }

    /** With another row of a weights table. */
    TestLaw withWeights(WeightTable table, Map<PerformanceCategory, Rational> row) {
        return changed(draft -> {
            Map<Set<PerformanceCategory>, WeightRow> rows =
                    new HashMap<>(policy.weights().getOrDefault(table, Map.of()));
            rows.put(row.keySet(), new WeightRow(table, row.keySet(), row, "R-8.1", MADE_UP));
            draft.weights.put(table, rows);
        });
    }

    /** With the other way to treat several Promoting Interoperability submissions. */
    TestLaw withMultipleSubmissions(Settings.MultipleSubmissions method) {
        Settings before = policy.settings();
        return changed(draft -> draft.settings = new Settings(
                before.surveyMeasureId(),
                before.medicalHomeActivityId(),
                before.doubledActivityStatuses(),
                before.interoperabilityReweightedStatuses(),
                before.interoperabilityReweightedClinicianTypes(),
                before.cehrtIdPatterns(),
                method,
                before.costBenchmarkMethod()));
    }

    /** With other points for a Promoting Interoperability measure. */
    TestLaw withInteroperabilityPoints(String id, String points) {
        return changed(draft -> draft.interoperabilityMeasures.computeIfPresent(
                id,
                (key, before) -> new InteroperabilityMeasure(
                        before.id(),
                        before.title(),
                        before.objective(),
                        before.metricType(),
                        before.role(),
                        Optional.of(Rational.parse(points)),
                        before.belongsTo(),
                        before.substitutes(),
                        before.exclusions(),
                        before.programs(),
                        before.citation())));
    }

    /** With the strata of a measure combined in another way. */
    TestLaw withAlgorithm(String measureId, OverallAlgorithm algorithm) {
        return changed(draft -> draft.qualityMeasures.computeIfPresent(
                measureId, (key, before) -> measure(before, algorithm, before.firstPerformanceYear())));
    }

    /** With another first year of a quality measure. */
    TestLaw withFirstYear(String measureId, int year) {
        return changed(draft -> draft.qualityMeasures.computeIfPresent(
                measureId,
                (key, before) -> measure(before, before.overallAlgorithm().orElse(null), year)));
    }

    private static QualityMeasure measure(
            QualityMeasure before, @Nullable OverallAlgorithm algorithm, int firstPerformanceYear) {
        return new QualityMeasure(
                before.id(),
                before.title(),
                before.emeasureId(),
                before.emeasureUuid(),
                before.type(),
                before.highPriority(),
                before.inverse(),
                before.metricType(),
                Optional.ofNullable(algorithm),
                before.collectionTypes(),
                before.specialtySets(),
                before.programs(),
                before.registries(),
                firstPerformanceYear,
                before.truncated(),
                before.suppressed(),
                before.steward(),
                before.strata());
    }

    /** With an activity that has no weight, like all of them from 2025 on. */
    TestLaw withUnweightedActivity(String activityId) {
        return changed(draft -> draft.improvementActivities.computeIfPresent(
                activityId,
                (key, before) -> new ImprovementActivity(
                        before.id(),
                        before.title(),
                        Optional.empty(),
                        before.subcategory(),
                        before.programs(),
                        before.firstPerformanceYear())));
    }

    /** With a cost measure that is calculated for these programs only. */
    TestLaw withCostMeasureFor(String measureId, Set<String> programs) {
        return changed(draft -> draft.costMeasures.computeIfPresent(
                measureId,
                (key, before) -> new CostMeasure(
                        before.id(),
                        before.title(),
                        programs,
                        before.caseMinimum(),
                        before.scored(),
                        before.groupsOnly(),
                        before.citation(),
                        before.groupAverage(),
                        before.individualAverage())));
    }

    private TestLaw changed(Consumer<Draft> change) {
        Draft draft = new Draft(policy);
        change.accept(draft);
        return of(draft.policy());
    }

    /** The parts of a policy that tests change. */
    private static final class Draft {
        private final Policy before;
        private final Map<String, QualityMeasure> qualityMeasures;
        private final Map<String, Map<CollectionType, Benchmark>> benchmarks;
        private final Map<String, ImprovementActivity> improvementActivities;
        private final Map<String, InteroperabilityMeasure> interoperabilityMeasures;
        private final Map<String, CostMeasure> costMeasures;
        private final Map<ParameterName, Parameter> parameters;
        private final Map<WeightTable, Map<Set<PerformanceCategory>, WeightRow>> weights;
        private Settings settings;

        Draft(Policy before) {
            this.before = before;
            this.qualityMeasures = new LinkedHashMap<>(before.catalog().qualityMeasures());
            this.benchmarks = new LinkedHashMap<>(before.catalog().benchmarks());
            this.improvementActivities = new LinkedHashMap<>(before.catalog().improvementActivities());
            this.interoperabilityMeasures = new LinkedHashMap<>(before.catalog().interoperabilityMeasures());
            this.costMeasures = new LinkedHashMap<>(before.catalog().costMeasures());
            this.parameters = new EnumMap<>(before.parameters());
            this.weights = new EnumMap<>(before.weights());
            this.settings = before.settings();
        }

        Policy policy() {
            Catalog catalog = new Catalog(
                    qualityMeasures,
                    benchmarks,
                    before.catalog().benchmarkExclusions(),
                    improvementActivities,
                    interoperabilityMeasures,
                    costMeasures,
                    before.catalog().claimsQualityMeasures(),
                    before.catalog().valuePathways(),
                    before.catalog().clusters(),
                    before.catalog().pathwayQualitySets());
            return new Policy(before.year(), before.identity(), catalog, parameters, settings, weights, before.rules());
        }
    }
}

package org.openqpp.cli.catalog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openqpp.policy.CatalogFacts;
import org.openqpp.policy.CatalogFacts.CostMeasureFacts;
import org.openqpp.policy.CatalogFacts.InteroperabilityMeasureFacts;
import org.openqpp.policy.Policies;
import org.openqpp.policy.Policy;
import org.openqpp.policy.PolicyIdentity;
import org.openqpp.policy.catalog.Benchmark;
import org.openqpp.policy.catalog.BenchmarkExclusion;
import org.openqpp.policy.catalog.Catalog;
import org.openqpp.policy.catalog.CostMeasure;
import org.openqpp.policy.catalog.ImprovementActivity;
import org.openqpp.policy.catalog.InteroperabilityMeasure;
import org.openqpp.policy.catalog.QualityMeasure;
import org.openqpp.policy.catalog.ValuePathway;
import org.openqpp.policy.value.CollectionType;
import org.openqpp.policy.value.PerformanceYear;

/**
 * What can be looked up about a performance year: its published facts, and the law where the year has a full policy.
 *
 * <p>For example, the benchmarks of 2023 can be looked up although 2023 cannot be scored.
 *
 * @param identity year and digest of the data
 * @param policy the law, in years that can be scored
 * @param qualityMeasures quality measures by id
 * @param benchmarks benchmarks by measure id, then collection type
 * @param benchmarkExclusions pairs without a benchmark
 * @param activities improvement activities by id
 * @param interoperability Promoting Interoperability ids with what is published about them
 * @param cost cost measures with what is published about them
 * @param pathways MVPs by id
 */
public record YearCatalog(
        PolicyIdentity identity,
        @Nullable Policy policy,
        Map<String, QualityMeasure> qualityMeasures,
        Map<String, Map<CollectionType, Benchmark>> benchmarks,
        List<BenchmarkExclusion> benchmarkExclusions,
        Map<String, ImprovementActivity> activities,
        Map<String, InteroperabilityMeasureFacts> interoperability,
        Map<String, CostMeasureFacts> cost,
        Map<String, ValuePathway> pathways) {

    /** The catalog of a year: with its law if it can be scored, else its published facts. */
    public static YearCatalog load(PerformanceYear year) {
        return Policies.available().contains(year) ? of(Policies.load(year)) : of(Policies.loadCatalogFacts(year));
    }

    /** The catalog of a year that can be scored. */
    public static YearCatalog of(Policy policy) {
        Catalog catalog = policy.catalog();
        Map<String, InteroperabilityMeasureFacts> interoperability = new LinkedHashMap<>();
        catalog.interoperabilityMeasures().forEach((id, measure) -> interoperability.put(id, facts(measure)));
        Map<String, CostMeasureFacts> cost = new LinkedHashMap<>();
        catalog.costMeasures().forEach((id, measure) -> cost.put(id, facts(measure)));
        return new YearCatalog(
                policy.identity(),
                policy,
                catalog.qualityMeasures(),
                catalog.benchmarks(),
                catalog.benchmarkExclusions(),
                catalog.improvementActivities(),
                interoperability,
                cost,
                catalog.valuePathways());
    }

    /** The catalog of a year of which only facts are at hand. */
    public static YearCatalog of(CatalogFacts facts) {
        return new YearCatalog(
                facts.identity(),
                null,
                facts.qualityMeasures(),
                facts.benchmarks(),
                facts.benchmarkExclusions(),
                facts.improvementActivities(),
                facts.interoperabilityMeasures(),
                facts.costMeasures(),
                facts.valuePathways());
    }

    private static InteroperabilityMeasureFacts facts(InteroperabilityMeasure measure) {
        return new InteroperabilityMeasureFacts(
                measure.id(),
                measure.title(),
                measure.objective(),
                measure.metricType(),
                measure.substitutes(),
                measure.exclusions(),
                measure.programs());
    }

    private static CostMeasureFacts facts(CostMeasure measure) {
        return new CostMeasureFacts(
                measure.id(),
                measure.title(),
                measure.programs(),
                measure.groupAverage(),
                measure.individualAverage());
    }

    /** The performance year. */
    public PerformanceYear year() {
        return identity.year();
    }

    /** The benchmark of a measure in a collection type, if there is one. */
    public Optional<Benchmark> findBenchmark(String measureId, CollectionType collectionType) {
        return Optional.ofNullable(
                benchmarks.getOrDefault(measureId, Map.of()).get(collectionType));
    }

    /** Why a measure has no benchmark in a collection type, if that is known. */
    public Optional<BenchmarkExclusion> findBenchmarkExclusion(String measureId, CollectionType collectionType) {
        return benchmarkExclusions.stream()
                .filter(exclusion -> exclusion.measureId().equals(measureId)
                        && exclusion.collectionType() == collectionType)
                .findFirst();
    }

    /** What a Promoting Interoperability id does in scoring, in years that can be scored. */
    public Optional<InteroperabilityMeasure> findInteroperabilityScoring(String id) {
        return Optional.ofNullable(policy).flatMap(law -> law.catalog().findInteroperabilityMeasure(id));
    }

    /** How a cost measure is scored, in years that can be scored. */
    public Optional<CostMeasure> findCostScoring(String id) {
        return Optional.ofNullable(policy).flatMap(law -> law.catalog().findCostMeasure(id));
    }

    /** The title of a measure or activity; empty if the year has none with this id. */
    public String title(String id) {
        return Optional.ofNullable(qualityMeasures.get(id))
                .map(QualityMeasure::title)
                .or(() -> Optional.ofNullable(activities.get(id)).map(ImprovementActivity::title))
                .or(() -> Optional.ofNullable(interoperability.get(id)).map(InteroperabilityMeasureFacts::title))
                .or(() -> Optional.ofNullable(cost.get(id)).map(CostMeasureFacts::title))
                .orElse("");
    }
}

package org.openqpp.policy.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openqpp.policy.value.CollectionType;

/**
 * Everything a performance year offers to report, by id, in the order of the tables.
 *
 * <p>For example, {@code findBenchmark("236", ECQM)} is the benchmark that eCQM reports of measure 236 meet.
 *
 * @param qualityMeasures quality measures by id
 * @param benchmarks benchmarks by measure id, then collection type; cost measures among them
 * @param benchmarkExclusions pairs without a benchmark
 * @param improvementActivities activities by id
 * @param interoperabilityMeasures Promoting Interoperability measures, attestations, exclusions by id
 * @param costMeasures cost measures by id
 * @param claimsQualityMeasures quality measures calculated from administrative claims by id
 * @param valuePathways MVPs by id
 * @param clusters clinical clusters and specialty sets
 * @param pathwayQualitySets measure sets of the APM Performance Pathway, in order of preference
 */
public record Catalog(
        Map<String, QualityMeasure> qualityMeasures,
        Map<String, Map<CollectionType, Benchmark>> benchmarks,
        List<BenchmarkExclusion> benchmarkExclusions,
        Map<String, ImprovementActivity> improvementActivities,
        Map<String, InteroperabilityMeasure> interoperabilityMeasures,
        Map<String, CostMeasure> costMeasures,
        Map<String, ClaimsQualityMeasure> claimsQualityMeasures,
        Map<String, ValuePathway> valuePathways,
        List<MeasureCluster> clusters,
        List<PathwayQualitySet> pathwayQualitySets) {

    /** The quality measure with this id, if there is one. */
    public Optional<QualityMeasure> findQualityMeasure(String id) {
        return Optional.ofNullable(qualityMeasures.get(id));
    }

    /** The benchmark of a measure in a collection type, if there is one; a missing benchmark is a case of its own. */
    public Optional<Benchmark> findBenchmark(String measureId, CollectionType collectionType) {
        return Optional.ofNullable(benchmarks.getOrDefault(measureId, Map.of()).get(collectionType));
    }

    /** Why a measure has no benchmark in a collection type, if that is known. */
    public Optional<BenchmarkExclusion> findBenchmarkExclusion(String measureId, CollectionType collectionType) {
        return benchmarkExclusions.stream()
                .filter(exclusion ->
                        exclusion.measureId().equals(measureId) && exclusion.collectionType() == collectionType)
                .findFirst();
    }

    /** The improvement activity with this id, if there is one. */
    public Optional<ImprovementActivity> findImprovementActivity(String id) {
        return Optional.ofNullable(improvementActivities.get(id));
    }

    /** The Promoting Interoperability measure with this id, if there is one. */
    public Optional<InteroperabilityMeasure> findInteroperabilityMeasure(String id) {
        return Optional.ofNullable(interoperabilityMeasures.get(id));
    }

    /** The cost measure with this id, if there is one. */
    public Optional<CostMeasure> findCostMeasure(String id) {
        return Optional.ofNullable(costMeasures.get(id));
    }

    /** The conditions of a claims quality measure, if this id is one. */
    public Optional<ClaimsQualityMeasure> findClaimsQualityMeasure(String id) {
        return Optional.ofNullable(claimsQualityMeasures.get(id));
    }

    /** The MVP with this id, if there is one. */
    public Optional<ValuePathway> findValuePathway(String id) {
        return Optional.ofNullable(valuePathways.get(id));
    }
}

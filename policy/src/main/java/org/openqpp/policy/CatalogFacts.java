package org.openqpp.policy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openqpp.policy.catalog.Benchmark;
import org.openqpp.policy.catalog.BenchmarkExclusion;
import org.openqpp.policy.catalog.ImprovementActivity;
import org.openqpp.policy.catalog.MeasureCluster;
import org.openqpp.policy.catalog.MetricType;
import org.openqpp.policy.catalog.QualityMeasure;
import org.openqpp.policy.catalog.ValuePathway;
import org.openqpp.policy.value.CollectionType;
import org.openqpp.policy.value.PerformanceYear;
import org.openqpp.policy.value.Rational;

/**
 * The published facts of a performance year, without the readings of the law that scoring needs besides.
 *
 * <p>For example, the benchmarks of 2023 can be looked at although no full policy of that year exists.
 *
 * @param year performance year
 * @param identity year and digest of the fact tables
 * @param qualityMeasures quality measures by id
 * @param benchmarks benchmarks by measure id, then collection type; cost measures among them
 * @param benchmarkExclusions pairs without a benchmark
 * @param improvementActivities activities by id
 * @param interoperabilityMeasures Promoting Interoperability ids with what is published about them
 * @param costMeasures cost measures with what is published about them
 * @param valuePathways MVPs by id
 * @param clusters clinical clusters and specialty sets
 */
public record CatalogFacts(
        PerformanceYear year,
        PolicyIdentity identity,
        Map<String, QualityMeasure> qualityMeasures,
        Map<String, Map<CollectionType, Benchmark>> benchmarks,
        List<BenchmarkExclusion> benchmarkExclusions,
        Map<String, ImprovementActivity> improvementActivities,
        Map<String, InteroperabilityMeasureFacts> interoperabilityMeasures,
        Map<String, CostMeasureFacts> costMeasures,
        Map<String, ValuePathway> valuePathways,
        List<MeasureCluster> clusters) {

    /**
     * What is published about a Promoting Interoperability id; its role in scoring is a reading of the law.
     *
     * <p>For example, {@code PI_EP_1} is a proportion with the exclusion {@code PI_LVPP_1}.
     *
     * @param id measure id
     * @param title title as printed
     * @param objective objective it belongs to
     * @param metricType proportion or boolean
     * @param substitutes ids that may not be reported together with it
     * @param exclusions ids of its exclusions
     * @param programs wire names of the programs it can be reported in
     */
    public record InteroperabilityMeasureFacts(
            String id,
            String title,
            String objective,
            MetricType metricType,
            Set<String> substitutes,
            Set<String> exclusions,
            Set<String> programs) {}

    /**
     * What is published about a cost measure; its case minimum is a reading of the law.
     *
     * <p>For example, the national averages of {@code TPCC_1}.
     *
     * @param id measure id
     * @param title title as printed
     * @param programs wire names of the programs it is calculated for
     * @param groupAverage national average of groups in dollars
     * @param individualAverage national average of individuals in dollars
     */
    public record CostMeasureFacts(
            String id,
            String title,
            Set<String> programs,
            Optional<Rational> groupAverage,
            Optional<Rational> individualAverage) {}
}

package org.openqpp.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openqpp.policy.CatalogFacts.CostMeasureFacts;
import org.openqpp.policy.CatalogFacts.InteroperabilityMeasureFacts;
import org.openqpp.policy.catalog.ActivityWeight;
import org.openqpp.policy.catalog.Benchmark;
import org.openqpp.policy.catalog.BenchmarkExclusion;
import org.openqpp.policy.catalog.ImprovementActivity;
import org.openqpp.policy.catalog.MeasureCluster;
import org.openqpp.policy.catalog.MeasureType;
import org.openqpp.policy.catalog.MetricType;
import org.openqpp.policy.catalog.OverallAlgorithm;
import org.openqpp.policy.catalog.QualityMeasure;
import org.openqpp.policy.catalog.Stratum;
import org.openqpp.policy.catalog.ValuePathway;
import org.openqpp.policy.value.CollectionType;
import org.openqpp.policy.value.PerformanceYear;
import org.openqpp.policy.value.Rational;

/** Reads the fact tables of a year and checks that they agree with one another. */
final class FactReader {

    private static final CollectionType[] COLLECTION_TYPES = CollectionType.values();
    private static final MetricType[] METRIC_TYPES = MetricType.values();
    private static final MeasureType[] MEASURE_TYPES = MeasureType.values();
    private static final OverallAlgorithm[] ALGORITHMS = OverallAlgorithm.values();
    private static final ActivityWeight[] WEIGHTS = ActivityWeight.values();
    private static final MeasureCluster.Kind[] KINDS = MeasureCluster.Kind.values();
    private static final String[] PERCENTILES = {
        "p1", "p10", "p20", "p30", "p40", "p50", "p60", "p70", "p80", "p90", "p99"
    };
    private static final Set<String> REPORTING_CATEGORIES = Set.of("", "required", "bonus", "exclusion");

    private final PerformanceYear year;
    private final Map<PolicyTable, List<Row>> tables;
    private final Problems problems;

    private final Map<String, QualityMeasure> qualityMeasures = new LinkedHashMap<>();
    private final Map<String, Map<CollectionType, Benchmark>> benchmarks = new LinkedHashMap<>();
    private final List<BenchmarkExclusion> benchmarkExclusions = new ArrayList<>();
    private final Map<String, ImprovementActivity> improvementActivities = new LinkedHashMap<>();
    private final Map<String, InteroperabilityMeasureFacts> interoperabilityMeasures = new LinkedHashMap<>();
    private final Map<String, CostMeasureFacts> costMeasures = new LinkedHashMap<>();
    private final Map<String, ValuePathway> valuePathways = new LinkedHashMap<>();
    private final List<MeasureCluster> clusters = new ArrayList<>();

    FactReader(PerformanceYear year, Map<PolicyTable, List<Row>> tables, Problems problems) {
        this.year = year;
        this.tables = tables;
        this.problems = problems;
    }

    /** All facts, checked; what is returned may be used only if no problem was found. */
    CatalogFacts read(PolicyIdentity identity) {
        readQualityMeasures(readStrata());
        readActivities();
        readInteroperabilityMeasures();
        readCostMeasures(readAverages());
        readBenchmarks();
        readBenchmarkExclusions();
        readValuePathways();
        readClusters();
        return new CatalogFacts(
                year,
                identity,
                Collections.unmodifiableMap(qualityMeasures),
                Collections.unmodifiableMap(benchmarks),
                List.copyOf(benchmarkExclusions),
                Collections.unmodifiableMap(improvementActivities),
                Collections.unmodifiableMap(interoperabilityMeasures),
                Collections.unmodifiableMap(costMeasures),
                Collections.unmodifiableMap(valuePathways),
                List.copyOf(clusters));
    }

    private List<Row> rows(PolicyTable table) {
        return tables.getOrDefault(table, List.of());
    }

    private Map<String, List<Stratum>> readStrata() {
        Map<String, List<Stratum>> strata = new HashMap<>();
        for (Row row : rows(PolicyTable.QUALITY_STRATA)) {
            String measureId = row.text("measure_id");
            List<Stratum> list = strata.get(measureId);
            if (list == null) {
                list = new ArrayList<>();
                strata.put(measureId, list);
            }
            Stratum stratum = new Stratum(
                    row.wholeNumber("position", 1),
                    row.raw("stratum"),
                    uuid(row, "initial_population_uuid"),
                    uuid(row, "denominator_uuid"),
                    uuid(row, "denominator_exclusion_uuid"),
                    uuid(row, "denominator_exception_uuid"),
                    uuid(row, "numerator_uuid"),
                    uuid(row, "numerator_exclusion_uuid"),
                    row.list("reporting_stratum_uuids"));
            if (stratum.position() != list.size() + 1) {
                row.problem(
                        "position",
                        PolicyProblem.Code.WRONG_VALUE,
                        "the positions of measure " + measureId + " do not count 1, 2, 3, ...");
            }
            list.add(stratum);
        }
        return strata;
    }

    private static Optional<String> uuid(Row row, String column) {
        String value = row.raw(column);
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c >= 'a' && c <= 'z') {
                row.problem(column, PolicyProblem.Code.WRONG_VALUE, "\"" + value + "\" is not in upper case");
                break;
            }
        }
        return value.isEmpty() ? Optional.empty() : Optional.of(value);
    }

    private void readQualityMeasures(Map<String, List<Stratum>> strata) {
        for (Row row : rows(PolicyTable.QUALITY_MEASURES)) {
            String id = row.text("measure_id");
            String title = row.text("title");
            Optional<String> emeasureId = row.optionalText("emeasure_id");
            MeasureType type = row.one("measure_type", MEASURE_TYPES);
            boolean highPriority = row.flag("high_priority");
            boolean inverse = row.flag("inverse");
            MetricType metricType = row.one("metric_type", METRIC_TYPES);
            Optional<OverallAlgorithm> algorithm = row.optionalOne("overall_algorithm", ALGORITHMS);
            Set<CollectionType> collectionTypes = row.some("collection_types", COLLECTION_TYPES);
            Set<String> specialtySets = row.set("specialty_sets");
            Set<String> programs = row.set("programs");
            Set<String> registries = row.set("qcdrs");
            int first = row.year("first_performance_year", year);
            lastYear(row);
            row.optionalFlag("risk_adjusted");
            Set<CollectionType> truncated = row.some("icd_impacted", COLLECTION_TYPES);
            Set<CollectionType> suppressed = row.some("clinical_guideline_changed", COLLECTION_TYPES);
            String steward = row.text("steward");
            List<Stratum> rates = strata.remove(id);
            QualityMeasure measure = new QualityMeasure(
                    id,
                    title,
                    emeasureId,
                    row.optionalText("emeasure_uuid"),
                    type,
                    highPriority,
                    inverse,
                    metricType,
                    algorithm,
                    collectionTypes,
                    specialtySets,
                    programs,
                    registries,
                    first,
                    truncated,
                    suppressed,
                    steward,
                    rates == null ? List.of() : List.copyOf(rates));
            if (qualityMeasures.put(id, measure) != null) {
                duplicate(row, "measure_id", id);
            }
            check(row, measure);
        }
        for (Row row : rows(PolicyTable.QUALITY_STRATA)) {
            if (strata.containsKey(row.raw("measure_id"))) {
                unknown(row, "measure_id", row.raw("measure_id"));
            }
        }
    }

    private static void check(Row row, QualityMeasure measure) {
        if (measure.collectionTypes().isEmpty()) {
            row.problem("collection_types", PolicyProblem.Code.MISSING_VALUE, "a value is missing");
        }
        contains(row, "icd_impacted", measure, measure.truncated());
        contains(row, "clinical_guideline_changed", measure, measure.suppressed());
        boolean several = measure.metricType().multipleRates();
        if (several != measure.overallAlgorithm().isPresent()) {
            row.problem(
                    "overall_algorithm",
                    PolicyProblem.Code.CONTRADICTION,
                    several
                            ? "a measure with several rates needs an algorithm"
                            : "a measure with one rate has no algorithm");
        }
        if (several) {
            Set<String> names = new HashSet<>();
            for (Stratum stratum : measure.strata()) {
                if (!names.add(stratum.name()) || stratum.name().isEmpty()) {
                    row.problem(
                            "measure_id",
                            PolicyProblem.Code.CONTRADICTION,
                            "the rates of measure " + measure.id() + " need names of their own");
                }
            }
            if (names.isEmpty()) {
                row.problem(
                        "measure_id",
                        PolicyProblem.Code.MISSING_ROW,
                        "the rates of measure " + measure.id() + " are not in "
                                + PolicyTable.QUALITY_STRATA.fileName());
            }
        }
    }

    private static void contains(Row row, String column, QualityMeasure measure, Set<CollectionType> part) {
        if (!part.isEmpty() && !measure.collectionTypes().containsAll(part)) {
            row.problem(
                    column,
                    PolicyProblem.Code.CONTRADICTION,
                    "measure " + measure.id() + " cannot be reported by all of these collection types");
        }
    }

    private void lastYear(Row row) {
        String value = row.raw("last_performance_year");
        if (!value.isEmpty() && row.wholeNumber("last_performance_year", PerformanceYear.FIRST) < year.value()) {
            row.problem(
                    "last_performance_year",
                    PolicyProblem.Code.CONTRADICTION,
                    "\"" + value + "\" is before the performance year");
        }
    }

    private void readActivities() {
        for (Row row : rows(PolicyTable.IMPROVEMENT_ACTIVITIES)) {
            String id = row.text("activity_id");
            ImprovementActivity activity = new ImprovementActivity(
                    id,
                    row.text("title"),
                    row.optionalOne("weight", WEIGHTS),
                    row.raw("subcategory"),
                    row.set("programs"),
                    row.year("first_performance_year", year));
            lastYear(row);
            if (improvementActivities.put(id, activity) != null) {
                duplicate(row, "activity_id", id);
            }
        }
    }

    private void readInteroperabilityMeasures() {
        List<Row> rows = rows(PolicyTable.INTEROPERABILITY_MEASURES);
        for (Row row : rows) {
            String id = row.text("measure_id");
            String title = row.text("title");
            String objective = row.text("objective");
            MetricType metricType = row.one("metric_type", METRIC_TYPES);
            row.flag("required");
            row.flag("bonus");
            String category = row.raw("reporting_category");
            if (!REPORTING_CATEGORIES.contains(category)) {
                row.problem(
                        "reporting_category",
                        PolicyProblem.Code.WRONG_VALUE,
                        "\"" + category + "\" is not one of required bonus exclusion");
            }
            InteroperabilityMeasureFacts measure = new InteroperabilityMeasureFacts(
                    id,
                    title,
                    objective,
                    metricType,
                    row.set("substitutes"),
                    row.set("exclusions"),
                    row.set("programs"));
            row.optionalYear("first_performance_year", year);
            lastYear(row);
            if (interoperabilityMeasures.put(id, measure) != null) {
                duplicate(row, "measure_id", id);
            }
        }
        for (Row row : rows) {
            known(row, "substitutes", row.list("substitutes"), interoperabilityMeasures);
            known(row, "exclusions", row.list("exclusions"), interoperabilityMeasures);
        }
    }

    private Map<String, Row> readAverages() {
        Map<String, Row> averages = new HashMap<>();
        for (Row row : rows(PolicyTable.COST_AVERAGES)) {
            String id = row.text("measure_id");
            row.year("benchmark_year", year);
            if (averages.put(id, row) != null) {
                duplicate(row, "measure_id", id);
            }
        }
        return averages;
    }

    private void readCostMeasures(Map<String, Row> averages) {
        for (Row row : rows(PolicyTable.COST_MEASURES)) {
            String id = row.text("measure_id");
            Row average = averages.remove(id);
            CostMeasureFacts measure = new CostMeasureFacts(
                    id,
                    row.text("title"),
                    row.set("programs"),
                    average == null ? Optional.empty() : average.optionalDecimal("group_average"),
                    average == null ? Optional.empty() : average.optionalDecimal("individual_average"));
            row.year("first_performance_year", year);
            lastYear(row);
            if (costMeasures.put(id, measure) != null || qualityMeasures.containsKey(id)) {
                duplicate(row, "measure_id", id);
            }
        }
        for (Map.Entry<String, Row> average : averages.entrySet()) {
            unknown(average.getValue(), "measure_id", average.getKey());
        }
    }

    private void readBenchmarks() {
        for (Row row : rows(PolicyTable.BENCHMARKS)) {
            String measureId = row.text("measure_id");
            CollectionType collectionType = row.one("collection_type", COLLECTION_TYPES);
            int benchmarkYear = row.year("benchmark_year", year);
            MetricType metricType = row.one("metric_type", METRIC_TYPES);
            boolean inverse = row.flag("inverse");
            boolean highPriority = row.optionalFlag("high_priority");
            boolean toppedOut = row.flag("topped_out");
            boolean capped = row.flag("topped_out_by_program");
            Optional<Rational> average = row.optionalDecimal("average");
            Rational[] percentiles = new Rational[PERCENTILES.length];
            for (int i = 0; i < percentiles.length; i++) {
                percentiles[i] = row.decimal(PERCENTILES[i]);
                if (i > 0 && percentiles[i].isLessThan(percentiles[i - 1])) {
                    row.problem(
                            PERCENTILES[i],
                            PolicyProblem.Code.NOT_ASCENDING,
                            percentiles[i] + " is below the percentile before it");
                }
            }
            Benchmark benchmark = new Benchmark(
                    measureId,
                    collectionType,
                    benchmarkYear,
                    inverse,
                    toppedOut,
                    capped,
                    average,
                    Arrays.asList(percentiles));
            Map<CollectionType, Benchmark> ofMeasure = benchmarks.get(measureId);
            if (ofMeasure == null) {
                ofMeasure = new EnumMap<>(CollectionType.class);
                benchmarks.put(measureId, ofMeasure);
            }
            if (ofMeasure.put(collectionType, benchmark) != null) {
                duplicate(row, "collection_type", measureId + " " + collectionType.wireName());
            }
            if (capped && !toppedOut) {
                row.problem(
                        "topped_out_by_program",
                        PolicyProblem.Code.CONTRADICTION,
                        "a measure topped out for two years is topped out");
            }
            QualityMeasure measure = pair(row, measureId, collectionType);
            if (measure != null) {
                same(row, "metric_type", metricType == measure.metricType());
                same(row, "inverse", inverse == measure.inverse());
                same(row, "high_priority", highPriority == measure.highPriority());
            }
        }
        for (Map.Entry<String, Map<CollectionType, Benchmark>> entry : benchmarks.entrySet()) {
            entry.setValue(Collections.unmodifiableMap(entry.getValue()));
        }
    }

    private static void same(Row row, String column, boolean same) {
        if (!same) {
            row.problem(
                    column,
                    PolicyProblem.Code.CONTRADICTION,
                    PolicyTable.QUALITY_MEASURES.fileName() + " says something else");
        }
    }

    /** Checks that a measure can be reported by a collection type, and returns it if it is a quality measure. */
    private @Nullable QualityMeasure pair(Row row, String measureId, CollectionType collectionType) {
        QualityMeasure measure = qualityMeasures.get(measureId);
        if (measure == null && !costMeasures.containsKey(measureId)) {
            unknown(row, "measure_id", measureId);
        } else if (measure == null
                ? collectionType != CollectionType.ADMINISTRATIVE_CLAIMS
                : !measure.collectionTypes().contains(collectionType)) {
            row.problem(
                    "collection_type",
                    PolicyProblem.Code.UNKNOWN_REFERENCE,
                    "measure " + measureId + " cannot be reported by " + collectionType.wireName());
        }
        return measure;
    }

    private void readBenchmarkExclusions() {
        Set<List<String>> seen = new HashSet<>();
        for (Row row : rows(PolicyTable.BENCHMARK_EXCLUSIONS)) {
            String measureId = row.text("measure_id");
            CollectionType collectionType = row.one("collection_type", COLLECTION_TYPES);
            row.text("reason_codes");
            row.text("reasons");
            benchmarkExclusions.add(
                    new BenchmarkExclusion(measureId, collectionType, row.list("reason_codes"), row.list("reasons")));
            if (!seen.add(List.of(measureId, collectionType.wireName()))) {
                duplicate(row, "collection_type", measureId + " " + collectionType.wireName());
            }
            pair(row, measureId, collectionType);
            Map<CollectionType, Benchmark> ofMeasure = benchmarks.get(measureId);
            if (ofMeasure != null && ofMeasure.containsKey(collectionType)) {
                row.problem(
                        "collection_type",
                        PolicyProblem.Code.CONTRADICTION,
                        "there is a benchmark of " + measureId + " for " + collectionType.wireName());
            }
        }
    }

    private void readValuePathways() {
        for (Row row : rows(PolicyTable.VALUE_PATHWAYS)) {
            String id = row.text("mvp_id");
            String title = row.text("title");
            String clinicalTopic = row.text("clinical_topic");
            Set<String> specialties = row.set("specialties");
            Set<String> quality = row.set("quality_measure_ids");
            Set<String> populationHealth = row.set("population_health_measure_ids");
            Set<String> outcomeClaims = row.set("outcome_admin_claims_measure_ids");
            Set<String> cost = row.set("cost_measure_ids");
            Set<String> activities = row.set("improvement_activity_ids");
            Set<String> interoperability = row.set("promoting_interoperability_ids");
            boolean survey = row.flag("has_cahps");
            known(row, "quality_measure_ids", quality, qualityMeasures);
            known(row, "population_health_measure_ids", populationHealth, qualityMeasures);
            known(row, "outcome_admin_claims_measure_ids", outcomeClaims, qualityMeasures);
            known(row, "cost_measure_ids", cost, costMeasures);
            known(row, "improvement_activity_ids", activities, improvementActivities);
            known(row, "promoting_interoperability_ids", interoperability, interoperabilityMeasures);
            if (row.flag("has_outcome_admin_claims") == outcomeClaims.isEmpty()) {
                row.problem(
                        "has_outcome_admin_claims",
                        PolicyProblem.Code.CONTRADICTION,
                        "the list of outcome_admin_claims_measure_ids says something else");
            }
            Set<String> submitted = new LinkedHashSet<>();
            for (String measureId : quality) {
                QualityMeasure measure = qualityMeasures.get(measureId);
                if (measure == null || measure.metricType() != MetricType.CAHPS) {
                    submitted.add(measureId);
                }
            }
            if (survey == (submitted.size() == quality.size())) {
                row.problem(
                        "has_cahps",
                        PolicyProblem.Code.CONTRADICTION,
                        "the list of quality_measure_ids says something else");
            }
            ValuePathway pathway = new ValuePathway(
                    id,
                    title,
                    clinicalTopic,
                    specialties,
                    Collections.unmodifiableSet(submitted),
                    populationHealth,
                    outcomeClaims,
                    cost,
                    activities,
                    interoperability,
                    survey);
            if (valuePathways.put(id, pathway) != null) {
                duplicate(row, "mvp_id", id);
            }
        }
        checkPrograms();
    }

    /** Programs of measures and activities, and lists of MVPs, must say the same. */
    private void checkPrograms() {
        for (Row row : rows(PolicyTable.VALUE_PATHWAYS)) {
            String id = row.raw("mvp_id");
            Set<String> listed = new HashSet<>(row.list("quality_measure_ids"));
            listed.addAll(row.list("population_health_measure_ids"));
            listed.addAll(row.list("outcome_admin_claims_measure_ids"));
            for (QualityMeasure measure : qualityMeasures.values()) {
                agree(row, "quality_measure_ids", id, measure.id(), measure.programs(), listed);
            }
            Collection<String> cost = row.list("cost_measure_ids");
            for (CostMeasureFacts measure : costMeasures.values()) {
                agree(row, "cost_measure_ids", id, measure.id(), measure.programs(), cost);
            }
            listed = new HashSet<>(row.list("improvement_activity_ids"));
            for (ImprovementActivity activity : improvementActivities.values()) {
                agree(row, "improvement_activity_ids", id, activity.id(), activity.programs(), listed);
            }
            listed = new HashSet<>(row.list("promoting_interoperability_ids"));
            for (InteroperabilityMeasureFacts measure : interoperabilityMeasures.values()) {
                agree(row, "promoting_interoperability_ids", id, measure.id(), measure.programs(), listed);
            }
        }
    }

    private static void agree(
            Row row, String column, String pathway, String id, Set<String> programs, Collection<String> listed) {
        if (programs.contains(pathway) != listed.contains(id)) {
            row.problem(
                    column,
                    PolicyProblem.Code.CONTRADICTION,
                    "the programs of " + id + " say something else about " + pathway);
        }
    }

    private void readClusters() {
        Map<List<String>, MeasureCluster> seen = new LinkedHashMap<>();
        Map<List<String>, Set<String>> members = new HashMap<>();
        for (Row row : rows(PolicyTable.CLUSTERS)) {
            String measureId = row.text("measure_id");
            CollectionType collectionType = row.one("collection_type", COLLECTION_TYPES);
            MeasureCluster.Kind kind = row.one("kind", KINDS);
            String name = row.text("name");
            Set<String> measureIds = row.set("measure_ids");
            Set<String> optional = row.set("optional_measure_ids");
            pair(row, measureId, collectionType);
            if (!measureIds.contains(measureId) && !optional.contains(measureId)) {
                row.problem(
                        "measure_ids",
                        PolicyProblem.Code.CONTRADICTION,
                        "measure " + measureId + " is not among the measures of its cluster");
            }
            MeasureCluster cluster = new MeasureCluster(kind, name, collectionType, measureIds, optional);
            List<String> key = List.of(kind.wireName(), name, collectionType.wireName());
            MeasureCluster before = seen.putIfAbsent(key, cluster);
            Set<String> ofCluster = members.get(key);
            if (ofCluster == null) {
                ofCluster = new HashSet<>();
                members.put(key, ofCluster);
            }
            if (before != null
                    && !(before.measureIds().equals(measureIds)
                            && before.optionalMeasureIds().equals(optional))) {
                row.problem(
                        "measure_ids",
                        PolicyProblem.Code.CONTRADICTION,
                        "another row gives cluster " + name + " other measures");
            }
            if (!ofCluster.add(measureId)) {
                duplicate(row, "measure_id", measureId + " in " + name);
            }
        }
        for (Map.Entry<List<String>, MeasureCluster> entry : seen.entrySet()) {
            MeasureCluster cluster = entry.getValue();
            Set<String> expected = new LinkedHashSet<>(cluster.measureIds());
            expected.addAll(cluster.optionalMeasureIds());
            expected.removeAll(members.getOrDefault(entry.getKey(), Set.of()));
            for (String measureId : expected) {
                problems.add(
                        PolicyTable.CLUSTERS,
                        PolicyProblem.Code.MISSING_ROW,
                        "measure " + measureId + " of cluster " + cluster.name() + " ("
                                + cluster.collectionType().wireName() + ") has no row");
            }
            clusters.add(cluster);
        }
    }

    private static void known(Row row, String column, Collection<String> ids, Map<String, ?> known) {
        for (String id : ids) {
            if (!known.containsKey(id)) {
                unknown(row, column, id);
            }
        }
    }

    static void unknown(Row row, String column, String id) {
        row.problem(column, PolicyProblem.Code.UNKNOWN_REFERENCE, "no table of this year has \"" + id + "\"");
    }

    static void duplicate(Row row, String column, String key) {
        row.problem(column, PolicyProblem.Code.DUPLICATE_KEY, "an earlier row has \"" + key + "\" too");
    }
}

package org.openqpp.policy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The files of a policy year and their columns. Fact tables carry what is published; the others carry readings of the law,
 * the forms of documents and how claims are read, each row with its citation.
 */
enum PolicyTable {
    QUALITY_MEASURES(
            "quality-measures.csv",
            Part.FACTS,
            "measure_id",
            "title",
            "emeasure_id",
            "measure_type",
            "high_priority",
            "inverse",
            "metric_type",
            "overall_algorithm",
            "collection_types",
            "specialty_sets",
            "programs",
            "qcdrs",
            "first_performance_year",
            "last_performance_year",
            "risk_adjusted",
            "icd_impacted",
            "clinical_guideline_changed",
            "historic_benchmarks",
            "steward",
            "emeasure_uuid"),
    QUALITY_STRATA(
            "quality-strata.csv",
            Part.FACTS,
            "measure_id",
            "position",
            "stratum",
            "initial_population_uuid",
            "denominator_uuid",
            "denominator_exclusion_uuid",
            "denominator_exception_uuid",
            "numerator_uuid",
            "numerator_exclusion_uuid",
            "reporting_stratum_uuids"),
    IMPROVEMENT_ACTIVITIES(
            "improvement-activities.csv",
            Part.FACTS,
            "activity_id",
            "title",
            "weight",
            "subcategory",
            "programs",
            "first_performance_year",
            "last_performance_year"),
    INTEROPERABILITY_MEASURES(
            "promoting-interoperability-measures.csv",
            Part.FACTS,
            "measure_id",
            "title",
            "objective",
            "metric_type",
            "required",
            "bonus",
            "reporting_category",
            "substitutes",
            "exclusions",
            "programs",
            "measure_sets",
            "first_performance_year",
            "last_performance_year"),
    COST_MEASURES(
            "cost-measures.csv",
            Part.FACTS,
            "measure_id",
            "title",
            "programs",
            "first_performance_year",
            "last_performance_year"),
    COST_AVERAGES(
            "cost-national-averages.csv",
            Part.FACTS,
            "measure_id",
            "benchmark_year",
            "group_average",
            "individual_average"),
    BENCHMARKS(
            "benchmarks.csv",
            Part.FACTS,
            "measure_id",
            "collection_type",
            "benchmark_year",
            "metric_type",
            "inverse",
            "high_priority",
            "topped_out",
            "topped_out_by_program",
            "average",
            "p1",
            "p10",
            "p20",
            "p30",
            "p40",
            "p50",
            "p60",
            "p70",
            "p80",
            "p90",
            "p99"),
    BENCHMARK_EXCLUSIONS(
            "benchmark-exclusions.csv", Part.FACTS, "measure_id", "collection_type", "reason_codes", "reasons"),
    VALUE_PATHWAYS(
            "mvps.csv",
            Part.FACTS,
            "mvp_id",
            "title",
            "clinical_topic",
            "specialties",
            "quality_measure_ids",
            "population_health_measure_ids",
            "outcome_admin_claims_measure_ids",
            "cost_measure_ids",
            "improvement_activity_ids",
            "promoting_interoperability_ids",
            "has_cahps",
            "has_outcome_admin_claims"),
    CLUSTERS(
            "clinical-clusters.csv",
            Part.FACTS,
            "measure_id",
            "collection_type",
            "kind",
            "name",
            "measure_ids",
            "optional_measure_ids"),
    RULES("rules.csv", Part.READINGS, "id", "section", "title", "statement", "citation", "confidence"),
    PARAMETERS("parameters.csv", Part.READINGS, "name", "value", "unit", "rule", "citation", "confidence"),
    SETTINGS("settings.csv", Part.READINGS, "name", "value", "rule", "citation", "confidence"),
    WEIGHTS(
            "weights.csv",
            Part.READINGS,
            "table",
            "scored",
            "quality",
            "cost",
            "ia",
            "pi",
            "rule",
            "citation",
            "confidence"),
    COST_CASE_MINIMUMS(
            "cost-case-minimums.csv",
            Part.READINGS,
            "measure_id",
            "case_minimum",
            "scored",
            "groups_only",
            "citation",
            "confidence"),
    CLAIMS_MEASURES(
            "administrative-claims-measures.csv",
            Part.READINGS,
            "measure_id",
            "case_minimum",
            "participation_options",
            "minimum_eligible_clinicians",
            "cardiologist_needed",
            "roles",
            "citation",
            "confidence"),
    INTEROPERABILITY_SCORING(
            "interoperability-scoring.csv",
            Part.READINGS,
            "measure_id",
            "role",
            "points",
            "belongs_to",
            "citation",
            "confidence"),
    APP_QUALITY_SETS(
            "app-quality-sets.csv",
            Part.READINGS,
            "set",
            "participation_options",
            "place",
            "measure_id",
            "collection_type",
            "citation",
            "confidence"),
    QRDA_TEMPLATES("qrda-templates.csv", Part.DOCUMENTS, "name", "version", "citation", "confidence"),
    QRDA_PROGRAMS(
            "qrda-programs.csv",
            Part.DOCUMENTS,
            "name",
            "participation_option",
            "program",
            "model",
            "populations",
            "citation",
            "confidence"),
    QRDA_MODELS(
            "qrda-models.csv",
            Part.DOCUMENTS,
            "model",
            "entity_id_pattern",
            "cehrt_id_pattern",
            "required_measures",
            "citation",
            "confidence"),
    QRDA_SUPPLEMENTAL_DATA(
            "qrda-supplemental-data.csv", Part.DOCUMENTS, "kind", "code", "name", "citation", "confidence"),
    CLAIMS("claims.csv", Part.CLAIMS, "name", "value", "rule", "citation", "confidence"),
    SERVICE_CATEGORIES(
            "service-categories.csv", Part.CLAIMS, "category", "level", "codes", "title", "citation", "confidence"),
    /** A policy without it scores entities, but cannot run a whole program. */
    ELIGIBILITY("eligibility.csv", Part.READINGS, "name", "value", "unit", "rule", "citation", "confidence");

    /** A part of a policy year that can be loaded by itself. */
    enum Part {
        /** Published facts only. */
        FACTS,
        /** Readings of the law that scoring needs besides the facts. */
        READINGS,
        /** How documents of the year are written; no score depends on it. */
        DOCUMENTS,
        /** How claims of the year are read; no score depends on it. */
        CLAIMS
    }

    private static final PolicyTable[] ALL = values();

    private final String fileName;
    private final Part part;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> columns;

    PolicyTable(String fileName, Part part, String... columns) {
        this.fileName = fileName;
        this.part = part;
        this.columns = List.of(columns);
    }

    static @Nullable PolicyTable ofFile(String fileName) {
        for (PolicyTable table : ALL) {
            if (table.fileName.equals(fileName)) {
                return table;
            }
        }
        return null;
    }

    /** The tables that make a policy, without those about documents and claims. */
    static List<PolicyTable> ofPolicy() {
        List<PolicyTable> tables = new ArrayList<>();
        for (PolicyTable table : ALL) {
            if (table.part == Part.FACTS || table.part == Part.READINGS) {
                tables.add(table);
            }
        }
        return tables;
    }

    String fileName() {
        return fileName;
    }

    /** Whether the table carries published facts only. */
    boolean facts() {
        return part == Part.FACTS;
    }

    /** The part of a policy year that the table belongs to. */
    Part part() {
        return part;
    }

    /** Whether a policy is complete without the table. */
    boolean optional() {
        return this == ELIGIBILITY;
    }

    List<String> columns() {
        return columns;
    }
}

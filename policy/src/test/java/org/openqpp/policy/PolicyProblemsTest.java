package org.openqpp.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each thing that can be wrong with a policy, made wrong in the small policy, and what is said about it. */
class PolicyProblemsTest {

    private static final String UNKNOWN_MEASURE = "no table of this year has \"XXX\" (unknown-reference)";

    @TempDir
    Path folder;

    @Test
    void theSmallPolicyHasNoProblem() throws IOException {
        assertThat(new SmallPolicy().problems(folder)).isEmpty();
    }

    /** A change to one file and the problems it makes. */
    record Change(String file, String text, String by, List<String> problems) {
        @Override
        public String toString() {
            return file + ": " + text + " -> " + by;
        }
    }

    private static Change change(String file, String text, String by, String... problems) {
        return new Change(
                file,
                text,
                by,
                Arrays.stream(problems)
                        .map(problem -> problem.startsWith(", ") || problem.startsWith(": ") ? file + problem : problem)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource({
        "valuesAndColumns",
        "qualityMeasures",
        "otherInventories",
        "benchmarks",
        "pathwaysAndClusters",
        "parametersAndSettings",
        "weights",
        "scoringTables"
    })
    void isReported(Change change) throws IOException {
        assertThat(new SmallPolicy()
                        .replace(change.file(), change.text(), change.by())
                        .problems(folder))
                .containsExactlyElementsOf(change.problems());
    }

    static List<Change> valuesAndColumns() {
        return List.of(
                change(
                        "cost-measures.csv",
                        "programs,",
                        "programmes,",
                        ", line 1, programmes: the table has no such column (unknown-column)",
                        ", line 1, programs: the table needs this column (missing-column)"),
                change(
                        "cost-national-averages.csv",
                        "group_average,individual_average",
                        "group_average,group_average",
                        ", line 1, group_average: the column is there twice (unknown-column)",
                        ", line 1, individual_average: the table needs this column (missing-column)"),
                change(
                        "cost-measures.csv",
                        "C_2,Knee,mips,2028,",
                        "C_2,Knee,mips,2028",
                        ", line 3: the row has 4 values, the header 5 (malformed-table)"),
                change(
                        "cost-measures.csv",
                        "C_2,Knee,mips,2028,",
                        "C_2,Knee,mips,2028,,",
                        ", line 3: the row has 6 values, the header 5 (malformed-table)"),
                change("cost-measures.csv", "Knee", "", ", line 3, title: a value is missing (missing-value)"),
                change(
                        "cost-measures.csv",
                        "Knee,mips,2028",
                        "Knee,mips,2031",
                        ", line 3, first_performance_year: \"2031\" is not a year from 2000 to 2030 (wrong-value)"),
                change("cost-measures.csv", "Knee,mips,2028", "Knee,mips,2000"),
                change("cost-measures.csv", "Knee,mips,2028", "Knee,mips,2030"),
                change(
                        "cost-measures.csv",
                        "Knee,mips,2028",
                        "Knee,mips,1999",
                        ", line 3, first_performance_year: \"1999\" is not a year from 2000 to 2030 (wrong-value)"),
                change(
                        "cost-measures.csv",
                        "Knee,mips,2028",
                        "Knee,mips,28",
                        ", line 3, first_performance_year: \"28\" is not a year from 2000 to 2030 (wrong-value)"),
                change(
                        "cost-measures.csv",
                        "Knee,mips,2028",
                        "Knee,mips,20x8",
                        ", line 3, first_performance_year: \"20x8\" is not a year from 2000 to 2030 (wrong-value)"),
                change(
                        "cost-measures.csv",
                        "Knee,mips,2028",
                        "Knee,mips,",
                        ", line 3, first_performance_year: a value is missing (missing-value)"),
                change(
                        "cost-measures.csv",
                        "Knee,mips,2028,",
                        "Knee,mips,2028,2029",
                        ", line 3, last_performance_year: \"2029\" is before the performance year (contradiction)"),
                change(
                        "cost-measures.csv",
                        "Knee,mips,",
                        "Knee,mips||app1,",
                        ", line 3, programs: the list has an empty element (missing-value)"),
                change(
                        "cost-measures.csv",
                        "Knee,mips,",
                        "Knee,mips|mips,",
                        ", line 3, programs: the list has an element twice (duplicate-key)"),
                change(
                        "cost-case-minimums.csv",
                        "C_1,10,true,false,Source,R",
                        "C_1,10,true,false,,R",
                        ", line 2, citation: the row does not say where it is printed (missing-citation)"),
                change(
                        "cost-case-minimums.csv",
                        "C_1,10,true,false,Source,R",
                        "C_1,10,true,false, ,R",
                        ", line 2, citation: the row does not say where it is printed (missing-citation)"),
                change(
                        "cost-case-minimums.csv",
                        "C_1,10,true,false,Source,R",
                        "C_1,10,true,false,Source,",
                        ", line 2, confidence: the row has no confidence mark (missing-confidence)"),
                change(
                        "cost-case-minimums.csv",
                        "C_1,10,true,false,Source,R",
                        "C_1,10,true,false,Source,X",
                        ", line 2, confidence: \"X\" is not one of the marks P D S R I (wrong-value)"),
                change(
                        "cost-case-minimums.csv",
                        "C_1,10,",
                        "C_1,0,",
                        ", line 2, case_minimum: \"0\" is not a whole number, 1 or more (wrong-value)"),
                change(
                        "cost-case-minimums.csv",
                        "C_1,10,",
                        "C_1,1.5,",
                        ", line 2, case_minimum: \"1.5\" is not a whole number, 1 or more (wrong-value)"),
                change(
                        "cost-case-minimums.csv",
                        "C_1,10,",
                        "C_1,1234567890,",
                        ", line 2, case_minimum: \"1234567890\" is not a whole number, 1 or more (wrong-value)"),
                change(
                        "cost-case-minimums.csv",
                        "C_1,10,",
                        "C_1,,",
                        ", line 2, case_minimum: a value is missing (missing-value)"),
                change(
                        "cost-case-minimums.csv",
                        "C_1,10,true",
                        "C_1,10,yes",
                        ", line 2, scored: \"yes\" is not true or false (wrong-value)"),
                change(
                        "cost-case-minimums.csv",
                        "C_1,10,true",
                        "C_1,10,",
                        ", line 2, scored: a value is missing (missing-value)"),
                change(
                        "cost-national-averages.csv",
                        "100.5,",
                        "1e3,",
                        ", line 2, group_average: \"1e3\" is not a decimal number (wrong-value)"),
                change(
                        "cost-national-averages.csv",
                        "100.5,",
                        "1.0.5,",
                        ", line 2, group_average: \"1.0.5\" is not a decimal number (wrong-value)"),
                change(
                        "cost-national-averages.csv",
                        "100.5,",
                        "-,",
                        ", line 2, group_average: \"-\" is not a decimal number (wrong-value)"),
                change(
                        "cost-national-averages.csv",
                        "100.5,",
                        "5.,",
                        ", line 2, group_average: \"5.\" is not a decimal number (wrong-value)"),
                change(
                        "cost-national-averages.csv",
                        "100.5,",
                        "-.5,",
                        ", line 2, group_average: \"-.5\" is not a decimal number (wrong-value)"));
    }

    static List<Change> qualityMeasures() {
        return List.of(
                change(
                        "quality-measures.csv",
                        "001,One rate",
                        "001,",
                        ", line 2, title: a value is missing (missing-value)"),
                change(
                        "quality-measures.csv",
                        "\nQC1,",
                        "\n480,",
                        ", line 7, measure_id: an earlier row has \"480\" too (duplicate-key)",
                        "mvps.csv, line 2, quality_measure_ids: the programs of 480 say something else about M0001"
                                + " (contradiction)",
                        "clinical-clusters.csv, line 4, measure_id: no table of this year has \"QC1\" (unknown-reference)",
                        "administrative-claims-measures.csv, line 3, measure_id: no table of this year has \"480\""
                                + " (unknown-reference)"),
                change(
                        "quality-measures.csv",
                        ",intermediateOutcome,",
                        ",goal,",
                        ", line 2, measure_type: \"goal\" is not one of process outcome intermediateOutcome"
                                + " patientReportedOutcome patientEngagementExperience efficiency structure (wrong-value)"),
                change(
                        "quality-measures.csv",
                        ",electronicHealthRecord|registry,family",
                        ",registry|paper,family",
                        ", line 2, collection_types: \"paper\" is not one of electronicHealthRecord registry claims"
                                + " cmsWebInterface certifiedSurveyVendor administrativeClaims (wrong-value)"),
                change(
                        "quality-measures.csv",
                        "costScore,,administrativeClaims,,mips|M0001,,2028,,true,,,,Somebody,\n480",
                        "costScore,,,,mips|M0001,,2028,,true,,,,Somebody,\n480",
                        ", line 5, collection_types: a value is missing (missing-value)",
                        "administrative-claims-measures.csv, line 2, measure_id: no table of this year has \"479\""
                                + " (unknown-reference)"),
                change(
                        "quality-measures.csv",
                        "2028,,false,registry,electronicHealthRecord,",
                        "2028,,false,claims,electronicHealthRecord,",
                        ", line 2, icd_impacted: measure 001 cannot be reported by all of these collection types"
                                + " (contradiction)"),
                change(
                        "quality-measures.csv",
                        "2028,,false,registry,electronicHealthRecord,",
                        "2028,,false,registry,claims,",
                        ", line 2, clinical_guideline_changed: measure 001 cannot be reported by all of these collection"
                                + " types (contradiction)"),
                change(
                        "quality-measures.csv",
                        "2028,,false,registry,electronicHealthRecord,",
                        "2028,,no,registry,electronicHealthRecord,",
                        ", line 2, risk_adjusted: \"no\" is not true or false (wrong-value)"),
                change(
                        "quality-measures.csv",
                        "multiPerformanceRate,simpleAverage",
                        "multiPerformanceRate,",
                        ", line 3, overall_algorithm: a measure with several rates needs an algorithm (contradiction)"),
                change(
                        "quality-measures.csv",
                        "singlePerformanceRate,,electronic",
                        "singlePerformanceRate,split,electronic",
                        ", line 2, overall_algorithm: a measure with one rate has no algorithm (contradiction)"),
                change(
                        "quality-measures.csv",
                        "2030,2031",
                        "2030,x",
                        ", line 3, last_performance_year: \"x\" is not a whole number, 2017 or more (wrong-value)",
                        ", line 3, last_performance_year: \"x\" is before the performance year (contradiction)"),
                change(
                        "quality-strata.csv",
                        "002,2,second",
                        "002,2,first",
                        "quality-measures.csv, line 3, measure_id: the rates of measure 002 need names of their own"
                                + " (contradiction)"),
                change(
                        "quality-strata.csv",
                        "002,2,second",
                        "002,2,",
                        "quality-measures.csv, line 3, measure_id: the rates of measure 002 need names of their own"
                                + " (contradiction)"),
                change(
                        "quality-strata.csv",
                        "002,1,first,,,,,,,\n002,2,second,,,,,,,\n",
                        "",
                        "quality-measures.csv, line 3, measure_id: the rates of measure 002 are not in quality-strata.csv"
                                + " (missing-row)"),
                change(
                        "quality-strata.csv",
                        "002,2,second",
                        "002,3,second",
                        ", line 4, position: the positions of measure 002 do not count 1, 2, 3, ... (wrong-value)"),
                change("quality-strata.csv", "001,1,,A-1", "XXX,1,,A-1", ", line 2, measure_id: " + UNKNOWN_MEASURE),
                change(
                        "quality-strata.csv",
                        "A-5",
                        "A-a",
                        ", line 2, numerator_uuid: \"A-a\" is not in upper case (wrong-value)"),
                change(
                        "quality-strata.csv",
                        "A-5",
                        "z-5",
                        ", line 2, numerator_uuid: \"z-5\" is not in upper case (wrong-value)"),
                change(
                        "quality-strata.csv",
                        "A-5",
                        "a-5",
                        ", line 2, numerator_uuid: \"a-5\" is not in upper case (wrong-value)"));
    }

    static List<Change> otherInventories() {
        return List.of(
                change(
                        "improvement-activities.csv",
                        "IA_HOME,Medical home,,,mips",
                        "IA_HOME,Medical home,huge,,mips",
                        ", line 3, weight: \"huge\" is not one of high medium (wrong-value)"),
                change(
                        "improvement-activities.csv",
                        "IA_1,Activity,high,safety,mips|M0001,2028,",
                        "IA_1,Activity,high,safety,mips|M0001,2028,\nIA_1,Activity,high,safety,mips|M0001,2028,",
                        ", line 3, activity_id: an earlier row has \"IA_1\" too (duplicate-key)"),
                change(
                        "improvement-activities.csv",
                        "2028,2030",
                        "2028,2029",
                        ", line 3, last_performance_year: \"2029\" is before the performance year (contradiction)"),
                change(
                        "promoting-interoperability-measures.csv",
                        "PI_O,Optional",
                        "PI_S,Optional",
                        ", line 7, measure_id: an earlier row has \"PI_S\" too (duplicate-key)",
                        "interoperability-scoring.csv, line 7, measure_id: no table of this year has \"PI_O\""
                                + " (unknown-reference)"),
                change(
                        "promoting-interoperability-measures.csv",
                        "PI_S,PI_AX",
                        "XXX,PI_AX",
                        ", line 2, substitutes: " + UNKNOWN_MEASURE),
                change(
                        "promoting-interoperability-measures.csv",
                        "PI_S,PI_AX",
                        "PI_S,PI_AX|XXX",
                        ", line 2, exclusions: " + UNKNOWN_MEASURE),
                change(
                        "promoting-interoperability-measures.csv",
                        "true,true,bonus",
                        "true,true,extra",
                        ", line 5, reporting_category: \"extra\" is not one of required bonus exclusion (wrong-value)"),
                change(
                        "promoting-interoperability-measures.csv",
                        "true,true,bonus",
                        "x,y,bonus",
                        ", line 5, required: \"x\" is not true or false (wrong-value)",
                        ", line 5, bonus: \"y\" is not true or false (wrong-value)"),
                change(
                        "promoting-interoperability-measures.csv",
                        "bonus,,,mips,,,",
                        "bonus,,,mips,,2031,2029",
                        ", line 5, first_performance_year: \"2031\" is not a year from 2000 to 2030 (wrong-value)",
                        ", line 5, last_performance_year: \"2029\" is before the performance year (contradiction)"),
                change(
                        "cost-measures.csv",
                        "C_2,Knee",
                        "C_1,Knee",
                        ", line 3, measure_id: an earlier row has \"C_1\" too (duplicate-key)",
                        "mvps.csv, line 2, cost_measure_ids: the programs of C_1 say something else about M0001"
                                + " (contradiction)",
                        "cost-case-minimums.csv, line 3, measure_id: no table of this year has \"C_2\""
                                + " (unknown-reference)"),
                change(
                        "cost-measures.csv",
                        "C_2,Knee",
                        "002,Knee",
                        ", line 3, measure_id: an earlier row has \"002\" too (duplicate-key)",
                        "cost-case-minimums.csv, line 3, measure_id: no table of this year has \"C_2\" (unknown-reference)",
                        "cost-case-minimums.csv: 002 has no case minimum (missing-row)"),
                change(
                        "cost-national-averages.csv",
                        "C_1,2030,100.5,\n",
                        "C_1,2030,100.5,\nC_1,2030,100.5,\nXXX,2031,1,1\n",
                        ", line 3, measure_id: an earlier row has \"C_1\" too (duplicate-key)",
                        ", line 4, benchmark_year: \"2031\" is not a year from 2000 to 2030 (wrong-value)",
                        ", line 4, measure_id: " + UNKNOWN_MEASURE));
    }

    static List<Change> benchmarks() {
        return List.of(
                change(
                        "benchmarks.csv",
                        "1,10,20,30,40,50,60,70,80,90,99.5",
                        "1,10,20,30,40,39.9,60,70,80,90,99.5",
                        ", line 2, p50: 39.9 is below the percentile before it (not-ascending)"),
                change(
                        "benchmarks.csv",
                        "1,10,20,30,40,50,60,70,80,90,99.5",
                        "1,10,20,30,40,50,60,70,80,90,",
                        ", line 2, p99: a value is missing (missing-value)",
                        ", line 2, p99: 0 is below the percentile before it (not-ascending)"),
                change(
                        "benchmarks.csv",
                        "002,registry,",
                        "001,electronicHealthRecord,",
                        ", line 3, collection_type: an earlier row has \"001 electronicHealthRecord\" too (duplicate-key)",
                        ", line 3, metric_type: quality-measures.csv says something else (contradiction)",
                        ", line 3, inverse: quality-measures.csv says something else (contradiction)",
                        ", line 3, high_priority: quality-measures.csv says something else (contradiction)"),
                change(
                        "benchmarks.csv",
                        "true,true,true,true,11.7",
                        "true,true,false,true,11.7",
                        ", line 2, topped_out_by_program: a measure topped out for two years is topped out (contradiction)"),
                change("benchmarks.csv", "002,registry", "XXX,registry", ", line 3, measure_id: " + UNKNOWN_MEASURE),
                change(
                        "benchmarks.csv",
                        "002,registry",
                        "002,claims",
                        ", line 3, collection_type: measure 002 cannot be reported by claims (unknown-reference)"),
                change(
                        "benchmarks.csv",
                        "C_1,administrativeClaims",
                        "C_1,registry",
                        ", line 4, collection_type: measure C_1 cannot be reported by registry (unknown-reference)"),
                change(
                        "benchmarks.csv",
                        "C_1,administrativeClaims,2030",
                        "C_1,administrativeClaims,2031",
                        ", line 4, benchmark_year: \"2031\" is not a year from 2000 to 2030 (wrong-value)"),
                change(
                        "benchmarks.csv",
                        "C_1,administrativeClaims",
                        "C_1,",
                        ", line 4, collection_type: a value is missing (missing-value)",
                        ", line 4, collection_type: measure C_1 cannot be reported by electronicHealthRecord"
                                + " (unknown-reference)"),
                change("cost-national-averages.csv", "100.5,", "-1.5,0"),
                change("cost-national-averages.csv", "100.5,", "007,0.0"),
                change(
                        "benchmark-exclusions.csv",
                        "001,registry,BR-009|BR-022,Too few|Suppressed",
                        "001,registry,,",
                        ", line 2, reason_codes: a value is missing (missing-value)",
                        ", line 2, reasons: a value is missing (missing-value)"),
                change(
                        "benchmark-exclusions.csv",
                        "Too few|Suppressed\n",
                        "Too few|Suppressed\n001,registry,BR-009,Too few\n",
                        ", line 3, collection_type: an earlier row has \"001 registry\" too (duplicate-key)"),
                change(
                        "benchmark-exclusions.csv",
                        "001,registry",
                        "001,electronicHealthRecord",
                        ", line 2, collection_type: there is a benchmark of 001 for electronicHealthRecord (contradiction)"),
                change("benchmark-exclusions.csv", "001,", "XXX,", ", line 2, measure_id: " + UNKNOWN_MEASURE),
                change(
                        "benchmark-exclusions.csv",
                        "001,registry",
                        "001,claims",
                        ", line 2, collection_type: measure 001 cannot be reported by claims (unknown-reference)"));
    }

    static List<Change> pathwaysAndClusters() {
        return List.of(
                change(
                        "mvps.csv",
                        "001|321,479,480,C_1,IA_1,PI_A,",
                        "001|321|XXX,479|XXX,480|XXX,C_1|XXX,IA_1|XXX,PI_A|XXX,",
                        ", line 2, quality_measure_ids: " + UNKNOWN_MEASURE,
                        ", line 2, population_health_measure_ids: " + UNKNOWN_MEASURE,
                        ", line 2, outcome_admin_claims_measure_ids: " + UNKNOWN_MEASURE,
                        ", line 2, cost_measure_ids: " + UNKNOWN_MEASURE,
                        ", line 2, improvement_activity_ids: " + UNKNOWN_MEASURE,
                        ", line 2, promoting_interoperability_ids: " + UNKNOWN_MEASURE,
                        "administrative-claims-measures.csv: M0001 uses measure XXX, which has no role"
                                + " mvpPopulationHealth (contradiction)",
                        "administrative-claims-measures.csv: M0001 uses measure XXX, which has no role mvpOutcome"
                                + " (contradiction)"),
                change(
                        "mvps.csv",
                        "001|321,479,480,C_1,IA_1,PI_A,",
                        "001|321|002,479,480,C_1|C_2,IA_1|IA_HOME,PI_A|PI_S,",
                        ", line 2, quality_measure_ids: the programs of 002 say something else about M0001 (contradiction)",
                        ", line 2, cost_measure_ids: the programs of C_2 say something else about M0001 (contradiction)",
                        ", line 2, improvement_activity_ids: the programs of IA_HOME say something else about M0001"
                                + " (contradiction)",
                        ", line 2, promoting_interoperability_ids: the programs of PI_S say something else about M0001"
                                + " (contradiction)"),
                change(
                        "mvps.csv",
                        "001|321,479,480,C_1,IA_1,PI_A,",
                        "001|321,,480,,,,",
                        ", line 2, quality_measure_ids: the programs of 479 say something else about M0001 (contradiction)",
                        ", line 2, cost_measure_ids: the programs of C_1 say something else about M0001 (contradiction)",
                        ", line 2, improvement_activity_ids: the programs of IA_1 say something else about M0001"
                                + " (contradiction)",
                        ", line 2, promoting_interoperability_ids: the programs of PI_A say something else about M0001"
                                + " (contradiction)"),
                change(
                        "mvps.csv",
                        "true,true",
                        "false,false",
                        ", line 2, has_outcome_admin_claims: the list of outcome_admin_claims_measure_ids says something"
                                + " else (contradiction)",
                        ", line 2, has_cahps: the list of quality_measure_ids says something else (contradiction)"),
                change(
                        "mvps.csv",
                        "PI_A,true,true\n",
                        "PI_A,true,true\nM0001,Hips,Bones,,001|321,479,480,C_1,IA_1,PI_A,true,true\n",
                        ", line 3, mvp_id: an earlier row has \"M0001\" too (duplicate-key)"),
                change(
                        "clinical-clusters.csv",
                        "QC1,registry,clinicalClusters,bones,001|002,QC1\n",
                        "",
                        ": measure QC1 of cluster bones (registry) has no row (missing-row)"),
                change(
                        "clinical-clusters.csv",
                        "QC1,registry,clinicalClusters,bones,001|002,QC1\n",
                        "QC1,registry,clinicalClusters,bones,001,QC1\n",
                        ", line 4, measure_ids: another row gives cluster bones other measures (contradiction)"),
                change(
                        "clinical-clusters.csv",
                        "QC1,registry,clinicalClusters,bones,001|002,QC1\n",
                        "QC1,registry,clinicalClusters,bones,001|002,QC1|480\n",
                        ", line 4, measure_ids: another row gives cluster bones other measures (contradiction)"),
                change(
                        "clinical-clusters.csv",
                        "QC1,registry,clinicalClusters,bones,001|002,QC1\n",
                        "QC1,registry,clinicalClusters,bones,001|002|QC1,\n",
                        ", line 4, measure_ids: another row gives cluster bones other measures (contradiction)"),
                change(
                        "clinical-clusters.csv",
                        "QC1,registry,clinicalClusters,bones,001|002,QC1\n",
                        "QC1,registry,clinicalClusters,bones,001|002,QC1\n002,registry,clinicalClusters,bones,001|002,QC1\n",
                        ", line 5, measure_id: an earlier row has \"002 in bones\" too (duplicate-key)"),
                change(
                        "clinical-clusters.csv",
                        "002,registry,specialtySets,family,002,",
                        "001,registry,specialtySets,family,002,",
                        ", line 5, measure_ids: measure 001 is not among the measures of its cluster (contradiction)",
                        ": measure 002 of cluster family (registry) has no row (missing-row)"),
                change(
                        "clinical-clusters.csv",
                        "002,registry,specialtySets,family,002,",
                        "XXX,registry,specialtySets,family,XXX,",
                        ", line 5, measure_id: " + UNKNOWN_MEASURE),
                change(
                        "clinical-clusters.csv",
                        "002,registry,specialtySets,family,002,",
                        "002,claims,specialtySets,family,002,",
                        ", line 5, collection_type: measure 002 cannot be reported by claims (unknown-reference)"),
                change(
                        "clinical-clusters.csv",
                        "002,registry,specialtySets,family,002,",
                        "002,registry,set,family,002,",
                        ", line 5, kind: \"set\" is not one of clinicalClusters specialtySets (wrong-value)"));
    }

    static List<Change> parametersAndSettings() {
        return List.of(
                change(
                        "parameters.csv",
                        "payment.applicablePercent,",
                        "payment.applicableShare,",
                        ", line 36, name: there is no parameter \"payment.applicableShare\" (unknown-name)",
                        ": the parameter payment.applicablePercent is not given (missing-name)"),
                change(
                        "parameters.csv",
                        "payment.applicablePercent,",
                        "payment.scalingFactorCap,",
                        ", line 38, name: an earlier row has \"payment.scalingFactorCap\" too (duplicate-key)",
                        ": the parameter payment.applicablePercent is not given (missing-name)"),
                change(
                        "parameters.csv",
                        "payment.applicablePercent,12.5",
                        "payment.applicablePercent,-12.5",
                        ", line 36, value: a parameter is not negative (wrong-value)"),
                change(
                        "parameters.csv",
                        "payment.applicablePercent,12.5,points,R-1",
                        "payment.applicablePercent,nine,,R-9",
                        ", line 36, value: \"nine\" is not a decimal number (wrong-value)",
                        ", line 36, unit: a value is missing (missing-value)",
                        ", line 36, rule: the rule register has no \"R-9\" (unknown-rule)"),
                change(
                        "parameters.csv",
                        "payment.applicablePercent,12.5,points,R-1",
                        "payment.applicablePercent,12.5,points,",
                        ", line 36, rule: a value is missing (missing-value)"),
                change(
                        "rules.csv",
                        "R-2,Cost,Second rule,Something else holds.,Memory,R",
                        "R-1,,,,,R",
                        ", line 3, section: a value is missing (missing-value)",
                        ", line 3, title: a value is missing (missing-value)",
                        ", line 3, statement: a value is missing (missing-value)",
                        ", line 3, citation: the row does not say where it is printed (missing-citation)",
                        ", line 3, id: an earlier row has \"R-1\" too (duplicate-key)",
                        "settings.csv, line 8, rule: the rule register has no \"R-2\" (unknown-rule)",
                        "settings.csv, line 9, rule: the rule register has no \"R-2\" (unknown-rule)",
                        "weights.csv, line 9, rule: the rule register has no \"R-2\" (unknown-rule)"),
                change(
                        "settings.csv",
                        "quality.surveyMeasure,321",
                        "quality.surveyMeasure,XXX",
                        ", line 2, value: " + UNKNOWN_MEASURE),
                change(
                        "settings.csv",
                        "quality.surveyMeasure,321",
                        "quality.surveyMeasure,",
                        ", line 2, value: a value is missing (missing-value)"),
                change(
                        "settings.csv",
                        "quality.surveyMeasure,321",
                        "quality.survey,321",
                        ": the setting quality.surveyMeasure is not given (missing-name)",
                        ", line 2, name: there is no setting \"quality.survey\" (unknown-name)"),
                change(
                        "settings.csv",
                        "activities.medicalHome,IA_HOME",
                        "activities.medicalHome,IA_2",
                        ", line 3, value: no table of this year has \"IA_2\" (unknown-reference)"),
                change(
                        "settings.csv",
                        "activities.medicalHome,IA_HOME,R-1",
                        "quality.surveyMeasure,321,R-1",
                        ", line 3, name: an earlier row has \"quality.surveyMeasure\" too (duplicate-key)",
                        ": the setting activities.medicalHome is not given (missing-name)"),
                change(
                        "settings.csv",
                        "activities.medicalHome,IA_HOME,R-1,Source,P",
                        "activities.medicalHome,,R-1,,P",
                        ", line 3, citation: the row does not say where it is printed (missing-citation)",
                        ", line 3, value: a value is missing (missing-value)"),
                change(
                        "settings.csv",
                        "rural|hpsa",
                        "rural|tiny",
                        ", line 4, value: \"tiny\" is not one of smallPractice rural hpsa hospitalBased ascBased"
                                + " nonPatientFacing facilityBased (wrong-value)"),
                change(
                        "settings.csv",
                        "A[0-9]{2}|B[0-9]{2}",
                        "A[0-9{2}",
                        ", line 7, value: \"A[0-9{2}\" is not a pattern: Unclosed character class (wrong-value)"),
                change(
                        "settings.csv",
                        "A[0-9]{2}|B[0-9]{2}",
                        "",
                        ", line 7, value: a value is missing (missing-value)"),
                change(
                        "settings.csv",
                        "highestScore",
                        "best",
                        ", line 8, value: \"best\" is not one of conflictZero highestScore (wrong-value)"),
                change(
                        "settings.csv",
                        "cost.benchmarkMethod,percentiles,R-2",
                        "cost.benchmarkMethod,deciles,R-9",
                        ", line 9, rule: the rule register has no \"R-9\" (unknown-rule)",
                        ", line 9, value: \"deciles\" is not one of percentiles medianAndStandardDeviation (wrong-value)"));
    }

    static List<Change> weights() {
        return List.of(
                change(
                        "weights.csv",
                        "50,30,20,0",
                        "50,30,19.9,0",
                        ", line 2: weights sum to 99.9, not to 100 (wrong-sum)"),
                change(
                        "weights.csv",
                        "66.6,33.4,0,0",
                        "66.6,33.4,0,0.1",
                        ", line 3, pi: a category that is not scored has weight 0 (wrong-weight)",
                        ", line 3: weights sum to 100.1, not to 100 (wrong-sum)"),
                change(
                        "weights.csv",
                        "66.6,33.4,0,0",
                        "100,0,0,0",
                        ", line 3, cost: a scored category has a weight above 0 (wrong-weight)"),
                change(
                        "weights.csv",
                        "66.6,33.4,0,0",
                        "110,-10,0,0",
                        ", line 3, cost: a scored category has a weight above 0 (wrong-weight)"),
                change(
                        "weights.csv",
                        "general,quality|ia,90,0,10,0",
                        "general,ia|quality|cost,50,30,20,0",
                        ", line 4, scored: an earlier row has \"general ia|quality|cost\" too (duplicate-key)",
                        ": the table general has no row for quality ia (missing-row)"),
                change(
                        "weights.csv",
                        "app,quality|pi,60,0,0,40,R-1,Source,P\n",
                        "",
                        ": the table app has no row (missing-row)"),
                change(
                        "weights.csv",
                        "app,quality|pi,60,0,0,40",
                        "app,,60,0,0,40",
                        ", line 7, scored: a value is missing (missing-value)",
                        ", line 7, quality: a category that is not scored has weight 0 (wrong-weight)",
                        ", line 7, pi: a category that is not scored has weight 0 (wrong-weight)",
                        ": the table app has no row (missing-row)"),
                change(
                        "weights.csv",
                        "app,quality|pi",
                        "pathway,quality|pi",
                        ", line 7, table: \"pathway\" is not one of general smallPractice app automaticCircumstances"
                                + " automaticCircumstancesSmallPractice (wrong-value)",
                        ": the table general has no row for cost pi (missing-row)",
                        ": the table general has no row for quality cost pi (missing-row)",
                        ": the table general has no row for ia pi (missing-row)",
                        ": the table general has no row for quality ia pi (missing-row)",
                        ": the table general has no row for cost ia pi (missing-row)",
                        ": the table general has no row for quality cost ia pi (missing-row)",
                        ": the table app has no row (missing-row)"),
                change(
                        "weights.csv",
                        "50,30,20,0,R-1,Source,P",
                        "50,30,20,0,R-9,,P",
                        ", line 2, rule: the rule register has no \"R-9\" (unknown-rule)",
                        ", line 2, citation: the row does not say where it is printed (missing-citation)"));
    }

    static List<Change> scoringTables() {
        return List.of(
                change(
                        "cost-case-minimums.csv",
                        "C_2,20",
                        "C_1,20",
                        ", line 3, measure_id: an earlier row has \"C_1\" too (duplicate-key)",
                        ": C_2 has no case minimum (missing-row)"),
                change(
                        "cost-case-minimums.csv",
                        "C_2,20",
                        "XXX,20",
                        ", line 3, measure_id: " + UNKNOWN_MEASURE,
                        ": C_2 has no case minimum (missing-row)"),
                change(
                        "administrative-claims-measures.csv",
                        "480,25",
                        "001,25",
                        ", line 3, measure_id: no table of this year has \"001\" (unknown-reference)",
                        ": the conditions of measure 480 are not given (missing-row)",
                        ": M0001 uses measure 480, which has no role mvpOutcome (contradiction)"),
                change(
                        "administrative-claims-measures.csv",
                        "480,25",
                        "479,25",
                        ", line 3, measure_id: an earlier row has \"479\" too (duplicate-key)",
                        ": the conditions of measure 480 are not given (missing-row)",
                        ": M0001 uses measure 479, which has no role mvpPopulationHealth (contradiction)",
                        ": M0001 uses measure 480, which has no role mvpOutcome (contradiction)"),
                change(
                        "administrative-claims-measures.csv",
                        "480,25,individual|group,1,true,traditional|mvpOutcome",
                        "480,0,,0,maybe,traditional|mvpPopulationHealth",
                        ", line 3, case_minimum: \"0\" is not a whole number, 1 or more (wrong-value)",
                        ", line 3, participation_options: a value is missing (missing-value)",
                        ", line 3, minimum_eligible_clinicians: \"0\" is not a whole number, 1 or more (wrong-value)",
                        ", line 3, cardiologist_needed: \"maybe\" is not true or false (wrong-value)",
                        ": M0001 uses measure 480, which has no role mvpOutcome (contradiction)"),
                change(
                        "administrative-claims-measures.csv",
                        "480,25,individual|group,1,true,traditional|mvpOutcome,Source",
                        "480,25,individual|group,1,true,,",
                        ", line 3, roles: a value is missing (missing-value)",
                        ", line 3, citation: the row does not say where it is printed (missing-citation)",
                        ": M0001 uses measure 480, which has no role mvpOutcome (contradiction)"),
                change(
                        "interoperability-scoring.csv",
                        "PI_O,optional",
                        "XXX,optional",
                        ", line 7, measure_id: " + UNKNOWN_MEASURE,
                        ": PI_O has no role (missing-row)"),
                change(
                        "interoperability-scoring.csv",
                        "PI_O,optional",
                        "PI_S,optional",
                        ", line 7, measure_id: an earlier row has \"PI_S\" too (duplicate-key)",
                        ": PI_O has no role (missing-row)"),
                change(
                        "interoperability-scoring.csv",
                        "PI_O,optional,,",
                        "PI_O,exchangeSend,10,",
                        ", line 7, role: an earlier row has \"exchangeSend\" too (duplicate-key)"),
                change("interoperability-scoring.csv", "PI_O,optional,,", "PI_O,publicHealth,25,"),
                change(
                        "interoperability-scoring.csv",
                        "PI_A,exchangeSend,12.5",
                        "PI_A,exchangeSend,",
                        ", line 2, points: this role earns points (missing-value)"),
                change(
                        "interoperability-scoring.csv",
                        "PI_A,exchangeSend,12.5",
                        "PI_A,exchangeSend,0",
                        ", line 2, points: points are above 0 (wrong-value)"),
                change(
                        "interoperability-scoring.csv",
                        "PI_O,optional,,",
                        "PI_O,optional,5,PI_P",
                        ", line 7, points: this role earns no points of its own (wrong-value)",
                        ", line 7, belongs_to: this role belongs to no measure (wrong-value)"),
                change(
                        "interoperability-scoring.csv",
                        "PI_P_PRE,activeEngagement,,PI_P",
                        "PI_P_PRE,activeEngagement,,",
                        ", line 5, belongs_to: this role belongs to a measure (missing-value)"),
                change(
                        "interoperability-scoring.csv",
                        "PI_P_PRE,activeEngagement,,PI_P",
                        "PI_P_PRE,activeEngagement,,XXX",
                        ", line 5, belongs_to: " + UNKNOWN_MEASURE),
                change(
                        "interoperability-scoring.csv",
                        "PI_P_PRE,activeEngagement,,PI_P",
                        "PI_P_PRE,activeEngagement,,PI_A",
                        ", line 5, belongs_to: PI_A has no such activeEngagement (contradiction)"),
                change(
                        "interoperability-scoring.csv",
                        "PI_AX,exclusion,,PI_A",
                        "PI_AX,exclusion,,PI_P",
                        ", line 3, belongs_to: PI_AX is an exclusion of PI_A (contradiction)",
                        ", line 3, belongs_to: PI_P has no such exclusion (contradiction)"),
                change(
                        "interoperability-scoring.csv",
                        "PI_AX,exclusion,,PI_A",
                        "PI_AX,optional,,",
                        ", line 3, belongs_to: PI_AX is an exclusion of PI_A (contradiction)"),
                change(
                        "interoperability-scoring.csv",
                        "PI_AX,exclusion,,PI_A",
                        "PI_AX,attestationAny,,",
                        ", line 3, belongs_to: PI_AX is an exclusion of PI_A (contradiction)"),
                change(
                        "app-quality-sets.csv",
                        "other,apm,002,002,registry,Source,S",
                        "other,,,XXX,registry,,",
                        ", line 5, participation_options: a value is missing (missing-value)",
                        ", line 5, place: a value is missing (missing-value)",
                        ", line 5, measure_id: " + UNKNOWN_MEASURE,
                        ", line 5, citation: the row does not say where it is printed (missing-citation)",
                        ", line 5, confidence: the row has no confidence mark (missing-confidence)"),
                change(
                        "app-quality-sets.csv",
                        "other,apm,002,002,registry",
                        "other,apm,002,002,claims",
                        ", line 5, collection_type: measure 002 cannot be reported by claims (unknown-reference)"),
                change(
                        "app-quality-sets.csv",
                        "other,apm,002,002,registry",
                        "measures,apm,002,001,registry",
                        ", line 5, measure_id: an earlier row has \"001 registry\" too (duplicate-key)"));
    }

    @Test
    void everyFileIsNeeded() throws IOException {
        for (PolicyTable table : PolicyTable.ofPolicy()) {
            if (table.optional()) {
                continue;
            }
            Path own = Files.createDirectory(folder.resolve(table.name()));
            assertThat(new SmallPolicy().delete(table.fileName()).problems(own))
                    .containsExactly(table.fileName() + ": the file is missing (missing-file)");
        }
    }

    @Test
    void everyFileIsNeededWithItsRows() throws IOException {
        for (PolicyTable table : PolicyTable.ofPolicy()) {
            Path own = Files.createDirectory(folder.resolve(table.name()));
            assertThat(new SmallPolicy().write(table.fileName(), "").problems(own))
                    .containsExactly(table.fileName() + ": the table has no header (malformed-table)");
        }
    }

    @Test
    void unknownFilesAreReported() throws IOException {
        assertThat(new SmallPolicy().write("weights-old.csv", "").problems(folder))
                .containsExactly("weights-old.csv: a policy has no such file (unknown-file)");
    }

    @Test
    void subfoldersArePassedOver() throws IOException {
        Files.createDirectory(folder.resolve("notes"));
        assertThat(new SmallPolicy().problems(folder)).isEmpty();
    }

    @Test
    void aQuoteWithoutAnEndIsReported() throws IOException {
        assertThat(new SmallPolicy().append("rules.csv", "R-3,\"Quality").problems(folder))
                .singleElement()
                .asString()
                .startsWith("rules.csv: this is no table: ")
                .endsWith(" (malformed-table)");
    }

    @Test
    void textThatIsNotUtf8IsReported() throws IOException {
        FolderSource source = new SmallPolicy().in(folder);
        byte[] latin1 = "id,section,title,statement,citation,confidence\nR-1,Qualit\u00e9,T,S,C,P\nR-2,Q,T,S,C,P\n"
                .getBytes(StandardCharsets.ISO_8859_1);
        Files.write(folder.resolve("rules.csv"), latin1);
        assertThatThrownBy(() -> PolicyLoader.load(source, SmallPolicy.YEAR))
                .isInstanceOf(PolicyLoadException.class)
                .hasMessage("policy 2030 was not loaded, problems: 1\n"
                        + "  rules.csv: the file is not UTF-8 text (unreadable-file)");
    }

    @Test
    void filesThatCannotBeReadAreReported() throws IOException {
        FolderSource files = new SmallPolicy().in(folder);
        PolicySource source = new PolicySource() {
            @Override
            public List<String> names() throws IOException {
                return files.names();
            }

            @Override
            public InputStream open(String name) throws IOException {
                if (name.equals("mvps.csv")) {
                    throw new FileNotFoundException("gone");
                }
                return files.open(name);
            }
        };
        assertThatThrownBy(() -> PolicyLoader.load(source, SmallPolicy.YEAR))
                .hasMessageEndingWith("problems: 1\n  mvps.csv: the file cannot be read: gone (unreadable-file)");
    }

    @Test
    void aFolderThatIsNotThereIsReported() {
        FolderSource source = new FolderSource(folder.resolve("nowhere"));
        assertThatThrownBy(() -> PolicyLoader.load(source, SmallPolicy.YEAR))
                .isInstanceOfSatisfying(
                        PolicyLoadException.class,
                        e -> assertThat(e.problems())
                                .hasSize((int) PolicyTable.ofPolicy().stream()
                                                .filter(table -> !table.optional())
                                                .count()
                                        + 1)
                                .first()
                                .matches(problem -> problem.code() == PolicyProblem.Code.UNREADABLE_FILE));
    }

    @Test
    void allProblemsAreReportedAtOnceInTheOrderOfReading() throws IOException {
        assertThat(new SmallPolicy()
                        .replace("weights.csv", "50,30,20,0", "50,30,10,0")
                        .replace("weights.csv", "general,cost|ia,0,50,50,0", "general,ia|cost|pi,0,0,50,50")
                        .replace("mvps.csv", "C_1", "C_3")
                        .replace(
                                "benchmarks.csv",
                                "1,10,20,30,40,50,60,70,80,90,99.5",
                                "1,0,20,30,40,50,60,70,80,90,99.5")
                        .replace("parameters.csv", "payment.applicablePercent,12.5", "payment.applicablePercent,?")
                        .replace("cost-case-minimums.csv", "C_2,20,false,true,Source,R", "C_2,20,false,true,,")
                        .problems(folder))
                .containsExactly(
                        "benchmarks.csv, line 2, p10: 0 is below the percentile before it (not-ascending)",
                        "mvps.csv, line 2, cost_measure_ids: no table of this year has \"C_3\" (unknown-reference)",
                        "mvps.csv, line 2, cost_measure_ids: the programs of C_1 say something else about M0001"
                                + " (contradiction)",
                        "parameters.csv, line 36, value: \"?\" is not a decimal number (wrong-value)",
                        "weights.csv, line 2: weights sum to 90, not to 100 (wrong-sum)",
                        "weights.csv, line 5, cost: a scored category has a weight above 0 (wrong-weight)",
                        "weights.csv: the table general has no row for cost ia (missing-row)",
                        "weights.csv: the table general has no row for quality pi (missing-row)",
                        "weights.csv: the table general has no row for cost pi (missing-row)",
                        "weights.csv: the table general has no row for quality cost pi (missing-row)",
                        "weights.csv: the table general has no row for ia pi (missing-row)",
                        "weights.csv: the table general has no row for quality ia pi (missing-row)",
                        "weights.csv: the table general has no row for quality cost ia pi (missing-row)",
                        "cost-case-minimums.csv, line 3, citation: the row does not say where it is printed"
                                + " (missing-citation)",
                        "cost-case-minimums.csv, line 3, confidence: the row has no confidence mark"
                                + " (missing-confidence)");
    }

    @Test
    void withATableLostOnlyWhatItCannotHaveCausedIsToldBesides() throws IOException {
        assertThat(new SmallPolicy()
                        .delete("cost-measures.csv")
                        .replace("weights.csv", "50,30,20,0", "50,30,10,0")
                        .problems(folder))
                .containsExactly(
                        "cost-measures.csv: the file is missing (missing-file)",
                        "weights.csv, line 2: weights sum to 90, not to 100 (wrong-sum)");
    }

    @Test
    void catalogFactsDoNotNeedTheReadingsOfTheLaw() throws IOException {
        SmallPolicy policy = new SmallPolicy();
        for (PolicyTable table : PolicyTable.ofPolicy()) {
            if (!table.facts()) {
                policy.write(table.fileName(), "broken");
            }
        }
        CatalogFacts facts = PolicyLoader.loadCatalogFacts(policy.in(folder), SmallPolicy.YEAR);
        assertThat(facts.year()).isEqualTo(SmallPolicy.YEAR);
        Files.delete(folder.resolve("rules.csv"));
        assertThat(PolicyLoader.loadCatalogFacts(new FolderSource(folder), SmallPolicy.YEAR))
                .isEqualTo(facts);
    }

    @Test
    void catalogFactsAreCheckedAsStrictly() throws IOException {
        FolderSource source = new SmallPolicy()
                .replace("mvps.csv", "C_1", "C_3")
                .delete("benchmarks.csv")
                .in(folder);
        assertThatThrownBy(() -> PolicyLoader.loadCatalogFacts(source, SmallPolicy.YEAR))
                .hasMessage(
                        "policy 2030 was not loaded, problems: 1\n  benchmarks.csv: the file is missing (missing-file)");
    }
}

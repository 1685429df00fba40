package org.openqpp.policy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openqpp.policy.value.PerformanceYear;

/** A made-up policy of a few rows, to be broken in tests; all files together say nothing wrong. */
final class SmallPolicy {

    static final PerformanceYear YEAR = new PerformanceYear(2030);

    private final Map<String, String> files = new TreeMap<>();

    SmallPolicy() {
        files.put("quality-measures.csv", """
                measure_id,title,emeasure_id,measure_type,high_priority,inverse,metric_type,overall_algorithm,collection_types,specialty_sets,programs,qcdrs,first_performance_year,last_performance_year,risk_adjusted,icd_impacted,clinical_guideline_changed,historic_benchmarks,steward,emeasure_uuid
                001,One rate,CMS1v1,intermediateOutcome,true,true,singlePerformanceRate,,electronicHealthRecord|registry,family,mips|app1|M0001,,2028,,false,registry,electronicHealthRecord,,Somebody,aa-01
                002,"Two rates, ""averaged"" once",,process,false,false,multiPerformanceRate,simpleAverage,registry,,mips,,2030,2031,,,,registry=removed,Somebody,
                321,Survey,,patientEngagementExperience,true,false,cahps,,certifiedSurveyVendor,,mips|M0001,,2028,,,,,,Somebody,
                479,Readmission,,outcome,true,true,costScore,,administrativeClaims,,mips|M0001,,2028,,true,,,,Somebody,
                480,Complications,,outcome,true,true,costScore,,administrativeClaims,,mips|M0001,,2028,,true,,,,Somebody,
                QC1,Registry measure,,outcome,true,false,registrySinglePerformanceRate,,registry,,mips,A|B,2028,,false,,,,Somebody,
                """);
        files.put("quality-strata.csv", """
                measure_id,position,stratum,initial_population_uuid,denominator_uuid,denominator_exclusion_uuid,denominator_exception_uuid,numerator_uuid,numerator_exclusion_uuid,reporting_stratum_uuids
                001,1,,A-1,A-2,A-3,A-4,A-5,A-6,A-7|A-8
                002,1,first,,,,,,,
                002,2,second,,,,,,,
                """);
        files.put("improvement-activities.csv", """
                activity_id,title,weight,subcategory,programs,first_performance_year,last_performance_year
                IA_1,Activity,high,safety,mips|M0001,2028,
                IA_HOME,Medical home,,,mips,2028,2030
                """);
        files.put("promoting-interoperability-measures.csv", """
                measure_id,title,objective,metric_type,required,bonus,reporting_category,substitutes,exclusions,programs,measure_sets,first_performance_year,last_performance_year
                PI_A,Send,exchange,proportion,true,false,required,PI_S,PI_AX,mips|M0001,,2028,
                PI_AX,Send Exclusion,exchange,boolean,false,false,exclusion,,,mips,,2028,
                PI_P,Registry,publicHealth,boolean,true,false,required,,,mips,,2028,
                PI_P_PRE,Engagement,publicHealth,boolean,true,true,bonus,,,mips,,,
                PI_S,Safe,attestation,boolean,true,false,required,PI_A,,mips,,2028,
                PI_O,Optional,attestation,boolean,false,false,,,,mips,,2028,
                """);
        files.put("cost-measures.csv", """
                measure_id,title,programs,first_performance_year,last_performance_year
                C_1,Hip,mips|M0001,2028,
                C_2,Knee,mips,2028,
                """);
        files.put("cost-national-averages.csv", """
                measure_id,benchmark_year,group_average,individual_average
                C_1,2030,100.5,
                """);
        files.put("benchmarks.csv", """
                measure_id,collection_type,benchmark_year,metric_type,inverse,high_priority,topped_out,topped_out_by_program,average,p1,p10,p20,p30,p40,p50,p60,p70,p80,p90,p99
                001,electronicHealthRecord,2028,singlePerformanceRate,true,true,true,true,11.7,1,10,20,30,40,50,60,70,80,90,99.5
                002,registry,2028,multiPerformanceRate,false,false,true,false,,0,0,0,0,0,0,0,0,0,0,0
                C_1,administrativeClaims,2030,costScore,true,,false,false,,0,10,20,30,40,50,60,70,80,90,99
                """);
        files.put("benchmark-exclusions.csv", """
                measure_id,collection_type,reason_codes,reasons
                001,registry,BR-009|BR-022,Too few|Suppressed
                """);
        files.put("mvps.csv", """
                mvp_id,title,clinical_topic,specialties,quality_measure_ids,population_health_measure_ids,outcome_admin_claims_measure_ids,cost_measure_ids,improvement_activity_ids,promoting_interoperability_ids,has_cahps,has_outcome_admin_claims
                M0001,Hips,Bones,Orthopedics|Surgery,001|321,479,480,C_1,IA_1,PI_A,true,true
                """);
        files.put("clinical-clusters.csv", """
                measure_id,collection_type,kind,name,measure_ids,optional_measure_ids
                001,registry,clinicalClusters,bones,001|002,QC1
                002,registry,clinicalClusters,bones,001|002,QC1
                QC1,registry,clinicalClusters,bones,001|002,QC1
                002,registry,specialtySets,family,002,
                """);
        files.put("rules.csv", """
                id,section,title,statement,citation,confidence
                R-1,Quality,First rule,Something holds.,"Source, page 1",P
                R-2,Cost,Second rule,Something else holds.,Memory,R
                """);
        StringBuilder parameters = new StringBuilder("name,value,unit,rule,citation,confidence\n");
        for (ParameterName name : ParameterName.values()) {
            parameters.append(name.wireName()).append(",12.5,points,R-1,Source,S\n");
        }
        files.put("parameters.csv", parameters.toString());
        files.put("settings.csv", """
                name,value,rule,citation,confidence
                quality.surveyMeasure,321,R-1,Source,P
                activities.medicalHome,IA_HOME,R-1,Source,P
                activities.doubledStatuses,rural|hpsa,R-1,Source,P
                interoperability.reweightedStatuses,smallPractice,R-1,Source,P
                interoperability.reweightedClinicianTypes,clinicalSocialWorker,R-1,Source,P
                interoperability.cehrtIdPatterns,A[0-9]{2}|B[0-9]{2},R-1,Source,P
                interoperability.multipleSubmissions,highestScore,R-2,Source,P
                cost.benchmarkMethod,percentiles,R-2,Source,P
                """);
        files.put("weights.csv", """
                table,scored,quality,cost,ia,pi,rule,citation,confidence
                general,quality|cost|ia,50,30,20,0,R-1,Source,P
                general,quality|cost,66.6,33.4,0,0,R-1,Source,P
                general,quality|ia,90,0,10,0,R-1,Source,P
                general,cost|ia,0,50,50,0,R-1,Source,P
                smallPractice,quality|cost,60,40,0,0,R-1,Source,P
                app,quality|pi,60,0,0,40,R-1,Source,P
                automaticCircumstances,quality|pi,70,0,0,30,R-1,Source,P
                automaticCircumstancesSmallPractice,quality|pi,80,0,0,20,R-2,Source,P
                """);
        files.put("cost-case-minimums.csv", """
                measure_id,case_minimum,scored,groups_only,citation,confidence
                C_1,10,true,false,Source,R
                C_2,20,false,true,Source,R
                """);
        files.put("administrative-claims-measures.csv", """
                measure_id,case_minimum,participation_options,minimum_eligible_clinicians,cardiologist_needed,roles,citation,confidence
                479,200,group|virtualGroup,16,false,traditional|mvpPopulationHealth,Source,P
                480,25,individual|group,1,true,traditional|mvpOutcome,Source,P
                """);
        files.put("interoperability-scoring.csv", """
                measure_id,role,points,belongs_to,citation,confidence
                PI_A,exchangeSend,12.5,,Source,P
                PI_AX,exclusion,,PI_A,Source,P
                PI_P,publicHealth,25,,Source,P
                PI_P_PRE,activeEngagement,,PI_P,Source,P
                PI_S,attestationYes,,,Source,P
                PI_O,optional,,,Source,P
                """);
        files.put("app-quality-sets.csv", """
                set,participation_options,place,measure_id,collection_type,citation,confidence
                measures,individual|apm,001,001,electronicHealthRecord,Source,P
                measures,individual|apm,001,001,registry,Source,P
                measures,individual|apm,002,002,registry,Source,P
                other,apm,002,002,registry,Source,S
                """);
    }

    /** Replaces a text that occurs once in the file. */
    SmallPolicy replace(String file, String text, String by) {
        String content = files.get(file);
        int at = content.indexOf(text);
        if (at < 0 || content.indexOf(text, at + 1) >= 0) {
            throw new IllegalArgumentException(file + " does not have once: " + text);
        }
        files.put(file, content.replace(text, by));
        return this;
    }

    SmallPolicy append(String file, String line) {
        files.put(file, files.get(file) + line + "\n");
        return this;
    }

    SmallPolicy write(String file, String content) {
        files.put(file, content);
        return this;
    }

    SmallPolicy delete(String file) {
        files.remove(file);
        return this;
    }

    String content(String file) {
        return files.get(file);
    }

    /** Writes the files into a folder and makes it a source. */
    FolderSource in(Path folder) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue().getBytes(StandardCharsets.UTF_8));
        }
        return new FolderSource(folder);
    }

    /** The problems that stop the loading from a folder, as they are shown. */
    List<String> problems(Path folder) throws IOException {
        FolderSource source = in(folder);
        try {
            PolicyLoader.load(source, YEAR);
            return List.of();
        } catch (PolicyLoadException e) {
            return e.problems().stream().map(PolicyProblem::toString).toList();
        }
    }
}

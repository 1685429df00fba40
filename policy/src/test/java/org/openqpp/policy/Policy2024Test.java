package org.openqpp.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqpp.policy.catalog.ActivityWeight;
import org.openqpp.policy.catalog.Benchmark;
import org.openqpp.policy.catalog.BenchmarkExclusion;
import org.openqpp.policy.catalog.Catalog;
import org.openqpp.policy.catalog.ClaimsQualityMeasure;
import org.openqpp.policy.catalog.CostMeasure;
import org.openqpp.policy.catalog.InteroperabilityMeasure;
import org.openqpp.policy.catalog.InteroperabilityRole;
import org.openqpp.policy.catalog.MeasureCluster;
import org.openqpp.policy.catalog.OverallAlgorithm;
import org.openqpp.policy.catalog.PathwayQualitySet;
import org.openqpp.policy.catalog.QualityMeasure;
import org.openqpp.policy.catalog.ValuePathway;
import org.openqpp.policy.value.CollectionType;
import org.openqpp.policy.value.Confidence;
import org.openqpp.policy.value.ParticipationOption;
import org.openqpp.policy.value.PerformanceCategory;
import org.openqpp.policy.value.PerformanceYear;
import org.openqpp.policy.value.Rational;
import org.openqpp.policy.value.SpecialStatus;

/** The policy of 2024 against the counts and figures that the rules name. */
class Policy2024Test {

    private static final Policy POLICY = Policies.load(new PerformanceYear(2024));
    private static final Catalog CATALOG = POLICY.catalog();

    private static Stream<QualityMeasure> quality(Predicate<QualityMeasure> kind) {
        return CATALOG.qualityMeasures().values().stream().filter(kind);
    }

    private static Stream<Benchmark> benchmarks() {
        return CATALOG.benchmarks().values().stream().flatMap(ofMeasure -> ofMeasure.values().stream());
    }

    private static boolean cost(Benchmark benchmark) {
        return CATALOG.findCostMeasure(benchmark.measureId()).isPresent();
    }

    // --- quality

    @Test
    void qualityMeasures() {
        assertThat(CATALOG.qualityMeasures()).hasSize(413);
        assertThat(quality(measure -> measure.registries().isEmpty())).hasSize(212);
        assertThat(quality(measure -> !measure.registries().isEmpty())).hasSize(201);
    }

    @Test
    void algorithmsOfMeasuresWithSeveralRates() {
        assertThat(quality(measure -> measure.overallAlgorithm().isPresent())
                        .collect(Collectors.groupingBy(
                                measure -> measure.overallAlgorithm().orElseThrow(), Collectors.counting())))
                .isEqualTo(Map.of(
                        OverallAlgorithm.OVERALL_STRATUM_ONLY,
                        17L,
                        OverallAlgorithm.WEIGHTED_AVERAGE,
                        9L,
                        OverallAlgorithm.SIMPLE_AVERAGE,
                        8L,
                        OverallAlgorithm.SPLIT,
                        3L));
    }

    @Test
    void newMeasures() {
        assertThat(quality(measure -> measure.firstPerformanceYear() == 2024)).hasSize(54);
        assertThat(quality(measure -> measure.firstPerformanceYear() == 2024
                                && measure.registries().isEmpty())
                        .map(QualityMeasure::id))
                .containsExactly("495", "496", "497", "498", "499", "500", "501", "502", "503", "504", "505");
        assertThat(quality(measure -> measure.firstPerformanceYear() == 2023)).hasSize(27);
        assertThat(quality(measure -> measure.firstPerformanceYear() == 2023
                                && measure.registries().isEmpty())
                        .map(QualityMeasure::id))
                .containsExactly("485", "486", "487", "488", "489", "490", "491", "492", "493");
    }

    @Test
    void suppressedAndTruncatedMeasures() {
        assertThat(quality(measure -> !measure.suppressed().isEmpty())
                        .collect(Collectors.toMap(QualityMeasure::id, QualityMeasure::suppressed)))
                .isEqualTo(Map.of("389", Set.of(CollectionType.CQM), "488", Set.of(CollectionType.ECQM)));
        assertThat(quality(measure -> !measure.truncated().isEmpty())
                        .collect(Collectors.toMap(QualityMeasure::id, QualityMeasure::truncated)))
                .isEqualTo(Map.of("185", Set.of(CollectionType.CQM)));
    }

    // --- benchmarks

    @Test
    void benchmarkCounts() {
        assertThat(benchmarks()).hasSize(358);
        assertThat(benchmarks().filter(benchmark -> !cost(benchmark))).hasSize(330);
        assertThat(benchmarks().filter(Policy2024Test::cost)).hasSize(28);
        assertThat(benchmarks().filter(Benchmark::capped)).hasSize(73);
    }

    @Test
    void noCapOnWebInterfaceAndClaimsBenchmarks() {
        assertThat(benchmarks().filter(Benchmark::capped).map(Benchmark::collectionType))
                .doesNotContain(CollectionType.WEB_INTERFACE, CollectionType.ADMINISTRATIVE_CLAIMS);
    }

    @Test
    void exclusions() {
        assertThat(CATALOG.benchmarkExclusions()).hasSize(139);
        assertThat(CATALOG.benchmarkExclusions().stream()
                        .flatMap(exclusion -> exclusion.reasonCodes().stream())
                        .collect(Collectors.groupingBy(code -> code, Collectors.counting())))
                .isEqualTo(Map.of("BR-009", 137L, "BR-022", 2L));
        assertThat(CATALOG.benchmarkExclusions().stream()
                        .filter(exclusion -> exclusion.reasonCodes().contains("BR-022"))
                        .map(BenchmarkExclusion::measureId))
                .containsExactlyInAnyOrder("389", "488");
    }

    @Test
    void everyPairHasABenchmarkOrAReasonOrIsOneOfFour() {
        Set<String> without = new TreeSet<>();
        int pairs = 0;
        for (QualityMeasure measure : CATALOG.qualityMeasures().values()) {
            for (CollectionType type : measure.collectionTypes()) {
                pairs++;
                if (CATALOG.findBenchmark(measure.id(), type).isEmpty()
                        && CATALOG.findBenchmarkExclusion(measure.id(), type).isEmpty()) {
                    without.add(measure.id() + " " + type.wireName());
                }
            }
        }
        assertThat(pairs).isEqualTo(473);
        assertThat(without)
                .containsExactly(
                        "321 certifiedSurveyVendor",
                        "370 cmsWebInterface",
                        "438 cmsWebInterface",
                        "CAHPS_7 certifiedSurveyVendor");
    }

    @Test
    void flatBenchmarks() {
        List<Rational> flat = new ArrayList<>();
        for (long percentile : new long[] {1, 10, 20, 30, 40, 50, 60, 70, 80, 90, 99}) {
            flat.add(Rational.of(percentile));
        }
        assertThat(benchmarks()
                        .filter(benchmark -> benchmark.percentiles().equals(flat))
                        .map(benchmark -> benchmark.measureId() + " "
                                + benchmark.collectionType().wireName()))
                .contains("001 claims", "001 registry", "236 claims", "236 registry")
                .filteredOn(pair -> pair.endsWith("cmsWebInterface"))
                .hasSize(8);
    }

    @ParameterizedTest
    @CsvSource({
        "236, electronicHealthRecord, 6, 68.98, 7, 72",
        "001, electronicHealthRecord, 8, 24.25, 9, 19.83",
        "001, electronicHealthRecord, 1, 99.5, 2, 93.62",
        "145, registry, 4, 99.28, 5, 100",
        "145, claims, 2, 35, 3, 80.3",
        "484, administrativeClaims, 5, 37.7, 6, 35.83",
        "ACEP50, registry, 5, 189, 6, 181",
        "CAHPS_1, certifiedSurveyVendor, 6, 84.49, 7, 85.52",
        "TPCC_1, administrativeClaims, 7, 1675.72, 8, 1361.27"
    })
    void decilesThatTheRulesPrint(
            String measureId, String collectionType, int decile, String start, int next, String startOfNext) {
        Benchmark benchmark = CATALOG.findBenchmark(
                        measureId, CollectionType.findByWireName(collectionType).orElseThrow())
                .orElseThrow();
        assertThat(benchmark.startOfDecile(decile)).isEqualTo(Rational.parse(start));
        assertThat(benchmark.startOfDecile(next)).isEqualTo(Rational.parse(startOfNext));
    }

    /** Rule R-6.5, test T-31: in every cost benchmark the boundaries lie at these multiples of the standard deviation. */
    @Test
    void costBenchmarksAreFormedFromMedianAndStandardDeviation() {
        String[] multiples = {"-1.5", "-1", "-0.5", "0.5", "1", "1.5", "2", "2.25", "2.5", "2.75"};
        Rational tolerance = Rational.parse("0.03");
        List<Benchmark> found = benchmarks().filter(Policy2024Test::cost).toList();
        assertThat(found).hasSize(28);
        for (Benchmark benchmark : found) {
            assertThat(benchmark.inverse()).isTrue();
            assertThat(benchmark.collectionType()).isEqualTo(CollectionType.ADMINISTRATIVE_CLAIMS);
            List<Rational> percentiles = benchmark.percentiles();
            Rational p30 = percentiles.get(3);
            Rational p40 = percentiles.get(4);
            Rational median = p30.plus(p40).dividedBy(Rational.of(2));
            Rational deviation = p40.minus(p30);
            for (int i = 0; i < multiples.length; i++) {
                Rational expected = median.plus(deviation.times(Rational.parse(multiples[i])));
                Rational difference = percentiles.get(i + 1).minus(expected);
                assertThat(difference.max(difference.negated()))
                        .as("%s boundary %s", benchmark.measureId(), multiples[i])
                        .isLessThanOrEqualTo(tolerance);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "COST_ACOPD_1, 4722.88, 1357.76",
        "COST_CCLI_1, 22865.35, 4279.8",
        "COST_COPDE_1, 16055.15, 2338.76",
        "COST_CRR_1, 27445.3, 1889.86",
        "COST_DEP_1, 1643.49, 713.1",
        "COST_D_1, 7170.045, 1862.91",
        "COST_EDV_1, 6251.35, 784.4",
        "COST_EOPCI_1, 11847.0, 1428.56",
        "COST_FIHR_1, 5850.34, 600.74",
        "COST_HAC_1, 6579.59, 1268.1",
        "COST_HF_1, 13637.8, 3757.3",
        "COST_IHCI_1, 27978.3, 5052.12",
        "COST_IOL_1, 3244.42, 302.76",
        "COST_KA_1, 16967.7, 1814.16",
        "COST_LBP_1, 1866.67, 570.58",
        "COST_LGH_1, 13151.8, 1048.94",
        "COST_LPMSM_1, 6861.325, 844.39",
        "COST_LSFDD_1, 40533.9, 3647.5",
        "COST_MR_1, 1578.88, 378.36",
        "COST_NECABG_1, 48138.55, 3901.28",
        "COST_PHA_1, 17672.95, 2232.58",
        "COST_PRC_1, 21174.1, 4765.96",
        "COST_RUSST_1, 6790.66, 901.32",
        "COST_SSC_1, 1153.44, 144.7",
        "COST_STEMI_1, 22090.0, 1808.3",
        "COST_S_1, 25947.35, 3460.5",
        "MSPB_1, 24457.85, 2397.48",
        "TPCC_1, 1518.495, 314.45"
    })
    void mediansAndStandardDeviationsOfCost(String measureId, String median, String deviation) {
        List<Rational> percentiles = CATALOG.findBenchmark(measureId, CollectionType.ADMINISTRATIVE_CLAIMS)
                .orElseThrow()
                .percentiles();
        Rational p30 = percentiles.get(3);
        Rational p40 = percentiles.get(4);
        assertThat(p30.plus(p40).dividedBy(Rational.of(2))).isEqualTo(Rational.parse(median));
        assertThat(p40.minus(p30)).isEqualTo(Rational.parse(deviation));
    }

    // --- activities, cost, claims

    @Test
    void activities() {
        assertThat(CATALOG.improvementActivities()).hasSize(106);
        assertThat(CATALOG.improvementActivities().values().stream()
                        .collect(Collectors.groupingBy(
                                activity -> activity.weight().map(ActivityWeight::wireName), Collectors.counting())))
                .isEqualTo(Map.of(Optional.of("high"), 30L, Optional.of("medium"), 75L, Optional.empty(), 1L));
        assertThat(CATALOG.findImprovementActivity("IA_PCMH").orElseThrow().weight())
                .isEmpty();
    }

    @Test
    void costMeasures() {
        assertThat(CATALOG.costMeasures()).hasSize(29);
        assertThat(CATALOG.costMeasures().values().stream()
                        .filter(measure -> !measure.scored())
                        .map(CostMeasure::id))
                .containsExactly("COST_AKID_1");
        assertThat(CATALOG.costMeasures().values().stream()
                        .filter(CostMeasure::groupsOnly)
                        .map(CostMeasure::id))
                .containsExactly("COST_LGH_1");
        assertThat(CATALOG.costMeasures().values().stream()
                        .collect(Collectors.groupingBy(CostMeasure::caseMinimum, Collectors.counting())))
                .isEqualTo(Map.of(10, 14L, 20, 14L, 35, 1L));
        assertThat(CATALOG.findCostMeasure("MSPB_1").orElseThrow().caseMinimum())
                .isEqualTo(35);
        assertThat(CATALOG.findCostMeasure("TPCC_1").orElseThrow().caseMinimum())
                .isEqualTo(20);
        assertThat(CATALOG.findCostMeasure("TPCC_1").orElseThrow().groupAverage())
                .contains(Rational.parse("1540.37"));
        assertThat(CATALOG.findCostMeasure("TPCC_1").orElseThrow().individualAverage())
                .contains(Rational.parse("1544.86"));
    }

    @Test
    void aCostMeasureIsScoredWhereItHasABenchmark() {
        for (CostMeasure measure : CATALOG.costMeasures().values()) {
            assertThat(CATALOG.findBenchmark(measure.id(), CollectionType.ADMINISTRATIVE_CLAIMS)
                            .isPresent())
                    .as(measure.id())
                    .isEqualTo(measure.scored());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "479, 200, 16, false, group subgroup virtualGroup apm, traditional mvpPopulationHealth app",
        "480, 25, 1, false, individual group subgroup virtualGroup apm, traditional mvpOutcome",
        "484, 18, 16, false, group subgroup virtualGroup apm, traditional mvpPopulationHealth app",
        "492, 21, 1, true, group subgroup virtualGroup apm, traditional mvpOutcome"
    })
    void claimsMeasures(
            String id, int caseMinimum, int clinicians, boolean cardiologist, String options, String roles) {
        ClaimsQualityMeasure measure = CATALOG.findClaimsQualityMeasure(id).orElseThrow();
        assertThat(measure.caseMinimum()).isEqualTo(caseMinimum);
        assertThat(measure.minimumEligibleClinicians()).isEqualTo(clinicians);
        assertThat(measure.cardiologistNeeded()).isEqualTo(cardiologist);
        assertThat(measure.participationOptions())
                .extracting(ParticipationOption::wireName)
                .containsExactlyInAnyOrder(options.split(" "));
        assertThat(measure.roles())
                .extracting(ClaimsQualityMeasure.Role::wireName)
                .containsExactlyInAnyOrder(roles.split(" "));
        assertThat(CATALOG.claimsQualityMeasures()).hasSize(4);
    }

    // --- Promoting Interoperability

    @ParameterizedTest
    @CsvSource({
        "PI_EP_1, ePrescribing, 10",
        "PI_EP_2, drugMonitoringQuery, 10",
        "PI_HIE_1, exchangeSend, 15",
        "PI_HIE_4, exchangeReceive, 15",
        "PI_HIE_5, exchangeBidirectional, 30",
        "PI_HIE_6, exchangeTefca, 30",
        "PI_PEA_1, patientAccess, 25",
        "PI_PHCDRR_1, publicHealth, 12.5",
        "PI_PHCDRR_3, publicHealth, 12.5",
        "PI_PHCDRR_2, publicHealthBonus,",
        "PI_PHCDRR_4, publicHealthBonus,",
        "PI_PHCDRR_5, publicHealthBonus,",
        "PI_PPHI_1, attestationYes,",
        "PI_PPHI_2, attestationYes,",
        "PI_INFBLO_1, attestationYes,",
        "PI_ONCDIR_1, attestationAny,",
        "PI_ONCACB_1, optional,"
    })
    void interoperabilityMeasures(String id, String role, String points) {
        InteroperabilityMeasure measure =
                CATALOG.findInteroperabilityMeasure(id).orElseThrow();
        assertThat(measure.role().wireName()).isEqualTo(role);
        assertThat(measure.points()).isEqualTo(Optional.ofNullable(points).map(Rational::parse));
        assertThat(measure.belongsTo()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "PI_LVPP_1, PI_EP_1",
        "PI_EP_2_EX_1, PI_EP_2",
        "PI_EP_2_EX_2, PI_EP_2",
        "PI_LVOTC_1, PI_HIE_1",
        "PI_LVITC_2, PI_HIE_4",
        "PI_PHCDRR_1_EX_1, PI_PHCDRR_1",
        "PI_PHCDRR_1_EX_2, PI_PHCDRR_1",
        "PI_PHCDRR_1_EX_3, PI_PHCDRR_1",
        "PI_PHCDRR_3_EX_1, PI_PHCDRR_3",
        "PI_PHCDRR_3_EX_2, PI_PHCDRR_3",
        "PI_PHCDRR_3_EX_3, PI_PHCDRR_3"
    })
    void interoperabilityExclusions(String id, String measure) {
        InteroperabilityMeasure exclusion =
                CATALOG.findInteroperabilityMeasure(id).orElseThrow();
        assertThat(exclusion.role()).isEqualTo(InteroperabilityRole.EXCLUSION);
        assertThat(exclusion.belongsTo()).contains(measure);
    }

    @Test
    void interoperabilityPointsOfEachOptionSumTo100() {
        assertThat(CATALOG.interoperabilityMeasures()).hasSize(38);
        assertThat(CATALOG.interoperabilityMeasures().values().stream()
                        .filter(measure -> measure.role() == InteroperabilityRole.ACTIVE_ENGAGEMENT)
                        .map(measure -> measure.belongsTo().orElseThrow())
                        .collect(Collectors.groupingBy(id -> id, Collectors.counting())))
                .isEqualTo(Map.of(
                        "PI_PHCDRR_1", 2L, "PI_PHCDRR_2", 2L, "PI_PHCDRR_3", 2L, "PI_PHCDRR_4", 2L, "PI_PHCDRR_5", 2L));
        Rational common = points("PI_EP_1", "PI_EP_2", "PI_PEA_1", "PI_PHCDRR_1", "PI_PHCDRR_3");
        for (Rational exchange : List.of(points("PI_HIE_1", "PI_HIE_4"), points("PI_HIE_5"), points("PI_HIE_6"))) {
            assertThat(common.plus(exchange)).isEqualTo(Rational.HUNDRED);
        }
    }

    private static Rational points(String... ids) {
        Rational sum = Rational.ZERO;
        for (String id : ids) {
            sum = sum.plus(CATALOG.findInteroperabilityMeasure(id)
                    .orElseThrow()
                    .points()
                    .orElseThrow());
        }
        return sum;
    }

    // --- MVPs, clusters, APP

    @ParameterizedTest
    @CsvSource({
        "G0053, TPCC_1,",
        "G0054, COST_IHCI_1,",
        "G0055, COST_EOPCI_1 COST_HF_1 COST_STEMI_1 MSPB_1 TPCC_1, 492",
        "G0057, COST_EDV_1,",
        "G0058, COST_KA_1 COST_PHA_1, 480",
        "G0059, MSPB_1,",
        "M0001, TPCC_1,",
        "M0002, COST_AKID_1 TPCC_1,",
        "M0003, MSPB_1,",
        "M0004, MSPB_1,",
        "M0005, COST_ACOPD_1 COST_D_1 COST_DEP_1 COST_HF_1 TPCC_1,",
        "M1366, MSPB_1 TPCC_1,",
        "M1367, MSPB_1,",
        "M1368, TPCC_1,",
        "M1369, COST_DEP_1 COST_PRC_1 MSPB_1,",
        "M1370, COST_LBP_1,"
    })
    void valuePathways(String id, String cost, String outcomeClaims) {
        ValuePathway pathway = CATALOG.findValuePathway(id).orElseThrow();
        assertThat(pathway.costMeasureIds()).containsExactlyInAnyOrder(cost.split(" "));
        assertThat(pathway.outcomeClaimsMeasureIds())
                .isEqualTo(outcomeClaims == null ? Set.of() : Set.of(outcomeClaims));
        assertThat(pathway.populationHealthMeasureIds()).containsExactlyInAnyOrder("479", "484");
        assertThat(pathway.interoperabilityMeasureIds())
                .isEqualTo(CATALOG.interoperabilityMeasures().keySet());
        assertThat(pathway.qualityMeasureIds()).doesNotContain("321").hasSizeGreaterThanOrEqualTo(4);
        assertThat(pathway.survey()).isEqualTo(Set.of("G0057", "M0001", "M0005").contains(id));
        assertThat(CATALOG.valuePathways()).hasSize(16);
    }

    @ParameterizedTest
    @CsvSource({
        "anesthesiologyCare, registry, 404 424 430 463",
        "cabgCare, registry, 164 167 168 445",
        "cardiacStressImaging, registry, 322",
        "cataractCare, registry, 191 303 304 389",
        "computedTomography, registry, 360 364 405 406 436",
        "computedTomography, claims, 405 406 436",
        "diagnosticImaging, registry, 145",
        "diagnosticImaging, claims, 145",
        "endoscopyAndPolypSurveillance, registry, 185 320 439",
        "endoscopyAndPolypSurveillance, claims, 320",
        "interventionalRadiology, registry, 145 409 413 465",
        "interventionalRadiology, claims, 145",
        "pathology, registry, 249 250 395 396 397",
        "pathology, claims, 249 250 395 396 397",
        "pathology2, registry, 249 395 397 491",
        "pathology2, claims, 249 395 397",
        "pathologySkinCancer, registry, 397 440",
        "pathologySkinCancer, claims, 397",
        "surgicalCare, registry, 355 357 358"
    })
    void clinicalClusters(String name, String collectionType, String measures) {
        assertThat(CATALOG.clusters().stream()
                        .filter(cluster -> cluster.kind() == MeasureCluster.Kind.CLINICAL_CLUSTER)
                        .filter(cluster -> cluster.name().equals(name)
                                && cluster.collectionType().wireName().equals(collectionType)))
                .singleElement()
                .satisfies(cluster -> assertThat(cluster.measureIds()).containsExactlyInAnyOrder(measures.split(" ")))
                .satisfies(cluster -> assertThat(cluster.optionalMeasureIds()).isEmpty());
    }

    @Test
    void specialtySets() {
        assertThat(CATALOG.clusters().stream()
                        .filter(cluster -> cluster.kind() == MeasureCluster.Kind.SPECIALTY_SET)
                        .collect(Collectors.groupingBy(MeasureCluster::collectionType, Collectors.counting())))
                .isEqualTo(Map.of(CollectionType.CQM, 4L, CollectionType.PART_B_CLAIMS, 35L));
    }

    @Test
    void pathwayQualitySets() {
        assertThat(CATALOG.pathwayQualitySets())
                .extracting(PathwayQualitySet::name)
                .containsExactly("measures", "webInterface");
        PathwayQualitySet measures = CATALOG.pathwayQualitySets().get(0);
        assertThat(measures.places()).extracting(PathwayQualitySet.Place::name).containsExactly("001", "134", "236");
        for (PathwayQualitySet.Place place : measures.places()) {
            assertThat(place.versions().stream()
                            .map(version -> version.measureId() + " "
                                    + version.collectionType().wireName()))
                    .containsExactly(
                            place.name() + " electronicHealthRecord",
                            place.name() + " registry",
                            place.name() + " claims",
                            place.name() + "SSP registry");
            assertThat(place.versionsFor(ParticipationOption.GROUP))
                    .as("Medicare CQMs are for APM Entities only")
                    .hasSize(3);
            assertThat(place.versionsFor(ParticipationOption.APM_ENTITY)).hasSize(4);
            assertThat(place.versionsFor(ParticipationOption.VIRTUAL_GROUP)).isEmpty();
        }
        PathwayQualitySet webInterface = CATALOG.pathwayQualitySets().get(1);
        assertThat(webInterface.places())
                .allSatisfy(place -> assertThat(place.versions())
                        .allSatisfy(version -> assertThat(version.participationOptions())
                                .containsExactly(ParticipationOption.APM_ENTITY)));
        assertThat(webInterface.places())
                .extracting(PathwayQualitySet.Place::name)
                .containsExactly("001", "110", "112", "113", "134", "226", "236", "318", "370", "438");
        assertThat(webInterface.places())
                .allSatisfy(place -> assertThat(place.versions())
                        .singleElement()
                        .matches(version -> version.measureId().equals(place.name())
                                && version.collectionType() == CollectionType.WEB_INTERFACE));
    }

    // --- parameters, settings, weights, rules

    @ParameterizedTest
    @CsvSource({
        "quality.requiredMeasures.traditional, 6, measures, R-2.1, P",
        "quality.requiredMeasures.mvp, 4, measures, R-2.1, P",
        "quality.pointsPerMeasure, 10, points, R-3.25, P",
        "quality.dataCompleteness, 75, percent, R-3.3, P",
        "quality.caseMinimum, 20, cases, R-3.4, S",
        "quality.minimumPoints, 1, points, R-3.7, S",
        "quality.smallPracticePoints, 3, points, R-3.11, P",
        "quality.toppedOutCap, 7, points, R-3.8, P",
        "quality.newMeasure.firstYear, 7, points, R-3.12, S",
        "quality.newMeasure.secondYear, 5, points, R-3.12, S",
        "quality.smallPracticeBonus, 6, points, R-3.24, P",
        "quality.improvement.multiplier, 10, percentage points, R-3.28, P",
        "quality.improvement.maximum, 10, percentage points, R-3.28, P",
        "quality.improvement.priorFloor, 30, percent, R-3.28, R",
        "quality.eligibleMeasureApplicability.claimsThreshold, 20, instances, R-3.23, S",
        "activities.maximum, 40, points, R-4.2, P",
        "activities.medium, 10, points, R-4.2, P",
        "activities.high, 20, points, R-4.2, P",
        "activities.medium.specialStatus, 20, points, R-4.2, P",
        "activities.high.specialStatus, 40, points, R-4.2, P",
        "activities.medium.mvp, 20, points, R-4.2, R",
        "activities.high.mvp, 40, points, R-4.2, R",
        "activities.apmCredit, 20, points, R-4.4, P",
        "interoperability.minimumDays, 180, days, R-5.1, P",
        "interoperability.minimumPoints, 1, points, R-5.6, P",
        "interoperability.bonus, 5, points, R-5.8, P",
        "interoperability.maximum, 100, points, R-5.8, P",
        "cost.pointsPerMeasure, 10, points, R-6.6, P",
        "cost.improvement.maximum, 1, percentage points, R-6.8, P",
        "complexPatientBonus.intercept, 1.5, points, R-7.4, R",
        "complexPatientBonus.slope, 4, points per standard deviation, R-7.4, R",
        "complexPatientBonus.maximum, 10, points, R-7.4, S",
        "finalScore.maximum, 100, points, R-9.1, P",
        "payment.performanceThreshold, 75, points, R-10.1, P",
        "payment.applicablePercent, 9, percent, R-10.1, P",
        "payment.maximumNegativeBoundary, 18.75, points, R-10.1, P",
        "payment.scalingFactorCap, 3, factor, R-10.1, P",
        "payment.publishedMaximum, 1.05, percent, R-10.3, P"
    })
    void parameters(String name, BigDecimal value, String unit, String rule, String mark) {
        Parameter parameter =
                POLICY.parameter(ParameterName.findByWireName(name).orElseThrow());
        assertThat(parameter.value()).isEqualTo(Rational.of(value));
        assertThat(parameter.unit()).isEqualTo(unit);
        assertThat(parameter.ruleId()).isEqualTo(rule);
        assertThat(parameter.citation().confidence().mark()).isEqualTo(mark);
    }

    @Test
    void settings() {
        Settings settings = POLICY.settings();
        assertThat(settings.surveyMeasureId()).isEqualTo("321");
        assertThat(settings.medicalHomeActivityId()).isEqualTo("IA_PCMH");
        assertThat(settings.doubledActivityStatuses())
                .containsExactlyInAnyOrder(
                        SpecialStatus.SMALL_PRACTICE,
                        SpecialStatus.RURAL,
                        SpecialStatus.HPSA,
                        SpecialStatus.NON_PATIENT_FACING);
        assertThat(settings.interoperabilityReweightedStatuses())
                .containsExactlyInAnyOrder(
                        SpecialStatus.SMALL_PRACTICE,
                        SpecialStatus.HOSPITAL_BASED,
                        SpecialStatus.ASC_BASED,
                        SpecialStatus.NON_PATIENT_FACING);
        assertThat(settings.interoperabilityReweightedClinicianTypes()).containsExactly("clinicalSocialWorker");
        assertThat(settings.multipleSubmissions()).isEqualTo(Settings.MultipleSubmissions.CONFLICT_ZERO);
        assertThat(settings.costBenchmarkMethod())
                .isEqualTo(Settings.CostBenchmarkMethod.MEDIAN_AND_STANDARD_DEVIATION);
    }

    @ParameterizedTest
    @CsvSource({
        "0015CSZ1D3D119Q, true",
        "2025C1234567890, true",
        "0014EABCDEFGHIJ, false",
        "0015CSZ1D3D119, false",
        "0015CSZ1D3D119QQ, false",
        "2025C123456789, false",
        "x0015CSZ1D3D119Q, false",
        "0015csz1d3d119q, false"
    })
    void formsOfTheCehrtId(String id, boolean valid) {
        assertThat(POLICY.settings().cehrtIdPatterns().stream()
                        .anyMatch(pattern -> pattern.matcher(id).matches()))
                .isEqualTo(valid);
        assertThat(POLICY.settings().cehrtIdPatterns().stream()
                        .anyMatch(pattern -> pattern.matcher(id).find()))
                .isEqualTo(valid);
    }

    @ParameterizedTest
    @CsvSource({
        "general, quality cost ia pi, 30 30 15 25",
        "general, quality ia pi, 55 0 15 30",
        "general, quality cost ia, 55 30 15 0",
        "general, cost ia pi, 0 30 15 55",
        "general, quality cost pi, 45 30 0 25",
        "general, quality ia, 85 0 15 0",
        "general, ia pi, 0 0 15 85",
        "general, quality pi, 70 0 0 30",
        "general, cost ia, 0 50 50 0",
        "general, quality cost, 70 30 0 0",
        "general, cost pi, 0 30 0 70",
        "smallPractice, quality cost ia pi, 30 30 15 25",
        "smallPractice, quality ia pi, 55 0 15 30",
        "smallPractice, quality cost ia, 40 30 30 0",
        "smallPractice, cost ia pi, 0 30 15 55",
        "smallPractice, quality cost pi, 45 30 0 25",
        "smallPractice, quality ia, 50 0 50 0",
        "smallPractice, ia pi, 0 0 15 85",
        "smallPractice, quality pi, 70 0 0 30",
        "smallPractice, cost ia, 0 50 50 0",
        "smallPractice, quality cost, 70 30 0 0",
        "smallPractice, cost pi, 0 30 0 70",
        "app, quality ia pi, 50 0 20 30",
        "app, quality ia, 75 0 25 0",
        "app, ia pi, 0 0 25 75",
        "app, quality pi, 70 0 0 30",
        "automaticCircumstances, quality ia pi, 55 0 15 30",
        "automaticCircumstances, quality pi, 70 0 0 30",
        "automaticCircumstances, quality ia, 85 0 15 0",
        "automaticCircumstances, ia pi, 0 0 15 85",
        "automaticCircumstancesSmallPractice, quality ia pi, 55 0 15 30",
        "automaticCircumstancesSmallPractice, quality pi, 70 0 0 30",
        "automaticCircumstancesSmallPractice, quality ia, 50 0 50 0",
        "automaticCircumstancesSmallPractice, ia pi, 0 0 15 85"
    })
    void weights(String table, String scored, String weights) {
        Set<PerformanceCategory> categories = Arrays.stream(scored.split(" "))
                .map(name -> PerformanceCategory.findByWireName(name).orElseThrow())
                .collect(Collectors.toSet());
        WeightRow row = POLICY.findWeights(WeightTable.findByWireName(table).orElseThrow(), categories)
                .orElseThrow();
        assertThat(row.scored()).isEqualTo(categories);
        assertThat(Arrays.stream(PerformanceCategory.values())
                        .map(category -> String.valueOf(row.weights().get(category)))
                        .collect(Collectors.joining(" ")))
                .isEqualTo(weights);
    }

    @ParameterizedTest
    @EnumSource(WeightTable.class)
    void everyRowOfWeightsSumsTo100(WeightTable table) {
        Map<Set<PerformanceCategory>, WeightRow> rows = POLICY.weights().get(table);
        assertThat(rows).hasSize(table == WeightTable.GENERAL || table == WeightTable.SMALL_PRACTICE ? 11 : 4);
        for (WeightRow row : rows.values()) {
            Rational sum = Rational.ZERO;
            for (Rational weight : row.weights().values()) {
                sum = sum.plus(weight);
            }
            assertThat(sum).isEqualTo(Rational.HUNDRED);
        }
    }

    /** How many rules the sections of the rules have; the parts of a rule such as R-5.7.1 are counted with it. */
    @ParameterizedTest
    @CsvSource({
        "0, Conventions, 1, 3",
        "1, Participation and eligibility, 1, 12",
        "2, Reporting options, 1, 8",
        "3, Quality, 1, 33",
        "4, Improvement activities, 1, 7",
        "5, Promoting Interoperability, 1, 15",
        "6, Cost, 1, 10",
        "7, Complex patient bonus, 1, 8",
        "8, Category weights, 1, 8",
        "9, Final score, 0, 8",
        "10, Payment adjustment, 1, 7",
        "11, Targeted review, 1, 5",
        "12, Performance feedback, 1, 10"
    })
    void theRegisterHasEveryRule(int section, String title, int first, int last) {
        Set<String> expected = new LinkedHashSet<>();
        for (int number = first; number <= last; number++) {
            expected.add("R-" + section + "." + number);
            if (section == 5 && number == 7) {
                for (int part = 1; part <= 5; part++) {
                    expected.add("R-5.7." + part);
                }
            }
        }
        assertThat(POLICY.rules().values().stream()
                        .filter(rule -> rule.section().equals(title))
                        .map(RuleText::id))
                .containsExactlyElementsOf(expected);
    }

    @Test
    void theRegisterHasTheReadings() {
        List<RuleText> readings = POLICY.rules().values().stream()
                .filter(rule -> rule.section().equals("Readings"))
                .toList();
        Set<String> expected = new HashSet<>(List.of("TIE", "B-16", "B-18", "B-22"));
        for (int number = 1; number <= 37; number++) {
            expected.add("A-%02d".formatted(number));
        }
        expected.remove("A-10");
        assertThat(readings).extracting(RuleText::id).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(readings).allMatch(rule -> rule.citation().confidence() == Confidence.INFERRED);
        assertThat(POLICY.rules()).hasSize(180);
    }

    @Test
    void statementsAreSentencesWithoutMarkup() {
        for (RuleText rule : POLICY.rules().values()) {
            assertThat(rule.statement()).as(rule.id()).endsWith(".").doesNotContain("*", "`", "|", "  ", "\n", "[");
            assertThat(rule.title()).as(rule.id()).doesNotEndWith(".");
        }
    }
}

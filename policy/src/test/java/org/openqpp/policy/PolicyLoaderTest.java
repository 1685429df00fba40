package org.openqpp.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqpp.policy.catalog.ActivityWeight;
import org.openqpp.policy.catalog.Benchmark;
import org.openqpp.policy.catalog.BenchmarkExclusion;
import org.openqpp.policy.catalog.Catalog;
import org.openqpp.policy.catalog.ClaimsQualityMeasure;
import org.openqpp.policy.catalog.CostMeasure;
import org.openqpp.policy.catalog.ImprovementActivity;
import org.openqpp.policy.catalog.InteroperabilityMeasure;
import org.openqpp.policy.catalog.InteroperabilityRole;
import org.openqpp.policy.catalog.MeasureCluster;
import org.openqpp.policy.catalog.MeasureType;
import org.openqpp.policy.catalog.MetricType;
import org.openqpp.policy.catalog.OverallAlgorithm;
import org.openqpp.policy.catalog.PathwayQualitySet;
import org.openqpp.policy.catalog.QualityMeasure;
import org.openqpp.policy.catalog.Stratum;
import org.openqpp.policy.catalog.ValuePathway;
import org.openqpp.policy.value.Citation;
import org.openqpp.policy.value.CollectionType;
import org.openqpp.policy.value.Confidence;
import org.openqpp.policy.value.ParticipationOption;
import org.openqpp.policy.value.PerformanceCategory;
import org.openqpp.policy.value.Rational;
import org.openqpp.policy.value.SpecialStatus;

/** What the loader makes of the small policy, table by table. */
class PolicyLoaderTest {

    private static final Citation SOURCE = new Citation("Source", Confidence.PRIMARY);

    @TempDir
    Path folder;

    private Policy policy;
    private Catalog catalog;

    @BeforeEach
    void load() throws IOException {
        policy = PolicyLoader.load(new SmallPolicy().in(folder), SmallPolicy.YEAR);
        catalog = policy.catalog();
    }

    @Test
    void qualityMeasures() {
        assertThat(catalog.qualityMeasures().keySet()).containsExactly("001", "002", "321", "479", "480", "QC1");
        assertThat(catalog.findQualityMeasure("001"))
                .contains(new QualityMeasure(
                        "001",
                        "One rate",
                        Optional.of("CMS1v1"),
                        Optional.of("aa-01"),
                        MeasureType.INTERMEDIATE_OUTCOME,
                        true,
                        true,
                        MetricType.SINGLE_PERFORMANCE_RATE,
                        Optional.empty(),
                        Set.of(CollectionType.ECQM, CollectionType.CQM),
                        Set.of("family"),
                        Set.of("mips", "app1", "M0001"),
                        Set.of(),
                        2028,
                        Set.of(CollectionType.CQM),
                        Set.of(CollectionType.ECQM),
                        "Somebody",
                        List.of(new Stratum(
                                1,
                                "",
                                Optional.of("A-1"),
                                Optional.of("A-2"),
                                Optional.of("A-3"),
                                Optional.of("A-4"),
                                Optional.of("A-5"),
                                Optional.of("A-6"),
                                List.of("A-7", "A-8")))));
        QualityMeasure two = catalog.qualityMeasures().get("002");
        assertThat(two.title()).isEqualTo("Two rates, \"averaged\" once");
        assertThat(two.overallAlgorithm()).contains(OverallAlgorithm.SIMPLE_AVERAGE);
        assertThat(two.emeasureId()).isEmpty();
        assertThat(two.emeasureUuid()).isEmpty();
        assertThat(two.highPriority()).isFalse();
        assertThat(two.inverse()).isFalse();
        assertThat(two.strata()).extracting(Stratum::name).containsExactly("first", "second");
        assertThat(two.strata()).extracting(Stratum::position).containsExactly(1, 2);
        assertThat(two.strata()).allMatch(stratum -> stratum.numerator().isEmpty());
        assertThat(catalog.qualityMeasures().get("001").outcome()).isTrue();
        assertThat(two.outcome()).isFalse();
        QualityMeasure registry = catalog.qualityMeasures().get("QC1");
        assertThat(registry.registries()).containsExactly("A", "B");
        assertThat(registry.strata()).isEmpty();
        assertThat(catalog.findQualityMeasure("003")).isEmpty();
    }

    @Test
    void benchmarks() {
        assertThat(catalog.benchmarks().keySet()).containsExactly("001", "002", "C_1");
        Benchmark benchmark = catalog.findBenchmark("001", CollectionType.ECQM).orElseThrow();
        assertThat(benchmark)
                .isEqualTo(new Benchmark(
                        "001",
                        CollectionType.ECQM,
                        2028,
                        true,
                        true,
                        true,
                        Optional.of(Rational.parse("11.7")),
                        numbers("1", "10", "20", "30", "40", "50", "60", "70", "80", "90", "99.5")));
        Benchmark other = catalog.findBenchmark("002", CollectionType.CQM).orElseThrow();
        assertThat(other.average()).isEmpty();
        assertThat(other.toppedOut()).isTrue();
        assertThat(other.capped()).isFalse();
        assertThat(other.inverse()).isFalse();
        assertThat(catalog.findBenchmark("001", CollectionType.CQM)).isEmpty();
        assertThat(catalog.findBenchmark("003", CollectionType.CQM)).isEmpty();
        assertThat(catalog.benchmarkExclusions())
                .containsExactly(new BenchmarkExclusion(
                        "001", CollectionType.CQM, List.of("BR-009", "BR-022"), List.of("Too few", "Suppressed")));
        assertThat(catalog.findBenchmarkExclusion("001", CollectionType.CQM)).isPresent();
        assertThat(catalog.findBenchmarkExclusion("001", CollectionType.ECQM)).isEmpty();
        assertThat(catalog.findBenchmarkExclusion("002", CollectionType.CQM)).isEmpty();
    }

    private static List<Rational> numbers(String... decimals) {
        List<Rational> numbers = new ArrayList<>();
        for (String decimal : decimals) {
            numbers.add(Rational.parse(decimal));
        }
        return numbers;
    }

    @Test
    void activities() {
        assertThat(catalog.improvementActivities().values())
                .containsExactly(
                        new ImprovementActivity(
                                "IA_1",
                                "Activity",
                                Optional.of(ActivityWeight.HIGH),
                                "safety",
                                Set.of("mips", "M0001"),
                                2028),
                        new ImprovementActivity("IA_HOME", "Medical home", Optional.empty(), "", Set.of("mips"), 2028));
        assertThat(catalog.findImprovementActivity("IA_1")).isPresent();
        assertThat(catalog.findImprovementActivity("IA_2")).isEmpty();
    }

    @Test
    void interoperabilityMeasures() {
        assertThat(catalog.interoperabilityMeasures().keySet())
                .containsExactly("PI_A", "PI_AX", "PI_P", "PI_P_PRE", "PI_S", "PI_O");
        assertThat(catalog.findInteroperabilityMeasure("PI_A"))
                .contains(new InteroperabilityMeasure(
                        "PI_A",
                        "Send",
                        "exchange",
                        MetricType.PROPORTION,
                        InteroperabilityRole.EXCHANGE_SEND,
                        Optional.of(Rational.parse("12.5")),
                        Optional.empty(),
                        Set.of("PI_S"),
                        Set.of("PI_AX"),
                        Set.of("mips", "M0001"),
                        SOURCE));
        InteroperabilityMeasure exclusion = catalog.interoperabilityMeasures().get("PI_AX");
        assertThat(exclusion.role()).isEqualTo(InteroperabilityRole.EXCLUSION);
        assertThat(exclusion.points()).isEmpty();
        assertThat(exclusion.belongsTo()).contains("PI_A");
        assertThat(catalog.interoperabilityMeasures().get("PI_P_PRE").belongsTo())
                .contains("PI_P");
        assertThat(catalog.findInteroperabilityMeasure("PI_X")).isEmpty();
    }

    @Test
    void costMeasures() {
        Citation recalled = new Citation("Source", Confidence.RECALLED);
        assertThat(catalog.costMeasures().values())
                .containsExactly(
                        new CostMeasure(
                                "C_1",
                                "Hip",
                                Set.of("mips", "M0001"),
                                10,
                                true,
                                false,
                                recalled,
                                Optional.of(Rational.parse("100.5")),
                                Optional.empty()),
                        new CostMeasure(
                                "C_2",
                                "Knee",
                                Set.of("mips"),
                                20,
                                false,
                                true,
                                recalled,
                                Optional.empty(),
                                Optional.empty()));
        assertThat(catalog.findCostMeasure("C_2")).isPresent();
        assertThat(catalog.findCostMeasure("C_3")).isEmpty();
    }

    @Test
    void claimsMeasures() {
        assertThat(catalog.claimsQualityMeasures().values())
                .containsExactly(
                        new ClaimsQualityMeasure(
                                "479",
                                200,
                                Set.of(ParticipationOption.GROUP, ParticipationOption.VIRTUAL_GROUP),
                                16,
                                false,
                                Set.of(
                                        ClaimsQualityMeasure.Role.TRADITIONAL,
                                        ClaimsQualityMeasure.Role.MVP_POPULATION_HEALTH),
                                SOURCE),
                        new ClaimsQualityMeasure(
                                "480",
                                25,
                                Set.of(ParticipationOption.INDIVIDUAL, ParticipationOption.GROUP),
                                1,
                                true,
                                Set.of(ClaimsQualityMeasure.Role.TRADITIONAL, ClaimsQualityMeasure.Role.MVP_OUTCOME),
                                SOURCE));
        assertThat(catalog.findClaimsQualityMeasure("480")).isPresent();
        assertThat(catalog.findClaimsQualityMeasure("001")).isEmpty();
    }

    @Test
    void valuePathways() {
        assertThat(catalog.valuePathways().values())
                .containsExactly(new ValuePathway(
                        "M0001",
                        "Hips",
                        "Bones",
                        Set.of("Orthopedics", "Surgery"),
                        Set.of("001"),
                        Set.of("479"),
                        Set.of("480"),
                        Set.of("C_1"),
                        Set.of("IA_1"),
                        Set.of("PI_A"),
                        true));
        assertThat(catalog.findValuePathway("M0001")).isPresent();
        assertThat(catalog.findValuePathway("M0002")).isEmpty();
    }

    @Test
    void clusters() {
        assertThat(catalog.clusters())
                .containsExactly(
                        new MeasureCluster(
                                MeasureCluster.Kind.CLINICAL_CLUSTER,
                                "bones",
                                CollectionType.CQM,
                                Set.of("001", "002"),
                                Set.of("QC1")),
                        new MeasureCluster(
                                MeasureCluster.Kind.SPECIALTY_SET,
                                "family",
                                CollectionType.CQM,
                                Set.of("002"),
                                Set.of()));
    }

    @Test
    void pathwayQualitySets() {
        Set<ParticipationOption> two = Set.of(ParticipationOption.INDIVIDUAL, ParticipationOption.APM_ENTITY);
        assertThat(catalog.pathwayQualitySets())
                .containsExactly(
                        new PathwayQualitySet(
                                "measures",
                                List.of(
                                        new PathwayQualitySet.Place(
                                                "001",
                                                List.of(
                                                        new PathwayQualitySet.Version(
                                                                "001", CollectionType.ECQM, two, SOURCE),
                                                        new PathwayQualitySet.Version(
                                                                "001", CollectionType.CQM, two, SOURCE))),
                                        new PathwayQualitySet.Place(
                                                "002",
                                                List.of(new PathwayQualitySet.Version(
                                                        "002", CollectionType.CQM, two, SOURCE))))),
                        new PathwayQualitySet(
                                "other",
                                List.of(new PathwayQualitySet.Place(
                                        "002",
                                        List.of(new PathwayQualitySet.Version(
                                                "002",
                                                CollectionType.CQM,
                                                Set.of(ParticipationOption.APM_ENTITY),
                                                new Citation("Source", Confidence.SECONDARY)))))));
    }

    @Test
    void parameters() {
        assertThat(policy.parameters().keySet()).containsExactly(ParameterName.values());
        assertThat(policy.parameter(ParameterName.APPLICABLE_PERCENT))
                .isEqualTo(new Parameter(
                        ParameterName.APPLICABLE_PERCENT,
                        Rational.parse("12.5"),
                        "points",
                        "R-1",
                        new Citation("Source", Confidence.SECONDARY)));
    }

    @Test
    void settings() {
        Settings settings = policy.settings();
        assertThat(settings.surveyMeasureId()).isEqualTo("321");
        assertThat(settings.medicalHomeActivityId()).isEqualTo("IA_HOME");
        assertThat(settings.doubledActivityStatuses())
                .containsExactlyInAnyOrder(SpecialStatus.RURAL, SpecialStatus.HPSA);
        assertThat(settings.interoperabilityReweightedStatuses()).containsExactly(SpecialStatus.SMALL_PRACTICE);
        assertThat(settings.interoperabilityReweightedClinicianTypes()).containsExactly("clinicalSocialWorker");
        assertThat(settings.cehrtIdPatterns()).extracting(Pattern::pattern).containsExactly("A[0-9]{2}", "B[0-9]{2}");
        assertThat(settings.multipleSubmissions()).isEqualTo(Settings.MultipleSubmissions.HIGHEST_SCORE);
        assertThat(settings.costBenchmarkMethod()).isEqualTo(Settings.CostBenchmarkMethod.PERCENTILES);
    }

    @Test
    void weights() {
        assertThat(policy.weights().keySet()).containsExactly(WeightTable.values());
        assertThat(policy.weights().get(WeightTable.GENERAL)).hasSize(4);
        Set<PerformanceCategory> qualityAndCost = Set.of(PerformanceCategory.COST, PerformanceCategory.QUALITY);
        assertThat(policy.findWeights(WeightTable.GENERAL, qualityAndCost))
                .contains(new WeightRow(
                        WeightTable.GENERAL,
                        qualityAndCost,
                        Map.of(
                                PerformanceCategory.QUALITY,
                                Rational.parse("66.6"),
                                PerformanceCategory.COST,
                                Rational.parse("33.4"),
                                PerformanceCategory.IMPROVEMENT_ACTIVITIES,
                                Rational.ZERO,
                                PerformanceCategory.PROMOTING_INTEROPERABILITY,
                                Rational.ZERO),
                        "R-1",
                        SOURCE));
        assertThat(policy.findWeights(WeightTable.APP, qualityAndCost)).isEmpty();
        assertThat(policy.findWeights(WeightTable.GENERAL, Set.of(PerformanceCategory.QUALITY)))
                .isEmpty();
    }

    @Test
    void rules() {
        assertThat(policy.rules().values())
                .containsExactly(
                        new RuleText(
                                "R-1",
                                "Quality",
                                "First rule",
                                "Something holds.",
                                new Citation("Source, page 1", Confidence.PRIMARY)),
                        new RuleText(
                                "R-2",
                                "Cost",
                                "Second rule",
                                "Something else holds.",
                                new Citation("Memory", Confidence.RECALLED)));
        assertThat(policy.findRule("R-2")).isPresent();
        assertThat(policy.findRule("R-3")).isEmpty();
    }

    @Test
    void yearAndIdentity() {
        assertThat(policy.year()).isEqualTo(SmallPolicy.YEAR);
        assertThat(policy.identity().year()).isEqualTo(SmallPolicy.YEAR);
        assertThat(policy.identity().digest()).matches("[0-9a-f]{64}");
        assertThat(policy.identity())
                .hasToString("2030-" + policy.identity().digest().substring(0, 12));
    }

    @Test
    void theIdentityIsTheDigestOfNamesAndContentsInTheOrderOfNames() throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        List<String> names = new ArrayList<>(new FolderSource(folder).names());
        Collections.sort(names);
        for (String name : names) {
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(Files.readAllBytes(folder.resolve(name)));
            digest.update((byte) 0);
        }
        assertThat(policy.identity().digest()).isEqualTo(HexFormat.of().formatHex(digest.digest()));
    }

    @Test
    void theOrderOfTheFilesMakesNoDifference() {
        FolderSource files = new FolderSource(folder);
        PolicySource reversed = new PolicySource() {
            @Override
            public List<String> names() throws IOException {
                List<String> names = new ArrayList<>(files.names());
                names.sort(Collections.reverseOrder());
                return Collections.unmodifiableList(names);
            }

            @Override
            public InputStream open(String name) throws IOException {
                return files.open(name);
            }
        };
        assertThat(PolicyLoader.load(reversed, SmallPolicy.YEAR).identity()).isEqualTo(policy.identity());
    }

    @Test
    void lineEndingsMakeNoDifference() throws IOException {
        SmallPolicy windows = new SmallPolicy();
        for (PolicyTable table : PolicyTable.ofPolicy()) {
            if (table.optional()) {
                continue;
            }
            windows.write(table.fileName(), windows.content(table.fileName()).replace("\n", "\r\n"));
        }
        Policy loaded = PolicyLoader.load(windows.in(folder), SmallPolicy.YEAR);
        assertThat(loaded.identity()).isEqualTo(policy.identity());
        assertThat(loaded.rules()).isEqualTo(policy.rules());
    }

    @Test
    void lettersOutsideAsciiAreKept() throws IOException {
        Policy loaded = PolicyLoader.load(
                new SmallPolicy()
                        .replace("rules.csv", "First rule", "R\u00e8gle \u2265 1")
                        .in(folder),
                SmallPolicy.YEAR);
        assertThat(loaded.findRule("R-1").orElseThrow().title()).isEqualTo("R\u00e8gle \u2265 1");
    }

    @Test
    void everyChangeOfContentChangesTheIdentity() throws IOException {
        Policy changed = PolicyLoader.load(
                new SmallPolicy()
                        .replace("rules.csv", "First rule", "First law")
                        .in(folder),
                SmallPolicy.YEAR);
        assertThat(changed.identity()).isNotEqualTo(policy.identity());
    }

    @Test
    void columnsMayStandInAnyOrder() throws IOException {
        Policy loaded = PolicyLoader.load(
                new SmallPolicy()
                        .write(
                                "cost-national-averages.csv",
                                "individual_average,group_average,measure_id,benchmark_year\n,100.5,C_1,2030\n")
                        .in(folder),
                SmallPolicy.YEAR);
        assertThat(loaded.catalog().costMeasures()).isEqualTo(catalog.costMeasures());
    }

    @Test
    void listsOfSettingsMayBeEmpty() throws IOException {
        Policy loaded = PolicyLoader.load(
                new SmallPolicy()
                        .replace("settings.csv", "rural|hpsa", "")
                        .replace("settings.csv", "smallPractice", "")
                        .replace("settings.csv", "clinicalSocialWorker", "")
                        .in(folder),
                SmallPolicy.YEAR);
        assertThat(loaded.settings().doubledActivityStatuses()).isEmpty();
        assertThat(loaded.settings().interoperabilityReweightedStatuses()).isEmpty();
        assertThat(loaded.settings().interoperabilityReweightedClinicianTypes()).isEmpty();
    }

    @Test
    void lastYearsMayBeTheYearItself() throws IOException {
        new SmallPolicy()
                .replace("cost-measures.csv", "Knee,mips,2028,", "Knee,mips,2028,2030")
                .in(folder);
        assertThat(PolicyLoader.load(new FolderSource(folder), SmallPolicy.YEAR))
                .isNotNull();
    }

    @Test
    void nothingOfAPolicyCanBeChanged() {
        assertThatThrownBy(() -> policy.parameters().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> policy.rules().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> policy.weights().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> policy.weights().get(WeightTable.GENERAL).clear())
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> policy.settings().doubledActivityStatuses().clear())
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> catalog.qualityMeasures().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> catalog.qualityMeasures().get("001").programs().clear())
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> catalog.qualityMeasures()
                        .get("001")
                        .strata()
                        .get(0)
                        .reportingStrata()
                        .clear())
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> catalog.benchmarks().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> catalog.benchmarks().get("001").clear())
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> catalog.costMeasures().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> catalog.claimsQualityMeasures().clear())
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> catalog.improvementActivities().clear())
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> catalog.interoperabilityMeasures().clear())
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> catalog.valuePathways().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() ->
                        catalog.valuePathways().get("M0001").qualityMeasureIds().clear())
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> catalog.clusters().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void aPolicyWithoutAParameterSaysSoWhenAsked() {
        Policy empty = new Policy(
                policy.year(),
                policy.identity(),
                catalog,
                Map.of(),
                policy.settings(),
                policy.weights(),
                policy.rules());
        assertThatThrownBy(() -> empty.parameter(ParameterName.APPLICABLE_PERCENT))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("policy " + policy.identity() + " lacks the parameter payment.applicablePercent");
    }

    @Test
    void catalogFactsHoldWhatIsPublished() {
        CatalogFacts facts = PolicyLoader.loadCatalogFacts(new FolderSource(folder), SmallPolicy.YEAR);
        assertThat(facts.year()).isEqualTo(SmallPolicy.YEAR);
        assertThat(facts.identity().year()).isEqualTo(SmallPolicy.YEAR);
        assertThat(facts.identity()).isNotEqualTo(policy.identity());
        assertThat(facts.qualityMeasures()).isEqualTo(catalog.qualityMeasures());
        assertThat(facts.benchmarks()).isEqualTo(catalog.benchmarks());
        assertThat(facts.benchmarkExclusions()).isEqualTo(catalog.benchmarkExclusions());
        assertThat(facts.improvementActivities()).isEqualTo(catalog.improvementActivities());
        assertThat(facts.valuePathways()).isEqualTo(catalog.valuePathways());
        assertThat(facts.clusters()).isEqualTo(catalog.clusters());
        assertThat(facts.costMeasures().values())
                .contains(new CatalogFacts.CostMeasureFacts(
                        "C_1", "Hip", Set.of("mips", "M0001"), Optional.of(Rational.parse("100.5")), Optional.empty()));
        assertThat(facts.interoperabilityMeasures().values())
                .contains(new CatalogFacts.InteroperabilityMeasureFacts(
                        "PI_A",
                        "Send",
                        "exchange",
                        MetricType.PROPORTION,
                        Set.of("PI_S"),
                        Set.of("PI_AX"),
                        Set.of("mips", "M0001")));
    }
}

package org.openqpp.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openqpp.policy.catalog.ImprovementActivity;
import org.openqpp.policy.value.PerformanceYear;

class PoliciesTest {

    private static Path resources() throws URISyntaxException {
        return Path.of(Objects.requireNonNull(Policies.class.getResource("/policy/index.txt"))
                        .toURI())
                .resolveSibling(".")
                .normalize();
    }

    @Test
    void theIndexNamesEveryFile() throws IOException, URISyntaxException {
        Path root = resources();
        try (Stream<Path> files = Files.walk(root)) {
            assertThat(ClasspathSource.index())
                    .containsExactlyElementsOf(files.filter(Files::isRegularFile)
                            .map(file -> root.relativize(file).toString().replace('\\', '/'))
                            .filter(name -> !name.equals("index.txt"))
                            .sorted()
                            .toList());
        }
    }

    @Test
    void yearsWithAFullPolicy() {
        assertThat(Policies.available()).containsExactly(new PerformanceYear(2024));
    }

    @Test
    void yearsWithFacts() {
        assertThat(Policies.availableFacts())
                .containsExactly(new PerformanceYear(2023), new PerformanceYear(2024), new PerformanceYear(2025));
    }

    @Test
    void everyAvailablePolicyLoads() {
        for (PerformanceYear year : Policies.available()) {
            assertThat(Policies.load(year).year()).isEqualTo(year);
        }
    }

    @Test
    void fromTheClassPathAndFromAFolderAPolicyIsTheSame() throws URISyntaxException {
        PerformanceYear year = new PerformanceYear(2024);
        assertThat(PolicyLoader.load(new FolderSource(resources().resolve("2024")), year)
                        .identity())
                .isEqualTo(Policies.load(year).identity());
    }

    @Test
    void factsOf2023() {
        CatalogFacts facts = Policies.loadCatalogFacts(new PerformanceYear(2023));
        assertThat(facts.qualityMeasures()).hasSize(471);
        assertThat(facts.benchmarks().values().stream()
                        .mapToInt(java.util.Map::size)
                        .sum())
                .isEqualTo(385);
        assertThat(facts.benchmarkExclusions()).hasSize(172);
        assertThat(facts.improvementActivities()).hasSize(103);
        assertThat(facts.interoperabilityMeasures()).hasSize(39);
        assertThat(facts.costMeasures()).hasSize(25);
        assertThat(facts.valuePathways()).hasSize(12);
        assertThat(facts.clusters()).hasSize(59);
    }

    @Test
    void factsOf2025() {
        CatalogFacts facts = Policies.loadCatalogFacts(new PerformanceYear(2025));
        assertThat(facts.qualityMeasures()).hasSize(435);
        assertThat(facts.benchmarks().values().stream()
                        .mapToInt(java.util.Map::size)
                        .sum())
                .isEqualTo(380);
        assertThat(facts.benchmarkExclusions()).hasSize(137);
        assertThat(facts.improvementActivities()).hasSize(104);
        assertThat(facts.improvementActivities().values())
                .allMatch(activity -> activity.weight().isEmpty());
        assertThat(facts.interoperabilityMeasures()).hasSize(38);
        assertThat(facts.costMeasures()).hasSize(35);
        assertThat(facts.valuePathways()).hasSize(21);
        assertThat(facts.clusters()).hasSize(68);
    }

    @Test
    void factsOf2024AreThoseOfThePolicy() {
        PerformanceYear year = new PerformanceYear(2024);
        CatalogFacts facts = Policies.loadCatalogFacts(year);
        Policy policy = Policies.load(year);
        assertThat(facts.benchmarks()).isEqualTo(policy.catalog().benchmarks());
        assertThat(facts.improvementActivities().values().stream()
                        .map(ImprovementActivity::id)
                        .collect(Collectors.toSet()))
                .isEqualTo(Set.copyOf(policy.catalog().improvementActivities().keySet()));
    }

    @Test
    void aYearWithoutAPolicyIsRefused() {
        assertThatThrownBy(() -> Policies.load(new PerformanceYear(2023)))
                .isInstanceOfSatisfying(
                        PolicyLoadException.class,
                        e -> assertThat(e.problems())
                                .extracting(PolicyProblem::file)
                                .containsExactly(
                                        "rules.csv",
                                        "parameters.csv",
                                        "settings.csv",
                                        "weights.csv",
                                        "cost-case-minimums.csv",
                                        "administrative-claims-measures.csv",
                                        "interoperability-scoring.csv",
                                        "app-quality-sets.csv"));
        assertThatThrownBy(() -> Policies.loadCatalogFacts(new PerformanceYear(2040)))
                .isInstanceOfSatisfying(
                        PolicyLoadException.class,
                        e -> assertThat(e.problems())
                                .hasSize(10)
                                .allMatch(problem -> problem.code() == PolicyProblem.Code.MISSING_FILE));
    }

    @Test
    void aFileThatIsNotOnTheClassPathCannotBeOpened() {
        ClasspathSource source = new ClasspathSource(new PerformanceYear(2024));
        assertThatThrownBy(() -> source.open("nothing.csv"))
                .isInstanceOf(IOException.class)
                .hasMessage("not on the class path: /policy/2024/nothing.csv");
    }

    @Test
    void filesOfTheClassPathAreRead() throws IOException {
        ClasspathSource source = new ClasspathSource(new PerformanceYear(2024));
        assertThat(source.names()).contains("weights.csv").hasSize(PolicyTable.values().length);
        try (InputStream stream = source.open("weights.csv")) {
            assertThat(new String(stream.readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("table,scored,");
        }
    }

    @Test
    void problemCodesHaveNamesOfTheirOwn() {
        assertThat(Stream.of(PolicyProblem.Code.values()).map(PolicyProblem.Code::wireName))
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-z8-]+"));
        assertThat(List.of(PolicyProblem.Code.values())).hasSize(20);
    }
}

package org.openqpp.program.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqpp.policy.Policies;
import org.openqpp.policy.value.ParticipationOption;
import org.openqpp.policy.value.PerformanceCategory;
import org.openqpp.policy.value.PerformanceYear;
import org.openqpp.policy.value.Rational;
import org.openqpp.policy.value.ReportingOption;
import org.openqpp.scoring.bind.Law;
import org.openqpp.scoring.payment.PaymentAdjuster;

/** Results of a drawn population, from counting to files. */
class PublicationTest {

    private static final PerformanceYear YEAR = new PerformanceYear(2024);
    private static final Law LAW = new Law(Policies.load(YEAR));
    private static final QualifyingNumbers QUALIFYING = new QualifyingNumbers(1000, 900, 10);

    @TempDir
    private Path folder;

    static List<ClinicianResult> population(long seed, int size) {
        Random random = new Random(seed);
        List<ClinicianResult> clinicians = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            boolean reporting = random.nextInt(10) > 0;
            boolean small = random.nextInt(5) == 0;
            boolean mvp = random.nextInt(20) == 0;
            Map<PerformanceCategory, Rational> categories = new EnumMap<>(PerformanceCategory.class);
            categories.put(PerformanceCategory.QUALITY, Rational.of(random.nextInt(3_000), 30));
            clinicians.add(new ClinicianResult(
                    List.of(ParticipationOption.values()).get(random.nextInt(5)),
                    reporting && mvp ? ReportingOption.MVP : ReportingOption.TRADITIONAL_MIPS,
                    random.nextInt(8) == 0 ? Rational.of(75) : Rational.of(random.nextInt(10_001), 100),
                    reporting,
                    small,
                    small && random.nextBoolean(),
                    random.nextInt(9) == 0,
                    mvp,
                    reporting && mvp,
                    random.nextBoolean(),
                    categories));
        }
        return clinicians;
    }

    static Results results(List<ClinicianResult> clinicians) {
        ResultsCounter counter = new ResultsCounter();
        clinicians.forEach(counter::add);
        return results(counter);
    }

    static Results results(ResultsCounter counter) {
        return counter.results(
                LAW,
                PaymentAdjuster.published(LAW),
                QUALIFYING,
                FiguresFile.findPriorYears(YEAR),
                "Drawn <for> a test");
    }

    @Test
    void writesThreeFiles() throws Exception {
        Publication.of(results(population(1, 5000))).writeTo(folder);

        assertThat(folder)
                .isDirectoryContaining("glob:**results.json")
                .isDirectoryContaining("glob:**results.csv")
                .isDirectoryContaining("glob:**results.html")
                .isDirectoryNotContaining("glob:**.part");
        assertThat(Files.readString(folder.resolve("results.html")))
                .contains("This is not an official government website")
                .contains("Drawn &lt;for&gt; a test")
                .contains("<th scope=\"row\"")
                .doesNotContain("<script");
    }

    @Test
    void theCsvReadsBackAsTheSameFigures() throws Exception {
        Results results = results(population(2, 3000));

        Figures read = FiguresFile.read(
                new StringReader(Publication.of(results).files().getOrDefault("results.csv", "")));

        assertThat(read.all().keySet()).isEqualTo(results.figures().all().keySet());
        assertThat(IdentityCheck.of(read, Identities.of(YEAR)).passed()).isTrue();
    }

    @Test
    void theEndsOfTheClassesAreThePublishedOnes() {
        Figures figures = results(population(3, 100)).figures();

        FiguresFile.findPublished(YEAR).orElseThrow().all().forEach((id, published) -> {
            if (id.startsWith("adjustment-ranges.")) {
                assertThat(figures.find(id).orElseThrow().printed()).isEqualTo(published.value());
            }
        });
    }

    @Test
    void aFailedIdentityStopsThePublicationAndSaysWhich() {
        Results results = results(population(4, 1000));
        results.figures().put("participation.reporting.clinicians", 7);

        assertThatThrownBy(() -> Publication.of(results))
                .isInstanceOf(IdentityFailedException.class)
                .hasMessageContaining("Reporting and non-reporting clinicians are all clinicians")
                .hasMessageContaining("participation.reporting.clinicians");
    }

    @Test
    void nobodyGivesDashesNotZeros() {
        Results results = results(List.of());

        assertThat(results.figures().find("final-score.overall.mean")).isEmpty();
        assertThat(Publication.of(results).files()).hasSize(3);
    }

    @Property(tries = 20)
    void theOrderAndThePartitionDoNotMatter(@ForAll long seed, @ForAll @IntRange(min = 1, max = 7) int parts) {
        List<ClinicianResult> clinicians = population(seed, 300);
        Results straight = results(clinicians);
        Collections.shuffle(clinicians, new Random(seed));
        List<ResultsCounter> counters = new ArrayList<>();
        for (int i = 0; i < parts; i++) {
            counters.add(new ResultsCounter());
        }
        for (int i = 0; i < clinicians.size(); i++) {
            counters.get(i % parts).add(clinicians.get(i));
        }
        ResultsCounter all = new ResultsCounter();
        counters.forEach(all::merge);

        assertThat(Publication.of(results(all)).files())
                .isEqualTo(Publication.of(straight).files());
    }
}

package org.openqpp.program.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openqpp.policy.value.PerformanceYear;

/** The published results (S3), checked against themselves. */
class PublishedFiguresTest {

    private static final PerformanceYear YEAR = new PerformanceYear(2024);
    private final Figures figures = new Figures()
            .putAll(FiguresFile.findPriorYears(YEAR).orElseThrow())
            .putAll(FiguresFile.findPublished(YEAR).orElseThrow());

    @Test
    void threeSlipsAndNothingElse() {
        IdentityCheck check = IdentityCheck.of(figures, Identities.of(YEAR));

        assertThat(check.slips()).hasSize(3);
        assertThat(check.slips().stream().flatMap(slip -> slip.violations().stream()))
                .extracting(Object::toString)
                .satisfiesExactlyInAnyOrder(
                        text -> assertThat(text).contains("87.52%, the total is 85.72%"),
                        text -> assertThat(text).contains("2024 are 100 percent", "98.20%"),
                        text -> assertThat(text).contains("520,034, the total is 520,035"),
                        text -> assertThat(text).contains("give 62.30, printed is 63.27"));
        assertThat(check.held()).isGreaterThan(50);
    }

    @Test
    void theWrongShareIsOneSlipOfTwoIdentities() {
        IdentityCheck check = IdentityCheck.of(figures, Identities.of(YEAR));

        assertThat(check.slips())
                .filteredOn(slip -> slip.violations().size() == 2)
                .singleElement()
                .satisfies(slip -> assertThat(slip.suspects()).containsExactly("adjustment-changes.positive-all.2024"));
    }

    /** 39.80 percent of the reporting rural clinicians are too few by 0.02 for the 37.63 percent of all of them. */
    @Test
    void aRemarkOnTheRowOfRuralPractices() {
        IdentityCheck check = IdentityCheck.of(figures, Identities.of(YEAR));

        assertThat(check.remarks())
                .isNotEmpty()
                .allSatisfy(remark -> assertThat(remark.toString()).contains("the row rural"));
    }

    @Test
    void everyPublishedFigureHasACell() {
        Set<String> cells = Sections.of(YEAR).stream()
                .flatMap(section -> section.tables().stream())
                .flatMap(table -> table.rows().stream()
                        .flatMap(row -> table.columns().stream().map(column -> table.figureId(row, column))))
                .collect(Collectors.toSet());

        assertThat(cells).containsAll(figures.all().keySet());
    }

    @Test
    void everyIdentityIsAboutCells() {
        Set<String> cells = Sections.of(YEAR).stream()
                .flatMap(section -> section.tables().stream())
                .flatMap(table -> table.rows().stream()
                        .flatMap(row -> table.columns().stream().map(column -> table.figureId(row, column))))
                .collect(Collectors.toSet());

        assertThat(Identities.of(YEAR)).allSatisfy(identity -> assertThat(cells).containsAll(identity.figureIds()));
    }
}

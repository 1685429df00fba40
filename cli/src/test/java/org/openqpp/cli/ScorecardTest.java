package org.openqpp.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqpp.cli.console.Page;

/** {@code openqpp score} prints a page that the people of a practice can read. */
class ScorecardTest {
    private static final String PRACTICE = Run.files("practice");

    @Test
    void saysTheFinalScoreFirst() {
        Run run = Run.of("score", PRACTICE);

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.lines().get(0)).startsWith("Group, TIN *****7654").endsWith("payment year 2026");
        assertThat(run.lines().get(1)).isEqualTo("Traditional MIPS");
        assertThat(run.lines().get(3))
                .startsWith("  Final score           75.64")
                .endsWith("threshold 75");
        assertThat(run.lines().get(4)).contains("+0.03 %", "positive", "payments in 2026");
    }

    @Test
    void fitsAScreen() {
        Run run = Run.of("score", PRACTICE);

        assertThat(run.lines()).hasSizeLessThanOrEqualTo(45);
        assertThat(run.lines()).allMatch(line -> line.length() <= Page.WIDTH);
    }

    @Test
    void showsPercentBarWeightAndPointsOfEveryCategory() {
        assertThat(Run.of("score", PRACTICE).lines())
                .contains("  Quality                        57.97   ██████████████▍··········      30 %       17.39")
                .contains("  Improvement activities        100.00   █████████████████████████      15 %       15.00");
    }

    @Test
    void showsMeasuresThatCountAndWhyOthersDoNot() {
        assertThat(Run.of("score", PRACTICE).out())
                .contains("001          Diabetes: Hemoglobin A1c (HbA1c) Po…, eCQM      20.00 %   decile 8   8.96")
                .contains("""
                        182          Functional Outcome Assessment, CQM             100.00 %  decile 10   7.00
                                       - Topped out for two years: 10 points cut to 7.
                        """)
                .contains("- Beyond the 6 required measures: does not count.")
                .contains("- 20 cases, 35 needed: left out.")
                .contains(
                        "PI_EP_1      e-Prescribing                                   93.97 %              9.00 of 10");
    }

    @Test
    void namesThePolicy() {
        assertThat(Run.of("score", PRACTICE).out()).containsPattern("Policy 2024-[0-9a-f]{12};");
    }

    @Test
    void showsOtherReportingOptionsInALineEach() {
        Run run = Run.of("score", Run.files("two-options"));

        assertThat(run.out()).contains("OTHER REPORTING OPTIONS");
        assertThat(run.lines().get(run.lines().size() - 1)).contains("MVP M0003, Optimal Care", "payment adjustment");
        assertThat(run.lines()).hasSizeLessThanOrEqualTo(48);
    }

    @Test
    void showsAllReportingOptionsInFull() {
        Run run = Run.of("score", Run.files("two-options"), "--all");

        assertThat(run.out()).doesNotContain("OTHER REPORTING OPTIONS").contains("\nMVP M0003, Optimal Care");
        assertThat(run.out().split("PROMOTING INTEROPERABILITY", -1)).hasSize(3);
    }

    @Test
    void saysWhatIsAssumedAndProvisional() {
        assertThat(Run.of("score", PRACTICE + "/submission.json").out())
                .contains("PLEASE NOTE", "! No participation file was given");
        assertThat(Run.of(
                                "score",
                                PRACTICE + "/submission.json",
                                "--participation",
                                Run.files("statistics") + "/participation.json")
                        .out())
                .contains("Complex patient bonus, provisional", "! The complex patient bonus is provisional");
    }

    @Test
    void usesTheStatisticsInTheFolderOrThoseNamed() {
        assertThat(Run.of("score", Run.files("statistics")).out()).contains("85.64");
        assertThat(Run.of(
                                "score",
                                PRACTICE + "/submission.json",
                                "--participation",
                                Run.files("statistics") + "/participation.json",
                                "--complex-patient-statistics",
                                Run.files("statistics") + "/complex-patient-statistics.json")
                        .out())
                .contains("85.64");
    }

    @Test
    void addsTheReasons() {
        assertThat(Run.of("score", PRACTICE, "--explain").out())
                .contains("quality/001  Diabetes")
                .contains("1. Performance rate: 20 of 100 met the measure, 20 %.");
    }

    @Test
    void neverPrintsAWholeIdentifier() {
        for (String command : new String[] {"score", "explain"}) {
            Run run = Run.of(command, PRACTICE);
            assertThat(run.out() + run.err()).doesNotContain("000987654");
        }
        assertThat(Run.of("score", PRACTICE, "--json", "--explain").out()).doesNotContain("000987654");
    }

    @Test
    void namesEachOfSeveralCases() {
        assertThat(Run.of("score", PRACTICE, Run.files("two-options")).lines())
                .contains(PRACTICE, Run.files("two-options"));
    }
}

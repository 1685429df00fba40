package org.openqpp.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** {@code openqpp rules} prints the rule register. */
class RulesTest {

    @Test
    void listsRulesBySectionWithTheirMarks() {
        Run run = Run.of("rules");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("\nQUALITY\n", "  R-3.7    [S]  Points from a benchmark");
    }

    @Test
    void showsOneRuleInFull() {
        assertThat(Run.of("rules", "R-3.8").out())
                .startsWith("R-3.8  ")
                .contains("Printed in  ", "Confidence  [P]", "quality.toppedOutCap = 7 points")
                .contains("\"Topped out for two years: … points cut to ….\"");
    }

    @Test
    void listsWhatIsUnverified() {
        assertThat(Run.of("rules", "--unverified").lines())
                .noneMatch(line -> line.contains("[P]  ") || line.contains("[D]  "))
                .anyMatch(line -> line.contains("[R]  "));
    }

    @Test
    void saysWhatDoesNotExist() {
        assertThat(Run.of("rules", "R-99").exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(Run.of("rules", "--year", "2023").err()).contains("years at hand: 2024");
    }
}

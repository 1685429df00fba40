package org.openqpp.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** {@code openqpp explain} tells why a score is what it is. */
class ExplainTest {
    private static final String PRACTICE = Run.files("practice");

    @Test
    void tellsEveryNode() {
        Run run = Run.of("explain", PRACTICE);

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("Traditional MIPS\nPerformance year 2024, policy 2024-");
        assertThat(run.out()).contains("\ntotal  Final score", "\nquality  Quality", "\nquality/286  ", "\npi/PI_EP_1");
    }

    @Test
    void unfoldsFiguresToTheirInputs() {
        assertThat(Run.of("explain", PRACTICE, "--node", "quality/236").out())
                .contains("1. Performance rate: 70 of 100 met the measure, 70 %.")
                .contains("R-3.2, ")
                .contains("rounded half up to 2 decimals")
                .contains("submitted");
    }

    @Test
    void showsNoFiguresAtDepthZero() {
        assertThat(Run.of("explain", PRACTICE, "--node", "quality/236", "--depth", "0")
                        .out())
                .doesNotContain("rounded half up");
    }

    @Test
    void namesTheNodesWhenOneIsUnknown() {
        Run run = Run.of("explain", PRACTICE, "--node", "quality/999");

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("there is no node quality/999", "quality/001", "pi/PI_EP_1");
    }

    @Test
    void tellsAnotherReportingOption() {
        assertThat(Run.of("explain", Run.files("two-options"), "--program", "M0003")
                        .out())
                .startsWith("MVP M0003");
        assertThat(Run.of("explain", PRACTICE, "--program", "app1").exitCode()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void tellsProblemsToo() {
        Run run = Run.of("explain", Run.files("broken"));

        assertThat(run.exitCode()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(run.err()).contains("QPP-1401");
    }
}

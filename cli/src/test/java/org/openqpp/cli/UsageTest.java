package org.openqpp.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqpp.cli.console.Page;

/** What every command has in common: help with examples, exit codes, no stack traces. */
class UsageTest {

    @ParameterizedTest
    @ValueSource(strings = {"score", "explain", "cases", "measures", "rules"})
    void everyCommandHasHelpWithExamples(String command) {
        Run run = Run.of(command, "--help");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("Usage: openqpp " + command).contains("Examples\n  openqpp " + command);
        assertThat(run.lines()).allMatch(line -> line.length() <= Page.WIDTH);
    }

    @Test
    void withoutACommandHelpIsPrinted() {
        assertThat(Run.of().out()).isEqualTo(Run.of("--help").out()).contains("  measures", "Exit codes");
        assertThat(Run.of("--help").out()).doesNotContain("warm-up").doesNotContain("generate-docs");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--version", "-V"})
    void theVersionNamesThePolicies(String option) {
        assertThat(Run.of(option).out()).containsPattern("openqpp .*\npolicy 2024-[0-9a-f]{12}\n");
        assertThat(Run.of("score", option).out()).isEqualTo(Run.of(option).out());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"scor", "score --nothing", "score", "score no-such-file.json", "explain", "cases", "--year"})
    void wrongUsageIsToldInAFewLines(String arguments) {
        Run run = Run.of(arguments.split(" ", -1));

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("openqpp: ").contains("--help'.");
        assertThat(run.err().lines()).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void typingErrorsAreRecognised() {
        assertThat(Run.of("measurs").err()).contains("Did you mean: openqpp measures");
    }

    @Test
    void aFolderWithoutACaseIsWrongUsage(@TempDir Path folder) {
        assertThat(Run.of("score", folder.toString()).err()).contains("has no submission*.json");
    }

    @Test
    void globalOptionsStandAnywhere() {
        String practice = Run.files("practice");
        assertThat(Run.of("--no-color", "--no-progress", "score", practice).exitCode())
                .isZero();
        assertThat(Run.of("score", practice, "--no-color", "--no-progress").exitCode())
                .isZero();
    }

    @Test
    void warmingUpPrintsNothing() {
        assertThat(Run.of("warm-up")).isEqualTo(new Run(0, "", ""));
    }
}

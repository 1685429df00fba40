package org.openqpp.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code openqpp cases} compares results with what worked cases expect. */
class CasesTest {
    @TempDir
    Path folder;

    @Test
    void passesWhatAgrees() {
        Run run = Run.of("cases", Run.files("practice"));

        assertThat(run.out()).isEqualTo("passed  practice\n1 passed, 0 failed\n");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void comparesExpectedProblems() throws IOException {
        assertThat(Run.of("cases", Run.files("broken")).exitCode()).isZero();

        Run run = changed("broken", "QPP-1401", "QPP-1402");

        assertThat(run.exitCode()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(run.out()).contains("nothing like it", "expected nothing more, actual QPP-1401");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "75.64 | 75.65 | mips value: expected 75.65, actual 75.64",
                "\"weight\": 30 | \"weight\": 30.00005 | mips/quality weight: expected 30.00005, actual 30",
                "57.9732 | 57.9734 | mips/quality value: expected 57.9734, actual 57.9732",
                "8.9615 | 8.9617 | mips/quality/001 value: expected 8.9617, actual 8.9615",
                "\"decile\": 8 | \"decile\": 7 | mips/quality/001 decile: expected 7, actual 8",
                "NOT_PICKED | PICKED | mips/quality/286 processingStatus: expected PICKED, actual NOT_PICKED",
                "\"EXCLUDED\" | \"NOT_PICKED\" | mips/quality/478: expected a part, actual nothing",
                "\"name\": \"117\" | \"name\": \"118\" | mips/quality/117 (registry): expected nothing that counts, actual counts",
                "\"registry\" | \"claims\" | mips/quality/117 (claims): expected a part, actual nothing",
                "0.03 | 0.04 | mips paymentAdjustmentPercent: expected 0.04, actual 0.03",
                "{\"value\": 75} | null | mips/cost original: expected not scored, actual 'scored, 75 %'",
                "\"name\": \"total\" | \"name\": \"sum\" | mips name: expected sum, actual total",
                "\"weight\": 30 | \"weight\": 30}, \"metadata\": {\"weight\": null | mips/quality weight: expected nothing, actual 30",
                "\"mips\" | \"app1\" | 'reporting options, the best first: expected [app1], actual [mips]'"
            })
    void tellsDifferencesFieldByField(String before, String after, String told) throws IOException {
        Run run = changed("practice", before, after);

        assertThat(run.exitCode()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(run.out()).contains(told.replace("'", "")).endsWith("0 passed, 1 failed\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"8.9615 | 8.96159", "75.64 | 75.640", "\"name\": \"478\" | \"name\": \"479\"", "57.9732 | 57.97329"
            })
    void toleratesWhatPrintingRounds(String before, String after) throws IOException {
        assertThat(changed("practice", before, after).exitCode()).isZero();
    }

    @Test
    void runsAFolderOfCases() throws IOException {
        copy("practice", folder.resolve("a/one"));
        copy("broken", folder.resolve("b"));

        assertThat(Run.of("cases", folder.toString()).out()).isEqualTo("passed  one\npassed  b\n2 passed, 0 failed\n");
    }

    @Test
    void expectsAScoreWhereThereIsNone() throws IOException {
        copy("broken", folder.resolve("case"));
        Files.writeString(folder.resolve("case/expected.json"), "[{\"name\": \"total\", \"value\": 1}]");

        assertThat(Run.of("cases", folder.toString()).out()).contains("expected a score, actual", "QPP-1401");
    }

    @Test
    void isUsedWithCases() {
        assertThat(Run.of("cases", "no-such-folder").exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(Run.of("cases", folder.toString()).exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(Run.of("cases").exitCode()).isEqualTo(ExitCode.USAGE);
    }

    private Run changed(String name, String before, String after) throws IOException {
        Path copy = folder.resolve("case");
        copy(name, copy);
        Path expected = copy.resolve("expected.json");
        String text = Files.readString(expected);
        assertThat(text).contains(before);
        Files.writeString(expected, text.replace(before, after));
        return Run.of("cases", copy.toString());
    }

    private static void copy(String name, Path to) throws IOException {
        Files.createDirectories(to);
        try (var files = Files.list(Path.of(Run.files(name)))) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }
}

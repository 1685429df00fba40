package org.openqpp.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command about claims. */
class ItemsAndServicesTest {

    private static final String EXAMPLE = Path.of("..", "examples", "claims").toString();

    @TempDir
    private Path folder;

    private static Run run(String... more) {
        return Run.of(
                Stream.concat(Stream.of("items-and-services"), Stream.of(more)).toArray(String[]::new));
    }

    @Test
    void aGroupSeesItsPage() {
        Run run = run(EXAMPLE, "--tin", "000000001");
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .startsWith("Group, TIN *****0001 ")
                .contains("Anesthesia services")
                .containsPattern("Patients attributed \\(R-12.9\\) +25\n")
                .containsPattern("Attributed patients with emergency department visits +7\n")
                .containsPattern("Emergency department visits +10\n")
                .contains("Claims guide 2024-");
        assertThat(run.lines()).allMatch(line -> line.length() <= 96);
    }

    @Test
    void aClinicianWithFewPatientsSeesWhyThereIsNothing() {
        Run run = run(EXAMPLE, "--tin", "000000001", "--npi", "9000000020");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .startsWith("Individual, NPI ******0020, TIN *****0001 ")
                .contains("Fewer than 20: items and services are not shown (R-12.8).")
                .doesNotContain("EMERGENCY");
    }

    @Test
    void somebodyWithoutPatientsIsToldSo() {
        Run run = run(EXAMPLE, "--tin", "000000077");
        assertThat(run.exitCode()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(run.err()).isEqualTo("openqpp: no patient is attributed to the one who was named\n");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void resultsGoIntoANewFolder() throws IOException {
        Path out = folder.resolve("results");
        Run run = run(EXAMPLE, "--out", out.toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(out);
        }
        try (Stream<Path> files = Files.list(out)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "emergency-department.csv", "items-and-services.csv", "patients.csv", "summary.txt");
        }
        assertThat(out.resolve("emergency-department.csv"))
                .content()
                .contains("\n000000001,,25,yes,7,10\n")
                .contains("\n000000001,9000000020,4,no,,\n");
        assertThat(run.out()).startsWith(Files.readString(out.resolve("summary.txt")));

        Run again = run(EXAMPLE, "--out", out.toString());
        assertThat(again.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(again.err()).contains("there is something in " + out + " already");
    }

    @Test
    void wrongClaimsWriteNothing() throws IOException {
        Path claims = Files.createDirectory(folder.resolve("claims"));
        try (Stream<Path> files = Files.list(Path.of(EXAMPLE))) {
            for (Path file : files.toList()) {
                Files.copy(file, claims.resolve(file.getFileName()));
            }
        }
        Path carrier = claims.resolve("carrier.csv");
        Files.writeString(
                carrier,
                Files.readString(carrier)
                        .replaceFirst("\\|000000001\\|", "|00000001|")
                        .replaceFirst("\\|99214\\|[^|]*\\|", "|99214|much|"));
        Run run = run(claims.toString(), "--out", folder.resolve("out").toString());
        assertThat(run.exitCode()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(run.err())
                .containsPattern("carrier.csv:\\d+: error wrong-value: LINE_ALOWD_CHRG_AMT: not a decimal number with")
                .contains("    -> Correct the value; the message says what is expected.")
                .containsPattern("carrier.csv:\\d+: error wrong-value: TAX_NUM: not a TIN of nine digits\n")
                .contains("openqpp: 2 errors; nothing was written")
                .doesNotContain("00000001");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(claims);
        }
    }

    @Test
    void howManyProblemsAreNotListed() throws IOException {
        Path claims = Files.createDirectory(folder.resolve("claims"));
        Path broken = Path.of("..", "examples", "claims-broken");
        try (Stream<Path> files = Files.list(Path.of(EXAMPLE))) {
            for (Path file : files.toList()) {
                Files.copy(file, claims.resolve(file.getFileName()));
            }
        }
        Path carrier = claims.resolve("carrier.csv");
        Files.writeString(carrier, Files.readString(carrier) + "F|C\n".repeat(59));
        assertThat(run(claims.toString()).err()).contains("... and 49 more\nopenqpp: 59 errors; nothing was written\n");
        assertThat(run(broken.toString()).err()).doesNotContain(" more\n");
    }

    @Test
    void whatIsWrittenIsSaidAlsoBesideOneGroup() {
        Path out = folder.resolve("results");
        Run run = run(EXAMPLE, "--tin", "000000077", "--out", out.toString());
        assertThat(run.exitCode()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(run.out()).isEqualTo("\nResults: " + out + "\n");
        assertThat(out.resolve("patients.csv")).isRegularFile();
    }

    @Test
    void anEmptyFolderIsFilledAlsoThroughALink() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), empty);
        assertThat(run(EXAMPLE, "--out", link.toString()).exitCode()).isZero();
        assertThat(link).isSymbolicLink();
        assertThat(empty.resolve("patients.csv")).isRegularFile();
    }

    @ParameterizedTest
    @CsvSource({
        "nowhere, '', there is no folder nowhere",
        "EXAMPLE, --tin=12, --tin has nine digits",
        "EXAMPLE, --tin=000000001 --npi=12, --npi has ten digits",
        "EXAMPLE, --npi=9000000012, --npi needs --tin",
        "EXAMPLE, --year=2023, there is no policy for 2023",
    })
    void wrongUsage(String claims, String options, String message) {
        Run run = run(Stream.concat(
                        Stream.of(claims.equals("EXAMPLE") ? EXAMPLE : claims),
                        Stream.of(options.split(" ", -1)).filter(option -> !option.isEmpty()))
                .toArray(String[]::new));
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains(message);
        assertThat(run.out()).isEmpty();
    }
}

package org.openqpp.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqpp.program.run.Manifest;

/** A small synthetic program is drawn, run and explained from the command line. */
class ProgramTest {

    @TempDir
    private static Path folder;

    private static Path program;
    private static Path results;

    @BeforeAll
    static void drawAndRun() {
        program = folder.resolve("program");
        results = folder.resolve("results");
        assertThat(Run.of("synth", "--scale", "0.001", "--seed", "1", "--out", program.toString())
                        .exitCode())
                .isZero();
        assertThat(run(program, results)).satisfies(done -> {
            assertThat(done.err()).isEmpty();
            assertThat(done.exitCode()).isZero();
            assertThat(done.out()).contains("Scaling factor").contains("results.html");
        });
    }

    private static Run run(Path program, Path out, String... more) {
        String[] arguments = new String[5 + more.length];
        arguments[0] = "program";
        arguments[1] = "run";
        arguments[2] = program.toString();
        arguments[3] = "--out";
        arguments[4] = out.toString();
        System.arraycopy(more, 0, arguments, 5, more.length);
        return Run.of(arguments);
    }

    @Test
    void theResultsAreComplete() throws IOException {
        assertThat(Manifest.verify(results)).isEmpty();
        assertThat(results)
                .isDirectoryContaining(file -> file.endsWith("results.html"))
                .isDirectoryContaining(file -> file.endsWith("public-use.csv"))
                .isDirectoryContaining(file -> file.endsWith("ledger.csv"));
    }

    @Test
    void theSameFilesGiveTheSameBytesWithAnyNumberOfThreads(@TempDir Path other) throws IOException {
        assertThat(run(program, other.resolve("results"), "--threads", "3").exitCode())
                .isZero();
        assertThat(other.resolve("results/manifest.json")).hasSameBinaryContentAs(results.resolve("manifest.json"));
    }

    @Test
    void submissionsMayStandInDocumentsAndPackedFiles(@TempDir Path other) throws IOException {
        copy(program, other.resolve("program"));
        Path part = other.resolve("program/submissions/part-0001.ndjson");
        List<String> lines = Files.readAllLines(part);
        Files.delete(part);
        try (OutputStream out =
                new GZIPOutputStream(Files.newOutputStream(part.resolveSibling("part-0001.ndjson.gz")))) {
            out.write(String.join("\n", lines.subList(1, lines.size())).getBytes(StandardCharsets.UTF_8));
        }
        String first = lines.get(0);
        Files.writeString(
                part.resolveSibling("one.json"),
                first.substring(first.indexOf("\"submissions\":") + "\"submissions\":".length(), first.length() - 1));

        Run again = run(other.resolve("program"), other.resolve("results"));

        assertThat(again.err()).isEmpty();
        assertThat(other.resolve("results/final-scores.csv"))
                .hasSameBinaryContentAs(results.resolve("final-scores.csv"));
    }

    @Test
    void aFixedMaximumGivesThePublishedCurve(@TempDir Path other) throws IOException {
        Path out = other.resolve("results");
        assertThat(run(program, out, "--as", "fixed-maximum", "1.05").exitCode())
                .isZero();
        assertThat(out.resolve("manifest.json")).content().contains("fixed-maximum 1.05");
    }

    @Test
    void oneClinicianIsExplained() throws IOException {
        String[] someone =
                Files.readAllLines(results.resolve("final-scores.csv")).get(1).split(",", -1);

        Run explained = Run.of(
                "program",
                "explain",
                program.toString(),
                "--tin",
                someone[0],
                "--npi",
                someone[1],
                "--out",
                results.toString());

        assertThat(explained.err()).isEmpty();
        assertThat(explained.exitCode()).isZero();
        assertThat(explained.out())
                .contains("Who takes part", "Candidate scores", "Final score", "Payment adjustment", "R-9.");
    }

    @Test
    void nobodyIsExplainedWithoutTheirNumbersBeingPrinted() {
        Run explained = Run.of(
                "program",
                "explain",
                program.toString(),
                "--tin",
                "999999999",
                "--npi",
                "1234567893",
                "--out",
                results.toString());

        assertThat(explained.exitCode()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(explained.err()).contains("no clinician").doesNotContain("999999999");
    }

    @Test
    void aBrokenSubmissionStopsTheRunAndSaysWhere(@TempDir Path other) throws IOException {
        copy(program, other.resolve("program"));
        Path part = other.resolve("program/submissions/part-0001.ndjson");
        List<String> lines = new ArrayList<>(Files.readAllLines(part));
        lines.set(2, lines.get(2).replaceFirst("\"performanceYear\":2024", "\"performanceYear\":2012"));
        lines.set(4, lines.get(4).substring(0, lines.get(4).length() / 2));
        Files.write(part, lines);

        Run stopped = run(other.resolve("program"), other.resolve("results"));

        assertThat(stopped.exitCode()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(stopped.err()).contains("part-0001.ndjson:3:", "part-0001.ndjson:5:", "error QPP-", "    -> ");
        assertThat(stopped.err()).contains("nothing was written");
        assertThat(other.resolve("results")).doesNotExist();
    }

    @Test
    void placesOfSubmissionsAreFilesAndLines(@TempDir Path other) throws IOException {
        copy(program, other.resolve("program"));
        Path submissions = other.resolve("program/submissions");
        List<String> lines = Files.readAllLines(submissions.resolve("part-0001.ndjson"));
        String first = lines.get(0);
        Files.writeString(submissions.resolve("z.ndjson"), "\n" + first + "\n");
        String document =
                first.substring(first.indexOf("\"submissions\":") + "\"submissions\":".length(), first.length() - 1);
        Files.writeString(
                submissions.resolve("stranger.json"),
                document.replaceAll(
                        "\"taxpayerIdentificationNumber\":\"\\d{9}\"",
                        "\"taxpayerIdentificationNumber\":\"111111111\""));

        Run stopped = run(other.resolve("program"), other.resolve("results"));

        assertThat(stopped.exitCode()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(stopped.err())
                .contains("submissions/stranger.json: error unknown-entity: ")
                .contains("submissions/z.ndjson:2: error scattered-entity: ", "stand in part-0001.ndjson:1 too")
                .doesNotContain("111111111");
    }

    @Test
    void twoDocumentsOfOneEntityAreScoredTogether(@TempDir Path other) throws IOException {
        copy(program, other.resolve("program"));
        Path submissions = other.resolve("program/submissions");
        List<String> lines = new ArrayList<>(Files.readAllLines(submissions.resolve("part-0001.ndjson")));
        String first = lines.remove(0);
        Files.write(submissions.resolve("part-0001.ndjson"), lines);
        String document =
                first.substring(first.indexOf("\"submissions\":") + "\"submissions\":".length(), first.length() - 1);
        Path folders = Files.createDirectories(submissions.resolve("two/vendors"));
        Files.writeString(folders.resolve("a.json"), document);
        Files.writeString(folders.resolve("b.json"), document);

        Run together = run(other.resolve("program"), other.resolve("results"));

        assertThat(together.err()).isEmpty();
        assertThat(other.resolve("results/final-scores.csv"))
                .hasSameBinaryContentAs(results.resolve("final-scores.csv"));
    }

    @Test
    void filesWithOtherNamesAreMentioned(@TempDir Path other) throws IOException {
        copy(program, other.resolve("program"));
        Files.writeString(other.resolve("program/submissions/readme.txt"), "hello");

        assertThat(run(other.resolve("program"), other.resolve("results")).err())
                .contains("passed over");
    }

    @Test
    void aRunWithFormedBenchmarksIsExplainedWithThem(@TempDir Path other) throws IOException {
        Path out = other.resolve("results");
        assertThat(run(program, out, "--form-benchmarks", "replace").exitCode()).isZero();
        String[] someone =
                Files.readAllLines(out.resolve("final-scores.csv")).get(1).split(",", -1);

        Run explained = Run.of(
                "program",
                "explain",
                program.toString(),
                "--tin",
                someone[0],
                "--npi",
                someone[1],
                "--out",
                out.toString(),
                "--form-benchmarks",
                "replace");

        assertThat(explained.err()).isEmpty();
        assertThat(explained.exitCode()).isZero();
    }

    @Test
    void aBrokenRosterStopsTheRunAndKeepsTheFormerResults(@TempDir Path other) throws IOException {
        copy(program, other.resolve("program"));
        copy(results, other.resolve("results"));
        Path practices = other.resolve("program/roster/practices.csv");
        Files.writeString(practices, Files.readString(practices).replaceFirst("\n00", "\nX0"));

        Run stopped = run(other.resolve("program"), other.resolve("results"));

        assertThat(stopped.exitCode()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(stopped.err()).contains("practices.csv:2: error wrong-value: tin: ", "    -> ");
        assertThat(Manifest.verify(other.resolve("results"))).isEmpty();
    }

    @Test
    void thePublicUseFileIsRecomputed(@TempDir Path other) throws IOException {
        Run agreed =
                Run.of("program", "check", results.resolve("public-use.csv").toString());
        Path changed = other.resolve("changed.csv");
        Files.writeString(changed, "final score,payment adjustment percentage\n90,0.63\n90,0.64\n");

        Run differs = Run.of("program", "check", changed.toString());

        assertThat(agreed.out())
                .contains("finalScoreAgrees", "adjustmentAgrees")
                .doesNotContain("Differs");
        assertThat(agreed.exitCode()).isZero();
        Run stranger = Run.of(
                "program", "check", program.resolve("roster/practices.csv").toString());

        assertThat(stranger.exitCode()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(stranger.err()).contains("it is no public use file");
        assertThat(differs.exitCode()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(differs.out()).contains("row 2: adjustmentDiffers: ").doesNotContain("row 1: adjustment");
    }

    @Test
    void benchmarksAreFormedFromTwentyReportersOn(@TempDir Path other) throws IOException {
        String submission = Files.readString(Path.of(Run.files("practice")).resolve("submission.json"))
                .replace('\n', ' ');
        Path population = Files.createDirectory(other.resolve("population"));
        StringBuilder cases = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            String one = submission.replaceFirst(
                    "\"taxpayerIdentificationNumber\": \"\\d{9}\"",
                    "\"taxpayerIdentificationNumber\": \"" + String.format("%09d", i + 1) + "\"");
            cases.append("{\"submissions\": [").append(one).append("]}\n");
        }
        Files.writeString(population.resolve("cases.ndjson"), cases);

        Run printed = Run.of("benchmarks", "form", population.toString());
        Run written = Run.of(
                "benchmarks",
                "form",
                population.toString(),
                "--out",
                other.resolve("formed").toString());

        assertThat(printed.exitCode()).isZero();
        assertThat(printed.lines().get(0)).startsWith("measure_id,collection_type,");
        assertThat(printed.lines()).hasSizeGreaterThan(1).anyMatch(line -> line.startsWith("236,"));
        assertThat(printed.err()).contains("formed from 20 documents");
        assertThat(written.exitCode()).isZero();
        assertThat(Files.readString(other.resolve("formed/benchmarks.csv"))).isEqualTo(printed.out());
    }

    @Test
    void belowTwentyThereIsNone() {
        Run printed = Run.of("benchmarks", "form", program.toString());

        assertThat(printed.exitCode()).isZero();
        assertThat(printed.lines()).hasSize(1);
        assertThat(printed.err()).contains("0 benchmarks formed", "too few reporters");
    }

    @Test
    void theFiguresOfAPopulationCanBeGivenToTheNextRun(@TempDir Path other) throws IOException {
        assertThat(Run.of("benchmarks", "form", program.toString(), "--out", other.toString())
                        .exitCode())
                .isZero();
        assertThat(Files.readString(other.resolve("hospitals.csv"))).startsWith("ccn,name,total_performance_score,");
        copy(program, other.resolve("program"));
        Files.copy(
                other.resolve("hospitals.csv"),
                other.resolve("program/roster/hospitals.csv"),
                StandardCopyOption.REPLACE_EXISTING);

        Run next = run(
                other.resolve("program"),
                other.resolve("results"),
                "--complex-patient-statistics",
                other.resolve("complex-patient-statistics.json").toString());

        assertThat(next.err()).isEmpty();
        assertThat(next.exitCode()).isZero();
        assertThat(other.resolve("results/final-scores.csv"))
                .content()
                .isNotEqualTo(Files.readString(results.resolve("final-scores.csv")));
    }

    @ParameterizedTest
    @CsvSource({
        "program run NOWHERE --out RESULTS, there is no folder",
        "program run PROGRAM, Missing required option: '--out",
        "program run PROGRAM --out RESULTS --as best, --as is balanced or fixed-maximum PERCENT",
        "program run PROGRAM --out RESULTS --as fixed-maximum, needs a percent above 0",
        "program run PROGRAM --out RESULTS --as fixed-maximum 0, needs a percent above 0",
        "program run PROGRAM --out PROGRAM/roster, is a folder of the inputs",
        "program run PROGRAM --out RESULTS --threads 0, --threads is 1 or more",
        "program run PROGRAM --out RESULTS --complex-patient-statistics NOWHERE, there is no file",
        "program explain PROGRAM --tin 1 --npi 9000000012, --tin has nine digits",
        "program explain PROGRAM --tin 000000001 --npi 9, --npi has ten digits",
        "program explain PROGRAM --tin 000000001 --npi 9000000012 --out NOWHERE, there is no finished run",
        "program check NOWHERE, there is no file",
        "program check PROGRAM/roster/practices.csv --maximum 0, --maximum is a percent above 0",
        "synth --out PROGRAM, there is something in",
        "synth --out NEW --scale 0, --scale is a decimal number above 0",
        "synth --out NEW --scale much, --scale is a decimal number above 0",
        "synth --out NEW --scale 11, --scale is a decimal number above 0",
        "benchmarks form NOWHERE, there is no folder",
        "benchmarks form PROGRAM --percentiles guessed, there is no way to read percentiles",
    })
    void wrongUsageIsSaid(String command, String said) {
        String[] words = command.replace("NOWHERE", folder.resolve("nowhere").toString())
                .replace("PROGRAM", program.toString())
                .replace("RESULTS", folder.resolve("none").toString())
                .replace("NEW", folder.resolve("new").toString())
                .split(" ", -1);

        Run wrong = Run.of(words);

        assertThat(wrong.err()).contains(said);
        assertThat(wrong.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(folder.resolve("none")).doesNotExist();
        assertThat(folder.resolve("new")).doesNotExist();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }
}

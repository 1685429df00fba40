package org.openqpp.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqpp.intake.qrda.QrdaWriter;
import org.openqpp.intake.qrda.QrdaWriter.Details;
import org.openqpp.policy.Policies;
import org.openqpp.policy.value.CollectionType;
import org.openqpp.policy.value.ParticipationOption;
import org.openqpp.policy.value.PerformanceCategory;
import org.openqpp.policy.value.PerformanceYear;
import org.openqpp.scoring.submission.Measurement;
import org.openqpp.scoring.submission.MeasurementSet;
import org.openqpp.scoring.submission.MeasurementValue.Counts;
import org.openqpp.scoring.submission.Submission;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Validate, convert and conformance over QRDA III documents, and scoring one. */
class FilesTest {

    private static final String GOOD = document();
    private static final String BAD = GOOD.replace("value=\"80\"", "value=\"80.5\"");
    private static final JsonMapper MAPPER = new JsonMapper();

    @TempDir
    Path folder;

    private static String document() {
        Submission submission = new Submission(
                ParticipationOption.GROUP,
                null,
                "000123456",
                null,
                new PerformanceYear(2024),
                List.of(new MeasurementSet(
                        PerformanceCategory.QUALITY,
                        CollectionType.ECQM,
                        "mips",
                        LocalDate.of(2024, 1, 1),
                        LocalDate.of(2024, 12, 31),
                        "0015CAAAAAAAAAA",
                        List.of(new Measurement("236", new Counts(80, 20, 100, 0, 0, 0, null))))));
        QrdaWriter writer = QrdaWriter.of(Policies.load(new PerformanceYear(2024)));
        return new String(writer.write(submission, Details.NONE), StandardCharsets.UTF_8);
    }

    @BeforeEach
    void files() throws IOException {
        write("reports/good.xml", GOOD);
        write("reports/more/bad.xml", BAD);
    }

    private Path write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    void validateTellsWhatIsWrongWhere() {
        Run run = Run.of("validate", path("reports"));

        assertThat(run.exitCode()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(run.out())
                .contains(path("reports/good.xml") + ": accepted")
                .contains("error QPP-2117")
                .contains("The numerator of measure CMS165v12 is \"80.5\", which is no whole number.")
                .contains("at /ClinicalDocument/component/structuredBody/component/section/entry[2]/organizer")
                .contains(path("reports/more/bad.xml") + ": rejected");
        assertThat(run.err()).contains("openqpp: 2 documents, 1 accepted, 1 rejected, 1 error");
    }

    @Test
    void validateAsJson() {
        Run run = Run.of("validate", "--json", path("reports"));
        JsonNode json = MAPPER.readTree(run.out());

        assertThat(json.size()).isEqualTo(2);
        assertThat(json.at("/0/accepted").asBoolean()).isTrue();
        assertThat(json.at("/1/accepted").asBoolean()).isFalse();
        assertThat(json.at("/1/converterCodes/0").asInt()).isEqualTo(9);
        assertThat(json.at("/1/problems/0/code").asString()).isEqualTo("QPP-2117");
    }

    @Test
    void validateTakesJsonToo() {
        Run run = Run.of("validate", Run.files("broken"));

        assertThat(run.out()).contains("error QPP-1401");
        assertThat(run.exitCode()).isEqualTo(ExitCode.PROBLEMS);
    }

    @Test
    void convertWritesOneFileForEachSubmission() throws IOException {
        Path out = folder.resolve("out");
        Run run = Run.of("convert", path("reports"), "--out", out.toString());

        assertThat(run.exitCode()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(run.err()).contains("error QPP-2117");
        assertThat(out.resolve("more/bad.json")).doesNotExist();
        JsonNode json = MAPPER.readTree(Files.readString(out.resolve("good.json")));
        assertThat(json.at("/measurementSets/0/measurements/0/value/performanceMet")
                        .asInt())
                .isEqualTo(80);
        assertThat(json.at("/measurementSets/0/source").asString()).isEqualTo("qrda3");
    }

    @Test
    void convertToStandardOutput() {
        Run one = Run.of("convert", path("reports/good.xml"));
        Run lines = Run.of("convert", "--ndjson", path("reports"));

        assertThat(one.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(MAPPER.readTree(one.out()).at("/entityType").asString()).isEqualTo("group");
        assertThat(lines.lines()).hasSize(2);
        assertThat(MAPPER.readTree(lines.lines().get(0))
                        .at("/submissions/0/performanceYear")
                        .asInt())
                .isEqualTo(2024);
        assertThat(MAPPER.readTree(lines.lines().get(1)).at("/submissions").isEmpty())
                .isTrue();
    }

    @Test
    void scoreTakesADocument() {
        Run ofDocument = Run.of("score", "--json", path("reports/good.xml"));
        Run ofJson = Run.of("convert", path("reports/good.xml"));

        assertThat(MAPPER.readTree(ofDocument.out()).findValue("value").asDouble())
                .isGreaterThan(0);
        assertThat(ofJson.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(Run.of("score", path("reports/more/bad.xml")).err()).contains("error QPP-2117");
    }

    @Test
    void scoreTakesDocumentsOfACase() throws IOException {
        write("practice/submission.xml", GOOD);

        assertThat(Run.of("score", path("practice")).out()).contains("236");
    }

    @Test
    void conformanceComparesWithAManifest() throws IOException {
        String expected = Run.of("convert", path("reports/good.xml")).out();
        write("suite/accepted/good.xml", GOOD);
        write("suite/rejected/bad.xml", BAD);
        write("suite/expected/good.json", expected);
        write("suite/manifest.csv", """
                file,expected,expected_http_status,error_codes,xml_bytes,source
                accepted/good.xml,expected/good.json,201,,1,test
                rejected/bad.xml.gz,expected/bad.json,422,9,1,test
                """);
        Run same = Run.of("conformance", "qrda", path("suite"));

        assertThat(same.lines()).containsExactly("2 passed, 0 failed");
        assertThat(same.exitCode()).isEqualTo(ExitCode.DONE);

        write("suite/expected/good.json", expected.replace("80", "81"));
        write("suite/rejected/bad.xml", GOOD);
        Run other = Run.of("conformance", "qrda", path("suite"));

        assertThat(other.lines())
                .containsExactly(
                        "accepted/good.xml: /measurementSets/0/measurements/0/value/performanceMet is 80 instead of 81",
                        "rejected/bad.xml.gz: accepted, but it is rejected with converter codes 9",
                        "0 passed, 2 failed");
        assertThat(other.exitCode()).isEqualTo(ExitCode.PROBLEMS);
    }

    @Test
    void convertSaysHowMany() {
        assertThat(Run.of("convert", path("reports")).err())
                .contains("openqpp: 2 documents, 1 converted, 1 accepted, 1 rejected, 1 error");
    }

    @Test
    void nothingIsLeftOfAFileThatCannotBeWritten() throws IOException {
        write("taken", "x");
        Run run = Run.of("convert", path("reports"), "--out", path("taken"));

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("openqpp: cannot write " + path("taken/good.json"));
        Run.of("convert", path("reports"), "--out", path("out"));
        assertThat(folder.resolve("out")).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void documentsOfTheSameNameDoNotOverwriteEachOther() throws IOException {
        write("reports/good.json", Run.of("convert", path("reports/good.xml")).out());
        Run.of("convert", path("reports"), "--out", path("out"));

        assertThat(folder.resolve("out/good.json")).isNotEmptyFile();
        assertThat(folder.resolve("out/good (2).json")).isNotEmptyFile();
    }

    @Test
    void aConversionNeverReplacesADocumentThatIsRead() throws IOException {
        write("same/a.xml", GOOD);
        write("same/a.json", "{}");

        Run run = Run.of("convert", path("same"), "--out", path("same"));

        assertThat(run.exitCode()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(folder.resolve("same/a.json")).hasContent("{}");
        assertThat(folder.resolve("same/a (2).json")).isNotEmptyFile();
    }

    @Test
    void aFileThatCannotBeScoredIsNotAMystery() throws IOException {
        Files.write(folder.resolve("cut.xml.gz"), new byte[] {0x1F, (byte) 0x8B, 8, 0, 0});
        Files.write(folder.resolve("all.zip"), new byte[] {'P', 'K', 3, 4, 0});

        assertThat(Run.of("score", path("cut.xml.gz")).err()).contains("end too early or are damaged");
        assertThat(Run.of("score", path("all.zip")).err()).contains("it is an archive");
    }

    @Test
    void aFolderWithoutDocumentsIsWrongUsage() throws IOException {
        write("empty/readme.txt", "");
        Run run = Run.of("validate", path("empty"));

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("there is no document in " + path("empty"));
    }

    @Test
    void wrongUsage() {
        assertThat(Run.of("validate", path("nowhere")).exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(Run.of("convert", path("reports"), "--ndjson", "--out", "x").exitCode())
                .isEqualTo(ExitCode.USAGE);
        assertThat(Run.of("conformance", "qrda", path("reports")).exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(Run.of("validate", "--entities", path("no"), path("reports")).exitCode())
                .isEqualTo(ExitCode.USAGE);
    }
}

package org.openqpp.intake.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.openqpp.intake.Fixture.DOOR;
import static org.openqpp.intake.Fixture.INDIVIDUAL;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqpp.intake.Document;
import org.openqpp.intake.Limits;
import org.openqpp.intake.problem.Problem;
import org.openqpp.intake.problem.ProblemCode;

/** Documents that are no documents: each is refused in words, none is a crash. */
class HostileDocumentsTest {

    private static List<Problem> problems(byte[] content) {
        return DOOR.read(List.of(Document.of("a.json", content)), null).problems();
    }

    private static List<Problem> problems(String content) {
        return problems(content.getBytes(UTF_8));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{                  | 1:2  | ends too early",
                "{\"a\": \"b        | 1:9  | ends too early",
                "{\"a\": 1,}        | 1:9  | stops being JSON at the character }",
                "{'a': 1}           | 1:2  | stops being JSON at the character '",
                "{\"tin\": 00123}   | 1:10 | begins with 0",
                "{\"a\": hello}     | 1:7  | stops being JSON at a letter or digit",
                "{\"a\": NaN}       | 1:7  | stops being JSON at a letter or digit",
                "{\"a\": tru}       | 1:7  | stops being JSON at a letter or digit",
                "{\"a\" 1}          | 1:6  | stops being JSON at a letter or digit",
                "}                  | 1:1  | stops being JSON at the character }",
                "// a comment       | 1:1  | stops being JSON at the character /",
            })
    void malformedTextIsPlaced(String text, String position, String words) {
        assertThat(problems(text)).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.MALFORMED_JSON);
            assertThat(problem.place().position()).hasToString(position);
            assertThat(problem.message()).contains(words);
        });
    }

    @Test
    void aLineBreakInATextIsNamed() {
        assertThat(problems("{\"a\": \"b\nc\"}"))
                .extracting(Problem::message)
                .containsExactly("A line break or control character stands where JSON does not allow one.");
    }

    @Test
    void nothingIsEmpty() {
        for (String nothing : List.of("", " ", "\n\t\r", "\uFEFF", "\uFEFF \n")) {
            assertThat(problems(nothing)).extracting(Problem::code).containsExactly(ProblemCode.FILE_EMPTY);
        }
    }

    @Test
    void whatIsNoSubmissionIsNamed() {
        for (String other : List.of("null", "true", "\"text\"", "12", "[]", "{}", "{\"data\": {}}", "[[[]]]")) {
            assertThat(problems(other)).extracting(Problem::code).containsExactly(ProblemCode.NOT_A_SUBMISSION);
        }
        assertThat(problems("{\"category\": \"ia\"}").get(0).message()).contains("measurement set without");
        assertThat(problems("{\"measureId\": \"001\"}").get(0).message()).contains("measurement without");
    }

    @Test
    void textAfterTheEndIsPlaced() {
        assertThat(problems(INDIVIDUAL.text() + "x"))
                .extracting(problem -> problem.code() + " " + problem.place().position())
                .containsExactly("TRAILING_TEXT 18:1");
        assertThat(problems("12 13"))
                .extracting(problem -> problem.code() + " " + problem.place().position())
                .containsExactly("NOT_A_SUBMISSION 1:1", "TRAILING_TEXT 1:4");
    }

    @Test
    void deepNestingIsRefusedWhereverItStands() {
        for (String deep : List.of(
                "[".repeat(100_000),
                "{\"a\":".repeat(100_000),
                INDIVIDUAL.with("2024,", "[".repeat(70) + "]".repeat(70) + ",").text())) {
            assertThat(problems(deep)).extracting(Problem::code).containsExactly(ProblemCode.NESTED_TOO_DEEPLY);
        }
    }

    @Test
    void numbersWithHugeExponentsAreRefused() {
        for (String number : List.of(
                "1e999999999",
                "-1e999999999",
                "1e-999999999",
                "1".repeat(40),
                "1e2147483647",
                "1e2147483648",
                "-1.5E-99999999999999999999")) {
            assertThat(INDIVIDUAL
                            .with("\"performanceMet\": 61", "\"performanceMet\": " + number)
                            .taken()
                            .problems())
                    .as(number)
                    .extracting(Problem::code)
                    .containsExactly(ProblemCode.NUMBER_OUT_OF_RANGE);
        }
    }

    @Test
    void everyNumberThatIsNoneIsTold() {
        List<Problem> problems = problems("{\"entityType\": 1e2147483648,\n \"entityType\": [1e-2147483648, 1]}");
        assertThat(problems)
                .extracting(problem -> problem.code() + " " + problem.place().path() + " "
                        + problem.place().position())
                .containsExactly(
                        "NUMBER_OUT_OF_RANGE /entityType 1:16",
                        "DUPLICATE_FIELD /entityType 2:2",
                        "NUMBER_OUT_OF_RANGE /entityType/0 2:17");
    }

    @Test
    void aFileOfFiftyMegabytesIsRefusedWithoutBeingRead(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("large.json");
        byte[] megabyte = new byte[1 << 20];
        Arrays.fill(megabyte, (byte) ' ');
        try (var out = Files.newOutputStream(file)) {
            out.write('[');
            for (int i = 0; i < 50; i++) {
                out.write(megabyte);
            }
        }
        Document document = Document.read(file, Limits.DEFAULT);
        assertThat(document.content()).hasSize(Limits.DEFAULT.maximumBytes() + 1);
        assertThat(DOOR.read(List.of(document), null).problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo(ProblemCode.FILE_TOO_LARGE);
                    assertThat(problem.message()).contains("16 MiB");
                });
    }

    @Test
    void anEndlessStreamIsCutOff() throws IOException {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return '1';
            }
        };
        Document document = Document.read("endless", endless, new Limits(1000, 10));
        assertThat(document.content()).hasSize(1001);
    }

    @Test
    void unreadableCharactersArePlaced() {
        assertThat(problems("{\n \"n\": \"caf\u00e9\"}".getBytes(ISO_8859_1)))
                .extracting(problem -> problem.code() + " " + problem.place().position())
                .containsExactly("UNREADABLE_ENCODING 2:11");
        byte[] half = Arrays.copyOf("{\"a\": 1}".getBytes(UTF_16BE), 15);
        assertThat(problems(half)).extracting(Problem::code).containsExactly(ProblemCode.UNREADABLE_ENCODING);
        // a character cut in two at the end of the file
        assertThat(problems(new byte[] {'"', (byte) 0xE2, (byte) 0x82}))
                .extracting(Problem::code)
                .containsExactly(ProblemCode.UNREADABLE_ENCODING);
    }

    @Test
    void oneBrokenDocumentOfManyProblemsStaysSmall() {
        String measurement = "{\"measureId\": \"x\", \"value\": 3},";
        String many = INDIVIDUAL
                .with("{\"measureId\"", measurement.repeat(100_000) + "{\"measureId\"")
                .text();
        List<Problem> problems = problems(many);
        assertThat(problems).hasSizeLessThan(4000);
        assertThat(problems).extracting(Problem::code).contains(ProblemCode.PROBLEMS_NOT_LISTED);
    }

    @Test
    void aDocumentOfVeryManyPartsIsRefused() {
        assertThat(problems("[" + "[],".repeat(1_100_000) + "[]]"))
                .extracting(Problem::code)
                .containsExactly(ProblemCode.FILE_TOO_LARGE);
    }

    @Test
    void noPartIsComparedWithEveryOther() {
        String set = "{\"category\":\"pi\",\"submissionMethod\":\"registry\",\"measurements\":[%s]},";
        String measurement = "{\"measureId\":\"CMS999v1\",\"value\":{\"strata\":[]}},";
        for (String part :
                List.of(set.formatted("").repeat(120_000), set.formatted(measurement.repeat(100_000) + measurement))) {
            String document = INDIVIDUAL
                    .with("\"measurementSets\": [", "\"measurementSets\": [" + part.replace("},]", "}]"))
                    .text();
            assertTimeout(
                    Duration.ofSeconds(60), () -> assertThat(problems(document)).isNotEmpty());
        }
    }
}

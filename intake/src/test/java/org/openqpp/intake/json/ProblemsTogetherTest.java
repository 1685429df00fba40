package org.openqpp.intake.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqpp.intake.Fixture.DOOR;
import static org.openqpp.intake.Fixture.INDIVIDUAL;
import static org.openqpp.intake.Fixture.MVP;
import static org.openqpp.intake.Fixture.PARTICIPATION;
import static org.openqpp.intake.Fixture.SUBMISSION;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.openqpp.intake.Document;
import org.openqpp.intake.Fixture;
import org.openqpp.intake.Intake;
import org.openqpp.intake.problem.Problem;
import org.openqpp.intake.problem.ProblemCode;

/** All problems come at once, each with its line and column in the user's own file. */
class ProblemsTogetherTest {

    /** Code and position of each problem. */
    private static List<String> found(Intake intake) {
        return intake.problems().stream()
                .map(problem -> problem.code() + " " + problem.place().document() + ":"
                        + Objects.toString(problem.place().position()))
                .toList();
    }

    /** What has the wrong type is not called missing besides; what is missing in another set is. */
    @Test
    void nothingIsSaidTwice() {
        String text = """
                {
                  "entityType": "individual",
                  "taxpayerIdentificationNumber": 987654321,
                  "performanceYear": 2024,
                  "measurementSets": [
                    {
                      "category": "pi", "submissionMethod": "registry", "cehrtId": 15,
                      "performanceStart": "2024-01-01", "performanceEnd": "2024-12-31", "measurements": {}
                    },
                    {
                      "category": "pi", "submissionMethod": "registry",
                      "performanceStart": "2024-01-01", "performanceEnd": "2024-12-31", "measurements": []
                    }
                  ]
                }
                """;
        assertThat(found(new Fixture("a.json", text).taken()))
                .containsExactly(
                        "NPI_MISSING a.json:1:1",
                        "WRONG_TYPE a.json:3:35",
                        "WRONG_TYPE a.json:7:68",
                        "WRONG_TYPE a.json:8:89",
                        "SET_EMPTY a.json:10:5");
    }

    @Test
    void everythingIsSaidAtOnce() {
        String text = """
                {
                  "entityType": "person",
                  "taxpayerIdentificationNumber": 987654,
                  "performanceYear": 2024,
                  "measurementSets": [
                    {
                      "category": "quality",
                      "submissionMethod": "fax",
                      "performanceStart": "2024-13-01",
                      "performanceEnd": "2024-12-31",
                      "measurements": [
                        {"measureId": "236", "value": {"performanceMet": -1, "eligiblePopulation": 2.5}},
                        {"measureId": "nope", "value": {"performanceMet": 90, "performanceNotMet": 20, "eligiblePopulation": 100}},
                        {"measureId": "130", "value": {"performanceMet": 90, "performanceNotMet": 20, "eligiblePopulation": 100}},
                        {"measureId": "130", "value": true},
                        17
                      ]
                    },
                    "pi",
                    {"category": "aci", "submissionMethod": "registry", "measurements": [{"value": {"numerator": 3}}]}
                  ],
                  "colour": "blue"
                }
                """;
        assertThat(found(new Fixture("a.json", text).taken()))
                .containsExactly(
                        "UNKNOWN_ENTITY_TYPE a.json:2:17",
                        "WRONG_TYPE a.json:3:35",
                        "UNKNOWN_COLLECTION_TYPE a.json:8:27",
                        "NOT_A_DATE a.json:9:27",
                        "NOT_WHOLE a.json:12:84",
                        "UNKNOWN_MEASURE a.json:13:23",
                        "COUNTS_ABOVE_POPULATION a.json:14:39",
                        "DUPLICATE_MEASURE a.json:15:9",
                        "WRONG_VALUE_TYPE a.json:15:39",
                        "WRONG_TYPE a.json:16:9",
                        "WRONG_TYPE a.json:19:5",
                        "UNKNOWN_CATEGORY a.json:20:18",
                        "MISSING_FIELD a.json:20:74",
                        "MISSING_FIELD a.json:20:84",
                        "UNKNOWN_FIELD a.json:22:13");
    }

    @Test
    void allDocumentsAreLookedAt() {
        Intake intake = DOOR.read(
                List.of(
                        Document.of(
                                "a.json", SUBMISSION.with("\"236\"", "\"x\"").text()),
                        Document.of(
                                "a.json", MVP.with("\"group\"", "\"subgroup\"").text()),
                        Document.of("b.json", "{")),
                PARTICIPATION.with("\"rural\"", "7").document());
        assertThat(found(intake))
                .containsExactly(
                        "UNKNOWN_MEASURE a.json:13:23",
                        "ENTITY_ID_MISSING a.json (2):1:1",
                        "ENTITY_TYPE_MISMATCH a.json (2):2:17",
                        "MVP_NOT_REGISTERED a.json (2):9:22",
                        "MALFORMED_JSON b.json:1:2",
                        "UNKNOWN_VALUE participation.json:5:23");
        assertThat(intake.accepted()).isEmpty();
    }

    @Test
    void problemsOfALineAreCountedFromTheStartOfTheFile() {
        String line = "{\"id\": \"b\", \"submissions\": ["
                + INDIVIDUAL.with("\"236\"", "\"x\"").text().replaceAll("\\s+", " ") + "]}";
        assertThat(found(DOOR.readCase(Document.line("cases.ndjson", 41, line))))
                .containsExactly("UNKNOWN_MEASURE cases.ndjson:41:" + (line.indexOf("\"x\"") + 1));
        assertThat(found(DOOR.readCase(Document.line("cases.ndjson", 41, "{\"id\": \"b\",, }"))))
                .containsExactly("MALFORMED_JSON cases.ndjson:41:12");
        assertThat(DOOR.readCase(Document.line("cases.ndjson", 41, line)).id()).contains("b");
    }

    @Test
    void columnsCountCharactersNotBytes() {
        Fixture title =
                INDIVIDUAL.with("{\"measureId\": \"236\"", "{\"\u00fc\u20ac\ud83d\ude00\": 1, \"measureId\": \"x\"");
        assertThat(found(title.taken()))
                .containsExactly("UNKNOWN_FIELD individual.json:13:17", "UNKNOWN_MEASURE individual.json:13:33");
        Document utf16 = Document.of("utf16.json", title.text().getBytes(StandardCharsets.UTF_16LE));
        assertThat(found(DOOR.read(List.of(utf16), null)))
                .containsExactly(
                        "OTHER_ENCODING utf16.json:1:1",
                        "UNKNOWN_FIELD utf16.json:13:17",
                        "UNKNOWN_MEASURE utf16.json:13:33");
        Document marked = Document.of("marked.json", "\uFEFF" + title.text());
        assertThat(found(DOOR.read(List.of(marked), null)))
                .containsExactly("UNKNOWN_FIELD marked.json:13:17", "UNKNOWN_MEASURE marked.json:13:33");
        Document dos = Document.of("dos.json", title.text().replace("\n", "\r\n"));
        assertThat(found(DOOR.read(List.of(dos), null)))
                .containsExactly("UNKNOWN_FIELD dos.json:13:17", "UNKNOWN_MEASURE dos.json:13:33");
    }

    @Test
    void fieldsThatStandTwiceDoNotHideTheRest() {
        Fixture twice = SUBMISSION
                .with("\"group\"", "\"group\", \"entityType\": \"group\"")
                .with("\"236\"", "\"x\", \"measureId\": \"x\"");
        assertThat(found(twice.taken()))
                .containsExactly(
                        "DUPLICATE_FIELD submission.json:2:26",
                        "DUPLICATE_FIELD submission.json:13:28",
                        "UNKNOWN_MEASURE submission.json:13:41");
    }

    @Test
    void aFieldThatIsMissingIsPlacedAtItsObject() {
        Fixture missing = INDIVIDUAL.with("\"236\", \"value\"", "\"236\", \"worth\"");
        assertThat(missing.taken().problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "individual.json:13:9 /measurementSets/0/measurements/0 error QPP-1101: The field value is missing.",
                        "individual.json:13:39 /measurementSets/0/measurements/0/worth warning QPP-1103: The field"
                                + " \"worth\" is not known and was not read.");
    }

    @Test
    void aWrongYearIsOneProblem() {
        Intake intake = SUBMISSION.with("2024,", "2017,").taken();
        assertThat(intake.problems()).extracting(Problem::code).containsExactly(ProblemCode.WRONG_YEAR);
    }

    @Test
    void anIdThatLostItsZerosIsRecognised() {
        assertThat(messages(INDIVIDUAL.with("\"236\"", "\"1\"")))
                .containsExactly("There is no measure \"1\" in 2024. Is it 001?");
        assertThat(messages(INDIVIDUAL.with("\"236\"", "\"ia_ahe_1\"")))
                .containsExactly("There is no measure \"ia_ahe_1\" in 2024. Is it IA_AHE_1?");
        assertThat(messages(INDIVIDUAL.with("\"236\"", "\"CMS165v11\"")))
                .containsExactly("There is no measure \"CMS165v11\" in 2024. Is it 236?");
    }

    private static List<String> messages(Fixture document) {
        return document.taken().problems().stream().map(Problem::message).toList();
    }
}

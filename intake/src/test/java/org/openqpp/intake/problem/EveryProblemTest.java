package org.openqpp.intake.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqpp.intake.Fixture.INDIVIDUAL;
import static org.openqpp.intake.Fixture.MVP;
import static org.openqpp.intake.Fixture.PARTICIPATION;
import static org.openqpp.intake.Fixture.SUBMISSION;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqpp.intake.Document;
import org.openqpp.intake.Fixture;
import org.openqpp.intake.Intake;
import org.openqpp.intake.Limits;
import org.openqpp.intake.json.JsonIntake;

/** Every problem code is found where it should be, by itself, and does to the score what the list says. */
class EveryProblemTest {

    /** A problem, its path, and documents that have it and no other of its severity. */
    private record Row(ProblemCode code, String path, Intake intake) {

        @Override
        public String toString() {
            return code.id() + " " + code;
        }
    }

    private static Row row(ProblemCode code, String path, Fixture submission) {
        return new Row(code, path, submission.taken());
    }

    private static Row row(ProblemCode code, String path, Fixture submission, Fixture participation) {
        return new Row(code, path, submission.takenWith(participation));
    }

    private static Row row(ProblemCode code, String path, byte[] content) {
        return new Row(code, path, Fixture.DOOR.read(List.of(Document.of("bytes.json", content)), null));
    }

    private static Fixture text(String text) {
        return new Fixture("text.json", text);
    }

    static List<Row> rows() {
        return Stream.of(
                        file(),
                        fields(),
                        entity(),
                        sets(),
                        measurements(),
                        values(),
                        interoperability(),
                        participation())
                .flatMap(rows -> rows)
                .toList();
    }

    private static Stream<Row> file() {
        return Stream.of(
                row(ProblemCode.FILE_EMPTY, "", text(" \n ")),
                new Row(
                        ProblemCode.FILE_TOO_LARGE,
                        "",
                        JsonIntake.of(Fixture.POLICY, new Limits(100, 64)).read(List.of(SUBMISSION.document()), null)),
                row(ProblemCode.MALFORMED_JSON, "", SUBMISSION.with(",", ",,")),
                row(ProblemCode.NESTED_TOO_DEEPLY, "", text("[".repeat(65) + "]".repeat(65))),
                row(ProblemCode.TRAILING_TEXT, "", text(SUBMISSION.text() + " {}")),
                row(
                        ProblemCode.DUPLICATE_FIELD,
                        "/performanceYear",
                        SUBMISSION.with("\"performanceYear\"", "\"performanceYear\": 2024, \"performanceYear\"")),
                row(
                        ProblemCode.UNREADABLE_ENCODING,
                        "",
                        "{\"a\": \"caf\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1)),
                row(ProblemCode.OTHER_ENCODING, "", SUBMISSION.text().getBytes(StandardCharsets.UTF_16)),
                row(ProblemCode.NOT_A_SUBMISSION, "/0", text("[12]")),
                row(
                        ProblemCode.PROBLEMS_NOT_LISTED,
                        "",
                        SUBMISSION.with(
                                "{",
                                "{"
                                        + IntStream.rangeClosed(0, Findings.MOST)
                                                .mapToObj(i -> "\"x" + i + "\": 1,")
                                                .collect(Collectors.joining()))),
                row(ProblemCode.TEXT_TOO_LONG, "", text("{\"a\": " + "1".repeat(200) + "}")));
    }

    private static Stream<Row> fields() {
        return Stream.of(
                row(
                        ProblemCode.MISSING_FIELD,
                        "/measurementSets/0/measurements/0/value",
                        SUBMISSION.with("\"performanceMet\": 61, ", "")),
                row(
                        ProblemCode.WRONG_TYPE,
                        "/measurementSets/0/measurements/0/value/performanceMet",
                        SUBMISSION.with("\"performanceMet\": 61", "\"performanceMet\": \"61\"")),
                row(
                        ProblemCode.UNKNOWN_FIELD,
                        "/measurementSets/3/cehrtID",
                        SUBMISSION.with("\"cehrtId\"", "\"cehrtID\": 1, \"cehrtId\"")),
                row(
                        ProblemCode.IGNORED_FIELD,
                        "/programName",
                        SUBMISSION.with("\"performanceYear\"", "\"programName\": \"app1\", \"performanceYear\"")),
                row(
                        ProblemCode.NOT_A_DATE,
                        "/measurementSets/0/performanceEnd",
                        SUBMISSION.with("\"2024-12-31\"", "\"2024-12-32\"")),
                row(
                        ProblemCode.NOT_WHOLE,
                        "/measurementSets/0/measurements/0/value/performanceMet",
                        SUBMISSION.with("\"performanceMet\": 61", "\"performanceMet\": 61.5")),
                row(
                        ProblemCode.NUMBER_OUT_OF_RANGE,
                        "/measurementSets/0/measurements/0/value/performanceMet",
                        SUBMISSION.with("\"performanceMet\": 61", "\"performanceMet\": 61e99")),
                row(
                        ProblemCode.UNKNOWN_VALUE,
                        "/specialStatuses/0",
                        SUBMISSION,
                        PARTICIPATION.with("\"rural\"", "\"remote\"")));
    }

    private static Stream<Row> entity() {
        String tin = "\"taxpayerIdentificationNumber\": \"000987654\",";
        String npi = "\"nationalProviderIdentifier\": \"1234567893\",";
        Fixture subgroup = MVP.with("\"group\"", "\"subgroup\", \"entityId\": \"SG-00000001\"");
        return Stream.of(
                row(ProblemCode.UNKNOWN_ENTITY_TYPE, "/entityType", SUBMISSION.with("\"group\"", "\"practice\"")),
                row(ProblemCode.UNREADABLE_YEAR, "/performanceYear", SUBMISSION.with("2024,", "\"this year\",")),
                row(ProblemCode.WRONG_YEAR, "/performanceYear", SUBMISSION.with("2024,", "2023,")),
                row(ProblemCode.TIN_MISSING, "", SUBMISSION.with(tin, "")),
                row(ProblemCode.TIN_FORM, "/taxpayerIdentificationNumber", SUBMISSION.with("000987654", "00987654")),
                row(ProblemCode.NPI_MISSING, "", INDIVIDUAL.with(npi, "")),
                row(ProblemCode.NPI_FORM, "/nationalProviderIdentifier", INDIVIDUAL.with("1234567893", "12345678931")),
                row(
                        ProblemCode.NPI_CHECK_DIGIT,
                        "/nationalProviderIdentifier",
                        INDIVIDUAL.with("1234567893", "1234567890")),
                row(ProblemCode.NPI_NOT_USED, "/nationalProviderIdentifier", SUBMISSION.with(tin, tin + npi)),
                row(ProblemCode.ENTITY_ID_MISSING, "", subgroup.with(", \"entityId\": \"SG-00000001\"", "")));
    }

    private static Stream<Row> sets() {
        return Stream.of(
                row(
                        ProblemCode.UNKNOWN_CATEGORY,
                        "/measurementSets/2/category",
                        SUBMISSION.with("\"category\": \"ia\"", "\"category\": \"cpia\"")),
                row(
                        ProblemCode.UNKNOWN_COLLECTION_TYPE,
                        "/measurementSets/0/submissionMethod",
                        SUBMISSION.with("\"registry\"", "\"qcdr\"")),
                row(
                        ProblemCode.UNKNOWN_PROGRAM,
                        "/measurementSets/0/programName",
                        SUBMISSION.with("\"mips\"", "\"pcf\"")),
                row(
                        ProblemCode.PROGRAM_NOT_FOR_VIRTUAL_GROUP,
                        "/measurementSets/0/programName",
                        INDIVIDUAL
                                .with("\"individual\"", "\"virtualGroup\", \"entityId\": \"VG1\"")
                                .with("\"nationalProviderIdentifier\": \"1234567893\",", "")
                                .with("\"category\"", "\"programName\": \"app1\", \"category\"")),
                row(
                        ProblemCode.SUBGROUP_OUTSIDE_MVP,
                        "/measurementSets/0/programName",
                        INDIVIDUAL
                                .with("\"individual\"", "\"subgroup\", \"entityId\": \"SG-00000001\"")
                                .with("\"nationalProviderIdentifier\": \"1234567893\",", "")),
                row(
                        ProblemCode.RESULT_BY_ANOTHER_METHOD,
                        "/measurementSets/4/submissionMethod",
                        SUBMISSION.with("\"cost\",\n      \"submissionMethod\": \"administrativeClaims\",", """
                                "cost", "submissionMethod": "registry",
                                "performanceStart": "2024-01-01", "performanceEnd": "2024-12-31",
                                """)),
                row(
                        ProblemCode.COLLECTION_TYPE_UNUSUAL,
                        "/measurementSets/2/submissionMethod",
                        SUBMISSION.with(
                                "\"ia\",\n      \"submissionMethod\": \"registry\"",
                                "\"ia\", \"submissionMethod\": \"claims\"")),
                row(
                        ProblemCode.PERIOD_REVERSED,
                        "/measurementSets/0/performanceEnd",
                        SUBMISSION.with("2024-12-31", "2023-12-31")),
                row(
                        ProblemCode.PERIOD_OUTSIDE_YEAR,
                        "/measurementSets/0/performanceStart",
                        SUBMISSION.with("2024-01-01", "2023-01-01").with("2024-12-31", "2023-12-31")),
                row(
                        ProblemCode.PERIOD_PARTLY_OUTSIDE_YEAR,
                        "/measurementSets/0/performanceStart",
                        SUBMISSION.with("2024-01-01", "2023-12-31")),
                row(
                        ProblemCode.PERIOD_MISSING,
                        "/measurementSets/0",
                        SUBMISSION.with("\"performanceStart\": \"2024-01-01\",", "")),
                row(
                        ProblemCode.SET_EMPTY,
                        "/measurementSets/2",
                        SUBMISSION
                                .with("{\"measureId\": \"IA_AHE_1\", \"value\": true},", "")
                                .with("{\"measureId\": \"IA_PM_16\", \"value\": false}", "")),
                row(ProblemCode.MVP_NOT_REGISTERED, "/measurementSets/0/programName", MVP, PARTICIPATION));
    }

    private static Stream<Row> measurements() {
        return Stream.of(
                row(
                        ProblemCode.UNKNOWN_MEASURE,
                        "/measurementSets/0/measurements/0/measureId",
                        SUBMISSION.with("\"236\"", "\"999\"")),
                row(
                        ProblemCode.MEASURE_IN_WRONG_CATEGORY,
                        "/measurementSets/0/measurements/0/measureId",
                        SUBMISSION.with("\"236\"", "\"IA_AHE_1\"")),
                row(
                        ProblemCode.MEASURE_NOT_IN_PROGRAM,
                        "/measurementSets/0/measurements/0/measureId",
                        SUBMISSION.with("\"236\"", "\"236SSP\"")),
                row(
                        ProblemCode.MEASURE_NOT_IN_MVP,
                        "/measurementSets/0/measurements/0/measureId",
                        MVP.with("\"130\"", "\"236\"")),
                row(
                        ProblemCode.MEASURE_NOT_IN_COLLECTION_TYPE,
                        "/measurementSets/0/measurements/0/measureId",
                        INDIVIDUAL.with("\"236\"", "\"410\"")),
                row(
                        ProblemCode.DUPLICATE_MEASURE,
                        "/measurementSets/0/measurements/1",
                        SUBMISSION.with("\"130\"", "\"236\"")),
                row(
                        ProblemCode.WRONG_VALUE_TYPE,
                        "/measurementSets/0/measurements/0/value",
                        SUBMISSION.with("\"236\"", "\"370\"")),
                row(
                        ProblemCode.CLAIMS_NOT_SMALL_PRACTICE,
                        "/measurementSets/0/submissionMethod",
                        INDIVIDUAL.with("electronicHealthRecord", "claims")),
                row(
                        ProblemCode.ACTIVITY_NOT_IN_MVP,
                        "/measurementSets/1/measurements/0/measureId",
                        MVP.with("IA_EPA_1", "IA_AHE_1")),
                row(
                        ProblemCode.CLAIMS_MEASURE_OF_OTHER_LEVEL,
                        "/measurementSets/0/measurements/0/measureId",
                        INDIVIDUAL
                                .with("electronicHealthRecord", "administrativeClaims")
                                .with("\"236\"", "\"479\"")
                                .with(
                                        "\"isEndToEndReported\": false, \"performanceMet\": 61, \"performanceNotMet\": 30,"
                                                + " \"eligiblePopulation\": 95",
                                        "\"score\": 0.13, \"caseCount\": 300")),
                row(
                        ProblemCode.CLAIMS_RESULT_NOT_USED,
                        "/measurementSets/0/measurements/0/measureId",
                        MVP.with("\"registry\"", "\"administrativeClaims\"")
                                .with("\"category\": \"quality\"", "\"category\": \"cost\"")
                                .with("\"130\"", "\"COST_D_1\"")
                                .with(
                                        "\"isEndToEndReported\": false, \"performanceMet\": 40, \"performanceNotMet\": 2,"
                                                + " \"eligiblePopulation\": 42",
                                        "\"score\": 900, \"caseCount\": 30")),
                row(
                        ProblemCode.SURVEY_AS_A_WHOLE,
                        "/measurementSets/0/measurements/0/measureId",
                        MVP.with("\"registry\"", "\"certifiedSurveyVendor\"")
                                .with("\"130\"", "\"321\"")
                                .with(
                                        "\"isEndToEndReported\": false, \"performanceMet\": 40, \"performanceNotMet\": 2,"
                                                + " \"eligiblePopulation\": 42",
                                        "\"performanceRate\": 80, \"mask\": false")),
                row(
                        ProblemCode.SURVEY_OF_INDIVIDUAL,
                        "/measurementSets/0/measurements/0/measureId",
                        INDIVIDUAL
                                .with("electronicHealthRecord", "certifiedSurveyVendor")
                                .with("\"236\"", "\"CAHPS_1\"")
                                .with("{\"isEndToEndReported\": false", "{\"performanceRate\": 80, \"details\": 0")
                                .with(
                                        "\"performanceMet\": 61, \"performanceNotMet\": 30, \"eligiblePopulation\": 95",
                                        "\"mask\": false")));
    }

    private static Stream<Row> values() {
        String value = "/measurementSets/0/measurements/0/value";
        return Stream.of(
                row(
                        ProblemCode.NEGATIVE_NUMBER,
                        value + "/performanceNotMet",
                        SUBMISSION.with("\"performanceNotMet\": 30", "\"performanceNotMet\": -30")),
                row(
                        ProblemCode.COUNTS_ABOVE_POPULATION,
                        value,
                        SUBMISSION.with("\"performanceNotMet\": 30", "\"performanceNotMet\": 33")),
                row(
                        ProblemCode.NUMERATOR_ABOVE_DENOMINATOR,
                        "/measurementSets/3/measurements/4/value/numerator",
                        SUBMISSION.with("\"numerator\": 90", "\"numerator\": 121")),
                row(
                        ProblemCode.RATE_OUT_OF_RANGE,
                        "/measurementSets/0/measurements/2/value/performanceRate",
                        SUBMISSION.with("74.55", "100.01")),
                row(
                        ProblemCode.RATE_MISSING,
                        "/measurementSets/0/measurements/2/value",
                        SUBMISSION.with(", \"performanceRate\": 74.55", "")),
                row(
                        ProblemCode.UNKNOWN_STRATUM,
                        "/measurementSets/0/measurements/3/value/strata/1/stratum",
                        SUBMISSION.with("follow-up/trtmt", "treatment")),
                row(
                        ProblemCode.DUPLICATE_STRATUM,
                        "/measurementSets/0/measurements/3/value/strata/1/stratum",
                        SUBMISSION.with("follow-up/trtmt", "screening")),
                row(
                        ProblemCode.MISSING_STRATUM,
                        "/measurementSets/0/measurements/3/value/strata",
                        SUBMISSION.with(
                                "60},\n          {\"stratum\": \"follow-up/trtmt\", \"performanceMet\": 20, \"performanceNotMet\": 10, \"eligiblePopulation\": 30}",
                                "60}")),
                row(
                        ProblemCode.STRATA_INSUFFICIENT,
                        "/measurementSets/0/measurements/5/value/strata",
                        SUBMISSION.with("\"overall\"", "\"HPV\"")),
                row(
                        ProblemCode.STRATUM_SPELLING,
                        "/measurementSets/0/measurements/3/value/strata/0/stratum",
                        SUBMISSION.with("\"screening\"", "\"Screening\"")),
                row(
                        ProblemCode.EXCLUSIONS_IN_CQM,
                        value + "/eligiblePopulationExclusion",
                        SUBMISSION.with("eligiblePopulationException", "eligiblePopulationExclusion")),
                row(
                        ProblemCode.NOT_MET_MISSING,
                        "/measurementSets/0/measurements/1/value",
                        SUBMISSION
                                .with("\"performanceNotMet\": 30", "\"details\": 0")
                                .with("\"performanceMet\": 61", "\"performanceMet\": 93")
                                .with("\"performanceNotMet\": 2, ", "")),
                row(
                        ProblemCode.COMPLETENESS_MISSED,
                        value,
                        SUBMISSION.with("\"eligiblePopulation\": 95", "\"eligiblePopulation\": 125")),
                row(
                        ProblemCode.CASE_MINIMUM_MISSED,
                        value,
                        INDIVIDUAL.with(
                                "\"performanceMet\": 61, \"performanceNotMet\": 30, \"eligiblePopulation\": 95",
                                "\"performanceMet\": 12, \"performanceNotMet\": 7, \"eligiblePopulation\": 19")));
    }

    private static Stream<Row> interoperability() {
        String set = "/measurementSets/3";
        return Stream.of(
                row(
                        ProblemCode.EXCLUSION_WITH_MEASURE,
                        set + "/measurements/7",
                        SUBMISSION.with("PI_LVITC_2\", \"value\": true", "PI_LVOTC_1\", \"value\": true")),
                row(
                        ProblemCode.SUBSTITUTES_TOGETHER,
                        set + "/measurements/7",
                        SUBMISSION.with("PI_LVITC_2\", \"value\": true", "PI_HIE_5\", \"value\": true")),
                row(
                        ProblemCode.INTEROPERABILITY_PERIOD_SHORT,
                        set + "/performanceStart",
                        SUBMISSION.with("2024-02-01", "2024-07-06")),
                row(ProblemCode.CEHRT_ID_MISSING, set, SUBMISSION.with("\"cehrtId\": \"0015CAB12CD34EF\",", "")),
                row(ProblemCode.CEHRT_ID_FORM, set + "/cehrtId", SUBMISSION.with("0015CAB", "0014EAB")),
                row(
                        ProblemCode.ATTESTATION_MISSING,
                        set,
                        SUBMISSION.with("{\"measureId\": \"PI_ONCDIR_1\", \"value\": false},", "")),
                row(
                        ProblemCode.ATTESTATION_NO,
                        set + "/measurements/1/value",
                        SUBMISSION.with("PI_PPHI_2\", \"value\": true", "PI_PPHI_2\", \"value\": false")),
                row(
                        ProblemCode.REQUIRED_MEASURE_MISSING,
                        set,
                        SUBMISSION.with("{\"measureId\": \"PI_EP_2\", \"value\": true},", "")),
                row(
                        ProblemCode.REQUIRED_MEASURE_FAILS,
                        set + "/measurements/4/value",
                        SUBMISSION.with("\"numerator\": 90", "\"numerator\": 0")),
                row(
                        ProblemCode.ENGAGEMENT_LEVEL_MISSING,
                        set + "/measurements/9",
                        SUBMISSION.with(
                                "PI_PHCDRR_1_PROD\", \"value\": true", "PI_PHCDRR_1_PROD\", \"value\": false")));
    }

    private static Stream<Row> participation() {
        return Stream.of(
                row(
                        ProblemCode.UNKNOWN_MVP,
                        "/mvpRegistrations/0/mvpId",
                        SUBMISSION,
                        PARTICIPATION.with("G0055", "G0099")),
                row(
                        ProblemCode.REGISTERED_MEASURE_NOT_IN_MVP,
                        "/mvpRegistrations/0/outcomeAdministrativeClaimsMeasureId",
                        SUBMISSION,
                        PARTICIPATION.with("\"492\"", "\"480\"")),
                row(
                        ProblemCode.AUTOMATIC_CIRCUMSTANCES_NOT_INDIVIDUAL,
                        "/automaticExtremeCircumstances",
                        SUBMISSION,
                        PARTICIPATION.with(
                                "\"automaticExtremeCircumstances\": false", "\"automaticExtremeCircumstances\": true")),
                row(
                        ProblemCode.ROLL_UP_NOT_APM,
                        "/interoperabilityRollUp",
                        SUBMISSION,
                        PARTICIPATION.with("\"interoperabilityRollUp\": null", "\"interoperabilityRollUp\": []")),
                row(
                        ProblemCode.INSTANCES_OF_UNKNOWN_MEASURE,
                        "/claimsEligibleInstances/47",
                        SUBMISSION,
                        PARTICIPATION.with("\"047\"", "\"47\"")),
                new Row(ProblemCode.NOTHING_TO_SCORE, "", Fixture.DOOR.read(List.of(), null)),
                row(
                        ProblemCode.ENTITY_TYPE_MISMATCH,
                        "/entityType",
                        SUBMISSION,
                        PARTICIPATION.with("\"group\"", "\"individual\"")),
                row(
                        ProblemCode.TIN_MISMATCH,
                        "/taxpayerIdentificationNumber",
                        SUBMISSION,
                        PARTICIPATION.with("000987654", "000987653")),
                row(
                        ProblemCode.NPI_MISMATCH,
                        "/nationalProviderIdentifier",
                        INDIVIDUAL,
                        INDIVIDUAL.with("1234567893", "1679576722")),
                row(
                        ProblemCode.ENTITY_ID_MISMATCH,
                        "/entityId",
                        MVP.with("\"group\"", "\"subgroup\", \"entityId\": \"SG-00000001\""),
                        PARTICIPATION
                                .with("\"group\"", "\"subgroup\", \"entityId\": \"SG-00000002\"")
                                .with("G0055", "G0053")
                                .with("\"492\"", "null")));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void isFoundInItsPlace(Row row) {
        assertThat(row.intake().problems())
                .filteredOn(problem -> problem.code() == row.code())
                .extracting(problem -> problem.place().path())
                .containsExactly(row.path());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void comesAlone(Row row) {
        if (row.code() == ProblemCode.PROBLEMS_NOT_LISTED) {
            return;
        }
        assertThat(row.intake().problems())
                .filteredOn(problem -> problem.code() != row.code()
                        && problem.severity().compareTo(row.code().severity()) <= 0)
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void leavesACaseUnlessNothingIsScored(Row row) {
        assertThat(row.intake().accepted().isPresent()).isEqualTo(row.code().effect() != Effect.NO_SCORE);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void repeatsNoIdentifier(Row row) {
        assertThat(row.intake().problems())
                .extracting(Problem::message)
                .noneMatch(message -> message.contains("987654") || message.contains("123456789"));
    }

    @Test
    void hasARowHereUnlessItBelongsToQrda() {
        Set<ProblemCode> tested = rows().stream().map(Row::code).collect(Collectors.toSet());
        assertThat(ProblemCode.values())
                .filteredOn(code -> code.id().compareTo("QPP-19") < 0)
                .containsExactlyInAnyOrderElementsOf(tested);
    }

    @Test
    void hasACodeOfItsOwn() {
        assertThat(ProblemCode.values()).extracting(ProblemCode::id).doesNotHaveDuplicates();
        for (ProblemCode code : ProblemCode.values()) {
            assertThat(ProblemCode.findById(code.id())).contains(code);
        }
        assertThat(ProblemCode.findById("QPP-0")).isEmpty();
    }

    @Test
    void restsOnARuleOfTheRegister() {
        for (ProblemCode code : ProblemCode.values()) {
            if (code.basis().startsWith("R-")) {
                assertThat(Fixture.POLICY.findRule(code.basis())).as(code.id()).isPresent();
            }
        }
    }
}

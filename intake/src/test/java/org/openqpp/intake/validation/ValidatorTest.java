package org.openqpp.intake.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqpp.intake.Fixture.INDIVIDUAL;
import static org.openqpp.intake.Fixture.MVP;
import static org.openqpp.intake.Fixture.PARTICIPATION;
import static org.openqpp.intake.Fixture.POLICY;
import static org.openqpp.intake.Fixture.SUBMISSION;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqpp.intake.Fixture;
import org.openqpp.intake.problem.Place;
import org.openqpp.intake.problem.Places;
import org.openqpp.intake.problem.Problem;
import org.openqpp.intake.problem.ProblemCode;
import org.openqpp.policy.value.ParticipationOption;
import org.openqpp.policy.value.PerformanceYear;
import org.openqpp.scoring.submission.Submission;

/** The questions that the list of problem codes does not answer by itself: what is no problem, and how it is told. */
class ValidatorTest {

    private static List<String> messages(Fixture document) {
        return document.taken().problems().stream().map(Problem::message).toList();
    }

    private static List<ProblemCode> codes(Fixture document) {
        return document.taken().problems().stream().map(Problem::code).toList();
    }

    @Test
    void anotherDoorNamesItsOwnPlaces() {
        Submission submission = SUBMISSION
                .with("\"236\"", "\"nope\"")
                .with("\"nope\"", "\"999\"")
                .with("\"999\"", "\"236\"")
                .taken()
                .accepted()
                .orElseThrow()
                .submissions()
                .get(0);
        Submission wrong = new Submission(
                ParticipationOption.GROUP,
                null,
                "12345678",
                null,
                new PerformanceYear(2024),
                submission.measurementSets());
        Places places = path -> new Place("report.xml", "/ClinicalDocument" + path, null);
        assertThat(Validator.of(POLICY).validate(wrong, places))
                .extracting(Problem::toString)
                .containsExactly("report.xml /ClinicalDocument/taxpayerIdentificationNumber error QPP-1205:"
                        + " taxpayerIdentificationNumber has 8 characters; nine digits are expected.");
    }

    @Test
    void aWholeSubmissionIsADraftWithNothingMissing() {
        Submission submission =
                SUBMISSION.taken().accepted().orElseThrow().submissions().get(0);
        assertThat(SubmissionDraft.of(submission).complete()).isEqualTo(submission);
    }

    @Test
    void theFiguresAreTold() {
        assertThat(messages(SUBMISSION.with("\"performanceNotMet\": 30", "\"performanceNotMet\": 33")))
                .containsExactly(
                        "Measure 236: 61 met + 33 not met + 2 exceptions = 96, but the eligible population is 95.");
        assertThat(messages(SUBMISSION.with("\"denominator\": 210", "\"denominator\": 200")))
                .containsExactly("Measure ACEP50: 199 observed + 0 numerator exclusions + 4 exceptions = 203, but the"
                        + " denominator is 200.");
        assertThat(messages(SUBMISSION.with("\"numerator\": 90", "\"numerator\": 121")))
                .containsExactly("Measure PI_EP_1: the numerator is 121, the denominator 120.");
        assertThat(messages(SUBMISSION.with("2024-02-01", "2024-07-06")))
                .containsExactly(
                        "The performance period has 179 days in 2024; 180 are needed. Promoting Interoperability"
                                + " would score 0.");
        assertThat(messages(INDIVIDUAL.with("\"236\"", "\"410\"")))
                .containsExactly("Measure 410 cannot be reported by electronicHealthRecord in mips; it can by registry."
                        + " It is taken out of scoring.");
    }

    @Test
    void theBoundariesThemselvesAreNoProblem() {
        assertThat(codes(SUBMISSION.with("2024-02-01", "2024-07-05"))).isEmpty();
        assertThat(codes(SUBMISSION.with("\"performanceNotMet\": 30", "\"performanceNotMet\": 32")))
                .isEmpty();
        assertThat(codes(SUBMISSION.with("\"numerator\": 90", "\"numerator\": 120")))
                .isEmpty();
        assertThat(codes(SUBMISSION.with("74.55", "100"))).isEmpty();
        assertThat(codes(SUBMISSION.with("74.55", "0"))).isEmpty();
        String counts = "\"performanceMet\": 61, \"performanceNotMet\": 30, \"eligiblePopulation\": 95";
        assertThat(codes(INDIVIDUAL.with(
                        counts, "\"performanceMet\": 9, \"performanceNotMet\": 6, \"eligiblePopulation\": 20")))
                .isEmpty();
        assertThat(codes(INDIVIDUAL.with(
                        counts, "\"performanceMet\": 8, \"performanceNotMet\": 6, \"eligiblePopulation\": 20")))
                .containsExactly(ProblemCode.COMPLETENESS_MISSED);
    }

    @Test
    void whatIsBelowALimitIsShownBelowIt() {
        assertThat(messages(INDIVIDUAL.with(
                        "\"performanceMet\": 61, \"performanceNotMet\": 30, \"eligiblePopulation\": 95",
                        "\"performanceMet\": 18749, \"performanceNotMet\": 0, \"eligiblePopulation\": 25000")))
                .containsExactly("Measure 236: 18749 of 25000 reported, 74.996 %; 75 % are needed.");
    }

    @Test
    void aMeasureSentAsZeroOfZeroIsNoProblem() {
        String zero = "\"performanceMet\": 0, \"performanceNotMet\": 0, \"eligiblePopulation\": 0";
        assertThat(codes(INDIVIDUAL.with(
                        "\"performanceMet\": 61, \"performanceNotMet\": 30, \"eligiblePopulation\": 95", zero)))
                .isEmpty();
        assertThat(codes(SUBMISSION
                        .with("\"performanceMet\": 33, \"performanceNotMet\": 11, \"eligiblePopulation\": 50", zero)
                        .with(
                                ", \"eligiblePopulationExclusion\": 3, \"numeratorExclusion\": 1, \"performanceRate\": 74.55",
                                "")))
                .isEmpty();
    }

    @Test
    void aMeasureAnsweredNoIsReportedAnExclusionIsNot() {
        assertThat(codes(SUBMISSION.with("PI_LVITC_2\", \"value\": true", "PI_HIE_5\", \"value\": false")))
                .contains(ProblemCode.SUBSTITUTES_TOGETHER);
        assertThat(codes(SUBMISSION.with("PI_LVITC_2\", \"value\": true", "PI_LVOTC_1\", \"value\": false")))
                .doesNotContain(ProblemCode.EXCLUSION_WITH_MEASURE);
    }

    @Test
    void anExclusionStandsInForItsMeasureBesideASubstitute() {
        // PI_HIE_5 may not come with the exclusion of PI_HIE_4 either (rule)
        assertThat(messages(SUBMISSION.with(
                        "PI_HIE_1\", \"value\": {\"numerator\": 31, \"denominator\": 77}",
                        "PI_HIE_5\", \"value\": true")))
                .containsExactly("PI_HIE_5 and PI_LVITC_2 stand for each other and may not be reported together.");
    }

    @Test
    void setsOfSeveralSubmittersCompleteEachOther() {
        Fixture without = SUBMISSION.with("{\"measureId\": \"PI_EP_2\", \"value\": true},", "");
        assertThat(codes(without)).containsExactly(ProblemCode.REQUIRED_MEASURE_MISSING);
        Fixture both = new Fixture("both.json", "[" + without.text() + "," + SUBMISSION.text() + "]");
        assertThat(codes(both)).isEmpty();
    }

    @Test
    void anEPrescribingExclusionExcludesTheQueryToo() {
        assertThat(codes(SUBMISSION
                        .with(
                                "PI_EP_1\", \"value\": {\"numerator\": 90, \"denominator\": 120}",
                                "PI_LVPP_1\", \"value\": true")
                        .with("{\"measureId\": \"PI_EP_2\", \"value\": true},", "")))
                .isEmpty();
    }

    @Test
    void claimsResultsNeedNoPeriodOfTheYear() {
        assertThat(
                        codes(
                                SUBMISSION.with(
                                        "\"administrativeClaims\",",
                                        "\"administrativeClaims\", \"performanceStart\": \"2021-10-01\", \"performanceEnd\": \"2024-09-30\",")))
                .isEmpty();
    }

    @Test
    void aRegisteredMvpAndASmallPracticeAreNoProblem() {
        assertThat(MVP.takenWith(PARTICIPATION.with("G0055", "G0053").with("\"492\"", "null"))
                        .problems())
                .isEmpty();
        assertThat(INDIVIDUAL
                        .with("electronicHealthRecord", "claims")
                        .takenWith(PARTICIPATION
                                .with("\"group\"", "\"individual\"")
                                .with("\"rural\"", "\"smallPractice\""))
                        .problems())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234567893", "1679576722", "1003000126"})
    void realCheckDigitsAreRight(String npi) {
        assertThat(codes(INDIVIDUAL.with("1234567893", npi))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"00098765", "0009876543", "00-0987654", "00098765a", "\u0660\u0660\u0660987654", " 000987654"})
    void otherFormsOfATinAreRefused(String tin) {
        assertThat(codes(INDIVIDUAL.with("000987654", tin))).containsExactly(ProblemCode.TIN_FORM);
    }

    @Test
    void theAppHasItsOwnVersions() {
        Fixture app = INDIVIDUAL.with("\"category\"", "\"programName\": \"app1\", \"category\"");
        assertThat(codes(app)).isEmpty();
        assertThat(codes(app.with("\"236\"", "\"317\""))).containsExactly(ProblemCode.MEASURE_NOT_IN_PROGRAM);
        assertThat(codes(app.with("electronicHealthRecord", "cmsWebInterface")))
                .containsExactly(ProblemCode.MEASURE_NOT_IN_COLLECTION_TYPE);
    }
}

package org.openqpp.intake.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqpp.intake.Fixture.DOOR;
import static org.openqpp.intake.Fixture.INDIVIDUAL;
import static org.openqpp.intake.Fixture.MVP;
import static org.openqpp.intake.Fixture.PARTICIPATION;
import static org.openqpp.intake.Fixture.SUBMISSION;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openqpp.intake.Case;
import org.openqpp.intake.Document;
import org.openqpp.intake.Fixture;
import org.openqpp.intake.Intake;
import org.openqpp.intake.Reading;
import org.openqpp.intake.problem.Problem;
import org.openqpp.intake.problem.ProblemCode;
import org.openqpp.policy.value.CollectionType;
import org.openqpp.policy.value.ParticipationOption;
import org.openqpp.policy.value.PerformanceCategory;
import org.openqpp.policy.value.PerformanceYear;
import org.openqpp.policy.value.Rational;
import org.openqpp.policy.value.SpecialStatus;
import org.openqpp.scoring.participation.ComplexPatientStatistics;
import org.openqpp.scoring.participation.Participation;
import org.openqpp.scoring.participation.Participation.MvpRegistration;
import org.openqpp.scoring.participation.Participation.PriorYear;
import org.openqpp.scoring.submission.Measurement;
import org.openqpp.scoring.submission.MeasurementSet;
import org.openqpp.scoring.submission.MeasurementValue.Answer;
import org.openqpp.scoring.submission.MeasurementValue.ClaimsResult;
import org.openqpp.scoring.submission.MeasurementValue.Counts;
import org.openqpp.scoring.submission.MeasurementValue.MultipleRates;
import org.openqpp.scoring.submission.MeasurementValue.NamedCounts;
import org.openqpp.scoring.submission.MeasurementValue.NonProportion;
import org.openqpp.scoring.submission.MeasurementValue.Proportion;
import org.openqpp.scoring.submission.MeasurementValue.SurveyResult;
import org.openqpp.scoring.submission.Submission;

/** What is right is read, in every shape it may come in. */
class JsonIntakeTest {

    private static Case accepted(Intake intake) {
        assertThat(intake.problems()).isEmpty();
        return intake.accepted().orElseThrow();
    }

    private static Submission only(Intake intake) {
        Case entity = accepted(intake);
        assertThat(entity.submissions()).hasSize(1);
        return entity.submissions().get(0);
    }

    private static Fixture document(String text) {
        return new Fixture("document.json", text);
    }

    @Test
    void readsEntityAndSets() {
        Submission submission = only(SUBMISSION.taken());
        assertThat(submission.participationOption()).isEqualTo(ParticipationOption.GROUP);
        assertThat(submission.taxpayerIdentificationNumber()).isEqualTo("000987654");
        assertThat(submission.nationalProviderIdentifier()).isNull();
        assertThat(submission.performanceYear()).isEqualTo(new PerformanceYear(2024));
        MeasurementSet interoperability = submission.measurementSets().get(3);
        assertThat(interoperability.category()).isEqualTo(PerformanceCategory.PROMOTING_INTEROPERABILITY);
        assertThat(interoperability.collectionType()).isEqualTo(CollectionType.ECQM);
        assertThat(interoperability.programName()).isEqualTo("mips");
        assertThat(interoperability.performanceStart()).isEqualTo(LocalDate.of(2024, 2, 1));
        assertThat(interoperability.performanceEnd()).isEqualTo(LocalDate.of(2024, 12, 31));
        assertThat(interoperability.cehrtId()).isEqualTo("0015CAB12CD34EF");
    }

    @Test
    void readsEveryKindOfValueExactly() {
        List<MeasurementSet> sets = only(SUBMISSION.taken()).measurementSets();
        assertThat(sets.get(0).measurements())
                .containsExactly(
                        new Measurement("236", new Counts(61, 30, 95, 0, 2, 0, null)),
                        new Measurement("130", new Counts(40, 2, 42, 0, 0, 0, null)),
                        new Measurement("QMM26", new Counts(33, 11, 50, 3, 0, 1, Rational.parse("74.55"))),
                        new Measurement(
                                "400",
                                new MultipleRates(
                                        List.of(
                                                new NamedCounts("screening", new Counts(55, 5, 60, 0, 0, 0, null)),
                                                new NamedCounts(
                                                        "follow-up/trtmt", new Counts(20, 10, 30, 0, 0, 0, null))),
                                        null)),
                        new Measurement("ACEP50", new NonProportion(Rational.parse("172.5"), 210, 0, 4, 199)),
                        new Measurement(
                                "394",
                                new MultipleRates(
                                        List.of(new NamedCounts("overall", new Counts(25, 15, 40, 0, 0, 0, null))),
                                        null)));
        assertThat(sets.get(2).measurements())
                .containsExactly(
                        new Measurement("IA_AHE_1", new Answer(true)), new Measurement("IA_PM_16", new Answer(false)));
        assertThat(sets.get(3).measurements()).contains(new Measurement("PI_EP_1", new Proportion(90, 120)));
        assertThat(sets.get(4).measurements())
                .containsExactly(new Measurement("TPCC_1", new ClaimsResult(Rational.parse("1402.33"), 61)));
        assertThat(sets.get(5).measurements())
                .containsExactly(
                        new Measurement("CAHPS_1", new SurveyResult(Rational.parse("81.2"), false, false)),
                        new Measurement("CAHPS_2", new SurveyResult(null, false, true)));
    }

    @Test
    void readsNumbersWithoutBinaryFloatingPoint() {
        Submission submission = only(SUBMISSION
                .with("1402.33", "0.100000000000000005551115123126")
                .with("\"performanceMet\": 61", "\"performanceMet\": 61.0")
                .with("\"eligiblePopulation\": 95", "\"eligiblePopulation\": 9.5e1")
                .taken());
        assertThat(submission.measurementSets().get(4).measurements().get(0).value())
                .isEqualTo(new ClaimsResult(Rational.parse("0.100000000000000005551115123126"), 61));
        assertThat(submission.measurementSets().get(0).measurements().get(0).value())
                .isEqualTo(new Counts(61, 30, 95, 0, 2, 0, null));
    }

    @Test
    void readsTheEnvelopesOfTheApi() {
        Submission expected = only(INDIVIDUAL.taken());
        String text = INDIVIDUAL.text();
        for (String envelope : List.of(
                "{\"data\": {\"submission\": " + text + "}}",
                "{\"data\": {\"submissions\": [" + text + "]}}",
                "[" + text + "]",
                "{\"submissions\": [" + text + "]}")) {
            assertThat(only(document(envelope).taken())).isEqualTo(expected);
        }
    }

    @Test
    void readsAMeasurementSetWithItsSubmissionInside() {
        String set = """
                {"category": "ia", "submissionMethod": "registry", "performanceStart": "2024-01-01",
                 "performanceEnd": "2024-12-31",
                 "submission": {"entityType": "group", "taxpayerIdentificationNumber": "000987654",
                                "performanceYear": "2024"},
                 "measurements": [{"measureId": "IA_AHE_1", "value": true}]}
                """;
        Submission submission = only(document(set).taken());
        assertThat(submission.performanceYear()).isEqualTo(new PerformanceYear(2024));
        assertThat(submission.measurementSets()).hasSize(1);

        assertThat(document(set.replace("IA_AHE_1", "IA_NONE").replace("000987654", "1"))
                        .taken()
                        .problems())
                .extracting(problem -> problem.place().path())
                .containsExactly("/submission/taxpayerIdentificationNumber", "/measurements/0/measureId");
    }

    @Test
    void passesOverWhatTheApiWritesItself() {
        Submission expected = only(INDIVIDUAL.taken());
        Fixture answer = INDIVIDUAL
                .with("{", "{\"id\": \"x\", \"createdAt\": \"2025-01-02T03:04:05Z\", \"updatedAt\": null,")
                .with("\"category\"", """
                        "id": "y", "submissionId": "x", "measureSet": null, "submitterId": "z",
                        "submitterType": "organization", "practiceId": "", "practiceDetails": null, "suppressed": false,
                        "source": null, "programName": "mips", "cehrtId": "", "category"
                        """)
                .with("\"measureId\"", "\"id\": \"m\", \"measurementSetId\": \"y\", \"measureId\"")
                .with("\"eligiblePopulation\": 95", """
                        "eligiblePopulation": 95, "performanceRate": 67.03, "reportingRate": 95.79, "caseCount": 95,
                        "performanceRateNumerator": 67.03, "performanceRateDenominator": 1
                        """);
        Counts counts = (Counts) only(answer.taken())
                .measurementSets()
                .get(0)
                .measurements()
                .get(0)
                .value();
        assertThat(counts.performanceMet()).isEqualTo(61);
        assertThat(only(answer.taken()).measurementSets().get(0).programName())
                .isEqualTo(expected.measurementSets().get(0).programName());
    }

    @Test
    void readsParticipation() {
        Participation participation =
                accepted(SUBMISSION.takenWith(PARTICIPATION)).participation();
        assertThat(participation.assumed()).isFalse();
        assertThat(participation.specialStatuses()).isEqualTo(Set.of(SpecialStatus.RURAL, SpecialStatus.HPSA));
        assertThat(participation.eligibleClinicians()).isEqualTo(18);
        assertThat(participation.cardiologist()).isTrue();
        assertThat(participation.mipsApmParticipant()).isFalse();
        assertThat(participation.automaticExtremeCircumstances()).isFalse();
        assertThat(participation.exceptions()).isEqualTo(Set.of(PerformanceCategory.COST));
        assertThat(participation.mvpRegistrations()).containsExactly(new MvpRegistration("G0055", "492"));
        assertThat(participation.priorYear()).isEqualTo(new PriorYear("mips", Rational.parse("61.5"), null));
        assertThat(participation.riskIndicators())
                .isEqualTo(new Participation.RiskIndicators(Rational.parse("1.27"), Rational.parse("0.31")));
        assertThat(participation.facility())
                .isEqualTo(new Participation.Facility(
                        "010099",
                        Rational.parse("44.2"),
                        Rational.of(51),
                        Rational.parse("77.1"),
                        Rational.parse("66.02")));
        assertThat(participation.claimsEligibleInstances()).isEqualTo(Map.of("047", 12L));
        assertThat(participation.interoperabilityRollUp()).isNull();
    }

    @Test
    void assumesWhatParticipationDoesNotSay() {
        Fixture bare = new Fixture("participation.json", "{\"performanceYear\": 2024, \"entityType\": \"group\"}");
        Participation participation = accepted(SUBMISSION.takenWith(bare)).participation();
        assertThat(participation.assumed()).isFalse();
        assertThat(participation.eligibleClinicians()).isEqualTo(1);
        assertThat(participation.specialStatuses()).isEmpty();
        assertThat(participation.riskIndicators()).isNull();

        assertThat(accepted(SUBMISSION.taken()).participation())
                .isEqualTo(Participation.assumed(new PerformanceYear(2024), ParticipationOption.GROUP));
    }

    @Test
    void takesParticipationAlone() {
        Case entity = accepted(DOOR.read(List.of(), PARTICIPATION.document()));
        assertThat(entity.submissions()).isEmpty();
        assertThat(entity.participation().eligibleClinicians()).isEqualTo(18);
    }

    @Test
    void readsACase() {
        String line = "{\"id\": \"case-7\", \"submissions\": [" + SUBMISSION.text() + "], \"participation\": "
                + PARTICIPATION.text() + "}";
        Intake intake = DOOR.readCase(Document.line("cases.ndjson", 7, line.replace("\n", " ")));
        assertThat(intake.id()).contains("case-7");
        assertThat(accepted(intake)).isEqualTo(accepted(SUBMISSION.takenWith(PARTICIPATION)));
    }

    @Test
    void readsACaseWithoutSubmissionsOrWithoutParticipation() {
        String participation = "{\"submissions\": [], \"participation\": " + PARTICIPATION.text() + "}";
        assertThat(accepted(DOOR.readCase(Document.of("case.json", participation))).submissions())
                .isEmpty();
        String submissions = "{\"submissions\": [" + SUBMISSION.text() + "]}";
        assertThat(accepted(DOOR.readCase(Document.of("case.json", submissions)))
                        .participation()
                        .assumed())
                .isTrue();
        assertThat(DOOR.readCase(Document.of("case.json", "{\"id\": \"a\"}")).problems())
                .extracting(Problem::code)
                .containsExactly(ProblemCode.NOTHING_TO_SCORE);
        assertThat(DOOR.readCase(Document.of("case.json", "[]")).problems())
                .extracting(Problem::code)
                .containsExactly(ProblemCode.WRONG_TYPE);
    }

    @Test
    void takesSeveralDocumentsOfOneEntity() {
        Document first = Document.of("one.json", SUBMISSION.text());
        Document second = Document.of("two.json", MVP.text());
        assertThat(accepted(DOOR.read(List.of(first, second), null)).submissions())
                .hasSize(2);
    }

    @Test
    void keepsWhatTheRulesLeaveOut() {
        Intake intake = MVP.with("\"130\"", "\"236\"").taken();
        assertThat(intake.hasErrors()).isTrue();
        assertThat(intake.accepted().orElseThrow().submissions().get(0).measurementSets().get(0).measurements())
                .extracting(Measurement::measureId)
                .containsExactly("236");
    }

    @Test
    void readsStatistics() {
        String indicators = """
                {"averageHccRiskScore": {"median": 1.1, "mean": 1.2, "standardDeviation": 0.4},
                 "dualEligibleRatio": {"median": 0.2, "mean": 0.25, "standardDeviation": 0.1}}
                """;
        String text = "{\"individual\": " + indicators + ", \"group\": " + indicators + "}";
        Reading<ComplexPatientStatistics> reading = DOOR.readStatistics(Document.of("statistics.json", text));
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.value().orElseThrow().group().dualEligibleRatio().mean())
                .isEqualTo(Rational.parse("0.25"));
    }

    @Test
    void saysEverythingThatIsMissingInStatistics() {
        String text = "{\"individual\": {\"averageHccRiskScore\": {\"median\": -1, \"mean\": \"a\", \"standardDeviation\": 0}}}";
        Reading<ComplexPatientStatistics> reading = DOOR.readStatistics(Document.of("statistics.json", text));
        assertThat(reading.value()).isEmpty();
        assertThat(reading.problems())
                .extracting(problem -> problem.code() + " " + problem.place().path())
                .containsExactlyInAnyOrder(
                        "NUMBER_OUT_OF_RANGE /individual/averageHccRiskScore/median",
                        "WRONG_TYPE /individual/averageHccRiskScore/mean",
                        "NUMBER_OUT_OF_RANGE /individual/averageHccRiskScore/standardDeviation",
                        "MISSING_FIELD /individual",
                        "MISSING_FIELD ");
    }
}

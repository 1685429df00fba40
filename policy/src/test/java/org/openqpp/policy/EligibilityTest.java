package org.openqpp.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqpp.policy.Eligibility.Segment;
import org.openqpp.policy.Eligibility.Threshold;
import org.openqpp.policy.value.Confidence;
import org.openqpp.policy.value.PerformanceYear;
import org.openqpp.policy.value.Rational;

/** The thresholds and lists that decide who takes part in 2024. */
class EligibilityTest {

    private static final PerformanceYear YEAR = new PerformanceYear(2024);
    private static final String FILE = "eligibility.csv";
    private static final Eligibility ELIGIBILITY =
            Policies.load(YEAR).eligibility().orElseThrow();

    @Test
    void thresholdsAreThoseOfTheRules() {
        assertThat(ELIGIBILITY.value(Threshold.LOW_VOLUME_ALLOWED_CHARGES)).isEqualTo(Rational.of(90_000));
        assertThat(ELIGIBILITY.value(Threshold.LOW_VOLUME_PATIENTS)).isEqualTo(Rational.of(200));
        assertThat(ELIGIBILITY.value(Threshold.LOW_VOLUME_SERVICES)).isEqualTo(Rational.of(200));
        assertThat(ELIGIBILITY.value(Threshold.QUALIFYING_PAYMENTS)).isEqualTo(Rational.of(50));
        assertThat(ELIGIBILITY.value(Threshold.PARTIALLY_QUALIFYING_PATIENTS)).isEqualTo(Rational.of(25));
        assertThat(ELIGIBILITY.thresholds()).hasSize(Threshold.values().length);
    }

    @ParameterizedTest
    @EnumSource
    void everyThresholdIsFoundByItsNameAndSaysWhereItIsPrinted(Threshold threshold) {
        assertThat(Threshold.findByWireName(threshold.wireName())).contains(threshold);

        Eligibility.Value value = ELIGIBILITY.threshold(threshold);
        assertThat(value.name()).isEqualTo(threshold);
        assertThat(value.unit()).isNotEmpty();
        assertThat(value.rule()).startsWith("R-");
        assertThat(value.citation().source()).isNotEqualTo("missing");
    }

    @Test
    void aThresholdIsNotFoundByAnotherName() {
        assertThat(Threshold.findByWireName("lowVolume")).isEmpty();
    }

    @Test
    void aThresholdThatIsNotGivenIsNeverZero() {
        Segment segment = ELIGIBILITY.firstSegment();
        Eligibility empty = new Eligibility(
                Map.of(), Set.of(), segment, segment, List.of(), List.of(), List.of(), List.of(), Set.of());

        assertThatThrownBy(() -> empty.threshold(Threshold.LOW_VOLUME_PATIENTS))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("lowVolume.patients");
    }

    @Test
    void periodsAndListsAreThoseOfTheRules() {
        assertThat(ELIGIBILITY.firstSegment())
                .isEqualTo(new Segment(LocalDate.of(2022, 10, 1), LocalDate.of(2023, 9, 30)));
        assertThat(ELIGIBILITY.secondSegment())
                .isEqualTo(new Segment(LocalDate.of(2023, 10, 1), LocalDate.of(2024, 9, 30)));
        assertThat(ELIGIBILITY.clinicianTypes())
                .hasSize(14)
                .contains("clinicalSocialWorker")
                .doesNotContain("other");
        assertThat(ELIGIBILITY.cardiologySpecialties()).hasSize(4).contains("Cardiology");
        assertThat(ELIGIBILITY.hospitalBasedPlaces()).containsExactly(19, 21, 22, 23);
        assertThat(ELIGIBILITY.surgicalCenterPlaces()).containsExactly(24);
        assertThat(ELIGIBILITY.facilityBasedPlaces()).containsExactly(21, 22, 23);
        assertThat(ELIGIBILITY.facilityBasedNeededPlaces()).containsExactly(21, 23);
        assertThat(ELIGIBILITY.threshold(Threshold.SMALL_PRACTICE_CLINICIANS))
                .satisfies(small -> assertThat(small.value()).isEqualTo(Rational.of(15)))
                .satisfies(small -> assertThat(small.unit()).isEqualTo("clinicians"))
                .satisfies(small -> assertThat(small.rule()).isEqualTo("R-1.11"))
                .satisfies(small -> assertThat(small.citation().confidence()).isEqualTo(Confidence.PRIMARY));
    }

    @Test
    void everythingThatIsWrongIsReportedAtOnce() {
        ChangedSource changed = new ChangedSource(YEAR)
                .replace(FILE, "lowVolume.patients,200", "lowVolume.patients,many")
                .replace(FILE, "lowVolume.services,200", "lowVolume.servicing,200")
                .replace(FILE, "2022-10-01|2023-09-30", "2023-09-30|2022-10-01")
                .replace(FILE, "19|21|22|23", "19|x1")
                .replace(FILE, "encounters,R-1.11", "encounters,R-99")
                .replace(
                        FILE,
                        "R-1.6,\"Third-party summaries (MDinteractive, legalclarity 2024)\",S\nlowVolume.patients",
                        "R-1.6,,S\nlowVolume.patients");

        assertThat(problems(changed))
                .containsExactlyInAnyOrder(
                        "missing-citation",
                        "wrong-value",
                        "missing-name",
                        "unknown-name",
                        "wrong-value",
                        "wrong-value",
                        "unknown-rule");
    }

    @ParameterizedTest
    @CsvSource({
        "'qualifying.patients,35', 'qualifying.payments,35', duplicate-key missing-name",
        "'subgroup.clinicians,2', 'subgroup.clinicians,', missing-value",
        "',2,clinicians,R-1.2', ',2,,R-1.2', missing-value",
        "',2,clinicians,R-1.2', ',2,clinicians,', missing-value",
        "'clinicianTypes,physician|', 'clinicianTypes,physician|physician|', duplicate-key",
        "'ascBased.placesOfService,24', 'ascBased.placesOfService,2', wrong-value",
        "'ascBased.placesOfService,24', 'ascBased.placesOfService,240', wrong-value",
        "'ascBased.placesOfService,24', 'ascBased.placesOfService,2x', wrong-value",
        "'2022-10-01|2023-09-30', 2022-10-01, wrong-value",
        "'2022-10-01|2023-09-30', '2022-10-01|2023-09-31', wrong-value",
    })
    void eachThingThatIsWrongIsReported(String text, String by, String codes) {
        assertThat(problems(new ChangedSource(YEAR).replace(FILE, text, by)))
                .containsExactlyInAnyOrder(codes.split(" ", -1));
    }

    @Test
    void aSegmentMayBeOneDay() {
        ChangedSource changed = new ChangedSource(YEAR).replace(FILE, "2022-10-01|2023-09-30", "2022-10-01|2022-10-01");

        LocalDate day = LocalDate.of(2022, 10, 1);
        assertThat(PolicyLoader.load(changed, YEAR).eligibility().orElseThrow().firstSegment())
                .isEqualTo(new Segment(day, day));
    }

    @Test
    void aPolicyWithoutTheTableScoresButHasNoEligibility() {
        assertThat(PolicyLoader.load(new ChangedSource(YEAR).without(FILE), YEAR)
                        .eligibility())
                .isEmpty();
    }

    private static List<String> problems(ChangedSource changed) {
        PolicyLoadException stopped =
                catchThrowableOfType(PolicyLoadException.class, () -> PolicyLoader.load(changed, YEAR));
        return stopped.problems().stream()
                .filter(problem -> problem.file().equals(FILE))
                .map(problem -> problem.code().wireName())
                .toList();
    }
}

package org.openqpp.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqpp.policy.value.PerformanceCategory.IMPROVEMENT_ACTIVITIES;
import static org.openqpp.scoring.Entity.group;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqpp.policy.value.SpecialStatus;
import org.openqpp.scoring.figure.Rule;

/** A medium activity earns 10 points and a high one 20, of 40. IA_BE_6 and IA_BE_25 are high, IA_BE_4 and IA_BE_15 medium. */
class G01_PointsOfActivities {

    @Test
    void mediumAndHigh() {
        Card card = group().activities("IA_BE_4", "IA_BE_6").score();
        assertThat(card.activities()).isEqualTo("30 of 40: 75 %");
        assertThat(card.points(IMPROVEMENT_ACTIVITIES)).isEqualTo("IA_BE_6 20, IA_BE_4 10");
        assertThat(card.says(Rule.ACTIVITY_MEDIUM)).isEqualTo("Medium weight: 10 points.");
        assertThat(card.says(Rule.ACTIVITY_HIGH)).isEqualTo("High weight: 20 points.");
        assertThat(card.says(Rule.ACTIVITIES_PERCENT))
                .isEqualTo("Improvement activities: 30 points, at most 40: 75 %.");
    }

    @ParameterizedTest(name = "{1} of 40 are {2} %")
    @CsvSource({"IA_BE_4, 10, 25", "IA_BE_6, 20, 50", "IA_BE_6 IA_BE_25, 40, 100", "IA_BE_6 IA_BE_25 IA_BE_4, 40, 100"})
    void fortyPointsAreEverything(String activities, String points, String percent) {
        assertThat(group().activities(activities.split(" ")).score().activities())
                .isEqualTo(points + " of 40: " + percent + " %");
    }

    @ParameterizedTest
    @EnumSource(
            value = SpecialStatus.class,
            names = {"SMALL_PRACTICE", "RURAL", "HPSA", "NON_PATIENT_FACING"})
    void someStatusesDouble(SpecialStatus status) {
        assertThat(group().with(status).activities("IA_BE_4").score().activities())
                .isEqualTo("20 of 40: 50 %");
        assertThat(group().with(status).activities("IA_BE_6").score().activities())
                .isEqualTo("40 of 40: 100 %");
    }

    @ParameterizedTest
    @EnumSource(
            value = SpecialStatus.class,
            names = {"HOSPITAL_BASED", "ASC_BASED", "FACILITY_BASED"})
    void othersDoNot(SpecialStatus status) {
        assertThat(group().with(status).activities("IA_BE_4").score().activities())
                .isEqualTo("10 of 40: 25 %");
    }

    @Test
    void anActivityAttestedNoEarnsNothing() {
        Card card = group().activities(false, "IA_BE_6").score();
        assertThat(card.activities()).isEqualTo("0 of 40: 0 %");
        assertThat(card.says(Rule.ACTIVITY_NO)).isEqualTo("Attested no: no points.");
        assertThat(card.says(Rule.ACTIVITIES_NONE)).isEqualTo("No activity and no credit: 0 %.");
        assertThat(card.says(Rule.NOTHING_REPORTED)).startsWith("Nothing was submitted");
    }

    @Test
    void anActivityCountsOnceAndYesWins() {
        assertThat(group().activities("IA_BE_6")
                        .then()
                        .activities("IA_BE_6")
                        .score()
                        .activities())
                .isEqualTo("20 of 40: 50 %");
        assertThat(group().activities(false, "IA_BE_6")
                        .then()
                        .activities("IA_BE_6")
                        .score()
                        .activities())
                .isEqualTo("20 of 40: 50 %");
        assertThat(group().activities("IA_BE_6")
                        .then()
                        .activities(false, "IA_BE_6")
                        .score()
                        .activities())
                .isEqualTo("20 of 40: 50 %");
    }

    @Test
    void anActivityOfAnotherProgramEarnsNothing() {
        Card card = group().activities("IA_MVP").score();
        assertThat(card.activities()).isEqualTo("0 of 40: 0 %");
        assertThat(card.says(Rule.ACTIVITY_NOT_IN_PROGRAM)).isEqualTo("Not an activity of mips: no points.");
    }

    @Test
    void anActivityWithoutWeightEarnsNothing() {
        Card card = group().activities("IA_BE_6").scoreUnder(TestLaw.OF_2024.withUnweightedActivity("IA_BE_6"));
        assertThat(card.activities()).isEqualTo("0 of 40: 0 %");
        assertThat(card.says(Rule.ACTIVITY_UNWEIGHTED)).isEqualTo("The activity has no weight: no points.");
    }

    @Test
    void noActivityIsZero() {
        assertThat(group().score().activities()).isEqualTo("0 of 40: 0 %");
    }

    @Test
    void aCertifiedMedicalHomeHasFullCredit() {
        Card card = group().activities("IA_PCMH").score();
        assertThat(card.activities()).isEqualTo("40 of 40: 100 %");
        assertThat(card.says(Rule.MEDICAL_HOME)).isEqualTo("Medical home attested: full credit of 40 points.");
        assertThat(group().activities(false, "IA_PCMH").score().activities()).isEqualTo("0 of 40: 0 %");
    }
}

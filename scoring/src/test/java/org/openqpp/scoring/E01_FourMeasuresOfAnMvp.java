package org.openqpp.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqpp.policy.value.CollectionType.CQM;
import static org.openqpp.policy.value.CollectionType.ECQM;
import static org.openqpp.scoring.Entity.group;
import static org.openqpp.scoring.Value.met;
import static org.openqpp.scoring.Value.points;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqpp.policy.value.Rational;
import org.openqpp.scoring.figure.Rule;
import org.openqpp.scoring.submission.MeasurementValue.SurveyResult;

/** An MVP asks for four of its measures, one of them an outcome or high priority measure. */
class E01_FourMeasuresOfAnMvp {

    private static Entity heartDisease() {
        return group().registeredFor("G0055").in("G0055");
    }

    @Test
    void fourMeasuresFillTheCategory() {
        Card card = heartDisease()
                .quality(CQM, List.of("441", "005", "006", "007"), points(7))
                .scoreFlat();
        assertThat(card.quality()).isEqualTo("28 of 40: 70 %");
        assertThat(card.says(Rule.REQUIRED_FULL)).isEqualTo("4 measures are required.");
    }

    @Test
    void theBestFourCountWithTheOutcomeMeasureFirst() {
        Card card = heartDisease()
                .quality(CQM, List.of("005", "006", "007", "118"), points(7))
                .quality(CQM, "441", points(2))
                .scoreFlat();
        assertThat(card.counted()).isEqualTo("441 2, 005 7, 006 7, 007 7");
        assertThat(card.uncounted()).isEqualTo("118 7");
    }

    @Test
    void withoutOutcomeOrHighPriorityAPlaceStaysEmpty() {
        Card card = heartDisease()
                .quality(CQM, List.of("005", "006", "007", "118"), points(7))
                .scoreFlat();
        assertThat(card.quality()).isEqualTo("21 of 40: 52.5 %");
    }

    @Test
    void missingMeasuresCountNothing() {
        Card card =
                heartDisease().quality(CQM, List.of("441", "005"), points(7)).scoreFlat();
        assertThat(card.quality()).isEqualTo("14 of 40: 35 %");
        assertThat(card.says(Rule.MEASURES_MISSING))
                .isEqualTo("2 of the 4 required measures are missing: 0 points each.");
    }

    @Test
    void measuresOfOtherMvpsAreTakenOut() {
        Card card =
                heartDisease().quality(CQM, List.of("441", "236"), points(7)).scoreFlat();
        assertThat(card.takenOut()).isEqualTo("236");
        assertThat(card.quality()).isEqualTo("7 of 40: 17.5 %");
    }

    @Test
    void theSurveyCountsWhereTheMvpHasIt() {
        Card card = group().registeredFor("M0005")
                .in("M0005")
                .survey("CAHPS_1", "70")
                .scoreFlat();
        assertThat(card.counted()).isEqualTo("321 8");
        Card without = heartDisease().survey("CAHPS_1", "70").scoreFlat();
        assertThat(without.takenOut()).isEqualTo("321");
        assertThat(without.says(Rule.NOT_IN_PROGRAM)).startsWith("Not a measure of G0055");
    }

    @Test
    void aSampleThatIsTooSmallMakesThreeRequired() {
        Card card = group().registeredFor("M0005")
                .in("M0005")
                .quality(ECQM, List.of("236", "134", "438"), points(7))
                .survey("CAHPS_1", new SurveyResult(Rational.of(50), true, false))
                .scoreFlat();
        assertThat(card.quality()).isEqualTo("21 of 30: 70 %");
    }

    @Test
    void aSuppressedMeasureLowersTheNumberHereToo() {
        Card card = group().registeredFor("M0002")
                .in("M0002")
                .quality(CQM, List.of("236", "130"), points(7))
                .quality(ECQM, "488", met(9).of(10))
                .scoreFlat();
        assertThat(card.quality()).isEqualTo("14 of 30: 46.6667 %");
    }

    @Test
    void withoutARegistrationItIsScoredWithAWarning() {
        Card card = group().in("G0055").quality(CQM, "441", points(7)).scoreFlat();
        assertThat(card.quality()).isEqualTo("7 of 40: 17.5 %");
        assertThat(card.says(Rule.NOT_REGISTERED))
                .isEqualTo("No registration for G0055 is known: scored all the same.");
        assertThat(card.warnings())
                .containsExactly("No registration for the MVP G0055 is known; it is scored all the same.");
        assertThat(heartDisease().quality(CQM, "441", points(7)).scoreFlat().warnings())
                .isEmpty();
        assertThat(group().registeredFor("M0005")
                        .in("G0055")
                        .quality(CQM, "441", points(7))
                        .scoreFlat()
                        .warnings())
                .hasSize(1);
    }
}

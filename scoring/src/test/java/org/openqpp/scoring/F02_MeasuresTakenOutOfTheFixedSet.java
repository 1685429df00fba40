package org.openqpp.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqpp.policy.value.CollectionType.CQM;
import static org.openqpp.policy.value.CollectionType.ECQM;
import static org.openqpp.scoring.Entity.group;
import static org.openqpp.scoring.Entity.individual;
import static org.openqpp.scoring.Value.met;
import static org.openqpp.scoring.Value.nobody;
import static org.openqpp.scoring.Value.points;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqpp.policy.value.Rational;
import org.openqpp.scoring.figure.Rule;
import org.openqpp.scoring.submission.MeasurementValue.SurveyResult;

/** In the APP what was sent and cannot be compared costs nothing: points and available points shrink together. */
class F02_MeasuresTakenOutOfTheFixedSet {

    private static Entity twoMeasures() {
        return individual().in("app1").quality(ECQM, List.of("134", "236"), points(7));
    }

    @Test
    void tooFewCases() {
        Card card = twoMeasures().quality(ECQM, "001", met(5).of(19)).scoreFlat();
        assertThat(card.quality()).isEqualTo("14 of 20: 70 %");
        assertThat(card.takenOut()).isEqualTo("001");
        assertThat(card.says(Rule.CASES)).isEqualTo("19 cases; 20 needed.");
        assertThat(card.says(Rule.PATHWAY_LEFT_OUT))
                .isEqualTo("Too few cases: taken out of points and available points.");
    }

    @Test
    void noBenchmark() {
        Card card = individual()
                .in("app1")
                .quality(ECQM, List.of("134", "236"), met(50).of(100))
                .quality(ECQM, "001", met(50).of(100))
                .scoreUnder(TestLaw.OF_2024.withoutBenchmark("001"));
        assertThat(card.takenOut()).isEqualTo("001");
        assertThat(card.says(Rule.PATHWAY_LEFT_OUT))
                .isEqualTo("No benchmark: taken out of points and available points.");
    }

    @Test
    void noRate() {
        Card card =
                twoMeasures().quality(ECQM, "001", met(0).of(0).excepting(30)).scoreFlat();
        assertThat(card.quality()).isEqualTo("14 of 20: 70 %");
        assertThat(card.says(Rule.PATHWAY_LEFT_OUT))
                .isEqualTo("No performance rate: taken out of points and available points.");
        assertThat(twoMeasures().quality(ECQM, "001", nobody()).scoreFlat().quality())
                .isEqualTo("14 of 20: 70 %");
    }

    @Test
    @Reading("A-26")
    void incompleteAndWithTooFewCasesIsTakenOut() {
        Card card =
                twoMeasures().quality(ECQM, "001", met(5).of(5).eligible(19)).scoreFlat();
        assertThat(card.quality()).isEqualTo("14 of 20: 70 %");
    }

    @Test
    void aVersionThatCanBeComparedIsKept() {
        Card card = twoMeasures()
                .quality(ECQM, "001", met(5).of(19))
                .quality(CQM, "001", points(2))
                .scoreFlat();
        assertThat(card.counted()).isEqualTo("001 2, 134 7, 236 7");
        assertThat(card.takenOut()).isEqualTo("001");
        assertThat(card.quality()).isEqualTo("16 of 30: 53.3333 %");
    }

    @Test
    void theSurveyWithASampleThatIsTooSmall() {
        Card card = group().in("app1")
                .quality(ECQM, List.of("001", "134", "236"), points(7))
                .survey("CAHPS_1", new SurveyResult(Rational.of(50), true, false))
                .scoreFlat();
        assertThat(card.quality()).isEqualTo("21 of 30: 70 %");
        assertThat(card.takenOut()).isEqualTo("321");
    }

    @Test
    void theSurveyOfAnIndividual() {
        Card card = individual()
                .in("app1")
                .quality(ECQM, List.of("001", "134", "236"), points(7))
                .survey("CAHPS_1", "90")
                .scoreFlat();
        assertThat(card.quality()).isEqualTo("21 of 30: 70 %");
        assertThat(card.takenOut()).isEqualTo("321");
    }

    @Test
    void whenNothingIsLeftQualityIsNotScored() {
        Card card = individual()
                .in("app1")
                .quality(ECQM, List.of("001", "134", "236"), met(5).of(19))
                .score();
        assertThat(card.quality()).isEqualTo("not scored");
        assertThat(card.says(Rule.QUALITY_NOTHING_TO_SCORE))
                .isEqualTo("Nothing is left to be scored: quality is not scored.");
        assertThat(card.weights()).isEqualTo("0/0/25/75");
    }
}

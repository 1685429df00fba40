package org.openqpp.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqpp.policy.value.CollectionType.CQM;
import static org.openqpp.scoring.Entity.group;
import static org.openqpp.scoring.Value.incomplete;
import static org.openqpp.scoring.Value.met;
import static org.openqpp.scoring.Value.nobody;
import static org.openqpp.scoring.Value.points;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqpp.scoring.figure.Rule;

/**
 * A complete measure earns at least 7 points in its first year and 5 in its second. 499 and 501 are of 2024, 491 and
 * 490 of 2023; 501 and 490 have no benchmark.
 */
class A06_NewMeasures {

    @ParameterizedTest(name = "{0} with {1} of its own earns {2}")
    @CsvSource({"499, 3, 7", "499, 7, 7", "499, 8.5, 8.5", "491, 3, 5", "491, 5, 5", "491, 6, 6"})
    void theFloorRaisesWhatTheBenchmarkGives(String measureId, String own, String expected) {
        assertThat(group().quality(CQM, measureId, points(own)).scoreFlat().points(measureId))
                .isEqualTo(expected);
    }

    @Test
    void theRaisingIsToldAndOnlyWhenItHappens() {
        assertThat(group().quality(CQM, "499", points(3)).scoreFlat().says(Rule.NEW_MEASURE_RAISED))
                .isEqualTo("New measure (first year 2024): 3 points raised to 7.");
        assertThat(group().quality(CQM, "499", points(7)).scoreFlat().says(Rule.NEW_MEASURE_RAISED))
                .isEqualTo("-");
    }

    @ParameterizedTest(name = "{0} without benchmark earns {1}")
    @CsvSource({"501, 7", "490, 5"})
    void withoutBenchmarkTheFloorIsEarnedToo(String measureId, String expected) {
        Card card = group().quality(CQM, measureId, met(1).of(100)).score();
        assertThat(card.points(measureId)).isEqualTo(expected);
        assertThat(card.says(Rule.NO_BENCHMARK))
                .isEqualTo("No benchmark for this collection type: " + expected + " points.");
    }

    @Test
    void withTooFewCasesTheFloorIsEarnedTooAndTheSmallPracticePointsAreNot() {
        Card card = group().small().quality(CQM, "499", met(1).of(10)).score();
        assertThat(card.points("499")).isEqualTo("7");
        assertThat(card.says(Rule.NEW_MEASURE_NOT_COMPARED))
                .isEqualTo("New measure (first year 2024) that is complete but cannot be compared: 7 points.");
        assertThat(card.says(Rule.SMALL_PRACTICE_POINTS)).isEqualTo("-");
    }

    @Test
    void anIncompleteNewMeasureEarnsNoFloor() {
        assertThat(group().quality(CQM, "499", incomplete()).score().points("499"))
                .isEqualTo("0");
        assertThat(group().small().quality(CQM, "499", incomplete()).score().points("499"))
                .isEqualTo("3");
    }

    @Test
    @Reading("A-03")
    void aNewMeasureSentAsNothingOfNothingIsNotComplete() {
        assertThat(group().quality(CQM, "499", nobody()).score().points("499")).isEqualTo("0");
        assertThat(group().small().quality(CQM, "499", nobody()).score().points("499"))
                .isEqualTo("3");
    }

    @Test
    void inItsThirdYearAMeasureIsNotNew() {
        TestLaw law = TestLaw.FLAT.withFirstYear("499", 2022);
        assertThat(group().quality(CQM, "499", points(3)).scoreUnder(law).points("499"))
                .isEqualTo("3");
    }
}

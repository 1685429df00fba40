package org.openqpp.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqpp.policy.value.CollectionType.CQM;
import static org.openqpp.policy.value.CollectionType.ECQM;
import static org.openqpp.scoring.Entity.group;
import static org.openqpp.scoring.Value.met;
import static org.openqpp.scoring.Value.nobody;

import org.junit.jupiter.api.Test;
import org.openqpp.scoring.figure.Rule;

/** A complete measure with too few cases, no rate or no benchmark earns 0, in a small practice 3. */
class A05_NothingToCompareWith {

    @Test
    void twentyCasesAreNeeded() {
        Card card = group().quality(CQM, "236", met(19).of(19)).scoreFlat();
        assertThat(card.points("236")).isEqualTo("0");
        assertThat(card.says(Rule.CASE_MINIMUM_MISSED)).isEqualTo("19 cases, fewer than 20: 0 points.");
        assertThat(group().quality(CQM, "236", met(20).of(20)).scoreFlat().points("236"))
                .isEqualTo("10");
    }

    @Test
    void exclusionsOfAnEcqmAreNoCases() {
        assertThat(group().quality(ECQM, "236", met(19).of(19).excluding(1))
                        .scoreFlat()
                        .points("236"))
                .isEqualTo("0");
        assertThat(group().quality(CQM, "236", met(19).of(19).excluding(1))
                        .scoreFlat()
                        .points("236"))
                .isEqualTo("10");
    }

    @Test
    void aMeasureWithoutBenchmarkEarnsNothing() {
        Card card = group().quality(CQM, "104", met(95).of(100)).score();
        assertThat(card.points("104")).isEqualTo("0");
        assertThat(card.says(Rule.NO_BENCHMARK)).isEqualTo("No benchmark for this collection type: 0 points.");
        assertThat(card.says(Rule.SMALL_PRACTICE_POINTS)).isEqualTo("-");
    }

    @Test
    void inASmallPracticeItEarnsThreePoints() {
        Card card = group().small().quality(CQM, "104", met(95).of(100)).score();
        assertThat(card.points("104")).isEqualTo("3");
        assertThat(card.says(Rule.SMALL_PRACTICE_POINTS))
                .isEqualTo("In a small practice a measure that cannot be compared earns 3 points.");
    }

    @Test
    void aMeasureThatIsComparedHasNoFloorOfThreePoints() {
        assertThat(group().small()
                        .quality(CQM, "236", met(0).of(100))
                        .scoreFlat()
                        .points("236"))
                .isEqualTo("1");
    }

    @Test
    void withoutAnybodyInTheDenominatorThereIsNoRate() {
        Card card = group().quality(CQM, "236", met(0).of(0).excepting(30)).score();
        assertThat(card.points("236")).isEqualTo("0");
        assertThat(card.fact("236", "performanceRate")).isEqualTo("none");
        assertThat(card.says(Rule.RATE_MISSING))
                .isEqualTo("Nobody counts in the denominator, so there is no performance rate.");
        assertThat(card.says(Rule.NO_RATE))
                .isEqualTo("Without a performance rate the case minimum is missed: 0 points.");
    }

    @Test
    void aMeasureSentAsNothingOfNothingStillTakesAPlace() {
        Card card = group().quality(ECQM, "236", nobody()).score();
        assertThat(card.counted()).isEqualTo("236 0");
        assertThat(card.says(Rule.NO_PATIENTS)).isEqualTo("No eligible patients (0/0).");
        assertThat(card.says(Rule.NO_PATIENTS_POINTS))
                .isEqualTo("A measure without eligible patients cannot be compared: 0 points.");
        assertThat(group().small().quality(ECQM, "236", nobody()).score().counted())
                .isEqualTo("236 3");
    }
}

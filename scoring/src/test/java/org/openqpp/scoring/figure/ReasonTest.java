package org.openqpp.scoring.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A reason fills the places of its rule's sentence with figures, words and lists. */
class ReasonTest {

    private static final Figure CASES = Figure.submitted("caseCount", 19);
    private static final Figure MINIMUM = Figure.count("minimum", 20);
    private static final Figure POINTS = Figure.count("236", 0);

    @Test
    void figuresAreShownInOrder() {
        Reason reason = Reason.of(Rule.CASE_MINIMUM_MISSED, CASES, MINIMUM, POINTS);
        assertThat(reason.sentence()).isEqualTo("19 cases, fewer than 20: 0 points.");
        assertThat(reason.figures()).containsExactly(CASES, MINIMUM, POINTS);
        assertThat(reason.rule()).isEqualTo(Rule.CASE_MINIMUM_MISSED);
        assertThat(reason).hasToString("R-3.10: 19 cases, fewer than 20: 0 points.");
    }

    @Test
    void listsOfFiguresAreShownWithTheirNames() {
        Reason reason = Reason.of(Rule.COUNTED, List.of(CASES, MINIMUM), POINTS, MINIMUM);
        assertThat(reason.sentence()).isEqualTo("Counted: caseCount 19, minimum 20; sum 0 of 20.");
        assertThat(reason.figures()).containsExactly(CASES, MINIMUM, POINTS);
    }

    @Test
    void wordsAndListsOfWordsAreShownAsTheyAre() {
        assertThat(Reason.of(Rule.CLUSTER_ZERO, "440").sentence())
                .isEqualTo("440 sent as 0/0: taken out of the required number.");
        assertThat(Reason.of(Rule.PATHWAY_SET, List.of("001", "134")).sentence())
                .isEqualTo("Set of 001, 134.");
        assertThat(Reason.of(Rule.PATHWAY_SET, List.of("001", "134")).figures()).isEmpty();
    }

    @Test
    void everyPlaceHasToBeFilled() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Reason.of(Rule.CASE_MINIMUM_MISSED, CASES))
                .withMessage("CASE_MINIMUM_MISSED has 3 places, not 1");
        assertThatIllegalArgumentException().isThrownBy(() -> Reason.of(Rule.NO_PATIENTS, CASES));
    }
}

package org.openqpp.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.openqpp.policy.value.CollectionType.CQM;
import static org.openqpp.policy.value.CollectionType.ECQM;
import static org.openqpp.scoring.Entity.group;
import static org.openqpp.scoring.Entity.individual;
import static org.openqpp.scoring.Interoperability.complete;
import static org.openqpp.scoring.Value.met;
import static org.openqpp.scoring.Value.points;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqpp.scoring.figure.Rule;

/** Every reporting option in the data has a score of its own, the best first; data of one never complete another. */
class M04_SeveralReportingOptions {

    private static List<String> lines(List<Card> cards) {
        return cards.stream().map(Card::line).toList();
    }

    @Test
    void oneScoreForEachOptionTheBestFirst() {
        List<Card> cards = group().registeredFor("G0055")
                .in("mips")
                .activities("IA_BE_4")
                .in("G0055")
                .activities("IA_PCMH")
                .scores();
        assertThat(lines(cards)).containsExactly("G0055 15.00", "mips 3.75");
    }

    @Test
    void dataStayApart() {
        List<Card> cards = group().registeredFor("G0055")
                .in("mips")
                .quality(ECQM, "236", points(7))
                .in("G0055")
                .quality(CQM, "441", points(7))
                .interoperability(complete())
                .scoresUnder(TestLaw.FLAT);
        assertThat(cards.get(0).counted()).isEqualTo("441 7");
        assertThat(cards.get(1).counted()).isEqualTo("236 7");
        assertThat(cards.get(1).interoperability()).isEqualTo("0 %");
        assertThat(cards.get(0).says(Rule.LEVELS_STAY_APART))
                .isEqualTo("Only data sent for G0055 count here; data of another reporting option complete nothing.");
    }

    @Test
    void equalScoresComeInTheOrderTraditionalMvpApp() {
        Entity entity = individual();
        for (String program : List.of("app1", "M0005", "G0055", "mips")) {
            entity.in(program).quality(ECQM, "126", met(1).of(100));
        }
        assertThat(lines(entity.scores())).containsExactly("mips 0.00", "G0055 0.00", "M0005 0.00", "app1 0.00");
    }

    @Test
    void aResultFromClaimsIsEnoughForAScore() {
        assertThat(lines(group().in("G0055").cost("TPCC_1", "1518.495", 20).scores()))
                .containsExactly("G0055 22.50");
    }

    @Test
    void noDataAtAllAreTraditionalMips() {
        assertThat(lines(group().scores())).containsExactly("mips 0.00");
    }

    @Test
    void everyTreeSaysWhatItIs() {
        Card card =
                group().registeredFor("G0055").in("G0055").activities("IA_PCMH").score();
        assertThat(card.tree().detail()).isEqualTo("MIPS Value Pathway, group");
        assertThat(Card.text(card.tree(), "entityType")).isEqualTo("group");
        assertThat(Card.text(card.tree(), "policy")).matches("2024-[0-9a-f]{12}");
        assertThat(Card.quantity(card.tree(), "performanceYear").shown()).isEqualTo("2024");
        assertThat(individual().in("app1").activities("IA_PCMH").score().tree().detail())
                .isEqualTo("APM Performance Pathway, individual");
    }

    @Test
    void unknownIdsAreAnErrorOfTheCaller() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> group().in("G9999").activities("IA_PCMH").score())
                .withMessage("unknown program G9999");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> group().quality(ECQM, "999", met(1).of(2)).score())
                .withMessage("unknown measure 999");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> group().activities("IA_X").score())
                .withMessage("unknown activity IA_X");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> group().cost("COST_X", "1", 1).score())
                .withMessage("unknown cost measure COST_X");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> group().interoperability(complete().yes("PI_X")).score())
                .withMessage("unknown measure PI_X");
    }

    @Test
    void soAreValuesOfTheWrongKind() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> group().quality(ECQM, "236", Value.strata(Value.stratum("a", met(1).of(2))))
                        .score())
                .withMessage("measure 236 has a single rate");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> group().quality(
                                ECQM, "236", new org.openqpp.scoring.submission.MeasurementValue.Answer(true))
                        .score())
                .withMessageStartingWith("measure 236 cannot have a value of the kind");
    }
}

package org.openqpp.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqpp.policy.value.CollectionType.CQM;
import static org.openqpp.policy.value.CollectionType.ECQM;
import static org.openqpp.scoring.Entity.group;
import static org.openqpp.scoring.Entity.individual;
import static org.openqpp.scoring.Interoperability.complete;
import static org.openqpp.scoring.Value.points;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqpp.policy.value.Rational;
import org.openqpp.policy.value.Rounding;
import org.openqpp.scoring.figure.Figure;

/** Acceptance tests of section 14 of the rules about facility-based scoring, the bonus and the final score. */
class Acceptance6FinalScoreTest {

    @Test
    @DisplayName("T-04 facility-based: quality 100 % x 30 is 30.00, cost 93.87 % x 30 is 28.16")
    void t04() {
        Card card = individual().hospital("100", "93.87").score();
        assertThat(card.contributions()).startsWith("30 + 28.161 + ");
        assertThat(card.part("cost").value().value().toBigDecimal(2)).hasToString("28.16");
    }

    @Test
    @DisplayName("T-10 group with 78 in an MVP and 83 in traditional MIPS: 83, traditional, comes first")
    void t10() {
        List<Card> cards = group().registeredFor("G0055")
                .in("G0055")
                .quality(CQM, List.of("441", "005", "006", "007"), points(6))
                .activities("IA_PCMH")
                .interoperability(complete())
                .in("mips")
                .quality(ECQM, List.of("236", "130", "117", "134", "309"), points(7))
                .quality(ECQM, "310", points(6))
                .activities("IA_PCMH")
                .interoperability(complete())
                .cost("TPCC_1", "1518.495", 20)
                .scoresUnder(TestLaw.FLAT);
        assertThat(cards).extracting(Card::line).containsExactly("mips 83.00", "G0055 78.00");
    }

    @ParameterizedTest(name = "T-23 {5}: {6} (R-9.2)")
    @CsvSource({
        "95.71, 29.16, true, false, 40/30/30/0, small group of 2023, 77.03",
        "91.34, 60.375, true, false, 40/30/30/0, small group of 2022, 84.65",
        "48.32, 57.6377, false, true, 30/30/15/25, large group of 2023, 71.79",
        "75.00, 61.0461, false, true, 30/30/15/25, large group of 2022, 80.81"
    })
    void t23(
            String quality,
            String cost,
            boolean small,
            boolean interoperability,
            String weights,
            String who,
            String expected) {
        Entity entity = individual().hospital(quality, cost).activities("IA_PCMH");
        if (small) {
            entity.small();
        }
        if (interoperability) {
            entity.interoperability(complete());
        }
        Card card = entity.score();
        assertThat(card.weights()).isEqualTo(weights);
        assertThat(card.total()).as(who).isEqualTo(expected);
    }

    @Test
    @DisplayName("T-33 13.70 against 23.21 is 10 points lower, rounded to whole points")
    void t33() {
        Figure difference = Figure.known("mean", Rational.parse("23.21"))
                .minus("difference", Figure.known("own", Rational.parse("13.70")))
                .round("shownDifference", Rounding.COMPARISON);
        assertThat(difference.shown()).isEqualTo("10");
    }

    @ParameterizedTest(name = "T-50 risk score {0}, dual eligible {1}: {2}")
    @CsvSource({"1.5, 0.35, 9", "2, 0.4, 10", "1.1, 0.1, 2.3"})
    void t50(String hcc, String dual, String expected) {
        // means of 1 and 0.3, deviations of 0.5 and 0.1
        assertThat(individual()
                        .risk(hcc, dual)
                        .comparedWithOthers()
                        .activities("IA_BE_4")
                        .score()
                        .complexPatientBonus())
                .isEqualTo(expected);
    }

    @Test
    @DisplayName("T-56 98.4 before and 4.1 of complex patient bonus: 100.00")
    void t56() {
        // 96 x 0.4 + 100 x 0.3 + 100 x 0.3; 1.5 + 4 x 0.65
        Card card = individual()
                .small()
                .hospital("96", "100")
                .activities("IA_PCMH")
                .risk("1.325", "0.1")
                .comparedWithOthers()
                .score();
        assertThat(card.contributions()).isEqualTo("38.4 + 30 + 30 + 0");
        assertThat(card.complexPatientBonus()).isEqualTo("4.1");
        assertThat(card.total()).isEqualTo("100.00");
    }
}

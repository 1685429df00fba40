package org.openqpp.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqpp.policy.value.PerformanceCategory.PROMOTING_INTEROPERABILITY;
import static org.openqpp.scoring.Entity.apmEntity;
import static org.openqpp.scoring.Entity.clinician;
import static org.openqpp.scoring.Entity.clinicianWithBonus;
import static org.openqpp.scoring.Entity.group;
import static org.openqpp.scoring.Entity.individual;
import static org.openqpp.scoring.Interoperability.complete;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqpp.policy.value.Rational;
import org.openqpp.scoring.tree.ScoreNode;

/** Acceptance tests of section 14 of the rules about Promoting Interoperability, and the table of. */
class Acceptance3InteroperabilityTest {

    @Test
    @DisplayName("T-01 PI_EP_1 187/199 of 10 is 9")
    void t01() {
        assertThat(group().interoperability(complete().share("PI_EP_1", 187, 199))
                        .score()
                        .points("PI_EP_1"))
                .isEqualTo("9");
    }

    @ParameterizedTest(name = "T-02 {0}/{1} of {2} is {3}")
    @CsvSource({"49, 115, 10, 4", "1123, 1951, 20, 12", "923, 951, 20, 19", "861, 1809, 40, 19"})
    void t02(long numerator, long denominator, String maximum, String points) {
        TestLaw law = TestLaw.OF_2024.withInteroperabilityPoints("PI_EP_1", maximum);
        assertThat(group().interoperability(complete().share("PI_EP_1", numerator, denominator))
                        .scoreUnder(law)
                        .points("PI_EP_1"))
                .isEqualTo(points);
    }

    @Test
    @DisplayName("T-24 40 + 39 + 10 + 5 + 5 + 5 bonus are 100 %")
    void t24() {
        // the points of 2022: patient access 40, exchange 40, e-prescribing 10, public health 5 + 5
        TestLaw law = TestLaw.OF_2024
                .withInteroperabilityPoints("PI_PEA_1", "40")
                .withInteroperabilityPoints("PI_HIE_1", "20")
                .withInteroperabilityPoints("PI_HIE_4", "20")
                .withInteroperabilityPoints("PI_EP_1", "10")
                .withInteroperabilityPoints("PI_EP_2", "0")
                .withInteroperabilityPoints("PI_PHCDRR_1", "5")
                .withInteroperabilityPoints("PI_PHCDRR_3", "5");
        Card card = group().interoperability(
                        complete().share("PI_HIE_1", 923, 951).yes("PI_PHCDRR_2", "PI_PHCDRR_2_PROD"))
                .scoreUnder(law);
        assertThat(card.points(PROMOTING_INTEROPERABILITY))
                .isEqualTo(
                        "PI_EP_1 10, PI_EP_2 0, PI_HIE_1 19, PI_HIE_4 20, PI_PEA_1 40, PI_PHCDRR_1 5, PI_PHCDRR_3 5");
        assertThat(card.interoperability()).isEqualTo("bonus 5: 100 %");
    }

    @Test
    @DisplayName("T-25 30 + 25 + 12.5 + 12.5 + 10 + 10 are 100")
    void t25() {
        Card card = group().interoperability(complete().exchangeBy("PI_HIE_5")).score();
        assertThat(card.points(PROMOTING_INTEROPERABILITY))
                .isEqualTo("PI_EP_1 10, PI_EP_2 10, PI_HIE_5 30, PI_PEA_1 25, PI_PHCDRR_1 12.5, PI_PHCDRR_3 12.5");
        assertThat(card.interoperability()).isEqualTo("100 %");
    }

    @Test
    @DisplayName("T-43 PI_PPHI_2 answered no: category 0")
    void t43() {
        assertThat(group().interoperability(complete().no("PI_PPHI_2")).score().interoperability())
                .isEqualTo("0 %");
    }

    @Test
    @DisplayName("T-44 5 July to 31 December is valid (180 days), from 6 July the category is 0 (179)")
    void t44() {
        assertThat(group().interoperability(complete().period("2024-07-05", "2024-12-31"))
                        .score()
                        .interoperability())
                .isEqualTo("100 %");
        assertThat(group().interoperability(complete().period("2024-07-06", "2024-12-31"))
                        .score()
                        .interoperability())
                .isEqualTo("0 %");
    }

    @Test
    @DisplayName("T-45 hospital-based, no CEHRT id: stays reweighted")
    void t45() {
        assertThat(individual()
                        .hospitalBased()
                        .interoperability(complete().cehrtId(null))
                        .score()
                        .interoperability())
                .isEqualTo("not scored");
    }

    @Test
    @DisplayName("T-46 hospital-based, complete with a failing answer: 0")
    void t46() {
        assertThat(individual()
                        .hospitalBased()
                        .interoperability(complete().no("PI_PPHI_1"))
                        .score()
                        .interoperability())
                .isEqualTo("0 %");
    }

    @Test
    @DisplayName("T-47 roll-up of 80, 100 and 60 with one bonus: 85")
    void t47() {
        assertThat(apmEntity()
                        .rollUp(clinician("80"), clinicianWithBonus("100"), clinician("60"))
                        .score()
                        .interoperability())
                .isEqualTo("bonus 5: 85 %");
    }

    @ParameterizedTest(name = "T-51 CEHRT id {0}: {1}")
    @CsvSource({"0015CSZ1D3D119Q, 100 %", "2025C1234567890, 100 %", "0014EABCDEFGHIJ, 0 %"})
    void t51(String id, String percent) {
        assertThat(group().interoperability(complete().cehrtId(id)).score().interoperability())
                .isEqualTo(percent);
    }

    @ParameterizedTest(name = "R-5.7 e-Rx {0}, PDMP {1}, {2}, send {3}, receive {4}, public health excluded {5}")
    @CsvSource(delimiter = '|', textBlock = """
                    rep | rep | loops | rep | rep | no  | EP_1 10, EP_2 10, HIE_1 15, HIE_4 15, PEA_1 25, PH 25
                    rep | rep | loops | rep | rep | yes | EP_1 10, EP_2 10, HIE_1 15, HIE_4 15, PEA_1 50, PH 0
                    rep | rep | loops | ex  | rep | no  | EP_1 10, EP_2 10, HIE_4 15, PEA_1 40, PH 25
                    rep | rep | loops | rep | ex  | no  | EP_1 10, EP_2 10, HIE_1 30, PEA_1 25, PH 25
                    rep | rep | loops | ex  | ex  | no  | EP_1 10, EP_2 10, PEA_1 55, PH 25
                    rep | rep | HIE_5 |     |     | no  | EP_1 10, EP_2 10, HIE_5 30, PEA_1 25, PH 25
                    rep | rep | HIE_6 |     |     | no  | EP_1 10, EP_2 10, HIE_6 30, PEA_1 25, PH 25
                    rep | ex  | loops | rep | rep | no  | EP_1 20, HIE_1 15, HIE_4 15, PEA_1 25, PH 25
                    rep | ex  | HIE_5 |     |     | no  | EP_1 20, HIE_5 30, PEA_1 25, PH 25
                    rep | ex  | HIE_6 |     |     | no  | EP_1 20, HIE_6 30, PEA_1 25, PH 25
                    ex  | ex  | loops | rep | rep | no  | HIE_1 25, HIE_4 25, PEA_1 25, PH 25
                    ex  | ex  | loops | ex  | rep | no  | HIE_4 35, PEA_1 40, PH 25
                    ex  | ex  | loops | rep | ex  | no  | HIE_1 50, PEA_1 25, PH 25
                    ex  | ex  | loops | ex  | ex  | no  | PEA_1 75, PH 25
                    ex  | ex  | loops | ex  | ex  | yes | PEA_1 100, PH 0
                    ex  | ex  | HIE_5 |     |     | no  | HIE_5 50, PEA_1 25, PH 25
                    ex  | ex  | HIE_6 |     |     | no  | HIE_6 50, PEA_1 25, PH 25
                    """)
    void tableOfRule57(
            String ePrescribing,
            String query,
            String exchange,
            String send,
            String receive,
            String publicHealth,
            String expected) {
        Interoperability data = data(
                "ex".equals(ePrescribing),
                "ex".equals(query),
                exchange,
                "ex".equals(send),
                "ex".equals(receive),
                publicHealth.equals("yes"));
        assertThat(maxima(group().interoperability(data).score())).isEqualTo(expected);
    }

    /** All combinations of the table of: e-prescribing and query in 3 ways, exchange in 5, public health in 2. */
    static Stream<String> combinations() {
        List<String> all = new ArrayList<>();
        for (String prescribing : List.of("rep rep", "rep ex", "ex ex")) {
            for (String exchange :
                    List.of("loops rep rep", "loops ex rep", "loops rep ex", "loops ex ex", "HIE_5 - -")) {
                for (String publicHealth : List.of("no", "yes")) {
                    all.add(prescribing + " " + exchange + " " + publicHealth);
                }
            }
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("combinations")
    void everyCombinationSumsToOneHundred(String combination) {
        String[] word = combination.split(" ", -1);
        Card card = group().interoperability(data(
                        word[0].equals("ex"),
                        word[1].equals("ex"),
                        word[2],
                        word[3].equals("ex"),
                        word[4].equals("ex"),
                        word[5].equals("yes")))
                .score();
        assertThat(card.interoperability()).isEqualTo("100 %");
        Rational sum = card.part("pi").original().parts().stream()
                .map(measure -> measure.value().value())
                .reduce(Rational.ZERO, Rational::plus);
        assertThat(sum).isEqualTo(Rational.HUNDRED);
    }

    @Test
    void thereAreThirtyCombinations() {
        assertThat(combinations().distinct()).hasSize(30);
    }

    private static Interoperability data(
            boolean ePrescribing, boolean query, String exchange, boolean send, boolean receive, boolean publicHealth) {
        Interoperability data = complete();
        if (!exchange.equals("loops")) {
            data.exchangeBy("PI_" + exchange);
        }
        if (ePrescribing) {
            data.excludingEPrescribing();
        } else if (query) {
            data.excludingQuery();
        }
        if (send) {
            data.excludingSending();
        }
        if (receive) {
            data.excludingReceiving();
        }
        if (publicHealth) {
            data.excludingImmunization().excludingCaseReporting();
        }
        return data;
    }

    private static String maxima(Card card) {
        StringBuilder text = new StringBuilder();
        Rational publicHealth = Rational.ZERO;
        for (ScoreNode measure : card.part("pi").original().parts()) {
            if (measure.name().startsWith("PI_PHCDRR")) {
                publicHealth = publicHealth.plus(
                        Card.quantity(measure, "maxContribution").value());
            } else {
                text.append(measure.name().substring(3))
                        .append(' ')
                        .append(Card.quantity(measure, "maxContribution").shown())
                        .append(", ");
            }
        }
        return text + "PH " + publicHealth;
    }
}

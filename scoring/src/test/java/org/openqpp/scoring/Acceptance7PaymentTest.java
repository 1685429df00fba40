package org.openqpp.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqpp.policy.value.Rational;
import org.openqpp.scoring.bind.Law;
import org.openqpp.scoring.figure.Figure;
import org.openqpp.scoring.figure.Reason;
import org.openqpp.scoring.figure.Rule;
import org.openqpp.scoring.payment.PaymentAdjuster;

/** Acceptance tests of section 14 of the rules about the payment adjustment, and the table of. */
class Acceptance7PaymentTest {

    private static final Law LAW = TestLaw.OF_2024.scorer().law();

    /** The adjustment with two decimals and its class, "0.59 positive". */
    private static String adjustment(PaymentAdjuster adjuster, String finalScore) {
        List<Reason> because = new ArrayList<>();
        Figure adjustment = adjuster.adjust(Figure.known("finalScore", Rational.parse(finalScore)), because);
        String type =
                switch (because.get(because.size() - 1).rule()) {
                    case ADJUSTMENT_MAXIMUM_NEGATIVE -> "maximum negative";
                    case ADJUSTMENT_NEGATIVE -> "negative";
                    case ADJUSTMENT_NEUTRAL -> "neutral";
                    case ADJUSTMENT_POSITIVE -> "positive";
                    default -> "unknown";
                };
        return adjustment.value().toBigDecimal(2).toPlainString() + " " + type;
    }

    private static PaymentAdjuster withMaximum(String maximum) {
        return PaymentAdjuster.withMaximum(LAW, Figure.known("maximum", Rational.parse(maximum)));
    }

    @ParameterizedTest(name = "T-12 final score {0}: {1}")
    @CsvSource({"100, 1.05 positive", "89, 0.59 positive", "88.99, 0.59 positive"})
    void t12(String finalScore, String expected) {
        assertThat(adjustment(PaymentAdjuster.published(LAW), finalScore)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "T-13 final score {0}: {1}")
    @CsvSource({"18.75, -9.00 maximum negative", "18.76, -6.75 negative"})
    void t13(String finalScore, String expected) {
        assertThat(adjustment(PaymentAdjuster.published(LAW), finalScore)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "T-14 final score {0}: {1}")
    @CsvSource({"75, 0.00 neutral", "75.01, 0.00 positive", "74.99, 0.00 negative"})
    void t14(String finalScore, String expected) {
        assertThat(adjustment(PaymentAdjuster.published(LAW), finalScore)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "T-15 final score {0}: {1}")
    @CsvSource({"80, 0.21 positive", "90, 0.63 positive"})
    void t15(String finalScore, String expected) {
        assertThat(adjustment(PaymentAdjuster.published(LAW), finalScore)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "T-16 maximum 3.00, final score {0}: {1}")
    @CsvSource({"80.00, 0.60 positive", "100.00, 3.00 positive"})
    void t16(String finalScore, String expected) {
        assertThat(adjustment(withMaximum("3.00"), finalScore)).isEqualTo(expected);
    }

    @Test
    @DisplayName("T-17 maximum 2.15 (2023), final score 71.79: -0.39")
    void t17() {
        assertThat(adjustment(withMaximum("2.15"), "71.79")).isEqualTo("-0.39 negative");
        assertThat(adjustment(withMaximum("2.15"), "77.03")).isEqualTo("0.17 positive");
    }

    @ParameterizedTest(name = "R-10.4 {0}: exactly {1}, shown {2}")
    @CsvSource({
        "100, 1.05, 1.05",
        "89, 0.588, 0.59",
        "88.99, 0.58758, 0.59",
        "90, 0.63, 0.63",
        "80, 0.21, 0.21",
        "87.86, 0.54012, 0.54",
        "75.80, 0.0336, 0.03",
        "75.01, 0.00042, 0.00",
        "75, 0, 0.00",
        "74.99, -0.0012, 0.00",
        "60, -1.8, -1.80",
        "18.76, -6.7488, -6.75",
        "18.75, -9, -9.00",
        "0, -9, -9.00"
    })
    void tableOfRule104(String finalScore, String exact, String shown) {
        PaymentAdjuster adjuster = PaymentAdjuster.published(LAW);
        Figure score = Figure.known("finalScore", Rational.parse(finalScore));
        assertThat(adjuster.exact(score).value()).isEqualTo(Rational.parse(exact));
        assertThat(adjustment(adjuster, finalScore)).startsWith(shown + " ");
    }

    @Test
    void theRuleOfTheScalingFactorComesFirst() {
        List<Reason> because = new ArrayList<>();
        PaymentAdjuster.published(LAW).adjust(Figure.known("finalScore", Rational.of(80)), because);
        assertThat(because).extracting(Reason::rule).containsExactly(Rule.SCALING_FACTOR, Rule.ADJUSTMENT_POSITIVE);
    }
}

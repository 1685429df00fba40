package org.openqpp.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqpp.policy.ParameterName.PUBLISHED_MAXIMUM_ADJUSTMENT;
import static org.openqpp.scoring.Entity.individual;
import static org.openqpp.scoring.Interoperability.complete;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqpp.policy.value.Rational;
import org.openqpp.scoring.figure.Figure;
import org.openqpp.scoring.figure.Reason;
import org.openqpp.scoring.figure.Rule;
import org.openqpp.scoring.payment.PaymentAdjuster;

/** The final score decides the payment adjustment: a line through zero at the threshold, kept at -9 percent below a quarter. */
class M03_ThePaymentAdjustment {

    /** A clinician with just this final score: quality and activities make it, cost counts nothing. */
    private static Card at(String quality, String cost) {
        return individual()
                .hospital(quality, cost)
                .activities("IA_PCMH")
                .interoperability(complete())
                .score();
    }

    @Test
    void aboveTheThresholdItIsPositive() {
        Card card = at("80", "90");
        assertThat(card.total()).isEqualTo("91.00");
        assertThat(card.adjustment()).isEqualTo("0.67");
        assertThat(card.says(Rule.ADJUSTMENT_POSITIVE))
                .isEqualTo("9 x 0.1167 x (91 - 75) / (100 - 75): positive adjustment of 0.67 %.");
        assertThat(card.says(Rule.SCALING_FACTOR))
                .isEqualTo("Scaling factor from the published maximum adjustment: 1.05 / 9 = 0.1167.");
    }

    @Test
    void belowTheThresholdItIsNegative() {
        Card card = at("20", "30");
        assertThat(card.total()).isEqualTo("55.00");
        assertThat(card.adjustment()).isEqualTo("-2.40");
        assertThat(card.says(Rule.ADJUSTMENT_NEGATIVE))
                .isEqualTo("-9 x (75 - 55) / 75: negative adjustment of -2.4 %.");
        assertThat(card.says(Rule.SCALING_FACTOR)).isEqualTo("-");
    }

    @Test
    void atTheThresholdItIsNeutral() {
        Card card = at("50", "66.66666666666666");
        assertThat(card.total()).isEqualTo("75.00");
        assertThat(card.says(Rule.ADJUSTMENT_NEUTRAL)).isEqualTo("75 is the performance threshold: neutral, 0 %.");
    }

    @Test
    void upToAQuarterOfTheThresholdItIsTheMaximum() {
        Card card = individual().hospital("62.5", "0").score();
        assertThat(card.total()).isEqualTo("18.75");
        assertThat(card.adjustment()).isEqualTo("-9.00");
        assertThat(card.says(Rule.ADJUSTMENT_MAXIMUM_NEGATIVE))
                .isEqualTo("18.75 is at or below 18.75: maximum negative adjustment of -9 %.");
    }

    @Test
    void theLineBeforeRoundingIsExact() {
        PaymentAdjuster adjuster =
                PaymentAdjuster.published(TestLaw.OF_2024.scorer().law());
        assertThat(adjuster.exact(score("75.01")).value()).isEqualTo(Rational.parse("0.00042"));
        assertThat(adjuster.exact(score("74.99")).value()).isEqualTo(Rational.parse("-0.0012"));
        assertThat(adjuster.exact(score("0")).value()).isEqualTo(Rational.of(-9));
        assertThat(adjuster.exact(score("75")).isZero()).isTrue();
        assertThat(adjuster.scalingFactor().value()).isEqualTo(Rational.of(7, 60));
    }

    @Test
    void aBalancedScalingFactorNeedsNoPublishedMaximum() {
        PaymentAdjuster adjuster =
                PaymentAdjuster.withScalingFactor(TestLaw.OF_2024.scorer().law(), Figure.count("scalingFactor", 1));
        List<Reason> because = new ArrayList<>();
        assertThat(adjuster.adjust(score("80"), because).shown()).isEqualTo("1.8");
        assertThat(because).extracting(Reason::rule).containsExactly(Rule.ADJUSTMENT_POSITIVE);
    }

    @Test
    void thePublishedMaximumIsAParameter() {
        TestLaw law = TestLaw.OF_2024.withParameter(PUBLISHED_MAXIMUM_ADJUSTMENT, "3");
        Card card = individual()
                .hospital("100", "100")
                .activities("IA_PCMH")
                .interoperability(complete())
                .scoreUnder(law);
        assertThat(card.total() + " " + card.adjustment()).isEqualTo("100.00 3.00");
    }

    private static Figure score(String value) {
        return Figure.known("finalScore", Rational.parse(value));
    }
}

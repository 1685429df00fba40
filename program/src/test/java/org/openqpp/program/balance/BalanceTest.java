package org.openqpp.program.balance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqpp.policy.value.Rational;
import org.openqpp.program.roster.SmallRoster;
import org.openqpp.scoring.bind.Law;

/** From a ledger to the scaling factor and the adjustments, rules. */
class BalanceTest {

    private static final Law LAW = new Law(SmallRoster.POLICY);

    private static Balance published() {
        return Balance.of(new Ledger(), LAW, Method.fixedMaximum(Rational.parse("1.05")));
    }

    /** S3, section 5, and rule: the curve with the published maximum. */
    @ParameterizedTest
    @CsvSource({
        "100.00,  1.05, POSITIVE",
        " 90.00,  0.63, POSITIVE",
        " 89.00,  0.59, POSITIVE",
        " 88.99,  0.59, POSITIVE",
        " 80.00,  0.21, POSITIVE",
        " 75.80,  0.03, POSITIVE",
        " 75.01,  0.00, POSITIVE",
        " 75.00,  0.00, NEUTRAL",
        " 74.99,  0.00, NEGATIVE",
        " 60.00, -1.80, NEGATIVE",
        " 18.76, -6.75, NEGATIVE",
        " 18.75, -9.00, MAXIMUM_NEGATIVE",
        "  0.00, -9.00, MAXIMUM_NEGATIVE"
    })
    void publishedCurve(String score, String percent, PaymentClass expected) {
        int hundredths = Integer.parseInt(score.replace(".", ""));
        assertThat(published().adjustmentPercent(hundredths)).isEqualTo(percent);
        assertThat(published().paymentClass(hundredths)).isEqualTo(expected);
    }

    /** S1's test screens: with a maximum of 3.00, 80.00 gives 0.60 (T-16). */
    @Test
    void anotherMaximum() {
        Balance balance = Balance.of(new Ledger(), LAW, Method.fixedMaximum(Rational.parse("3.00")));
        assertThat(balance.adjustmentPercent(8000)).isEqualTo("0.60");
        assertThat(balance.adjustmentPercent(10_000)).isEqualTo("3.00");
        assertThat(balance.reasons())
                .first()
                .hasToString("R-10.3: Scaling factor from a fixed maximum adjustment: 3 / 9 =" + " 0.333333333.");
    }

    @Test
    void paidOutIsTakenIn() {
        Ledger ledger = new Ledger();
        // -9 % of 1,000 dollars; without a factor +9 % of 4,000 dollars
        ledger.enter(0, 100_000);
        ledger.enter(10_000, 400_000);
        ledger.enter(7_500, 999_999_999);
        Balance balance = Balance.of(ledger, LAW, Method.BALANCED);
        assertThat(balance.scalingFactor()).isEqualTo(Rational.of(1, 4));
        assertThat(balance.takenIn()).isEqualTo(Rational.of(90));
        assertThat(balance.paidOutUnscaled()).isEqualTo(Rational.of(360));
        assertThat(balance.paidOut()).isEqualTo(balance.takenIn());
        assertThat(balance.maximumAdjustment()).isEqualTo(Rational.parse("2.25"));
        assertThat(balance.adjustmentPercent(10_000)).isEqualTo("2.25");
        assertThat(balance.capped()).isFalse();
        assertThat(balance.reasons())
                .first()
                .hasToString("R-10.3: Scaling factor: 90.00 taken in / 360.00 paid out without it = 0.25.");
        assertThat(balance.takenInRounded()).isEqualTo(Rational.of(90));
        assertThat(balance.paidOutRounded()).isEqualTo(Rational.of(90));
    }

    @Test
    void roundingOfPercentsIsStated() {
        Ledger ledger = new Ledger();
        ledger.enter(7_499, 100_000_000);
        ledger.enter(10_000, 1_000);
        Balance balance = Balance.of(ledger, LAW, Method.BALANCED);
        // 0.0012 % of a million dollars are 12 dollars, but the percent rounds to 0.00
        assertThat(balance.takenIn()).isEqualTo(Rational.of(12));
        assertThat(balance.takenInRounded()).isEqualTo(Rational.ZERO);
        assertThat(balance.scalingFactor()).isEqualTo(Rational.of(3));
        assertThat(balance.capped()).isTrue();
    }

    @Test
    void theFactorIsAtMostThree() {
        Ledger ledger = new Ledger();
        ledger.enter(0, 1_000_000);
        ledger.enter(7_501, 100);
        Balance balance = Balance.of(ledger, LAW, Method.BALANCED);
        assertThat(balance.scalingFactor()).isEqualTo(Rational.of(3));
        assertThat(balance.paidOut().isLessThan(balance.takenIn())).isTrue();
        assertThat(balance.adjustmentPercent(10_000)).isEqualTo("27.00");
    }

    @Test
    void withNobodyAboveTheThresholdNegativeAdjustmentsStay() {
        Ledger ledger = new Ledger();
        ledger.enter(0, 1_000_000);
        Balance balance = Balance.of(ledger, LAW, Method.BALANCED);
        assertThat(balance.scalingFactor()).isEqualTo(Rational.ZERO);
        assertThat(balance.adjustmentPercent(0)).isEqualTo("-9.00");
        assertThat(balance.adjustmentPercent(10_000)).isEqualTo("0.00");
    }

    @Test
    void anAdjustmentIsExplained() {
        assertThat(published().explain(8900))
                .extracting(Object::toString)
                .containsExactly(
                        "R-10.3: Scaling factor from the published maximum adjustment: 1.05 / 9 = 0.1167.",
                        "R-10.2: 9 x 0.1167 x (89 - 75) / (100 - 75): positive adjustment of 0.59 %.");
    }
}

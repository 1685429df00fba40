package org.openqpp.program.balance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.openqpp.policy.ParameterName;
import org.openqpp.policy.value.Citation;
import org.openqpp.policy.value.Confidence;
import org.openqpp.policy.value.Rational;
import org.openqpp.policy.value.Rounding;
import org.openqpp.program.ProgramReason;
import org.openqpp.program.ProgramRule;
import org.openqpp.scoring.bind.Law;
import org.openqpp.scoring.figure.Figure;
import org.openqpp.scoring.figure.Reason;
import org.openqpp.scoring.payment.PaymentAdjuster;

/**
 * The scaling factor of a ledger, every payment adjustment that follows from it, and what is taken in and paid out with them.
 *
 * <p>For example, when negative adjustments take in 1,000 dollars and positive ones without a factor pay 4,000, the factor is
 * 0.25. All of it is exact; only the adjustment percents are rounded, and what that rounding moves is stated.
 */
public final class Balance {

    private static final int DECIMALS = Rounding.PAYMENT_ADJUSTMENT.decimals();
    private static final Rational CENTS = Rational.of(100);

    private final Ledger ledger;
    private final Law law;
    private final PaymentAdjuster adjuster;
    private final Rational scalingFactor;
    private final boolean capped;
    private final boolean fixed;
    private final Rational takenIn;
    private final Rational paidOutUnscaled;
    private final int[] adjustments = new int[Ledger.HIGHEST + 1];
    private final List<ProgramReason> reasons;

    private Balance(Ledger ledger, Law law, Method method) {
        this.ledger = ledger;
        this.law = law;
        Figure one = Figure.count("one", 1);
        PaymentAdjuster unscaled = PaymentAdjuster.withScalingFactor(law, one);
        Rational negative = Rational.ZERO;
        Rational positive = Rational.ZERO;
        for (int score = 0; score <= Ledger.HIGHEST; score++) {
            if (ledger.cents(score) > 0) {
                Rational dollars = amount(unscaled.exact(figure(score)).value(), ledger.cents(score));
                if (dollars.signum() < 0) {
                    negative = negative.minus(dollars);
                } else {
                    positive = positive.plus(dollars);
                }
            }
        }
        this.takenIn = negative;
        this.paidOutUnscaled = positive;
        this.reasons = new ArrayList<>();
        this.fixed = method.maximumPercent().isPresent();
        Rational cap = law.value(ParameterName.SCALING_FACTOR_CAP);
        if (fixed) {
            Rational maximum = method.maximumPercent().get();
            Rational applicable = law.value(ParameterName.APPLICABLE_PERCENT);
            Figure figure =
                    Figure.printed("fixedMaximum", maximum, new Citation("Given for this run", Confidence.INFERRED));
            this.adjuster = PaymentAdjuster.withMaximum(law, figure);
            this.scalingFactor = adjuster.scalingFactor().value();
            this.capped = false;
            reasons.add(ProgramReason.of(ProgramRule.FACTOR_FIXED, maximum, applicable, shown(scalingFactor)));
        } else {
            boolean nobody = positive.isZero();
            Rational balanced = nobody ? Rational.ZERO : negative.dividedBy(positive);
            this.capped = cap.isLessThan(balanced);
            this.scalingFactor = balanced.min(cap);
            this.adjuster = PaymentAdjuster.withScalingFactor(law, Figure.statistic("scalingFactor", scalingFactor));
            if (nobody) {
                reasons.add(ProgramReason.of(ProgramRule.FACTOR_NOBODY));
            } else if (capped) {
                reasons.add(ProgramReason.of(ProgramRule.FACTOR_CAPPED, cents(negative), cents(positive), cap));
            } else {
                reasons.add(ProgramReason.of(
                        ProgramRule.FACTOR_BALANCED, cents(negative), cents(positive), shown(scalingFactor)));
            }
        }
        for (int score = 0; score <= Ledger.HIGHEST; score++) {
            adjustments[score] = adjuster.exact(figure(score))
                    .value()
                    .toBigDecimal(DECIMALS)
                    .unscaledValue()
                    .intValueExact();
        }
    }

    /** The balance of a ledger. */
    public static Balance of(Ledger ledger, Law law, Method method) {
        return new Balance(ledger, law, method);
    }

    private static Figure figure(int hundredths) {
        return Figure.known("finalScore", Rational.of(BigDecimal.valueOf(hundredths, 2)));
    }

    /** Dollars that a percent of so many cents makes. */
    private static Rational amount(Rational percent, long cents) {
        return percent.times(Rational.of(cents)).dividedBy(CENTS.times(CENTS));
    }

    private static String cents(Rational dollars) {
        return dollars.toBigDecimal(2).toPlainString();
    }

    private static String shown(Rational factor) {
        return factor.toBigDecimal(9).stripTrailingZeros().toPlainString();
    }

    /** The ledger. */
    public Ledger ledger() {
        return ledger;
    }

    /** What computes the adjustment of a final score with its reasons. */
    public PaymentAdjuster adjuster() {
        return adjuster;
    }

    /** The scaling factor, exactly. */
    public Rational scalingFactor() {
        return scalingFactor;
    }

    /** Whether the factor is the cap, so that less is paid out than taken in. */
    public boolean capped() {
        return capped;
    }

    /** Whether the factor comes from a fixed maximum adjustment and not from the ledger. */
    public boolean fixed() {
        return fixed;
    }

    /** Whether what is paid out is to equal what is taken in: the factor is neither fixed nor capped, and somebody is paid. */
    public boolean neutral() {
        return !fixed && !capped && !paidOutUnscaled.isZero();
    }

    /** Dollars that negative adjustments take in, with the exact percents. */
    public Rational takenIn() {
        return takenIn;
    }

    /** Dollars that positive adjustments would pay with a factor of 1, with the exact percents. */
    public Rational paidOutUnscaled() {
        return paidOutUnscaled;
    }

    /** Dollars that positive adjustments pay, with the exact percents. */
    public Rational paidOut() {
        return paidOutUnscaled.times(scalingFactor);
    }

    /** The adjustment of the highest score in percent, exactly. */
    public Rational maximumAdjustment() {
        return adjuster.exact(figure(Ledger.HIGHEST)).value();
    }

    /** Payment adjustment of a final score in hundredths of a percent. */
    public int adjustment(int finalScore) {
        return adjustments[finalScore];
    }

    /** Payment adjustment of a final score in percent, two decimals, such as {@code -6.75}; never {@code -0.00}. */
    public String adjustmentPercent(int finalScore) {
        return BigDecimal.valueOf(adjustments[finalScore], DECIMALS).toPlainString();
    }

    /** Dollars taken in with adjustments rounded to two decimals, as they are applied. */
    public Rational takenInRounded() {
        return rounded(true);
    }

    /** Dollars paid out with adjustments rounded to two decimals, as they are applied. */
    public Rational paidOutRounded() {
        return rounded(false);
    }

    private Rational rounded(boolean negative) {
        Rational sum = Rational.ZERO;
        for (int score = 0; score <= Ledger.HIGHEST; score++) {
            int adjustment = adjustments[score];
            if (ledger.cents(score) > 0 && (negative ? adjustment < 0 : adjustment > 0)) {
                Rational percent = Rational.of(BigDecimal.valueOf(Math.abs(adjustment), DECIMALS));
                sum = sum.plus(amount(percent, ledger.cents(score)));
            }
        }
        return sum;
    }

    /** The class of a final score in statistics (rule ). */
    public PaymentClass paymentClass(int finalScore) {
        Rational score = Rational.of(BigDecimal.valueOf(finalScore, 2));
        if (score.isAtMost(law.value(ParameterName.MAXIMUM_NEGATIVE_BOUNDARY))) {
            return PaymentClass.MAXIMUM_NEGATIVE;
        }
        int side = score.compareTo(law.value(ParameterName.PERFORMANCE_THRESHOLD));
        return side < 0 ? PaymentClass.NEGATIVE : side == 0 ? PaymentClass.NEUTRAL : PaymentClass.POSITIVE;
    }

    /** Where the factor comes from. */
    public List<ProgramReason> reasons() {
        return List.copyOf(reasons);
    }

    /** Why a final score has its adjustment. */
    public List<Reason> explain(int finalScore) {
        List<Reason> because = new ArrayList<>();
        adjuster.adjust(figure(finalScore), because);
        return because;
    }
}

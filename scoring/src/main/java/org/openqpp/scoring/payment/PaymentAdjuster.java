package org.openqpp.scoring.payment;

import java.util.ArrayList;
import java.util.List;
import org.openqpp.policy.ParameterName;
import org.openqpp.policy.value.Rounding;
import org.openqpp.scoring.bind.Law;
import org.openqpp.scoring.figure.Figure;
import org.openqpp.scoring.figure.Reason;
import org.openqpp.scoring.figure.Rule;

/**
 * Turns final scores into payment adjustments with a scaling factor.
 *
 * <p>For example, with a maximum of 1.05 percent a final score of 89 gives 0.59 percent and one of 18.76 gives -6.75 percent.
 */
public final class PaymentAdjuster {

    private static final String NAME = "paymentAdjustmentPercent";

    private final Law law;
    private final Figure threshold;
    private final Figure applicable;
    private final Figure scalingFactor;
    private final List<Reason> scalingReasons;

    private PaymentAdjuster(Law law, Figure scalingFactor, List<Reason> scalingReasons) {
        this.law = law;
        this.threshold = law.figure(ParameterName.PERFORMANCE_THRESHOLD);
        this.applicable = law.figure(ParameterName.APPLICABLE_PERCENT);
        this.scalingFactor = scalingFactor;
        this.scalingReasons = List.copyOf(scalingReasons);
    }

    /** An adjuster whose scaling factor gives a maximum adjustment in percent, such as the published 1.05. */
    public static PaymentAdjuster withMaximum(Law law, Figure maximum) {
        Figure applicable = law.figure(ParameterName.APPLICABLE_PERCENT);
        Figure factor = maximum.over("scalingFactor", applicable);
        return new PaymentAdjuster(law, factor, List.of(Reason.of(Rule.SCALING_FACTOR, maximum, applicable, factor)));
    }

    /** An adjuster with the published maximum adjustment of the policy. */
    public static PaymentAdjuster published(Law law) {
        return withMaximum(law, law.figure(ParameterName.PUBLISHED_MAXIMUM_ADJUSTMENT));
    }

    /** An adjuster with a scaling factor that was balanced over a population. */
    public static PaymentAdjuster withScalingFactor(Law law, Figure scalingFactor) {
        return new PaymentAdjuster(law, scalingFactor, List.of());
    }

    /** The scaling factor. */
    public Figure scalingFactor() {
        return scalingFactor;
    }

    /**
     * The payment adjustment of a final score in percent, two decimals (rule ).
     *
     * @param finalScore final score, two decimals
     * @param because takes the rules that applied
     */
    public Figure adjust(Figure finalScore, List<Reason> because) {
        Figure exact = exact(finalScore);
        Figure adjustment = exact.round(NAME, Rounding.PAYMENT_ADJUSTMENT);
        because.addAll(reasons(finalScore, adjustment));
        return adjustment;
    }

    /** The adjustment before it is rounded; the ledger of budget neutrality balances these. */
    public Figure exact(Figure finalScore) {
        int side = finalScore.value().compareTo(threshold.value());
        if (atMaximumNegative(finalScore)) {
            return Figure.count("zero", 0).minus("exactAdjustment", applicable);
        }
        if (side < 0) {
            Figure distance = finalScore.minus("distance", threshold);
            return applicable.times("scaledDistance", distance).over("exactAdjustment", threshold);
        }
        if (side == 0) {
            return Figure.count("exactAdjustment", 0);
        }
        Figure distance = finalScore.minus("distance", threshold);
        Figure range = law.figure(ParameterName.FINAL_SCORE_MAXIMUM).minus("range", threshold);
        return applicable
                .times("maximumAdjustment", scalingFactor)
                .times("scaledDistance", distance)
                .over("exactAdjustment", range);
    }

    private boolean atMaximumNegative(Figure finalScore) {
        return finalScore
                .value()
                .isAtMost(law.figure(ParameterName.MAXIMUM_NEGATIVE_BOUNDARY).value());
    }

    private List<Reason> reasons(Figure finalScore, Figure adjustment) {
        int side = finalScore.value().compareTo(threshold.value());
        if (atMaximumNegative(finalScore)) {
            return List.of(Reason.of(
                    Rule.ADJUSTMENT_MAXIMUM_NEGATIVE,
                    finalScore,
                    law.figure(ParameterName.MAXIMUM_NEGATIVE_BOUNDARY),
                    adjustment));
        }
        if (side < 0) {
            return List.of(
                    Reason.of(Rule.ADJUSTMENT_NEGATIVE, applicable, threshold, finalScore, threshold, adjustment));
        }
        if (side == 0) {
            return List.of(Reason.of(Rule.ADJUSTMENT_NEUTRAL, finalScore, adjustment));
        }
        List<Reason> reasons = new ArrayList<>(scalingReasons);
        reasons.add(Reason.of(
                Rule.ADJUSTMENT_POSITIVE,
                applicable,
                scalingFactor,
                finalScore,
                threshold,
                law.figure(ParameterName.FINAL_SCORE_MAXIMUM),
                threshold,
                adjustment));
        return reasons;
    }
}

package org.openqpp.program.run;

import java.util.List;
import org.openqpp.policy.ParameterName;
import org.openqpp.policy.Policy;
import org.openqpp.policy.value.Rational;
import org.openqpp.program.balance.Balance;
import org.openqpp.program.json.JsonWriter;

/** The statement of budget neutrality as JSON: the scaling factor with everything it comes from. */
final class NeutralityJson {

    private static final int FACTOR_DECIMALS = 12;
    private static final int CENTS = 2;
    private static final List<ParameterName> PARAMETERS = List.of(
            ParameterName.PERFORMANCE_THRESHOLD,
            ParameterName.APPLICABLE_PERCENT,
            ParameterName.MAXIMUM_NEGATIVE_BOUNDARY,
            ParameterName.FINAL_SCORE_MAXIMUM,
            ParameterName.SCALING_FACTOR_CAP);

    private NeutralityJson() {}

    static String of(Balance balance, Policy policy) {
        StringBuilder text = new StringBuilder();
        JsonWriter json = new JsonWriter(text, true).object();
        json.name("policy").value(policy.identity().toString());
        json.name("method").value(balance.fixed() ? "fixedMaximum" : "balanced");
        json.name("neutral").value(balance.neutral());
        json.name("scalingFactor").object();
        json.name("exact").value(fraction(balance.scalingFactor()));
        json.name("decimal").value(balance.scalingFactor(), FACTOR_DECIMALS);
        json.name("capped").value(balance.capped()).end();
        json.name("maximumAdjustmentPercent").object();
        json.name("exact").value(fraction(balance.maximumAdjustment()));
        json.name("rounded").value(balance.maximumAdjustment(), CENTS).end();
        json.name("parameters").object();
        for (ParameterName name : PARAMETERS) {
            json.name(name.wireName()).decimal(policy.parameter(name).value(), FACTOR_DECIMALS);
        }
        json.end();
        json.name("ledger").object();
        json.name("file").value(OutputFiles.LEDGER);
        json.name("combinations").value(balance.ledger().combinations());
        json.name("allowedCharges")
                .value(balance.ledger().charges().dollars(), CENTS)
                .end();
        json.name("exactPercents").object();
        json.name("takenIn").value(balance.takenIn(), CENTS);
        json.name("paidOutWithFactorOne").value(balance.paidOutUnscaled(), CENTS);
        json.name("paidOut").value(balance.paidOut(), CENTS).end();
        json.name("percentsRoundedToTwoDecimals").object();
        json.name("takenIn").value(balance.takenInRounded(), CENTS);
        json.name("paidOut").value(balance.paidOutRounded(), CENTS).end();
        json.name("because").array();
        balance.reasons().forEach(reason -> json.value(reason.toString()));
        json.end();
        json.name("recompute")
                .value(
                        "A line of the ledger with final score s and allowed charges c takes in c * applicablePercent/100"
                                + " when s is at or below maximumNegativeBoundary, and c * applicablePercent/100 *"
                                + " (performanceThreshold - s)/performanceThreshold when s is below performanceThreshold; above it"
                                + " the line pays c * applicablePercent/100 * (s - performanceThreshold)/(finalScore.maximum -"
                                + " performanceThreshold). The scaling factor is all that is taken in over all that is paid, at"
                                + " most scalingFactorCap.");
        json.end();
        return text.append('\n').toString();
    }

    private static String fraction(Rational value) {
        return value.numerator() + "/" + value.denominator();
    }
}

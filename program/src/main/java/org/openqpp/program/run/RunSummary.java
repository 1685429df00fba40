package org.openqpp.program.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openqpp.policy.value.Rational;
import org.openqpp.program.Packing;
import org.openqpp.program.balance.Balance;
import org.openqpp.program.balance.Ledger;
import org.openqpp.program.balance.PaymentClass;
import org.openqpp.program.outcome.ProgramOutcome;
import org.openqpp.program.results.Results;

/**
 * What a finished run found out and wrote.
 *
 * <p>For example, {@link #lines()} is what the command line shows at its end.
 *
 * @param outcome everything in memory
 * @param results the participation and performance results
 * @param manifest what it was made of and which files it wrote
 * @param steps how long each step took, in milliseconds, in the order of the run
 */
public record RunSummary(ProgramOutcome outcome, Results results, Manifest manifest, Map<String, Long> steps) {

    private static final int FACTOR_DECIMALS = 9;
    private static final int CENTS = 2;

    public RunSummary {
        steps = Collections.unmodifiableMap(new LinkedHashMap<>(steps));
    }

    /** TIN/NPI combinations with a payment adjustment when the factor is set. */
    public long clinicians() {
        return outcome.balance().ledger().combinations();
    }

    /** The scaling factor, exactly. */
    public Rational scalingFactor() {
        return outcome.balance().scalingFactor();
    }

    /** The adjustment of the highest score in percent, exactly. */
    public Rational maximumAdjustment() {
        return outcome.balance().maximumAdjustment();
    }

    /** Dollars that negative adjustments take in. */
    public Rational takenIn() {
        return outcome.balance().takenIn();
    }

    /** Dollars that positive adjustments pay. */
    public Rational paidOut() {
        return outcome.balance().paidOut();
    }

    /** The run in lines for people. */
    public List<String> lines() {
        Balance balance = outcome.balance();
        long[] classes = new long[PaymentClass.values().length];
        for (int score = 0; score <= Ledger.HIGHEST; score++) {
            classes[Packing.place(balance.paymentClass(score))] +=
                    balance.ledger().combinations(score);
        }
        List<String> lines = new ArrayList<>();
        lines.add(outcome.roster().title() + ", policy " + manifest.policy());
        lines.add(number(outcome.roster().combinations().size()) + " TIN/NPI combinations, "
                + number(manifest.submissions()) + " submissions of " + number(manifest.entities()) + " entities");
        lines.add(number(clinicians()) + " clinicians receive an adjustment");
        for (PaymentClass paymentClass : PaymentClass.values()) {
            lines.add(String.format(
                    Locale.ROOT, "  %-16s %,11d", words(paymentClass), classes[Packing.place(paymentClass)]));
        }
        lines.add("Final score: mean " + figure("final-score.overall.mean") + ", median "
                + figure("final-score.overall.median"));
        lines.add("Scaling factor " + decimal(scalingFactor(), FACTOR_DECIMALS)
                + (balance.fixed() ? " (fixed)" : balance.capped() ? " (capped)" : "") + ", highest adjustment "
                + decimal(maximumAdjustment(), CENTS) + " %");
        lines.add("Taken in " + decimal(takenIn(), CENTS) + ", paid out " + decimal(paidOut(), CENTS)
                + "; with rounded percents " + decimal(balance.takenInRounded(), CENTS) + " and "
                + decimal(balance.paidOutRounded(), CENTS) + " dollars");
        return lines;
    }

    private static String words(PaymentClass paymentClass) {
        return switch (paymentClass) {
            case MAXIMUM_NEGATIVE -> "maximum negative";
            case NEGATIVE -> "negative";
            case NEUTRAL -> "neutral";
            case POSITIVE -> "positive";
        };
    }

    private String figure(String id) {
        return results.figures()
                .find(id)
                .map(figure -> figure.unit().print(figure.value()))
                .orElse("not known");
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String decimal(Rational value, int decimals) {
        return String.format(Locale.ROOT, "%,." + decimals + "f", value.toBigDecimal(decimals));
    }
}

package org.openqpp.program.results;

import java.util.List;
import org.openqpp.program.Money;
import org.openqpp.program.balance.Balance;
import org.openqpp.program.balance.Ledger;
import org.openqpp.program.balance.PaymentClass;

/**
 * Figures of the ledger of budget neutrality that the identities compare with the results; the sections do not print them.
 *
 * <p>For example, the combinations of the ledger are the clinicians of section 1. What is taken in and paid out is compared only
 * where the factor is to make both equal: not with a fixed maximum, a capped factor, or nobody above the threshold.
 */
public final class LedgerFigures {

    static final String COMBINATIONS = "ledger.combinations";
    static final String CHARGES = "ledger.charges";
    static final String COUNTED_CHARGES = "ledger.charges-counted";
    static final String POSITIVE = "ledger.positive";
    static final String NEGATIVE = "ledger.negative";
    static final String TAKEN_IN = "ledger.taken-in";
    static final String PAID_OUT = "ledger.paid-out";

    private LedgerFigures() {}

    /** What must hold between the ledger and the results. */
    static List<Identity> identities() {
        String numbers = "adjustment-numbers.number.";
        return List.of(
                new Identity.Same(
                        "The ledger has all clinicians who receive an adjustment",
                        COMBINATIONS,
                        Sections.PARTICIPATION + ".eligible." + Sections.CLINICIAN_COUNT),
                new Identity.Same("The charges of the ledger are those of its clinicians", CHARGES, COUNTED_CHARGES),
                new Identity.PartsToTotal(
                        "Clinicians above the threshold in the ledger have a positive adjustment",
                        POSITIVE,
                        List.of(
                                numbers + AdjustmentClass.POSITIVE.key(),
                                numbers + AdjustmentClass.POSITIVE_HIGH.key())),
                new Identity.PartsToTotal(
                        "Clinicians below the threshold in the ledger have a negative adjustment",
                        NEGATIVE,
                        List.of(
                                numbers + AdjustmentClass.NEGATIVE.key(),
                                numbers + AdjustmentClass.MAXIMUM_NEGATIVE.key())),
                new Identity.Same("What is paid out is what is taken in", PAID_OUT, TAKEN_IN));
    }

    /**
     * Adds the figures of a ledger.
     *
     * @param figures figures of the results
     * @param balance ledger and factor
     * @param countedCents charges of the clinicians who were counted into the results, added up apart from the ledger
     */
    public static void put(Figures figures, Balance balance, long countedCents) {
        Ledger ledger = balance.ledger();
        figures.put(COMBINATIONS, ledger.combinations());
        figures.put(CHARGES, ledger.charges().dollars(), Unit.DOLLARS);
        figures.put(COUNTED_CHARGES, new Money(countedCents).dollars(), Unit.DOLLARS);
        long positive = 0;
        long negative = 0;
        for (int score = 0; score <= Ledger.HIGHEST; score++) {
            PaymentClass paymentClass = balance.paymentClass(score);
            if (paymentClass == PaymentClass.POSITIVE) {
                positive += ledger.combinations(score);
            } else if (paymentClass != PaymentClass.NEUTRAL) {
                negative += ledger.combinations(score);
            }
        }
        figures.put(POSITIVE, positive);
        figures.put(NEGATIVE, negative);
        if (balance.neutral()) {
            figures.put(TAKEN_IN, balance.takenIn(), Unit.DOLLARS);
            figures.put(PAID_OUT, balance.paidOut(), Unit.DOLLARS);
        }
    }
}

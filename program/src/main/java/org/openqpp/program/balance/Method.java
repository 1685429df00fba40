package org.openqpp.program.balance;

import java.util.Optional;
import org.openqpp.policy.value.Rational;

/**
 * How the scaling factor is set: balanced over the ledger, or so that the highest score gets a fixed maximum adjustment.
 *
 * <p>For example, {@code Method.fixedMaximum(Rational.parse("1.05"))} gives the adjustments that CMS published for 2024.
 *
 * @param maximumPercent the fixed maximum adjustment in percent; absent when the ledger is balanced
 */
public record Method(Optional<Rational> maximumPercent) {

    /** Paid out is taken in, up to the cap. */
    public static final Method BALANCED = new Method(Optional.empty());

    /** A fixed maximum adjustment in percent. */
    public static Method fixedMaximum(Rational percent) {
        return new Method(Optional.of(percent));
    }

    /** How the method is named in results. */
    public String wireName() {
        return maximumPercent.map(percent -> "fixed-maximum " + percent).orElse("balanced");
    }
}

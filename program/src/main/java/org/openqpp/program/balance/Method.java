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

    private static final String BALANCED_NAME = "balanced";
    private static final String FIXED_NAME = "fixed-maximum ";

    /** How the method is named in results. */
    public String wireName() {
        return maximumPercent.map(percent -> FIXED_NAME + percent).orElse(BALANCED_NAME);
    }

    /**
     * The method with this name in results.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Method ofWireName(String name) {
        if (name.equals(BALANCED_NAME)) {
            return BALANCED;
        }
        if (name.startsWith(FIXED_NAME)) {
            return fixedMaximum(Rational.parse(name.substring(FIXED_NAME.length())));
        }
        throw new IllegalArgumentException("no way to set the scaling factor: " + name);
    }
}

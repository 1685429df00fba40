package org.openqpp.program.balance;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.openqpp.program.Money;

/**
 * Estimated allowed charges of the payment year by hundredth of a point of the final score: all that the scaling factor
 * depends on.
 *
 * <p>For example, two ledgers of two halves of the nation, merged in any order, are the ledger of the nation, to the cent.
 */
public final class Ledger {

    /** Highest final score in hundredths of a point. */
    public static final int HIGHEST = 10_000;

    private final long[] cents = new long[HIGHEST + 1];
    private final long[] combinations = new long[HIGHEST + 1];

    /**
     * Enters the charges of one combination.
     *
     * @param finalScore final score in hundredths of a point
     * @param charges estimated allowed charges in cents
     */
    public void enter(int finalScore, long charges) {
        if (charges < 0) {
            throw new IllegalArgumentException("charges below 0");
        }
        cents[finalScore] = Math.addExact(cents[finalScore], charges);
        combinations[finalScore]++;
    }

    /** Enters everything of another ledger. */
    public Ledger merge(Ledger other) {
        for (int score = 0; score <= HIGHEST; score++) {
            cents[score] = Math.addExact(cents[score], other.cents[score]);
            combinations[score] = Math.addExact(combinations[score], other.combinations[score]);
        }
        return this;
    }

    /**
     * Enters a line of a written ledger.
     *
     * @param finalScore final score in hundredths of a point
     * @param lineCombinations number of combinations
     * @param charges their charges in cents
     */
    public void enterLine(int finalScore, long lineCombinations, long charges) {
        if (charges < 0 || lineCombinations < 0) {
            throw new IllegalArgumentException("charges or combinations below 0");
        }
        cents[finalScore] = Math.addExact(cents[finalScore], charges);
        combinations[finalScore] = Math.addExact(combinations[finalScore], lineCombinations);
    }

    /** Charges at a final score in cents. */
    public long cents(int finalScore) {
        return cents[finalScore];
    }

    /** Number of combinations at a final score. */
    public long combinations(int finalScore) {
        return combinations[finalScore];
    }

    /** Number of all combinations. */
    public long combinations() {
        return Arrays.stream(combinations).sum();
    }

    /** All charges. */
    public Money charges() {
        long sum = 0;
        for (long charges : cents) {
            sum = Math.addExact(sum, charges);
        }
        return new Money(sum);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Ledger ledger
                && Arrays.equals(cents, ledger.cents)
                && Arrays.equals(combinations, ledger.combinations);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(cents) * 31 + Arrays.hashCode(combinations);
    }

    /** Lines with the final score, the combinations and the charges, for those who look into it. */
    @Override
    public String toString() {
        return "Ledger[" + combinations() + " combinations, " + charges() + "]";
    }
}

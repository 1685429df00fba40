package org.openqpp.program.roster;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.openqpp.policy.value.Rational;
import org.openqpp.program.Identifiers;

/**
 * The practices of a roster in ascending order of TIN; a practice is named by its place in that order.
 *
 * <p>For example, the combinations of practice {@code p} are those from {@code firstCombination(p)} to before
 * {@code firstCombination(p + 1)}.
 */
public final class Practices {

    private final int[] tins;
    private final int[] states;
    private final int[] firstPatients;
    private final int[] secondPatients;
    private final int[] riskScores;
    private final int[] dualRatios;
    private final List<String> words;
    private final int[] firstCombinations;

    Practices(
            int[] tins,
            int[] states,
            int[] firstPatients,
            int[] secondPatients,
            int[] riskScores,
            int[] dualRatios,
            List<String> words,
            int[] firstCombinations) {
        this.tins = tins;
        this.states = states;
        this.firstPatients = firstPatients;
        this.secondPatients = secondPatients;
        this.riskScores = riskScores;
        this.dualRatios = dualRatios;
        this.words = words;
        this.firstCombinations = firstCombinations;
    }

    /** Number of practices. */
    public int size() {
        return tins.length;
    }

    /** The practice with this TIN; below 0 when there is none. */
    public int find(String tin) {
        return findNumber(Identifiers.number(tin));
    }

    int findNumber(int tin) {
        return Arrays.binarySearch(tins, tin);
    }

    /** TIN, nine digits. */
    public String tin(int practice) {
        return Identifiers.tin(tins[practice]);
    }

    /** TIN as a number. */
    public int tinNumber(int practice) {
        return tins[practice];
    }

    /** State or territory; empty when it is not known. */
    public String state(int practice) {
        return words.get(states[practice]);
    }

    /** Unique patients in a segment, where the practice gives them. */
    public OptionalInt patients(int practice, int segment) {
        int patients = segment == 0 ? firstPatients[practice] : secondPatients[practice];
        return patients < 0 ? OptionalInt.empty() : OptionalInt.of(patients);
    }

    /** Mean risk score of its patients, where the practice gives it. */
    public Optional<Rational> averageHccRiskScore(int practice) {
        return Decimals.decimal(riskScores[practice]);
    }

    /** Share of its patients eligible for Medicare and Medicaid, where the practice gives it. */
    public Optional<Rational> dualEligibleRatio(int practice) {
        return Decimals.decimal(dualRatios[practice]);
    }

    /** The first combination of a practice; for {@link #size()} the number of combinations. */
    public int firstCombination(int practice) {
        return firstCombinations[practice];
    }
}

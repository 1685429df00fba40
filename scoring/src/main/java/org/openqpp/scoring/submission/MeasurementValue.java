package org.openqpp.scoring.submission;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openqpp.policy.value.Rational;

/**
 * The submitted value of a measurement in one of the shapes of the Submissions API.
 *
 * <p>For example, {@code true} for an activity is an {@link Answer}, and counts of patients are {@link Counts}.
 */
public sealed interface MeasurementValue {

    /**
     * Yes or no.
     *
     * @param yes whether the answer is yes
     */
    record Answer(boolean yes) implements MeasurementValue {}

    /**
     * A Promoting Interoperability proportion.
     *
     * @param numerator 0 or more, at most the denominator
     * @param denominator 0 or more
     */
    record Proportion(long numerator, long denominator) implements MeasurementValue {}

    /**
     * Patients (or instances) of one performance rate; also a single-rate measurement by itself.
     *
     * @param performanceMet numerator
     * @param performanceNotMet in the denominator, not in the numerator
     * @param eligiblePopulation all who were eligible, reported or not
     * @param exclusions denominator exclusions
     * @param exceptions denominator exceptions
     * @param numeratorExclusions numerator exclusions of registry measures
     * @param performanceRate rate in percent as supplied by a registry
     */
    record Counts(
            long performanceMet,
            long performanceNotMet,
            long eligiblePopulation,
            long exclusions,
            long exceptions,
            long numeratorExclusions,
            @Nullable Rational performanceRate)
            implements MeasurementValue {}

    /**
     * A measurement with several rates.
     *
     * @param strata the rates, each with the name of its stratum
     * @param performanceRate overall rate in percent as supplied by a registry
     */
    record MultipleRates(List<NamedCounts> strata, @Nullable Rational performanceRate) implements MeasurementValue {
        public MultipleRates {
            strata = List.copyOf(strata);
        }
    }

    /**
     * The counts of one stratum.
     *
     * @param stratum name of the stratum
     * @param counts its counts
     */
    record NamedCounts(String stratum, Counts counts) {}

    /**
     * A measure that is no proportion: a mean, median or ratio, such as minutes to treatment.
     *
     * @param value the measure's own value (wire: numerator); it meets the benchmark
     * @param denominator eligible instances
     * @param numeratorExclusions instances excluded from the numerator
     * @param exceptions denominator exceptions
     * @param observationInstances instances that the value was derived from
     */
    record NonProportion(
            Rational value, long denominator, long numeratorExclusions, long exceptions, long observationInstances)
            implements MeasurementValue {}

    /**
     * A result calculated from claims: quality in the benchmark's unit, cost in dollars.
     *
     * @param score the result
     * @param caseCount cases, episodes or beneficiaries behind it
     */
    record ClaimsResult(Rational score, long caseCount) implements MeasurementValue {}

    /**
     * A summary survey measure of CAHPS for MIPS.
     *
     * @param performanceRate result, 0 to 100; may be missing when it is masked
     * @param belowMinimum whether too few answered
     * @param masked whether the result is withheld
     */
    record SurveyResult(@Nullable Rational performanceRate, boolean belowMinimum, boolean masked)
            implements MeasurementValue {
        /** Whether there is a result that can be scored. */
        public boolean usable() {
            return performanceRate != null && !belowMinimum && !masked;
        }
    }
}

package org.openqpp.scoring;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openqpp.policy.value.Rational;
import org.openqpp.scoring.submission.MeasurementValue;
import org.openqpp.scoring.submission.MeasurementValue.Counts;
import org.openqpp.scoring.submission.MeasurementValue.MultipleRates;
import org.openqpp.scoring.submission.MeasurementValue.NamedCounts;
import org.openqpp.scoring.submission.MeasurementValue.NonProportion;

/** What is sent for a quality measure, in words: {@code met(70).of(100)}, {@code points(8)}, {@code nobody()}. */
final class Value {

    private Value() {}

    /** So many patients met the measure; go on with {@code of(...)}. */
    static Patients met(long patients) {
        return new Patients(patients);
    }

    /** A rate that earns just these points, 1 to 10, under the flat benchmarks of {@link TestLaw#FLAT}. */
    static Patients points(String points) {
        Rational rate = Rational.parse(points).minus(Rational.ONE).times(Rational.TEN);
        Patients patients = met(rate.times(Rational.of(100)).toInt()).of(10000);
        patients.needsFlatBenchmarks = true;
        return patients;
    }

    /** The same for whole points. */
    static Patients points(int points) {
        return points(Integer.toString(points));
    }

    /** A measure sent as 0/0. */
    static Patients nobody() {
        return met(0).of(0);
    }

    /** Everything in order but the data completeness: 70 of 100 reported. */
    static Patients incomplete() {
        return met(70).of(70).eligible(100);
    }

    /** The strata of a measure with several rates. */
    static MeasurementValue strata(NamedCounts... strata) {
        return new MultipleRates(List.of(strata), null);
    }

    /** The strata of a registry measure together with the overall rate that the registry supplies. */
    static MeasurementValue strataWithRate(String rate, NamedCounts... strata) {
        return new MultipleRates(List.of(strata), Rational.parse(rate));
    }

    /** One stratum by its name. */
    static NamedCounts stratum(String name, Patients patients) {
        return new NamedCounts(name, patients.counts());
    }

    /** A measure that is no proportion, by its own value; go on with {@code of(...)}. */
    static Instances value(String value) {
        return new Instances(Rational.parse(value));
    }

    /** Patients of one rate. */
    static final class Patients {
        private final long met;
        private long notMet;
        private long exclusions;
        private long exceptions;
        private long numeratorExclusions;
        private @Nullable Long eligible;
        private @Nullable Rational suppliedRate;
        private boolean needsFlatBenchmarks;

        private Patients(long met) {
            this.met = met;
        }

        /** Of so many in the performance denominator. */
        Patients of(long denominator) {
            notMet = denominator - met;
            return this;
        }

        /** Besides those, so many denominator exclusions. */
        Patients excluding(long patients) {
            exclusions = patients;
            return this;
        }

        /** Besides those, so many denominator exceptions. */
        Patients excepting(long patients) {
            exceptions = patients;
            return this;
        }

        /** Besides those, so many numerator exclusions. */
        Patients excludingFromNumerator(long patients) {
            numeratorExclusions = patients;
            return this;
        }

        /** So many were eligible, reported or not; without this word everybody was reported. */
        Patients eligible(long patients) {
            eligible = patients;
            return this;
        }

        /** The rate that a registry supplies. */
        Patients rate(String percent) {
            suppliedRate = Rational.parse(percent);
            return this;
        }

        boolean needsFlatBenchmarks() {
            return needsFlatBenchmarks;
        }

        Counts counts() {
            long everybody = eligible == null ? met + notMet + exclusions + exceptions : eligible;
            return new Counts(met, notMet, everybody, exclusions, exceptions, numeratorExclusions, suppliedRate);
        }

        @Override
        public String toString() {
            return met + " of " + (met + notMet);
        }
    }

    /** Instances behind a value that is no proportion. */
    static final class Instances {
        private final Rational value;
        private long denominator;
        private long numeratorExclusions;
        private long exceptions;
        private @Nullable Long observed;

        private Instances(Rational value) {
            this.value = value;
        }

        /** Of so many eligible instances. */
        Instances of(long instances) {
            denominator = instances;
            return this;
        }

        /** Derived from so many instances; without this word from all. */
        Instances observed(long instances) {
            observed = instances;
            return this;
        }

        Instances excepting(long instances) {
            exceptions = instances;
            return this;
        }

        Instances excludingFromNumerator(long instances) {
            numeratorExclusions = instances;
            return this;
        }

        MeasurementValue measured() {
            return new NonProportion(
                    value, denominator, numeratorExclusions, exceptions, observed == null ? denominator : observed);
        }
    }
}

package org.openqpp.intake.qrda;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openqpp.policy.catalog.Stratum;

/** The types of populations that a rate is made of, in the order in which they are checked. */
enum PopulationType {
    EXCEPTION("DENEXCEP", "denominator exception") {
        @Override
        Optional<String> uuid(Stratum rate) {
            return rate.denominatorException();
        }
    },
    EXCLUSION("DENEX", "denominator exclusion") {
        @Override
        Optional<String> uuid(Stratum rate) {
            return rate.denominatorExclusion();
        }
    },
    NUMERATOR("NUMER", "numerator") {
        @Override
        Optional<String> uuid(Stratum rate) {
            return rate.numerator();
        }
    },
    DENOMINATOR("DENOM", "denominator") {
        @Override
        Optional<String> uuid(Stratum rate) {
            return rate.denominator();
        }
    },
    INITIAL("IPOP", "initial population") {
        @Override
        Optional<String> uuid(Stratum rate) {
            return rate.initialPopulation();
        }
    };

    private static final String OTHER_INITIAL = "IPP";

    private final String code;
    private final String words;

    PopulationType(String code, String words) {
        this.code = code;
        this.words = words;
    }

    /** The uuid of this population of a rate. */
    abstract Optional<String> uuid(Stratum rate);

    /** Whether a population is of this type. */
    boolean is(Statement population) {
        String type = population.code.first();
        return code.equals(type) || (this == INITIAL && OTHER_INITIAL.equals(type));
    }

    /** The code that documents use. */
    String code() {
        return code;
    }

    /** The words for sentences. */
    String words() {
        return words;
    }

    /** The words for the type of a population. */
    static String words(@Nullable Statement population) {
        if (population != null) {
            for (PopulationType type : values()) {
                if (type.is(population)) {
                    return type.words;
                }
            }
        }
        return "population";
    }
}

package org.openqpp.intake.validation;

import java.util.Locale;
import java.util.Set;
import org.openqpp.policy.catalog.OverallAlgorithm;
import org.openqpp.policy.catalog.QualityMeasure;

/**
 * Which strata of a measure its rate, completeness and cases are formed from (rule ).
 *
 * <p>For example, with {@code overallStratumOnly} the stratum {@code overall} and no other.
 *
 * @param algorithm how strata become one rate
 */
record StrataUse(OverallAlgorithm algorithm) {

    private static final String OVERALL = "overall";
    private static final String PERFORMANCE = "performance";
    private static final String REPORTING = "reporting";

    static StrataUse of(QualityMeasure measure) {
        return new StrataUse(measure.overallAlgorithm()
                .orElseThrow(() -> new IllegalStateException("measure " + measure.id() + " has a single rate")));
    }

    /** Whether anything is formed from this stratum. */
    boolean uses(String stratum) {
        return switch (algorithm) {
            case OVERALL_STRATUM_ONLY -> is(stratum, OVERALL);
            case SPLIT -> is(stratum, PERFORMANCE) || is(stratum, REPORTING);
            case SIMPLE_AVERAGE, WEIGHTED_AVERAGE, SUM_NUMERATORS -> !is(stratum, OVERALL);
        };
    }

    /** Whether completeness and cases are formed from this stratum. */
    boolean counts(String stratum) {
        return algorithm == OverallAlgorithm.SPLIT ? is(stratum, REPORTING) : uses(stratum);
    }

    /** Whether a rate can be formed from these strata. */
    boolean suffices(Set<String> strata) {
        return algorithm == OverallAlgorithm.SPLIT
                ? strata.stream().anyMatch(name -> is(name, PERFORMANCE))
                        && strata.stream().anyMatch(name -> is(name, REPORTING))
                : strata.stream().anyMatch(this::uses);
    }

    private static boolean is(String stratum, String kind) {
        return stratum.toLowerCase(Locale.ROOT).startsWith(kind);
    }
}

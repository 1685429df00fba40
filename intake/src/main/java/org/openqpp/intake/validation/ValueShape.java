package org.openqpp.intake.validation;

import org.openqpp.policy.catalog.MetricType;
import org.openqpp.scoring.submission.MeasurementValue;
import org.openqpp.scoring.submission.MeasurementValue.Answer;
import org.openqpp.scoring.submission.MeasurementValue.ClaimsResult;
import org.openqpp.scoring.submission.MeasurementValue.Counts;
import org.openqpp.scoring.submission.MeasurementValue.MultipleRates;
import org.openqpp.scoring.submission.MeasurementValue.NonProportion;
import org.openqpp.scoring.submission.MeasurementValue.Proportion;

/**
 * The shape in which the value of a measurement is sent.
 *
 * <p>For example, a measure with several rates is sent as {@link #MULTIPLE_RATES}: an object with {@code strata}.
 */
public enum ValueShape {
    ANSWER("true or false"),
    PROPORTION("{numerator, denominator}"),
    COUNTS("{performanceMet, performanceNotMet, eligiblePopulation, ...}"),
    MULTIPLE_RATES("{strata: [...]}"),
    NON_PROPORTION("{numerator, denominator, observationInstances, ...}"),
    CLAIMS_RESULT("{score, caseCount}"),
    SURVEY_RESULT("{performanceRate, isBelowMinimum, mask}");

    private final String words;

    ValueShape(String words) {
        this.words = words;
    }

    /** The shape in which measures of this metric type are sent. */
    public static ValueShape of(MetricType metricType) {
        return switch (metricType) {
            case SINGLE_PERFORMANCE_RATE, REGISTRY_SINGLE_PERFORMANCE_RATE -> COUNTS;
            case MULTIPLE_PERFORMANCE_RATE, REGISTRY_MULTIPLE_PERFORMANCE_RATE -> MULTIPLE_RATES;
            case NON_PROPORTION -> NON_PROPORTION;
            case CAHPS -> SURVEY_RESULT;
            case COST_SCORE -> CLAIMS_RESULT;
            case PROPORTION -> PROPORTION;
            case BOOLEAN -> ANSWER;
        };
    }

    /** The shape of a value. */
    public static ValueShape of(MeasurementValue value) {
        if (value instanceof Answer) {
            return ANSWER;
        }
        if (value instanceof Proportion) {
            return PROPORTION;
        }
        if (value instanceof Counts) {
            return COUNTS;
        }
        if (value instanceof MultipleRates) {
            return MULTIPLE_RATES;
        }
        if (value instanceof NonProportion) {
            return NON_PROPORTION;
        }
        return value instanceof ClaimsResult ? CLAIMS_RESULT : SURVEY_RESULT;
    }

    /** How the value is written, such as {@code {numerator, denominator}}. */
    public String words() {
        return words;
    }
}

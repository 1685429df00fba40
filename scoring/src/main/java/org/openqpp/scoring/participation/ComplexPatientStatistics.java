package org.openqpp.scoring.participation;

import org.openqpp.policy.value.Rational;

/**
 * Statistics of the prior year that the complex patient bonus compares with, for individuals and for groups (rules,
 *
 *
 * @param individual statistics over individuals
 * @param group statistics over groups, virtual groups and APM Entities
 */
public record ComplexPatientStatistics(Indicators individual, Indicators group) {

    /**
     * The two risk indicators.
     *
     * @param averageHccRiskScore statistics of the mean risk score
     * @param dualEligibleRatio statistics of the dual eligible ratio
     */
    public record Indicators(Statistic averageHccRiskScore, Statistic dualEligibleRatio) {}

    /**
     * Median, mean and standard deviation of an indicator.
     *
     * @param median median
     * @param mean mean
     * @param standardDeviation standard deviation, above 0
     */
    public record Statistic(Rational median, Rational mean, Rational standardDeviation) {
        public Statistic {
            if (standardDeviation.signum() <= 0) {
                throw new IllegalArgumentException("a standard deviation is above 0");
            }
        }
    }
}

package org.openqpp.policy;

import java.util.Optional;
import org.openqpp.policy.value.WireName;

/**
 * The closed list of single parameters that a policy year must give, and no others.
 *
 * <p>For example, {@link #QUALITY_DATA_COMPLETENESS} is 75 in 2024. A parameter that the data do not give, or that is not
 * listed here, stops the loading.
 */
public enum ParameterName implements WireName {
    QUALITY_REQUIRED_TRADITIONAL("quality.requiredMeasures.traditional"),
    QUALITY_REQUIRED_MVP("quality.requiredMeasures.mvp"),
    QUALITY_POINTS_PER_MEASURE("quality.pointsPerMeasure"),
    QUALITY_DATA_COMPLETENESS("quality.dataCompleteness"),
    QUALITY_CASE_MINIMUM("quality.caseMinimum"),
    QUALITY_MINIMUM_POINTS("quality.minimumPoints"),
    QUALITY_SMALL_PRACTICE_POINTS("quality.smallPracticePoints"),
    QUALITY_TOPPED_OUT_CAP("quality.toppedOutCap"),
    QUALITY_NEW_MEASURE_FIRST_YEAR("quality.newMeasure.firstYear"),
    QUALITY_NEW_MEASURE_SECOND_YEAR("quality.newMeasure.secondYear"),
    QUALITY_SMALL_PRACTICE_BONUS("quality.smallPracticeBonus"),
    QUALITY_IMPROVEMENT_MULTIPLIER("quality.improvement.multiplier"),
    QUALITY_IMPROVEMENT_MAXIMUM("quality.improvement.maximum"),
    QUALITY_IMPROVEMENT_PRIOR_FLOOR("quality.improvement.priorFloor"),
    QUALITY_CLAIMS_THRESHOLD("quality.eligibleMeasureApplicability.claimsThreshold"),
    ACTIVITIES_MAXIMUM("activities.maximum"),
    ACTIVITIES_MEDIUM("activities.medium"),
    ACTIVITIES_HIGH("activities.high"),
    ACTIVITIES_MEDIUM_DOUBLED("activities.medium.specialStatus"),
    ACTIVITIES_HIGH_DOUBLED("activities.high.specialStatus"),
    ACTIVITIES_MEDIUM_MVP("activities.medium.mvp"),
    ACTIVITIES_HIGH_MVP("activities.high.mvp"),
    ACTIVITIES_APM_CREDIT("activities.apmCredit"),
    INTEROPERABILITY_MINIMUM_DAYS("interoperability.minimumDays"),
    INTEROPERABILITY_MINIMUM_POINTS("interoperability.minimumPoints"),
    INTEROPERABILITY_BONUS("interoperability.bonus"),
    INTEROPERABILITY_MAXIMUM("interoperability.maximum"),
    COST_POINTS_PER_MEASURE("cost.pointsPerMeasure"),
    COST_IMPROVEMENT_MAXIMUM("cost.improvement.maximum"),
    COMPLEX_PATIENT_INTERCEPT("complexPatientBonus.intercept"),
    COMPLEX_PATIENT_SLOPE("complexPatientBonus.slope"),
    COMPLEX_PATIENT_MAXIMUM("complexPatientBonus.maximum"),
    FINAL_SCORE_MAXIMUM("finalScore.maximum"),
    PERFORMANCE_THRESHOLD("payment.performanceThreshold"),
    APPLICABLE_PERCENT("payment.applicablePercent"),
    MAXIMUM_NEGATIVE_BOUNDARY("payment.maximumNegativeBoundary"),
    SCALING_FACTOR_CAP("payment.scalingFactorCap"),
    PUBLISHED_MAXIMUM_ADJUSTMENT("payment.publishedMaximum");

    private final String wireName;

    ParameterName(String wireName) {
        this.wireName = wireName;
    }

    /** The parameter with this name in the policy data, if there is one. */
    public static Optional<ParameterName> findByWireName(String wireName) {
        return WireName.find(values(), wireName);
    }

    @Override
    public String wireName() {
        return wireName;
    }
}

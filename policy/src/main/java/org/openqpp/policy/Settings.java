package org.openqpp.policy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.openqpp.policy.value.SpecialStatus;
import org.openqpp.policy.value.WireName;

/**
 * The parameters that are not numbers: named methods, lists of statuses, ids with a special part, patterns.
 *
 * <p>For example, in 2024 conflicting Promoting Interoperability data score 0: {@link MultipleSubmissions#CONFLICT_ZERO}.
 *
 * @param surveyMeasureId quality measure that stands for the patient survey as a whole (rule)
 * @param medicalHomeActivityId activity that earns full credit by itself (rule)
 * @param doubledActivityStatuses special statuses for which activities earn the doubled points (rule)
 * @param interoperabilityReweightedStatuses special statuses with automatic reweighting (rule)
 * @param interoperabilityReweightedClinicianTypes clinician types with automatic reweighting (rule)
 * @param cehrtIdPatterns forms of a valid CEHRT id (rule)
 * @param multipleSubmissions how several Promoting Interoperability submissions are treated (rule)
 * @param costBenchmarkMethod how cost benchmarks are formed from a population (rule)
 */
public record Settings(
        String surveyMeasureId,
        String medicalHomeActivityId,
        Set<SpecialStatus> doubledActivityStatuses,
        Set<SpecialStatus> interoperabilityReweightedStatuses,
        Set<String> interoperabilityReweightedClinicianTypes,
        List<Pattern> cehrtIdPatterns,
        MultipleSubmissions multipleSubmissions,
        CostBenchmarkMethod costBenchmarkMethod) {

    /** How several Promoting Interoperability submissions of one entity are treated. */
    public enum MultipleSubmissions implements WireName {
        /** Conflicting data make the category 0. */
        CONFLICT_ZERO("conflictZero"),
        /** Every submission is scored by itself and the highest counts. */
        HIGHEST_SCORE("highestScore");

        private final String wireName;

        MultipleSubmissions(String wireName) {
            this.wireName = wireName;
        }

        /** The method with this name in the policy data, if there is one. */
        public static Optional<MultipleSubmissions> findByWireName(String wireName) {
            return WireName.find(values(), wireName);
        }

        @Override
        public String wireName() {
            return wireName;
        }
    }

    /** How cost benchmarks are formed. */
    public enum CostBenchmarkMethod implements WireName {
        /** Boundaries at the deciles of the population. */
        PERCENTILES("percentiles"),
        /** Boundaries at multiples of the standard deviation around the median. */
        MEDIAN_AND_STANDARD_DEVIATION("medianAndStandardDeviation");

        private final String wireName;

        CostBenchmarkMethod(String wireName) {
            this.wireName = wireName;
        }

        /** The method with this name in the policy data, if there is one. */
        public static Optional<CostBenchmarkMethod> findByWireName(String wireName) {
            return WireName.find(values(), wireName);
        }

        @Override
        public String wireName() {
            return wireName;
        }
    }
}

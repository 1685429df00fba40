package org.openqpp.intake.json;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openqpp.intake.problem.Findings;
import org.openqpp.intake.problem.ProblemCode;
import org.openqpp.policy.value.Rational;
import org.openqpp.scoring.participation.ComplexPatientStatistics;
import org.openqpp.scoring.participation.ComplexPatientStatistics.Indicators;
import org.openqpp.scoring.participation.ComplexPatientStatistics.Statistic;
import tools.jackson.databind.JsonNode;

/**
 * Reads the statistics of the prior year that the complex patient bonus compares with (rule ).
 *
 * <p>For example, a document with {@code individual} and {@code group}, each with both indicators, each with {@code median},
 * {@code mean} and {@code standardDeviation}: twelve numbers, all required.
 */
final class StatisticsReader {

    private static final Set<String> NONE = Set.of();
    private static final Set<String> LEVELS = Set.of("individual", "group");
    private static final Set<String> INDICATORS = Set.of("averageHccRiskScore", "dualEligibleRatio");
    private static final Set<String> STATISTIC = Set.of("median", "mean", "standardDeviation");

    private StatisticsReader() {}

    /** The statistics in {@code root}; absent when one of the twelve numbers is. */
    static @Nullable ComplexPatientStatistics read(JsonNode root, Findings findings) {
        if (!root.isObject()) {
            findings.add(
                    ProblemCode.WRONG_TYPE,
                    "",
                    "The statistics are " + Fields.kind(root) + "; an object in braces is expected.");
            return null;
        }
        Fields fields = new Fields(root, Pointer.ROOT, findings);
        fields.knowOnly(LEVELS, NONE);
        Indicators individual = indicators(fields, "individual");
        Indicators group = indicators(fields, "group");
        return individual == null || group == null ? null : new ComplexPatientStatistics(individual, group);
    }

    private static @Nullable Indicators indicators(Fields fields, String level) {
        Fields indicators = fields.requiredObject(level);
        if (indicators == null) {
            return null;
        }
        indicators.knowOnly(INDICATORS, NONE);
        Statistic risk = statistic(indicators, "averageHccRiskScore");
        Statistic dual = statistic(indicators, "dualEligibleRatio");
        return risk == null || dual == null ? null : new Indicators(risk, dual);
    }

    private static @Nullable Statistic statistic(Fields fields, String indicator) {
        Fields statistic = fields.requiredObject(indicator);
        if (statistic == null) {
            return null;
        }
        statistic.knowOnly(STATISTIC, NONE);
        Rational median = statistic.requiredNumber("median", 0, 100);
        Rational mean = statistic.requiredNumber("mean", 0, 100);
        Rational deviation = statistic.requiredNumber("standardDeviation", 0, 100);
        if (deviation != null && deviation.isZero()) {
            statistic.report(
                    ProblemCode.NUMBER_OUT_OF_RANGE, "standardDeviation", "standardDeviation is 0; it is above 0.");
            return null;
        }
        return median == null || mean == null || deviation == null ? null : new Statistic(median, mean, deviation);
    }
}

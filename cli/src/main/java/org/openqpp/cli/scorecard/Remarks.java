package org.openqpp.cli.scorecard;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.openqpp.scoring.figure.Reason;
import org.openqpp.scoring.figure.Rule;

/**
 * The reasons that a scorecard tells in words: those that its columns do not show already.
 *
 * <p>For example, a cap for a topped-out measure is a remark; the decile that was reached stands in its column.
 */
final class Remarks {
    private static final Set<Rule> SHOWN_IN_COLUMNS = EnumSet.of(
            Rule.RATE_FROM_COUNTS,
            Rule.RATE_SUPPLIED,
            Rule.RATE_SIMPLE_AVERAGE,
            Rule.RATE_WEIGHTED_AVERAGE,
            Rule.RATE_OVERALL_STRATUM,
            Rule.RATE_SPLIT,
            Rule.RATE_SUM_OF_NUMERATORS,
            Rule.RATE_NOT_PROPORTION,
            Rule.RATE_FROM_SURVEY,
            Rule.RATE_FROM_CLAIMS,
            Rule.COMPLETENESS,
            Rule.CASES,
            Rule.DECILE_REACHED,
            Rule.DECILE_REACHED_INVERSE,
            Rule.TOP_DECILE,
            Rule.BELOW_FIRST_DECILE,
            Rule.SMALL_PRACTICE_POINTS,
            Rule.SURVEY_PART_COUNTS,
            Rule.SURVEY_MEAN,
            Rule.SURVEY_COUNTS,
            Rule.BEST_VERSION,
            Rule.BEST_OUTCOME,
            Rule.BEST_HIGH_PRIORITY,
            Rule.COUNTS,
            Rule.CLAIMS_COUNTS,
            Rule.PATHWAY_COUNTS,
            Rule.PATHWAY_SET,
            Rule.POPULATION_HEALTH,
            Rule.REQUIRED_FULL,
            Rule.CLUSTER_NONE,
            Rule.COUNTED,
            Rule.SMALL_PRACTICE_BONUS,
            Rule.QUALITY_PERCENT,
            Rule.IMPROVEMENT,
            Rule.IMPROVEMENT_NOT_COMPARABLE,
            Rule.ACTIVITY_MEDIUM,
            Rule.ACTIVITY_HIGH,
            Rule.ACTIVITIES_PERCENT,
            Rule.ANSWER_POINTS,
            Rule.PROPORTION_POINTS,
            Rule.PUBLIC_HEALTH_BOTH,
            Rule.INTEROPERABILITY_BONUS,
            Rule.INTEROPERABILITY_PERCENT,
            Rule.COST_DECILE,
            Rule.COST_TOP,
            Rule.COST_BELOW,
            Rule.COST_COUNTS,
            Rule.COST_MEASURE_NEVER,
            Rule.COST_MEASURE_REWEIGHTED,
            Rule.COST_PERCENT,
            Rule.COST_IMPROVEMENT,
            Rule.COST_IMPROVEMENT_NOT_COMPARABLE,
            Rule.LEVELS_STAY_APART,
            Rule.NO_PARTICIPATION_GIVEN,
            Rule.NOT_REGISTERED,
            Rule.BONUS_MEDICAL,
            Rule.BONUS_SOCIAL,
            Rule.BONUS_SUM,
            Rule.BONUS_ADDED,
            Rule.BONUS_NOT_ADDED,
            Rule.BONUS_NO_STATISTICS,
            Rule.WEIGHTS_GENERAL,
            Rule.WEIGHTS_SMALL_PRACTICE,
            Rule.WEIGHTS_APP,
            Rule.WEIGHTS_AUTOMATIC,
            Rule.SINGLE_CATEGORY,
            Rule.FINAL_SCORE,
            Rule.SCALING_FACTOR,
            Rule.ADJUSTMENT_MAXIMUM_NEGATIVE,
            Rule.ADJUSTMENT_NEGATIVE,
            Rule.ADJUSTMENT_NEUTRAL,
            Rule.ADJUSTMENT_POSITIVE);

    private Remarks() {}

    /** What the columns do not show, in order. */
    static List<String> of(List<Reason> because) {
        return because.stream()
                .filter(reason -> !SHOWN_IN_COLUMNS.contains(reason.rule()))
                .map(Reason::sentence)
                .distinct()
                .toList();
    }

    /** The last of them: why something does not count. */
    static List<String> last(List<Reason> because) {
        List<String> remarks = of(because);
        return remarks.subList(Math.max(0, remarks.size() - 1), remarks.size());
    }
}

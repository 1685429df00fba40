package org.openqpp.scoring.quality;

import org.jspecify.annotations.Nullable;
import org.openqpp.policy.ParameterName;
import org.openqpp.policy.value.Rational;
import org.openqpp.policy.value.ReportingOption;
import org.openqpp.scoring.bind.Law;
import org.openqpp.scoring.bind.ProgramCase;
import org.openqpp.scoring.figure.Figure;
import org.openqpp.scoring.figure.Reason;
import org.openqpp.scoring.figure.Rule;
import org.openqpp.scoring.participation.Participation.PriorYear;

/**
 * Improvement over last year's quality achievement, in percentage points (rule ).
 *
 * <p>For example, from 79.34 to 85.00 percent is 5.66 / 79.34 x 10 = 0.7134 percentage points.
 *
 * @param points 0 to 10 percentage points, not rounded
 * @param because why
 */
record QualityImprovement(Figure points, Reason because) {

    private static final String NAME = "improvementPercent";

    /** Improvement of an entity whose achievement this year is {@code achievement}. */
    static QualityImprovement of(Law law, ProgramCase entity, Figure achievement, boolean fullParticipation) {
        Rational lastYear = comparable(entity);
        if (lastYear == null) {
            return none(Rule.IMPROVEMENT_NOT_COMPARABLE);
        }
        if (!fullParticipation) {
            return none(Rule.IMPROVEMENT_NOT_FULL);
        }
        Figure prior = Figure.known("priorQualityAchievementPercent", lastYear)
                .atLeast("priorYearPercent", law.figure(ParameterName.QUALITY_IMPROVEMENT_PRIOR_FLOOR));
        Figure multiplier = law.figure(ParameterName.QUALITY_IMPROVEMENT_MULTIPLIER);
        Figure maximum = law.figure(ParameterName.QUALITY_IMPROVEMENT_MAXIMUM);
        Figure points = achievement
                .minus("increase", prior)
                .times("scaledIncrease", multiplier)
                .over("relativeIncrease", prior)
                .atLeast("notNegative", Figure.count("zero", 0))
                .atMost(NAME, maximum);
        return new QualityImprovement(
                points, Reason.of(Rule.IMPROVEMENT, achievement, prior, prior, multiplier, maximum, points));
    }

    private static QualityImprovement none(Rule rule) {
        return new QualityImprovement(Figure.count(NAME, 0), Reason.of(rule));
    }

    /** Last year's percent where it was earned in the same reporting option (readings ). */
    private static @Nullable Rational comparable(ProgramCase entity) {
        PriorYear prior = entity.participation().priorYear();
        return prior != null && ReportingOption.ofProgram(prior.programName()) == entity.option()
                ? prior.qualityAchievementPercent()
                : null;
    }
}

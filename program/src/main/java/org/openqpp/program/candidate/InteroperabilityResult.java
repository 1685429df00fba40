package org.openqpp.program.candidate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openqpp.policy.value.PerformanceCategory;
import org.openqpp.policy.value.Rational;
import org.openqpp.scoring.CandidateScore;
import org.openqpp.scoring.CategoryScore;
import org.openqpp.scoring.MeasureScore;

/**
 * What an individual or a group brings to the roll-up of its APM Entity.
 *
 * @param points points from the required measures, best reporting option, 0 to 100; absent when the category is not scored
 * @param bonus whether an optional measure was reported
 */
public record InteroperabilityResult(@Nullable Rational points, boolean bonus) {

    /** The result of an entity from its candidate scores; null when none of them has data of the category. */
    static @Nullable InteroperabilityResult of(List<CandidateScore> candidates) {
        Rational best = null;
        boolean bonus = false;
        boolean data = false;
        for (CandidateScore candidate : candidates) {
            CategoryScore category = candidate
                    .category(PerformanceCategory.PROMOTING_INTEROPERABILITY)
                    .score();
            if (!category.dataSubmitted()) {
                continue;
            }
            data = true;
            bonus |= category.findFigure("bonusPoints")
                    .map(figure -> !figure.isZero())
                    .orElse(false);
            if (category.scored()) {
                Rational points = Rational.ZERO;
                for (MeasureScore measure : category.measures()) {
                    points = points.plus(measure.points().value());
                }
                Rational limited = points.min(Rational.HUNDRED);
                best = best == null ? limited : best.max(limited);
            }
        }
        return data ? new InteroperabilityResult(best, bonus) : null;
    }
}

package org.openqpp.scoring;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openqpp.policy.value.PerformanceCategory;
import org.openqpp.scoring.figure.Figure;
import org.openqpp.scoring.figure.Reason;

/**
 * A category score with its weight and what it contributes to the final score.
 *
 * @param score the category score
 * @param weight weight in percent; 0 when the category is not scored
 * @param contribution points contributed to the final score, not rounded
 * @param because how the contribution came about; why the category is not scored, when it is not
 */
public record WeightedCategory(CategoryScore score, Figure weight, Figure contribution, List<Reason> because) {

    /** The categories that are scored. */
    static Set<PerformanceCategory> scored(Map<PerformanceCategory, WeightedCategory> categories) {
        EnumSet<PerformanceCategory> scored = EnumSet.noneOf(PerformanceCategory.class);
        categories.forEach((category, weighted) -> {
            if (weighted.score().scored()) {
                scored.add(category);
            }
        });
        return Collections.unmodifiableSet(scored);
    }
}

package org.openqpp.scoring;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openqpp.policy.value.PerformanceCategory;
import org.openqpp.scoring.figure.Figure;
import org.openqpp.scoring.figure.Reason;
import org.openqpp.scoring.tree.Metadata;

/**
 * What an entity scored in one performance category before weights, or that the category is not scored.
 *
 * <p>For example, quality 95.7134 percent from six measures; or Promoting Interoperability not scored because the practice is
 * small and sent nothing.
 *
 * @param category performance category
 * @param percent 0 to 100, not rounded; absent when the category is not scored, so that its weight moves
 * @param achievementPercent percent without bonus and improvement, which next year's improvement is measured against; absent
 *     for categories without improvement
 * @param metadata further figures: points, available points, bonus, improvement
 * @param measures measures and activities, those that count first
 * @param dataSubmitted whether data were submitted for the category
 * @param because the rules that applied, in order
 */
public record CategoryScore(
        PerformanceCategory category,
        @Nullable Figure percent,
        @Nullable Figure achievementPercent,
        List<Metadata> metadata,
        List<MeasureScore> measures,
        boolean dataSubmitted,
        List<Reason> because) {

    public CategoryScore {
        metadata = List.copyOf(metadata);
        measures = List.copyOf(measures);
        because = List.copyOf(because);
    }

    /** A category that is not scored. */
    public static CategoryScore notScored(
            PerformanceCategory category, List<MeasureScore> measures, boolean dataSubmitted, List<Reason> because) {
        return new CategoryScore(category, null, null, List.of(), measures, dataSubmitted, because);
    }

    /** Whether the category is scored. */
    public boolean scored() {
        return percent != null;
    }

    /** The figure of a metadata entry, such as {@code availablePoints}, if the category has it. */
    public Optional<Figure> findFigure(String metadataName) {
        for (Metadata entry : metadata) {
            if (entry instanceof Metadata.Quantity number && number.name().equals(metadataName)) {
                return Optional.of(number.figure());
            }
        }
        return Optional.empty();
    }
}

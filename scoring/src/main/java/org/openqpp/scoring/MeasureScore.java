package org.openqpp.scoring;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openqpp.policy.value.CollectionType;
import org.openqpp.policy.value.Rational;
import org.openqpp.policy.value.Rounding;
import org.openqpp.scoring.figure.Figure;
import org.openqpp.scoring.figure.Reason;

/**
 * What a measure or activity earned, whether it counts, and why.
 *
 * <p>For example, measure 001 by eCQM with 8.9615 points that count. Figures that a measure does not have are absent.
 *
 * @param id measure or activity id
 * @param title its title
 * @param points points earned; 0 for a measure taken out of scoring
 * @param status whether it counts; absent for activities and Promoting Interoperability measures, which all count
 * @param collectionType collection type; absent where it does not matter
 * @param performanceRate rate (or other value) that met the benchmark
 * @param reportingRate data completeness in percent
 * @param caseCount cases behind the rate
 * @param decile decile of the benchmark that was reached
 * @param maximumPoints points that could be earned
 * @param parts survey measures behind the survey
 * @param because the rules that applied, in order
 */
public record MeasureScore(
        String id,
        String title,
        Figure points,
        @Nullable ProcessingStatus status,
        @Nullable CollectionType collectionType,
        @Nullable Figure performanceRate,
        @Nullable Figure reportingRate,
        @Nullable Figure caseCount,
        @Nullable Figure decile,
        @Nullable Figure maximumPoints,
        List<MeasureScore> parts,
        List<Reason> because) {

    /** Points without a benchmark behind them: an activity, or a measure taken out of scoring. */
    public static MeasureScore plain(
            String id,
            String title,
            Figure points,
            @Nullable ProcessingStatus status,
            @Nullable CollectionType collectionType,
            Reason because) {
        return new MeasureScore(
                id, title, points, status, collectionType, null, null, null, null, null, List.of(), List.of(because));
    }

    /** The part of the points beyond the whole decile, such as 0.9615; absent where no decile was reached. */
    public @Nullable Figure partialPoints() {
        if (decile == null) {
            return null;
        }
        return points.value().isAtLeast(decile.value())
                        && points.value().isLessThan(decile.value().plus(Rational.ONE))
                ? points.minus("partialPoints", decile).round("partialPoints", Rounding.POINTS)
                : null;
    }
}

package org.openqpp.scoring.benchmark;

import org.openqpp.policy.value.Rounding;
import org.openqpp.scoring.figure.Figure;
import org.openqpp.scoring.figure.Reason;
import org.openqpp.scoring.figure.Rule;

/**
 * What a value earns against a benchmark: the decile it reaches plus the share of the way to the next one.
 *
 * <p>For example, 82.31 between the starts of decile 8 (73.08) and 9 (82.71) earns 8 + 9.23/9.63 = 8.9585 points.
 *
 * @param points points, four decimals, 1 to 10
 * @param decile decile reached, 1 to 10
 * @param reason the comparison told in a sentence
 */
public record Comparison(Figure points, Figure decile, Reason reason) {

    /** How the sentences call what is compared. */
    public enum Wording {
        /** A rate or other value of a quality measure. */
        QUALITY(Rule.TOP_DECILE, Rule.BELOW_FIRST_DECILE, Rule.DECILE_REACHED, Rule.DECILE_REACHED_INVERSE),
        /** Dollars of a cost measure; lower is always better. */
        COST(Rule.COST_TOP, Rule.COST_BELOW, Rule.COST_DECILE, Rule.COST_DECILE);

        private final Rule top;
        private final Rule below;
        private final Rule ascending;
        private final Rule descending;

        Wording(Rule top, Rule below, Rule ascending, Rule descending) {
            this.top = top;
            this.below = below;
            this.ascending = ascending;
            this.descending = descending;
        }
    }

    /**
     * Compares a value with a benchmark (rule ).
     *
     * @param pointsName name for the points, the measure id
     * @param value value of the measure, in the benchmark's unit
     * @param ladder the benchmark
     * @param minimum points of a value worse than the start of decile 1
     * @param wording words for the sentences
     */
    public static Comparison of(String pointsName, Figure value, Ladder ladder, Figure minimum, Wording wording) {
        boolean inverse = ladder.benchmark().inverse();
        Figure decile = value.decile(ladder.starts(), inverse);
        int reached = decile.value().toInt();
        if (reached == Ladder.DECILES) {
            Figure points = decile.round(pointsName, Rounding.POINTS);
            return new Comparison(points, decile, Reason.of(wording.top, value, ladder.start(reached), points));
        }
        Figure worse = ladder.start(reached);
        Figure better = ladder.start(reached + 1);
        Figure way = inverse ? worse.minus("way", value) : value.minus("way", worse);
        Figure width = inverse ? worse.minus("width", better) : better.minus("width", worse);
        if (way.value().signum() < 0 || width.isZero()) {
            Figure points = minimum.round(pointsName, Rounding.POINTS);
            return new Comparison(points, decile, Reason.of(wording.below, value, worse, points));
        }
        Figure points = decile.plus("exactPoints", way.over("partial", width)).round(pointsName, Rounding.POINTS);
        Reason reason = inverse
                ? Reason.of(
                        wording.descending, value, decile, worse, better, decile, worse, value, worse, better, points)
                : Reason.of(
                        wording.ascending, value, decile, worse, better, decile, value, worse, better, worse, points);
        return new Comparison(points, decile, reason);
    }
}

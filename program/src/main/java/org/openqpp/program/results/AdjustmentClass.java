package org.openqpp.program.results;

import java.util.EnumMap;
import java.util.Map;
import org.openqpp.policy.value.Rational;

/**
 * Class of payment adjustments, by final score (rule ). The positive adjustments are shown in two parts, so that they
 * can be compared with years in which exceptional performance earned more.
 *
 * <p>For example, 74.99 is {@link #NEGATIVE} although its adjustment rounds to 0.00 percent.
 */
public enum AdjustmentClass {
    MAXIMUM_NEGATIVE("max-negative", "Max Negative"),
    NEGATIVE("negative", "Negative"),
    NEUTRAL("neutral", "Neutral"),
    POSITIVE("positive", "Positive"),
    /** Positive, from the score on that earned the exceptional adjustment of earlier years. */
    POSITIVE_HIGH("positive-high", "Positive, 89 and above");

    /** Score from which the positive class is shown apart (S3, section 5, note 5). */
    static final int HIGH_FROM = 8900;

    static final AdjustmentClass[] ALL = values();

    private final String key;
    private final String label;

    AdjustmentClass(String key, String label) {
        this.key = key;
        this.label = label;
    }

    /** The word in figure ids. */
    public String key() {
        return key;
    }

    /** The words for headings. */
    public String label() {
        return label;
    }

    /**
     * Final scores of a class, in hundredths of a point; both ends belong to it.
     *
     * @param low lowest
     * @param high highest
     */
    record Range(int low, int high) {}

    /** The final scores of the classes. */
    static Map<AdjustmentClass, Range> ranges(Rational maximumNegativeBoundary, Rational threshold) {
        int boundary = hundredths(maximumNegativeBoundary);
        int neutral = hundredths(threshold);
        return new EnumMap<>(Map.of(
                MAXIMUM_NEGATIVE, new Range(0, boundary),
                NEGATIVE, new Range(boundary + 1, neutral - 1),
                NEUTRAL, new Range(neutral, neutral),
                POSITIVE, new Range(neutral + 1, HIGH_FROM - 1),
                POSITIVE_HIGH, new Range(HIGH_FROM, ScoreCounts.HIGHEST)));
    }

    /** A number of points in hundredths. */
    static int hundredths(Rational points) {
        return points.times(Rational.HUNDRED).toInt();
    }
}

package org.openqpp.program.candidate;

import java.util.Comparator;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.openqpp.policy.value.PerformanceCategory;
import org.openqpp.policy.value.Rational;
import org.openqpp.policy.value.ReportingOption;
import org.openqpp.policy.value.Rounding;
import org.openqpp.program.Packing;
import org.openqpp.scoring.CandidateScore;
import org.openqpp.scoring.CategoryScore;
import org.openqpp.scoring.WeightedCategory;
import org.openqpp.scoring.figure.Figure;

/**
 * The values of a candidate score without their explanation, small enough to keep hundreds of thousands; scoring the entity
 * again gives the explanation.
 *
 * <p>For example, a final score of 77.03 is kept as 7703 hundredths, and a quality percent of 95.7134 as 957,134
 * ten-thousandths.
 */
public final class Candidate {

    /** The best first; equal ones in the order traditional MIPS, MVP, APP (rule ). */
    public static final Comparator<Candidate> BEST_FIRST = Comparator.comparingInt(Candidate::finalScore)
            .reversed()
            .thenComparing(Candidate::reportingOption)
            .thenComparing(Candidate::programName);

    private static final PerformanceCategory[] CATEGORIES = PerformanceCategory.values();
    private static final int NOT_SCORED = -1;
    private static final int TWO = 2;

    private final String programName;
    private final boolean facilityBased;
    private final boolean reported;
    private final int finalScore;
    private final int[] percents = new int[CATEGORIES.length];
    private final int[] weights = new int[CATEGORIES.length];
    private final int complexPatientBonus;
    private final int qualityImprovement;
    private final int smallPracticeBonus;
    private final int costImprovement;
    private final @Nullable Details details;

    private Candidate(CandidateScore score, @Nullable Details details) {
        this.programName = score.programName();
        this.facilityBased = score.facilityBased();
        this.finalScore = hundredths(score.points());
        boolean data = false;
        for (PerformanceCategory category : CATEGORIES) {
            WeightedCategory weighted = score.category(category);
            CategoryScore scored = weighted.score();
            Figure percent = scored.percent();
            percents[Packing.place(category)] = percent == null ? NOT_SCORED : tenThousandths(percent.value());
            weights[Packing.place(category)] = hundredths(weighted.weight().value());
            // the categories that somebody reports; cost comes from claims
            data |= category != PerformanceCategory.COST && scored.dataSubmitted();
        }
        this.reported = data;
        this.complexPatientBonus =
                tenThousandths(score.complexPatientBonus().points().value());
        CategoryScore quality = score.category(PerformanceCategory.QUALITY).score();
        this.qualityImprovement = figure(quality, "improvementPercent");
        this.smallPracticeBonus = figure(quality, "bonusPoints");
        this.costImprovement = figure(score.category(PerformanceCategory.COST).score(), "improvementPercent");
        this.details = details;
    }

    /**
     * The values of a candidate score.
     *
     * @param score candidate score
     * @param details what is known of its measures; absent when nothing was submitted
     */
    public static Candidate of(CandidateScore score, @Nullable Details details) {
        return new Candidate(score, details);
    }

    private static int figure(CategoryScore category, String name) {
        return category.findFigure(name)
                .map(figure -> tenThousandths(figure.value()))
                .orElse(0);
    }

    private static int hundredths(Rational value) {
        return value.toBigDecimal(TWO).unscaledValue().intValueExact();
    }

    private static int tenThousandths(Rational value) {
        return value.toBigDecimal(Rounding.SHOWN.decimals()).unscaledValue().intValueExact();
    }

    /** {@code mips}, {@code app1} or an MVP id. */
    public String programName() {
        return programName;
    }

    /** Reporting option. */
    public ReportingOption reportingOption() {
        return ReportingOption.ofProgram(programName);
    }

    /** Whether quality and cost come from the assigned hospital. */
    public boolean facilityBased() {
        return facilityBased;
    }

    /** Whether anything was submitted for quality, improvement activities or Promoting Interoperability. */
    public boolean reported() {
        return reported;
    }

    /** Final score in hundredths of a point, 0 to 10,000. */
    public int finalScore() {
        return finalScore;
    }

    /** Percent of a category in ten-thousandths; empty when the category is not scored. */
    public OptionalInt percent(PerformanceCategory category) {
        int percent = percents[Packing.place(category)];
        return percent == NOT_SCORED ? OptionalInt.empty() : OptionalInt.of(percent);
    }

    /** Weight of a category in hundredths of a percent. */
    public int weight(PerformanceCategory category) {
        return weights[Packing.place(category)];
    }

    /** Complex patient bonus in ten-thousandths of a point. */
    public int complexPatientBonus() {
        return complexPatientBonus;
    }

    /** Quality improvement in ten-thousandths of a percentage point. */
    public int qualityImprovement() {
        return qualityImprovement;
    }

    /** Small practice bonus in ten-thousandths of a point. */
    public int smallPracticeBonus() {
        return smallPracticeBonus;
    }

    /** Cost improvement in ten-thousandths of a percentage point. */
    public int costImprovement() {
        return costImprovement;
    }

    /** What is known of its measures; absent when nothing was submitted. */
    public @Nullable Details details() {
        return details;
    }

    @Override
    public String toString() {
        return programName + " " + finalScore;
    }
}

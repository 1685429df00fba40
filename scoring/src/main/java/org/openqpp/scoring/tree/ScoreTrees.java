package org.openqpp.scoring.tree;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openqpp.policy.Policy;
import org.openqpp.policy.value.PerformanceCategory;
import org.openqpp.policy.value.Rational;
import org.openqpp.policy.value.ReportingOption;
import org.openqpp.scoring.CandidateScore;
import org.openqpp.scoring.CategoryScore;
import org.openqpp.scoring.ComplexPatientBonus;
import org.openqpp.scoring.MeasureScore;
import org.openqpp.scoring.WeightedCategory;
import org.openqpp.scoring.figure.Figure;
import org.openqpp.scoring.figure.Reason;
import org.openqpp.scoring.figure.Rule;

/**
 * Renders candidate scores as score trees; nothing is computed here but what is shown.
 *
 * <p>For example, the tree of a candidate score has the parts quality, ia, pi, cost and bonuses.
 */
public final class ScoreTrees {

    private final Policy policy;

    private ScoreTrees(Policy policy) {
        this.policy = policy;
    }

    /** The score tree of a candidate score. */
    public static ScoreNode of(CandidateScore candidate, Policy policy) {
        return new ScoreTrees(policy).tree(candidate);
    }

    private ScoreNode tree(CandidateScore candidate) {
        List<ScoreNode> parts = new ArrayList<>();
        candidate.categories().values().forEach(category -> parts.add(category(category)));
        parts.add(bonuses(candidate.complexPatientBonus()));
        ReportingOption option = ReportingOption.ofProgram(candidate.programName());
        List<Metadata> metadata = new ArrayList<>();
        metadata.add(new Metadata.Quantity(
                "performanceYear",
                Figure.printed("performanceYear", Rational.of(policy.year().value()))));
        metadata.add(new Metadata.Text("programName", candidate.programName()));
        metadata.add(
                new Metadata.Text("entityType", candidate.participationOption().wireName()));
        metadata.add(new Metadata.Flag("facilityBased", candidate.facilityBased()));
        metadata.add(new Metadata.Quantity("paymentAdjustmentPercent", candidate.paymentAdjustment()));
        metadata.add(new Metadata.Text("policy", candidate.policy().toString()));
        return new ScoreNode(
                "total",
                "Final score",
                (candidate.facilityBased() ? "Facility-based" : option.label()) + ", "
                        + candidate.participationOption().label(),
                candidate.finalScore(),
                metadata,
                parts,
                null,
                candidate.warnings(),
                candidate.because());
    }

    private ScoreNode category(WeightedCategory weighted) {
        CategoryScore score = weighted.score();
        Figure percent = score.percent();
        boolean scored = percent != null;
        List<Metadata> metadata = List.of(
                new Metadata.Quantity("weight", weighted.weight()),
                new Metadata.Quantity("maxContribution", weighted.weight()),
                new Metadata.Flag("reweighted", !scored));
        String title = title(score.category());
        return new ScoreNode(
                score.category().wireName(),
                title,
                percent != null
                        ? percent.shown() + " % of a weight of "
                                + weighted.weight().shown()
                        : "Not scored: the weight moves to other categories",
                weighted.contribution(),
                metadata,
                scored
                        ? List.of()
                        : score.measures().stream().map(this::measure).toList(),
                percent == null ? null : original(score, percent, title),
                List.of(),
                weighted.because());
    }

    private ScoreNode original(CategoryScore score, Figure percent, String title) {
        return new ScoreNode(
                score.category().wireName(),
                title,
                percent.shown() + " %",
                percent,
                score.metadata(),
                score.measures().stream().map(this::measure).toList(),
                null,
                List.of(),
                score.because());
    }

    private static String title(PerformanceCategory category) {
        return switch (category) {
            case QUALITY -> "Quality";
            case COST -> "Cost";
            case IMPROVEMENT_ACTIVITIES -> "Improvement activities";
            case PROMOTING_INTEROPERABILITY -> "Promoting Interoperability";
        };
    }

    private ScoreNode measure(MeasureScore measure) {
        List<Metadata> metadata = new ArrayList<>();
        if (measure.status() != null) {
            metadata.add(new Metadata.Text("processingStatus", measure.status().wireName()));
        }
        if (measure.collectionType() != null) {
            metadata.add(new Metadata.Text(
                    "submissionMethod", measure.collectionType().wireName()));
        }
        add(metadata, "performanceRate", measure.performanceRate());
        add(metadata, "reportingRate", measure.reportingRate());
        add(metadata, "caseCount", measure.caseCount());
        add(metadata, "decile", measure.decile());
        add(metadata, "partialPoints", measure.partialPoints());
        if (measure.decile() != null) {
            add(metadata, "decileScore", measure.points());
        }
        add(metadata, "maxContribution", measure.maximumPoints());
        return new ScoreNode(
                measure.id(),
                measure.title(),
                detail(measure),
                measure.points(),
                metadata,
                measure.parts().stream().map(this::measure).toList(),
                null,
                List.of(),
                measure.because());
    }

    private static String detail(MeasureScore measure) {
        String points = measure.points().shown() + " points";
        if (measure.status() == null) {
            return points;
        }
        return switch (measure.status()) {
            case PICKED -> points + ", counts";
            case NOT_PICKED -> points + ", does not count";
            case EXCLUDED -> "taken out of scoring";
        };
    }

    private static void add(List<Metadata> metadata, String name, @Nullable Figure figure) {
        if (figure != null) {
            metadata.add(new Metadata.Quantity(name, figure));
        }
    }

    private static ScoreNode bonuses(ComplexPatientBonus bonus) {
        ScoreNode complexPatientBonus = new ScoreNode(
                "complexPatientBonus",
                "Complex patient bonus",
                bonus.provisional()
                        ? "Provisional: statistics of the prior year are missing"
                        : bonus.points().shown() + " points",
                bonus.points(),
                List.of(new Metadata.Flag("provisional", bonus.provisional())),
                List.of(),
                null,
                List.of(),
                bonus.because());
        return new ScoreNode(
                "bonuses",
                "Bonuses",
                "Added after weighting",
                bonus.points(),
                List.of(),
                List.of(complexPatientBonus),
                null,
                List.of(),
                bonus.points().isZero() ? bonus.because() : List.of(Reason.of(Rule.BONUS_ADDED, bonus.points())));
    }
}

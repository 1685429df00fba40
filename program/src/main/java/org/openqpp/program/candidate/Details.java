package org.openqpp.program.candidate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openqpp.policy.Policy;
import org.openqpp.policy.catalog.InteroperabilityMeasure;
import org.openqpp.policy.catalog.InteroperabilityRole;
import org.openqpp.policy.value.CollectionType;
import org.openqpp.policy.value.PerformanceCategory;
import org.openqpp.policy.value.Rational;
import org.openqpp.scoring.CandidateScore;
import org.openqpp.scoring.CategoryScore;
import org.openqpp.scoring.MeasureScore;
import org.openqpp.scoring.ProcessingStatus;
import org.openqpp.scoring.figure.Figure;
import org.openqpp.scoring.submission.Measurement;
import org.openqpp.scoring.submission.MeasurementSet;
import org.openqpp.scoring.submission.MeasurementValue.Answer;
import org.openqpp.scoring.submission.Submission;

/**
 * The measures behind a candidate score as the cells of the public use file, with commas between: one text a category, since
 * the clinicians of an entity share them.
 *
 * <p>For example, {@code 001,eCQM,9.0,236,eCQM,6.3} are two quality measures with id, collection type and score.
 *
 * @param quality id, collection type and score of each quality measure that counts
 * @param cehrtId CEHRT id; empty when none was sent
 * @param interoperability id, type and score of each Promoting Interoperability measure
 * @param activities id and score of each activity with points
 * @param activityCredit whether activity points were credited automatically
 * @param cost id and achievement points of each cost measure
 */
public record Details(
        String quality,
        String cehrtId,
        String interoperability,
        String activities,
        boolean activityCredit,
        String cost) {

    private static final int SCORE_DECIMALS = 1;

    /** The details of a candidate score; null when it has no measure. */
    static @Nullable Details of(CandidateScore score, List<Submission> submissions, Policy policy) {
        CategoryScore interoperability =
                score.category(PerformanceCategory.PROMOTING_INTEROPERABILITY).score();
        CategoryScore activities =
                score.category(PerformanceCategory.IMPROVEMENT_ACTIVITIES).score();
        Details details = new Details(
                quality(score.category(PerformanceCategory.QUALITY).score()),
                cehrtId(submissions, score.programName()),
                interoperability(interoperability, submissions, score.programName(), policy),
                activities(activities),
                credited(activities),
                cost(score.category(PerformanceCategory.COST).score()));
        return details.equals(NONE) ? null : details;
    }

    private static final Details NONE = new Details("", "", "", "", false, "");

    private static String quality(CategoryScore category) {
        StringBuilder cells = new StringBuilder();
        for (MeasureScore measure : category.measures()) {
            if (measure.status() == ProcessingStatus.PICKED) {
                CollectionType type = measure.collectionType();
                cell(cells, measure.id());
                cell(cells, type == null ? "" : label(type));
                cell(cells, score(measure.points()));
            }
        }
        return cells.toString();
    }

    /** The words of the public use file for a collection type. */
    static String label(CollectionType type) {
        return switch (type) {
            case ECQM -> "eCQM";
            case CQM -> "MIPS CQM";
            case PART_B_CLAIMS -> "Medicare Part B Claims";
            case WEB_INTERFACE -> "CMS Web Interface";
            case CAHPS_SURVEY -> "CAHPS for MIPS Survey";
            case ADMINISTRATIVE_CLAIMS -> "Administrative Claims";
        };
    }

    private static String cehrtId(List<Submission> submissions, String programName) {
        for (Submission submission : submissions) {
            for (MeasurementSet set : submission.measurementSets()) {
                String id = set.cehrtId();
                if (id != null && isInteroperability(set, programName) && id.indexOf(',') < 0) {
                    return id;
                }
            }
        }
        return "";
    }

    private static boolean isInteroperability(MeasurementSet set, String programName) {
        return set.category() == PerformanceCategory.PROMOTING_INTEROPERABILITY
                && set.programName().equals(programName);
    }

    private static String interoperability(
            CategoryScore category, List<Submission> submissions, String programName, Policy policy) {
        StringBuilder cells = new StringBuilder();
        for (MeasureScore measure : category.measures()) {
            cell(cells, measure.id());
            cell(cells, "required");
            cell(cells, score(measure.points()));
        }
        Rational bonus = category.findFigure("bonusPoints").map(Figure::value).orElse(Rational.ZERO);
        if (!bonus.isZero()) {
            String points = score(bonus);
            for (String id : bonusMeasures(submissions, programName, policy)) {
                cell(cells, id);
                cell(cells, "bonus");
                cell(cells, points);
                // the bonus is given once, whatever the number of measures
                points = "0";
            }
        }
        return cells.toString();
    }

    private static List<String> bonusMeasures(List<Submission> submissions, String programName, Policy policy) {
        List<String> ids = new ArrayList<>();
        for (Submission submission : submissions) {
            for (MeasurementSet set : submission.measurementSets()) {
                if (!isInteroperability(set, programName)) {
                    continue;
                }
                for (Measurement measurement : set.measurements()) {
                    boolean bonus = policy.catalog()
                            .findInteroperabilityMeasure(measurement.measureId())
                            .map(InteroperabilityMeasure::role)
                            .filter(role -> role == InteroperabilityRole.PUBLIC_HEALTH_BONUS)
                            .isPresent();
                    if (bonus
                            && measurement.value() instanceof Answer answer
                            && answer.yes()
                            && !ids.contains(measurement.measureId())) {
                        ids.add(measurement.measureId());
                    }
                }
            }
        }
        return ids;
    }

    private static String activities(CategoryScore category) {
        StringBuilder cells = new StringBuilder();
        for (MeasureScore activity : category.measures()) {
            if (!activity.points().isZero()) {
                cell(cells, activity.id());
                cell(cells, activity.points().shown());
            }
        }
        return cells.toString();
    }

    /** Whether the category has more points than its activities, up to the maximum. */
    private static boolean credited(CategoryScore category) {
        Rational points = category.findFigure("points").map(Figure::value).orElse(Rational.ZERO);
        Rational sum = Rational.ZERO;
        for (MeasureScore activity : category.measures()) {
            sum = sum.plus(activity.points().value());
        }
        return sum.isLessThan(points);
    }

    private static String cost(CategoryScore category) {
        StringBuilder cells = new StringBuilder();
        for (MeasureScore measure : category.measures()) {
            if (measure.status() == ProcessingStatus.PICKED) {
                cell(cells, measure.id());
                cell(cells, score(measure.points()));
            }
        }
        return cells.toString();
    }

    private static void cell(StringBuilder cells, String text) {
        if (!cells.isEmpty()) {
            cells.append(',');
        }
        cells.append(text);
    }

    private static String score(Figure points) {
        return score(points.value());
    }

    private static String score(Rational points) {
        BigDecimal rounded = points.toBigDecimal(SCORE_DECIMALS).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0).toPlainString() : rounded.toPlainString();
    }
}

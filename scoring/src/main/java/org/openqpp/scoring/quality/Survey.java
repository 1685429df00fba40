package org.openqpp.scoring.quality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.openqpp.policy.ParameterName;
import org.openqpp.policy.catalog.QualityMeasure;
import org.openqpp.policy.value.CollectionType;
import org.openqpp.policy.value.Rational;
import org.openqpp.policy.value.Rounding;
import org.openqpp.scoring.MeasureScore;
import org.openqpp.scoring.ProcessingStatus;
import org.openqpp.scoring.benchmark.Comparison;
import org.openqpp.scoring.benchmark.Ladder;
import org.openqpp.scoring.bind.Law;
import org.openqpp.scoring.figure.Figure;
import org.openqpp.scoring.figure.Reason;
import org.openqpp.scoring.figure.Rule;
import org.openqpp.scoring.submission.MeasurementValue.SurveyResult;

/**
 * The CAHPS for MIPS survey as one measure: the mean of its scored summary survey measures (rules ).
 *
 * <p>For example, nine summary measures of which one is masked give the mean of eight.
 */
final class Survey {

    private final Law law;

    Survey(Law law) {
        this.law = law;
    }

    /**
     * Scores the survey.
     *
     * @param results results by summary survey measure id, in the order of the ids; not empty, and of several for one measure
     *     the best counts
     * @return the survey measure; suppressed in the sense of rule when the sample was too small
     */
    MeasureResult score(Map<String, List<SurveyResult>> results) {
        List<MeasureScore> parts = new ArrayList<>();
        List<Figure> points = new ArrayList<>();
        results.forEach((id, sent) -> {
            QualityMeasure measure = measure(id);
            MeasureScore part = sent.stream()
                    .map(result -> part(measure, result))
                    .max(Comparator.comparing(candidate -> candidate.points().value()))
                    .orElseThrow();
            parts.add(part);
            if (part.status() == ProcessingStatus.PICKED) {
                points.add(part.points());
            }
        });
        QualityMeasure survey = measure(law.settings().surveyMeasureId());
        if (points.isEmpty()) {
            return result(survey, Figure.count(survey.id(), 0), Standing.SUPPRESSED, parts, Rule.SURVEY_TOO_SMALL);
        }
        Figure count = Figure.count("surveyMeasures", points.size());
        Figure mean =
                Figure.sum("sumOfSurveyPoints", points).over("exactMean", count).round(survey.id(), Rounding.POINTS);
        return result(survey, mean, Standing.COMPARED, parts, Rule.SURVEY_MEAN, count, mean);
    }

    /** The survey of an entity that cannot have one, or in a program without it. */
    MeasureResult takenOut(Rule rule, Object... arguments) {
        QualityMeasure survey = measure(law.settings().surveyMeasureId());
        return result(survey, Figure.count(survey.id(), 0), Standing.TAKEN_OUT, List.of(), rule, arguments);
    }

    private MeasureScore part(QualityMeasure measure, SurveyResult result) {
        Ladder ladder =
                law.findLadder(measure.id(), CollectionType.CAHPS_SURVEY).orElse(null);
        Rational rate = result.performanceRate();
        if (ladder == null) {
            return part(measure, ProcessingStatus.EXCLUDED, Reason.of(Rule.SURVEY_PART_NOT_SCORED));
        }
        if (rate == null || !result.usable()) {
            return part(measure, ProcessingStatus.EXCLUDED, Reason.of(Rule.SURVEY_PART_UNUSABLE));
        }
        Figure value = Figure.submitted("suppliedRate", rate).round("performanceRate", Rounding.RATE);
        Comparison comparison = Comparison.of(
                measure.id(),
                value,
                ladder,
                law.figure(ParameterName.QUALITY_MINIMUM_POINTS),
                Comparison.Wording.QUALITY);
        return new MeasureScore(
                measure.id(),
                measure.title(),
                comparison.points(),
                ProcessingStatus.PICKED,
                CollectionType.CAHPS_SURVEY,
                value,
                null,
                null,
                comparison.decile(),
                null,
                List.of(),
                List.of(
                        Reason.of(Rule.RATE_FROM_SURVEY, value),
                        comparison.reason(),
                        Reason.of(Rule.SURVEY_PART_COUNTS)));
    }

    private static MeasureScore part(QualityMeasure measure, ProcessingStatus status, Reason reason) {
        return MeasureScore.plain(
                measure.id(),
                measure.title(),
                Figure.count(measure.id(), 0),
                status,
                CollectionType.CAHPS_SURVEY,
                reason);
    }

    private static MeasureResult result(
            QualityMeasure survey,
            Figure points,
            Standing standing,
            List<MeasureScore> parts,
            Rule rule,
            Object... arguments) {
        return new MeasureResult(
                survey,
                CollectionType.CAHPS_SURVEY,
                null,
                points,
                null,
                standing,
                parts,
                List.of(Reason.of(rule, arguments)));
    }

    private QualityMeasure measure(String id) {
        return law.catalog()
                .findQualityMeasure(id)
                .orElseThrow(() -> new IllegalArgumentException("unknown survey measure " + id));
    }
}

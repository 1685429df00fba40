package org.openqpp.scoring.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.openqpp.policy.catalog.PathwayQualitySet;
import org.openqpp.policy.catalog.QualityMeasure;
import org.openqpp.policy.value.CollectionType;
import org.openqpp.policy.value.PerformanceCategory;
import org.openqpp.policy.value.ReportingOption;
import org.openqpp.scoring.MeasureScore;
import org.openqpp.scoring.ProcessingStatus;
import org.openqpp.scoring.bind.Law;
import org.openqpp.scoring.bind.ProgramCase;
import org.openqpp.scoring.figure.Figure;
import org.openqpp.scoring.figure.Reason;
import org.openqpp.scoring.figure.Rule;
import org.openqpp.scoring.submission.Measurement;
import org.openqpp.scoring.submission.MeasurementSet;
import org.openqpp.scoring.submission.MeasurementValue.ClaimsResult;
import org.openqpp.scoring.submission.MeasurementValue.SurveyResult;

/**
 * Everything that arrived for quality, each measure with its points: submitted measures, the survey, claims measures.
 *
 * @param measures submitted measures in all their versions, and the survey; also those taken out or suppressed
 * @param claims measures calculated from administrative claims, in the order of their ids
 */
record SubmittedQuality(List<MeasureResult> measures, List<MeasureResult> claims) {

    static SubmittedQuality of(Law law, ProgramCase entity) {
        MeasurePoints points = new MeasurePoints(law, entity);
        ClaimsMeasures claimsMeasures = new ClaimsMeasures(law, entity);
        List<MeasureResult> measures = new ArrayList<>();
        Map<String, MeasureResult> claims = new TreeMap<>();
        Map<String, List<SurveyResult>> survey = new TreeMap<>();
        for (MeasurementSet set : entity.sets()) {
            if (set.category() != PerformanceCategory.QUALITY) {
                continue;
            }
            for (Measurement measurement : set.measurements()) {
                QualityMeasure measure = law.catalog()
                        .findQualityMeasure(measurement.measureId())
                        .orElseThrow(() -> new IllegalArgumentException("unknown measure " + measurement.measureId()));
                if (measurement.value() instanceof ClaimsResult result) {
                    claims.merge(
                            measure.id(),
                            claimsMeasures.score(measure, result),
                            (one, other) -> MeasureResult.BEST_FIRST.compare(one, other) <= 0 ? one : other);
                } else if (measurement.value() instanceof SurveyResult result) {
                    survey.computeIfAbsent(measure.id(), id -> new ArrayList<>(1))
                            .add(result);
                } else if (entity.option() == ReportingOption.APP) {
                    measures.add(
                            inFixedSet(law, entity, measure, set.collectionType())
                                    ? points.fixedSet(measure, set.collectionType(), measurement.value())
                                    : notInProgram(measure, set.collectionType(), entity));
                } else {
                    measures.add(points.competing(measure, set.collectionType(), measurement.value()));
                }
            }
        }
        if (!survey.isEmpty()) {
            measures.add(survey(law, entity, survey));
        }
        return new SubmittedQuality(measures, List.copyOf(claims.values()));
    }

    private static MeasureResult survey(Law law, ProgramCase entity, Map<String, List<SurveyResult>> results) {
        Survey survey = new Survey(law);
        if (entity.individual()) {
            return survey.takenOut(Rule.SURVEY_INDIVIDUAL);
        }
        if (entity.pathway() != null && !entity.pathway().survey()) {
            return survey.takenOut(Rule.NOT_IN_PROGRAM, entity.programName());
        }
        return survey.score(results);
    }

    private static boolean inFixedSet(
            Law law, ProgramCase entity, QualityMeasure measure, CollectionType collectionType) {
        return law.catalog().pathwayQualitySets().stream()
                .flatMap(set -> set.places().stream())
                .flatMap(place -> place.versionsFor(entity.participation().participationOption()).stream())
                .anyMatch(version -> fills(version, measure.id(), collectionType));
    }

    static boolean fills(PathwayQualitySet.Version version, String measureId, CollectionType collectionType) {
        return version.measureId().equals(measureId) && version.collectionType() == collectionType;
    }

    private static MeasureResult notInProgram(
            QualityMeasure measure, CollectionType collectionType, ProgramCase entity) {
        return new MeasureResult(
                measure,
                collectionType,
                null,
                Figure.count(measure.id(), 0),
                null,
                Standing.TAKEN_OUT,
                List.of(),
                List.of(Reason.of(Rule.NOT_IN_PROGRAM, entity.programName())));
    }

    /** Whether data with patients behind them were submitted, claims measures not counted (rule ). */
    boolean dataSubmitted() {
        return measures.stream().anyMatch(MeasureResult::hasData);
    }

    /** Whether any reportable measure was submitted, even without patients (rule ). */
    boolean measureSubmitted() {
        return measures.stream().anyMatch(result -> result.standing() != Standing.TAKEN_OUT);
    }

    /** Whether the survey has a score. */
    boolean surveyScored() {
        return measures.stream()
                .anyMatch(result -> result.collectionType() == CollectionType.CAHPS_SURVEY && result.candidate());
    }

    /** The measures that take part in the choice of those that count. */
    List<MeasureResult> candidates() {
        return measures.stream().filter(MeasureResult::candidate).toList();
    }

    /** The measures that were submitted and are reportable, suppressed ones included. */
    List<MeasureResult> reportable() {
        return measures.stream()
                .filter(result -> result.standing() != Standing.TAKEN_OUT)
                .toList();
    }

    /** Every measure as it stands in a category that is not scored. */
    List<MeasureScore> allTakenOut() {
        return Stream.concat(measures.stream(), claims.stream())
                .map(result -> result.score(ProcessingStatus.EXCLUDED))
                .toList();
    }
}

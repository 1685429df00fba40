package org.openqpp.scoring.activities;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openqpp.policy.ParameterName;
import org.openqpp.policy.catalog.ActivityWeight;
import org.openqpp.policy.catalog.ImprovementActivity;
import org.openqpp.policy.value.PerformanceCategory;
import org.openqpp.policy.value.ReportingOption;
import org.openqpp.scoring.CategoryScore;
import org.openqpp.scoring.MeasureScore;
import org.openqpp.scoring.bind.Law;
import org.openqpp.scoring.bind.ProgramCase;
import org.openqpp.scoring.figure.Figure;
import org.openqpp.scoring.figure.Reason;
import org.openqpp.scoring.figure.Rule;
import org.openqpp.scoring.submission.Measurement;
import org.openqpp.scoring.submission.MeasurementSet;
import org.openqpp.scoring.submission.MeasurementValue.Answer;
import org.openqpp.scoring.tree.Metadata;

/**
 * Scores the improvement activities performance category.
 *
 * <p>For example, one high and two medium activities of a large group are 20 + 10 + 10 = 40 of 40 points.
 */
public final class ActivitiesScorer {

    private static final Figure HUNDRED = Figure.count("hundred", 100);

    private final Law law;
    private final Figure maximum;

    /** A scorer under a law. */
    public ActivitiesScorer(Law law) {
        this.law = law;
        this.maximum = law.figure(ParameterName.ACTIVITIES_MAXIMUM);
    }

    /**
     * The improvement activities score of an entity in one reporting option.
     *
     * @param entity the entity
     * @param otherData whether data were submitted for quality or Promoting Interoperability
     */
    public CategoryScore score(ProgramCase entity, boolean otherData) {
        List<Reason> because = new ArrayList<>();
        List<MeasureScore> activities = new ArrayList<>();
        List<Figure> points = new ArrayList<>();
        boolean attested = false;
        for (Map.Entry<String, Boolean> attestation : attestations(entity).entrySet()) {
            MeasureScore activity = activity(entity, attestation.getKey(), attestation.getValue());
            activities.add(activity);
            points.add(activity.points());
            attested |= attestation.getValue();
        }
        activities.sort(Comparator.comparing(
                        (MeasureScore activity) -> activity.points().value())
                .reversed());
        addAutomaticCredit(entity, otherData, points, because);
        Figure sum = Figure.sum("activityPoints", points);
        if (entity.reweightingGranted(PerformanceCategory.IMPROVEMENT_ACTIVITIES)) {
            if (sum.isZero()) {
                because.add(Reason.of(Rule.ACTIVITIES_REWEIGHTED));
                return CategoryScore.notScored(PerformanceCategory.IMPROVEMENT_ACTIVITIES, activities, false, because);
            }
            because.add(Reason.of(Rule.ACTIVITIES_REWEIGHTING_CANCELLED));
        }
        Figure limited = sum.atMost("points", maximum);
        Figure percent = HUNDRED.times("hundredTimesPoints", limited).over("activitiesPercent", maximum);
        because.add(
                sum.isZero()
                        ? Reason.of(Rule.ACTIVITIES_NONE, percent)
                        : Reason.of(Rule.ACTIVITIES_PERCENT, sum, maximum, percent));
        return new CategoryScore(
                PerformanceCategory.IMPROVEMENT_ACTIVITIES,
                percent,
                null,
                List.of(new Metadata.Quantity("points", limited), new Metadata.Quantity("maximumPoints", maximum)),
                activities,
                attested,
                because);
    }

    /** Each activity once, whoever sent it; yes wins over no. */
    private static Map<String, Boolean> attestations(ProgramCase entity) {
        Map<String, Boolean> attestations = new TreeMap<>();
        for (MeasurementSet set : entity.sets()) {
            if (set.category() == PerformanceCategory.IMPROVEMENT_ACTIVITIES) {
                for (Measurement measurement : set.measurements()) {
                    if (measurement.value() instanceof Answer answer) {
                        attestations.merge(measurement.measureId(), answer.yes(), Boolean::logicalOr);
                    }
                }
            }
        }
        return attestations;
    }

    private MeasureScore activity(ProgramCase entity, String id, boolean attested) {
        ImprovementActivity activity = law.catalog()
                .findImprovementActivity(id)
                .orElseThrow(() -> new IllegalArgumentException("unknown activity " + id));
        if (!attested) {
            return score(activity, none(activity), Reason.of(Rule.ACTIVITY_NO));
        }
        boolean inProgram = entity.pathway() == null
                ? activity.programs().contains(entity.programName())
                : entity.pathway().improvementActivityIds().contains(id);
        if (!inProgram) {
            return score(activity, none(activity), Reason.of(Rule.ACTIVITY_NOT_IN_PROGRAM, entity.programName()));
        }
        if (id.equals(law.settings().medicalHomeActivityId())) {
            Figure full = maximum.as(id);
            return score(activity, full, Reason.of(Rule.MEDICAL_HOME, full));
        }
        ActivityWeight weight = activity.weight().orElse(null);
        if (weight == null) {
            return score(activity, none(activity), Reason.of(Rule.ACTIVITY_UNWEIGHTED));
        }
        Figure points = law.figure(points(entity, weight)).as(id);
        return score(
                activity,
                points,
                Reason.of(weight == ActivityWeight.HIGH ? Rule.ACTIVITY_HIGH : Rule.ACTIVITY_MEDIUM, points));
    }

    private ParameterName points(ProgramCase entity, ActivityWeight weight) {
        boolean high = weight == ActivityWeight.HIGH;
        if (entity.option() == ReportingOption.MVP) {
            return high ? ParameterName.ACTIVITIES_HIGH_MVP : ParameterName.ACTIVITIES_MEDIUM_MVP;
        }
        boolean doubled = law.settings().doubledActivityStatuses().stream()
                .anyMatch(status -> entity.participation().has(status));
        if (doubled) {
            return high ? ParameterName.ACTIVITIES_HIGH_DOUBLED : ParameterName.ACTIVITIES_MEDIUM_DOUBLED;
        }
        return high ? ParameterName.ACTIVITIES_HIGH : ParameterName.ACTIVITIES_MEDIUM;
    }

    private void addAutomaticCredit(ProgramCase entity, boolean otherData, List<Figure> points, List<Reason> because) {
        if (entity.option() == ReportingOption.APP) {
            if (otherData) {
                Figure credit = maximum.as("automaticCredit");
                points.add(credit);
                because.add(Reason.of(Rule.PATHWAY_CREDIT, credit));
            } else {
                because.add(Reason.of(Rule.PATHWAY_NO_CREDIT));
            }
        } else if (otherData && (entity.participation().mipsApmParticipant() || entity.apmEntity())) {
            Figure credit = law.figure(ParameterName.ACTIVITIES_APM_CREDIT).as("automaticCredit");
            points.add(credit);
            because.add(Reason.of(Rule.APM_CREDIT, credit));
        }
    }

    private static Figure none(ImprovementActivity activity) {
        return Figure.count(activity.id(), 0);
    }

    private static MeasureScore score(ImprovementActivity activity, Figure points, Reason reason) {
        return MeasureScore.plain(activity.id(), activity.title(), points, null, null, reason);
    }
}

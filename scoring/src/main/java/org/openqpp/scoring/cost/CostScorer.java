package org.openqpp.scoring.cost;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openqpp.policy.ParameterName;
import org.openqpp.policy.catalog.CostMeasure;
import org.openqpp.policy.value.CollectionType;
import org.openqpp.policy.value.ParticipationOption;
import org.openqpp.policy.value.PerformanceCategory;
import org.openqpp.policy.value.Rational;
import org.openqpp.policy.value.ReportingOption;
import org.openqpp.scoring.CategoryScore;
import org.openqpp.scoring.MeasureScore;
import org.openqpp.scoring.ProcessingStatus;
import org.openqpp.scoring.benchmark.Comparison;
import org.openqpp.scoring.benchmark.Ladder;
import org.openqpp.scoring.bind.Law;
import org.openqpp.scoring.bind.ProgramCase;
import org.openqpp.scoring.figure.Figure;
import org.openqpp.scoring.figure.Reason;
import org.openqpp.scoring.figure.Rule;
import org.openqpp.scoring.participation.Participation.PriorYear;
import org.openqpp.scoring.submission.Measurement;
import org.openqpp.scoring.submission.MeasurementSet;
import org.openqpp.scoring.submission.MeasurementValue.ClaimsResult;
import org.openqpp.scoring.tree.Metadata;

/**
 * Scores the cost performance category.
 *
 * <p>For example, two measures with 7.4292 and 7.5588 points are 14.988 of 20, 74.94 percent.
 */
public final class CostScorer {

    private static final Figure HUNDRED = Figure.count("hundred", 100);
    private static final String IMPROVEMENT = "improvementPercent";

    private final Law law;

    /** A scorer under a law. */
    public CostScorer(Law law) {
        this.law = law;
    }

    /** The cost score of an entity in one reporting option. */
    public CategoryScore score(ProgramCase entity) {
        List<Reason> because = new ArrayList<>();
        if (entity.option() == ReportingOption.APP || entity.apmEntity()) {
            String whom = entity.apmEntity()
                    ? ParticipationOption.APM_ENTITY.label()
                    : entity.option().label();
            because.add(Reason.of(Rule.COST_NEVER, whom));
            return notScored(measures(entity), because);
        }
        if (entity.participation().participationOption() == ParticipationOption.SUBGROUP) {
            because.add(Reason.of(Rule.SUBGROUP_COST));
        }
        List<MeasureScore> measures = measures(entity);
        if (entity.reweightingGranted(PerformanceCategory.COST)) {
            because.add(Reason.of(Rule.COST_REWEIGHTED));
            return notScored(measures, because);
        }
        List<Figure> points = measures.stream()
                .filter(measure -> measure.status() == ProcessingStatus.PICKED)
                .map(MeasureScore::points)
                .toList();
        if (points.isEmpty()) {
            because.add(Reason.of(Rule.COST_NOTHING));
            return notScored(measures, because);
        }
        Figure sum = Figure.sum("achievementPoints", points);
        Figure available = Figure.count("scoredMeasures", points.size())
                .times("availablePoints", law.figure(ParameterName.COST_POINTS_PER_MEASURE));
        Figure achievement = HUNDRED.times("hundredTimesPoints", sum).over("achievementPercent", available);
        Figure improvement = improvement(entity, achievement, because);
        Figure percent = achievement.plus("percentBeforeLimit", improvement).atMost("costPercent", HUNDRED);
        because.add(Reason.of(Rule.COST_PERCENT, sum, available, improvement, HUNDRED, percent));
        return new CategoryScore(
                PerformanceCategory.COST,
                percent,
                achievement,
                List.of(
                        new Metadata.Quantity("achievementPoints", sum),
                        new Metadata.Quantity("availablePoints", available),
                        new Metadata.Quantity(IMPROVEMENT, improvement)),
                measures,
                false,
                because);
    }

    private static CategoryScore notScored(List<MeasureScore> measures, List<Reason> because) {
        return CategoryScore.notScored(PerformanceCategory.COST, measures, false, because);
    }

    private List<MeasureScore> measures(ProgramCase entity) {
        Map<String, MeasureScore> counted = new TreeMap<>();
        Map<String, MeasureScore> leftOut = new TreeMap<>();
        for (MeasurementSet set : entity.sets()) {
            if (set.category() != PerformanceCategory.COST) {
                continue;
            }
            for (Measurement measurement : set.measurements()) {
                if (measurement.value() instanceof ClaimsResult result) {
                    MeasureScore score = measure(entity, measurement.measureId(), result);
                    Map<String, MeasureScore> target = score.status() == ProcessingStatus.PICKED ? counted : leftOut;
                    target.merge(score.id(), score, CostScorer::better);
                }
            }
        }
        List<MeasureScore> measures = new ArrayList<>(counted.values());
        leftOut.forEach((id, score) -> {
            if (!counted.containsKey(id)) {
                measures.add(score);
            }
        });
        return measures;
    }

    private static MeasureScore better(MeasureScore one, MeasureScore other) {
        return one.points().value().isAtLeast(other.points().value()) ? one : other;
    }

    private MeasureScore measure(ProgramCase entity, String id, ClaimsResult result) {
        CostMeasure measure = law.catalog()
                .findCostMeasure(id)
                .orElseThrow(() -> new IllegalArgumentException("unknown cost measure " + id));
        Figure value = Figure.submitted("performanceRate", result.score());
        Figure cases = Figure.submitted("caseCount", result.caseCount());
        Ladder ladder = law.findLadder(id, CollectionType.ADMINISTRATIVE_CLAIMS).orElse(null);
        Figure minimum = Figure.printed("caseMinimum", Rational.of(measure.caseMinimum()), measure.citation());
        Optional<Reason> leftOut = leftOut(entity, measure, cases, minimum);
        if (leftOut.isPresent() || ladder == null) {
            Reason reason = leftOut.orElseGet(() -> Reason.of(Rule.COST_NO_BENCHMARK));
            return score(measure, Figure.count(id, 0), ProcessingStatus.EXCLUDED, value, cases, null, reason);
        }
        Reason use = entity.option() == ReportingOption.APP || entity.apmEntity()
                ? Reason.of(Rule.COST_MEASURE_NEVER)
                : entity.reweightingGranted(PerformanceCategory.COST)
                        ? Reason.of(Rule.COST_MEASURE_REWEIGHTED)
                        : Reason.of(Rule.COST_COUNTS, cases, minimum);
        Comparison comparison = Comparison.of(
                id, value, ladder, law.figure(ParameterName.QUALITY_MINIMUM_POINTS), Comparison.Wording.COST);
        return score(
                measure,
                comparison.points(),
                use.rule() == Rule.COST_COUNTS ? ProcessingStatus.PICKED : ProcessingStatus.NOT_PICKED,
                value,
                cases,
                comparison.decile(),
                comparison.reason(),
                use);
    }

    private static Optional<Reason> leftOut(ProgramCase entity, CostMeasure measure, Figure cases, Figure minimum) {
        boolean inProgram = entity.pathway() == null
                ? measure.programs().contains(entity.programName())
                : entity.pathway().costMeasureIds().contains(measure.id());
        if (!inProgram) {
            return Optional.of(Reason.of(Rule.COST_NOT_IN_PROGRAM, entity.programName()));
        }
        if (!measure.scored()) {
            return Optional.of(Reason.of(Rule.COST_NOT_SCORED_THIS_YEAR));
        }
        if (measure.groupsOnly() && entity.individual()) {
            return Optional.of(Reason.of(Rule.COST_GROUPS_ONLY));
        }
        return cases.value().isLessThan(minimum.value())
                ? Optional.of(Reason.of(Rule.COST_CASE_MINIMUM, cases, minimum))
                : Optional.empty();
    }

    private static MeasureScore score(
            CostMeasure measure,
            Figure points,
            ProcessingStatus status,
            Figure value,
            Figure cases,
            @Nullable Figure decile,
            Reason... because) {
        return new MeasureScore(
                measure.id(),
                measure.title(),
                points,
                status,
                CollectionType.ADMINISTRATIVE_CLAIMS,
                value,
                null,
                cases,
                decile,
                null,
                List.of(),
                List.of(because));
    }

    /** The relative increase over last year, read as percentage points (rule ). */
    private Figure improvement(ProgramCase entity, Figure achievement, List<Reason> because) {
        PriorYear prior = entity.participation().priorYear();
        Rational lastYear = prior != null && ReportingOption.ofProgram(prior.programName()) == entity.option()
                ? prior.costAchievementPercent()
                : null;
        if (lastYear == null || lastYear.signum() <= 0) {
            because.add(Reason.of(Rule.COST_IMPROVEMENT_NOT_COMPARABLE));
            return Figure.count(IMPROVEMENT, 0);
        }
        Figure before = Figure.known("priorCostAchievementPercent", lastYear);
        Figure maximum = law.figure(ParameterName.COST_IMPROVEMENT_MAXIMUM);
        Figure improvement = achievement
                .minus("increase", before)
                .over("relativeIncrease", before)
                .atLeast("notNegative", Figure.count("zero", 0))
                .atMost(IMPROVEMENT, maximum);
        because.add(Reason.of(Rule.COST_IMPROVEMENT, achievement, before, before, maximum, improvement));
        return improvement;
    }
}

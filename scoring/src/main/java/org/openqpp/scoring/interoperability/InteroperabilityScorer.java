package org.openqpp.scoring.interoperability;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.openqpp.policy.Settings;
import org.openqpp.policy.value.ParticipationOption;
import org.openqpp.policy.value.PerformanceCategory;
import org.openqpp.policy.value.SpecialStatus;
import org.openqpp.scoring.CategoryScore;
import org.openqpp.scoring.bind.Law;
import org.openqpp.scoring.bind.ProgramCase;
import org.openqpp.scoring.figure.Figure;
import org.openqpp.scoring.figure.Reason;
import org.openqpp.scoring.figure.Rule;
import org.openqpp.scoring.participation.Participation.RollUpScore;
import org.openqpp.scoring.submission.MeasurementSet;

/**
 * Scores the Promoting Interoperability performance category.
 *
 * <p>For example, a hospital-based clinician without a complete submission stays reweighted; with a complete one the data are
 * scored, even when they earn 0.
 */
public final class InteroperabilityScorer {

    private static final String PERCENT = "interoperabilityPercent";

    private final Law law;
    private final PointsPlan.Inventory inventory;

    /** A scorer under a law. */
    public InteroperabilityScorer(Law law) {
        this.law = law;
        this.inventory =
                PointsPlan.Inventory.of(law.catalog().interoperabilityMeasures().values());
    }

    /** The Promoting Interoperability score of an entity in one reporting option. */
    public CategoryScore score(ProgramCase entity) {
        List<Reason> because = new ArrayList<>();
        List<InteroperabilityData> valid = valid(entity, because);
        List<String> reweighting = reweightingGrounds(entity);
        if (valid.isEmpty()) {
            return withoutSubmission(entity, reweighting, because);
        }
        if (entity.apmEntity()) {
            because.add(Reason.of(Rule.ENTITY_DATA));
        }
        if (entity.participation().participationOption() == ParticipationOption.SUBGROUP) {
            because.add(Reason.of(Rule.SUBGROUP_GROUP_DATA));
        }
        boolean conflictIsZero = law.settings().multipleSubmissions() == Settings.MultipleSubmissions.CONFLICT_ZERO;
        Set<String> conflicts = conflictIsZero ? conflicts(valid) : Set.of();
        if (!conflicts.isEmpty()) {
            Figure zero = Figure.count(PERCENT, 0);
            because.add(Reason.of(Rule.CONFLICT, List.copyOf(conflicts), zero));
            return zero(zero, because);
        }
        SubmissionScore score = best(conflictIsZero ? completed(valid) : valid, conflictIsZero, because);
        because.addAll(score.because());
        if (!reweighting.isEmpty()) {
            if (!score.check().qualifying()) {
                because.add(Reason.of(Rule.STAYS_REWEIGHTED, reweighting));
                return CategoryScore.notScored(
                        PerformanceCategory.PROMOTING_INTEROPERABILITY, List.of(), true, because);
            }
            because.add(Reason.of(Rule.REWEIGHTING_CANCELLED, reweighting));
        }
        return new CategoryScore(
                PerformanceCategory.PROMOTING_INTEROPERABILITY,
                score.percent(),
                null,
                score.metadata(),
                score.measures(),
                true,
                because);
    }

    /** The submitted sets without those that are invalid in themselves (rule ). */
    private List<InteroperabilityData> valid(ProgramCase entity, List<Reason> because) {
        List<InteroperabilityData> valid = new ArrayList<>();
        for (MeasurementSet set : entity.sets()) {
            if (set.category() != PerformanceCategory.PROMOTING_INTEROPERABILITY) {
                continue;
            }
            InteroperabilityData data = InteroperabilityData.of(law, set);
            List<String> withExclusion = data.withTheirExclusion();
            List<List<String>> together = data.substitutesTogether();
            withExclusion.forEach(id -> because.add(Reason.of(Rule.SET_INVALID_EXCLUSION, id)));
            together.forEach(pair -> because.add(Reason.of(Rule.SET_INVALID_SUBSTITUTES, pair.get(0), pair.get(1))));
            if (withExclusion.isEmpty() && together.isEmpty() && !data.empty()) {
                valid.add(data);
            }
        }
        return valid;
    }

    private static Set<String> conflicts(List<InteroperabilityData> submissions) {
        Set<String> conflicts = new TreeSet<>();
        for (int i = 0; i < submissions.size(); i++) {
            for (InteroperabilityData later : submissions.subList(i + 1, submissions.size())) {
                conflicts.addAll(submissions.get(i).conflictsWith(later));
            }
        }
        return conflicts;
    }

    /** Submissions of the same period complete each other; those of different periods stay apart. */
    private static List<InteroperabilityData> completed(List<InteroperabilityData> submissions) {
        List<InteroperabilityData> completed = new ArrayList<>();
        for (InteroperabilityData submission : submissions) {
            int same = 0;
            while (same < completed.size() && !completed.get(same).samePeriod(submission)) {
                same++;
            }
            if (same < completed.size()) {
                completed.set(same, completed.get(same).with(submission));
            } else {
                completed.add(submission);
            }
        }
        return completed;
    }

    private SubmissionScore best(List<InteroperabilityData> submissions, boolean periodsDiffer, List<Reason> because) {
        List<SubmissionScore> scores = new ArrayList<>();
        for (InteroperabilityData submission : submissions) {
            scores.add(SubmissionScore.of(law, inventory, submission));
        }
        SubmissionScore best = scores.get(0);
        for (SubmissionScore score : scores) {
            if (SubmissionScore.WORSE_FIRST.compare(score, best) > 0) {
                best = score;
            }
        }
        if (scores.size() > 1) {
            because.add(
                    periodsDiffer
                            ? Reason.of(Rule.SEVERAL_PERIODS)
                            : Reason.of(Rule.HIGHEST_SUBMISSION, best.percent()));
        }
        return best;
    }

    private CategoryScore withoutSubmission(ProgramCase entity, List<String> reweighting, List<Reason> because) {
        List<RollUpScore> rollUp = entity.participation().interoperabilityRollUp();
        if (entity.apmEntity() && rollUp != null) {
            return new RollUp(law, rollUp).score(because);
        }
        if (!reweighting.isEmpty()) {
            boolean automatic = !statusGrounds(entity).isEmpty();
            because.add(
                    Reason.of(automatic ? Rule.REWEIGHTED_AUTOMATICALLY : Rule.REWEIGHTED_BY_APPLICATION, reweighting));
            return CategoryScore.notScored(PerformanceCategory.PROMOTING_INTEROPERABILITY, List.of(), false, because);
        }
        Figure zero = Figure.count(PERCENT, 0);
        because.add(Reason.of(Rule.INTEROPERABILITY_NOTHING, zero));
        return new CategoryScore(
                PerformanceCategory.PROMOTING_INTEROPERABILITY, zero, null, List.of(), List.of(), false, because);
    }

    private static CategoryScore zero(Figure zero, List<Reason> because) {
        return new CategoryScore(
                PerformanceCategory.PROMOTING_INTEROPERABILITY, zero, null, List.of(), List.of(), true, because);
    }

    /** Why the category would be reweighted without data; empty when it would not (rules ). */
    private List<String> reweightingGrounds(ProgramCase entity) {
        List<String> grounds = statusGrounds(entity);
        if (entity.participation().exceptions().contains(PerformanceCategory.PROMOTING_INTEROPERABILITY)) {
            grounds.add("approved application");
        }
        if (entity.automaticCircumstances()) {
            grounds.add("automatic extreme circumstances");
        }
        return grounds;
    }

    private List<String> statusGrounds(ProgramCase entity) {
        List<String> grounds = new ArrayList<>();
        for (SpecialStatus status : SpecialStatus.values()) {
            if (law.settings().interoperabilityReweightedStatuses().contains(status)
                    && entity.participation().has(status)) {
                grounds.add(status.label());
            }
        }
        String clinicianType = entity.participation().clinicianType();
        if (entity.individual()
                && clinicianType != null
                && law.settings().interoperabilityReweightedClinicianTypes().contains(clinicianType)) {
            grounds.add(clinicianType);
        }
        return grounds;
    }
}

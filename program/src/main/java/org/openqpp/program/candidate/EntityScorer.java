package org.openqpp.program.candidate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openqpp.policy.Policy;
import org.openqpp.policy.value.CollectionType;
import org.openqpp.policy.value.ParticipationOption;
import org.openqpp.policy.value.ReportingOption;
import org.openqpp.program.roster.Roster;
import org.openqpp.scoring.CandidateScore;
import org.openqpp.scoring.Scorer;
import org.openqpp.scoring.participation.Participation;
import org.openqpp.scoring.participation.Participation.RollUpScore;
import org.openqpp.scoring.submission.MeasurementSet;
import org.openqpp.scoring.submission.Submission;

/**
 * Scores one entity of a roster with everything the program knows about it; the one way in which a run and an explanation
 * come to their scores.
 *
 * <p>For example, a subgroup that reports an MVP gets the claims figures of its affiliated group.
 */
public final class EntityScorer {

    private final Roster roster;
    private final Participations participations;
    private final Scorer scorer;

    /** A scorer of the entities of a roster. */
    public EntityScorer(Roster roster, Participations participations, Scorer scorer) {
        this.roster = roster;
        this.participations = participations;
        this.scorer = scorer;
    }

    /** The policy. */
    public Policy policy() {
        return scorer.law().policy();
    }

    /** What the roster knows about entities. */
    public Participations participations() {
        return participations;
    }

    /**
     * The candidate scores of an entity, one for each reporting option in its data, the best first.
     *
     * @param option participation option
     * @param number number of the entity in the roster
     * @param submissions everything submitted for it, and its claims figures
     * @param rollUp Promoting Interoperability scores of the clinicians of an APM Entity
     */
    public List<CandidateScore> score(
            ParticipationOption option, int number, List<Submission> submissions, @Nullable List<RollUpScore> rollUp) {
        List<Submission> open = open(option, number, submissions);
        Set<String> programs = programs(open);
        List<CandidateScore> candidates = score(option, number, open, programs, rollUp);
        if (option == ParticipationOption.INDIVIDUAL
                && !programs.isEmpty()
                && !programs.contains(ReportingOption.TRADITIONAL_NAME)) {
            // a facility-based individual needs to submit nothing for a facility-based score (rule)
            Participation traditional = participations.of(option, number, ReportingOption.TRADITIONAL_NAME, null);
            if (traditional.facility() != null) {
                candidates = new ArrayList<>(candidates);
                candidates.addAll(scorer.score(List.of(), traditional));
                candidates.sort(Scorer.BEST_FIRST);
            }
        }
        return candidates;
    }

    private List<CandidateScore> score(
            ParticipationOption option,
            int number,
            List<Submission> submissions,
            Set<String> programs,
            @Nullable List<RollUpScore> rollUp) {
        if (programs.size() <= 1) {
            String program = programs.isEmpty()
                    ? ReportingOption.TRADITIONAL_NAME
                    : programs.iterator().next();
            return scorer.score(submissions, participations.of(option, number, program, rollUp));
        }
        if (roster.priorScores(option, number).isEmpty() && option != ParticipationOption.GROUP) {
            return scorer.score(
                    submissions, participations.of(option, number, ReportingOption.TRADITIONAL_NAME, rollUp));
        }
        // last year's score depends on the reporting option, so each is scored by itself
        List<CandidateScore> candidates = new ArrayList<>();
        for (String program : programs) {
            candidates.addAll(
                    scorer.score(only(submissions, program), participations.of(option, number, program, rollUp)));
        }
        candidates.sort(Scorer.BEST_FIRST);
        return candidates;
    }

    /** The submissions without reporting options that are not open to the entity (rule ). */
    private List<Submission> open(ParticipationOption option, int number, List<Submission> submissions) {
        for (String program : programs(submissions)) {
            if (!open(option, number, ReportingOption.ofProgram(program))) {
                List<Submission> open = new ArrayList<>();
                for (String other : programs(submissions)) {
                    if (open(option, number, ReportingOption.ofProgram(other))) {
                        open.addAll(only(submissions, other));
                    }
                }
                return open;
            }
        }
        return submissions;
    }

    /** Whether a reporting option is open to an entity: to whom it is not open, data sent for it are not scored. */
    public boolean open(ParticipationOption option, int number, ReportingOption reporting) {
        return switch (reporting) {
            case TRADITIONAL_MIPS -> option != ParticipationOption.SUBGROUP;
            case MVP -> option != ParticipationOption.VIRTUAL_GROUP;
            case APP -> participations.mipsApmParticipant(option, number);
        };
    }

    private static Set<String> programs(List<Submission> submissions) {
        Set<String> programs = new LinkedHashSet<>(2);
        for (Submission submission : submissions) {
            for (MeasurementSet set : submission.measurementSets()) {
                programs.add(set.programName());
            }
        }
        return programs;
    }

    private static List<Submission> only(List<Submission> submissions, String program) {
        List<Submission> only = new ArrayList<>(submissions.size());
        for (Submission submission : submissions) {
            List<MeasurementSet> sets = submission.measurementSets().stream()
                    .filter(set -> set.programName().equals(program))
                    .toList();
            if (!sets.isEmpty()) {
                only.add(with(submission, sets));
            }
        }
        return only;
    }

    private static Submission with(Submission submission, List<MeasurementSet> sets) {
        return new Submission(
                submission.participationOption(),
                submission.entityId(),
                submission.taxpayerIdentificationNumber(),
                submission.nationalProviderIdentifier(),
                submission.performanceYear(),
                sets);
    }

    /** The values of candidate scores, with their measures where something was submitted. */
    public List<Candidate> values(List<CandidateScore> scores, List<Submission> submissions) {
        Candidate[] values = new Candidate[scores.size()];
        for (int i = 0; i < values.length; i++) {
            CandidateScore score = scores.get(i);
            Details details = submissions.isEmpty() ? null : Details.of(score, submissions, policy());
            values[i] = Candidate.of(score, details);
        }
        return List.of(values);
    }

    /** The sets of submissions that are calculated from claims. */
    public static List<MeasurementSet> claimsSets(List<Submission> submissions) {
        List<MeasurementSet> sets = new ArrayList<>();
        for (Submission submission : submissions) {
            for (MeasurementSet set : submission.measurementSets()) {
                if (set.collectionType() == CollectionType.ADMINISTRATIVE_CLAIMS) {
                    sets.add(set);
                }
            }
        }
        return sets;
    }

    /**
     * The submissions of a subgroup with the claims figures of its affiliated group, for each reporting option for which it
     * has none of its own (rules ): those the group has for the option, else those for traditional MIPS.
     */
    public static List<Submission> withGroupFigures(List<Submission> submissions, List<MeasurementSet> groupClaims) {
        if (submissions.isEmpty() || groupClaims.isEmpty()) {
            return submissions;
        }
        Map<String, List<MeasurementSet>> ofGroup = new LinkedHashMap<>();
        for (MeasurementSet set : groupClaims) {
            ofGroup.computeIfAbsent(set.programName(), name -> new ArrayList<>())
                    .add(set);
        }
        Set<String> own = new LinkedHashSet<>();
        claimsSets(submissions).forEach(set -> own.add(set.programName()));
        List<MeasurementSet> added = new ArrayList<>();
        for (String program : programs(submissions)) {
            if (!own.contains(program)) {
                List<MeasurementSet> sets = ofGroup.getOrDefault(
                        program, ofGroup.getOrDefault(ReportingOption.TRADITIONAL_NAME, List.of()));
                sets.forEach(set -> added.add(new MeasurementSet(
                        set.category(),
                        set.collectionType(),
                        program,
                        set.performanceStart(),
                        set.performanceEnd(),
                        set.cehrtId(),
                        set.measurements())));
            }
        }
        if (added.isEmpty()) {
            return submissions;
        }
        List<Submission> all = new ArrayList<>(submissions);
        all.add(with(submissions.get(0), added));
        return all;
    }
}

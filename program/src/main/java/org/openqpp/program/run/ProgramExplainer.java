package org.openqpp.program.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.openqpp.policy.Policy;
import org.openqpp.policy.value.ParticipationOption;
import org.openqpp.program.EntityKey;
import org.openqpp.program.Progress;
import org.openqpp.program.SubmissionSource;
import org.openqpp.program.attribution.Attribution;
import org.openqpp.program.attribution.Contender;
import org.openqpp.program.balance.Balance;
import org.openqpp.program.balance.Method;
import org.openqpp.program.candidate.EntityScorer;
import org.openqpp.program.candidate.SubmissionProblem;
import org.openqpp.program.eligibility.Determination;
import org.openqpp.program.outcome.ProgramOutcome;
import org.openqpp.program.roster.Combinations;
import org.openqpp.program.roster.Entity;
import org.openqpp.program.roster.Memberships;
import org.openqpp.program.roster.Roster;
import org.openqpp.scoring.CandidateScore;
import org.openqpp.scoring.Scorer;
import org.openqpp.scoring.participation.ComplexPatientStatistics;
import org.openqpp.scoring.participation.Participation.RollUpScore;
import org.openqpp.scoring.submission.MeasurementSet;
import org.openqpp.scoring.submission.Submission;

/**
 * Explains one TIN/NPI combination: runs the program for it and for everybody its score may depend on, in the same way as a
 * whole run does, and keeps the explanations.
 *
 * <p>For example, for a clinician in an APM Entity the submissions of all practices of the entity are scored, because its
 * Promoting Interoperability score may be rolled up from theirs.
 */
public final class ProgramExplainer {

    private final Roster roster;
    private final SubmissionSource source;
    private final Policy policy;
    private final @Nullable ComplexPatientStatistics statistics;
    private final Balance balance;
    private int threads = Runtime.getRuntime().availableProcessors();
    private Progress progress = Progress.NONE;

    /**
     * An explainer.
     *
     * @param roster roster
     * @param source submissions
     * @param policy policy
     * @param statistics statistics of the prior year for the complex patient bonus
     * @param balance factor and adjustments, from a finished run or a fixed maximum
     */
    public ProgramExplainer(
            Roster roster,
            SubmissionSource source,
            Policy policy,
            @Nullable ComplexPatientStatistics statistics,
            Balance balance) {
        this.roster = roster;
        this.source = source;
        this.policy = policy;
        this.statistics = statistics;
        this.balance = balance;
    }

    /** Number of threads; the number of processors when it is not set. */
    public ProgramExplainer threads(int number) {
        this.threads = Math.max(1, number);
        return this;
    }

    /** Who hears how far the explanation is. */
    public ProgramExplainer progress(Progress listener) {
        this.progress = listener;
        return this;
    }

    /**
     * The explanation of a combination.
     *
     * @throws IllegalArgumentException if the roster has no such combination
     */
    public ProgramExplanation explain(String tin, String npi) {
        int combination = roster.findCombination(tin, npi)
                .orElseThrow(() -> new IllegalArgumentException("the roster has no such TIN/NPI combination"));
        Set<Entity> direct = direct(combination);
        Set<Entity> needed = new HashSet<>(direct);
        Memberships memberships = roster.memberships();
        for (Entity entity : direct) {
            if (entity.option() == ParticipationOption.APM_ENTITY) {
                for (int m = memberships.first(entity.number()); m < memberships.first(entity.number() + 1); m++) {
                    needed.add(Entity.individual(memberships.combination(m)));
                    needed.add(Entity.group(roster.combinations().practice(memberships.combination(m))));
                }
            }
        }
        Only only = new Only(source, needed, direct);
        ProgramOutcome outcome =
                ProgramOutcome.of(roster, only, policy, statistics, Method.BALANCED, threads, progress);
        return explanation(combination, direct, only.kept, outcome);
    }

    /** The entities whose scores may be attributed to the combination, or to others of the clinician if it is new. */
    private Set<Entity> direct(int combination) {
        Combinations combinations = roster.combinations();
        Set<Entity> direct = new LinkedHashSet<>();
        int clinician = combinations.clinician(combination);
        for (int c = 0; c < combinations.size(); c++) {
            if (combinations.clinician(c) == clinician) {
                direct.add(Entity.individual(c));
                direct.add(Entity.group(combinations.practice(c)));
                if (roster.subgroup(c) >= 0) {
                    direct.add(Entity.subgroup(roster.subgroup(c)));
                }
                int virtualGroup = roster.virtualGroup(combinations.practice(c));
                if (virtualGroup >= 0) {
                    direct.add(Entity.virtualGroup(virtualGroup));
                }
                Memberships memberships = roster.memberships();
                for (int m = memberships.firstOf(c); m >= 0; m = memberships.nextOf(m)) {
                    direct.add(Entity.apmEntity(memberships.apmEntity(m)));
                }
            }
        }
        return direct;
    }

    private ProgramExplanation explanation(
            int combination, Set<Entity> direct, Map<Entity, List<Submission>> submissions, ProgramOutcome outcome) {
        Attribution attribution = outcome.attribution();
        int explained = attribution.source(combination) >= 0 ? attribution.source(combination) : combination;
        EntityScorer scorer = new EntityScorer(roster, outcome.participations(), Scorer.of(policy, statistics));
        List<ProgramExplanation.ExplainedCandidate> candidates = new ArrayList<>();
        Map<Entity, List<CandidateScore>> scored = new LinkedHashMap<>();
        Contender winner = attribution.winnerOrNull(combination);
        for (Contender contender : attribution.contenders(explained)) {
            Entity entity = new Entity(contender.option(), contender.number());
            List<CandidateScore> scores = scored.computeIfAbsent(
                    entity,
                    key -> scorer.score(key.option(), key.number(), with(key, submissions), rollUp(key, outcome)));
            for (CandidateScore score : scores) {
                if (score.programName().equals(contender.candidate().programName())) {
                    candidates.add(new ProgramExplanation.ExplainedCandidate(
                            roster.key(contender.option(), contender.number()),
                            winner != null && winner.candidate() == contender.candidate(),
                            score));
                    break;
                }
            }
        }
        Determination determination = outcome.determination();
        int practice = roster.combinations().practice(combination);
        List<ProgramExplanation.EntityReasons> entities = new ArrayList<>();
        for (Entity entity : direct) {
            boolean own = entity.option() != ParticipationOption.GROUP || entity.number() == practice;
            if (own && entity.option() != ParticipationOption.INDIVIDUAL) {
                entities.add(new ProgramExplanation.EntityReasons(
                        roster.key(entity.option(), entity.number()),
                        status(determination, entity),
                        determination.explain(entity.option(), entity.number())));
            }
        }
        OptionalInt finalScore = attribution.finalScore(combination);
        return new ProgramExplanation(
                determination.explain(ParticipationOption.INDIVIDUAL, combination),
                entities,
                candidates,
                attribution.outcome(combination),
                finalScore,
                attribution.explain(combination),
                balance.reasons(),
                finalScore.isPresent()
                        ? Optional.of(balance.adjustmentPercent(finalScore.getAsInt()))
                        : Optional.empty(),
                finalScore.isPresent() ? balance.explain(finalScore.getAsInt()) : List.of());
    }

    /** A virtual group or subgroup that does not come about has no status, though its members would exceed the threshold. */
    private static String status(Determination determination, Entity entity) {
        boolean formed =
                switch (entity.option()) {
                    case VIRTUAL_GROUP -> determination.approvedVirtualGroup(entity.number());
                    case SUBGROUP -> determination.validSubgroup(entity.number());
                    case INDIVIDUAL, GROUP, APM_ENTITY -> true;
                };
        return formed ? determination.status(entity.option(), entity.number()).wireName() : "notFormed";
    }

    private List<Submission> with(Entity entity, Map<Entity, List<Submission>> submissions) {
        List<Submission> own = submissions.getOrDefault(entity, List.of());
        if (entity.option() != ParticipationOption.SUBGROUP) {
            return own;
        }
        Entity group = Entity.group(roster.subgroupPractice(entity.number()));
        List<MeasurementSet> claims = EntityScorer.claimsSets(submissions.getOrDefault(group, List.of()));
        return EntityScorer.withGroupFigures(own, claims);
    }

    private static @Nullable List<RollUpScore> rollUp(Entity entity, ProgramOutcome outcome) {
        return entity.option() == ParticipationOption.APM_ENTITY
                ? outcome.participations().rollUp(entity.number(), outcome.scoring()::interoperability)
                : null;
    }

    /** The submissions of some entities only; those of the direct ones are kept. */
    private final class Only implements SubmissionSource {
        private final SubmissionSource all;
        private final Set<EntityKey> needed = new HashSet<>();
        private final Map<EntityKey, Entity> direct = new LinkedHashMap<>();
        private final Map<Entity, List<Submission>> kept = new ConcurrentHashMap<>();

        Only(SubmissionSource all, Set<Entity> needed, Set<Entity> direct) {
            this.all = all;
            needed.forEach(entity -> this.needed.add(roster.key(entity.option(), entity.number())));
            direct.forEach(entity -> this.direct.put(roster.key(entity.option(), entity.number()), entity));
        }

        @Override
        public List<Part> parts() {
            List<Part> parts = new ArrayList<>();
            all.parts().forEach(part -> parts.add(new OnlyPart(part)));
            return parts;
        }

        private final class OnlyPart implements Part {
            private final Part part;

            OnlyPart(Part part) {
                this.part = part;
            }

            @Override
            public String name() {
                return part.name();
            }

            @Override
            public long size() {
                return part.size();
            }

            @Override
            public void read(Taker taker) throws IOException {
                part.read(new OnlyTaker(taker));
            }
        }

        /** Passes on what is needed; a problem of anybody may be one of the explained, so all of them are passed on. */
        private final class OnlyTaker implements Taker {
            private final Taker taker;

            OnlyTaker(Taker taker) {
                this.taker = taker;
            }

            @Override
            public void at(String file, int line) {
                taker.at(file, line);
            }

            @Override
            public void submission(Submission submission) {
                EntityKey key = EntityKey.of(submission);
                if (needed.contains(key)) {
                    Entity entity = direct.get(key);
                    if (entity != null) {
                        kept.computeIfAbsent(entity, e -> new ArrayList<>()).add(submission);
                    }
                    taker.submission(submission);
                }
            }

            @Override
            public void problem(SubmissionProblem problem) {
                taker.problem(problem);
            }
        }
    }
}

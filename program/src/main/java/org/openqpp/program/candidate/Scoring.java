package org.openqpp.program.candidate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.openqpp.policy.value.ParticipationOption;
import org.openqpp.policy.value.PerformanceCategory;
import org.openqpp.program.EntityKey;
import org.openqpp.program.Packing;
import org.openqpp.program.Progress;
import org.openqpp.program.SubmissionSource;
import org.openqpp.program.Workers;
import org.openqpp.program.eligibility.Determination;
import org.openqpp.program.eligibility.EligibilityStatus;
import org.openqpp.program.roster.Combinations;
import org.openqpp.program.roster.DesignatedArea;
import org.openqpp.program.roster.Memberships;
import org.openqpp.program.roster.Roster;
import org.openqpp.scoring.CandidateScore;
import org.openqpp.scoring.submission.MeasurementSet;
import org.openqpp.scoring.submission.Submission;

/**
 * Scores everybody: streams the submissions once, entity by entity, then scores those that need results of others (subgroups,
 * APM Entities), then those who have to report and did not.
 *
 * <p>For example, with two threads each takes the next part of the source until none is left; which thread scores what does
 * not matter for the result.
 */
public final class Scoring {

    private static final ParticipationOption[] OPTIONS = ParticipationOption.values();

    private final Roster roster;
    private final Determination determination;
    private final EntityScorer scorer;
    private final CandidateScores scores;
    private final Progress progress;
    private final AtomicIntegerArray[] seen = new AtomicIntegerArray[OPTIONS.length];
    private final @Nullable InteroperabilityResult[][] interoperability = new InteroperabilityResult[OPTIONS.length][];
    private final Map<EntityKey, SortedSet<Spot>> spots = new ConcurrentHashMap<>();
    private final Set<EntityKey> scattered = ConcurrentHashMap.newKeySet();
    private final Set<Integer> practicesWithSubgroups = new java.util.HashSet<>();
    private final Map<Integer, List<MeasurementSet>> groupClaims = new ConcurrentHashMap<>();
    private final List<Deferred> deferred = new ArrayList<>();
    private final SubmissionProblems problems = new SubmissionProblems();
    private final AtomicLong submissionCount = new AtomicLong();
    private final AtomicLong entityCount = new AtomicLong();

    /** An entity that is scored when the others are. */
    private record Deferred(ParticipationOption option, int number, List<Submission> submissions) {}

    /**
     * What came in.
     *
     * @param submissions number of submissions
     * @param entities number of entities with submissions
     */
    public record Counts(long submissions, long entities) {}

    /** A scoring of a roster. */
    public Scoring(Roster roster, Determination determination, EntityScorer scorer, Progress progress) {
        this.roster = roster;
        this.determination = determination;
        this.scorer = scorer;
        this.progress = progress;
        this.scores = new CandidateScores(roster);
        for (ParticipationOption option : OPTIONS) {
            seen[Packing.place(option)] = new AtomicIntegerArray((roster.count(option) >> 5) + 1);
            interoperability[Packing.place(option)] = new InteroperabilityResult[roster.count(option)];
        }
        for (int s = 0; s < roster.subgroups().size(); s++) {
            practicesWithSubgroups.add(roster.subgroupPractice(s));
        }
    }

    /**
     * The candidate scores of everybody.
     *
     * @param source submissions
     * @param threads number of threads, 1 or more
     * @throws SubmissionException if any submission cannot be used
     */
    public CandidateScores score(SubmissionSource source, int threads) {
        progress.step("scoring submissions");
        readAll(source.parts(), threads);
        problems.throwIfAny();
        progress.step("scoring subgroups and APM Entities");
        Workers.run(threads, deferred.size(), this::scoreDeferred);
        progress.step("scoring those who did not report");
        scoreSilent(threads);
        problems.throwIfAny();
        return scores;
    }

    /** What came in; known after scoring. */
    public Counts counts() {
        return new Counts(submissionCount.get(), entityCount.get());
    }

    /** The Promoting Interoperability result that an individual or a group brought to a roll-up. */
    public @Nullable InteroperabilityResult interoperability(ParticipationOption option, int number) {
        return interoperability[Packing.place(option)][number];
    }

    // Reading

    private void readAll(List<? extends SubmissionSource.Part> parts, int threads) {
        long size = 0;
        for (SubmissionSource.Part part : parts) {
            size += part.size();
        }
        long all = size;
        AtomicLong done = new AtomicLong();
        Workers.run(threads, parts.size(), i -> {
            SubmissionSource.Part part = parts.get(i);
            submissionCount.addAndGet(EntityReader.read(part, roster.year(), problems, this::take));
            progress.done(done.addAndGet(part.size()), all);
        });
        reportScattered();
        deferred.sort(Comparator.<Deferred, ParticipationOption>comparing(Deferred::option)
                .thenComparing(Deferred::number));
    }

    private void take(EntityKey entity, Spot first, List<Submission> submissions) {
        ParticipationOption option = entity.participationOption();
        OptionalInt found = roster.find(entity);
        if (found.isEmpty()) {
            problems.add(first, SubmissionProblem.Code.UNKNOWN_ENTITY, "the roster has no such " + option.label());
            return;
        }
        int number = found.getAsInt();
        spots.computeIfAbsent(entity, unseen -> new ConcurrentSkipListSet<>()).add(first);
        if (!mark(option, number)) {
            scattered.add(entity);
            return;
        }
        entityCount.incrementAndGet();
        switch (option) {
            case SUBGROUP, APM_ENTITY -> {
                synchronized (deferred) {
                    deferred.add(new Deferred(option, number, submissions));
                }
            }
            case INDIVIDUAL, GROUP, VIRTUAL_GROUP -> scoreNow(option, number, submissions);
        }
    }

    /** Of an entity whose submissions stand in several places the first place is taken as the right one. */
    private void reportScattered() {
        for (EntityKey entity : scattered) {
            Iterator<Spot> places = spots.getOrDefault(entity, new TreeSet<>()).iterator();
            Spot right = places.next();
            places.forEachRemaining(place -> problems.add(
                    place,
                    SubmissionProblem.Code.SCATTERED_ENTITY,
                    "submissions of the same " + entity.participationOption().label() + " stand in " + right + " too"));
        }
        spots.clear();
    }

    /** Whether the entity was not seen before. */
    private boolean mark(ParticipationOption option, int number) {
        AtomicIntegerArray bits = seen[Packing.place(option)];
        int bit = 1 << (number & 31);
        int before = bits.getAndUpdate(number >> 5, value -> value | bit);
        return (before & bit) == 0;
    }

    private boolean wasSeen(ParticipationOption option, int number) {
        return (seen[Packing.place(option)].get(number >> 5) & 1 << (number & 31)) != 0;
    }

    // Scoring

    private void scoreNow(ParticipationOption option, int number, List<Submission> submissions) {
        List<CandidateScore> found = scorer.score(option, number, submissions, null);
        scores.put(option, number, scorer.values(found, submissions));
        if (inRollUp(option, number)) {
            interoperability[Packing.place(option)][number] = InteroperabilityResult.of(found);
        }
        if (option == ParticipationOption.GROUP && practicesWithSubgroups.contains(number)) {
            groupClaims.put(number, EntityScorer.claimsSets(submissions));
        }
    }

    /** Whether an APM Entity may need the Promoting Interoperability result of an individual or a group. */
    private boolean inRollUp(ParticipationOption option, int number) {
        Memberships memberships = roster.memberships();
        if (option == ParticipationOption.INDIVIDUAL) {
            return memberships.firstOf(number) >= 0;
        }
        if (option == ParticipationOption.GROUP) {
            int end = roster.practices().firstCombination(number + 1);
            for (int c = roster.practices().firstCombination(number); c < end; c++) {
                if (memberships.firstOf(c) >= 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private void scoreDeferred(int place) {
        Deferred entity = deferred.get(place);
        List<Submission> submissions = entity.submissions();
        List<CandidateScore> found;
        try {
            if (entity.option() == ParticipationOption.SUBGROUP) {
                submissions = EntityScorer.withGroupFigures(
                        submissions, groupClaims.getOrDefault(roster.subgroupPractice(entity.number()), List.of()));
                found = scorer.score(entity.option(), entity.number(), submissions, null);
            } else {
                found = scorer.score(
                        entity.option(),
                        entity.number(),
                        submissions,
                        scorer.participations().rollUp(entity.number(), this::interoperability));
            }
        } catch (IllegalArgumentException e) {
            problems.add(
                    new Spot(entity.option().wireName(), 0, 0),
                    SubmissionProblem.Code.NOT_SCORABLE,
                    "a submission names what the policy does not have");
            return;
        }
        scores.put(entity.option(), entity.number(), scorer.values(found, submissions));
    }

    // Those who did not report

    private void scoreSilent(int threads) {
        int chunk = 20_000;
        int individuals = roster.count(ParticipationOption.INDIVIDUAL);
        Map<Long, List<Candidate>> templates = new ConcurrentHashMap<>();
        Workers.run(threads, (individuals + chunk - 1) / chunk, i -> {
            int end = Math.min(individuals, (i + 1) * chunk);
            Map<Long, List<Candidate>> own = new HashMap<>();
            for (int c = i * chunk; c < end; c++) {
                if (silentAndRequired(ParticipationOption.INDIVIDUAL, c)) {
                    long alike = alike(c);
                    int combination = c;
                    List<Candidate> candidates = own.computeIfAbsent(
                            alike,
                            key -> templates.computeIfAbsent(
                                    key, k -> silent(ParticipationOption.INDIVIDUAL, combination)));
                    scores.put(ParticipationOption.INDIVIDUAL, c, candidates);
                }
            }
        });
        for (ParticipationOption option :
                List.of(ParticipationOption.GROUP, ParticipationOption.VIRTUAL_GROUP, ParticipationOption.APM_ENTITY)) {
            for (int number = 0; number < roster.count(option); number++) {
                boolean elected = determination.status(option, number) == EligibilityStatus.OPTED_IN;
                boolean virtualGroup =
                        option == ParticipationOption.VIRTUAL_GROUP && determination.approvedVirtualGroup(number);
                if ((elected || virtualGroup) && !wasSeen(option, number)) {
                    scores.put(option, number, silent(option, number));
                }
            }
        }
    }

    private boolean silentAndRequired(ParticipationOption option, int number) {
        return determination.status(option, number).required() && !wasSeen(option, number);
    }

    private List<Candidate> silent(ParticipationOption option, int number) {
        return scorer.values(scorer.score(option, number, List.of(), null), List.of());
    }

    /** Equal for individuals whose score without any data is the same, because scoring knows the same about them. */
    private long alike(int combination) {
        Combinations combinations = roster.combinations();
        long alike = determination.specialBits(ParticipationOption.INDIVIDUAL, combination);
        alike = alike << 5 | Packing.place(roster.clinicians().type(combinations.clinician(combination)));
        alike = alike << 1 | (combinations.in(combination, DesignatedArea.Kind.EXTREME_CIRCUMSTANCES) ? 1 : 0);
        for (PerformanceCategory category : roster.exceptedCategories(ParticipationOption.INDIVIDUAL, combination)) {
            alike |= (long) Packing.bit(category) << 16;
        }
        return alike << 32 | combinations.hospital(combination) + 1;
    }
}

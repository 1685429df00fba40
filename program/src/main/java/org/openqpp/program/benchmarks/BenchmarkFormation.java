package org.openqpp.program.benchmarks;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.openqpp.policy.Policy;
import org.openqpp.policy.value.ParticipationOption;
import org.openqpp.policy.value.SpecialStatus;
import org.openqpp.program.EntityKey;
import org.openqpp.program.Progress;
import org.openqpp.program.SubmissionSource;
import org.openqpp.program.Workers;
import org.openqpp.program.candidate.EntityReader;
import org.openqpp.program.candidate.SubmissionProblem;
import org.openqpp.program.candidate.SubmissionProblems;
import org.openqpp.scoring.Scorer;
import org.openqpp.scoring.participation.Participation;

/**
 * Forms benchmarks from everything that a population submitted, without a roster. Only rates, case counts and completeness are
 * looked at, and these do not depend on who reports them.
 *
 * <p>Every entity is taken as a small practice, because Part B claims measures of others are not taken (rule) and nobody
 * knows here who is small. Claims measures that a larger practice sends by mistake count too.
 *
 * <p>For example, {@code new BenchmarkFormation(policy, PercentileMethod.INTERPOLATED).form(source).in(policy, COMPLETE)} is a
 * policy that also has benchmarks for measures for which none was published.
 */
public final class BenchmarkFormation {

    private final Policy policy;
    private final PercentileMethod percentiles;
    private int threads = Runtime.getRuntime().availableProcessors();
    private Progress progress = Progress.NONE;

    /** A formation under a policy, which names the method for cost, with a way to read percentiles. */
    public BenchmarkFormation(Policy policy, PercentileMethod percentiles) {
        this.policy = policy;
        this.percentiles = percentiles;
    }

    /** Number of threads; the number of processors when it is not set. */
    public BenchmarkFormation threads(int number) {
        this.threads = Math.max(1, number);
        return this;
    }

    /** Who hears how far the formation is. */
    public BenchmarkFormation progress(Progress listener) {
        this.progress = listener;
        return this;
    }

    /**
     * The benchmarks of a population; the same for any number of threads and any order of the parts.
     *
     * @throws org.openqpp.program.candidate.SubmissionException if anything is wrong with the submissions
     */
    public FormedBenchmarks form(SubmissionSource source) {
        progress.step("reading submissions");
        Scorer scorer = Scorer.of(policy);
        SubmissionProblems problems = new SubmissionProblems();
        Set<EntityKey> seen = ConcurrentHashMap.newKeySet();
        List<? extends SubmissionSource.Part> parts = source.parts();
        long all = parts.stream().mapToLong(SubmissionSource.Part::size).sum();
        AtomicLong done = new AtomicLong();
        Observations[] observations = new Observations[parts.size()];
        Workers.run(threads, parts.size(), i -> {
            SubmissionSource.Part part = parts.get(i);
            Observations own = new Observations(scorer.law());
            EntityReader.read(part, policy.year(), problems, (entity, first, submissions) -> {
                if (seen.add(entity)) {
                    own.add(scorer.score(submissions, smallPractice(entity.participationOption())));
                } else {
                    problems.add(
                            first,
                            SubmissionProblem.Code.SCATTERED_ENTITY,
                            "submissions of the same "
                                    + entity.participationOption().label() + " stand elsewhere too");
                }
            });
            observations[i] = own;
            progress.done(done.addAndGet(part.size()), all);
        });
        problems.throwIfAny();
        progress.step("forming benchmarks");
        Observations together = new Observations(scorer.law());
        for (Observations own : observations) {
            together.merge(own);
        }
        return new BenchmarkFormer(scorer.law(), percentiles).form(together);
    }

    /** What is taken of an entity nothing is known about: the small practice status, so that its claims measures are taken. */
    private Participation smallPractice(ParticipationOption option) {
        return Participation.assumed(policy.year(), option).withSpecialStatuses(Set.of(SpecialStatus.SMALL_PRACTICE));
    }
}

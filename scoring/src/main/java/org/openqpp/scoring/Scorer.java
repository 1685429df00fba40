package org.openqpp.scoring;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openqpp.policy.Policy;
import org.openqpp.scoring.participation.ComplexPatientStatistics;
import org.openqpp.scoring.participation.Participation;
import org.openqpp.scoring.submission.Submission;

/**
 * Scores entities under one policy. Immutable and safe for many threads: bind once, score often.
 *
 * <p>For example, {@code Scorer.of(policy).score(submissions, participation)}.
 */
public final class Scorer {

    private Scorer() {}

    /** A scorer under {@code policy}, with no statistics for the complex patient bonus. */
    public static Scorer of(Policy policy) {
        return of(policy, null);
    }

    /** A scorer under {@code policy} with statistics for the complex patient bonus. */
    public static Scorer of(Policy policy, @Nullable ComplexPatientStatistics statistics) {
        throw new UnsupportedOperationException("being written");
    }

    /**
     * The candidate scores of one entity, one for each reporting option in its data, the best first.
     *
     * @param submissions valid submissions of the entity, possibly from several submitters; may be empty
     * @param participation what the program knows about the entity
     */
    public List<CandidateScore> score(List<Submission> submissions, Participation participation) {
        throw new UnsupportedOperationException("being written");
    }
}

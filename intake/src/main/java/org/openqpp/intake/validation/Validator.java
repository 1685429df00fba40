package org.openqpp.intake.validation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openqpp.intake.problem.Places;
import org.openqpp.intake.problem.Problem;
import org.openqpp.policy.Policy;
import org.openqpp.scoring.participation.Participation;
import org.openqpp.scoring.submission.Submission;

/**
 * The one validator for every door: checks what was read against the policy and against what the program knows.
 *
 * <p>For example, {@code Validator.of(policy).validate(submission, Places.in("submission.json"))}. Immutable and safe for many
 * threads.
 */
public final class Validator {

    private final Policy policy;

    private Validator(Policy policy) {
        this.policy = policy;
    }

    /** A validator under {@code policy}. */
    public static Validator of(Policy policy) {
        return new Validator(policy);
    }

    /** The problems of one submission by itself. */
    public List<Problem> validate(Submission submission, Places places) {
        return validate(List.of(new Placed<>(SubmissionDraft.of(submission), places)), null);
    }

    /** The problems of the submissions of one entity, by themselves, together, and against its participation. */
    public List<Problem> validate(
            List<Placed<SubmissionDraft>> submissions, @Nullable Placed<Participation> participation) {
        return new ArrayList<>();
    }
}

package org.openqpp.intake.validation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openqpp.intake.problem.Findings;
import org.openqpp.intake.problem.Places;
import org.openqpp.intake.problem.Problem;
import org.openqpp.intake.problem.ProblemCode;
import org.openqpp.policy.Policy;
import org.openqpp.policy.value.PerformanceYear;
import org.openqpp.scoring.participation.Participation;
import org.openqpp.scoring.submission.Submission;

/**
 * The one validator for every door: checks what was read against the policy and against what the program knows.
 *
 * <p>For example, {@code Validator.of(policy).validate(submission, Places.in("submission.json"))}. A door reads a document
 * into drafts, reports what it cannot read, and leaves every other question to the validator. Immutable and safe for many
 * threads.
 */
public final class Validator {

    private final Policy policy;
    private final SetCheck setCheck;
    private final InteroperabilityAdvice interoperabilityAdvice;
    private final ParticipationCheck participationCheck;

    private Validator(Policy policy) {
        this.policy = policy;
        this.setCheck = new SetCheck(policy);
        this.interoperabilityAdvice = new InteroperabilityAdvice(policy);
        this.participationCheck = new ParticipationCheck(policy.catalog());
    }

    /** A validator under {@code policy}. */
    public static Validator of(Policy policy) {
        return new Validator(policy);
    }

    /** The problems of one submission by itself. */
    public List<Problem> validate(Submission submission, Places places) {
        return validate(List.of(new Placed<>(SubmissionDraft.of(submission), places)), null);
    }

    /** The problems of the submissions of one entity: each by itself, all together, and against its participation. */
    public List<Problem> validate(
            List<Placed<SubmissionDraft>> submissions, @Nullable Placed<Participation> participation) {
        List<Problem> problems = new ArrayList<>();
        Participation known = participation == null ? null : participation.value();
        List<Placed<SubmissionDraft>> ofTheYear = new ArrayList<>();
        for (Placed<SubmissionDraft> submission : submissions) {
            Findings findings = Findings.in(submission.places());
            SubmissionDraft draft = submission.value();
            EntityCheck.check(draft, findings);
            // a catalog of another year would call everything unknown
            if (isOfTheYear(draft.performanceYear(), findings)) {
                ofTheYear.add(submission);
                for (int i = 0; i < draft.sets().size(); i++) {
                    setCheck.check(draft, i, known, findings);
                }
            }
            problems.addAll(findings.problems());
        }
        problems.addAll(interoperabilityAdvice.on(ofTheYear));
        if (participation != null) {
            Findings findings = Findings.in(participation.places());
            if (isOfTheYear(participation.value().performanceYear(), findings)) {
                participationCheck.check(participation.value(), findings);
            }
            problems.addAll(findings.problems());
        }
        problems.addAll(OneEntityCheck.check(submissions, participation));
        return problems;
    }

    private boolean isOfTheYear(@Nullable PerformanceYear year, Findings findings) {
        if (year == null || year.equals(policy.year())) {
            return true;
        }
        findings.add(
                ProblemCode.WRONG_YEAR,
                "/performanceYear",
                "The performance year is " + year + "; the policy is that of " + policy.year()
                        + ", so measures were not checked.");
        return false;
    }
}

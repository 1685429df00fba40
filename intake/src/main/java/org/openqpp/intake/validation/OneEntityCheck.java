package org.openqpp.intake.validation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openqpp.intake.problem.Findings;
import org.openqpp.intake.problem.Places;
import org.openqpp.intake.problem.Problem;
import org.openqpp.intake.problem.ProblemCode;
import org.openqpp.policy.value.ParticipationOption;
import org.openqpp.scoring.participation.Participation;

/**
 * Checks that documents that were put together speak of one entity (formats, section 4).
 *
 * <p>For example, a submission of a group does not go with the participation document of an individual. Identifiers are
 * compared where both documents have them, and are never repeated.
 */
final class OneEntityCheck {

    private OneEntityCheck() {}

    /** Who a document speaks of, as far as it says. */
    private record Subject(
            @Nullable ParticipationOption option,
            @Nullable String tin,
            @Nullable String npi,
            @Nullable String entityId,
            Places places) {}

    static List<Problem> check(
            List<Placed<SubmissionDraft>> submissions, @Nullable Placed<Participation> participation) {
        List<Subject> subjects = new ArrayList<>();
        for (Placed<SubmissionDraft> submission : submissions) {
            SubmissionDraft draft = submission.value();
            subjects.add(new Subject(
                    draft.participationOption(),
                    draft.taxpayerIdentificationNumber(),
                    draft.nationalProviderIdentifier(),
                    draft.entityId(),
                    submission.places()));
        }
        if (participation != null) {
            Participation known = participation.value();
            subjects.add(new Subject(
                    known.participationOption(),
                    known.taxpayerIdentificationNumber(),
                    known.nationalProviderIdentifier(),
                    known.entityId(),
                    participation.places()));
        }
        List<Problem> problems = new ArrayList<>();
        for (int i = 1; i < subjects.size(); i++) {
            Subject subject = subjects.get(i);
            Findings findings = Findings.in(subject.places());
            compare(subject, subjects.get(0), findings);
            problems.addAll(findings.problems());
        }
        return problems;
    }

    private static void compare(Subject subject, Subject first, Findings findings) {
        if (subject.option() != null && first.option() != null && subject.option() != first.option()) {
            findings.add(
                    ProblemCode.ENTITY_TYPE_MISMATCH,
                    "/entityType",
                    "The entity type is " + subject.option().wireName() + "; in the first document it is "
                            + first.option().wireName() + ".");
            return;
        }
        String other = " is not that of the first document.";
        if (differ(subject.tin(), first.tin())) {
            findings.add(ProblemCode.TIN_MISMATCH, "/taxpayerIdentificationNumber", "The TIN" + other);
        }
        if (differ(subject.npi(), first.npi()) && subject.option() == ParticipationOption.INDIVIDUAL) {
            findings.add(ProblemCode.NPI_MISMATCH, "/nationalProviderIdentifier", "The NPI" + other);
        }
        if (differ(subject.entityId(), first.entityId())) {
            findings.add(ProblemCode.ENTITY_ID_MISMATCH, "/entityId", "The entity id" + other);
        }
    }

    private static boolean differ(@Nullable String one, @Nullable String other) {
        return one != null && other != null && !one.equals(other);
    }
}

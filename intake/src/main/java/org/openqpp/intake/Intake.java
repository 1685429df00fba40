package org.openqpp.intake;

import java.util.List;
import java.util.Optional;
import org.openqpp.intake.problem.Problem;
import org.openqpp.intake.problem.Severity;

/**
 * What came of taking documents in: the case, if it can be scored, and all problems at once.
 *
 * <p>For example, a file with one unknown measure and one warning gives no case and two problems. A part that the rules leave
 * out is an error, and yet there is a case: scoring leaves the part out and says so.
 *
 * @param id id of the case, when the document gives one
 * @param accepted the case; absent when a problem leaves nothing to score
 * @param problems everything that was found, in the order of the documents
 */
public record Intake(Optional<String> id, Optional<Case> accepted, List<Problem> problems) {

    public Intake {
        problems = List.copyOf(problems);
    }

    /** Whether there is a problem that has to be corrected. */
    public boolean hasErrors() {
        return problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
    }
}

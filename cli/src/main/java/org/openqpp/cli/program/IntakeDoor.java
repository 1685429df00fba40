package org.openqpp.cli.program;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openqpp.intake.Document;
import org.openqpp.intake.Intake;
import org.openqpp.intake.json.JsonIntake;
import org.openqpp.intake.problem.Effect;
import org.openqpp.intake.problem.Place;
import org.openqpp.intake.problem.Problem;
import org.openqpp.intake.problem.ProblemCode;
import org.openqpp.intake.problem.Severity;
import org.openqpp.program.SubmissionSource;
import org.openqpp.program.candidate.SubmissionProblem;

/**
 * Takes documents in for a program run: what can be scored goes on, what prevents a score is a problem of the run, and the
 * rest is counted.
 *
 * @param intake the door
 * @param tally what was noticed
 */
record IntakeDoor(JsonIntake intake, IntakeTally tally) {

    /** Takes in a line of a case file. */
    void take(String part, Document line, SubmissionSource.Taker taker) {
        taker.at(part, line.firstLine());
        hand(part, intake.readCase(line), taker);
    }

    /** Takes in a document with submissions. */
    void takeDocument(String part, Document document, SubmissionSource.Taker taker) {
        taker.at(part, 0);
        hand(part, intake.read(List.of(document), null), taker);
    }

    private void hand(String part, Intake taken, SubmissionSource.Taker taker) {
        tally.document();
        for (Problem problem : taken.problems()) {
            if (problem.effect() == Effect.NO_SCORE) {
                taker.problem(problemOf(part, problem));
            } else if (problem.severity() == Severity.ERROR) {
                tally.leftOut(problem);
            } else {
                tally.warning();
            }
        }
        taken.accepted().ifPresent(accepted -> accepted.submissions().forEach(taker::submission));
    }

    /** A file that cannot be read at all. */
    static SubmissionProblem unreadable(String part) {
        Problem problem = new Problem(
                ProblemCode.FILE_UNREADABLE,
                "The file cannot be read, or its compressed data are damaged.",
                new Place(part, "", null));
        return problemOf(part, problem);
    }

    private static SubmissionProblem problemOf(String part, Problem problem) {
        Place place = problem.place();
        String where = Stream.of(
                        place.position() == null ? "" : place.position().toString(), place.path())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
        return new SubmissionProblem(part, 0, where, problem.code().id(), problem.message(), problem.remedy());
    }
}

package org.openqpp.cli.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openqpp.cli.Entity;
import org.openqpp.intake.Case;
import org.openqpp.intake.Document;
import org.openqpp.intake.Intake;
import org.openqpp.intake.Reading;
import org.openqpp.intake.problem.Effect;
import org.openqpp.intake.problem.Problem;
import org.openqpp.intake.problem.Severity;
import org.openqpp.scoring.CandidateScore;
import org.openqpp.scoring.participation.ComplexPatientStatistics;

/**
 * What came of one case: its candidate scores, if it could be scored, and every problem in its documents.
 *
 * <p>For example, a submission with an activity that is not on the list of its MVP is scored and has a problem.
 *
 * @param engine what it was scored with
 * @param entity who is scored; absent when nothing could be scored
 * @param candidates candidate scores, the best first; empty when nothing could be scored
 * @param problems everything that was found in the documents
 */
public record Scored(
        Engine engine, Optional<Entity> entity, List<CandidateScore> candidates, List<Problem> problems) {
    public Scored {
        candidates = List.copyOf(candidates);
        problems = List.copyOf(problems);
    }

    /** Takes in and scores the documents of one entity. */
    public static Scored of(Engine engine, CaseFiles files) {
        List<Problem> problems = new ArrayList<>();
        Engine scoring = engine;
        Document statistics = files.statistics();
        if (statistics != null) {
            Reading<ComplexPatientStatistics> reading = engine.readStatistics(statistics);
            problems.addAll(reading.problems());
            scoring = reading.value().map(engine::with).orElse(engine);
        }
        Intake intake = engine.read(files);
        problems.addAll(intake.problems());
        boolean prevented = problems.stream().anyMatch(problem -> problem.effect() == Effect.NO_SCORE);
        Optional<Case> accepted = prevented ? Optional.empty() : intake.accepted();
        List<CandidateScore> candidates = accepted.map(scoring::score).orElse(List.of());
        return new Scored(
                scoring,
                accepted.map(found -> Entity.of(found.submissions(), found.participation())),
                candidates,
                problems);
    }

    /** Whether there are candidate scores. */
    public boolean done() {
        return !candidates.isEmpty();
    }

    /** Whether there is a problem that has to be corrected. */
    public boolean hasErrors() {
        return problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
    }
}

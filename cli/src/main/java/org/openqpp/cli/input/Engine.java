package org.openqpp.cli.input;

import java.util.List;
import org.openqpp.intake.Case;
import org.openqpp.intake.Document;
import org.openqpp.intake.Intake;
import org.openqpp.intake.Reading;
import org.openqpp.intake.json.JsonIntake;
import org.openqpp.policy.Policies;
import org.openqpp.policy.Policy;
import org.openqpp.policy.value.PerformanceYear;
import org.openqpp.scoring.CandidateScore;
import org.openqpp.scoring.Scorer;
import org.openqpp.scoring.participation.ComplexPatientStatistics;
import org.openqpp.scoring.tree.ScoreNode;
import org.openqpp.scoring.tree.ScoreTrees;

/**
 * Everything that takes in and scores cases under one policy. Safe for many threads.
 *
 * <p>For example, {@code Engine.of(new PerformanceYear(2024)).read(files)}.
 *
 * @param policy the policy
 * @param intake the door for documents
 * @param scorer the scorer
 */
public record Engine(Policy policy, JsonIntake intake, Scorer scorer) {

    /** The engine of a year, without statistics for the complex patient bonus. */
    public static Engine of(PerformanceYear year) {
        Policy policy = Policies.load(year);
        return new Engine(policy, JsonIntake.of(policy), Scorer.of(policy));
    }

    /** The same engine with statistics for the complex patient bonus. */
    public Engine with(ComplexPatientStatistics statistics) {
        return new Engine(policy, intake, Scorer.of(policy, statistics));
    }

    /** Takes in the documents of one entity. */
    public Intake read(CaseFiles files) {
        return intake.read(files.submissions(), files.participation());
    }

    /** Reads statistics for the complex patient bonus. */
    public Reading<ComplexPatientStatistics> readStatistics(Document document) {
        return intake.readStatistics(document);
    }

    /** The candidate scores of a case, the best first. */
    public List<CandidateScore> score(Case accepted) {
        return scorer.score(accepted.submissions(), accepted.participation());
    }

    /** The score trees of candidate scores. */
    public List<ScoreNode> trees(List<CandidateScore> candidates) {
        return candidates.stream()
                .map(candidate -> ScoreTrees.of(candidate, policy))
                .toList();
    }

    /** The score tree of a candidate score. */
    public ScoreNode tree(CandidateScore candidate) {
        return ScoreTrees.of(candidate, policy);
    }
}

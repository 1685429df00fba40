package org.openqpp.program.outcome;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openqpp.policy.Policy;
import org.openqpp.program.Progress;
import org.openqpp.program.SubmissionSource;
import org.openqpp.program.attribution.Attribution;
import org.openqpp.program.attribution.Contender;
import org.openqpp.program.balance.Balance;
import org.openqpp.program.balance.Ledger;
import org.openqpp.program.balance.Method;
import org.openqpp.program.candidate.CandidateScores;
import org.openqpp.program.candidate.EntityScorer;
import org.openqpp.program.candidate.Participations;
import org.openqpp.program.candidate.Scoring;
import org.openqpp.program.eligibility.Determination;
import org.openqpp.program.roster.Roster;
import org.openqpp.scoring.Scorer;
import org.openqpp.scoring.bind.Law;
import org.openqpp.scoring.participation.ComplexPatientStatistics;

/**
 * Everything that a run of the whole program finds out, in memory: who takes part, all candidate scores, which of them each
 * TIN/NPI combination receives, the ledger, the factor and the adjustments.
 *
 * <p>For example, {@code ProgramOutcome.of(roster, source, policy, null, Method.BALANCED, 2, Progress.NONE)}. Results, files
 * and explanations are made from it; nothing is computed twice.
 *
 * @param policy policy
 * @param roster roster
 * @param determination who takes part
 * @param participations what scoring is told about entities
 * @param scores candidate scores of all entities
 * @param scoring the scoring that made them, with the results that went into roll-ups
 * @param attribution the final score of every combination
 * @param balance ledger, factor and adjustments
 * @param steps how long each step took, in milliseconds; never written to result files
 */
public record ProgramOutcome(
        Policy policy,
        Roster roster,
        Determination determination,
        Participations participations,
        CandidateScores scores,
        Scoring scoring,
        Attribution attribution,
        Balance balance,
        Map<String, Long> steps) {

    /**
     * Runs the program on a roster.
     *
     * @param roster roster
     * @param source submissions
     * @param policy policy
     * @param statistics statistics of the prior year for the complex patient bonus
     * @param method how the scaling factor is set
     * @param threads number of threads, 1 or more
     * @param progress hears how far the run is
     */
    public static ProgramOutcome of(
            Roster roster,
            SubmissionSource source,
            Policy policy,
            @Nullable ComplexPatientStatistics statistics,
            Method method,
            int threads,
            Progress progress) {
        Clock clock = new Clock();
        progress.step("determining who takes part");
        Determination determination = Determination.of(roster, policy, threads);
        clock.lap("determination");
        Participations participations = new Participations(roster, determination, policy);
        EntityScorer scorer = new EntityScorer(roster, participations, Scorer.of(policy, statistics));
        Scoring scoring = new Scoring(roster, determination, scorer, progress);
        CandidateScores scores = scoring.score(source, threads);
        clock.lap("scoring");
        progress.step("attributing scores");
        Attribution attribution = Attribution.of(roster, determination, scores, policy, threads);
        clock.lap("attribution");
        progress.step("balancing");
        Balance balance = Balance.of(ledger(roster, attribution), new Law(policy), method);
        clock.lap("balance");
        return new ProgramOutcome(
                policy, roster, determination, participations, scores, scoring, attribution, balance, clock.laps);
    }

    /** The charges of all combinations that had a final score when the factor is set. */
    private static Ledger ledger(Roster roster, Attribution attribution) {
        Ledger ledger = new Ledger();
        for (int c = 0; c < roster.combinations().size(); c++) {
            if (attribution.outcome(c).balanced()) {
                ledger.enter(
                        attribution.finalScore(c).orElseThrow(),
                        roster.combinations().paymentYearCents(c));
            }
        }
        return ledger;
    }

    /**
     * Whether a combination had to report and nothing was reported for the score that it has, as results count it: neither
     * for late starters nor for anybody without a score.
     */
    public boolean nonReporting(int combination) {
        Contender winner = attribution.winnerOrNull(combination);
        return winner != null
                && attribution.outcome(combination).balanced()
                && !winner.candidate().reported();
    }

    /** Measures how long steps take. */
    private static final class Clock {
        private final Map<String, Long> laps = new LinkedHashMap<>();
        private long last = System.nanoTime();

        void lap(String name) {
            long now = System.nanoTime();
            laps.put(name, TimeUnit.NANOSECONDS.toMillis(now - last));
            last = now;
        }
    }
}

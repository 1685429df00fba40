package org.openqpp.program.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.openqpp.policy.value.ParticipationOption;
import org.openqpp.program.EntityKey;
import org.openqpp.program.ProgramReason;
import org.openqpp.program.attribution.Attribution;
import org.openqpp.program.attribution.Outcome;
import org.openqpp.scoring.CandidateScore;
import org.openqpp.scoring.figure.Reason;

/**
 * Why a TIN/NPI combination has its final score and payment adjustment: who takes part, every candidate, the winner, the
 * factor and the adjustment, each with its reasons.
 *
 * <p>For example, {@link #lines()} is what the command line prints.
 *
 * @param eligibility why the combination takes part or not, and its special statuses
 * @param entities why the entities around it take part or not
 * @param candidates every candidate, the winner first
 * @param outcome how the combination came to its final score
 * @param finalScore final score in hundredths; empty without one
 * @param attribution why it has this score
 * @param factor where the scaling factor comes from
 * @param adjustmentPercent payment adjustment; absent without a final score
 * @param adjustment why it has this adjustment
 */
public record ProgramExplanation(
        List<ProgramReason> eligibility,
        List<EntityReasons> entities,
        List<ExplainedCandidate> candidates,
        Outcome outcome,
        OptionalInt finalScore,
        List<ProgramReason> attribution,
        List<ProgramReason> factor,
        Optional<String> adjustmentPercent,
        List<Reason> adjustment) {

    public ProgramExplanation {
        eligibility = List.copyOf(eligibility);
        entities = List.copyOf(entities);
        candidates = List.copyOf(candidates);
        attribution = List.copyOf(attribution);
        factor = List.copyOf(factor);
        adjustment = List.copyOf(adjustment);
    }

    /**
     * Why an entity takes part or not.
     *
     * @param entity entity
     * @param status wire name of its status, or {@code notFormed} for a virtual group or subgroup that does not come about
     * @param because reasons
     */
    public record EntityReasons(EntityKey entity, String status, List<ProgramReason> because) {}

    /**
     * A candidate with the explanation of its score.
     *
     * @param entity entity that earned it
     * @param won whether its score counts
     * @param score candidate score with everything it came from
     */
    public record ExplainedCandidate(EntityKey entity, boolean won, CandidateScore score) {}

    /** The explanation in lines for people. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("Who takes part");
        eligibility.forEach(reason -> lines.add("  " + reason));
        for (EntityReasons entity : entities) {
            lines.add("  " + name(entity.entity()) + ": " + entity.status());
            entity.because().forEach(reason -> lines.add("    " + reason));
        }
        lines.add("Candidate scores");
        if (candidates.isEmpty()) {
            lines.add("  none");
        }
        for (ExplainedCandidate candidate : candidates) {
            CandidateScore score = candidate.score();
            lines.add((candidate.won() ? "  * " : "    ")
                    + score.points().toBigDecimal(2).toPlainString() + "  " + name(candidate.entity())
                    + ", " + score.programName() + (score.facilityBased() ? ", facility-based" : ""));
        }
        lines.add("Final score");
        lines.add("  " + (finalScore.isPresent() ? Attribution.hundredths(finalScore.getAsInt()) : "none"));
        attribution.forEach(reason -> lines.add("  " + reason));
        lines.add("Payment adjustment");
        lines.add("  " + adjustmentPercent.map(percent -> percent + " %").orElse("none"));
        factor.forEach(reason -> lines.add("  " + reason));
        adjustment.forEach(reason -> lines.add("  " + reason));
        return lines;
    }

    private static String name(EntityKey entity) {
        String id = entity.entityId();
        ParticipationOption option = entity.participationOption();
        return id == null ? option.label() : option.label() + " " + id;
    }
}

package org.openqpp.program.candidate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openqpp.policy.value.ParticipationOption;
import org.openqpp.program.Packing;
import org.openqpp.program.roster.Roster;

/**
 * The candidate scores of all entities of a roster.
 *
 * <p>For example, {@code of(GROUP, practice)} has two candidates, the best first, when the group reported traditional MIPS
 * and an MVP, and none when it did not report and need not.
 */
public final class CandidateScores {

    private final @Nullable Object[][] byOption = new Object[ParticipationOption.values().length][];

    CandidateScores(Roster roster) {
        for (ParticipationOption option : ParticipationOption.values()) {
            byOption[Packing.place(option)] = new Object[roster.count(option)];
        }
    }

    void put(ParticipationOption option, int number, List<Candidate> candidates) {
        byOption[Packing.place(option)][number] = candidates.size() == 1 ? candidates.get(0) : candidates;
    }

    /** The candidates of an entity, the best first; empty when it has none. */
    @SuppressWarnings("unchecked") // a candidate or a list of them
    public List<Candidate> of(ParticipationOption option, int number) {
        Object known = byOption[Packing.place(option)][number];
        if (known == null) {
            return List.of();
        }
        return known instanceof Candidate candidate ? List.of(candidate) : (List<Candidate>) known;
    }

    /** The best candidate of an entity; null when it has none. */
    public @Nullable Candidate best(ParticipationOption option, int number) {
        Object known = byOption[Packing.place(option)][number];
        if (known == null || known instanceof Candidate) {
            return (Candidate) known;
        }
        return (Candidate) ((List<?>) known).get(0);
    }

    /** Whether an entity reported anything. */
    public boolean reported(ParticipationOption option, int number) {
        for (Candidate candidate : of(option, number)) {
            if (candidate.reported()) {
                return true;
            }
        }
        return false;
    }
}

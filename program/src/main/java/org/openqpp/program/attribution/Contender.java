package org.openqpp.program.attribution;

import java.util.Comparator;
import org.openqpp.policy.value.ParticipationOption;
import org.openqpp.program.candidate.Candidate;

/**
 * A candidate score that could be attributed to a combination, with the entity that earned it.
 *
 * @param option participation option of the entity
 * @param number number of the entity in the roster
 * @param candidate candidate score
 */
public record Contender(ParticipationOption option, int number, Candidate candidate) {

    /**
     * The highest first; of equals individual, group, subgroup, APM Entity, then traditional MIPS, MVP, APP (rule ).
     */
    static final Comparator<Contender> BEST_FIRST = Comparator.<Contender>comparingInt(
                    contender -> contender.candidate().finalScore())
            .reversed()
            .thenComparing(Contender::option)
            .thenComparing(contender -> contender.candidate().reportingOption())
            .thenComparing(contender -> contender.candidate().programName())
            .thenComparing(Contender::number);
}

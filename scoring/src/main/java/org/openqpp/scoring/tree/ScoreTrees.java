package org.openqpp.scoring.tree;

import org.openqpp.policy.Policy;
import org.openqpp.scoring.CandidateScore;

/** Renders candidate scores as score trees. */
public final class ScoreTrees {

    private ScoreTrees() {}

    /** The score tree of a candidate score. */
    public static ScoreNode of(CandidateScore candidate, Policy policy) {
        throw new UnsupportedOperationException("being written");
    }
}

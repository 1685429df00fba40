package org.openqpp.intake.problem;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Problems in the order in which they are found, with their places.
 *
 * <p>For example, reading one document collects all its problems in one instance. Not safe for several threads.
 */
public final class Findings {

    /** How many problems are kept that leave nothing to score, and how many others. */
    static final int MOST = 1000;

    private final Places places;
    private final Kept kept;

    private Findings(Places places, Kept kept) {
        this.places = places;
        this.kept = kept;
    }

    /** What was found, and how much of it was grave. */
    private static final class Kept {
        private final List<Problem> problems = new ArrayList<>();
        private int preventing;
        private int others;
    }

    /** An empty collection of problems in the document that {@code places} knows. */
    public static Findings in(Places places) {
        return new Findings(places, new Kept());
    }

    /** The same collection seen by somebody who names places in another way. */
    public Findings seenAs(Places otherPlaces) {
        return new Findings(otherPlaces, kept);
    }

    /** Adds a problem at {@code path}. */
    public void add(ProblemCode code, String path, String message) {
        add(new Problem(code, message, places.of(path)));
    }

    /** Adds a problem whose place is known already. */
    public void add(Problem problem) {
        int found = problem.effect() == Effect.NO_SCORE ? ++kept.preventing : ++kept.others;
        if (found <= MOST) {
            kept.problems.add(problem);
        } else if (found == MOST + 1) {
            kept.problems.add(new Problem(
                    ProblemCode.PROBLEMS_NOT_LISTED,
                    "There are more than " + MOST + " problems "
                            + (problem.effect() == Effect.NO_SCORE
                                    ? "that prevent a score"
                                    : "that leave something out or are warnings")
                            + "; the first are listed.",
                    places.of("")));
        }
    }

    /** Whether something was found that leaves nothing to score. */
    public boolean prevent() {
        return kept.preventing > 0;
    }

    /** What was found so far. */
    public List<Problem> problems() {
        return Collections.unmodifiableList(kept.problems);
    }
}

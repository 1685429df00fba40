package org.openqpp.intake.problem;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/**
 * Problems in the order in which they are found, with their places.
 *
 * <p>For example, reading one document collects all its problems in one instance. Not safe for several threads.
 */
public final class Findings {

    private final Places places;
    private final List<Problem> problems;

    private Findings(Places places, List<Problem> problems) {
        this.places = places;
        this.problems = problems;
    }

    /** An empty collection of problems in the document that {@code places} knows. */
    public static Findings in(Places places) {
        return new Findings(places, new ArrayList<>());
    }

    /** The same collection seen by somebody who names places in another way. */
    public Findings seenAs(Places otherPlaces) {
        return new Findings(otherPlaces, problems);
    }

    /** Adds a problem at {@code path}. */
    public void add(ProblemCode code, String path, String message) {
        problems.add(new Problem(code, message, places.of(path)));
    }

    /** Adds problems that were found elsewhere. */
    public void addAll(Collection<Problem> others) {
        problems.addAll(others);
    }

    /** Whether something was found that leaves nothing to score. */
    public boolean prevent() {
        for (Problem problem : problems) {
            if (problem.effect() == Effect.NO_SCORE) {
                return true;
            }
        }
        return false;
    }

    /** What was found so far. */
    public List<Problem> problems() {
        return Collections.unmodifiableList(problems);
    }
}

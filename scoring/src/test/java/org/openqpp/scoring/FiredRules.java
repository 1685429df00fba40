package org.openqpp.scoring;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.openqpp.scoring.figure.Reason;
import org.openqpp.scoring.figure.Rule;
import org.openqpp.scoring.tree.ScoreNode;

/** The rules that stood as a reason in a score tree of any test of this run. */
final class FiredRules {

    private static final Set<Rule> FIRED = Collections.synchronizedSet(EnumSet.noneOf(Rule.class));

    private FiredRules() {}

    static void record(ScoreNode tree) {
        Card.reasons(tree).map(Reason::rule).forEach(FIRED::add);
    }

    static Set<Rule> missing() {
        Set<Rule> missing = EnumSet.allOf(Rule.class);
        missing.removeAll(FIRED);
        return missing;
    }

    static String summary() {
        return "Rules fired by tests: " + FIRED.size() + " of " + Rule.values().length;
    }
}

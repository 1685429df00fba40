package org.openqpp.policy;

import java.util.List;
import org.openqpp.policy.value.PerformanceYear;

/**
 * A policy year that was not loaded, with everything that is wrong with its files.
 *
 * <p>For example, a row of weights that sums to 95 and an unknown measure in an MVP are reported together.
 */
public final class PolicyLoadException extends RuntimeException {

    private final transient List<PolicyProblem> problems;

    PolicyLoadException(PerformanceYear year, List<PolicyProblem> problems) {
        super(message(year, problems));
        this.problems = List.copyOf(problems);
    }

    /** All problems, in the order of the files; at least one. */
    public List<PolicyProblem> problems() {
        return problems;
    }

    private static String message(PerformanceYear year, List<PolicyProblem> problems) {
        StringBuilder text = new StringBuilder("policy ")
                .append(year)
                .append(" was not loaded, problems: ")
                .append(problems.size());
        for (PolicyProblem problem : problems) {
            text.append("\n  ").append(problem);
        }
        return text.toString();
    }
}

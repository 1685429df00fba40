package org.openqpp.policy;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.openqpp.policy.value.PerformanceYear;

/** Collects the problems of a policy year while it is read; the same problem found twice counts once. */
final class Problems {

    private final Set<PolicyProblem> found = new LinkedHashSet<>();

    void add(String file, int line, String column, PolicyProblem.Code code, String message) {
        found.add(new PolicyProblem(file, line, column, code, message));
    }

    /** A problem of a whole table. */
    void add(PolicyTable table, PolicyProblem.Code code, String message) {
        add(table.fileName(), 0, "", code, message);
    }

    /**
     * Stops the loading if there is a problem. Where a table could not be read, only problems inside single rows and tables
     * are told besides: what compares tables would name every row that refers to the lost one.
     */
    void throwIfAny(PerformanceYear year) {
        boolean lost = false;
        for (PolicyProblem problem : found) {
            lost |= problem.code().losesRows();
        }
        List<PolicyProblem> told = new ArrayList<>();
        for (PolicyProblem problem : found) {
            if (!lost || !problem.code().comparesRows()) {
                told.add(problem);
            }
        }
        if (!told.isEmpty()) {
            throw new PolicyLoadException(year, told);
        }
    }
}

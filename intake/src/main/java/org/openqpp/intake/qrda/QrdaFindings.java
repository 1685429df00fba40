package org.openqpp.intake.qrda;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.openqpp.intake.problem.Effect;
import org.openqpp.intake.problem.ProblemCode;

/**
 * What is found in one QRDA III document, with the elements that it is found in, and which codes the CMS converter would give.
 *
 * <p>For example, a document without an address and with a short TIN has two problems here; the converter stops at the TIN
 * and tells of the address when that is corrected.
 */
final class QrdaFindings {

    static final int MOST = 1000;

    /** The converter's code for an error of its own, besides which it says nothing. */
    private static final int CONVERTER_BREAKS_OFF = 3;

    private final List<Finding> findings = new ArrayList<>();
    private final Set<Integer> converterCodes = new TreeSet<>();
    private int preventing;
    private int others;

    /** Adds a problem that the converter tells of, too. */
    void add(ProblemCode code, int element, String message) {
        add(true, code, element, message);
    }

    /** Adds a problem; {@code told} says whether the converter tells of it, too, or would stop before. */
    void add(boolean told, ProblemCode code, int element, String message) {
        if (told && code.effect() == Effect.NO_SCORE) {
            code.converterCode().ifPresent(converterCodes::add);
        }
        int found = code.effect() == Effect.NO_SCORE ? ++preventing : ++others;
        if (found <= MOST) {
            findings.add(new Finding(code, element, message));
        } else if (found == MOST + 1) {
            findings.add(new Finding(
                    ProblemCode.PROBLEMS_NOT_LISTED,
                    -1,
                    "There are more than " + MOST + " problems like those listed here."));
        }
    }

    /** Whether something was found that leaves nothing to convert. */
    boolean prevent() {
        return preventing > 0;
    }

    List<Finding> all() {
        return findings;
    }

    /** The codes that the CMS converter would give for the document. */
    Set<Integer> converterCodes() {
        return converterCodes.contains(CONVERTER_BREAKS_OFF)
                ? Set.of(CONVERTER_BREAKS_OFF)
                : Set.copyOf(converterCodes);
    }

    /**
     * A problem and where it was found.
     *
     * @param code which kind of problem
     * @param element number of the element; -1 for the document as a whole
     * @param message what is wrong
     */
    record Finding(ProblemCode code, int element, String message) {}
}

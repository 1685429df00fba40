package org.openqpp.intake.qrda;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openqpp.intake.problem.Effect;
import org.openqpp.intake.problem.Problem;
import org.openqpp.scoring.submission.Submission;

/**
 * What came of reading one QRDA III document.
 *
 * <p>For example, a document with a wrong program name gives no submission and one problem with the converter's code 25.
 *
 * @param submission the submission; absent when something in the document prevents its conversion
 * @param problems everything that was found, those of the document's form first
 * @param converterCodes codes that the CMS converter would give; it stops at some problems, so these are not always the codes
 *     of all problems
 * @param model name of the model outside MIPS that the document is for, if it is
 * @param unlikeMeasure JSON pointers into the submission of exclusions and exceptions that are in the document although the
 *     measure has none, or the other way round
 */
public record QrdaReading(
        Optional<Submission> submission,
        List<Problem> problems,
        Set<Integer> converterCodes,
        Optional<String> model,
        Set<String> unlikeMeasure) {

    public QrdaReading {
        problems = List.copyOf(problems);
        converterCodes = Set.copyOf(converterCodes);
        unlikeMeasure = Set.copyOf(unlikeMeasure);
    }

    /** Whether nothing was found that prevents scoring. */
    public boolean scored() {
        return submission.isPresent()
                && model.isEmpty()
                && problems.stream().noneMatch(problem -> problem.effect() == Effect.NO_SCORE);
    }
}

package org.openqpp.intake.file;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openqpp.intake.problem.Effect;
import org.openqpp.intake.problem.Problem;
import org.openqpp.intake.problem.Severity;

/**
 * What came of one document of many.
 *
 * <p>For example, a QRDA III document inside a zip archive that was converted with one warning.
 *
 * @param name how problems call the document
 * @param inside where what comes of it is written, below a folder for all
 * @param content what it holds
 * @param converted the submissions as JSON texts, each in one line; none when something prevents it
 * @param problems everything that was found
 * @param converterCodes codes that the CMS converter would give for a QRDA III document
 * @param model name of the model outside MIPS that the document is for, if it is
 * @param defect what went wrong in OpenQPP itself, if something did
 */
public record FileReading(
        String name,
        String inside,
        Content content,
        List<String> converted,
        List<Problem> problems,
        Set<Integer> converterCodes,
        Optional<String> model,
        Optional<RuntimeException> defect) {

    public FileReading {
        converted = List.copyOf(converted);
        problems = List.copyOf(problems);
        converterCodes = Set.copyOf(converterCodes);
    }

    /** Whether nothing prevents that the document is used. */
    public boolean accepted() {
        return defect.isEmpty() && problems.stream().noneMatch(problem -> problem.effect() == Effect.NO_SCORE);
    }

    /** How many problems of this gravity were found. */
    public long count(Severity severity) {
        return problems.stream()
                .filter(problem -> problem.severity() == severity)
                .count();
    }
}

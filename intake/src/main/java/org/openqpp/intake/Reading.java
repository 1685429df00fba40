package org.openqpp.intake;

import java.util.List;
import java.util.Optional;
import org.openqpp.intake.problem.Problem;

/**
 * What came of reading one document: its content, if it could be used, and all problems at once.
 *
 * <p>For example, the statistics of the complex patient bonus with no problem.
 *
 * @param <T> what the document holds
 * @param value the content; absent when there is an error
 * @param problems everything that was found, in the order of the document
 */
public record Reading<T>(Optional<T> value, List<Problem> problems) {

    public Reading {
        problems = List.copyOf(problems);
    }
}

package org.openqpp.intake;

import java.util.List;
import java.util.function.UnaryOperator;
import org.openqpp.intake.problem.Problem;
import org.openqpp.intake.validation.Placed;
import org.openqpp.intake.validation.SubmissionDraft;

/**
 * A format in which submissions come in.
 *
 * <p>For example, QRDA III. What is read goes to the one validator together with what other documents of the entity say.
 */
public interface SubmissionFormat {

    /** Whether a document looks like one of this format; its name does not count. */
    boolean reads(Document document);

    /** What a document says; the name that problems call it by is that of the document. */
    Drafts read(Document document);

    /**
     * The submissions of a document, as far as they could be read.
     *
     * @param submissions the submissions
     * @param problems problems of the document's form
     * @param located gives problems in the document their lines and columns
     */
    record Drafts(
            List<Placed<SubmissionDraft>> submissions, List<Problem> problems, UnaryOperator<List<Problem>> located) {

        public Drafts {
            submissions = List.copyOf(submissions);
            problems = List.copyOf(problems);
        }
    }
}

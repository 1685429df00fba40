package org.openqpp.cli.program;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.openqpp.intake.problem.Problem;

/**
 * What was noticed about documents that can be scored all the same.
 *
 * <p>For example, 12,000 documents with 3 errors whose data were left out, and 40 warnings. Safe for many threads; of the errors
 * the first ones are kept.
 */
public final class IntakeTally {
    private static final int KEPT = 20;

    private final LongAdder documents = new LongAdder();
    private final LongAdder errors = new LongAdder();
    private final LongAdder warnings = new LongAdder();
    private final List<Problem> kept = new ArrayList<>();

    void document() {
        documents.increment();
    }

    void leftOut(Problem problem) {
        errors.increment();
        synchronized (kept) {
            if (kept.size() < KEPT) {
                kept.add(problem);
            }
        }
    }

    void warning() {
        warnings.increment();
    }

    /** Number of documents and case lines. */
    public long documents() {
        return documents.sum();
    }

    /** Number of errors whose data were left out. */
    public long errors() {
        return errors.sum();
    }

    /** Number of warnings. */
    public long warnings() {
        return warnings.sum();
    }

    /** Some of the errors whose data were left out. */
    public List<Problem> someErrors() {
        synchronized (kept) {
            return List.copyOf(kept);
        }
    }
}

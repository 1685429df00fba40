package org.openqpp.cli.problem;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.openqpp.cli.console.Console;
import org.openqpp.cli.console.Ink;
import org.openqpp.cli.input.Scored;

/**
 * Tells the problems of a case on standard error, and what they mean for its score.
 *
 * <p>For example, after an error that leaves one measure out it says that the rest was scored.
 */
public final class ProblemReport {
    private final PrintWriter err;
    private final Ink ink;

    public ProblemReport(Console console) {
        this.err = console.err();
        this.ink = console.errInk();
    }

    /** Tells the problems of the case at a path; nothing if there are none. */
    public void add(Path path, Scored scored) {
        err.print(new ProblemText(ink).of(scored.problems()));
        if (!scored.done()) {
            err.println(path + ": " + ink.bad("not scored") + ". Correct what is marked as error and score again.");
        } else if (scored.hasErrors()) {
            err.println(path + ": " + ink.caution("scored without the parts marked as error")
                    + ". The rules leave them out; the rest counts.");
        }
        err.flush();
    }
}

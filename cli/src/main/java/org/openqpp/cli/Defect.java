package org.openqpp.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;

/** A defect of OpenQPP, told in one plain sentence; the stack trace only to those who ask for it. */
final class Defect {
    /** The option that asks for the stack trace. */
    static final String DEBUG = "--debug";

    private static final String CLOSED_PIPE = "Broken pipe";

    private Defect() {}

    /** Reports what went wrong, unless it is only that nobody reads any more. */
    static int exitCode(Throwable throwable, PrintWriter err, boolean debug) {
        if (isClosedPipe(throwable)) {
            return ExitCode.DONE;
        }
        Optional<IOException> failed = findFailure(throwable);
        if (failed.isPresent() && !debug) {
            err.println("openqpp: reading or writing failed: " + failed.get().getMessage());
            err.flush();
            return ExitCode.PROBLEMS;
        }
        report(throwable, err, debug);
        return ExitCode.DEFECT;
    }

    /** The failure of a disk or a device behind it, such as "No space left on device"; no defect either. */
    private static Optional<IOException> findFailure(Throwable throwable) {
        for (Throwable cause = throwable; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException failed && failed.getMessage() != null) {
                return Optional.of(failed);
            }
        }
        return Optional.empty();
    }

    /** Whether the reader of the output has gone, as {@code head} does when it has enough; that is no defect. */
    private static boolean isClosedPipe(Throwable throwable) {
        for (Throwable cause = throwable; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException && CLOSED_PIPE.equals(cause.getMessage())) {
                return true;
            }
        }
        return false;
    }

    static void report(Throwable throwable, PrintWriter err, boolean debug) {
        if (debug) {
            throwable.printStackTrace(err);
        } else {
            err.println("openqpp: a defect in OpenQPP, not in your data ("
                    + throwable.getClass().getSimpleName() + "). Please report it with what " + DEBUG + " prints.");
        }
        err.flush();
    }
}

package org.openqpp.cli;

import java.io.PrintWriter;

/** A defect of OpenQPP, told in one plain sentence; the stack trace only to those who ask for it. */
final class Defect {
    /** The option that asks for the stack trace. */
    static final String DEBUG = "--debug";

    private Defect() {}

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

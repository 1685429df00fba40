package org.openqpp.cli;

/** What a command tells the shell. */
public final class ExitCode {
    /** Done. */
    public static final int DONE = 0;
    /** Done as far as possible, but there are problems in the input, or a worked case differs. */
    public static final int PROBLEMS = 1;
    /** Wrong usage: nothing was done. */
    public static final int USAGE = 2;
    /** A defect of OpenQPP. */
    public static final int DEFECT = 3;

    private ExitCode() {}
}

package org.openqpp.cli;

import java.util.Arrays;
import org.openqpp.cli.console.Console;

/**
 * The entrance of the command line.
 *
 * <p>For example, {@code openqpp score submission.json}.
 */
public final class Main {
    private Main() {}

    /** Runs the command that the arguments name, and ends the process with its exit code. */
    public static void main(String[] arguments) {
        Console console = Console.standard();
        int exitCode = run(console, arguments);
        console.flush();
        System.exit(exitCode);
    }

    private static int run(Console console, String[] arguments) {
        try {
            return Commands.on(console, arguments).execute(arguments);
        } catch (RuntimeException | Error defect) {
            Defect.report(defect, console.err(), Arrays.asList(arguments).contains(Defect.DEBUG));
            return ExitCode.DEFECT;
        }
    }
}

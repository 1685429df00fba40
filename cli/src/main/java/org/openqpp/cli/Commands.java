package org.openqpp.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import org.openqpp.cli.console.Console;
import org.openqpp.cli.console.Ink;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The command {@code openqpp} with its subcommands, ready to run on a console.
 *
 * <p>For example, {@code Commands.on(console, "rules", "R-3.7").execute("rules", "R-3.7")}. Only the subcommand that the
 * arguments name is built; all of them when they name none.
 */
public final class Commands {
    private static final String NO_COLOUR = "--no-color";

    private Commands() {}

    /** The command line for these arguments. */
    public static CommandLine on(Console console, String... arguments) {
        boolean noColour = Arrays.asList(arguments).contains(NO_COLOUR);
        OpenQpp openQpp = new OpenQpp(noColour ? console.plain() : console);
        CommandLine line = new CommandLine(openQpp);
        Subcommand.add(line, openQpp, arguments);
        versions(line);
        boolean coloured = !noColour && console.outInk() == Ink.COLOURED;
        return line.setOut(console.out())
                .setErr(console.err())
                .setColorScheme(Help.defaultColorScheme(coloured ? Ansi.ON : Ansi.OFF))
                .setParameterExceptionHandler(Commands::wrongUsage)
                .setExecutionExceptionHandler(Commands::defect);
    }

    /** Set last: a command that inherits a version asks for it at once, and the version loads policies. */
    private static void versions(CommandLine line) {
        Version version = new Version();
        line.getCommandSpec().versionProvider(version);
        line.getSubcommands().values().forEach(command -> command.getCommandSpec().versionProvider(version));
    }

    private static int wrongUsage(ParameterException exception, String[] arguments) {
        CommandLine command = exception.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("openqpp: " + exception.getMessage());
        UnmatchedArgumentException.printSuggestions(exception, err);
        err.println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        err.flush();
        return ExitCode.USAGE;
    }

    private static int defect(Exception exception, CommandLine command, ParseResult parsed) {
        Defect.report(exception, command.getErr(), parsed.expandedArgs().contains(Defect.DEBUG));
        return ExitCode.DEFECT;
    }
}

package org.openqpp.cli;

import java.util.Locale;
import picocli.CommandLine;

/** The subcommands in the order of the help. */
enum Subcommand {
    SCORE,
    EXPLAIN,
    VALIDATE,
    CONVERT,
    CASES,
    MEASURES,
    RULES,
    PROGRAM,
    SYNTH,
    BENCHMARKS,
    ITEMS_AND_SERVICES,
    CONFORMANCE,
    GENERATE_DOCS,
    WARM_UP;

    /** Adds the subcommand that the arguments name, or all of them: reading the options of a command costs time. */
    static void add(CommandLine line, OpenQpp openQpp, String... arguments) {
        for (String argument : arguments) {
            for (Subcommand subcommand : values()) {
                if (subcommand.commandName().equals(argument)) {
                    subcommand.addTo(line, openQpp);
                    return;
                }
            }
        }
        for (Subcommand subcommand : values()) {
            subcommand.addTo(line, openQpp);
        }
    }

    /** The name on the command line. */
    String commandName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void addTo(CommandLine line, OpenQpp openQpp) {
        line.addSubcommand(commandName(), command(openQpp));
    }

    private Object command(OpenQpp openQpp) {
        return switch (this) {
            case SCORE -> new ScoreCommand(openQpp);
            case EXPLAIN -> new ExplainCommand(openQpp);
            case VALIDATE -> new ValidateCommand(openQpp);
            case CONVERT -> new ConvertCommand(openQpp);
            case CASES -> new CasesCommand(openQpp);
            case MEASURES -> new MeasuresCommand(openQpp);
            case RULES -> new RulesCommand(openQpp);
            case PROGRAM -> program(openQpp);
            case SYNTH -> new SynthCommand(openQpp);
            case BENCHMARKS -> benchmarks(openQpp);
            case ITEMS_AND_SERVICES -> new ItemsAndServicesCommand(openQpp);
            case CONFORMANCE -> new ConformanceCommand(openQpp);
            case GENERATE_DOCS -> new GenerateDocsCommand(openQpp);
            case WARM_UP -> new WarmUpCommand();
        };
    }

    private static CommandLine program(OpenQpp openQpp) {
        return new CommandLine(new ProgramCommand())
                .addSubcommand("run", new ProgramRunCommand(openQpp))
                .addSubcommand("explain", new ProgramExplainCommand(openQpp))
                .addSubcommand("check", new ProgramCheckCommand(openQpp));
    }

    private static CommandLine benchmarks(OpenQpp openQpp) {
        return new CommandLine(new BenchmarksCommand()).addSubcommand("form", new BenchmarksFormCommand(openQpp));
    }
}

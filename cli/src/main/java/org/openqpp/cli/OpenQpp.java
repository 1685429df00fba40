package org.openqpp.cli;

import org.openqpp.cli.console.Console;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command itself: without a subcommand it prints what it can do. */
@Command(
        name = "openqpp",
        scope = ScopeType.INHERIT,
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpAutoWidth = false,
        usageHelpWidth = 96,
        synopsisHeading = "Usage: ",
        descriptionHeading = "%n",
        parameterListHeading = "%n",
        optionListHeading = "%n",
        commandListHeading = "%nCommands%n",
        footerHeading = "%nExamples%n",
        exitCodeListHeading = "%nExit codes%n",
        exitCodeList = {
            "0:done",
            "1:problems in the input, or a worked case that differs",
            "2:wrong usage",
            "3:a defect in OpenQPP"
        },
        description = {
            "Scores submissions to the Quality Payment Program (MIPS) and says where every number comes from.",
            "Not a government program, and no substitute for the final score that CMS publishes."
        },
        footer = {
            "  openqpp score submission.json                    a scorecard",
            "  openqpp score practice/ --json > scores.json     score trees for programs",
            "  openqpp explain practice/ --node quality/001     why a measure has its points",
            "  openqpp validate report.xml                      what is wrong with a QRDA III document",
            "  openqpp convert reports/ --out submissions/      QRDA III documents into submissions",
            "  openqpp measures --set familyMedicine            what a family practice can report",
            "  openqpp synth --out demo/                        a small program of made-up clinicians",
            "  openqpp program run demo/ --out results/         everybody's score, factor and adjustment",
            "  openqpp items-and-services claims/               what patients received, counted from claims",
            "  openqpp rules R-3.7                              what a rule says and where it is printed"
        })
final class OpenQpp implements Runnable {
    private final Console console;

    @Spec
    private CommandSpec spec;

    @Option(names = "--no-color", scope = ScopeType.INHERIT, description = "No colors; the same as setting NO_COLOR.")
    private boolean noColour;

    @Option(names = "--no-progress", scope = ScopeType.INHERIT, description = "No progress bar.")
    private boolean noProgress;

    @Option(names = Defect.DEBUG, scope = ScopeType.INHERIT, hidden = true, description = "Show where a defect arose.")
    private boolean debug;

    OpenQpp(Console console) {
        this.console = console;
    }

    /** The console as the global options want it. */
    Console console() {
        Console wanted = noColour ? console.plain() : console;
        return noProgress ? wanted.withoutProgress() : wanted;
    }

    /** Whether the user looks for a defect. */
    boolean debug() {
        return debug;
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}

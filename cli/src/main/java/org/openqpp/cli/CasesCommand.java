package org.openqpp.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.openqpp.cli.cases.Difference;
import org.openqpp.cli.cases.WorkedCase;
import org.openqpp.cli.console.Console;
import org.openqpp.cli.console.Ink;
import org.openqpp.cli.input.Engines;
import org.openqpp.policy.value.PerformanceYear;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs worked cases: scores their inputs and compares the results with the expected ones, field by field. */
@Command(
        name = "cases",
        description = {
            "Runs worked cases and compares their results with the expected ones, field by field.",
            "",
            "FOLDER is a case, or has cases below it: submission*.json, participation.json and"
                    + " complex-patient-statistics.json as for score, and expected.json, a list of score trees with only"
                    + " the fields that matter, or an object with problems, trees or both. Final score, payment"
                    + " adjustment, weights and which measures count are compared exactly, other numbers within 0.0001."
                    + " The last line is \"N passed, N failed\"."
        },
        footer = {
            "  openqpp cases cases/",
            "  openqpp cases cases/scoring/01-six-measures-group"
        })
final class CasesCommand implements Callable<Integer> {
    private final OpenQpp openQpp;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FOLDER", description = "A case, or a folder with cases.")
    private List<Path> folders;

    @Option(
            names = "--year",
            paramLabel = "YEAR",
            description = "Performance year whose policy applies; without it that of the data.")
    private @Nullable Integer year;

    CasesCommand(OpenQpp openQpp) {
        this.openQpp = openQpp;
    }

    @Override
    public Integer call() throws IOException {
        Console console = openQpp.console();
        PrintWriter out = console.out();
        Ink ink = console.outInk();
        Engines engines = new Engines();
        int passed = 0;
        int failed = 0;
        for (Path folder : folders) {
            for (WorkedCase workedCase : cases(folder)) {
                PerformanceYear policyYear =
                        year == null ? workedCase.year() : PolicyYear.scorable(spec.commandLine(), year);
                List<Difference> differences = workedCase.differences(engines.of(policyYear));
                out.println((differences.isEmpty() ? ink.good("passed  ") : ink.bad("failed  ")) + workedCase.name());
                differences.forEach(difference -> out.println("        " + difference));
                if (differences.isEmpty()) {
                    passed++;
                } else {
                    failed++;
                }
            }
        }
        out.println(passed + " passed, " + failed + " failed");
        console.flush();
        return failed == 0 ? ExitCode.DONE : ExitCode.PROBLEMS;
    }

    private List<WorkedCase> cases(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new ParameterException(spec.commandLine(), "there is no folder " + folder);
        }
        List<WorkedCase> cases = WorkedCase.in(folder);
        if (cases.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "the folder " + folder + " has no case with expected.json");
        }
        return cases;
    }
}

package org.openqpp.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.openqpp.cli.console.Console;
import org.openqpp.cli.input.YearOfData;
import org.openqpp.intake.qrda.QrdaConformance;
import org.openqpp.policy.Policies;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares our results with those of others. */
@Command(
        name = "conformance",
        description = {
            "Compares our results with those of others, file by file.",
            "",
            "qrda: what the CMS converter makes of QRDA III documents. FOLDER has a manifest.csv with the columns file,"
                    + " expected, expected_http_status and error_codes; a listed file is taken as it is, or with or"
                    + " without .gz. The same are a verdict, the JSON of an accepted file and the set of codes of a"
                    + " rejected one. The last line is \"N passed, N failed\"."
        },
        footer = {"  openqpp conformance qrda ../shared/data/qrda3-py2024"})
final class ConformanceCommand implements Callable<Integer> {
    private final OpenQpp openQpp;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "SUITE", description = "What to compare: ${COMPLETION-CANDIDATES}.")
    private Suite suite;

    @Parameters(index = "1", paramLabel = "FOLDER", description = "The folder with the suite.")
    private Path folder;

    ConformanceCommand(OpenQpp openQpp) {
        this.openQpp = openQpp;
    }

    /** What can be compared. */
    enum Suite {
        qrda
    }

    @Override
    public Integer call() throws IOException {
        if (!Files.isRegularFile(folder.resolve("manifest.csv"))) {
            throw new ParameterException(spec.commandLine(), "the folder " + folder + " has no manifest.csv");
        }
        Console console = openQpp.console();
        QrdaConformance.Result result =
                switch (suite) {
                    case qrda ->
                        new QrdaConformance(Policies.load(YearOfData.newest()), folder).run(console.out()::println);
                };
        console.flush();
        return result.failed() == 0 ? ExitCode.DONE : ExitCode.PROBLEMS;
    }
}

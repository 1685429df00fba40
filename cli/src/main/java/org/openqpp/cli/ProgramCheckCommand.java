package org.openqpp.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.openqpp.cli.console.Console;
import org.openqpp.cli.input.YearOfData;
import org.openqpp.policy.Policies;
import org.openqpp.policy.Policy;
import org.openqpp.policy.value.Rational;
import org.openqpp.program.publicuse.PublicUseCheck;
import org.openqpp.program.publicuse.PublicUseFinding;
import org.openqpp.program.run.FinishedRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Recomputes a public use file. */
@Command(
        name = "check",
        description = {
            "Recomputes final score and payment adjustment of every row of a public use file, ours or a published one,"
                    + " and lists what differs and why.",
            "",
            "The final score follows from the categories, weights and bonus of the row, the adjustment from the printed"
                    + " final score and the maximum adjustment of the file's year."
        },
        footer = {
            "  openqpp program check results/public-use.csv",
            "  openqpp program check published-2023.csv --maximum 2.15"
        })
final class ProgramCheckCommand implements Callable<Integer> {
    private static final int SHOWN = 100;

    private final OpenQpp openQpp;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE", description = "Public use file, CSV or Parquet.")
    private Path file;

    @Option(
            names = "--maximum",
            paramLabel = "PERCENT",
            description =
                    "Adjustment of a final score of 100 in the file's year; without it that of the finished run in"
                            + " the folder of the file, or else the published one of the policy's year.")
    private @Nullable String maximum;

    @Option(
            names = "--year",
            paramLabel = "YEAR",
            description = "Performance year whose policy applies; without it the newest that can be scored.")
    private @Nullable Integer year;

    ProgramCheckCommand(OpenQpp openQpp) {
        this.openQpp = openQpp;
    }

    @Override
    public Integer call() throws IOException {
        if (!Files.isRegularFile(file)) {
            throw wrong("there is no file " + file);
        }
        Policy policy =
                Policies.load(year == null ? YearOfData.newest() : PolicyYear.scorable(spec.commandLine(), year));
        PublicUseCheck check = maximum == null ? ofTheYear(policy) : new PublicUseCheck(policy, percent(maximum));
        Console console = openQpp.console();
        Listing listing = new Listing(console.out());
        PublicUseCheck.Summary summary;
        try {
            summary = check.check(file, listing::add);
        } catch (IOException | UncheckedIOException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            console.err().println("openqpp: " + file + " cannot be checked: " + cause.getMessage());
            console.flush();
            return ExitCode.PROBLEMS;
        }
        listing.end();
        console.out().println(summary.rows() + (summary.rows() == 1 ? " row" : " rows"));
        for (Map.Entry<PublicUseFinding.Code, Long> count : summary.counts().entrySet()) {
            console.out().printf("  %-26s %9d%n", count.getKey().wireName(), count.getValue());
        }
        console.flush();
        return listing.found == 0 ? ExitCode.DONE : ExitCode.PROBLEMS;
    }

    /** With the maximum of the finished run that the file belongs to; without one, with the published maximum. */
    private PublicUseCheck ofTheYear(Policy policy) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Optional<FinishedRun> run = folder == null ? Optional.empty() : FinishedRun.find(folder);
        return run.isPresent()
                ? new PublicUseCheck(policy, run.get().balance(policy).maximumAdjustment())
                : PublicUseCheck.published(policy);
    }

    private Rational percent(String text) {
        try {
            Rational percent = Rational.parse(text);
            if (percent.signum() > 0 && percent.compareTo(Rational.HUNDRED) <= 0) {
                return percent;
            }
        } catch (NumberFormatException e) {
            // told below, like a number out of range
        }
        throw wrong("--maximum is a percent above 0, such as 1.05; \"" + text + "\" is none");
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    /** The first findings, and how many more there are. */
    private static final class Listing {
        private final PrintWriter out;
        private long found;

        Listing(PrintWriter out) {
            this.out = out;
        }

        void add(PublicUseFinding finding) {
            found++;
            if (found <= SHOWN) {
                out.println("row " + finding.row() + ": " + finding.code().wireName() + ": " + finding.message());
            }
        }

        void end() {
            if (found > SHOWN) {
                out.println("... and " + (found - SHOWN) + " more");
            }
        }
    }
}

package org.openqpp.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.openqpp.claims.ClaimsException;
import org.openqpp.claims.ClaimsSummary;
import org.openqpp.claims.ItemsAndServices;
import org.openqpp.claims.ResultTable;
import org.openqpp.claims.Utilization;
import org.openqpp.cli.claims.SummaryPage;
import org.openqpp.cli.claims.UtilizationPage;
import org.openqpp.cli.console.Console;
import org.openqpp.cli.console.Ink;
import org.openqpp.cli.input.Entity;
import org.openqpp.cli.input.YearOfData;
import org.openqpp.cli.program.RunProblems;
import org.openqpp.cli.program.StepProgress;
import org.openqpp.policy.ClaimsGuide;
import org.openqpp.policy.Policies;
import org.openqpp.policy.value.ParticipationOption;
import org.openqpp.policy.value.PerformanceYear;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Counts items and services and emergency department use from claims. */
@Command(
        name = "items-and-services",
        description = {
            "Counts from claims what performance feedback shows under items and services: which patients are attributed to"
                    + " whom, what they received from anybody, and how they used emergency departments. It is information"
                    + " only and never scored.",
            "",
            "The folder holds files in the layout of the Research Identifiable Files, with | between columns:"
                    + " beneficiary_YEAR.csv, carrier.csv, outpatient.csv and inpatient.csv; snf.csv, hha.csv and"
                    + " hospice.csv are read when they are there."
        },
        footer = {
            "  openqpp items-and-services claims/                       what is in the claims",
            "  openqpp items-and-services claims/ --tin 000000001       what feedback shows a group",
            "  openqpp items-and-services claims/ --out results/        everybody, as CSV, with every patient"
        })
final class ItemsAndServicesCommand implements Callable<Integer> {
    private static final String SUMMARY = "summary.txt";

    private final OpenQpp openQpp;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FOLDER", description = "Folder with claims.")
    private Path folder;

    @Option(names = "--tin", paramLabel = "TIN", description = "Show this group, nine digits.")
    private @Nullable String tin;

    @Option(names = "--npi", paramLabel = "NPI", description = "Show this clinician of the group, ten digits.")
    private @Nullable String npi;

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            description = "New or empty folder for emergency-department.csv, items-and-services.csv, patients.csv and "
                    + SUMMARY + ".")
    private @Nullable Path out;

    @Option(
            names = "--year",
            paramLabel = "YEAR",
            description = "Performance year; without it the newest that can be scored.")
    private @Nullable Integer year;

    ItemsAndServicesCommand(OpenQpp openQpp) {
        this.openQpp = openQpp;
    }

    @Override
    public Integer call() throws IOException {
        Console console = openQpp.console();
        ClaimsGuide guide = guide();
        checkArguments();
        try (NewFolder results = out == null ? null : NewFolder.at(out, spec.commandLine());
                StepProgress progress = new StepProgress(console);
                ItemsAndServices counted = ItemsAndServices.read(folder, guide, progress::step)) {
            ClaimsSummary summary = counted.summary();
            if (results != null) {
                progress.step("writing");
                write(counted, new SummaryPage(guide, Ink.PLAIN).page(summary), results);
            }
            progress.end();
            int exitCode = tin == null ? summarize(summary, guide, console) : show(counted, guide, tin, console);
            if (out != null) {
                console.out().println();
                console.out().println("Results: " + out);
            }
            console.flush();
            return exitCode;
        } catch (ClaimsException e) {
            new RunProblems(console).print(folder.toString(), e);
            return ExitCode.PROBLEMS;
        }
    }

    private ClaimsGuide guide() {
        PerformanceYear performanceYear =
                year == null ? YearOfData.newest() : PolicyYear.scorable(spec.commandLine(), year);
        return Policies.findClaimsGuide(performanceYear)
                .orElseThrow(() -> wrong("how claims of " + performanceYear + " are read is not known"));
    }

    private void checkArguments() {
        if (!Files.isDirectory(folder)) {
            throw wrong("there is no folder " + folder);
        }
        if (tin != null && !tin.matches("\\d{9}")) {
            throw wrong("--tin has nine digits");
        }
        if (npi != null && !npi.matches("\\d{10}")) {
            throw wrong("--npi has ten digits");
        }
        if (npi != null && tin == null) {
            throw wrong("--npi needs --tin: a clinician is known by both");
        }
    }

    private static void write(ItemsAndServices counted, String summary, NewFolder results) throws IOException {
        for (ResultTable table : ResultTable.values()) {
            try (OutputStream file = new BufferedOutputStream(
                    Files.newOutputStream(results.place().resolve(table.fileName())))) {
                counted.write(table, file);
            }
        }
        Files.writeString(results.place().resolve(SUMMARY), summary);
        results.finish();
    }

    private static int summarize(ClaimsSummary summary, ClaimsGuide guide, Console console) {
        console.out().print(new SummaryPage(guide, console.outInk()).page(summary));
        return ExitCode.DONE;
    }

    private int show(ItemsAndServices counted, ClaimsGuide guide, String group, Console console) throws IOException {
        Optional<Utilization> found = npi == null ? counted.find(group) : counted.find(group, npi);
        if (found.isEmpty()) {
            // without the identifiers: what is printed may be kept
            console.err().println("openqpp: no patient is attributed to the one who was named");
            return ExitCode.PROBLEMS;
        }
        ParticipationOption option = npi == null ? ParticipationOption.GROUP : ParticipationOption.INDIVIDUAL;
        console.out()
                .print(new UtilizationPage(guide, console.outInk())
                        .page(found.get(), new Entity(option, group, npi, null)));
        return ExitCode.DONE;
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}

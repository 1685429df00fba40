package org.openqpp.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.openqpp.cli.console.Console;
import org.openqpp.cli.input.YearOfData;
import org.openqpp.cli.program.StepProgress;
import org.openqpp.policy.Policies;
import org.openqpp.policy.value.Rational;
import org.openqpp.program.synth.ProgramFiles;
import org.openqpp.program.synth.Shape;
import org.openqpp.program.synth.SyntheticProgram;
import org.openqpp.program.table.TableFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Draws a synthetic program. */
@Command(
        name = "synth",
        description = {
            "Draws a synthetic program of the size and shape of the published results: a roster and submissions, ready"
                    + " for 'openqpp program run'.",
            "",
            "The same scale and seed give the same bytes. No identifier can be a real one."
        },
        footer = {
            "  openqpp synth --scale 0.001 --out demo/            about 520 clinicians with an adjustment",
            "  openqpp synth --scale 1.0 --seed 1 --out national/ about 520,000"
        })
final class SynthCommand implements Callable<Integer> {
    private static final int LARGEST_SCALE = 10;

    private final OpenQpp openQpp;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--scale",
            paramLabel = "SCALE",
            description = "Size, 1 for that of the nation; from above 0 to 10. 0.001 without it.")
    private String scale = "0.001";

    @Option(names = "--seed", paramLabel = "SEED", description = "Seed, a whole number; 1 without it.")
    private long seed = 1;

    @Option(names = "--out", required = true, paramLabel = "FOLDER", description = "New or empty folder.")
    private Path out;

    @Option(names = "--format", paramLabel = "FORMAT", description = "Tables of the roster as csv or parquet.")
    private Format format = Format.csv;

    @Option(
            names = "--year",
            paramLabel = "YEAR",
            description = "Performance year; without it the newest that can be scored.")
    private @Nullable Integer year;

    SynthCommand(OpenQpp openQpp) {
        this.openQpp = openQpp;
    }

    /** Formats as the option names them. */
    enum Format {
        csv,
        parquet
    }

    @Override
    public Integer call() throws IOException {
        Console console = openQpp.console();
        Rational size = size();
        SyntheticProgram program = new SyntheticProgram(
                Policies.load(year == null ? YearOfData.newest() : PolicyYear.scorable(spec.commandLine(), year)),
                Shape.PUBLISHED,
                size,
                seed,
                true);
        try (NewFolder folder = NewFolder.at(out, spec.commandLine());
                StepProgress progress = new StepProgress(console)) {
            progress.step("drawing");
            ProgramFiles.write(
                    program,
                    folder.place(),
                    switch (format) {
                        case csv -> TableFormat.CSV;
                        case parquet -> TableFormat.PARQUET;
                    });
            folder.finish();
        }
        console.out().println(program.title() + ": " + out);
        console.out().println("Next: openqpp program run " + out + " --out FOLDER");
        console.flush();
        return ExitCode.DONE;
    }

    private Rational size() {
        try {
            Rational size = Rational.parse(scale);
            if (size.signum() > 0 && size.compareTo(Rational.of(LARGEST_SCALE)) <= 0) {
                return size;
            }
        } catch (NumberFormatException e) {
            // told below, like a number out of range
        }
        throw wrong("--scale is a decimal number above 0 and at most " + LARGEST_SCALE + "; \"" + scale + "\" is not");
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}

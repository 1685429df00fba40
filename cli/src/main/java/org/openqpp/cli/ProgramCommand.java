package org.openqpp.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The whole program: every clinician, the factor and the national results. */
@Command(
        name = "program",
        description = {
            "Runs the whole program: who takes part, every score, which one counts for each TIN/NPI, the scaling factor,"
                    + " every payment adjustment, and the national results."
        },
        footer = {
            "  openqpp program run national/ --out results/",
            "  openqpp program run national/ --out results/ --as fixed-maximum 1.05",
            "  openqpp program explain national/ --tin 000000001 --npi 9000000012 --out results/",
            "  openqpp program check results/public-use.csv"
        })
final class ProgramCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}

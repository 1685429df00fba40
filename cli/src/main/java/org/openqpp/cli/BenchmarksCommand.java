package org.openqpp.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Benchmarks of a population. */
@Command(
        name = "benchmarks",
        description = "Forms benchmarks from what a population submitted.",
        footer = {"  openqpp benchmarks form national/ > benchmarks.csv"})
final class BenchmarksCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}

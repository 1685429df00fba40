package org.openqpp.cli;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.openqpp.policy.Policy;
import org.openqpp.program.Progress;
import org.openqpp.program.benchmarks.BenchmarkFormation;
import org.openqpp.program.benchmarks.BenchmarkUse;
import org.openqpp.program.benchmarks.PercentileMethod;
import picocli.CommandLine.Option;

/** Whether benchmarks are formed from the submissions of the program itself. */
final class BenchmarkOption {
    @Option(
            names = "--form-benchmarks",
            paramLabel = "USE",
            description =
                    "Forms benchmarks from the submissions first, where at least 20 report: complete, for measures"
                            + " without a benchmark in the policy; replace, also instead of the policy's.")
    private @Nullable Use use;

    /** Uses as the option names them. */
    enum Use {
        complete,
        replace
    }

    /** The policy of the year, with the benchmarks that the option asks for. */
    Policy policy(ProgramOptions options, Progress progress) throws IOException {
        Policy policy = options.engine().policy();
        if (use == null) {
            return policy;
        }
        return new BenchmarkFormation(policy, PercentileMethod.INTERPOLATED)
                .threads(options.threads())
                .progress(progress)
                .form(options.submissions())
                .in(
                        policy,
                        switch (use) {
                            case complete -> BenchmarkUse.COMPLETE;
                            case replace -> BenchmarkUse.REPLACE;
                        });
    }
}

package org.openqpp.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.openqpp.policy.Policies;
import org.openqpp.policy.value.PerformanceYear;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * The performance year that a command works with.
 *
 * <p>For example, without {@code --year} the rules are those of the newest year that can be scored.
 */
final class PolicyYear {
    private PolicyYear() {}

    /** The year, if it can be scored; otherwise the command is used wrongly. */
    static PerformanceYear scorable(CommandLine command, int year) {
        List<PerformanceYear> available = Policies.available();
        return available.stream()
                .filter(candidate -> candidate.value() == year)
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        command, "there is no policy for " + year + "; years at hand: " + listed(available)));
    }

    /** Years as people list them. */
    static String listed(List<PerformanceYear> years) {
        return years.stream().map(PerformanceYear::toString).collect(Collectors.joining(", "));
    }
}

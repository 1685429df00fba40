package org.openqpp.cli.scorecard;

import org.openqpp.policy.Policy;
import org.openqpp.policy.value.ReportingOption;

/**
 * A reporting option in words.
 *
 * <p>For example, {@code mips} is "traditional MIPS" and {@code M0005} "MVP M0005, Value in Primary Care".
 */
public final class ProgramLabel {
    private ProgramLabel() {}

    /** The reporting option with this wire name in words. */
    public static String of(String programName, Policy policy) {
        ReportingOption option = ReportingOption.ofProgram(programName);
        return switch (option) {
            case TRADITIONAL_MIPS, APP -> option.label();
            case MVP -> policy.catalog()
                    .findValuePathway(programName)
                    .map(pathway -> "MVP " + programName + ", " + pathway.title())
                    .orElse("MVP " + programName);
        };
    }
}

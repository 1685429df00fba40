package org.openqpp.policy.value;

/**
 * Reporting option: the set of requirements that an entity chose to meet. On the wire it is the programName (rule ).
 *
 * <p>For example, {@code mips} is traditional MIPS, {@code app1} the APM Performance Pathway, and {@code G0053} an MVP.
 */
public enum ReportingOption {
    /** Traditional MIPS. */
    TRADITIONAL_MIPS("Traditional MIPS"),
    /** MIPS Value Pathway; the program name is the MVP id. */
    MVP("MIPS Value Pathway"),
    /** APM Performance Pathway. */
    APP("APM Performance Pathway");

    /** Wire name of traditional MIPS. */
    public static final String TRADITIONAL_NAME = "mips";

    /** Wire name of the APM Performance Pathway. */
    public static final String APP_NAME = "app1";

    private final String label;

    ReportingOption(String label) {
        this.label = label;
    }

    /** The reporting option of a program name; every name that is not {@code mips} or {@code app1} is an MVP id. */
    public static ReportingOption ofProgram(String programName) {
        return switch (programName) {
            case TRADITIONAL_NAME -> TRADITIONAL_MIPS;
            case APP_NAME -> APP;
            default -> MVP;
        };
    }

    /** The words for screens. */
    public String label() {
        return label;
    }
}

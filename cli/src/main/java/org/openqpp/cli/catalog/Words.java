package org.openqpp.cli.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.openqpp.policy.catalog.InteroperabilityRole;
import org.openqpp.policy.catalog.MeasureType;
import org.openqpp.policy.catalog.MetricType;
import org.openqpp.policy.catalog.OverallAlgorithm;
import org.openqpp.policy.value.ReportingOption;

/**
 * Words for the kinds that the catalog names on the wire.
 *
 * <p>For example, {@code patientReportedOutcome} is "patient-reported outcome".
 */
final class Words {
    private Words() {}

    static String of(MeasureType type) {
        return switch (type) {
            case PROCESS -> "process";
            case OUTCOME -> "outcome";
            case INTERMEDIATE_OUTCOME -> "intermediate outcome";
            case PATIENT_REPORTED_OUTCOME -> "patient-reported outcome";
            case PATIENT_ENGAGEMENT_EXPERIENCE -> "patient experience";
            case EFFICIENCY -> "efficiency";
            case STRUCTURE -> "structure";
        };
    }

    /** One word: every kind of outcome measure can fill the place of the outcome measure. */
    static String brief(MeasureType type) {
        return switch (type) {
            case OUTCOME, INTERMEDIATE_OUTCOME, PATIENT_REPORTED_OUTCOME -> "outcome";
            case PATIENT_ENGAGEMENT_EXPERIENCE -> "experience";
            default -> of(type);
        };
    }

    static String of(MetricType type) {
        return switch (type) {
            case SINGLE_PERFORMANCE_RATE -> "one performance rate, computed from the counts";
            case REGISTRY_SINGLE_PERFORMANCE_RATE -> "one performance rate, supplied by the registry";
            case MULTIPLE_PERFORMANCE_RATE -> "several performance rates, computed from the counts";
            case REGISTRY_MULTIPLE_PERFORMANCE_RATE -> "several performance rates, supplied by the registry";
            case NON_PROPORTION -> "a value of its own, such as a mean, median or ratio";
            case CAHPS -> "survey result";
            case COST_SCORE -> "calculated from claims";
            case PROPORTION -> "numerator and denominator";
            case BOOLEAN -> "yes or no";
        };
    }

    static String of(OverallAlgorithm algorithm) {
        return switch (algorithm) {
            case SIMPLE_AVERAGE -> "mean of the rates";
            case WEIGHTED_AVERAGE -> "rate over the patients of all strata";
            case OVERALL_STRATUM_ONLY -> "the overall stratum";
            case SPLIT -> "rate from the performance strata, completeness from the reporting strata";
            case SUM_NUMERATORS -> "sum of the numerators";
        };
    }

    static String of(InteroperabilityRole role) {
        return switch (role) {
            case E_PRESCRIBING,
                    DRUG_MONITORING_QUERY,
                    EXCHANGE_SEND,
                    EXCHANGE_RECEIVE,
                    EXCHANGE_BIDIRECTIONAL,
                    EXCHANGE_TEFCA,
                    PATIENT_ACCESS,
                    PUBLIC_HEALTH -> "measure";
            case PUBLIC_HEALTH_BONUS -> "bonus measure";
            case EXCLUSION -> "exclusion";
            case ACTIVE_ENGAGEMENT -> "active engagement";
            case ATTESTATION_YES -> "attestation";
            case ATTESTATION_ANY -> "attestation";
            case OPTIONAL -> "optional";
        };
    }

    /** The reporting options among these programs; a model that is none is left out. */
    static List<String> programs(Collection<String> programs) {
        List<String> words = new ArrayList<>();
        if (programs.contains(ReportingOption.TRADITIONAL_NAME)) {
            words.add("traditional MIPS");
        }
        if (programs.contains(ReportingOption.APP_NAME)) {
            words.add("APP");
        }
        List<String> pathways = programs.stream().filter(Words::pathway).sorted().toList();
        if (!pathways.isEmpty()) {
            words.add((pathways.size() == 1 ? "MVP " : "MVPs ") + String.join(", ", pathways));
        }
        return words;
    }

    private static boolean pathway(String program) {
        return Character.isUpperCase(program.charAt(0));
    }

    /** A wire name in camel case as words: {@code careCoordination} is "care coordination". */
    static String spelled(String wireName) {
        StringBuilder words = new StringBuilder(wireName.length() + 8);
        for (int i = 0; i < wireName.length(); i++) {
            char letter = wireName.charAt(i);
            if (Character.isUpperCase(letter) && i > 0) {
                words.append(' ').append(Character.toLowerCase(letter));
            } else {
                words.append(letter);
            }
        }
        return words.toString().toLowerCase(Locale.ROOT);
    }
}

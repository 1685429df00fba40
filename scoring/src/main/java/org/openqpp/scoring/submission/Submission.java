package org.openqpp.scoring.submission;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openqpp.policy.value.ParticipationOption;
import org.openqpp.policy.value.PerformanceYear;

/**
 * One submission object: everything one submitter sent for one entity.
 *
 * <p>For example, a registry's file for a group with a quality set and an improvement activities set.
 *
 * @param participationOption level at which the data were collected (wire: entityType)
 * @param entityId id of a subgroup, virtual group or APM Entity
 * @param taxpayerIdentificationNumber nine digits
 * @param nationalProviderIdentifier ten digits
 * @param performanceYear performance year of the data
 * @param measurementSets the measurement sets in the order of the submission
 */
public record Submission(
        ParticipationOption participationOption,
        @Nullable String entityId,
        @Nullable String taxpayerIdentificationNumber,
        @Nullable String nationalProviderIdentifier,
        PerformanceYear performanceYear,
        List<MeasurementSet> measurementSets) {

    public Submission {
        measurementSets = List.copyOf(measurementSets);
    }

    /** Without identifiers, so that none reaches a log. */
    @Override
    public String toString() {
        return "Submission[" + participationOption.wireName() + ", " + performanceYear + ", " + measurementSets.size()
                + " measurement sets]";
    }
}

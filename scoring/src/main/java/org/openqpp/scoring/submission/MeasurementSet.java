package org.openqpp.scoring.submission;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openqpp.policy.value.CollectionType;
import org.openqpp.policy.value.PerformanceCategory;

/**
 * Measurements of one category that were collected in one way for one program.
 *
 * @param category performance category
 * @param collectionType collection type (wire: submissionMethod)
 * @param programName {@code mips}, {@code app1} or an MVP id
 * @param performanceStart first day of the performance period, if it was sent
 * @param performanceEnd last day of the performance period, if it was sent
 * @param cehrtId certification id of the electronic health record, if it was sent
 * @param measurements the measurements in the order of the set
 */
public record MeasurementSet(
        PerformanceCategory category,
        CollectionType collectionType,
        String programName,
        @Nullable LocalDate performanceStart,
        @Nullable LocalDate performanceEnd,
        @Nullable String cehrtId,
        List<Measurement> measurements) {

    public MeasurementSet {
        measurements = List.copyOf(measurements);
    }
}

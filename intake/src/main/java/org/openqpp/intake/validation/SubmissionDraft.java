package org.openqpp.intake.validation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openqpp.policy.value.CollectionType;
import org.openqpp.policy.value.ParticipationOption;
import org.openqpp.policy.value.PerformanceCategory;
import org.openqpp.policy.value.PerformanceYear;
import org.openqpp.scoring.submission.Measurement;
import org.openqpp.scoring.submission.MeasurementSet;
import org.openqpp.scoring.submission.MeasurementValue;
import org.openqpp.scoring.submission.Submission;

/**
 * A submission as far as it could be read, so that everything else in it can be checked at the same time.
 *
 * <p>For example, a set with an unknown category is there without its category. What could not be read is absent, and the
 * reader has already said why; indexes are those of the user's document.
 *
 * @param participationOption level at which the data were collected
 * @param entityId id of a subgroup, virtual group or APM Entity
 * @param taxpayerIdentificationNumber TIN as sent
 * @param nationalProviderIdentifier NPI as sent
 * @param performanceYear performance year of the data
 * @param sets the measurement sets
 */
public record SubmissionDraft(
        @Nullable ParticipationOption participationOption,
        @Nullable String entityId,
        @Nullable String taxpayerIdentificationNumber,
        @Nullable String nationalProviderIdentifier,
        @Nullable PerformanceYear performanceYear,
        List<SetDraft> sets) {

    public SubmissionDraft {
        sets = List.copyOf(sets);
    }

    /** A submission that could be read as a whole. */
    public static SubmissionDraft of(Submission submission) {
        List<SetDraft> sets = new ArrayList<>(submission.measurementSets().size());
        for (MeasurementSet set : submission.measurementSets()) {
            List<MeasurementDraft> measurements =
                    new ArrayList<>(set.measurements().size());
            for (Measurement measurement : set.measurements()) {
                measurements.add(new MeasurementDraft(measurement.measureId(), measurement.value()));
            }
            sets.add(new SetDraft(
                    set.category(),
                    set.collectionType(),
                    set.programName(),
                    set.performanceStart(),
                    set.performanceEnd(),
                    set.performanceStart() != null && set.performanceEnd() != null,
                    set.cehrtId(),
                    measurements));
        }
        return new SubmissionDraft(
                submission.participationOption(),
                submission.entityId(),
                submission.taxpayerIdentificationNumber(),
                submission.nationalProviderIdentifier(),
                submission.performanceYear(),
                sets);
    }

    /**
     * The submission, when nothing that it needs is absent.
     *
     * @throws IllegalStateException if something could not be read
     */
    public Submission complete() {
        List<MeasurementSet> complete = new ArrayList<>(sets.size());
        for (SetDraft set : sets) {
            complete.add(set.complete());
        }
        return new Submission(
                read(participationOption),
                entityId,
                taxpayerIdentificationNumber,
                nationalProviderIdentifier,
                read(performanceYear),
                complete);
    }

    private static <T> T read(@Nullable T part) {
        if (part == null) {
            throw new IllegalStateException("a part of the submission could not be read");
        }
        return part;
    }

    /** Without identifiers, so that none reaches a log. */
    @Override
    public String toString() {
        return "SubmissionDraft[" + participationOption + ", " + performanceYear + ", " + sets.size()
                + " measurement sets]";
    }

    /**
     * A measurement set as far as it could be read.
     *
     * @param category performance category
     * @param collectionType collection type
     * @param programName program as sent; {@code mips} when none was sent
     * @param performanceStart first day of the performance period
     * @param performanceEnd last day of the performance period
     * @param periodSent whether anything was sent for the period, readable or not
     * @param cehrtId certification id of the electronic health record
     * @param measurements the measurements
     */
    public record SetDraft(
            @Nullable PerformanceCategory category,
            @Nullable CollectionType collectionType,
            String programName,
            @Nullable LocalDate performanceStart,
            @Nullable LocalDate performanceEnd,
            boolean periodSent,
            @Nullable String cehrtId,
            List<MeasurementDraft> measurements) {

        public SetDraft {
            measurements = List.copyOf(measurements);
        }

        private MeasurementSet complete() {
            List<Measurement> complete = new ArrayList<>(measurements.size());
            for (MeasurementDraft measurement : measurements) {
                complete.add(new Measurement(read(measurement.measureId()), read(measurement.value())));
            }
            return new MeasurementSet(
                    read(category),
                    read(collectionType),
                    programName,
                    performanceStart,
                    performanceEnd,
                    cehrtId,
                    complete);
        }
    }

    /**
     * A measurement as far as it could be read.
     *
     * @param measureId measure id as sent
     * @param value submitted value
     */
    public record MeasurementDraft(
            @Nullable String measureId, @Nullable MeasurementValue value) {}
}

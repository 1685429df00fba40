package org.openqpp.program.synth;

import java.util.List;
import org.openqpp.policy.value.Rational;
import org.openqpp.program.json.JsonWriter;
import org.openqpp.scoring.submission.Measurement;
import org.openqpp.scoring.submission.MeasurementSet;
import org.openqpp.scoring.submission.MeasurementValue;
import org.openqpp.scoring.submission.Submission;

/**
 * Submissions as JSON in the shape of the Submissions API.
 *
 * <p>For example, {@code {"id":"group-000000017","submissions":[{"entityType":"group",...}]}} is a line of a case file.
 */
public final class SubmissionJson {

    private static final int DECIMALS = 6;

    private SubmissionJson() {}

    /** A case: an id and the submissions of one entity. */
    public static void write(JsonWriter json, String id, List<Submission> submissions) {
        json.object().name("id").value(id).name("submissions").array();
        submissions.forEach(submission -> write(json, submission));
        json.end().end();
    }

    /** A submission. */
    public static void write(JsonWriter json, Submission submission) {
        json.object();
        json.name("entityType").value(submission.participationOption().wireName());
        text(json, "entityId", submission.entityId());
        text(json, "taxpayerIdentificationNumber", submission.taxpayerIdentificationNumber());
        text(json, "nationalProviderIdentifier", submission.nationalProviderIdentifier());
        json.name("performanceYear").value(submission.performanceYear().value());
        json.name("measurementSets").array();
        submission.measurementSets().forEach(set -> write(json, set));
        json.end().end();
    }

    private static void write(JsonWriter json, MeasurementSet set) {
        json.object();
        json.name("category").value(set.category().wireName());
        json.name("submissionMethod").value(set.collectionType().wireName());
        json.name("programName").value(set.programName());
        if (set.performanceStart() != null) {
            json.name("performanceStart").value(set.performanceStart().toString());
        }
        if (set.performanceEnd() != null) {
            json.name("performanceEnd").value(set.performanceEnd().toString());
        }
        text(json, "cehrtId", set.cehrtId());
        json.name("measurements").array();
        for (Measurement measurement : set.measurements()) {
            json.object().name("measureId").value(measurement.measureId()).name("value");
            write(json, measurement.value());
            json.end();
        }
        json.end().end();
    }

    private static void text(JsonWriter json, String name, @org.jspecify.annotations.Nullable String text) {
        if (text != null) {
            json.name(name).value(text);
        }
    }

    private static void write(JsonWriter json, MeasurementValue value) {
        if (value instanceof MeasurementValue.Answer answer) {
            json.value(answer.yes());
            return;
        }
        json.object();
        if (value instanceof MeasurementValue.Proportion proportion) {
            json.name("numerator").value(proportion.numerator());
            json.name("denominator").value(proportion.denominator());
        } else if (value instanceof MeasurementValue.Counts counts) {
            json.name("isEndToEndReported").value(false);
            write(json, counts);
        } else if (value instanceof MeasurementValue.MultipleRates rates) {
            json.name("isEndToEndReported").value(false);
            number(json, "performanceRate", rates.performanceRate());
            json.name("strata").array();
            for (MeasurementValue.NamedCounts stratum : rates.strata()) {
                json.object().name("stratum").value(stratum.stratum());
                write(json, stratum.counts());
                json.end();
            }
            json.end();
        } else if (value instanceof MeasurementValue.NonProportion non) {
            json.name("isEndToEndReported").value(false);
            number(json, "numerator", non.value());
            json.name("denominator").value(non.denominator());
            json.name("numeratorExclusion").value(non.numeratorExclusions());
            json.name("denominatorException").value(non.exceptions());
            json.name("observationInstances").value(non.observationInstances());
        } else if (value instanceof MeasurementValue.ClaimsResult result) {
            number(json, "score", result.score());
            json.name("caseCount").value(result.caseCount());
        } else if (value instanceof MeasurementValue.SurveyResult result) {
            number(json, "performanceRate", result.performanceRate());
            json.name("isBelowMinimum").value(result.belowMinimum());
            json.name("mask").value(result.masked());
        }
        json.end();
    }

    private static void write(JsonWriter json, MeasurementValue.Counts counts) {
        json.name("performanceMet").value(counts.performanceMet());
        json.name("performanceNotMet").value(counts.performanceNotMet());
        json.name("eligiblePopulation").value(counts.eligiblePopulation());
        count(json, "eligiblePopulationExclusion", counts.exclusions());
        count(json, "eligiblePopulationException", counts.exceptions());
        count(json, "numeratorExclusion", counts.numeratorExclusions());
        number(json, "performanceRate", counts.performanceRate());
    }

    private static void count(JsonWriter json, String name, long count) {
        if (count != 0) {
            json.name(name).value(count);
        }
    }

    private static void number(JsonWriter json, String name, @org.jspecify.annotations.Nullable Rational number) {
        if (number != null) {
            json.name(name);
            json.decimal(number, DECIMALS);
        }
    }
}

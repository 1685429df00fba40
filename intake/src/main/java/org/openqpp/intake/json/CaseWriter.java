package org.openqpp.intake.json;

import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openqpp.intake.Case;
import org.openqpp.policy.value.Rational;
import org.openqpp.policy.value.WireName;
import org.openqpp.scoring.participation.Participation;
import org.openqpp.scoring.participation.Participation.Facility;
import org.openqpp.scoring.participation.Participation.MvpRegistration;
import org.openqpp.scoring.participation.Participation.PriorYear;
import org.openqpp.scoring.participation.Participation.RiskIndicators;
import org.openqpp.scoring.participation.Participation.RollUpScore;
import org.openqpp.scoring.submission.Measurement;
import org.openqpp.scoring.submission.MeasurementSet;
import org.openqpp.scoring.submission.MeasurementValue;
import org.openqpp.scoring.submission.MeasurementValue.Answer;
import org.openqpp.scoring.submission.MeasurementValue.ClaimsResult;
import org.openqpp.scoring.submission.MeasurementValue.Counts;
import org.openqpp.scoring.submission.MeasurementValue.MultipleRates;
import org.openqpp.scoring.submission.MeasurementValue.NamedCounts;
import org.openqpp.scoring.submission.MeasurementValue.NonProportion;
import org.openqpp.scoring.submission.MeasurementValue.Proportion;
import org.openqpp.scoring.submission.MeasurementValue.SurveyResult;
import org.openqpp.scoring.submission.Submission;
import tools.jackson.core.JsonGenerator;

/**
 * Writes submissions, participation and cases in the shapes that the JSON door reads; reading them again gives the same values.
 *
 * <p>For example, {@code new CaseWriter().readable().toJson(submission)}. What is absent, and counts and statuses that are the
 * default, are left out.
 */
public final class CaseWriter {

    private final boolean readable;

    /** A writer of compact documents, each in one line. */
    public CaseWriter() {
        this(false);
    }

    private CaseWriter(boolean readable) {
        this.readable = readable;
    }

    /** The same writer, with line breaks and indentation. */
    public CaseWriter readable() {
        return new CaseWriter(true);
    }

    /** A submission as text. */
    public String toJson(Submission submission) {
        return JsonDocuments.text(readable, json -> submission(submission, json));
    }

    /** A participation document as text. */
    public String toJson(Participation participation) {
        return JsonDocuments.text(readable, json -> participation(participation, json));
    }

    /** A case as text; participation that is only assumed is left out. */
    public String toJson(@Nullable String id, Case entity) {
        return JsonDocuments.text(readable, json -> entity(id, entity, json));
    }

    /** Writes a case; the stream stays open. */
    public void write(@Nullable String id, Case entity, OutputStream out) {
        JsonDocuments.write(readable, out, json -> entity(id, entity, json));
    }

    private static void entity(@Nullable String id, Case entity, JsonGenerator json) {
        json.writeStartObject();
        text("id", id, json);
        json.writeArrayPropertyStart("submissions");
        for (Submission submission : entity.submissions()) {
            submission(submission, json);
        }
        json.writeEndArray();
        if (!entity.participation().assumed()) {
            json.writeName("participation");
            participation(entity.participation(), json);
        }
        json.writeEndObject();
    }

    private static void submission(Submission submission, JsonGenerator json) {
        json.writeStartObject();
        text("entityType", submission.participationOption().wireName(), json);
        text("entityId", submission.entityId(), json);
        text("taxpayerIdentificationNumber", submission.taxpayerIdentificationNumber(), json);
        text("nationalProviderIdentifier", submission.nationalProviderIdentifier(), json);
        json.writeNumberProperty("performanceYear", submission.performanceYear().value());
        json.writeArrayPropertyStart("measurementSets");
        for (MeasurementSet set : submission.measurementSets()) {
            set(set, json);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void set(MeasurementSet set, JsonGenerator json) {
        json.writeStartObject();
        text("category", set.category().wireName(), json);
        text("submissionMethod", set.collectionType().wireName(), json);
        text("programName", set.programName(), json);
        date("performanceStart", set.performanceStart(), json);
        date("performanceEnd", set.performanceEnd(), json);
        text("cehrtId", set.cehrtId(), json);
        json.writeArrayPropertyStart("measurements");
        for (Measurement measurement : set.measurements()) {
            json.writeStartObject();
            text("measureId", measurement.measureId(), json);
            json.writeName("value");
            value(measurement.value(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void value(MeasurementValue value, JsonGenerator json) {
        if (value instanceof Answer answer) {
            json.writeBoolean(answer.yes());
            return;
        }
        json.writeStartObject();
        if (value instanceof Proportion proportion) {
            json.writeNumberProperty("numerator", proportion.numerator());
            json.writeNumberProperty("denominator", proportion.denominator());
        } else if (value instanceof Counts counts) {
            counts(counts, json);
        } else if (value instanceof MultipleRates rates) {
            json.writeArrayPropertyStart("strata");
            for (NamedCounts stratum : rates.strata()) {
                json.writeStartObject();
                text("stratum", stratum.stratum(), json);
                counts(stratum.counts(), json);
                json.writeEndObject();
            }
            json.writeEndArray();
            number("performanceRate", rates.performanceRate(), json);
        } else if (value instanceof NonProportion nonProportion) {
            number("numerator", nonProportion.value(), json);
            json.writeNumberProperty("denominator", nonProportion.denominator());
            json.writeNumberProperty("observationInstances", nonProportion.observationInstances());
            count("numeratorExclusion", nonProportion.numeratorExclusions(), json);
            count("denominatorException", nonProportion.exceptions(), json);
        } else if (value instanceof ClaimsResult result) {
            number("score", result.score(), json);
            json.writeNumberProperty("caseCount", result.caseCount());
        } else if (value instanceof SurveyResult survey) {
            number("performanceRate", survey.performanceRate(), json);
            flag("isBelowMinimum", survey.belowMinimum(), json);
            flag("mask", survey.masked(), json);
        }
        json.writeEndObject();
    }

    private static void counts(Counts counts, JsonGenerator json) {
        json.writeNumberProperty("performanceMet", counts.performanceMet());
        json.writeNumberProperty("performanceNotMet", counts.performanceNotMet());
        json.writeNumberProperty("eligiblePopulation", counts.eligiblePopulation());
        count("eligiblePopulationExclusion", counts.exclusions(), json);
        count("eligiblePopulationException", counts.exceptions(), json);
        count("numeratorExclusion", counts.numeratorExclusions(), json);
        number("performanceRate", counts.performanceRate(), json);
    }

    private static void participation(Participation participation, JsonGenerator json) {
        json.writeStartObject();
        json.writeNumberProperty(
                "performanceYear", participation.performanceYear().value());
        text("entityType", participation.participationOption().wireName(), json);
        text("taxpayerIdentificationNumber", participation.taxpayerIdentificationNumber(), json);
        text("nationalProviderIdentifier", participation.nationalProviderIdentifier(), json);
        text("entityId", participation.entityId(), json);
        text("clinicianType", participation.clinicianType(), json);
        names("specialStatuses", participation.specialStatuses().stream(), json);
        json.writeNumberProperty("eligibleClinicians", participation.eligibleClinicians());
        flag("hasCardiologist", participation.cardiologist(), json);
        flag("mipsApmParticipant", participation.mipsApmParticipant(), json);
        flag("automaticExtremeCircumstances", participation.automaticExtremeCircumstances(), json);
        names("exceptions", participation.exceptions().stream(), json);
        registrations(participation.mvpRegistrations(), json);
        priorYear(participation.priorYear(), json);
        riskIndicators(participation.riskIndicators(), json);
        facility(participation.facility(), json);
        instances(participation, json);
        rollUp(participation.interoperabilityRollUp(), json);
        json.writeEndObject();
    }

    private static void registrations(List<MvpRegistration> registrations, JsonGenerator json) {
        if (registrations.isEmpty()) {
            return;
        }
        json.writeArrayPropertyStart("mvpRegistrations");
        for (MvpRegistration registration : registrations) {
            json.writeStartObject();
            text("mvpId", registration.mvpId(), json);
            text("outcomeAdministrativeClaimsMeasureId", registration.outcomeClaimsMeasureId(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void priorYear(@Nullable PriorYear prior, JsonGenerator json) {
        if (prior != null) {
            json.writeObjectPropertyStart("priorYear");
            text("programName", prior.programName(), json);
            number("qualityAchievementPercent", prior.qualityAchievementPercent(), json);
            number("costAchievementPercent", prior.costAchievementPercent(), json);
            json.writeEndObject();
        }
    }

    private static void riskIndicators(@Nullable RiskIndicators risk, JsonGenerator json) {
        if (risk != null) {
            json.writeObjectPropertyStart("riskIndicators");
            number("averageHccRiskScore", risk.averageHccRiskScore(), json);
            number("dualEligibleRatio", risk.dualEligibleRatio(), json);
            json.writeEndObject();
        }
    }

    private static void facility(@Nullable Facility facility, JsonGenerator json) {
        if (facility != null) {
            json.writeObjectPropertyStart("facility");
            text("ccn", facility.ccn(), json);
            number("totalPerformanceScore", facility.totalPerformanceScore(), json);
            number("percentile", facility.percentile(), json);
            number("qualityPercent", facility.qualityPercent(), json);
            number("costPercent", facility.costPercent(), json);
            json.writeEndObject();
        }
    }

    private static void instances(Participation participation, JsonGenerator json) {
        if (!participation.claimsEligibleInstances().isEmpty()) {
            json.writeObjectPropertyStart("claimsEligibleInstances");
            new TreeMap<>(participation.claimsEligibleInstances()).forEach(json::writeNumberProperty);
            json.writeEndObject();
        }
    }

    private static void rollUp(@Nullable List<RollUpScore> scores, JsonGenerator json) {
        if (scores == null) {
            return;
        }
        json.writeArrayPropertyStart("interoperabilityRollUp");
        for (RollUpScore score : scores) {
            json.writeStartObject();
            text("npi", score.nationalProviderIdentifier(), json);
            text("tin", score.taxpayerIdentificationNumber(), json);
            number("score", score.score(), json);
            flag("bonus", score.bonus(), json);
            flag("reweighted", score.reweighted(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void text(String name, @Nullable String text, JsonGenerator json) {
        if (text != null) {
            json.writeStringProperty(name, text);
        }
    }

    private static void date(String name, @Nullable LocalDate date, JsonGenerator json) {
        if (date != null) {
            json.writeStringProperty(name, date.toString());
        }
    }

    private static void count(String name, long count, JsonGenerator json) {
        if (count != 0) {
            json.writeNumberProperty(name, count);
        }
    }

    private static void flag(String name, boolean flag, JsonGenerator json) {
        if (flag) {
            json.writeBooleanProperty(name, true);
        }
    }

    /** A number exactly; submissions hold decimal numbers only. */
    private static void number(String name, @Nullable Rational number, JsonGenerator json) {
        if (number != null) {
            String decimal = number.toString();
            if (decimal.indexOf('/') >= 0) {
                throw new IllegalArgumentException(name + " is no decimal number");
            }
            json.writeName(name);
            json.writeNumber(decimal);
        }
    }

    private static void names(String name, Stream<? extends WireName> values, JsonGenerator json) {
        List<String> names = values.map(WireName::wireName).sorted().toList();
        if (!names.isEmpty()) {
            json.writeArrayPropertyStart(name);
            names.forEach(json::writeString);
            json.writeEndArray();
        }
    }
}

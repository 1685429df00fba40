package org.openqpp.intake.json;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openqpp.intake.problem.Findings;
import org.openqpp.intake.problem.Place;
import org.openqpp.intake.problem.Places;
import org.openqpp.intake.problem.ProblemCode;
import org.openqpp.intake.problem.Quote;
import org.openqpp.intake.validation.Placed;
import org.openqpp.intake.validation.SubmissionDraft;
import org.openqpp.intake.validation.SubmissionDraft.MeasurementDraft;
import org.openqpp.intake.validation.SubmissionDraft.SetDraft;
import org.openqpp.policy.catalog.Catalog;
import org.openqpp.policy.value.CollectionType;
import org.openqpp.policy.value.ParticipationOption;
import org.openqpp.policy.value.PerformanceCategory;
import org.openqpp.policy.value.PerformanceYear;
import tools.jackson.databind.JsonNode;

/**
 * Reads submissions out of a JSON tree: one, an array of them, or the envelopes of the Submissions API.
 *
 * <p>For example, {@code {"data": {"submission": {...}}}} is the answer of the API, and a measurement set with a
 * {@code submission} inside is one of its requests. Fields that the API writes itself are known and not read.
 */
final class SubmissionReader {

    private static final String TRADITIONAL = "mips";
    private static final int LAST_YEAR = 9999;

    private static final Set<String> ENTITY_FIELDS = Set.of(
            "entityType",
            "entityId",
            "taxpayerIdentificationNumber",
            "nationalProviderIdentifier",
            "performanceYear",
            "measurementSets",
            "programName");

    private static final Set<String> SET_FIELDS = Set.of(
            "category",
            "submissionMethod",
            "programName",
            "performanceStart",
            "performanceEnd",
            "cehrtId",
            "measurements",
            "submission");

    private static final Set<String> MEASUREMENT_FIELDS = Set.of("measureId", "value");

    /** What the API writes beside the fields of a submitter. */
    private static final Set<String> WRITTEN_BY_THE_API = Set.of(
            "id",
            "createdAt",
            "updatedAt",
            "submissionId",
            "measurementSetId",
            "measureSet",
            "submitterId",
            "submitterType",
            "submitterName",
            "practiceId",
            "practiceDetails",
            "suppressed",
            "source",
            "performanceStart",
            "performanceEnd");

    private final ValueReader values;

    SubmissionReader(Catalog catalog) {
        this.values = new ValueReader(catalog);
    }

    /** The submissions in {@code root}, as far as they can be read. */
    List<Placed<SubmissionDraft>> read(JsonNode root, Pointer at, String document, Findings findings) {
        List<Placed<SubmissionDraft>> submissions = new ArrayList<>();
        read(root, at, document, findings, submissions);
        return submissions;
    }

    private void read(
            JsonNode node, Pointer at, String document, Findings findings, List<Placed<SubmissionDraft>> submissions) {
        if (node.isArray() && !node.isEmpty()) {
            for (int i = 0; i < node.size(); i++) {
                read(node.get(i), at.to(i), document, findings, submissions);
            }
        } else if (node.path("data").isObject()) {
            readEnvelope(node.path("data"), at.to("data"), document, findings, submissions);
        } else if (node.path("submissions").isArray()) {
            read(node.path("submissions"), at.to("submissions"), document, findings, submissions);
        } else if (node.has("entityType") || node.has("measurementSets") || node.has("performanceYear")) {
            submissions.add(submission(new Fields(node, at, findings), document));
        } else if (node.path("submission").isObject()) {
            submissions.add(setWithSubmission(new Fields(node, at, findings), document));
        } else {
            findings.add(ProblemCode.NOT_A_SUBMISSION, at.toString(), complaint(node));
        }
    }

    private void readEnvelope(
            JsonNode data, Pointer at, String document, Findings findings, List<Placed<SubmissionDraft>> submissions) {
        for (String name : List.of("submission", "submissions", "measurementSet")) {
            if (data.path(name).isContainer()) {
                read(data.path(name), at.to(name), document, findings, submissions);
                return;
            }
        }
        findings.add(ProblemCode.NOT_A_SUBMISSION, at.toString(), complaint(data));
    }

    private static String complaint(JsonNode node) {
        if (node.has("category") || node.has("measurements")) {
            return "Here is a measurement set without the submission it belongs to.";
        }
        if (node.has("measureId")) {
            return "Here is a measurement without the submission it belongs to.";
        }
        return "Here is " + Fields.kind(node)
                + " that is no submission: it has neither entityType nor measurementSets.";
    }

    private Placed<SubmissionDraft> submission(Fields fields, String document) {
        fields.knowOnly(ENTITY_FIELDS, WRITTEN_BY_THE_API);
        List<SetDraft> sets = new ArrayList<>();
        JsonNode array = fields.array("measurementSets");
        boolean programEverywhere = true;
        if (array != null) {
            for (int i = 0; i < array.size(); i++) {
                Fields set = fields.element("measurementSets", array, i);
                programEverywhere &= set != null && set.has("programName");
                // an element that is no set keeps its place, so that the others keep theirs
                sets.add(
                        set == null
                                ? new SetDraft(null, null, TRADITIONAL, null, null, false, null, List.of())
                                : set(set));
            }
        }
        String program = fields.text("programName");
        if (program != null && !program.equals(TRADITIONAL) && !programEverywhere) {
            fields.report(
                    ProblemCode.IGNORED_FIELD,
                    "programName",
                    "programName is read in each measurement set; a set without it belongs to " + TRADITIONAL + ".");
        }
        String prefix = fields.at().toString();
        return new Placed<>(draft(fields, sets), path -> new Place(document, prefix + path, null));
    }

    private Placed<SubmissionDraft> setWithSubmission(Fields set, String document) {
        SetDraft draft = set(set);
        Fields entity = set.object("submission");
        if (entity == null) {
            throw new IllegalStateException("a set with a submission has a submission");
        }
        entity.knowOnly(ENTITY_FIELDS, WRITTEN_BY_THE_API);
        String prefix = set.at().toString();
        String setPath = "/measurementSets/0";
        Places places = path -> new Place(
                document,
                path.startsWith(setPath) ? prefix + path.substring(setPath.length()) : prefix + "/submission" + path,
                null);
        return new Placed<>(draft(entity, List.of(draft)), places);
    }

    private static SubmissionDraft draft(Fields fields, List<SetDraft> sets) {
        return new SubmissionDraft(
                named(
                        fields,
                        "entityType",
                        ParticipationOption::findByWireName,
                        ProblemCode.UNKNOWN_ENTITY_TYPE,
                        "an entity type"),
                fields.text("entityId"),
                fields.text("taxpayerIdentificationNumber"),
                fields.text("nationalProviderIdentifier"),
                year(fields),
                sets);
    }

    /** The performance year: a number, or its digits as text. */
    static @Nullable PerformanceYear year(Fields fields) {
        JsonNode node = fields.find("performanceYear");
        if (node == null) {
            fields.reportMissing("performanceYear");
            return null;
        }
        int year = 0;
        if (node.isInt()) {
            year = node.intValue();
        } else if (node.isString() && node.stringValue().matches("\\d{4}")) {
            year = Integer.parseInt(node.stringValue());
        }
        if (year < 1 || year > LAST_YEAR) {
            String sent = node.isString() ? Quote.of(node.stringValue()) : Fields.kind(node);
            fields.report(
                    ProblemCode.UNREADABLE_YEAR,
                    "performanceYear",
                    "performanceYear is " + sent + ", which is no year.");
            return null;
        }
        if (year < PerformanceYear.FIRST) {
            fields.report(
                    ProblemCode.WRONG_YEAR,
                    "performanceYear",
                    "The performance year is " + year + "; the program began in " + PerformanceYear.FIRST + ".");
            return null;
        }
        return new PerformanceYear(year);
    }

    /** A required field with one of a closed list of names. */
    static <T> @Nullable T named(
            Fields fields, String field, Function<String, Optional<T>> find, ProblemCode unknown, String what) {
        String name = fields.requiredText(field);
        if (name == null) {
            return null;
        }
        T value = find.apply(name).orElse(null);
        if (value == null) {
            fields.report(unknown, field, Quote.of(name) + " is not " + what + ".");
        }
        return value;
    }

    private SetDraft set(Fields fields) {
        fields.knowOnly(SET_FIELDS, WRITTEN_BY_THE_API);
        PerformanceCategory category = named(
                fields, "category", PerformanceCategory::findByWireName, ProblemCode.UNKNOWN_CATEGORY, "a category");
        CollectionType collectionType = named(
                fields,
                "submissionMethod",
                CollectionType::findByWireName,
                ProblemCode.UNKNOWN_COLLECTION_TYPE,
                "a submission method");
        String program = fields.text("programName");
        LocalDate start = fields.date("performanceStart");
        LocalDate end = fields.date("performanceEnd");
        String cehrtId = fields.text("cehrtId");
        List<MeasurementDraft> measurements = new ArrayList<>();
        JsonNode array = fields.array("measurements");
        if (array != null) {
            for (int i = 0; i < array.size(); i++) {
                Fields measurement = fields.element("measurements", array, i);
                measurements.add(measurement == null ? new MeasurementDraft(null, null) : measurement(measurement));
            }
        }
        boolean periodSent = fields.has("performanceStart") && fields.has("performanceEnd");
        return new SetDraft(
                category,
                collectionType,
                program == null ? TRADITIONAL : program,
                start,
                end,
                periodSent,
                cehrtId,
                measurements);
    }

    private MeasurementDraft measurement(Fields fields) {
        fields.knowOnly(MEASUREMENT_FIELDS, WRITTEN_BY_THE_API);
        String measureId = fields.requiredText("measureId");
        return new MeasurementDraft(measureId, values.read(fields, measureId));
    }
}

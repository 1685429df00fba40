package org.openqpp.intake.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openqpp.intake.problem.Findings;
import org.openqpp.intake.problem.ProblemCode;
import org.openqpp.intake.problem.Quote;
import org.openqpp.policy.value.ParticipationOption;
import org.openqpp.policy.value.PerformanceCategory;
import org.openqpp.policy.value.PerformanceYear;
import org.openqpp.policy.value.Rational;
import org.openqpp.policy.value.SpecialStatus;
import org.openqpp.policy.value.WireName;
import org.openqpp.scoring.participation.Participation;
import org.openqpp.scoring.participation.Participation.Facility;
import org.openqpp.scoring.participation.Participation.MvpRegistration;
import org.openqpp.scoring.participation.Participation.PriorYear;
import org.openqpp.scoring.participation.Participation.RiskIndicators;
import org.openqpp.scoring.participation.Participation.RollUpScore;
import tools.jackson.databind.JsonNode;

/**
 * Reads a participation document: what the program knows about an entity.
 *
 * <p>For example, {@code {"performanceYear": 2024, "entityType": "group", "specialStatuses": ["smallPractice"]}}. Fields that
 * were not sent have the defaults of the interchange formats; a figure that was not sent is absent, never 0.
 */
final class ParticipationReader {

    private static final Set<String> NONE = Set.of();

    private static final Set<String> KNOWN = Set.of(
            "performanceYear",
            "entityType",
            "taxpayerIdentificationNumber",
            "nationalProviderIdentifier",
            "entityId",
            "clinicianType",
            "specialStatuses",
            "eligibleClinicians",
            "hasCardiologist",
            "mipsApmParticipant",
            "automaticExtremeCircumstances",
            "exceptions",
            "mvpRegistrations",
            "priorYear",
            "riskIndicators",
            "facility",
            "claimsEligibleInstances",
            "interoperabilityRollUp");

    private static final Set<String> REGISTRATION = Set.of("mvpId", "outcomeAdministrativeClaimsMeasureId");
    private static final Set<String> PRIOR_YEAR =
            Set.of("programName", "qualityAchievementPercent", "costAchievementPercent");
    private static final Set<String> RISK_INDICATORS = Set.of("averageHccRiskScore", "dualEligibleRatio");
    private static final Set<String> FACILITY =
            Set.of("ccn", "totalPerformanceScore", "percentile", "qualityPercent", "costPercent");
    private static final Set<String> ROLL_UP = Set.of("npi", "tin", "score", "bonus", "reweighted");

    private ParticipationReader() {}

    /** The participation in {@code root}; absent when it has no year or entity type to go by. */
    static @Nullable Participation read(JsonNode root, Pointer at, Findings findings) {
        if (!root.isObject()) {
            findings.add(
                    ProblemCode.WRONG_TYPE,
                    at.toString(),
                    "The participation document is " + Fields.kind(root) + "; an object in braces is expected.");
            return null;
        }
        Fields fields = new Fields(root, at, findings);
        fields.knowOnly(KNOWN, NONE);
        PerformanceYear year = SubmissionReader.year(fields);
        ParticipationOption option = SubmissionReader.named(
                fields,
                "entityType",
                ParticipationOption::findByWireName,
                ProblemCode.UNKNOWN_ENTITY_TYPE,
                "an entity type");
        String tin = fields.text("taxpayerIdentificationNumber");
        String npi = fields.text("nationalProviderIdentifier");
        String entityId = fields.text("entityId");
        String clinicianType = fields.text("clinicianType");
        Set<SpecialStatus> statuses =
                values(fields, "specialStatuses", SpecialStatus::findByWireName, SpecialStatus.values());
        int eligibleClinicians = eligibleClinicians(fields);
        boolean cardiologist = fields.flag("hasCardiologist", false);
        boolean mipsApm = fields.flag("mipsApmParticipant", false);
        boolean circumstances = fields.flag("automaticExtremeCircumstances", false);
        Set<PerformanceCategory> exceptions =
                values(fields, "exceptions", PerformanceCategory::findByWireName, PerformanceCategory.values());
        List<MvpRegistration> registrations = registrations(fields);
        PriorYear priorYear = priorYear(fields);
        RiskIndicators riskIndicators = riskIndicators(fields);
        Facility facility = facility(fields);
        Map<String, Long> instances = instances(fields);
        List<RollUpScore> rollUp = rollUp(fields);
        return year == null || option == null
                ? null
                : new Participation(
                        year,
                        option,
                        tin,
                        npi,
                        entityId,
                        clinicianType,
                        statuses,
                        eligibleClinicians,
                        cardiologist,
                        mipsApm,
                        circumstances,
                        exceptions,
                        registrations,
                        priorYear,
                        riskIndicators,
                        facility,
                        instances,
                        rollUp,
                        false);
    }

    private static int eligibleClinicians(Fields fields) {
        Long count = fields.count("eligibleClinicians");
        if (count == null) {
            return 1;
        }
        if (count < 1 || count > Integer.MAX_VALUE) {
            fields.report(
                    ProblemCode.NUMBER_OUT_OF_RANGE,
                    "eligibleClinicians",
                    "eligibleClinicians is " + count + "; it is from 1 to " + Integer.MAX_VALUE + ".");
            return 1;
        }
        return count.intValue();
    }

    /** An array of names from a closed list. */
    private static <T extends WireName> Set<T> values(
            Fields fields, String field, Function<String, Optional<T>> find, T[] all) {
        Set<T> values = new LinkedHashSet<>();
        JsonNode array = fields.array(field);
        if (array == null) {
            return values;
        }
        for (int i = 0; i < array.size(); i++) {
            JsonNode node = array.get(i);
            Optional<T> value = node.isString() ? find.apply(node.stringValue()) : Optional.empty();
            if (value.isPresent()) {
                values.add(value.get());
            } else {
                List<String> names = new ArrayList<>();
                for (T candidate : all) {
                    names.add(candidate.wireName());
                }
                String sent = node.isString() ? Quote.of(node.stringValue()) : Fields.kind(node);
                fields.report(
                        ProblemCode.UNKNOWN_VALUE,
                        field,
                        i,
                        field + " has " + sent + "; known are " + String.join(", ", names) + ".");
            }
        }
        return values;
    }

    private static List<MvpRegistration> registrations(Fields fields) {
        List<MvpRegistration> registrations = new ArrayList<>();
        for (Fields registration : fields.elements("mvpRegistrations")) {
            registration.knowOnly(REGISTRATION, NONE);
            String mvpId = registration.requiredText("mvpId");
            String measureId = registration.text("outcomeAdministrativeClaimsMeasureId");
            // one without an id keeps its place; it is reported and never scored
            registrations.add(new MvpRegistration(mvpId == null ? "" : mvpId, measureId));
        }
        return registrations;
    }

    private static @Nullable PriorYear priorYear(Fields fields) {
        Fields prior = fields.object("priorYear");
        if (prior == null) {
            return null;
        }
        prior.knowOnly(PRIOR_YEAR, NONE);
        String program = prior.requiredText("programName");
        Rational quality = prior.number("qualityAchievementPercent", 0, 100);
        Rational cost = prior.number("costAchievementPercent", 0, 100);
        return program == null ? null : new PriorYear(program, quality, cost);
    }

    private static @Nullable RiskIndicators riskIndicators(Fields fields) {
        Fields risk = fields.object("riskIndicators");
        if (risk == null) {
            return null;
        }
        risk.knowOnly(RISK_INDICATORS, NONE);
        return new RiskIndicators(risk.number("averageHccRiskScore", 0, 100), risk.number("dualEligibleRatio", 0, 1));
    }

    private static @Nullable Facility facility(Fields fields) {
        Fields facility = fields.object("facility");
        if (facility == null) {
            return null;
        }
        facility.knowOnly(FACILITY, NONE);
        String ccn = facility.text("ccn");
        Rational score = facility.number("totalPerformanceScore", 0, 100);
        Rational percentile = facility.number("percentile", 0, 100);
        Rational quality = facility.requiredNumber("qualityPercent", 0, 100);
        Rational cost = facility.requiredNumber("costPercent", 0, 100);
        return quality == null || cost == null ? null : new Facility(ccn, score, percentile, quality, cost);
    }

    private static Map<String, Long> instances(Fields fields) {
        Map<String, Long> instances = new LinkedHashMap<>();
        Fields measures = fields.object("claimsEligibleInstances");
        if (measures == null) {
            return instances;
        }
        for (String measureId : measures.names()) {
            Long count = measures.count(measureId);
            if (count != null && count < 0) {
                measures.report(
                        ProblemCode.NEGATIVE_NUMBER,
                        measureId,
                        "The eligible instances of a measure are " + count + ".");
            } else if (count != null) {
                instances.put(measureId, count);
            }
        }
        return instances;
    }

    private static @Nullable List<RollUpScore> rollUp(Fields fields) {
        if (!fields.has("interoperabilityRollUp")) {
            return null;
        }
        List<RollUpScore> scores = new ArrayList<>();
        for (Fields score : fields.elements("interoperabilityRollUp")) {
            score.knowOnly(ROLL_UP, NONE);
            scores.add(new RollUpScore(
                    score.text("npi"),
                    score.text("tin"),
                    score.number("score", 0, 100),
                    score.flag("bonus", false),
                    score.flag("reweighted", false)));
        }
        return scores;
    }
}

package org.openqpp.intake.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openqpp.intake.problem.ProblemCode;
import org.openqpp.intake.problem.Quote;
import org.openqpp.intake.validation.ValueShape;
import org.openqpp.policy.catalog.Catalog;
import org.openqpp.policy.catalog.MetricType;
import org.openqpp.policy.catalog.QualityMeasure;
import org.openqpp.policy.catalog.Stratum;
import org.openqpp.policy.value.Rational;
import org.openqpp.scoring.submission.MeasurementValue;
import org.openqpp.scoring.submission.MeasurementValue.Answer;
import org.openqpp.scoring.submission.MeasurementValue.ClaimsResult;
import org.openqpp.scoring.submission.MeasurementValue.Counts;
import org.openqpp.scoring.submission.MeasurementValue.MultipleRates;
import org.openqpp.scoring.submission.MeasurementValue.NamedCounts;
import org.openqpp.scoring.submission.MeasurementValue.NonProportion;
import org.openqpp.scoring.submission.MeasurementValue.Proportion;
import org.openqpp.scoring.submission.MeasurementValue.SurveyResult;
import tools.jackson.databind.JsonNode;

/**
 * Reads the value of a measurement in the shape that its measure has, or else in the shape that its fields show.
 *
 * <p>For example, {@code {"numerator": 187, "denominator": 199}} is a proportion for {@code PI_EP_1}, and a non-proportion
 * without its observation instances for {@code ACEP50}.
 */
final class ValueReader {

    /** Every field that a value of the Submissions API can have; those that the API computes are not read. */
    private static final Set<String> KNOWN = Set.of(
            "isEndToEndReported",
            "performanceMet",
            "performanceNotMet",
            "eligiblePopulation",
            "eligiblePopulationExclusion",
            "eligiblePopulationException",
            "numeratorExclusion",
            "performanceRate",
            "performanceRateNumerator",
            "performanceRateDenominator",
            "reportingRate",
            "caseCount",
            "strata",
            "stratum",
            "numerator",
            "denominator",
            "denominatorException",
            "observationInstances",
            "score",
            "details",
            "reliability",
            "isBelowMinimum",
            "mask");

    private final Catalog catalog;

    ValueReader(Catalog catalog) {
        this.catalog = catalog;
    }

    /** The value of a measurement; absent when it cannot be read, which is then reported. */
    @Nullable
    MeasurementValue read(Fields measurement, @Nullable String measureId) {
        JsonNode node = measurement.find("value");
        if (node == null) {
            measurement.reportMissing("value");
            return null;
        }
        if (node.isBoolean()) {
            return new Answer(node.booleanValue());
        }
        ValueShape expected = measureId == null
                ? null
                : findMetricType(measureId).map(ValueShape::of).orElse(null);
        if (!node.isObject()) {
            measurement.report(
                    ProblemCode.WRONG_VALUE_TYPE,
                    "value",
                    "value is " + Fields.kind(node) + "; "
                            + (expected == null ? "true, false or an object" : expected.words()) + " is expected.");
            return null;
        }
        ValueShape shape = shape(node, expected);
        if (shape == null) {
            measurement.report(ProblemCode.WRONG_VALUE_TYPE, "value", "value has none of the fields of a value.");
            return null;
        }
        Fields fields = measurement.object("value");
        if (fields == null) {
            return null;
        }
        fields.knowOnly(KNOWN, Set.of());
        fields.flag("isEndToEndReported", false);
        return switch (shape) {
            case COUNTS -> counts(fields);
            case MULTIPLE_RATES -> multipleRates(fields, measureId);
            case NON_PROPORTION -> nonProportion(fields);
            case CLAIMS_RESULT -> claimsResult(fields);
            case SURVEY_RESULT -> surveyResult(fields);
            default -> proportion(fields);
        };
    }

    private Optional<MetricType> findMetricType(String measureId) {
        QualityMeasure quality = catalog.qualityMeasures().get(measureId);
        if (quality != null) {
            return Optional.of(quality.metricType());
        }
        if (catalog.costMeasures().containsKey(measureId)) {
            return Optional.of(MetricType.COST_SCORE);
        }
        if (catalog.improvementActivities().containsKey(measureId)) {
            return Optional.of(MetricType.BOOLEAN);
        }
        return catalog.findInteroperabilityMeasure(measureId).map(measure -> measure.metricType());
    }

    private static @Nullable ValueShape shape(JsonNode value, @Nullable ValueShape expected) {
        if (expected != null && (value.isEmpty() || fits(value, expected))) {
            return expected;
        }
        if (value.has("strata")) {
            return ValueShape.MULTIPLE_RATES;
        }
        if (fits(value, ValueShape.COUNTS)) {
            return ValueShape.COUNTS;
        }
        if (value.has("observationInstances")) {
            return ValueShape.NON_PROPORTION;
        }
        if (fits(value, ValueShape.PROPORTION)) {
            return ValueShape.PROPORTION;
        }
        if (value.has("score") && value.has("caseCount")) {
            return ValueShape.CLAIMS_RESULT;
        }
        if (fits(value, ValueShape.SURVEY_RESULT)) {
            return ValueShape.SURVEY_RESULT;
        }
        return expected == ValueShape.ANSWER ? null : expected;
    }

    /** Whether the object has a field that marks the shape. */
    private static boolean fits(JsonNode value, ValueShape shape) {
        return switch (shape) {
            case ANSWER -> false;
            case COUNTS ->
                value.has("performanceMet") || value.has("performanceNotMet") || value.has("eligiblePopulation");
            case MULTIPLE_RATES -> value.has("strata");
            case PROPORTION, NON_PROPORTION -> value.has("numerator") || value.has("denominator");
            case CLAIMS_RESULT -> value.has("score") || value.has("caseCount");
            case SURVEY_RESULT ->
                value.has("performanceRate") || value.has("isBelowMinimum") || value.has("mask") || value.has("score");
        };
    }

    private static @Nullable Proportion proportion(Fields fields) {
        Long numerator = fields.requiredCount("numerator");
        Long denominator = fields.requiredCount("denominator");
        return numerator == null || denominator == null ? null : new Proportion(numerator, denominator);
    }

    private static @Nullable Counts counts(Fields fields) {
        Long met = fields.requiredCount("performanceMet");
        Long eligible = fields.requiredCount("eligiblePopulation");
        long notMet = fields.count("performanceNotMet", 0);
        long exclusions = fields.count("eligiblePopulationExclusion", 0);
        long exceptions = fields.count("eligiblePopulationException", 0);
        long numeratorExclusions = fields.count("numeratorExclusion", 0);
        Rational rate = fields.number("performanceRate");
        if (met == null || eligible == null || !fields.isSound()) {
            return null;
        }
        long known = met + exclusions + exceptions + numeratorExclusions;
        if (!fields.has("performanceNotMet") && known < eligible) {
            fields.report(
                    ProblemCode.NOT_MET_MISSING,
                    "performanceNotMet is missing: " + known + " of " + eligible
                            + " in the eligible population are accounted for.");
        }
        return new Counts(met, notMet, eligible, exclusions, exceptions, numeratorExclusions, rate);
    }

    private @Nullable MultipleRates multipleRates(Fields fields, @Nullable String measureId) {
        Rational rate = fields.number("performanceRate");
        JsonNode array = fields.array("strata");
        if (array == null) {
            if (!fields.has("strata")) {
                fields.reportMissing("strata");
            }
            return null;
        }
        List<NamedCounts> strata = new ArrayList<>(array.size());
        for (int i = 0; i < array.size(); i++) {
            Fields stratum = fields.element("strata", array, i);
            if (stratum == null) {
                continue;
            }
            stratum.knowOnly(KNOWN, Set.of());
            String name = stratum.requiredText("stratum");
            Counts counts = counts(stratum);
            if (name != null && counts != null) {
                strata.add(new NamedCounts(asPrinted(name, stratum, measureId), counts));
            }
        }
        return fields.isSound() && strata.size() == array.size() ? new MultipleRates(strata, rate) : null;
    }

    /** The name of a stratum as the measure prints it, when it differs in capitals only. */
    private String asPrinted(String name, Fields stratum, @Nullable String measureId) {
        QualityMeasure measure =
                measureId == null ? null : catalog.qualityMeasures().get(measureId);
        if (measure == null) {
            return name;
        }
        String printed = null;
        for (Stratum candidate : measure.strata()) {
            if (candidate.name().equals(name)) {
                return name;
            }
            if (candidate.name().equalsIgnoreCase(name)) {
                printed = candidate.name();
            }
        }
        if (printed == null) {
            return name;
        }
        stratum.report(
                ProblemCode.STRATUM_SPELLING,
                "stratum",
                "The stratum " + Quote.of(name) + " is spelled " + Quote.of(printed) + " and was read so.");
        return printed;
    }

    private static @Nullable NonProportion nonProportion(Fields fields) {
        Rational value = fields.requiredNumber("numerator");
        Long denominator = fields.requiredCount("denominator");
        Long instances = fields.requiredCount("observationInstances");
        long numeratorExclusions = fields.count("numeratorExclusion", 0);
        long exceptions = fields.count("denominatorException", 0);
        return value == null || denominator == null || instances == null || !fields.isSound()
                ? null
                : new NonProportion(value, denominator, numeratorExclusions, exceptions, instances);
    }

    private static @Nullable ClaimsResult claimsResult(Fields fields) {
        Rational score = fields.requiredNumber("score");
        Long cases = fields.requiredCount("caseCount");
        return score == null || cases == null ? null : new ClaimsResult(score, cases);
    }

    private static @Nullable SurveyResult surveyResult(Fields fields) {
        // the API calls the result score, the interchange formats performanceRate
        Rational rate = fields.has("performanceRate") ? fields.number("performanceRate") : fields.number("score");
        boolean belowMinimum = fields.flag("isBelowMinimum", false);
        boolean masked = fields.flag("mask", false);
        if (rate == null && !belowMinimum && !masked && fields.isSound()) {
            fields.reportMissing("performanceRate");
        }
        return fields.isSound() ? new SurveyResult(rate, belowMinimum, masked) : null;
    }
}

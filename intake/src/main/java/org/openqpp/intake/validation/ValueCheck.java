package org.openqpp.intake.validation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openqpp.intake.problem.Findings;
import org.openqpp.intake.problem.ProblemCode;
import org.openqpp.intake.problem.Quote;
import org.openqpp.intake.validation.SubmissionDraft.MeasurementDraft;
import org.openqpp.policy.ParameterName;
import org.openqpp.policy.Policy;
import org.openqpp.policy.catalog.MetricType;
import org.openqpp.policy.catalog.QualityMeasure;
import org.openqpp.policy.catalog.Stratum;
import org.openqpp.policy.value.CollectionType;
import org.openqpp.policy.value.Rational;
import org.openqpp.scoring.submission.MeasurementValue;
import org.openqpp.scoring.submission.MeasurementValue.ClaimsResult;
import org.openqpp.scoring.submission.MeasurementValue.Counts;
import org.openqpp.scoring.submission.MeasurementValue.MultipleRates;
import org.openqpp.scoring.submission.MeasurementValue.NamedCounts;
import org.openqpp.scoring.submission.MeasurementValue.NonProportion;
import org.openqpp.scoring.submission.MeasurementValue.Proportion;
import org.openqpp.scoring.submission.MeasurementValue.SurveyResult;

/**
 * Checks the value of a measurement: its kind, its counts and rates, its strata.
 *
 * <p>For example, 60 met and 50 not met do not fit into an eligible population of 100.
 */
final class ValueCheck {

    private final Rational demandedCompleteness;
    private final Rational caseMinimum;

    ValueCheck(Policy policy) {
        this.demandedCompleteness =
                policy.parameter(ParameterName.QUALITY_DATA_COMPLETENESS).value();
        this.caseMinimum = policy.parameter(ParameterName.QUALITY_CASE_MINIMUM).value();
    }

    /** One value with the name and place it is reported under. */
    private record Subject(String id, String path, Findings findings) {

        void report(ProblemCode code, String field, String message) {
            findings.add(code, field.isEmpty() ? path : path + "/" + field, "Measure " + id + ": " + message);
        }

        /** 1 when the number is negative, which is reported, and 0 when not. */
        int negatives(String field, long number) {
            if (number >= 0) {
                return 0;
            }
            report(ProblemCode.NEGATIVE_NUMBER, field, field + " is " + number + ".");
            return 1;
        }

        /** Whether the rate is a percentage; reported when not. */
        boolean isPercent(String field, @Nullable Rational rate) {
            if (rate == null || (rate.signum() >= 0 && rate.isAtMost(Rational.HUNDRED))) {
                return true;
            }
            report(ProblemCode.RATE_OUT_OF_RANGE, field, field + " is " + rate + "; it is between 0 and 100.");
            return false;
        }
    }

    /** Checks the value of an activity, or of a cost or Promoting Interoperability measure. */
    void check(String id, MetricType metricType, MeasurementDraft measurement, String path, Findings findings) {
        Subject subject = new Subject(id, path + "/value", findings);
        MeasurementValue value = ofTheKind(metricType, measurement, subject);
        if (value instanceof Proportion proportion) {
            checkProportion(proportion, subject);
        } else if (value instanceof ClaimsResult result) {
            checkClaimsResult(result, subject);
        }
    }

    /** Checks the value of a quality measure; false when it cannot be used. */
    boolean checkQuality(
            QualityMeasure measure,
            @Nullable CollectionType collectionType,
            MeasurementDraft measurement,
            String path,
            Findings findings) {
        Subject subject = new Subject(measure.id(), path + "/value", findings);
        MeasurementValue value = ofTheKind(measure.metricType(), measurement, subject);
        if (value instanceof Counts counts) {
            boolean sound = checkCounts(measure, collectionType, counts, subject);
            return checkSuppliedRate(measure, List.of(counts), counts.performanceRate(), subject) && sound;
        }
        if (value instanceof MultipleRates rates) {
            return checkMultipleRates(measure, collectionType, rates, subject);
        }
        if (value instanceof NonProportion nonProportion) {
            return checkNonProportion(nonProportion, subject);
        }
        if (value instanceof ClaimsResult result) {
            return checkClaimsResult(result, subject);
        }
        return value instanceof SurveyResult survey && subject.isPercent("performanceRate", survey.performanceRate());
    }

    /** The value, if it is of the kind that the metric type asks for. */
    private static @Nullable MeasurementValue ofTheKind(
            MetricType metricType, MeasurementDraft measurement, Subject subject) {
        MeasurementValue value = measurement.value();
        if (value == null) {
            return null;
        }
        ValueShape expected = ValueShape.of(metricType);
        ValueShape sent = ValueShape.of(value);
        if (sent == expected) {
            return value;
        }
        subject.report(
                ProblemCode.WRONG_VALUE_TYPE,
                "",
                "the value is " + sent.words() + "; " + expected.words() + " is expected.");
        return null;
    }

    private static void checkProportion(Proportion proportion, Subject subject) {
        int negatives = subject.negatives("numerator", proportion.numerator())
                + subject.negatives("denominator", proportion.denominator());
        if (negatives == 0 && proportion.numerator() > proportion.denominator()) {
            subject.report(
                    ProblemCode.NUMERATOR_ABOVE_DENOMINATOR,
                    "numerator",
                    "the numerator is " + proportion.numerator() + ", the denominator " + proportion.denominator()
                            + ".");
        }
    }

    private static boolean checkClaimsResult(ClaimsResult result, Subject subject) {
        int negatives = subject.negatives("caseCount", result.caseCount());
        if (result.score().signum() < 0) {
            subject.report(ProblemCode.NEGATIVE_NUMBER, "score", "score is " + result.score() + ".");
            return false;
        }
        return negatives == 0;
    }

    private static boolean checkNonProportion(NonProportion value, Subject subject) {
        int negatives = subject.negatives("denominator", value.denominator())
                + subject.negatives("observationInstances", value.observationInstances())
                + subject.negatives("numeratorExclusion", value.numeratorExclusions())
                + subject.negatives("denominatorException", value.exceptions());
        long sum = value.observationInstances() + value.numeratorExclusions() + value.exceptions();
        if (value.value().signum() < 0) {
            // times, lengths and ratios: no measure of this kind can be below 0
            subject.report(ProblemCode.NEGATIVE_NUMBER, "numerator", "numerator is " + value.value() + ".");
            negatives++;
        }
        if (negatives == 0 && sum > value.denominator()) {
            subject.report(
                    ProblemCode.COUNTS_ABOVE_POPULATION,
                    "",
                    value.observationInstances() + " observed + " + value.numeratorExclusions()
                            + " numerator exclusions + " + value.exceptions() + " exceptions = " + sum
                            + ", but the denominator is " + value.denominator() + ".");
            return false;
        }
        return negatives == 0;
    }

    private static boolean checkCounts(
            QualityMeasure measure, @Nullable CollectionType collectionType, Counts counts, Subject subject) {
        int negatives = subject.negatives("performanceMet", counts.performanceMet())
                + subject.negatives("performanceNotMet", counts.performanceNotMet())
                + subject.negatives("eligiblePopulation", counts.eligiblePopulation())
                + subject.negatives("eligiblePopulationExclusion", counts.exclusions())
                + subject.negatives("eligiblePopulationException", counts.exceptions())
                + subject.negatives("numeratorExclusion", counts.numeratorExclusions());
        if (negatives > 0) {
            return false;
        }
        long sum = counts.performanceMet()
                + counts.performanceNotMet()
                + counts.exclusions()
                + counts.exceptions()
                + counts.numeratorExclusions();
        if (sum > counts.eligiblePopulation()) {
            subject.report(ProblemCode.COUNTS_ABOVE_POPULATION, "", tooMany(counts, sum));
            return false;
        }
        if (counts.exclusions() > 0
                && collectionType == CollectionType.CQM
                && !measure.metricType().registryRate()) {
            subject.report(
                    ProblemCode.EXCLUSIONS_IN_CQM,
                    "eligiblePopulationExclusion",
                    "eligiblePopulationExclusion is " + counts.exclusions() + ".");
        }
        return true;
    }

    private static String tooMany(Counts counts, long sum) {
        StringBuilder message = new StringBuilder()
                .append(counts.performanceMet())
                .append(" met + ")
                .append(counts.performanceNotMet())
                .append(" not met");
        append(message, counts.exclusions(), "exclusions");
        append(message, counts.exceptions(), "exceptions");
        append(message, counts.numeratorExclusions(), "numerator exclusions");
        return message.append(" = ")
                .append(sum)
                .append(", but the eligible population is ")
                .append(counts.eligiblePopulation())
                .append('.')
                .toString();
    }

    private static void append(StringBuilder message, long count, String what) {
        if (count != 0) {
            message.append(" + ").append(count).append(' ').append(what);
        }
    }

    /** The rate that a registry supplies: there when there is something to rate, and a percentage. */
    private static boolean checkSuppliedRate(
            QualityMeasure measure, List<Counts> counts, @Nullable Rational rate, Subject subject) {
        if (!measure.metricType().registryRate()) {
            return true;
        }
        boolean rated = counts.stream().anyMatch(one -> one.performanceMet() > 0 || one.performanceNotMet() > 0);
        if (rate == null && rated) {
            subject.report(
                    ProblemCode.RATE_MISSING, "", "performanceRate is missing; the rate is computed from the counts.");
            return true;
        }
        return subject.isPercent("performanceRate", rate);
    }

    private static boolean checkMultipleRates(
            QualityMeasure measure, @Nullable CollectionType collectionType, MultipleRates rates, Subject subject) {
        boolean sound = true;
        Set<String> printed = measure.strata().stream().map(Stratum::name).collect(Collectors.toSet());
        Set<String> seen = new HashSet<>();
        List<Counts> all = new ArrayList<>();
        for (int i = 0; i < rates.strata().size(); i++) {
            NamedCounts stratum = rates.strata().get(i);
            String name = stratum.stratum();
            Subject part = new Subject(measure.id(), subject.path() + "/strata/" + i, subject.findings());
            if (!printed.isEmpty() && !printed.contains(name)) {
                part.report(
                        ProblemCode.UNKNOWN_STRATUM,
                        "stratum",
                        Quote.of(name) + " is no stratum; they are " + names(measure.strata()) + ".");
                sound = false;
            } else if (!seen.add(name)) {
                part.report(ProblemCode.DUPLICATE_STRATUM, "stratum", "the stratum " + name + " stands twice.");
                sound = false;
            }
            sound &= checkCounts(measure, collectionType, stratum.counts(), part);
            all.add(stratum.counts());
        }
        sound &= checkSuppliedRate(measure, all, rates.performanceRate(), subject);
        return sound && checkPresent(measure, seen, subject);
    }

    /** Whether the strata that the rate needs are there. */
    private static boolean checkPresent(QualityMeasure measure, Set<String> seen, Subject subject) {
        StrataUse use = StrataUse.of(measure);
        List<String> missing = measure.strata().stream()
                .map(Stratum::name)
                .filter(name -> use.uses(name) && !seen.contains(name))
                .toList();
        if (missing.isEmpty() && !seen.isEmpty()) {
            return true;
        }
        if (!use.suffices(seen)) {
            subject.report(
                    ProblemCode.STRATA_INSUFFICIENT,
                    seen.isEmpty() ? "" : "strata",
                    "no rate can be computed without " + String.join(", ", missing) + ".");
            return false;
        }
        subject.report(
                ProblemCode.MISSING_STRATUM,
                "strata",
                "of its strata " + String.join(", ", missing) + (missing.size() == 1 ? " is" : " are") + " missing.");
        return true;
    }

    private static String names(List<Stratum> strata) {
        return strata.stream().map(Stratum::name).collect(Collectors.joining(", "));
    }

    /** Warns where completeness or cases are too few for the measure to be compared with its benchmark. */
    void advise(
            QualityMeasure measure,
            @Nullable CollectionType collectionType,
            MeasurementValue value,
            String path,
            Findings findings) {
        Subject subject = new Subject(measure.id(), path + "/value", findings);
        Reported reported = Reported.of(measure, collectionType, value);
        if (reported == null || reported.eligible() == 0) {
            // a measure sent as 0/0 says that there are no such patients
            return;
        }
        Rational completeness =
                Rational.of(reported.reported()).times(Rational.HUNDRED).dividedBy(Rational.of(reported.eligible()));
        if (completeness.isLessThan(demandedCompleteness)) {
            subject.report(
                    ProblemCode.COMPLETENESS_MISSED,
                    "",
                    reported.reported() + " of " + reported.eligible() + " reported, "
                            + shownBelow(completeness, demandedCompleteness) + " %; " + demandedCompleteness
                            + " % are needed.");
        }
        if (Rational.of(reported.cases()).isLessThan(caseMinimum)) {
            subject.report(
                    ProblemCode.CASE_MINIMUM_MISSED, "", reported.cases() + " cases; " + caseMinimum + " are needed.");
        }
    }

    /** A number with two decimals, or with as many as it takes to see that it is below the limit. */
    private static String shownBelow(Rational number, Rational limit) {
        int decimals = 2;
        while (!Rational.of(number.toBigDecimal(decimals)).isLessThan(limit)) {
            decimals++;
        }
        return number.toBigDecimal(decimals).toPlainString();
    }
}

package org.openqpp.scoring.quality;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.openqpp.policy.catalog.OverallAlgorithm;
import org.openqpp.policy.catalog.QualityMeasure;
import org.openqpp.policy.value.CollectionType;
import org.openqpp.policy.value.Rational;
import org.openqpp.policy.value.Rounding;
import org.openqpp.scoring.figure.Figure;
import org.openqpp.scoring.figure.Reason;
import org.openqpp.scoring.figure.Rule;
import org.openqpp.scoring.submission.MeasurementValue;
import org.openqpp.scoring.submission.MeasurementValue.Counts;
import org.openqpp.scoring.submission.MeasurementValue.NamedCounts;

/**
 * What a measurement says before anybody compares it: rate, data completeness and cases (rule ).
 *
 * <p>For example, 700 of 1000 patients met measure 236: rate 70 percent, completeness 100 percent, 1000 cases.
 *
 * @param rate rate in percent, or the measure's own value; absent when nobody counts in the denominator
 * @param completeness data completeness in percent, not rounded; absent when there is nobody eligible
 * @param cases case count
 * @param eligible eligible patients or instances
 * @param because how they came about
 */
record Performance(
        @Nullable Figure rate, @Nullable Figure completeness, Figure cases, Figure eligible, List<Reason> because) {

    private static final Figure HUNDRED = Figure.count("hundred", 100);
    private static final String RATE = "performanceRate";

    /** Whether anybody was eligible; a measure sent as 0/0 has nobody. */
    boolean hasPatients() {
        return !eligible.isZero();
    }

    /** Reads a submitted value of a measure. */
    static Performance of(QualityMeasure measure, CollectionType collectionType, MeasurementValue value) {
        if (value instanceof Counts counts) {
            return ofSingleRate(measure, collectionType, counts);
        }
        if (value instanceof MeasurementValue.MultipleRates rates) {
            return ofMultipleRates(measure, collectionType, rates);
        }
        if (value instanceof MeasurementValue.NonProportion nonProportion) {
            return ofNonProportion(nonProportion);
        }
        throw new IllegalArgumentException(
                "measure " + measure.id() + " cannot have a value of the kind " + value.getClass());
    }

    private static Performance ofSingleRate(QualityMeasure measure, CollectionType collectionType, Counts counts) {
        Figure eligible = Figure.submitted("eligiblePopulation", counts.eligiblePopulation());
        Figure cases = cases(measure, collectionType, counts, eligible);
        List<Reason> because = new ArrayList<>(2);
        Rational supplied = counts.performanceRate();
        Figure rate = measure.metricType().registryRate() && supplied != null
                ? suppliedRate(supplied, List.of(counts), because)
                : rate(Rule.RATE_FROM_COUNTS, List.of(counts), because);
        Figure completeness = completeness(List.of(counts), eligible, cases, because);
        return new Performance(rate, completeness, cases, eligible, because);
    }

    /** Exclusions of eCQMs and registry measures are no cases; those of CQMs and claims measures stay cases. */
    private static Figure cases(QualityMeasure measure, CollectionType collectionType, Counts counts, Figure eligible) {
        boolean exclusionsAreNoCases = measure.metricType().registryRate() || collectionType == CollectionType.ECQM;
        return exclusionsAreNoCases && counts.exclusions() != 0
                ? eligible.minus("caseCount", Figure.submitted("eligiblePopulationExclusion", counts.exclusions()))
                : eligible;
    }

    /** The rate that a registry supplies; none when nobody counts in the denominator, whatever it says. */
    private static @Nullable Figure suppliedRate(Rational supplied, Collection<Counts> strata, List<Reason> because) {
        if (strata.stream().allMatch(counts -> counts.performanceMet() + counts.performanceNotMet() == 0)) {
            because.add(Reason.of(Rule.RATE_MISSING));
            return null;
        }
        Figure rate = Figure.submitted("suppliedRate", supplied).round(RATE, Rounding.RATE);
        because.add(Reason.of(Rule.RATE_SUPPLIED, rate));
        return rate;
    }

    private static @Nullable Figure rate(Rule rule, Collection<Counts> strata, List<Reason> because) {
        Figure met = total("performanceMet", strata, Counts::performanceMet);
        Figure denominator =
                met.plus("performanceDenominator", total("performanceNotMet", strata, Counts::performanceNotMet));
        if (denominator.isZero()) {
            because.add(Reason.of(Rule.RATE_MISSING));
            return null;
        }
        Figure rate = HUNDRED.times("hundredTimesMet", met)
                .over("exactRate", denominator)
                .round(RATE, Rounding.RATE);
        because.add(Reason.of(rule, met, denominator, rate));
        return rate;
    }

    private static @Nullable Figure completeness(
            Collection<Counts> strata, Figure eligible, Figure cases, List<Reason> because) {
        if (eligible.isZero()) {
            because.add(Reason.of(Rule.NO_PATIENTS));
            return null;
        }
        Figure reported = Figure.sum(
                "reported",
                List.of(
                        total("performanceMet", strata, Counts::performanceMet),
                        total("performanceNotMet", strata, Counts::performanceNotMet),
                        total("eligiblePopulationExclusion", strata, Counts::exclusions),
                        total("eligiblePopulationException", strata, Counts::exceptions)));
        Figure completeness = HUNDRED.times("hundredTimesReported", reported).over("reportingRate", eligible);
        because.add(Reason.of(Rule.COMPLETENESS, reported, eligible, completeness, cases));
        return completeness;
    }

    private static Figure total(String name, Collection<Counts> strata, ToLongFunction<Counts> count) {
        List<Figure> terms = new ArrayList<>(strata.size());
        for (Counts counts : strata) {
            terms.add(Figure.submitted(name, count.applyAsLong(counts)));
        }
        return terms.size() == 1 ? terms.get(0) : Figure.sum(name, terms);
    }

    private static Performance ofMultipleRates(
            QualityMeasure measure, CollectionType collectionType, MeasurementValue.MultipleRates rates) {
        OverallAlgorithm algorithm = measure.overallAlgorithm()
                .orElseThrow(() -> new IllegalArgumentException("measure " + measure.id() + " has a single rate"));
        List<NamedCounts> rated =
                switch (algorithm) {
                    case OVERALL_STRATUM_ONLY -> named(rates.strata(), "overall");
                    case SPLIT -> named(rates.strata(), "performance");
                    case SIMPLE_AVERAGE, WEIGHTED_AVERAGE, SUM_NUMERATORS -> withoutOverall(rates.strata());
                };
        List<Counts> counted = counts(algorithm == OverallAlgorithm.SPLIT ? named(rates.strata(), "reporting") : rated);
        Figure eligible = total("eligiblePopulation", counted, Counts::eligiblePopulation);
        Figure cases = casesOfStrata(measure, collectionType, algorithm, counted);
        List<Reason> because = new ArrayList<>(2);
        Rational supplied = rates.performanceRate();
        Figure rate = measure.metricType().registryRate() && supplied != null
                ? suppliedRate(supplied, counts(rated), because)
                : rateOfStrata(algorithm, rated, because);
        Figure completeness = completeness(counted, eligible, cases, because);
        return new Performance(rate, completeness, cases, eligible, because);
    }

    private static @Nullable Figure rateOfStrata(
            OverallAlgorithm algorithm, List<NamedCounts> strata, List<Reason> because) {
        return switch (algorithm) {
            case SIMPLE_AVERAGE -> simpleAverage(strata, because);
            case WEIGHTED_AVERAGE -> rate(Rule.RATE_WEIGHTED_AVERAGE, counts(strata), because);
            case OVERALL_STRATUM_ONLY -> rate(Rule.RATE_OVERALL_STRATUM, counts(strata), because);
            case SPLIT -> rate(Rule.RATE_SPLIT, counts(strata), because);
            case SUM_NUMERATORS -> {
                Figure sum = total(RATE, counts(strata), Counts::performanceMet);
                because.add(Reason.of(Rule.RATE_SUM_OF_NUMERATORS, sum));
                yield sum;
            }
        };
    }

    /** The strata's rates go into the mean unrounded (reading A-02); a stratum without a rate has none to give. */
    private static @Nullable Figure simpleAverage(List<NamedCounts> strata, List<Reason> because) {
        List<Figure> rates = new ArrayList<>(strata.size());
        for (NamedCounts stratum : strata) {
            Figure met = Figure.submitted("performanceMet", stratum.counts().performanceMet());
            Figure denominator = met.plus(
                    "performanceDenominator",
                    Figure.submitted("performanceNotMet", stratum.counts().performanceNotMet()));
            if (!denominator.isZero()) {
                rates.add(HUNDRED.times("hundredTimesMet", met).over(stratum.stratum(), denominator));
            }
        }
        if (rates.isEmpty()) {
            because.add(Reason.of(Rule.RATE_MISSING));
            return null;
        }
        Figure rate = Figure.sum("sumOfRates", rates)
                .over("exactRate", Figure.count("strata", rates.size()))
                .round(RATE, Rounding.RATE);
        because.add(Reason.of(Rule.RATE_SIMPLE_AVERAGE, rates, rate));
        return rate;
    }

    private static Figure casesOfStrata(
            QualityMeasure measure, CollectionType collectionType, OverallAlgorithm algorithm, List<Counts> strata) {
        List<Figure> cases = new ArrayList<>(strata.size());
        for (Counts counts : strata) {
            Figure eligible = Figure.submitted("eligiblePopulation", counts.eligiblePopulation());
            cases.add(cases(measure, collectionType, counts, eligible));
        }
        if (algorithm != OverallAlgorithm.SIMPLE_AVERAGE) {
            return Figure.sum("caseCount", cases);
        }
        Optional<Figure> largest = cases.stream().reduce((left, right) -> left.atLeast("caseCount", right));
        return largest.orElseGet(() -> Figure.sum("caseCount", List.of()));
    }

    private static List<Counts> counts(List<NamedCounts> strata) {
        return strata.stream().map(NamedCounts::counts).toList();
    }

    private static List<NamedCounts> named(List<NamedCounts> strata, String name) {
        return strata.stream()
                .filter(stratum -> stratum.stratum().toLowerCase(Locale.ROOT).startsWith(name))
                .toList();
    }

    private static List<NamedCounts> withoutOverall(List<NamedCounts> strata) {
        return strata.stream()
                .filter(stratum -> !stratum.stratum().equalsIgnoreCase("overall"))
                .toList();
    }

    private static Performance ofNonProportion(MeasurementValue.NonProportion value) {
        Figure eligible = Figure.submitted("denominator", value.denominator());
        List<Reason> because = new ArrayList<>(2);
        Figure rate = null;
        if (eligible.isZero() || value.observationInstances() == 0) {
            because.add(Reason.of(Rule.RATE_MISSING));
        } else {
            rate = Figure.submitted(RATE, value.value());
            because.add(Reason.of(Rule.RATE_NOT_PROPORTION, rate));
        }
        Figure completeness = null;
        if (eligible.isZero()) {
            because.add(Reason.of(Rule.NO_PATIENTS));
        } else {
            Figure reported = Figure.sum(
                    "reported",
                    List.of(
                            Figure.submitted("observationInstances", value.observationInstances()),
                            Figure.submitted("denominatorException", value.exceptions()),
                            Figure.submitted("numeratorExclusion", value.numeratorExclusions())));
            completeness = HUNDRED.times("hundredTimesReported", reported).over("reportingRate", eligible);
            because.add(Reason.of(Rule.COMPLETENESS, reported, eligible, completeness, eligible));
        }
        return new Performance(rate, completeness, eligible, eligible, because);
    }
}

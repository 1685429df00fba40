package org.openqpp.intake.validation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openqpp.policy.catalog.OverallAlgorithm;
import org.openqpp.policy.catalog.QualityMeasure;
import org.openqpp.policy.value.CollectionType;
import org.openqpp.scoring.submission.MeasurementValue;
import org.openqpp.scoring.submission.MeasurementValue.Counts;
import org.openqpp.scoring.submission.MeasurementValue.MultipleRates;
import org.openqpp.scoring.submission.MeasurementValue.NamedCounts;
import org.openqpp.scoring.submission.MeasurementValue.NonProportion;

/**
 * How much of a measure was reported: what the warnings about data completeness and cases look at (rules ).
 *
 * <p>For example, 90 of 100 eligible patients, 100 cases.
 *
 * @param reported patients or instances that were reported
 * @param eligible patients or instances that were eligible
 * @param cases case count
 */
record Reported(long reported, long eligible, long cases) {

    /** What a value says; absent for results that somebody else calculated. */
    static @Nullable Reported of(
            QualityMeasure measure, @Nullable CollectionType collectionType, MeasurementValue value) {
        if (value instanceof Counts counts) {
            boolean exclusionsAreNoCases = measure.metricType().registryRate() || collectionType == CollectionType.ECQM;
            long cases = counts.eligiblePopulation() - (exclusionsAreNoCases ? counts.exclusions() : 0);
            return new Reported(reported(counts), counts.eligiblePopulation(), cases);
        }
        if (value instanceof NonProportion instances) {
            return new Reported(
                    instances.observationInstances() + instances.exceptions() + instances.numeratorExclusions(),
                    instances.denominator(),
                    instances.denominator());
        }
        return value instanceof MultipleRates rates ? of(measure, rates) : null;
    }

    private static Reported of(QualityMeasure measure, MultipleRates rates) {
        StrataUse use = StrataUse.of(measure);
        List<Counts> counted = rates.strata().stream()
                .filter(stratum -> use.counts(stratum.stratum()))
                .map(NamedCounts::counts)
                .toList();
        long reported = 0;
        long eligible = 0;
        long cases = 0;
        for (Counts counts : counted) {
            long own = counts.eligiblePopulation() - counts.exclusions();
            reported += reported(counts);
            eligible += counts.eligiblePopulation();
            cases = use.algorithm() == OverallAlgorithm.SIMPLE_AVERAGE ? Math.max(cases, own) : cases + own;
        }
        return new Reported(reported, eligible, cases);
    }

    private static long reported(Counts counts) {
        return counts.performanceMet() + counts.performanceNotMet() + counts.exclusions() + counts.exceptions();
    }
}

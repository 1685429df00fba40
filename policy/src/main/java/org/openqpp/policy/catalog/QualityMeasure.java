package org.openqpp.policy.catalog;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openqpp.policy.value.CollectionType;

/**
 * A quality measure of a performance year.
 *
 * <p>For example, measure 001 is an inverse intermediate outcome measure that four collection types can report.
 *
 * @param id measure id as printed, with leading zeros, such as {@code 001} or {@code ACEP50}
 * @param title title as printed
 * @param emeasureId id of its electronic version, such as {@code CMS122v12}
 * @param emeasureUuid uuid of its electronic version, lower case
 * @param type what it measures
 * @param highPriority whether it is a high priority measure
 * @param inverse whether a lower rate is better
 * @param metricType how its value is formed
 * @param overallAlgorithm how its strata become one rate, when it has several
 * @param collectionTypes how it can be reported
 * @param specialtySets names of the specialty sets it belongs to
 * @param programs wire names of the programs it can be reported in: {@code mips}, {@code app1}, MVP ids
 * @param registries qualified clinical data registries that may report it; empty for a MIPS measure
 * @param firstPerformanceYear first year it could be reported
 * @param truncated collection types cut to nine months in this year (rule)
 * @param suppressed collection types suppressed in this year (rule)
 * @param steward who keeps the measure
 * @param strata its performance rates in the order of the measure, as far as published: all of them for a measure with several
 *     rates, one without a name for an electronic measure with a single rate (a few of these have several without names), and
 *     none for other measures
 */
public record QualityMeasure(
        String id,
        String title,
        Optional<String> emeasureId,
        Optional<String> emeasureUuid,
        MeasureType type,
        boolean highPriority,
        boolean inverse,
        MetricType metricType,
        Optional<OverallAlgorithm> overallAlgorithm,
        Set<CollectionType> collectionTypes,
        Set<String> specialtySets,
        Set<String> programs,
        Set<String> registries,
        int firstPerformanceYear,
        Set<CollectionType> truncated,
        Set<CollectionType> suppressed,
        String steward,
        List<Stratum> strata) {

    /** Whether it is an outcome measure of any kind. */
    public boolean outcome() {
        return type.outcome();
    }
}

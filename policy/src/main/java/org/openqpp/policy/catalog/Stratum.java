package org.openqpp.policy.catalog;

import java.util.List;
import java.util.Optional;

/**
 * One performance rate of a measure, with the uuids an eCQM report (QRDA III) uses for its populations.
 *
 * <p>For example, measure 009 has the strata {@code 84Days} and {@code 180Days}. All uuids are upper case.
 *
 * @param position 1 for the first rate of the measure
 * @param name name of the stratum in a submission; empty when the measure has a single rate
 * @param initialPopulation uuid of the initial population
 * @param denominator uuid of the denominator
 * @param denominatorExclusion uuid of the denominator exclusion
 * @param denominatorException uuid of the denominator exception
 * @param numerator uuid of the numerator
 * @param numeratorExclusion uuid of the numerator exclusion
 * @param reportingStrata uuids of the reporting strata inside its populations
 */
public record Stratum(
        int position,
        String name,
        Optional<String> initialPopulation,
        Optional<String> denominator,
        Optional<String> denominatorExclusion,
        Optional<String> denominatorException,
        Optional<String> numerator,
        Optional<String> numeratorExclusion,
        List<String> reportingStrata) {}

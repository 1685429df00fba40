package org.openqpp.scoring.interoperability;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.openqpp.policy.ParameterName;
import org.openqpp.policy.catalog.InteroperabilityMeasure;
import org.openqpp.policy.catalog.InteroperabilityRole;
import org.openqpp.policy.value.PerformanceYear;
import org.openqpp.scoring.bind.Law;
import org.openqpp.scoring.figure.Figure;
import org.openqpp.scoring.figure.Reason;
import org.openqpp.scoring.figure.Rule;

/**
 * What keeps a submission from being scored above 0 (rules ): data elements that are missing, and content
 * that fails.
 *
 * <p>For example, a missing CEHRT id is a missing element, a security risk analysis answered no is failing content.
 *
 * @param missing required data elements that are missing; a submission with none is a qualifying one
 * @param failing answers and values that do not meet the requirements
 */
record SubmissionCheck(List<Reason> missing, List<Reason> failing) {

    boolean qualifying() {
        return missing.isEmpty();
    }

    boolean passed() {
        return missing.isEmpty() && failing.isEmpty();
    }

    /** Checks a submission. */
    static SubmissionCheck of(Law law, PointsPlan.Inventory inventory, InteroperabilityData data) {
        List<Reason> missing = new ArrayList<>();
        List<Reason> failing = new ArrayList<>();
        checkPeriod(law, data, missing, failing);
        checkCehrtId(law, data, missing, failing);
        for (InteroperabilityMeasure attestation : inventory.attestations()) {
            if (!data.has(attestation)) {
                missing.add(Reason.of(Rule.ATTESTATION_MISSING, attestation.id()));
            } else if (attestation.role() == InteroperabilityRole.ATTESTATION_YES && !data.yes(attestation)) {
                failing.add(Reason.of(Rule.ATTESTATION_NO, attestation.id()));
            }
        }
        required(inventory, data).forEach(measure -> checkMeasure(measure, data, missing, failing));
        Stream.concat(inventory.publicHealth().stream(), inventory.bonus().stream())
                .filter(measure -> data.yes(measure) && !data.engaged(measure))
                .forEach(measure -> failing.add(Reason.of(Rule.ENGAGEMENT_MISSING, measure.id())));
        return new SubmissionCheck(missing, failing);
    }

    private static void checkPeriod(Law law, InteroperabilityData data, List<Reason> missing, List<Reason> failing) {
        LocalDate start = data.start();
        LocalDate end = data.end();
        if (start == null || end == null) {
            missing.add(Reason.of(Rule.PERIOD_MISSING));
            return;
        }
        PerformanceYear year = law.policy().year();
        LocalDate first = start.isBefore(year.firstDay()) ? year.firstDay() : start;
        LocalDate last = end.isAfter(year.lastDay()) ? year.lastDay() : end;
        long days = Math.max(0, ChronoUnit.DAYS.between(first, last) + 1);
        Figure counted = Figure.submitted("daysInTheYear", days);
        Figure needed = law.figure(ParameterName.INTEROPERABILITY_MINIMUM_DAYS);
        if (counted.value().isLessThan(needed.value())) {
            failing.add(Reason.of(Rule.PERIOD_SHORT, counted, needed));
        }
    }

    private static void checkCehrtId(Law law, InteroperabilityData data, List<Reason> missing, List<Reason> failing) {
        if (data.cehrtIds().isEmpty()) {
            missing.add(Reason.of(Rule.CEHRT_MISSING));
        } else if (law.settings().cehrtIdPatterns().stream()
                .noneMatch(pattern -> data.cehrtIds().stream()
                        .anyMatch(id -> pattern.matcher(id).matches()))) {
            failing.add(Reason.of(Rule.CEHRT_MALFORMED));
        }
    }

    /** The measures that have to be reported or excluded: the option of health information exchange decides which. */
    private static List<InteroperabilityMeasure> required(PointsPlan.Inventory inventory, InteroperabilityData data) {
        List<InteroperabilityMeasure> required = new ArrayList<>();
        required.add(inventory.ePrescribing());
        if (!data.excluded(inventory.ePrescribing())) {
            required.add(inventory.query());
        }
        if (data.has(inventory.bidirectional())) {
            required.add(inventory.bidirectional());
        } else if (data.has(inventory.tefca())) {
            required.add(inventory.tefca());
        } else {
            required.add(inventory.send());
            required.add(inventory.receive());
        }
        required.add(inventory.patientAccess());
        required.addAll(inventory.publicHealth());
        return required;
    }

    private static void checkMeasure(
            InteroperabilityMeasure measure, InteroperabilityData data, List<Reason> missing, List<Reason> failing) {
        if (data.excluded(measure)) {
            return;
        }
        if (!data.has(measure)) {
            missing.add(Reason.of(Rule.MEASURE_MISSING, measure.id()));
            return;
        }
        data.findProportion(measure)
                .filter(proportion -> proportion.numerator() < 1)
                .ifPresent(proportion -> failing.add(Reason.of(
                        Rule.NUMERATOR_ZERO,
                        measure.id(),
                        Figure.submitted("numerator", proportion.numerator()),
                        Figure.count("least", 1))));
        if (!data.reported(measure)) {
            failing.add(Reason.of(Rule.ANSWER_NO, measure.id()));
        }
    }
}

package org.openqpp.intake.validation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openqpp.intake.problem.Findings;
import org.openqpp.intake.problem.ProblemCode;
import org.openqpp.intake.validation.SubmissionDraft.MeasurementDraft;
import org.openqpp.policy.catalog.Catalog;
import org.openqpp.policy.catalog.InteroperabilityMeasure;
import org.openqpp.policy.catalog.InteroperabilityRole;
import org.openqpp.scoring.submission.MeasurementValue;
import org.openqpp.scoring.submission.MeasurementValue.Answer;
import org.openqpp.scoring.submission.MeasurementValue.Proportion;

/**
 * Checks what may not stand together in a Promoting Interoperability set: a measure and its exclusion, and measures that stand
 * for each other (rule ).
 *
 * <p>For example, {@code PI_HIE_5} with {@code PI_HIE_1}, or with the exclusion of {@code PI_HIE_1}. What was answered no is
 * not reported, and an exclusion sent as {@code false} is not claimed.
 */
final class InteroperabilityCheck {

    private final Catalog catalog;

    InteroperabilityCheck(Catalog catalog) {
        this.catalog = catalog;
    }

    /** Something that a set reports or claims. */
    private record Item(InteroperabilityMeasure measure, String path) {

        boolean exclusion() {
            return measure.role() == InteroperabilityRole.EXCLUSION;
        }

        boolean excludes(Item other) {
            return exclusion()
                    && measure.belongsTo().filter(other.measure.id()::equals).isPresent();
        }

        boolean standsFor(Item other) {
            Set<String> own = measure.substitutes();
            return own.contains(other.measure.id())
                    || (other.exclusion()
                            && other.measure.belongsTo().filter(own::contains).isPresent());
        }
    }

    void check(List<MeasurementDraft> measurements, String path, Findings findings) {
        List<Item> items = items(measurements, path);
        for (int i = 0; i < items.size(); i++) {
            Item one = items.get(i);
            for (Item other : items.subList(i + 1, items.size())) {
                if (one.excludes(other) || other.excludes(one)) {
                    Item exclusion = one.exclusion() ? one : other;
                    Item measure = one.exclusion() ? other : one;
                    findings.add(
                            ProblemCode.EXCLUSION_WITH_MEASURE,
                            exclusion.path(),
                            "The set claims the exclusion "
                                    + exclusion.measure().id() + " and reports its measure "
                                    + measure.measure().id() + ".");
                } else if (one.standsFor(other) || other.standsFor(one)) {
                    findings.add(
                            ProblemCode.SUBSTITUTES_TOGETHER,
                            other.path(),
                            one.measure().id() + " and " + other.measure().id()
                                    + " stand for each other and may not be reported together.");
                }
            }
        }
    }

    private List<Item> items(List<MeasurementDraft> measurements, String path) {
        List<Item> items = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < measurements.size(); i++) {
            String id = measurements.get(i).measureId();
            InteroperabilityMeasure measure =
                    id == null ? null : catalog.interoperabilityMeasures().get(id);
            if (measure != null && isReported(measurements.get(i).value()) && seen.add(measure.id())) {
                items.add(new Item(measure, path + "/measurements/" + i));
            }
        }
        return items;
    }

    private static boolean isReported(@Nullable MeasurementValue value) {
        return value instanceof Proportion || (value instanceof Answer answer && answer.yes());
    }
}

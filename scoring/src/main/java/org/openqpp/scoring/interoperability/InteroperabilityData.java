package org.openqpp.scoring.interoperability;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openqpp.policy.catalog.InteroperabilityMeasure;
import org.openqpp.policy.catalog.InteroperabilityRole;
import org.openqpp.scoring.bind.Law;
import org.openqpp.scoring.submission.Measurement;
import org.openqpp.scoring.submission.MeasurementSet;
import org.openqpp.scoring.submission.MeasurementValue;
import org.openqpp.scoring.submission.MeasurementValue.Answer;
import org.openqpp.scoring.submission.MeasurementValue.Proportion;

/**
 * What one submission (or several that complete each other) says for Promoting Interoperability, by role instead of by id.
 *
 * <p>For example, an exclusion that was sent as {@code false} is not claimed and does not appear.
 *
 * @param start first day of the performance period
 * @param end last day of the performance period
 * @param cehrtId certification id
 * @param values submitted values by measure, exclusions only when claimed
 */
record InteroperabilityData(
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        @Nullable String cehrtId,
        Map<InteroperabilityMeasure, MeasurementValue> values) {

    static InteroperabilityData of(Law law, MeasurementSet set) {
        Map<InteroperabilityMeasure, MeasurementValue> values = new LinkedHashMap<>();
        for (Measurement measurement : set.measurements()) {
            InteroperabilityMeasure measure = law.catalog()
                    .findInteroperabilityMeasure(measurement.measureId())
                    .orElseThrow(() -> new IllegalArgumentException("unknown measure " + measurement.measureId()));
            if (measure.role() != InteroperabilityRole.EXCLUSION || yes(measurement.value())) {
                values.put(measure, measurement.value());
            }
        }
        return new InteroperabilityData(set.performanceStart(), set.performanceEnd(), set.cehrtId(), values);
    }

    private static boolean yes(MeasurementValue value) {
        return value instanceof Answer answer && answer.yes();
    }

    boolean empty() {
        return values.isEmpty();
    }

    boolean samePeriod(InteroperabilityData other) {
        return Objects.equals(start, other.start) && Objects.equals(end, other.end);
    }

    /** Both together; the earlier one's certification id wins where both have one. */
    InteroperabilityData with(InteroperabilityData other) {
        Map<InteroperabilityMeasure, MeasurementValue> all = new LinkedHashMap<>(values);
        other.values.forEach(all::putIfAbsent);
        return new InteroperabilityData(start, end, cehrtId == null ? other.cehrtId : cehrtId, all);
    }

    /** Whether a yes/no item was answered yes. */
    boolean yes(InteroperabilityMeasure measure) {
        MeasurementValue value = values.get(measure);
        return value != null && yes(value);
    }

    /** Whether a value was sent, whatever it says. */
    boolean has(InteroperabilityMeasure measure) {
        return values.containsKey(measure);
    }

    /** Whether a measure is reported: a proportion, or a yes. */
    boolean reported(InteroperabilityMeasure measure) {
        MeasurementValue value = values.get(measure);
        return value instanceof Proportion || (value != null && yes(value));
    }

    /** The proportion that was sent for a measure, if one was. */
    Optional<Proportion> findProportion(InteroperabilityMeasure measure) {
        return values.get(measure) instanceof Proportion proportion ? Optional.of(proportion) : Optional.empty();
    }

    /** Whether an exclusion of the measure is claimed. */
    boolean excluded(InteroperabilityMeasure measure) {
        return exclusions(measure).findAny().isPresent();
    }

    private Stream<InteroperabilityMeasure> exclusions(InteroperabilityMeasure measure) {
        return values.keySet().stream()
                .filter(item -> item.role() == InteroperabilityRole.EXCLUSION
                        && item.belongsTo().filter(measure.id()::equals).isPresent());
    }

    /** Whether a level of active engagement was given for a public health measure. */
    boolean engaged(InteroperabilityMeasure measure) {
        return values.keySet().stream()
                .anyMatch(item -> item.role() == InteroperabilityRole.ACTIVE_ENGAGEMENT
                        && item.belongsTo().filter(measure.id()::equals).isPresent()
                        && yes(item));
    }

    /** Measures that came together with their exclusion. */
    List<InteroperabilityMeasure> withTheirExclusion() {
        return values.keySet().stream()
                .filter(measure -> measure.role() != InteroperabilityRole.EXCLUSION && excluded(measure))
                .toList();
    }

    /** Pairs of items that may not be reported together; exclusions and engagement levels count when they say yes. */
    List<List<String>> substitutesTogether() {
        List<InteroperabilityMeasure> items =
                values.keySet().stream().filter(this::stated).toList();
        List<List<String>> pairs = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            for (InteroperabilityMeasure later : items.subList(i + 1, items.size())) {
                if (substitutes(items.get(i), later)) {
                    pairs.add(List.of(items.get(i).id(), later.id()));
                }
            }
        }
        return pairs;
    }

    private boolean stated(InteroperabilityMeasure item) {
        boolean onlyWhenYes =
                item.role() == InteroperabilityRole.EXCLUSION || item.role() == InteroperabilityRole.ACTIVE_ENGAGEMENT;
        return !onlyWhenYes || yes(item);
    }

    private static boolean substitutes(InteroperabilityMeasure one, InteroperabilityMeasure other) {
        return rulesOut(one, other) || rulesOut(other, one);
    }

    /** A measure rules out its substitutes and the exclusions of its substitutes. */
    private static boolean rulesOut(InteroperabilityMeasure measure, InteroperabilityMeasure other) {
        return measure.substitutes().contains(other.id())
                || (other.role() == InteroperabilityRole.EXCLUSION
                        && measure.role() != InteroperabilityRole.EXCLUSION
                        && other.belongsTo()
                                .filter(measure.substitutes()::contains)
                                .isPresent());
    }

    /**
     * Measures and attestations for which two submissions say different things: other values, a measure here and its
     * exclusion or substitute there.
     */
    List<String> conflictsWith(InteroperabilityData other) {
        List<String> conflicts = new ArrayList<>();
        for (InteroperabilityMeasure measure : values.keySet()) {
            if (judged(measure) && conflicts(measure, other)) {
                conflicts.add(measure.id());
            }
        }
        for (InteroperabilityMeasure measure : other.values.keySet()) {
            if (judged(measure) && !has(measure) && excluded(measure)) {
                conflicts.add(measure.id());
            }
        }
        return conflicts;
    }

    private boolean conflicts(InteroperabilityMeasure measure, InteroperabilityData other) {
        MeasurementValue there = other.values.get(measure);
        if (there != null) {
            return !there.equals(values.get(measure));
        }
        return other.excluded(measure)
                || other.values.keySet().stream().anyMatch(item -> judged(item) && substitutes(measure, item));
    }

    private static boolean judged(InteroperabilityMeasure measure) {
        return switch (measure.role()) {
            case EXCLUSION, ACTIVE_ENGAGEMENT, OPTIONAL -> false;
            default -> true;
        };
    }
}

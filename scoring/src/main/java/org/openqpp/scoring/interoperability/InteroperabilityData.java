package org.openqpp.scoring.interoperability;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
 */
final class InteroperabilityData {

    private final @Nullable LocalDate start;
    private final @Nullable LocalDate end;
    private final @Nullable String cehrtId;
    private final Map<String, Item> items;
    private final Set<String> excluded = new HashSet<>();
    private final Set<String> engaged = new HashSet<>();

    /** A measure, attestation, exclusion or engagement level with what was sent for it. */
    private record Item(InteroperabilityMeasure measure, MeasurementValue value) {

        String id() {
            return measure.id();
        }

        boolean is(InteroperabilityRole role) {
            return measure.role() == role;
        }

        boolean yes() {
            return value instanceof Answer answer && answer.yes();
        }
    }

    private InteroperabilityData(
            @Nullable LocalDate start, @Nullable LocalDate end, @Nullable String cehrtId, Map<String, Item> items) {
        this.start = start;
        this.end = end;
        this.cehrtId = cehrtId;
        this.items = items;
        for (Item item : items.values()) {
            if (item.is(InteroperabilityRole.EXCLUSION)) {
                item.measure().belongsTo().ifPresent(excluded::add);
            } else if (item.is(InteroperabilityRole.ACTIVE_ENGAGEMENT) && item.yes()) {
                item.measure().belongsTo().ifPresent(engaged::add);
            }
        }
    }

    /** What a measurement set says. */
    static InteroperabilityData of(Law law, MeasurementSet set) {
        Map<String, Item> items = new LinkedHashMap<>();
        for (Measurement measurement : set.measurements()) {
            InteroperabilityMeasure measure = law.catalog()
                    .findInteroperabilityMeasure(measurement.measureId())
                    .orElseThrow(() -> new IllegalArgumentException("unknown measure " + measurement.measureId()));
            Item item = new Item(measure, measurement.value());
            if (!item.is(InteroperabilityRole.EXCLUSION) || item.yes()) {
                items.put(item.id(), item);
            }
        }
        return new InteroperabilityData(set.performanceStart(), set.performanceEnd(), set.cehrtId(), items);
    }

    /** First day of the performance period. */
    @Nullable
    LocalDate start() {
        return start;
    }

    /** Last day of the performance period. */
    @Nullable
    LocalDate end() {
        return end;
    }

    /** Certification id. */
    @Nullable
    String cehrtId() {
        return cehrtId;
    }

    boolean empty() {
        return items.isEmpty();
    }

    boolean samePeriod(InteroperabilityData other) {
        return Objects.equals(start, other.start) && Objects.equals(end, other.end);
    }

    /** Both together; the earlier one's certification id wins where both have one. */
    InteroperabilityData with(InteroperabilityData other) {
        Map<String, Item> all = new LinkedHashMap<>(items);
        other.items.forEach(all::putIfAbsent);
        return new InteroperabilityData(start, end, cehrtId == null ? other.cehrtId : cehrtId, all);
    }

    /** Whether a yes/no item was answered yes. */
    boolean yes(InteroperabilityMeasure measure) {
        Item item = items.get(measure.id());
        return item != null && item.yes();
    }

    /** Whether a value was sent, whatever it says. */
    boolean has(InteroperabilityMeasure measure) {
        return items.containsKey(measure.id());
    }

    /** Whether a measure is reported: a proportion, or a yes. */
    boolean reported(InteroperabilityMeasure measure) {
        return findProportion(measure).isPresent() || yes(measure);
    }

    /** The proportion that was sent for a measure, if one was. */
    Optional<Proportion> findProportion(InteroperabilityMeasure measure) {
        Item item = items.get(measure.id());
        return item != null && item.value() instanceof Proportion proportion
                ? Optional.of(proportion)
                : Optional.empty();
    }

    /** Whether an exclusion of the measure is claimed. */
    boolean excluded(InteroperabilityMeasure measure) {
        return excluded.contains(measure.id());
    }

    /** Whether a level of active engagement was given for a public health measure. */
    boolean engaged(InteroperabilityMeasure measure) {
        return engaged.contains(measure.id());
    }

    /** Ids of measures that came together with their exclusion. */
    List<String> withTheirExclusion() {
        List<String> both = new ArrayList<>();
        for (Item item : items.values()) {
            if (!item.is(InteroperabilityRole.EXCLUSION) && excluded(item.measure())) {
                both.add(item.id());
            }
        }
        return both;
    }

    /** Pairs of items that may not be reported together; exclusions and engagement levels count when they say yes. */
    List<List<String>> substitutesTogether() {
        List<Item> stated = new ArrayList<>();
        for (Item item : items.values()) {
            boolean onlyWhenYes =
                    item.is(InteroperabilityRole.EXCLUSION) || item.is(InteroperabilityRole.ACTIVE_ENGAGEMENT);
            if (!onlyWhenYes || item.yes()) {
                stated.add(item);
            }
        }
        List<List<String>> pairs = new ArrayList<>();
        for (int i = 0; i < stated.size(); i++) {
            for (Item later : stated.subList(i + 1, stated.size())) {
                if (substitutes(stated.get(i), later)) {
                    pairs.add(List.of(stated.get(i).id(), later.id()));
                }
            }
        }
        return pairs;
    }

    private static boolean substitutes(Item one, Item other) {
        return rulesOut(one, other) || rulesOut(other, one);
    }

    /** A measure rules out its substitutes and the exclusions of its substitutes. */
    private static boolean rulesOut(Item item, Item other) {
        Set<String> substitutes = item.measure().substitutes();
        if (substitutes.isEmpty()) {
            return false;
        }
        return substitutes.contains(other.id())
                || (other.is(InteroperabilityRole.EXCLUSION)
                        && !item.is(InteroperabilityRole.EXCLUSION)
                        && other.measure()
                                .belongsTo()
                                .filter(substitutes::contains)
                                .isPresent());
    }

    /**
     * Ids of measures and attestations for which two submissions say different things: other values, a measure here and its
     * exclusion or substitute there.
     */
    List<String> conflictsWith(InteroperabilityData other) {
        List<String> conflicts = new ArrayList<>();
        for (Item item : items.values()) {
            if (judged(item) && conflicts(item, other)) {
                conflicts.add(item.id());
            }
        }
        for (Item item : other.items.values()) {
            if (judged(item) && !items.containsKey(item.id()) && excluded(item.measure())) {
                conflicts.add(item.id());
            }
        }
        return conflicts;
    }

    private static boolean conflicts(Item item, InteroperabilityData other) {
        Item there = other.items.get(item.id());
        if (there != null) {
            return !there.value().equals(item.value());
        }
        return other.excluded(item.measure())
                || other.items.values().stream()
                        .anyMatch(otherItem -> judged(otherItem) && substitutes(item, otherItem));
    }

    private static boolean judged(Item item) {
        return switch (item.measure().role()) {
            case EXCLUSION, ACTIVE_ENGAGEMENT, OPTIONAL -> false;
            default -> true;
        };
    }
}

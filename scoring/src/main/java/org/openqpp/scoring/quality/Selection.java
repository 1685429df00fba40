package org.openqpp.scoring.quality;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openqpp.policy.ParameterName;
import org.openqpp.scoring.bind.Law;
import org.openqpp.scoring.figure.Figure;
import org.openqpp.scoring.figure.Reason;
import org.openqpp.scoring.figure.Rule;

/**
 * Which measures count: one version of each, the best outcome measure first, then the best of the rest (rules,
 *
 *
 * <p>For example, of seven measures the worst may count because it is the only outcome measure.
 *
 * @param counted measures that count, in the order they were chosen
 * @param others measures that are scored but do not count, best first
 * @param otherVersions versions of a measure of which another version is kept
 * @param full whether every required place is filled
 * @param because the rules that applied
 */
record Selection(
        List<MeasureResult> counted,
        List<MeasureResult> others,
        List<MeasureResult> otherVersions,
        boolean full,
        List<Reason> because) {

    /**
     * Chooses the measures that count.
     *
     * @param candidates measures that take part, in all their versions
     * @param requirement how many are required
     * @param placesTaken places that are filled otherwise, such as by a claims measure chosen at registration
     * @param law the law
     */
    static Selection of(List<MeasureResult> candidates, Requirement requirement, int placesTaken, Law law) {
        List<Reason> because = new ArrayList<>();
        List<MeasureResult> otherVersions = new ArrayList<>();
        List<MeasureResult> ranked = bestVersions(candidates, otherVersions, because);
        int places = requirement.places() - placesTaken;
        List<MeasureResult> counted = new ArrayList<>(places);
        boolean outcomeMissing = false;
        if (placesTaken == 0 && places > 0) {
            Optional<MeasureResult> first = first(ranked, because);
            first.ifPresent(counted::add);
            outcomeMissing = first.isEmpty();
        }
        int emptyPlaces = 0;
        if (outcomeMissing && requirement.outcomeDemanded()) {
            emptyPlaces = 1;
            because.add(Reason.of(Rule.NO_OUTCOME, law.figure(ParameterName.QUALITY_POINTS_PER_MEASURE)));
        } else if (outcomeMissing && !ranked.isEmpty()) {
            because.add(Reason.of(Rule.NO_OUTCOME_DEMANDED));
        }
        List<MeasureResult> others = new ArrayList<>();
        for (MeasureResult result : ranked) {
            if (counted.contains(result)) {
                continue;
            }
            if (counted.size() < places - emptyPlaces) {
                counted.add(result);
            } else {
                others.add(result);
            }
        }
        int missing = places - emptyPlaces - counted.size();
        if (missing > 0) {
            because.add(
                    Reason.of(Rule.MEASURES_MISSING, Figure.count("missingMeasures", missing), requirement.measures()));
        }
        return new Selection(counted, others, otherVersions, missing <= 0 && emptyPlaces == 0, because);
    }

    private static List<MeasureResult> bestVersions(
            List<MeasureResult> candidates, List<MeasureResult> otherVersions, List<Reason> because) {
        Map<String, List<MeasureResult>> versionsById = new LinkedHashMap<>();
        for (MeasureResult candidate : candidates) {
            versionsById
                    .computeIfAbsent(candidate.id(), id -> new ArrayList<>(1))
                    .add(candidate);
        }
        List<MeasureResult> best = new ArrayList<>(versionsById.size());
        versionsById.forEach((id, versions) -> {
            if (versions.size() > 1) {
                versions.sort(MeasureResult.BEST_FIRST);
                otherVersions.addAll(versions.subList(1, versions.size()));
                because.add(Reason.of(
                        Rule.BEST_VERSION,
                        id,
                        versions.stream()
                                .map(version -> version.points()
                                        .as(version.collectionType().label()))
                                .toList(),
                        versions.get(0).collectionType().label()));
            }
            best.add(versions.get(0));
        });
        best.sort(MeasureResult.BEST_FIRST);
        return best;
    }

    private static Optional<MeasureResult> first(List<MeasureResult> ranked, List<Reason> because) {
        for (MeasureResult result : ranked) {
            if (result.measure().outcome()) {
                because.add(Reason.of(Rule.BEST_OUTCOME, List.of(result.points())));
                return Optional.of(result);
            }
        }
        for (MeasureResult result : ranked) {
            if (result.measure().highPriority()) {
                because.add(Reason.of(Rule.BEST_HIGH_PRIORITY, List.of(result.points())));
                return Optional.of(result);
            }
        }
        return Optional.empty();
    }
}

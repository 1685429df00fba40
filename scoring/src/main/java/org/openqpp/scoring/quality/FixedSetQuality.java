package org.openqpp.scoring.quality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openqpp.policy.ParameterName;
import org.openqpp.policy.catalog.ClaimsQualityMeasure;
import org.openqpp.policy.catalog.PathwayQualitySet;
import org.openqpp.policy.catalog.PathwayQualitySet.Place;
import org.openqpp.policy.value.CollectionType;
import org.openqpp.policy.value.PerformanceCategory;
import org.openqpp.policy.value.Rational;
import org.openqpp.scoring.CategoryScore;
import org.openqpp.scoring.MeasureScore;
import org.openqpp.scoring.ProcessingStatus;
import org.openqpp.scoring.bind.Law;
import org.openqpp.scoring.bind.ProgramCase;
import org.openqpp.scoring.figure.Figure;
import org.openqpp.scoring.figure.Reason;
import org.openqpp.scoring.figure.Rule;

/**
 * Quality in the APM Performance Pathway: fixed sets of measures instead of a choice (rule ).
 *
 * <p>For example, an accountable care organization that reports the Web Interface and the set of three measures is scored on
 * both, and the higher percent counts.
 */
final class FixedSetQuality {

    private final Law law;
    private final ProgramCase entity;
    private final SubmittedQuality submitted;

    FixedSetQuality(Law law, ProgramCase entity, SubmittedQuality submitted) {
        this.law = law;
        this.entity = entity;
        this.submitted = submitted;
    }

    /** The places of one set with what fills them. */
    private record Filled(
            PathwayQualitySet set,
            List<MeasureResult> counted,
            List<MeasureResult> otherVersions,
            List<MeasureResult> takenOut,
            List<String> missing) {

        boolean anythingSubmitted() {
            return !counted.isEmpty() || !takenOut.isEmpty();
        }

        /** Everything that was submitted for the set. */
        Stream<MeasureResult> all() {
            return Stream.of(counted, otherVersions, takenOut).flatMap(List::stream);
        }
    }

    /** A set with its category score. */
    private record Outcome(Filled filled, CategoryScore category) {
        Rational percent() {
            Figure percent = category.percent();
            return percent == null ? Rational.of(-1) : percent.value();
        }
    }

    CategoryScore score(List<Reason> because) {
        List<Filled> filled = law.catalog().pathwayQualitySets().stream()
                .filter(this::open)
                .map(this::fill)
                .toList();
        if (filled.isEmpty()) {
            because.add(Reason.of(Rule.QUALITY_NOTHING_TO_SCORE));
            return CategoryScore.notScored(
                    PerformanceCategory.QUALITY, submitted.allTakenOut(), submitted.dataSubmitted(), because);
        }
        List<Filled> reported =
                filled.stream().filter(Filled::anythingSubmitted).toList();
        List<Outcome> outcomes = (reported.isEmpty() ? filled.subList(0, 1) : reported)
                .stream().map(set -> new Outcome(set, score(set, because))).toList();
        Outcome best = outcomes.stream()
                .max(Comparator.comparing(Outcome::percent).thenComparing(outcomes::indexOf, Comparator.reverseOrder()))
                .orElseThrow();
        List<MeasureScore> measures = new ArrayList<>(best.category().measures());
        List<Reason> reasons = new ArrayList<>(best.category().because());
        if (outcomes.size() > 1) {
            List<Figure> percents = outcomes.stream()
                    .map(Outcome::category)
                    .flatMap(category -> Optional.ofNullable(category.percent()).stream())
                    .toList();
            reasons.add(Reason.of(Rule.PATHWAY_BOTH_SETS, percents));
            outcomes.stream()
                    .filter(outcome -> !outcome.equals(best))
                    .flatMap(outcome -> outcome.filled().all())
                    .forEach(result -> measures.add(
                            scored(result)
                                    ? result.score(ProcessingStatus.NOT_PICKED, Reason.of(Rule.PATHWAY_OTHER_SET))
                                    : result.score(ProcessingStatus.EXCLUDED)));
        }
        submitted.measures().stream()
                .filter(result -> result.standing() == Standing.TAKEN_OUT)
                .forEach(result -> measures.add(result.score(ProcessingStatus.EXCLUDED)));
        return new CategoryScore(
                best.category().category(),
                best.category().percent(),
                best.category().achievementPercent(),
                best.category().metadata(),
                measures,
                submitted.dataSubmitted(),
                reasons);
    }

    /** Whether the entity may report the set at all. */
    private boolean open(PathwayQualitySet set) {
        return set.places().stream().anyMatch(place -> !versions(place).isEmpty());
    }

    private List<PathwayQualitySet.Version> versions(Place place) {
        return place.versionsFor(entity.participation().participationOption());
    }

    /** Whether the place could be scored if it were reported; without a benchmark it is out, reported or not. */
    private boolean scorable(Place place) {
        return versions(place).stream()
                .anyMatch(version -> law.findLadder(version.measureId(), version.collectionType())
                        .isPresent());
    }

    private Filled fill(PathwayQualitySet set) {
        List<MeasureResult> counted = new ArrayList<>();
        List<MeasureResult> otherVersions = new ArrayList<>();
        List<MeasureResult> takenOut = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (Place place : set.places()) {
            List<MeasureResult> submittedVersions = submitted.measures().stream()
                    .filter(result -> result.standing() != Standing.TAKEN_OUT)
                    .filter(result -> versions(place).stream()
                            .anyMatch(version -> SubmittedQuality.fills(version, result.id(), result.collectionType())))
                    .sorted(MeasureResult.BEST_FIRST)
                    .toList();
            List<MeasureResult> scored =
                    submittedVersions.stream().filter(FixedSetQuality::scored).toList();
            if (submittedVersions.isEmpty()) {
                if (scorable(place)) {
                    missing.add(place.name());
                }
            } else if (scored.isEmpty()) {
                takenOut.addAll(submittedVersions);
            } else {
                counted.add(scored.get(0));
                submittedVersions.stream()
                        .filter(version -> !version.equals(scored.get(0)))
                        .forEach(otherVersions::add);
            }
        }
        return new Filled(set, counted, otherVersions, takenOut, missing);
    }

    private static boolean scored(MeasureResult result) {
        return result.standing() == Standing.COMPARED || result.standing() == Standing.INCOMPLETE;
    }

    private CategoryScore score(Filled filled, List<Reason> before) {
        List<Reason> because = new ArrayList<>(before);
        because.add(Reason.of(
                Rule.PATHWAY_SET,
                filled.set().places().stream().map(Place::name).toList()));
        Figure none = Figure.count("nothing", 0);
        Figure perMeasure = law.figure(ParameterName.QUALITY_POINTS_PER_MEASURE);
        if (!filled.missing().isEmpty()) {
            because.add(Reason.of(Rule.PATHWAY_MISSING, none, perMeasure, filled.missing()));
        }
        List<MeasureResult> counted = new ArrayList<>(filled.counted());
        List<MeasureScore> takenOut = new ArrayList<>();
        boolean surveyMissing = false;
        MeasureResult survey = survey();
        if (survey != null) {
            if (survey.standing() == Standing.COMPARED) {
                counted.add(survey);
            } else {
                takenOut.add(survey.score(ProcessingStatus.EXCLUDED));
            }
        } else if (entity.individual()) {
            because.add(Reason.of(Rule.PATHWAY_SURVEY_INDIVIDUAL));
        } else {
            surveyMissing = true;
            because.add(Reason.of(Rule.PATHWAY_SURVEY_MISSING, none, perMeasure));
        }
        List<MeasureScore> measures = new ArrayList<>();
        counted.forEach(result -> measures.add(result.score(ProcessingStatus.PICKED, Reason.of(Rule.PATHWAY_COUNTS))));
        List<Figure> points = new ArrayList<>();
        counted.forEach(result -> points.add(result.points()));
        int onTop = 0;
        for (MeasureResult claims : submitted.claims()) {
            if (claims.standing() == Standing.COMPARED && inPathway(claims)) {
                onTop++;
                points.add(claims.points());
                measures.add(claims.score(ProcessingStatus.PICKED, Reason.of(Rule.CLAIMS_COUNTS)));
            } else {
                takenOut.add(claims.score(ProcessingStatus.EXCLUDED));
            }
        }
        filled.otherVersions()
                .forEach(result -> measures.add(
                        scored(result)
                                ? result.score(ProcessingStatus.NOT_PICKED, Reason.of(Rule.OTHER_VERSION))
                                : result.score(ProcessingStatus.EXCLUDED)));
        filled.takenOut().forEach(result -> measures.add(result.score(ProcessingStatus.EXCLUDED)));
        measures.addAll(takenOut);
        int missing = filled.missing().size() + (surveyMissing ? 1 : 0);
        boolean full = missing == 0
                && counted.stream().allMatch(result -> result.standing().complete());
        Figure required = Figure.count("requiredMeasures", counted.size() + (long) missing);
        return new QualityTally(required, points, onTop, full, submitted).category(law, entity, measures, because);
    }

    private @Nullable MeasureResult survey() {
        return submitted.measures().stream()
                .filter(result -> result.collectionType() == CollectionType.CAHPS_SURVEY)
                .filter(result -> result.standing() != Standing.TAKEN_OUT)
                .findFirst()
                .orElse(null);
    }

    private boolean inPathway(MeasureResult claims) {
        return law.catalog()
                .findClaimsQualityMeasure(claims.id())
                .filter(conditions -> conditions.roles().contains(ClaimsQualityMeasure.Role.APP))
                .isPresent();
    }
}

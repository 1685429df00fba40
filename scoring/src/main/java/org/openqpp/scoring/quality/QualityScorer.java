package org.openqpp.scoring.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openqpp.policy.ParameterName;
import org.openqpp.policy.catalog.ClaimsQualityMeasure;
import org.openqpp.policy.catalog.QualityMeasure;
import org.openqpp.policy.catalog.ValuePathway;
import org.openqpp.policy.value.CollectionType;
import org.openqpp.policy.value.PerformanceCategory;
import org.openqpp.scoring.CategoryScore;
import org.openqpp.scoring.MeasureScore;
import org.openqpp.scoring.ProcessingStatus;
import org.openqpp.scoring.bind.Law;
import org.openqpp.scoring.bind.ProgramCase;
import org.openqpp.scoring.figure.Figure;
import org.openqpp.scoring.figure.Reason;
import org.openqpp.scoring.figure.Rule;
import org.openqpp.scoring.participation.Participation.MvpRegistration;

/**
 * Scores the quality performance category in traditional MIPS, MVPs and the APP.
 *
 * <p>For example, six measures with 51 points of 60 and a small practice bonus of 6 are 95 percent.
 */
public final class QualityScorer {

    private final Law law;

    /** A scorer under a law. */
    public QualityScorer(Law law) {
        this.law = law;
    }

    /** The quality score of an entity in one reporting option. */
    public CategoryScore score(ProgramCase entity) {
        SubmittedQuality submitted = SubmittedQuality.of(law, entity);
        List<Reason> because = new ArrayList<>();
        if (entity.reweightingGranted(PerformanceCategory.QUALITY)) {
            if (!submitted.dataSubmitted()) {
                because.add(Reason.of(Rule.QUALITY_REWEIGHTED));
                return CategoryScore.notScored(PerformanceCategory.QUALITY, submitted.allTakenOut(), false, because);
            }
            because.add(Reason.of(Rule.QUALITY_REWEIGHTING_CANCELLED));
        }
        if (!submitted.measureSubmitted()) {
            because.add(Reason.of(Rule.NO_QUALITY_DATA));
        }
        if (submitted.surveyScored()) {
            because.add(Reason.of(Rule.SURVEY_COUNTS));
        }
        return switch (entity.option()) {
            case TRADITIONAL_MIPS -> traditional(entity, submitted, because);
            case MVP -> pathway(entity, Objects.requireNonNull(entity.pathway()), submitted, because);
            case APP -> new FixedSetQuality(law, entity, submitted).score(because);
        };
    }

    private CategoryScore traditional(ProgramCase entity, SubmittedQuality submitted, List<Reason> because) {
        MeasureApplicability applicability = new MeasureApplicability(law, entity);
        List<MeasureResult> reportable = submitted.reportable();
        Requirement requirement = applicability
                .find(reportable)
                .orElseGet(() -> ordinaryRequirement(
                        law.figure(ParameterName.QUALITY_REQUIRED_TRADITIONAL),
                        submitted,
                        0,
                        applicability.whyNot(reportable).orElse(null)));
        because.addAll(requirement.because());
        if (requirement.places() == 0) {
            return CategoryScore.notScored(
                    PerformanceCategory.QUALITY, submitted.allTakenOut(), submitted.dataSubmitted(), because);
        }
        Selection selection = select(submitted, requirement, 0);
        because.addAll(selection.because());
        List<MeasureResult> onTop = new ArrayList<>();
        List<MeasureScore> claimsOut = new ArrayList<>();
        for (MeasureResult claims : submitted.claims()) {
            if (claims.standing() == Standing.COMPARED && has(claims, ClaimsQualityMeasure.Role.TRADITIONAL)) {
                onTop.add(claims);
            } else {
                claimsOut.add(claims.score(ProcessingStatus.EXCLUDED));
            }
        }
        List<MeasureScore> measures = counted(selection, requirement);
        onTop.forEach(claims -> measures.add(claims.score(ProcessingStatus.PICKED, Reason.of(Rule.CLAIMS_COUNTS))));
        addOthers(measures, selection, requirement, submitted);
        measures.addAll(claimsOut);
        return tally(requirement, selection, onTop, List.of(), submitted).category(law, entity, measures, because);
    }

    private CategoryScore pathway(
            ProgramCase entity, ValuePathway pathway, SubmittedQuality submitted, List<Reason> because) {
        String registeredId = registeredClaimsMeasure(entity, pathway);
        int placesTaken = registeredId == null ? 0 : 1;
        Requirement requirement = claimsOnlyRequirement(entity, pathway, submitted, placesTaken)
                .orElseGet(() -> ordinaryRequirement(
                        law.figure(ParameterName.QUALITY_REQUIRED_MVP), submitted, placesTaken, null));
        because.addAll(requirement.because());
        Selection selection = select(submitted, requirement, placesTaken);
        because.addAll(selection.because());

        List<MeasureScore> measures = counted(selection, requirement);
        List<Figure> extraPoints = new ArrayList<>();
        List<MeasureResult> populationHealth = new ArrayList<>();
        List<MeasureScore> claimsOut = new ArrayList<>();
        boolean registeredFound = false;
        for (MeasureResult claims : submitted.claims()) {
            if (claims.id().equals(registeredId)) {
                registeredFound = true;
                measures.add(registered(claims, extraPoints));
            } else if (claims.standing() == Standing.COMPARED
                    && pathway.populationHealthMeasureIds().contains(claims.id())) {
                populationHealth.add(claims);
            } else {
                claimsOut.add(
                        claims.standing() == Standing.COMPARED
                                ? claims.score(
                                        ProcessingStatus.EXCLUDED, Reason.of(Rule.CLAIMS_NOT_REGISTERED, pathway.id()))
                                : claims.score(ProcessingStatus.EXCLUDED));
            }
        }
        if (registeredId != null && !registeredFound) {
            measures.add(registered(notCalculated(registeredId), extraPoints));
        }
        populationHealth.sort(MeasureResult.BEST_FIRST);
        List<MeasureResult> onTop = populationHealth.isEmpty() ? List.of() : populationHealth.subList(0, 1);
        if (onTop.isEmpty()) {
            because.add(Reason.of(Rule.POPULATION_HEALTH_NONE));
        } else {
            MeasureResult best = onTop.get(0);
            because.add(Reason.of(
                    Rule.POPULATION_HEALTH,
                    populationHealth.stream().map(MeasureResult::points).toList(),
                    best.id()));
            measures.add(best.score(ProcessingStatus.PICKED, Reason.of(Rule.CLAIMS_COUNTS)));
            populationHealth
                    .subList(1, populationHealth.size())
                    .forEach(lower -> claimsOut.add(
                            0, lower.score(ProcessingStatus.NOT_PICKED, Reason.of(Rule.POPULATION_HEALTH_LOWER))));
        }
        addOthers(measures, selection, requirement, submitted);
        measures.addAll(claimsOut);
        return tally(requirement, selection, onTop, extraPoints, submitted).category(law, entity, measures, because);
    }

    private MeasureScore registered(MeasureResult claims, List<Figure> points) {
        points.add(claims.points());
        return claims.standing() == Standing.COMPARED
                ? claims.score(ProcessingStatus.PICKED, Reason.of(Rule.REGISTERED_CLAIMS, claims.points()))
                : claims.score(
                        ProcessingStatus.PICKED,
                        Reason.of(
                                Rule.REGISTERED_CLAIMS_UNSCORED,
                                claims.points(),
                                law.figure(ParameterName.QUALITY_POINTS_PER_MEASURE)));
    }

    private MeasureResult notCalculated(String measureId) {
        QualityMeasure measure = law.catalog()
                .findQualityMeasure(measureId)
                .orElseThrow(() -> new IllegalArgumentException("unknown measure " + measureId));
        return new MeasureResult(
                measure,
                CollectionType.ADMINISTRATIVE_CLAIMS,
                null,
                Figure.count(measureId, 0),
                null,
                Standing.TAKEN_OUT,
                List.of(),
                List.of());
    }

    private static @Nullable String registeredClaimsMeasure(ProgramCase entity, ValuePathway pathway) {
        for (MvpRegistration registration : entity.participation().mvpRegistrations()) {
            String measureId = registration.outcomeClaimsMeasureId();
            if (registration.mvpId().equals(pathway.id())
                    && measureId != null
                    && pathway.outcomeClaimsMeasureIds().contains(measureId)) {
                return measureId;
            }
        }
        return null;
    }

    /** A small practice that sends claims measures only is asked for those the MVP has (rule c, reading A-12). */
    private Optional<Requirement> claimsOnlyRequirement(
            ProgramCase entity, ValuePathway pathway, SubmittedQuality submitted, int placesTaken) {
        List<MeasureResult> reportable = submitted.reportable();
        boolean claimsOnly = !reportable.isEmpty()
                && reportable.stream().allMatch(result -> result.collectionType() == CollectionType.PART_B_CLAIMS);
        if (!claimsOnly || !entity.participation().smallPractice()) {
            return Optional.empty();
        }
        List<QualityMeasure> available = pathway.qualityMeasureIds().stream()
                .flatMap(id -> law.catalog().findQualityMeasure(id).stream())
                .filter(measure -> measure.collectionTypes().contains(CollectionType.PART_B_CLAIMS))
                .toList();
        Figure ordinary = law.figure(ParameterName.QUALITY_REQUIRED_MVP);
        int measures = available.size() + placesTaken;
        if (measures >= ordinary.value().toInt()) {
            return Optional.empty();
        }
        Figure count = Figure.count("claimsMeasuresOfTheMvp", measures);
        Figure required = count.as("requiredMeasures");
        boolean outcomeAvailable = available.stream().anyMatch(measure -> measure.outcome() || measure.highPriority());
        return Optional.of(new Requirement(
                required,
                outcomeAvailable,
                Set.of(),
                List.of(Reason.of(Rule.MVP_CLAIMS_ONLY, pathway.id(), count, required))));
    }

    /**
     * The requirement without reductions for applicability: less one for each measure that cannot be scored, but never fewer
     * than the others that were submitted (rules, reading A-06).
     */
    private static Requirement ordinaryRequirement(
            Figure full, SubmittedQuality submitted, int placesTaken, @Nullable Reason whyNotReduced) {
        List<Reason> because = new ArrayList<>();
        if (whyNotReduced != null) {
            because.add(whyNotReduced);
        }
        Set<String> suppressed = new TreeSet<>();
        Set<String> others = new TreeSet<>();
        for (MeasureResult result : submitted.measures()) {
            if (result.standing() == Standing.SUPPRESSED) {
                suppressed.add(result.id());
            } else if (result.candidate()) {
                others.add(result.id());
            }
        }
        Figure required;
        if (suppressed.isEmpty()) {
            required = full.as("requiredMeasures");
            because.add(Reason.of(Rule.REQUIRED_FULL, required));
        } else {
            Figure countable = Figure.count("otherMeasures", others.size() + (long) placesTaken);
            required = full.minus("reducedRequirement", Figure.count("suppressedMeasures", suppressed.size()))
                    .atLeast("requiredMeasures", full.atMost("measuresThatCanCount", countable));
            because.add(Reason.of(Rule.REQUIRED_REDUCED, List.copyOf(suppressed), required));
        }
        return new Requirement(required, true, Set.of(), because);
    }

    private Selection select(SubmittedQuality submitted, Requirement requirement, int placesTaken) {
        List<MeasureResult> candidates = submitted.candidates().stream()
                .filter(result -> !requirement.leftOut().contains(result.id()))
                .toList();
        return Selection.of(candidates, requirement, placesTaken, law);
    }

    private static List<MeasureScore> counted(Selection selection, Requirement requirement) {
        List<MeasureScore> measures = new ArrayList<>();
        for (MeasureResult result : selection.counted()) {
            measures.add(result.score(ProcessingStatus.PICKED, Reason.of(Rule.COUNTS, requirement.measures())));
        }
        return measures;
    }

    private static void addOthers(
            List<MeasureScore> measures, Selection selection, Requirement requirement, SubmittedQuality submitted) {
        for (MeasureResult result : selection.others()) {
            measures.add(
                    result.score(ProcessingStatus.NOT_PICKED, Reason.of(Rule.DOES_NOT_COUNT, requirement.measures())));
        }
        for (MeasureResult result : selection.otherVersions()) {
            measures.add(result.score(ProcessingStatus.NOT_PICKED, Reason.of(Rule.OTHER_VERSION)));
        }
        for (MeasureResult result : submitted.measures()) {
            if (!result.candidate()) {
                measures.add(result.score(ProcessingStatus.EXCLUDED));
            } else if (requirement.leftOut().contains(result.id())) {
                measures.add(result.score(ProcessingStatus.EXCLUDED, Reason.of(Rule.CLUSTER_ZERO, result.id())));
            }
        }
    }

    private static QualityTally tally(
            Requirement requirement,
            Selection selection,
            List<MeasureResult> onTop,
            List<Figure> extraPoints,
            SubmittedQuality submitted) {
        List<Figure> points = new ArrayList<>();
        selection.counted().forEach(result -> points.add(result.points()));
        points.addAll(extraPoints);
        onTop.forEach(result -> points.add(result.points()));
        boolean full = selection.full()
                && selection.counted().stream()
                        .allMatch(result -> result.standing().complete());
        return new QualityTally(requirement.measures(), points, onTop.size(), full, submitted);
    }

    private boolean has(MeasureResult claims, ClaimsQualityMeasure.Role role) {
        return law.catalog()
                .findClaimsQualityMeasure(claims.id())
                .filter(conditions -> conditions.roles().contains(role))
                .isPresent();
    }
}

package org.openqpp.scoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openqpp.policy.ParameterName;
import org.openqpp.policy.Policy;
import org.openqpp.policy.catalog.ValuePathway;
import org.openqpp.policy.value.PerformanceCategory;
import org.openqpp.policy.value.Rational;
import org.openqpp.policy.value.ReportingOption;
import org.openqpp.policy.value.Rounding;
import org.openqpp.scoring.activities.ActivitiesScorer;
import org.openqpp.scoring.bind.Law;
import org.openqpp.scoring.bind.ProgramCase;
import org.openqpp.scoring.bonus.ComplexPatientBonusScorer;
import org.openqpp.scoring.cost.CostScorer;
import org.openqpp.scoring.facility.FacilityScores;
import org.openqpp.scoring.figure.Figure;
import org.openqpp.scoring.figure.Reason;
import org.openqpp.scoring.figure.Rule;
import org.openqpp.scoring.interoperability.InteroperabilityScorer;
import org.openqpp.scoring.participation.ComplexPatientStatistics;
import org.openqpp.scoring.participation.Participation;
import org.openqpp.scoring.participation.Participation.MvpRegistration;
import org.openqpp.scoring.payment.PaymentAdjuster;
import org.openqpp.scoring.quality.QualityScorer;
import org.openqpp.scoring.submission.MeasurementSet;
import org.openqpp.scoring.submission.Submission;
import org.openqpp.scoring.weights.CategoryWeights;

/**
 * Scores entities under one policy, in the order of rule. Immutable and safe for many threads: bind once, score often.
 *
 * <p>For example, {@code Scorer.of(policy).score(submissions, participation)} gives a candidate score for each reporting
 * option in the data, the best first.
 */
public final class Scorer {

    /** The best first; equal ones in the order traditional MIPS, MVP, APP (rule ). */
    public static final Comparator<CandidateScore> BEST_FIRST = Comparator.<CandidateScore, Rational>comparing(
                    CandidateScore::points, Comparator.reverseOrder())
            .thenComparing(candidate -> ReportingOption.ofProgram(candidate.programName()))
            .thenComparing(CandidateScore::programName);

    private final Law law;
    private final QualityScorer quality;
    private final ActivitiesScorer activities;
    private final InteroperabilityScorer interoperability;
    private final CostScorer cost;
    private final ComplexPatientBonusScorer complexPatientBonus;
    private final PaymentAdjuster payment;

    private Scorer(Law law, @Nullable ComplexPatientStatistics statistics) {
        this.law = law;
        this.quality = new QualityScorer(law);
        this.activities = new ActivitiesScorer(law);
        this.interoperability = new InteroperabilityScorer(law);
        this.cost = new CostScorer(law);
        this.complexPatientBonus = new ComplexPatientBonusScorer(law, statistics);
        this.payment = PaymentAdjuster.published(law);
    }

    /** A scorer under {@code policy}, with no statistics for the complex patient bonus. */
    public static Scorer of(Policy policy) {
        return new Scorer(new Law(policy), null);
    }

    /** A scorer under {@code policy} with statistics for the complex patient bonus. */
    public static Scorer of(Policy policy, @Nullable ComplexPatientStatistics statistics) {
        return new Scorer(new Law(policy), statistics);
    }

    /** The bound policy. */
    public Law law() {
        return law;
    }

    /**
     * The candidate scores of one entity, one for each reporting option in its data, the best first.
     *
     * @param submissions valid submissions of the entity, possibly from several submitters; may be empty
     * @param participation what the program knows about the entity
     * @throws IllegalArgumentException if a submission names a measure that the policy does not have; validation reports
     *     those before
     */
    public List<CandidateScore> score(Collection<Submission> submissions, Participation participation) {
        Map<String, List<MeasurementSet>> byProgram = new LinkedHashMap<>();
        for (Submission submission : submissions) {
            for (MeasurementSet set : submission.measurementSets()) {
                byProgram
                        .computeIfAbsent(set.programName(), name -> new ArrayList<>())
                        .add(set);
            }
        }
        if (byProgram.isEmpty()) {
            byProgram.put(ReportingOption.TRADITIONAL_NAME, List.of());
        }
        List<CandidateScore> candidates = new ArrayList<>(byProgram.size());
        byProgram.forEach((programName, sets) -> candidates.add(score(bind(programName, sets, participation))));
        if (candidates.size() > 1) {
            candidates.sort(BEST_FIRST);
        }
        return candidates;
    }

    private ProgramCase bind(String programName, List<MeasurementSet> sets, Participation participation) {
        ReportingOption option = ReportingOption.ofProgram(programName);
        ValuePathway pathway = option == ReportingOption.MVP
                ? law.catalog()
                        .findValuePathway(programName)
                        .orElseThrow(() -> new IllegalArgumentException("unknown program " + programName))
                : null;
        return new ProgramCase(option, programName, pathway, participation, sets);
    }

    private CandidateScore score(ProgramCase entity) {
        CategoryScore qualityScore = quality.score(entity);
        CategoryScore interoperabilityScore = interoperability.score(entity);
        CategoryScore activitiesScore =
                activities.score(entity, qualityScore.dataSubmitted() || interoperabilityScore.dataSubmitted());
        CategoryScore costScore = cost.score(entity);
        boolean dataSubmitted = qualityScore.dataSubmitted()
                || interoperabilityScore.dataSubmitted()
                || activitiesScore.dataSubmitted();

        List<Reason> because = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        addCircumstances(entity, dataSubmitted, because, warnings);
        ComplexPatientBonus bonus = complexPatientBonus.score(entity, dataSubmitted);
        Total regular = total(entity, qualityScore, activitiesScore, interoperabilityScore, costScore, bonus);
        Optional<Total> facility = FacilityScores.of(
                        entity,
                        qualityScore,
                        activitiesScore.dataSubmitted() || interoperabilityScore.dataSubmitted(),
                        because)
                .map(scores ->
                        total(entity, scores.quality(), activitiesScore, interoperabilityScore, scores.cost(), bonus));
        boolean facilityBased = facility.isPresent()
                && regular.finalScore()
                        .value()
                        .isLessThan(facility.get().finalScore().value());
        Total chosen = facilityBased ? facility.get() : regular;
        because.addAll(chosen.because());
        if (chosen.bonus().provisional()) {
            warnings.add(
                    "The complex patient bonus is provisional: the statistics of the prior year were not supplied.");
        }
        chosen.because().stream()
                .filter(reason -> reason.rule() == Rule.SINGLE_CATEGORY)
                .forEach(reason -> warnings.add(reason.sentence()));
        if (facility.isPresent()) {
            because.add(Reason.of(
                    Rule.FACILITY_CHOSEN,
                    facility.get().finalScore(),
                    regular.finalScore(),
                    facilityBased ? "facility-based" : "regular"));
        }
        Figure adjustment = payment.adjust(chosen.finalScore(), because);
        return new CandidateScore(
                law.policy().identity(),
                entity.participation().participationOption(),
                entity.programName(),
                facilityBased,
                chosen.categories(),
                chosen.bonus(),
                chosen.finalScore(),
                adjustment,
                because,
                warnings);
    }

    private static void addCircumstances(
            ProgramCase entity, boolean dataSubmitted, List<Reason> because, List<String> warnings) {
        Participation participation = entity.participation();
        because.add(Reason.of(Rule.LEVELS_STAY_APART, entity.programName()));
        if (participation.assumed()) {
            because.add(Reason.of(Rule.NO_PARTICIPATION_GIVEN));
            warnings.add(
                    "No participation file was given: taken as an entity of one clinician without special status.");
        }
        if (entity.option() == ReportingOption.MVP
                && participation.mvpRegistrations().stream()
                        .map(MvpRegistration::mvpId)
                        .noneMatch(entity.programName()::equals)) {
            because.add(Reason.of(Rule.NOT_REGISTERED, entity.programName()));
            warnings.add(
                    "No registration for the MVP " + entity.programName() + " is known; it is scored all the same.");
        }
        if (!dataSubmitted) {
            because.add(Reason.of(Rule.NOTHING_REPORTED));
        }
    }

    /** The categories with their weights and the final score they make. */
    private record Total(
            Map<PerformanceCategory, WeightedCategory> categories,
            ComplexPatientBonus bonus,
            Figure finalScore,
            List<Reason> because) {}

    private Total total(
            ProgramCase entity,
            CategoryScore qualityScore,
            CategoryScore activitiesScore,
            CategoryScore interoperabilityScore,
            CategoryScore costScore,
            ComplexPatientBonus bonus) {
        List<CategoryScore> scores = List.of(qualityScore, activitiesScore, interoperabilityScore, costScore);
        Set<PerformanceCategory> scored = EnumSet.noneOf(PerformanceCategory.class);
        scores.stream().filter(CategoryScore::scored).forEach(score -> scored.add(score.category()));
        boolean tooFew = scored.size() < 2;
        CategoryWeights weights = tooFew ? CategoryWeights.single(scored) : CategoryWeights.of(law, entity, scored);
        List<Reason> because = new ArrayList<>(weights.because());
        Map<PerformanceCategory, WeightedCategory> categories = new LinkedHashMap<>();
        List<Figure> contributions = new ArrayList<>();
        for (CategoryScore score : scores) {
            Figure weight = weights.weight(score.category());
            Figure contribution = contribution(score, weight);
            categories.put(
                    score.category(),
                    new WeightedCategory(
                            score, weight, contribution, contributed(score, weight, contribution, tooFew)));
            if (score.scored()) {
                contributions.add(contribution);
            }
        }
        if (tooFew) {
            return singleCategory(categories, scored, because);
        }
        if (!bonus.points().isZero()) {
            because.add(Reason.of(Rule.BONUS_ADDED, bonus.points()));
        }
        Figure sum = Figure.sum("sumOfContributions", contributions);
        Figure maximum = law.figure(ParameterName.FINAL_SCORE_MAXIMUM);
        Figure finalScore = sum.plus("sumWithBonus", bonus.points())
                .atMost("limitedScore", maximum)
                .round("finalScore", Rounding.FINAL_SCORE);
        because.add(Reason.of(Rule.FINAL_SCORE, contributions, bonus.points(), maximum, finalScore));
        return new Total(categories, bonus, finalScore, because);
    }

    /** With fewer than two scored categories the final score is the threshold, and no bonus is added (rule ). */
    private Total singleCategory(
            Map<PerformanceCategory, WeightedCategory> categories,
            Set<PerformanceCategory> scored,
            List<Reason> because) {
        Figure finalScore = law.figure(ParameterName.PERFORMANCE_THRESHOLD).round("finalScore", Rounding.FINAL_SCORE);
        because.add(Reason.of(
                Rule.SINGLE_CATEGORY,
                scored.stream().map(PerformanceCategory::label).toList(),
                finalScore));
        Figure none = Figure.count("complexPatientBonus", 0);
        return new Total(
                categories,
                new ComplexPatientBonus(none, false, List.of(Reason.of(Rule.BONUS_NOT_ADDED))),
                finalScore,
                because);
    }

    private static List<Reason> contributed(CategoryScore score, Figure weight, Figure contribution, boolean alone) {
        Figure percent = score.percent();
        return percent == null
                ? score.because()
                : List.of(Reason.of(alone ? Rule.ONLY_CATEGORY : Rule.CONTRIBUTION, percent, weight, contribution));
    }

    private static Figure contribution(CategoryScore score, Figure weight) {
        Figure percent = score.percent();
        return percent == null
                ? Figure.count(score.category().wireName(), 0)
                : percent.times("percentTimesWeight", weight)
                        .over(score.category().wireName(), Figure.count("hundred", 100));
    }
}

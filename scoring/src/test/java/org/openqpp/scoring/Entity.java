package org.openqpp.scoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openqpp.policy.value.CollectionType;
import org.openqpp.policy.value.ParticipationOption;
import org.openqpp.policy.value.PerformanceCategory;
import org.openqpp.policy.value.PerformanceYear;
import org.openqpp.policy.value.Rational;
import org.openqpp.policy.value.SpecialStatus;
import org.openqpp.scoring.participation.ComplexPatientStatistics;
import org.openqpp.scoring.participation.ComplexPatientStatistics.Indicators;
import org.openqpp.scoring.participation.ComplexPatientStatistics.Statistic;
import org.openqpp.scoring.participation.Participation;
import org.openqpp.scoring.participation.Participation.Facility;
import org.openqpp.scoring.participation.Participation.MvpRegistration;
import org.openqpp.scoring.participation.Participation.PriorYear;
import org.openqpp.scoring.participation.Participation.RiskIndicators;
import org.openqpp.scoring.participation.Participation.RollUpScore;
import org.openqpp.scoring.submission.Measurement;
import org.openqpp.scoring.submission.MeasurementSet;
import org.openqpp.scoring.submission.MeasurementValue;
import org.openqpp.scoring.submission.MeasurementValue.Answer;
import org.openqpp.scoring.submission.MeasurementValue.ClaimsResult;
import org.openqpp.scoring.submission.MeasurementValue.SurveyResult;
import org.openqpp.scoring.submission.Submission;

/**
 * An entity and what it sent, so that a case reads like a sentence.
 *
 * <p>For example, {@code group().small().quality(ECQM, "236", met(70).of(100)).score()}. Every score made here is replayed
 * ({@link Replay}) and its rules are counted ({@link FiredRules}).
 */
final class Entity {

    private static final PerformanceYear YEAR = new PerformanceYear(2024);

    private final ParticipationOption option;
    private final Set<SpecialStatus> statuses = EnumSet.noneOf(SpecialStatus.class);
    private final Set<PerformanceCategory> exceptions = EnumSet.noneOf(PerformanceCategory.class);
    private final List<MvpRegistration> registrations = new ArrayList<>();
    private final Map<String, Long> claimsInstances = new LinkedHashMap<>();
    private @Nullable List<RollUpScore> rollUp;
    private @Nullable String clinicianType;
    private int clinicians = 1;
    private boolean cardiologist;
    private boolean mipsApm;
    private boolean disasterArea;
    private @Nullable PriorYear priorYear;
    private @Nullable RiskIndicators risk;
    private @Nullable Facility facility;
    private @Nullable ComplexPatientStatistics statistics;
    private boolean unknown;

    private List<Submission> submissions = new ArrayList<>();
    private List<MeasurementSet> sets = new ArrayList<>();
    private String program = "mips";
    private boolean flatNeeded;

    private Entity(ParticipationOption option) {
        this.option = option;
    }

    // Who it is

    static Entity individual() {
        return new Entity(ParticipationOption.INDIVIDUAL);
    }

    static Entity group() {
        return new Entity(ParticipationOption.GROUP);
    }

    static Entity subgroup() {
        return new Entity(ParticipationOption.SUBGROUP);
    }

    static Entity virtualGroup() {
        return new Entity(ParticipationOption.VIRTUAL_GROUP);
    }

    static Entity apmEntity() {
        return new Entity(ParticipationOption.APM_ENTITY);
    }

    static Entity of(ParticipationOption option) {
        return new Entity(option);
    }

    Entity with(SpecialStatus... more) {
        Collections.addAll(statuses, more);
        return this;
    }

    Entity small() {
        return with(SpecialStatus.SMALL_PRACTICE);
    }

    Entity hospitalBased() {
        return with(SpecialStatus.HOSPITAL_BASED);
    }

    Entity clinicianType(String type) {
        clinicianType = type;
        return this;
    }

    Entity clinicians(int number) {
        clinicians = number;
        return this;
    }

    Entity withCardiologist() {
        cardiologist = true;
        return this;
    }

    Entity inMipsApm() {
        mipsApm = true;
        return this;
    }

    /** Automatic extreme and uncontrollable circumstances. */
    Entity inDisasterArea() {
        disasterArea = true;
        return this;
    }

    /** An approved application to reweight these categories. */
    Entity excusedFrom(PerformanceCategory... categories) {
        Collections.addAll(exceptions, categories);
        return this;
    }

    Entity registeredFor(String mvpId) {
        registrations.add(new MvpRegistration(mvpId, null));
        return this;
    }

    /** Registered for an MVP with an outcomes-based administrative claims measure. */
    Entity registeredFor(String mvpId, String claimsMeasureId) {
        registrations.add(new MvpRegistration(mvpId, claimsMeasureId));
        return this;
    }

    /** Achievement of last year in a program; null where it is not comparable. */
    Entity lastYear(String programName, @Nullable String quality, @Nullable String cost) {
        priorYear = new PriorYear(
                programName,
                quality == null ? null : Rational.parse(quality),
                cost == null ? null : Rational.parse(cost));
        return this;
    }

    Entity risk(@Nullable String averageHccRiskScore, @Nullable String dualEligibleRatio) {
        risk = new RiskIndicators(
                averageHccRiskScore == null ? null : Rational.parse(averageHccRiskScore),
                dualEligibleRatio == null ? null : Rational.parse(dualEligibleRatio));
        return this;
    }

    /**
     * Statistics that are easy to calculate with. Individuals: risk score median 1, mean 1, deviation 0.5; dual ratio median
     * 0.2, mean 0.3, deviation 0.1. Groups: twice as much of everything.
     */
    Entity comparedWithOthers() {
        statistics = new ComplexPatientStatistics(
                new Indicators(statistic("1", "1", "0.5"), statistic("0.2", "0.3", "0.1")),
                new Indicators(statistic("2", "2", "1"), statistic("0.4", "0.6", "0.2")));
        return this;
    }

    private static Statistic statistic(String median, String mean, String deviation) {
        return new Statistic(Rational.parse(median), Rational.parse(mean), Rational.parse(deviation));
    }

    /** Quality and cost percent of the assigned hospital. */
    Entity hospital(String qualityPercent, String costPercent) {
        facility = new Facility(
                "010001",
                Rational.parse("91.23"),
                Rational.of(99),
                Rational.parse(qualityPercent),
                Rational.parse(costPercent));
        return this;
    }

    /** Denominator-eligible instances of a measure that claims show. */
    Entity claimsShow(String measureId, long instances) {
        claimsInstances.put(measureId, instances);
        return this;
    }

    /** Promoting Interoperability scores of the clinicians of an APM Entity. */
    Entity rollUp(RollUpScore... clinicians) {
        rollUp = List.of(clinicians);
        return this;
    }

    static RollUpScore clinician(String score) {
        return new RollUpScore(null, null, Rational.parse(score), false, false);
    }

    static RollUpScore clinicianWithBonus(String score) {
        return new RollUpScore(null, null, Rational.parse(score), true, false);
    }

    static RollUpScore clinicianWithoutData() {
        return new RollUpScore(null, null, null, false, false);
    }

    static RollUpScore reweightedClinician() {
        return new RollUpScore(null, null, null, false, true);
    }

    /** No participation file at all. */
    Entity unknown() {
        unknown = true;
        return this;
    }

    // What it sends

    /** What follows is sent for this program: {@code mips}, {@code app1} or an MVP. */
    Entity in(String programName) {
        program = programName;
        return this;
    }

    /** What follows comes in another submission. */
    Entity then() {
        if (!sets.isEmpty()) {
            submissions.add(new Submission(option, null, "000123456", "0123456789", YEAR, sets));
            sets = new ArrayList<>();
        }
        return this;
    }

    Entity quality(CollectionType collectionType, String measureId, MeasurementValue value) {
        return set(PerformanceCategory.QUALITY, collectionType, List.of(new Measurement(measureId, value)));
    }

    Entity quality(CollectionType collectionType, String measureId, Value.Patients patients) {
        flatNeeded |= patients.needsFlatBenchmarks();
        return quality(collectionType, measureId, patients.counts());
    }

    /** The same value for several measures. */
    Entity quality(CollectionType collectionType, List<String> measureIds, Value.Patients patients) {
        measureIds.forEach(id -> quality(collectionType, id, patients));
        return this;
    }

    Entity quality(CollectionType collectionType, String measureId, Value.Instances instances) {
        return quality(collectionType, measureId, instances.measured());
    }

    /** Quality or cost as calculated from claims. */
    Entity claimsMeasure(String measureId, String score, long cases) {
        return set(
                PerformanceCategory.QUALITY,
                CollectionType.ADMINISTRATIVE_CLAIMS,
                List.of(new Measurement(measureId, new ClaimsResult(Rational.parse(score), cases))));
    }

    Entity cost(String measureId, String dollars, long cases) {
        return set(
                PerformanceCategory.COST,
                CollectionType.ADMINISTRATIVE_CLAIMS,
                List.of(new Measurement(measureId, new ClaimsResult(Rational.parse(dollars), cases))));
    }

    /** A summary survey measure of the patient survey. */
    Entity survey(String measureId, String rate) {
        return survey(measureId, new SurveyResult(Rational.parse(rate), false, false));
    }

    Entity survey(String measureId, SurveyResult result) {
        return set(
                PerformanceCategory.QUALITY, CollectionType.CAHPS_SURVEY, List.of(new Measurement(measureId, result)));
    }

    /** Activities attested yes. */
    Entity activities(String... ids) {
        return activities(true, ids);
    }

    Entity activities(boolean yes, String... ids) {
        List<Measurement> measurements = new ArrayList<>();
        for (String id : ids) {
            measurements.add(new Measurement(id, new Answer(yes)));
        }
        return set(PerformanceCategory.IMPROVEMENT_ACTIVITIES, CollectionType.CQM, measurements);
    }

    Entity interoperability(Interoperability interoperability) {
        sets.add(interoperability.set(program));
        return this;
    }

    /** A set of any kind. */
    Entity set(PerformanceCategory category, CollectionType collectionType, List<Measurement> measurements) {
        sets.add(new MeasurementSet(
                category,
                collectionType,
                program,
                LocalDate.of(2024, 1, 1),
                LocalDate.of(2024, 12, 31),
                null,
                measurements));
        return this;
    }

    /** The same data, every list in another order. */
    Entity shuffled(Random random) {
        then();
        List<MeasurementSet> all = new ArrayList<>();
        for (Submission submission : submissions) {
            for (MeasurementSet set : submission.measurementSets()) {
                List<Measurement> measurements = new ArrayList<>(set.measurements());
                Collections.shuffle(measurements, random);
                all.add(new MeasurementSet(
                        set.category(),
                        set.collectionType(),
                        set.programName(),
                        set.performanceStart(),
                        set.performanceEnd(),
                        set.cehrtId(),
                        measurements));
            }
        }
        Collections.shuffle(all, random);
        submissions = new ArrayList<>();
        for (MeasurementSet set : all) {
            sets.add(set);
            if (random.nextBoolean()) {
                then();
            }
        }
        return then();
    }

    // What comes of it

    /** The score of the only program in the data, under the law of 2024. */
    Card score() {
        return scoreUnder(TestLaw.OF_2024);
    }

    /** The same under flat benchmarks. */
    Card scoreFlat() {
        return scoreUnder(TestLaw.FLAT);
    }

    Card scoreUnder(TestLaw law) {
        List<Card> cards = scoresUnder(law);
        if (cards.size() != 1) {
            throw new IllegalStateException("one program, please: " + cards);
        }
        return cards.get(0);
    }

    /** The scores of all programs in the data, the best first. */
    List<Card> scores() {
        return scoresUnder(TestLaw.OF_2024);
    }

    List<Card> scoresUnder(TestLaw law) {
        if (flatNeeded && law.equals(TestLaw.OF_2024)) {
            throw new IllegalStateException("points(...) needs flat benchmarks");
        }
        then();
        List<CandidateScore> candidates = law.scorer(statistics).score(submissions, participation());
        List<Card> cards = new ArrayList<>();
        for (CandidateScore candidate : candidates) {
            Card card = Card.of(candidate, law.policy());
            FiredRules.record(card.tree());
            Replay.check(card.tree());
            cards.add(card);
        }
        return cards;
    }

    Participation participation() {
        if (unknown) {
            return Participation.assumed(YEAR, option);
        }
        return new Participation(
                YEAR,
                option,
                "000123456",
                "0123456789",
                null,
                clinicianType,
                statuses,
                clinicians,
                cardiologist,
                mipsApm,
                disasterArea,
                exceptions,
                registrations,
                priorYear,
                risk,
                facility,
                claimsInstances,
                rollUp,
                false);
    }

    List<Submission> submissions() {
        then();
        return submissions;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(participation().toString());
        if (!exceptions.isEmpty()) {
            text.append(" excused from ").append(exceptions);
        }
        submissions()
                .forEach(submission -> submission
                        .measurementSets()
                        .forEach(set -> text.append("\n  ").append(set)));
        return text.toString();
    }
}

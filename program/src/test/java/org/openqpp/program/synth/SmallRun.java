package org.openqpp.program.synth;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openqpp.policy.Policy;
import org.openqpp.policy.value.ParticipationOption;
import org.openqpp.policy.value.PerformanceCategory;
import org.openqpp.policy.value.Rational;
import org.openqpp.policy.value.ReportingOption;
import org.openqpp.policy.value.SpecialStatus;
import org.openqpp.program.EntityKey;
import org.openqpp.program.results.ClinicianResult;
import org.openqpp.program.results.Figures;
import org.openqpp.program.results.FiguresFile;
import org.openqpp.program.results.QualifyingNumbers;
import org.openqpp.program.results.Results;
import org.openqpp.program.results.ResultsCounter;
import org.openqpp.program.roster.ApmEntity;
import org.openqpp.program.roster.ApmParticipant;
import org.openqpp.program.roster.ApprovedException;
import org.openqpp.program.roster.Combination;
import org.openqpp.program.roster.Hospital;
import org.openqpp.program.roster.PathwayRegistration;
import org.openqpp.program.roster.Practice;
import org.openqpp.program.roster.PriorYearScore;
import org.openqpp.program.roster.QualifyingFigures;
import org.openqpp.program.roster.SegmentFigures;
import org.openqpp.program.roster.Subgroup;
import org.openqpp.program.roster.VirtualGroup;
import org.openqpp.program.roster.VirtualGroupPractice;
import org.openqpp.scoring.CandidateScore;
import org.openqpp.scoring.Scorer;
import org.openqpp.scoring.figure.Figure;
import org.openqpp.scoring.participation.Participation;
import org.openqpp.scoring.payment.PaymentAdjuster;
import org.openqpp.scoring.submission.Submission;

/**
 * A short run over a synthetic program while it is drawn: each practice takes part in one way, so that the score of a clinician
 * is that of the one entity. The whole rules of eligibility and attribution are those of the program's own run.
 */
public final class SmallRun implements Sink {

    private final Policy policy;
    private final Scorer scorer;
    private final ResultsCounter counter = new ResultsCounter();
    private final Map<String, Hospital> hospitals = new HashMap<>();
    private final Map<String, ApmEntity> entities = new HashMap<>();
    private final Map<String, Rational> payments = new HashMap<>();

    private @Nullable Practice practice;
    private final List<Combination> combinations = new ArrayList<>();
    private final Map<EntityKey, List<Submission>> submissions = new HashMap<>();
    private final List<Participation.MvpRegistration> registrations = new ArrayList<>();
    private @Nullable ApprovedException exception;
    private @Nullable PriorYearScore prior;
    private @Nullable String subgroup;
    private @Nullable String virtualGroup;
    private @Nullable String participantOf;

    private final Map<String, List<Submission>> virtualSubmissions = new HashMap<>();
    private List<Submission> entitySubmissions = List.of();
    private final List<Combination> participants = new ArrayList<>();
    private final List<Boolean> participantsSmall = new ArrayList<>();
    private final List<Participation.RollUpScore> rollUp = new ArrayList<>();
    private Rational entityRisk = Rational.ZERO;
    private Rational entityDual = Rational.ZERO;

    private long advanced;
    private long qualifying;
    private long partial;
    private Rational takenIn = Rational.ZERO;
    private Rational paidOut = Rational.ZERO;

    SmallRun(Policy policy, boolean withBonus) {
        this.policy = policy;
        this.scorer = withBonus ? Scorer.of(policy, SyntheticProgram.statistics()) : Scorer.of(policy);
    }

    /**
     * Prints the comparison with the published results: scale, seed, and a folder for the results if they are wanted.
     *
     * <p>For example, {@code 1 1 /tmp/results}.
     */
    public static void main(String[] arguments) throws Exception {
        Policy policy = org.openqpp.policy.Policies.load(new org.openqpp.policy.value.PerformanceYear(2024));
        Results results = run(
                policy,
                new SyntheticProgram(
                        policy, Shape.PUBLISHED, Rational.parse(arguments[0]), Long.parseLong(arguments[1]), true));
        if (arguments.length > 2) {
            org.openqpp.program.results.Publication.of(results).writeTo(java.nio.file.Path.of(arguments[2]));
        }
        java.io.PrintStream out = new java.io.PrintStream(System.out, false, java.nio.charset.StandardCharsets.UTF_8);
        out.print(org.openqpp.program.results.PublishedComparison.markdown(
                results, FiguresFile.findPublished(policy.year()).orElseThrow()));
        out.flush();
    }

    static Results run(Policy policy, SyntheticProgram program) throws Exception {
        SmallRun run = new SmallRun(policy, true);
        program.draw(run);
        return run.results(program.title());
    }

    @Override
    public void row(Record row) {
        if (row instanceof Practice next) {
            finishPractice();
            practice = next;
        } else if (row instanceof Combination combination) {
            combinations.add(combination);
        } else if (row instanceof Hospital hospital) {
            hospitals.put(hospital.ccn(), hospital);
        } else if (row instanceof ApmEntity apm) {
            finishEntity();
            entities.put(apm.entityId(), apm);
        } else if (row instanceof QualifyingFigures figures) {
            payments.put(figures.entityId(), figures.paymentPercent());
        } else if (row instanceof ApmParticipant participant) {
            participantOf = participant.entityId();
        } else if (row instanceof ApprovedException approved) {
            exception = approved;
        } else if (row instanceof PathwayRegistration registration) {
            registrations.add(new Participation.MvpRegistration(registration.mvpId(), null));
        } else if (row instanceof PriorYearScore score) {
            prior = score;
        } else if (row instanceof Subgroup next) {
            subgroup = next.subgroupId();
        } else if (row instanceof VirtualGroup next) {
            virtualGroup = next.virtualGroupId();
        } else if (row instanceof VirtualGroupPractice next) {
            virtualGroup = next.virtualGroupId();
        }
    }

    @Override
    public void entity(EntityKey key, List<Submission> sent) {
        switch (key.participationOption()) {
            case APM_ENTITY -> entitySubmissions = sent;
            case VIRTUAL_GROUP -> virtualSubmissions.put(String.valueOf(key.entityId()), sent);
            default -> submissions.put(key, sent);
        }
    }

    private void finishPractice() {
        Practice site = practice;
        if (site == null) {
            return;
        }
        SegmentFigures first = combinations.get(0).secondSegment();
        boolean low = first == null || first.allowedCharges().cents() <= 9_000_000;
        EntityKey group = EntityKey.group(site.tin());
        if (participantOf != null) {
            participants(site, group);
        } else if (virtualGroup != null) {
            List<Submission> sent = virtualSubmissions.getOrDefault(virtualGroup, List.of());
            CandidateScore best =
                    best(sent, participation(ParticipationOption.VIRTUAL_GROUP, site, null, combinations, false, null));
            combinations.forEach(each -> count(each, best, sent, false));
        } else if (subgroup != null) {
            List<Submission> sent = new ArrayList<>(submissions.getOrDefault(EntityKey.subgroup(subgroup), List.of()));
            Submission own = sent.get(0);
            List<org.openqpp.scoring.submission.MeasurementSet> sets = new ArrayList<>(own.measurementSets());
            submissions.getOrDefault(group, List.of()).forEach(other -> sets.addAll(other.measurementSets()));
            List<Submission> whole = List.of(
                    new Submission(own.participationOption(), own.entityId(), null, null, own.performanceYear(), sets));
            CandidateScore best =
                    best(whole, participation(ParticipationOption.SUBGROUP, site, null, combinations, false, null));
            combinations.forEach(each -> count(each, best, whole, combinations.size() <= 15));
        } else if (submissions.containsKey(group)) {
            List<Submission> sent = submissions.getOrDefault(group, List.of());
            CandidateScore best =
                    best(sent, participation(ParticipationOption.GROUP, site, null, combinations, false, null));
            combinations.forEach(each -> count(each, best, sent, combinations.size() <= 15));
        } else if (!low) {
            for (Combination each : combinations) {
                List<Submission> sent =
                        submissions.getOrDefault(EntityKey.individual(each.tin(), each.npi()), List.of());
                CandidateScore best = best(
                        sent, participation(ParticipationOption.INDIVIDUAL, site, each, combinations, false, null));
                count(each, best, sent, combinations.size() <= 15);
            }
        }
        practice = null;
        combinations.clear();
        submissions.clear();
        registrations.clear();
        exception = null;
        prior = null;
        subgroup = null;
        virtualGroup = null;
        participantOf = null;
    }

    private void participants(Practice site, EntityKey group) {
        ApmEntity apm = entities.get(participantOf);
        Rational percent = payments.getOrDefault(participantOf, Rational.ZERO);
        int size = combinations.size();
        advanced += apm != null && apm.advancedApm() ? size : 0;
        if (percent.isAtLeast(Rational.of(50))) {
            qualifying += size;
        } else if (percent.isAtLeast(Rational.of(40))) {
            partial += size;
        } else {
            List<Submission> sent = submissions.getOrDefault(group, List.of());
            Rational score = sent.isEmpty()
                    ? null
                    : percent(
                            best(sent, participation(ParticipationOption.GROUP, site, null, combinations, true, null)),
                            PerformanceCategory.PROMOTING_INTEROPERABILITY);
            for (Combination each : combinations) {
                participants.add(each);
                participantsSmall.add(size <= 15);
                rollUp.add(new Participation.RollUpScore(null, null, score, score != null, size <= 15));
            }
            entityRisk = entityRisk.plus(Rational.of(size).times(orZero(site.averageHccRiskScore())));
            entityDual = entityDual.plus(Rational.of(size).times(orZero(site.dualEligibleRatio())));
        }
    }

    private static Rational orZero(@Nullable Rational value) {
        return value == null ? Rational.ZERO : value;
    }

    private void finishEntity() {
        if (!participants.isEmpty()) {
            Rational size = Rational.of(participants.size());
            Practice whole = new Practice(
                    "000000000", null, null, null, null, entityRisk.dividedBy(size), entityDual.dividedBy(size));
            boolean own = entitySubmissions.get(0).measurementSets().stream()
                    .anyMatch(set -> set.category() == PerformanceCategory.PROMOTING_INTEROPERABILITY);
            CandidateScore best = best(
                    entitySubmissions,
                    participation(
                            ParticipationOption.APM_ENTITY, whole, null, participants, true, own ? null : rollUp));
            for (int i = 0; i < participants.size(); i++) {
                count(participants.get(i), best, entitySubmissions, participantsSmall.get(i));
            }
        }
        participants.clear();
        participantsSmall.clear();
        rollUp.clear();
        entityRisk = Rational.ZERO;
        entityDual = Rational.ZERO;
    }

    private Participation participation(
            ParticipationOption option,
            Practice site,
            @Nullable Combination clinician,
            List<Combination> members,
            boolean apm,
            @Nullable List<Participation.RollUpScore> scores) {
        Combination typical = members.get(0);
        Set<SpecialStatus> statuses = new TreeSet<>();
        if (members.size() <= 15) {
            statuses.add(SpecialStatus.SMALL_PRACTICE);
        }
        if (rural(typical)) {
            statuses.add(SpecialStatus.RURAL);
        }
        SegmentFigures figures = typical.firstSegment();
        boolean hospital = figures != null && figures.inpatientServices() * 4L >= figures.services() * 3L;
        if (hospital && option != ParticipationOption.APM_ENTITY) {
            statuses.add(SpecialStatus.HOSPITAL_BASED);
        }
        if (figures != null && figures.patientFacingEncounters() <= 50 && option != ParticipationOption.APM_ENTITY) {
            statuses.add(SpecialStatus.NON_PATIENT_FACING);
        }
        Hospital assigned = typical.hospitalCcn() == null ? null : hospitals.get(typical.hospitalCcn());
        Participation.Facility facility = null;
        if (assigned != null && assigned.qualityPercent() != null && assigned.costPercent() != null) {
            facility = new Participation.Facility(
                    assigned.ccn(), null, null, assigned.qualityPercent(), assigned.costPercent());
            statuses.add(SpecialStatus.FACILITY_BASED);
        }
        PriorYearScore before = prior;
        return new Participation(
                policy.year(),
                option,
                null,
                null,
                null,
                clinician == null ? null : "physician",
                statuses,
                members.size(),
                true,
                apm,
                clinician != null && struck(clinician),
                exception == null ? Set.of() : exception.categories(),
                registrations,
                before == null
                        ? null
                        : new Participation.PriorYear(
                                before.programName(),
                                before.qualityAchievementPercent(),
                                before.costAchievementPercent()),
                new Participation.RiskIndicators(site.averageHccRiskScore(), site.dualEligibleRatio()),
                facility,
                Map.of(),
                scores,
                false);
    }

    private static boolean rural(Combination combination) {
        return combination.zips().stream().anyMatch(zip -> Integer.parseInt(zip) < 100);
    }

    private static boolean struck(Combination combination) {
        return combination.zips().stream().anyMatch(zip -> zip.startsWith("001"));
    }

    private CandidateScore best(List<Submission> sent, Participation participation) {
        return scorer.score(sent, participation).get(0);
    }

    private static @Nullable Rational percent(CandidateScore score, PerformanceCategory category) {
        Figure percent = score.category(category).score().percent();
        return percent == null ? null : percent.value();
    }

    private static boolean reported(List<Submission> sent, ReportingOption option) {
        return sent.stream()
                .flatMap(submission -> submission.measurementSets().stream())
                .anyMatch(set -> set.category() == PerformanceCategory.IMPROVEMENT_ACTIVITIES
                        && ReportingOption.ofProgram(set.programName()) == option);
    }

    private void count(Combination clinician, CandidateScore best, List<Submission> sent, boolean small) {
        boolean reporting = best.categories().values().stream()
                .anyMatch(weighted -> weighted.score().category() != PerformanceCategory.COST
                        && weighted.score().dataSubmitted());
        Map<PerformanceCategory, Rational> percents = new EnumMap<>(PerformanceCategory.class);
        for (PerformanceCategory category : PerformanceCategory.values()) {
            Rational percent = percent(best, category);
            if (percent != null) {
                percents.put(category, percent);
            }
        }
        counter.add(new ClinicianResult(
                best.participationOption(),
                ReportingOption.ofProgram(best.programName()),
                best.points(),
                reporting,
                small,
                combinations.size() == 1 && best.participationOption() == ParticipationOption.INDIVIDUAL,
                rural(clinician),
                !registrations.isEmpty(),
                reported(sent, ReportingOption.MVP),
                reported(sent, ReportingOption.TRADITIONAL_MIPS),
                percents));
        Rational charges = clinician.paymentYearAllowedCharges().dollars();
        Rational points = best.points();
        Rational threshold = Rational.of(75);
        if (points.isLessThan(threshold)) {
            Rational factor = points.isAtMost(Rational.parse("18.75"))
                    ? Rational.of(9)
                    : Rational.of(9).times(threshold.minus(points)).dividedBy(threshold);
            takenIn = takenIn.plus(factor.times(charges));
        } else {
            paidOut = paidOut.plus(Rational.of(9)
                    .times(points.minus(threshold))
                    .dividedBy(Rational.of(25))
                    .times(charges));
        }
    }

    Results results(String title) {
        finishPractice();
        finishEntity();
        Rational factor =
                paidOut.isZero() ? Rational.ZERO : takenIn.dividedBy(paidOut).min(Rational.of(3));
        Optional<Figures> before = FiguresFile.findPriorYears(policy.year());
        return counter.results(
                scorer.law(),
                PaymentAdjuster.withScalingFactor(scorer.law(), Figure.known("scalingFactor", factor)),
                new QualifyingNumbers(advanced, qualifying, partial),
                before,
                title);
    }
}

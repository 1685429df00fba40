package org.openqpp.program.candidate;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openqpp.policy.Policy;
import org.openqpp.policy.Settings;
import org.openqpp.policy.value.ParticipationOption;
import org.openqpp.policy.value.PerformanceCategory;
import org.openqpp.policy.value.Rational;
import org.openqpp.policy.value.ReportingOption;
import org.openqpp.policy.value.SpecialStatus;
import org.openqpp.program.EntityKey;
import org.openqpp.program.Packing;
import org.openqpp.program.eligibility.Determination;
import org.openqpp.program.roster.ApmEntity;
import org.openqpp.program.roster.ClinicianType;
import org.openqpp.program.roster.Combinations;
import org.openqpp.program.roster.DesignatedArea;
import org.openqpp.program.roster.Hospital;
import org.openqpp.program.roster.Memberships;
import org.openqpp.program.roster.Practices;
import org.openqpp.program.roster.PriorYearScore;
import org.openqpp.program.roster.Roster;
import org.openqpp.program.roster.VirtualGroup;
import org.openqpp.scoring.participation.Participation;
import org.openqpp.scoring.participation.Participation.Facility;
import org.openqpp.scoring.participation.Participation.MvpRegistration;
import org.openqpp.scoring.participation.Participation.PriorYear;
import org.openqpp.scoring.participation.Participation.RiskIndicators;
import org.openqpp.scoring.participation.Participation.RollUpScore;

/**
 * Tells scoring what the roster knows about an entity.
 *
 * <p>For example, a subgroup carries special statuses, registrations of its own, and the risk indicators, clinicians and
 * exceptions of its affiliated group.
 */
public final class Participations {

    private static final int MILLION = 1_000_000;

    private final Roster roster;
    private final Combinations combinations;
    private final Practices practices;
    private final Determination determination;
    private final Settings settings;

    /** What the roster knows, with who takes part and how. */
    public Participations(Roster roster, Determination determination, Policy policy) {
        this.roster = roster;
        this.combinations = roster.combinations();
        this.practices = roster.practices();
        this.determination = determination;
        this.settings = policy.settings();
    }

    /**
     * The participation of an entity in one reporting option.
     *
     * @param option participation option
     * @param number number of the entity in the roster
     * @param programName reporting option, whose prior year is compared with
     * @param rollUp Promoting Interoperability scores of the clinicians of an APM Entity
     */
    public Participation of(
            ParticipationOption option, int number, String programName, @Nullable List<RollUpScore> rollUp) {
        EntityKey key = roster.key(option, number);
        boolean individual = option == ParticipationOption.INDIVIDUAL;
        boolean subgroup = option == ParticipationOption.SUBGROUP;
        return new Participation(
                roster.year(),
                option,
                subgroup ? practices.tin(roster.subgroupPractice(number)) : key.tin(),
                key.npi(),
                key.entityId(),
                individual ? type(number).wireName() : null,
                determination.specialStatuses(option, number),
                determination.eligibleClinicians(option, number),
                determination.cardiologist(option, number),
                mipsApmParticipant(option, number),
                individual && combinations.in(number, DesignatedArea.Kind.EXTREME_CIRCUMSTANCES),
                exceptions(option, number),
                registrations(option, number),
                priorYear(option, number, programName).orElse(null),
                riskIndicators(option, number),
                facility(option, number),
                claimsInstances(option, number),
                rollUp,
                false);
    }

    private ClinicianType type(int combination) {
        return roster.clinicians().type(combinations.clinician(combination));
    }

    /** Whether an individual, or anybody in a group, takes part in a MIPS APM; the fourth snapshot counts too. */
    public boolean mipsApmParticipant(ParticipationOption option, int number) {
        return switch (option) {
            case INDIVIDUAL -> mipsApmParticipant(number);
            case GROUP -> anybodyInMipsApm(number);
            case SUBGROUP -> anybodyInMipsApm(roster.subgroupPractice(number));
            case VIRTUAL_GROUP -> false;
            case APM_ENTITY -> roster.apmEntities().get(number).mipsApm();
        };
    }

    private boolean anybodyInMipsApm(int practice) {
        for (int c = practices.firstCombination(practice); c < practices.firstCombination(practice + 1); c++) {
            if (mipsApmParticipant(c)) {
                return true;
            }
        }
        return false;
    }

    private boolean mipsApmParticipant(int combination) {
        Memberships memberships = roster.memberships();
        for (int m = memberships.firstOf(combination); m >= 0; m = memberships.nextOf(m)) {
            if (roster.apmEntities().get(memberships.apmEntity(m)).mipsApm()) {
                return true;
            }
        }
        return false;
    }

    private Set<PerformanceCategory> exceptions(ParticipationOption option, int number) {
        Set<PerformanceCategory> own = roster.exceptedCategories(option, number);
        return switch (option) {
            case SUBGROUP -> {
                int practice = roster.subgroupPractice(number);
                yield with(
                        own,
                        roster.exceptedCategories(ParticipationOption.GROUP, practice),
                        everybodyQualifies(practice));
            }
            case GROUP -> with(own, Set.of(), everybodyQualifies(number));
            case INDIVIDUAL, VIRTUAL_GROUP, APM_ENTITY -> own;
        };
    }

    private static Set<PerformanceCategory> with(
            Set<PerformanceCategory> own, Set<PerformanceCategory> others, boolean interoperability) {
        if (others.isEmpty() && !interoperability) {
            return own;
        }
        Set<PerformanceCategory> all = EnumSet.noneOf(PerformanceCategory.class);
        all.addAll(own);
        all.addAll(others);
        if (interoperability) {
            all.add(PerformanceCategory.PROMOTING_INTEROPERABILITY);
        }
        return all;
    }

    /** Whether every eligible clinician of a practice qualifies for reweighting of Promoting Interoperability. */
    private boolean everybodyQualifies(int practice) {
        boolean anybody = false;
        for (int c = practices.firstCombination(practice); c < practices.firstCombination(practice + 1); c++) {
            if (determination.status(ParticipationOption.INDIVIDUAL, c).excluded()) {
                continue;
            }
            if (!interoperabilityReweighted(c)) {
                return false;
            }
            anybody = true;
        }
        return anybody;
    }

    /** Whether an individual without data would have Promoting Interoperability reweighted (rules ). */
    public boolean interoperabilityReweighted(int combination) {
        int held = determination.specialBits(ParticipationOption.INDIVIDUAL, combination);
        for (SpecialStatus status : settings.interoperabilityReweightedStatuses()) {
            if ((held & Packing.bit(status)) != 0) {
                return true;
            }
        }
        return settings.interoperabilityReweightedClinicianTypes()
                        .contains(type(combination).wireName())
                || combinations.in(combination, DesignatedArea.Kind.EXTREME_CIRCUMSTANCES)
                || roster.exceptedCategories(ParticipationOption.INDIVIDUAL, combination)
                        .contains(PerformanceCategory.PROMOTING_INTEROPERABILITY);
    }

    private List<MvpRegistration> registrations(ParticipationOption option, int number) {
        List<Roster.Registration> registrations = roster.registrations(option, number);
        return registrations.isEmpty()
                ? List.of()
                : registrations.stream()
                        .map(row -> new MvpRegistration(row.mvpId(), row.outcomeClaimsMeasureId()))
                        .toList();
    }

    private Map<String, Long> claimsInstances(ParticipationOption option, int number) {
        List<Roster.Instances> instances = roster.claimsInstances(option, number);
        if (instances.isEmpty()) {
            return Map.of();
        }
        Map<String, Long> byMeasure = new HashMap<>();
        instances.forEach(row -> byMeasure.put(row.measureId(), row.instances()));
        return byMeasure;
    }

    // Prior year

    /**
     * What the entity achieved last year in the same reporting option: its own score; without one an individual has the
     * highest quality that was attributed, a group the mean of its clinicians (rule ). Cost needs the same identifier
     * in both years (rule ).
     */
    private Optional<PriorYear> priorYear(ParticipationOption option, int number, String programName) {
        ReportingOption reporting = ReportingOption.ofProgram(programName);
        Roster.Prior own = best(option, number, reporting, PriorYearScore.Source.OWN);
        Rational quality = own == null ? null : percent(own.quality());
        Rational cost = own == null ? null : percent(own.cost());
        if (quality == null && option == ParticipationOption.INDIVIDUAL) {
            Roster.Prior attributed = best(option, number, reporting, PriorYearScore.Source.ATTRIBUTED);
            quality = attributed == null ? null : percent(attributed.quality());
        }
        if (quality == null && option == ParticipationOption.GROUP) {
            quality = meanOfClinicians(number, reporting);
        }
        return quality == null && cost == null
                ? Optional.empty()
                : Optional.of(new PriorYear(programName, quality, cost));
    }

    private Roster.@Nullable Prior best(
            ParticipationOption option, int number, ReportingOption reporting, PriorYearScore.Source source) {
        Roster.Prior best = null;
        for (Roster.Prior prior : roster.priorScores(option, number)) {
            if (prior.source() == source
                    && ReportingOption.ofProgram(prior.programName()) == reporting
                    && (best == null || prior.quality() > best.quality())) {
                best = prior;
            }
        }
        return best;
    }

    private @Nullable Rational meanOfClinicians(int practice, ReportingOption reporting) {
        long sum = 0;
        long count = 0;
        for (int c = practices.firstCombination(practice); c < practices.firstCombination(practice + 1); c++) {
            int highest = -1;
            for (Roster.Prior prior : roster.priorScores(ParticipationOption.INDIVIDUAL, c)) {
                if (ReportingOption.ofProgram(prior.programName()) == reporting) {
                    highest = Math.max(highest, prior.quality());
                }
            }
            if (highest >= 0) {
                sum += highest;
                count++;
            }
        }
        return count == 0 ? null : Rational.of(sum, count * MILLION);
    }

    private static @Nullable Rational percent(int millionths) {
        return millionths < 0 ? null : Rational.of(millionths, MILLION);
    }

    // Risk indicators

    /** The risk indicators of an entity; without figures of its own the mean over its clinicians, weighted by patients. */
    public @Nullable RiskIndicators riskIndicators(ParticipationOption option, int number) {
        return switch (option) {
            case INDIVIDUAL ->
                indicators(
                        combinations.averageHccRiskScore(number).orElse(null),
                        combinations.dualEligibleRatio(number).orElse(null));
            case GROUP -> ofPractice(number);
            case SUBGROUP -> ofPractice(roster.subgroupPractice(number));
            case VIRTUAL_GROUP -> {
                VirtualGroup group = roster.virtualGroups().get(number);
                WeightedMeans means = new WeightedMeans();
                for (int practice : roster.virtualGroupPractices(number)) {
                    means.addPractice(practice);
                }
                yield means.orGiven(group.averageHccRiskScore(), group.dualEligibleRatio());
            }
            case APM_ENTITY -> {
                ApmEntity entity = roster.apmEntities().get(number);
                WeightedMeans means = new WeightedMeans();
                Memberships memberships = roster.memberships();
                for (int m = memberships.first(number); m < memberships.first(number + 1); m++) {
                    means.add(memberships.combination(m));
                }
                yield means.orGiven(entity.averageHccRiskScore(), entity.dualEligibleRatio());
            }
        };
    }

    private @Nullable RiskIndicators ofPractice(int practice) {
        WeightedMeans means = new WeightedMeans();
        means.addPractice(practice);
        return means.orGiven(
                practices.averageHccRiskScore(practice).orElse(null),
                practices.dualEligibleRatio(practice).orElse(null));
    }

    private static @Nullable RiskIndicators indicators(@Nullable Rational hcc, @Nullable Rational dual) {
        return hcc == null && dual == null ? null : new RiskIndicators(hcc, dual);
    }

    private final class WeightedMeans {
        private long hccSum;
        private long dualSum;
        private long hccPatients;
        private long dualPatients;

        void addPractice(int practice) {
            for (int c = practices.firstCombination(practice); c < practices.firstCombination(practice + 1); c++) {
                add(c);
            }
        }

        void add(int combination) {
            long patients = combinations.patients(combination, 1);
            int hcc = combinations.riskScoreMillionths(combination);
            if (hcc >= 0) {
                hccSum = Math.addExact(hccSum, hcc * patients);
                hccPatients += patients;
            }
            int dual = combinations.dualRatioMillionths(combination);
            if (dual >= 0) {
                dualSum = Math.addExact(dualSum, dual * patients);
                dualPatients += patients;
            }
        }

        @Nullable
        RiskIndicators orGiven(@Nullable Rational hcc, @Nullable Rational dual) {
            return indicators(
                    hcc != null ? hcc : mean(hccSum, hccPatients), dual != null ? dual : mean(dualSum, dualPatients));
        }

        private static @Nullable Rational mean(long millionths, long patients) {
            return patients == 0 ? null : Rational.of(millionths, patients * MILLION);
        }
    }

    // Facility

    private @Nullable Facility facility(ParticipationOption option, int number) {
        int hospital = determination.hospital(option, number);
        if (hospital < 0 || !determination.has(option, number, SpecialStatus.FACILITY_BASED)) {
            return null;
        }
        Hospital assigned = roster.hospitals().get(hospital);
        Rational quality = assigned.qualityPercent();
        Rational cost = assigned.costPercent();
        return quality == null || cost == null
                ? null
                : new Facility(assigned.ccn(), assigned.totalPerformanceScore(), assigned.percentile(), quality, cost);
    }

    // Roll-up

    /**
     * Takes the Promoting Interoperability results of individuals and groups.
     *
     * <p>For example, of a clinician whose group earned 83 points from the required measures and the bonus.
     */
    public interface InteroperabilityResults {
        /** The result of an entity; null when it has no data. */
        @Nullable
        InteroperabilityResult of(ParticipationOption option, int number);
    }

    /**
     * The roll-up scores of an APM Entity that does not report Promoting Interoperability itself (rule ): for each
     * eligible clinician the better of individual and group, from the required measures only.
     */
    public List<RollUpScore> rollUp(int apmEntity, InteroperabilityResults results) {
        List<RollUpScore> scores = new ArrayList<>();
        Memberships memberships = roster.memberships();
        for (int m = memberships.first(apmEntity); m < memberships.first(apmEntity + 1); m++) {
            int combination = memberships.combination(m);
            if (determination
                    .status(ParticipationOption.INDIVIDUAL, combination)
                    .excluded()) {
                continue;
            }
            int practice = combinations.practice(combination);
            InteroperabilityResult own = results.of(ParticipationOption.INDIVIDUAL, combination);
            InteroperabilityResult group = results.of(ParticipationOption.GROUP, practice);
            boolean bonus = (own != null && own.bonus()) || (group != null && group.bonus());
            Rational score = higher(own, group);
            scores.add(new RollUpScore(
                    roster.clinicians().npi(combinations.clinician(combination)),
                    practices.tin(practice),
                    score,
                    bonus,
                    score == null && interoperabilityReweighted(combination)));
        }
        return scores;
    }

    private static @Nullable Rational higher(
            @Nullable InteroperabilityResult first, @Nullable InteroperabilityResult second) {
        Rational one = first == null ? null : first.points();
        Rational other = second == null ? null : second.points();
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.max(other);
    }
}

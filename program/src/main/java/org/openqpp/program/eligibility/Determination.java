package org.openqpp.program.eligibility;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.openqpp.policy.Eligibility;
import org.openqpp.policy.Eligibility.Threshold;
import org.openqpp.policy.Policy;
import org.openqpp.policy.value.ParticipationOption;
import org.openqpp.policy.value.PerformanceYear;
import org.openqpp.policy.value.SpecialStatus;
import org.openqpp.program.Because;
import org.openqpp.program.Packing;
import org.openqpp.program.ProgramReason;
import org.openqpp.program.ProgramRule;
import org.openqpp.program.Workers;
import org.openqpp.program.roster.ApmEntity;
import org.openqpp.program.roster.ClinicianType;
import org.openqpp.program.roster.Clinicians;
import org.openqpp.program.roster.Combinations;
import org.openqpp.program.roster.Election;
import org.openqpp.program.roster.Memberships;
import org.openqpp.program.roster.Practices;
import org.openqpp.program.roster.Roster;

/**
 * Who of a roster takes part, and with which special statuses: for every individual, group, subgroup, virtual group and APM
 * Entity. Immutable and safe for many threads.
 *
 * <p>For example, {@code Determination.of(roster, policy).status(GROUP, practice)} is {@link EligibilityStatus#REQUIRED}
 * for a practice that exceeds the low-volume threshold, and {@code explain(GROUP, practice)} says why.
 */
public final class Determination {

    private static final EligibilityStatus[] STATUSES = EligibilityStatus.values();
    private static final SpecialStatus[] SPECIAL_STATUSES = SpecialStatus.values();
    private static final Set<SpecialStatus>[] SETS = sets();
    private static final int SEGMENTS = 2;
    private static final int PRACTICES = 1000;

    private final Roster roster;
    private final Combinations combinations;
    private final Practices practices;
    private final Clinicians clinicians;
    private final PerformanceYear year;
    private final Eligibility law;
    private final LowVolume lowVolume;
    private final StatusRules rules;
    private final Qualifying qualifying;
    private final boolean[] eligibleTypes;
    private final boolean[] cardiologySpecialties;
    private final boolean[] earlierClaims;

    private final byte[] individualStatuses;
    private final byte[] individualSpecial;
    private final Entities groups;
    private final Entities virtualGroups;
    private final Entities apmEntities;
    private final boolean[] approvedVirtualGroups;
    private final boolean[] validSubgroups;

    /** What is known about all entities of one participation option. */
    private static final class Entities {
        private final byte[] statuses;
        private final byte[] special;
        private final int[] eligible;
        private final int[] firstClinicians;
        private final int[] secondClinicians;
        private final boolean[] cardiologists;
        private final int[] hospitals;

        Entities(int size) {
            statuses = new byte[size];
            special = new byte[size];
            eligible = new int[size];
            firstClinicians = new int[size];
            secondClinicians = new int[size];
            cardiologists = new boolean[size];
            hospitals = new int[size];
        }
    }

    private Determination(Roster roster, Policy policy, int threads) {
        this.roster = roster;
        this.combinations = roster.combinations();
        this.practices = roster.practices();
        this.clinicians = roster.clinicians();
        this.year = policy.year();
        this.law = policy.eligibility()
                .orElseThrow(() -> new IllegalArgumentException(
                        "policy " + policy.identity() + " does not say who takes part (eligibility.csv)"));
        this.lowVolume = new LowVolume(law);
        this.rules = new StatusRules(roster, law);
        this.qualifying = new Qualifying(roster, law);
        this.eligibleTypes = new boolean[ClinicianType.values().length];
        for (ClinicianType type : ClinicianType.values()) {
            eligibleTypes[Packing.place(type)] = law.clinicianTypes().contains(type.wireName());
        }
        List<String> specialties = clinicians.specialties();
        this.cardiologySpecialties = new boolean[specialties.size()];
        for (int i = 0; i < cardiologySpecialties.length; i++) {
            cardiologySpecialties[i] = law.cardiologySpecialties().contains(specialties.get(i));
        }
        this.earlierClaims = earlierClaims(combinations, clinicians.size());
        this.individualStatuses = new byte[combinations.size()];
        this.individualSpecial = new byte[combinations.size()];
        this.groups = new Entities(practices.size());
        this.virtualGroups = new Entities(roster.virtualGroups().size());
        this.apmEntities = new Entities(roster.apmEntities().size());
        this.approvedVirtualGroups = new boolean[roster.virtualGroups().size()];
        this.validSubgroups = new boolean[roster.subgroups().size()];
        determine(threads);
    }

    /**
     * The determination of a roster in the calling thread.
     *
     * @throws IllegalArgumentException if the policy does not say who takes part
     */
    public static Determination of(Roster roster, Policy policy) {
        return of(roster, policy, 1);
    }

    /**
     * The determination of a roster; the same for any number of threads.
     *
     * @throws IllegalArgumentException if the policy does not say who takes part
     */
    public static Determination of(Roster roster, Policy policy, int threads) {
        return new Determination(roster, policy, threads);
    }

    /** Which clinicians have claims in the first segment, which ends before the year, under any practice (rule d). */
    private static boolean[] earlierClaims(Combinations combinations, int clinicians) {
        boolean[] earlier = new boolean[clinicians];
        for (int c = 0; c < combinations.size(); c++) {
            if (combinations.hasSegment(c, 0)) {
                earlier[combinations.clinician(c)] = true;
            }
        }
        return earlier;
    }

    private void determine(int threads) {
        int chunks = (practices.size() + PRACTICES - 1) / PRACTICES;
        Workers.run(threads, chunks, chunk -> {
            int end = Math.min(practices.size(), (chunk + 1) * PRACTICES);
            for (int p = chunk * PRACTICES; p < end; p++) {
                determinePractice(p);
            }
        });
        for (int v = 0; v < approvedVirtualGroups.length; v++) {
            approvedVirtualGroups[v] = approved(v, Because.NOT_ASKED);
            // who is in an approved virtual group has to report through it
            keep(virtualGroups, v, tallyOfVirtualGroup(v), EligibilityStatus.REQUIRED, false);
            for (int p : roster.virtualGroupPractices(v)) {
                virtualGroups.eligible[v] += groups.eligible[p];
                virtualGroups.cardiologists[v] |= groups.cardiologists[p];
            }
        }
        Memberships memberships = roster.memberships();
        for (int a = 0; a < roster.apmEntities().size(); a++) {
            Tally tally = tallyOfApmEntity(a);
            keep(apmEntities, a, tally, apmEntity(a, tally, Because.NOT_ASKED), false);
            apmEntities.special[a] &= (byte) Packing.bit(SpecialStatus.SMALL_PRACTICE);
            for (int m = memberships.first(a); m < memberships.first(a + 1); m++) {
                count(apmEntities, a, memberships.combination(m));
            }
        }
        for (int s = 0; s < validSubgroups.length; s++) {
            validSubgroups[s] = subgroup(s, Because.NOT_ASKED);
        }
    }

    /** Its combinations stand together, so that practices can be determined side by side. */
    private void determinePractice(int practice) {
        int from = practices.firstCombination(practice);
        int to = practices.firstCombination(practice + 1);
        for (int c = from; c < to; c++) {
            individualStatuses[c] = (byte) Packing.place(individual(c, Because.NOT_ASKED));
        }
        Tally tally = tallyOfPractice(practice);
        keep(groups, practice, tally, group(practice, tally, Because.NOT_ASKED), true);
        boolean small = (groups.special[practice] & Packing.bit(SpecialStatus.SMALL_PRACTICE)) != 0;
        for (int c = from; c < to; c++) {
            individualSpecial[c] = (byte) rules.individual(c, small, Because.NOT_ASKED);
            count(groups, practice, c);
        }
    }

    private void keep(Entities entities, int number, Tally tally, EligibilityStatus status, boolean facility) {
        entities.statuses[number] = (byte) Packing.place(status);
        entities.special[number] = (byte) rules.entity(tally, facility, Because.NOT_ASKED);
        entities.firstClinicians[number] = tally.clinicians(0);
        entities.secondClinicians[number] = tally.clinicians(1);
        entities.hospitals[number] = facility ? rules.hospital(tally) : -1;
    }

    private void count(Entities entities, int number, int combination) {
        boolean present = combinations.hasSegment(combination, 0) || combinations.hasSegment(combination, 1);
        if (!present || STATUSES[individualStatuses[combination]].excluded()) {
            return;
        }
        entities.eligible[number]++;
        entities.cardiologists[number] |=
                cardiologySpecialties[clinicians.specialtyNumber(combinations.clinician(combination))];
    }

    private Tally tallyOfPractice(int practice) {
        Tally tally = new Tally(combinations, rules);
        add(tally, practice);
        return tally;
    }

    private Tally tallyOfVirtualGroup(int virtualGroup) {
        Tally tally = new Tally(combinations, rules);
        for (int practice : roster.virtualGroupPractices(virtualGroup)) {
            add(tally, practice);
        }
        return tally;
    }

    private void add(Tally tally, int practice) {
        for (int c = practices.firstCombination(practice); c < practices.firstCombination(practice + 1); c++) {
            tally.add(c);
        }
    }

    private Tally tallyOfApmEntity(int apmEntity) {
        Tally tally = new Tally(combinations, rules);
        Memberships memberships = roster.memberships();
        for (int m = memberships.first(apmEntity); m < memberships.first(apmEntity + 1); m++) {
            tally.add(memberships.combination(m));
        }
        return tally;
    }

    // Individuals

    private EligibilityStatus individual(int c, Because because) {
        int clinician = combinations.clinician(c);
        ClinicianType type = clinicians.type(clinician);
        if (!eligibleTypes[Packing.place(type)]) {
            because.add(() -> ProgramReason.of(ProgramRule.TYPE_NOT_ELIGIBLE, type.label()));
            return EligibilityStatus.TYPE_NOT_ELIGIBLE;
        }
        byte qualified = qualifying.status(clinician);
        if (qualified != Qualifying.NONE) {
            qualifying.tell(c, because);
        }
        if (qualified == Qualifying.FULL) {
            because.add(ProgramRule.QUALIFYING_EXCLUDED);
            return EligibilityStatus.QUALIFYING;
        }
        LocalDate enrolled = LocalDate.ofEpochDay(clinicians.firstEnrolledDay(clinician));
        if (!enrolled.isBefore(year.firstDay()) && !earlierClaims[clinician]) {
            because.add(() -> ProgramReason.of(ProgramRule.NEWLY_ENROLLED, enrolled));
            return EligibilityStatus.NEWLY_ENROLLED;
        }
        if (qualified == Qualifying.PARTIAL
                && !roster.elected(ParticipationOption.INDIVIDUAL, c, Election.Kind.PARTIAL_QP_PARTICIPATION)) {
            because.add(ProgramRule.PARTIALLY_QUALIFYING_EXCLUDED);
            return EligibilityStatus.PARTIALLY_QUALIFYING;
        }
        if (qualified != Qualifying.NONE) {
            because.add(ProgramRule.PARTIALLY_QUALIFYING_ELECTED);
        }
        if (!combinations.hasSegment(c, 0) && !combinations.hasSegment(c, 1)) {
            return withoutSegments(c, because);
        }
        int[] exceeded = new int[SEGMENTS];
        for (int segment = 0; segment < SEGMENTS; segment++) {
            boolean present = combinations.hasSegment(c, segment);
            long cents = present ? combinations.allowedCents(c, segment) : 0;
            exceeded[segment] = criteria(
                    because,
                    segment,
                    present,
                    cents,
                    combinations.patients(c, segment),
                    combinations.services(c, segment));
        }
        return lowVolume(
                exceeded,
                combinations.hasSegment(c, 0),
                combinations.hasSegment(c, 1),
                roster.elected(ParticipationOption.INDIVIDUAL, c, Election.Kind.OPT_IN),
                because);
    }

    private EligibilityStatus withoutSegments(int c, Because because) {
        LocalDate first = combinations.firstBilled(c).orElse(law.secondSegment().last());
        if (first.isAfter(year.lastDay())) {
            because.add(() -> ProgramReason.of(ProgramRule.NEW_AFTER_YEAR, first));
            return EligibilityStatus.NEW_AFTER_YEAR;
        }
        because.add(() -> ProgramReason.of(ProgramRule.STARTED_LATE, first));
        return EligibilityStatus.STARTED_LATE;
    }

    private int criteria(Because because, int segment, boolean present, long cents, long patients, long services) {
        if (!present) {
            because.add(() -> ProgramReason.of(ProgramRule.NO_CLAIMS_IN_SEGMENT, StatusRules.SEGMENTS[segment]));
            return 0;
        }
        lowVolume.tell(because, StatusRules.SEGMENTS[segment], cents, patients, services);
        return lowVolume.exceeded(cents, patients, services);
    }

    /** The worst segment governs; who has claims in the second segment only is judged on it alone (rule ). */
    private static EligibilityStatus lowVolume(
            int[] exceeded, boolean inFirst, boolean inSecond, boolean elected, Because because) {
        if (!inFirst && inSecond) {
            because.add(ProgramRule.SECOND_SEGMENT_ONLY);
        }
        int second = Integer.bitCount(exceeded[1]);
        int count = inFirst ? Math.min(Integer.bitCount(exceeded[0]), second) : second;
        if (count == LowVolume.CRITERIA) {
            because.add(ProgramRule.REQUIRED);
            return EligibilityStatus.REQUIRED;
        }
        if (count == 0) {
            if (elected) {
                because.add(ProgramRule.ELECTION_IGNORED);
            }
            because.add(ProgramRule.BELOW_THRESHOLD);
            return EligibilityStatus.BELOW_THRESHOLD;
        }
        because.add(() -> ProgramReason.of(elected ? ProgramRule.OPTED_IN : ProgramRule.OPT_IN_ELIGIBLE, count));
        return elected ? EligibilityStatus.OPTED_IN : EligibilityStatus.OPT_IN_ELIGIBLE;
    }

    // Entities

    private EligibilityStatus group(int practice, Tally tally, Because because) {
        OptionalInt first = practices.patients(practice, 0);
        OptionalInt second = practices.patients(practice, 1);
        return entity(
                tally,
                first,
                second,
                roster.elected(ParticipationOption.GROUP, practice, Election.Kind.OPT_IN),
                "the practice",
                because);
    }

    private EligibilityStatus apmEntity(int apmEntity, Tally tally, Because because) {
        ApmEntity entity = roster.apmEntities().get(apmEntity);
        Integer first = entity.firstSegmentPatients();
        Integer second = entity.secondSegmentPatients();
        return entity(
                tally,
                first == null ? OptionalInt.empty() : OptionalInt.of(first),
                second == null ? OptionalInt.empty() : OptionalInt.of(second),
                roster.elected(ParticipationOption.APM_ENTITY, apmEntity, Election.Kind.OPT_IN),
                "the APM Entity",
                because);
    }

    private EligibilityStatus entity(
            Tally tally, OptionalInt first, OptionalInt second, boolean elected, String who, Because because) {
        int[] exceeded = new int[SEGMENTS];
        for (int segment = 0; segment < SEGMENTS; segment++) {
            OptionalInt given = segment == 0 ? first : second;
            boolean present = tally.clinicians(segment) > 0;
            if (present && given.isEmpty()) {
                because.add(() -> ProgramReason.of(ProgramRule.PATIENTS_ADDED_UP, who));
            }
            exceeded[segment] = criteria(
                    because,
                    segment,
                    present,
                    tally.cents(segment),
                    given.isPresent() ? given.getAsInt() : tally.patients(segment),
                    tally.services(segment));
        }
        return lowVolume(exceeded, tally.clinicians(0) > 0, tally.clinicians(1) > 0, elected, because);
    }

    private boolean approved(int virtualGroup, Because because) {
        LocalDate elected = roster.virtualGroups().get(virtualGroup).elected();
        int[] members = roster.virtualGroupPractices(virtualGroup);
        long needed = Shares.floor(law.value(Threshold.VIRTUAL_GROUP_PRACTICES));
        long most = Shares.floor(law.value(Threshold.VIRTUAL_GROUP_CLINICIANS));
        if (!elected.isBefore(year.firstDay())) {
            because.add(() -> ProgramReason.of(ProgramRule.VIRTUAL_GROUP_LATE, elected));
            return false;
        }
        if (members.length < needed) {
            because.add(() -> ProgramReason.of(ProgramRule.VIRTUAL_GROUP_TOO_FEW, members.length, needed));
            return false;
        }
        for (int practice : members) {
            int eligible = groups.eligible[practice];
            if (eligible > most) {
                because.add(() -> ProgramReason.of(ProgramRule.VIRTUAL_GROUP_TOO_LARGE, eligible, most));
                return false;
            }
        }
        because.add(() -> ProgramReason.of(ProgramRule.VIRTUAL_GROUP_APPROVED, elected, members.length, most));
        return true;
    }

    private boolean subgroup(int subgroup, Because because) {
        int[] members = roster.subgroupCombinations(subgroup);
        long needed = Shares.floor(law.value(Threshold.SUBGROUP_CLINICIANS));
        if (members.length < needed) {
            because.add(() -> ProgramReason.of(ProgramRule.SUBGROUP_TOO_SMALL, members.length, needed));
            return false;
        }
        for (int combination : members) {
            if (STATUSES[individualStatuses[combination]].required()) {
                because.add(ProgramRule.SUBGROUP_LIKE_GROUP);
                return true;
            }
        }
        because.add(ProgramRule.SUBGROUP_NOBODY_ELIGIBLE);
        return false;
    }

    // Answers

    /** Whether an entity has to take part; a subgroup like its affiliated group. */
    public EligibilityStatus status(ParticipationOption option, int number) {
        return STATUSES[
                switch (option) {
                    case INDIVIDUAL -> individualStatuses[number];
                    case GROUP -> groups.statuses[number];
                    case SUBGROUP -> groups.statuses[roster.subgroupPractice(number)];
                    case VIRTUAL_GROUP -> virtualGroups.statuses[number];
                    case APM_ENTITY -> apmEntities.statuses[number];
                }];
    }

    /** The special statuses of an entity; a subgroup has those of its affiliated group. */
    public Set<SpecialStatus> specialStatuses(ParticipationOption option, int number) {
        return SETS[specialBits(option, number)];
    }

    /** Whether an entity has a special status. */
    public boolean has(ParticipationOption option, int number, SpecialStatus status) {
        return (specialBits(option, number) & Packing.bit(status)) != 0;
    }

    /** The special statuses of an entity as bits of {@link Packing}. */
    public int specialBits(ParticipationOption option, int number) {
        return switch (option) {
            case INDIVIDUAL -> individualSpecial[number];
            case GROUP -> groups.special[number];
            case SUBGROUP -> groups.special[roster.subgroupPractice(number)];
            case VIRTUAL_GROUP -> virtualGroups.special[number];
            case APM_ENTITY -> apmEntities.special[number];
        };
    }

    private Optional<Entities> entities(ParticipationOption option) {
        return switch (option) {
            case INDIVIDUAL -> Optional.empty();
            case GROUP, SUBGROUP -> Optional.of(groups);
            case VIRTUAL_GROUP -> Optional.of(virtualGroups);
            case APM_ENTITY -> Optional.of(apmEntities);
        };
    }

    private int own(ParticipationOption option, int number) {
        return option == ParticipationOption.SUBGROUP ? roster.subgroupPractice(number) : number;
    }

    /** Number of eligible clinicians of an entity; of the affiliated group for a subgroup; 1 for an individual. */
    public int eligibleClinicians(ParticipationOption option, int number) {
        return entities(option)
                .map(found -> found.eligible[own(option, number)])
                .orElse(1);
    }

    /** Whether an entity has a cardiologist among its eligible clinicians. */
    public boolean cardiologist(ParticipationOption option, int number) {
        return entities(option)
                .map(found -> found.cardiologists[own(option, number)])
                .orElseGet(() -> cardiologySpecialties[clinicians.specialtyNumber(combinations.clinician(number))]);
    }

    /** Clinicians who billed under a practice in a segment, 0 for the first and 1 for the second. */
    public int practiceSize(int practice, int segment) {
        return segment == 0 ? groups.firstClinicians[practice] : groups.secondClinicians[practice];
    }

    /** The assigned hospital of an individual or a group; below 0 without one. */
    public int hospital(ParticipationOption option, int number) {
        return switch (option) {
            case INDIVIDUAL -> combinations.hospital(number);
            case GROUP -> groups.hospitals[number];
            case SUBGROUP, VIRTUAL_GROUP, APM_ENTITY -> -1;
        };
    }

    /** Whether the virtual group was elected in time and is made of small practices. */
    public boolean approvedVirtualGroup(int virtualGroup) {
        return approvedVirtualGroups[virtualGroup];
    }

    /** The approved virtual group of a practice; below 0 without one. */
    public int virtualGroup(int practice) {
        int virtualGroup = roster.virtualGroup(practice);
        return virtualGroup >= 0 && approvedVirtualGroups[virtualGroup] ? virtualGroup : -1;
    }

    /** Whether a subgroup has enough clinicians, one of them eligible as an individual. */
    public boolean validSubgroup(int subgroup) {
        return validSubgroups[subgroup];
    }

    /** Whether a clinician is a partial qualifying APM participant, elected to participate or not. */
    public boolean partiallyQualifying(int clinician) {
        byte status = qualifying.status(clinician);
        return status == Qualifying.PARTIAL || status == Qualifying.PARTIAL_ELECTED;
    }

    /** Whether a clinician is a qualifying APM participant. */
    public boolean qualifying(int clinician) {
        return qualifying.status(clinician) == Qualifying.FULL;
    }

    /** The low-volume criteria that a combination exceeds in a segment, such as {@code charges|services}. */
    public String exceededCriteria(int combination, int segment) {
        if (!combinations.hasSegment(combination, segment)) {
            return "";
        }
        int bits = lowVolume.exceeded(
                combinations.allowedCents(combination, segment),
                combinations.patients(combination, segment),
                combinations.services(combination, segment));
        return CRITERIA[bits];
    }

    private static final String[] CRITERIA = {
        "none",
        "charges",
        "patients",
        "charges|patients",
        "services",
        "charges|services",
        "patients|services",
        "charges|patients|services"
    };

    /** Why an entity has its eligibility status and its special statuses, in order. */
    public List<ProgramReason> explain(ParticipationOption option, int number) {
        Because because = Because.asked();
        switch (option) {
            case INDIVIDUAL -> {
                int practice = combinations.practice(number);
                individual(number, because);
                tellVirtualGroup(practice, because);
                boolean small = has(ParticipationOption.GROUP, practice, SpecialStatus.SMALL_PRACTICE);
                rules.individual(number, small, because);
            }
            case GROUP -> explainGroup(number, because);
            case SUBGROUP -> {
                subgroup(number, because);
                explainGroup(roster.subgroupPractice(number), because);
            }
            case VIRTUAL_GROUP -> {
                approved(number, because);
                tellEligible(option, number, because);
                rules.entity(tallyOfVirtualGroup(number), false, because);
            }
            case APM_ENTITY -> {
                Tally tally = tallyOfApmEntity(number);
                apmEntity(number, tally, because);
                tellEligible(option, number, because);
                if (rules.small(tally)) {
                    because.add(() -> ProgramReason.of(
                            ProgramRule.STATUS_HELD,
                            SpecialStatus.SMALL_PRACTICE.label(),
                            tally.clinicians(0) + " clinicians in the first segment, " + tally.clinicians(1)
                                    + " in the second"));
                }
            }
        }
        return because.reasons();
    }

    private void explainGroup(int practice, Because because) {
        Tally tally = tallyOfPractice(practice);
        group(practice, tally, because);
        tellVirtualGroup(practice, because);
        tellEligible(ParticipationOption.GROUP, practice, because);
        rules.entity(tally, true, because);
    }

    private void tellEligible(ParticipationOption option, int number, Because because) {
        because.add(() -> ProgramReason.of(ProgramRule.ELIGIBLE_CLINICIANS, eligibleClinicians(option, number)));
    }

    private void tellVirtualGroup(int practice, Because because) {
        int virtualGroup = virtualGroup(practice);
        if (virtualGroup >= 0) {
            because.add(() -> ProgramReason.of(
                    ProgramRule.IN_VIRTUAL_GROUP,
                    roster.virtualGroups().get(virtualGroup).virtualGroupId()));
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // an array of sets, never written again
    private static Set<SpecialStatus>[] sets() {
        Set[] sets = new Set[1 << SPECIAL_STATUSES.length];
        for (int bits = 0; bits < sets.length; bits++) {
            Set<SpecialStatus> set = EnumSet.noneOf(SpecialStatus.class);
            for (SpecialStatus status : SPECIAL_STATUSES) {
                if ((bits & Packing.bit(status)) != 0) {
                    set.add(status);
                }
            }
            sets[bits] = Collections.unmodifiableSet(set);
        }
        return sets;
    }

    /** The words of a set of special statuses for files, such as {@code smallPractice|rural}. */
    public static String words(Set<SpecialStatus> statuses) {
        StringBuilder words = new StringBuilder();
        for (SpecialStatus status : statuses) {
            words.append(words.isEmpty() ? "" : "|").append(status.wireName());
        }
        return words.toString();
    }
}

package org.openqpp.program.roster;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openqpp.policy.value.ParticipationOption;
import org.openqpp.policy.value.PerformanceCategory;
import org.openqpp.policy.value.PerformanceYear;
import org.openqpp.program.EntityKey;

/**
 * What the program knows about practices, clinicians and the ways they take part, in memory. Immutable and safe for many
 * threads; entities are named by numbers, and every reference between tables is known to lead somewhere.
 *
 * <p>For example, {@code RosterReader.read(folder, policy)} reads one.
 */
public final class Roster {

    private final PerformanceYear year;
    private final String title;
    private final Practices practices;
    private final Clinicians clinicians;
    private final Combinations combinations;
    private final List<Hospital> hospitals;
    private final List<VirtualGroup> virtualGroups;
    private final int[] virtualGroupOfPractice;
    private final int[][] practicesOfVirtualGroup;
    private final List<Subgroup> subgroups;
    private final int[] practiceOfSubgroup;
    private final int[] subgroupOfCombination;
    private final int[][] combinationsOfSubgroup;
    private final List<ApmEntity> apmEntities;
    private final Memberships memberships;
    private final List<QualifyingFigures> qualifyingFigures;
    private final Map<String, Integer> subgroupIds;
    private final Map<String, Integer> virtualGroupIds;
    private final Map<String, Integer> apmEntityIds;
    private final ByEntity<Election.Kind> elections;
    private final ByEntity<Approval> exceptions;
    private final ByEntity<Registration> registrations;
    private final ByEntity<Prior> priorScores;
    private final ByEntity<Instances> claimsInstances;
    private final Map<String, Long> rows;

    Roster(RosterParts parts) {
        this.year = parts.year;
        this.title = parts.title;
        this.practices = parts.practices;
        this.clinicians = parts.clinicians;
        this.combinations = parts.combinations;
        this.hospitals = List.copyOf(parts.hospitals);
        this.virtualGroups = List.copyOf(parts.virtualGroups);
        this.virtualGroupOfPractice = parts.virtualGroupOfPractice;
        this.practicesOfVirtualGroup = parts.practicesOfVirtualGroup;
        this.subgroups = List.copyOf(parts.subgroups);
        this.practiceOfSubgroup = parts.practiceOfSubgroup;
        this.subgroupOfCombination = parts.subgroupOfCombination;
        this.combinationsOfSubgroup = parts.combinationsOfSubgroup;
        this.apmEntities = List.copyOf(parts.apmEntities);
        this.memberships = parts.memberships;
        this.qualifyingFigures = List.copyOf(parts.qualifyingFigures);
        this.subgroupIds = Map.copyOf(parts.subgroupIds);
        this.virtualGroupIds = Map.copyOf(parts.virtualGroupIds);
        this.apmEntityIds = Map.copyOf(parts.apmEntityIds);
        this.elections = parts.elections;
        this.exceptions = parts.exceptions;
        this.registrations = parts.registrations;
        this.priorScores = parts.priorScores;
        this.claimsInstances = parts.claimsInstances;
        this.rows = Map.copyOf(parts.rows);
    }

    /**
     * Categories with an approved reweighting, and why.
     *
     * @param categories categories
     * @param ground why it was approved
     */
    public record Approval(Set<PerformanceCategory> categories, ApprovedException.Ground ground) {}

    /**
     * A registration for an MVP.
     *
     * @param mvpId MVP
     * @param outcomeClaimsMeasureId outcomes-based claims measure that was chosen
     */
    public record Registration(String mvpId, @Nullable String outcomeClaimsMeasureId) {}

    /**
     * Achievement of the prior year.
     *
     * @param programName reporting option
     * @param source whether it is the entity's own
     * @param quality quality achievement percent in millionths; below 0 when not known
     * @param cost cost achievement percent in millionths; below 0 when not known
     */
    public record Prior(String programName, PriorYearScore.Source source, int quality, int cost) {}

    /**
     * Denominator-eligible instances of a measure seen in claims.
     *
     * @param measureId measure
     * @param instances instances
     */
    public record Instances(String measureId, long instances) {}

    /** Performance year of all figures. */
    public PerformanceYear year() {
        return year;
    }

    /** Where the roster comes from. */
    public String title() {
        return title;
    }

    /** The practices. */
    public Practices practices() {
        return practices;
    }

    /** The clinicians. */
    public Clinicians clinicians() {
        return clinicians;
    }

    /** The TIN/NPI combinations. */
    public Combinations combinations() {
        return combinations;
    }

    /** The hospitals by number. */
    public List<Hospital> hospitals() {
        return hospitals;
    }

    /** The virtual groups by number, approved or not. */
    public List<VirtualGroup> virtualGroups() {
        return virtualGroups;
    }

    /** The virtual group of a practice; below 0 without one. */
    public int virtualGroup(int practice) {
        return virtualGroupOfPractice.length == 0 ? -1 : virtualGroupOfPractice[practice];
    }

    /** The practices of a virtual group, ascending. */
    public int[] virtualGroupPractices(int virtualGroup) {
        return practicesOfVirtualGroup[virtualGroup].clone();
    }

    /** The subgroups by number. */
    public List<Subgroup> subgroups() {
        return subgroups;
    }

    /** The practice of a subgroup. */
    public int subgroupPractice(int subgroup) {
        return practiceOfSubgroup[subgroup];
    }

    /** The subgroup of a combination; below 0 without one. */
    public int subgroup(int combination) {
        return subgroupOfCombination.length == 0 ? -1 : subgroupOfCombination[combination];
    }

    /** The combinations of a subgroup, ascending. */
    public int[] subgroupCombinations(int subgroup) {
        return combinationsOfSubgroup[subgroup].clone();
    }

    /** The APM Entities by number. */
    public List<ApmEntity> apmEntities() {
        return apmEntities;
    }

    /** Who is on the participation lists of APM Entities. */
    public Memberships memberships() {
        return memberships;
    }

    /** Figures that decide about QP status. */
    public List<QualifyingFigures> qualifyingFigures() {
        return qualifyingFigures;
    }

    /** Number of entities of a participation option. */
    public int count(ParticipationOption option) {
        return switch (option) {
            case INDIVIDUAL -> combinations.size();
            case GROUP -> practices.size();
            case SUBGROUP -> subgroups.size();
            case VIRTUAL_GROUP -> virtualGroups.size();
            case APM_ENTITY -> apmEntities.size();
        };
    }

    /** Rows by table, for the list of inputs. */
    public Map<String, Long> rows() {
        return rows;
    }

    /** Whether an entity made a choice. */
    public boolean elected(ParticipationOption option, int number, Election.Kind kind) {
        return elections.of(option, number).contains(kind);
    }

    /** The approved reweighting applications of an entity. */
    public List<Approval> exceptions(ParticipationOption option, int number) {
        return exceptions.of(option, number);
    }

    /** Categories with an approved reweighting application of an entity, whatever the ground. */
    public Set<PerformanceCategory> exceptedCategories(ParticipationOption option, int number) {
        if (!exceptions.has(option, number)) {
            return Set.of();
        }
        Set<PerformanceCategory> categories = EnumSet.noneOf(PerformanceCategory.class);
        exceptions.of(option, number).forEach(exception -> categories.addAll(exception.categories()));
        return categories;
    }

    /** The MVP registrations of an entity. */
    public List<Registration> registrations(ParticipationOption option, int number) {
        return registrations.of(option, number);
    }

    /** Achievements of the prior year of an entity. */
    public List<Prior> priorScores(ParticipationOption option, int number) {
        return priorScores.of(option, number);
    }

    /** Denominator-eligible instances of an entity seen in claims. */
    public List<Instances> claimsInstances(ParticipationOption option, int number) {
        return claimsInstances.of(option, number);
    }

    /** The combination of a practice and a clinician. */
    public OptionalInt findCombination(String tin, String npi) {
        int practice = practices.find(tin);
        int clinician = clinicians.find(npi);
        return practice < 0 || clinician < 0 ? OptionalInt.empty() : findCombination(practice, clinician);
    }

    OptionalInt findCombination(int practice, int clinician) {
        int from = practices.firstCombination(practice);
        int to = practices.firstCombination(practice + 1);
        while (from < to) {
            int middle = (from + to) >>> 1;
            int found = Integer.compare(combinations.clinician(middle), clinician);
            if (found == 0) {
                return OptionalInt.of(middle);
            }
            if (found < 0) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return OptionalInt.empty();
    }

    /** The number of an entity; empty when the roster has no such entity. */
    public OptionalInt find(EntityKey key) {
        String tin = key.tin();
        String npi = key.npi();
        String id = key.entityId();
        switch (key.participationOption()) {
            case INDIVIDUAL -> {
                return tin == null || npi == null ? OptionalInt.empty() : findCombination(tin, npi);
            }
            case GROUP -> {
                int practice = tin == null ? -1 : practices.find(tin);
                return practice < 0 ? OptionalInt.empty() : OptionalInt.of(practice);
            }
            case SUBGROUP -> {
                return find(subgroupIds, id);
            }
            case VIRTUAL_GROUP -> {
                return find(virtualGroupIds, id);
            }
            case APM_ENTITY -> {
                return find(apmEntityIds, id);
            }
        }
        return OptionalInt.empty();
    }

    private static OptionalInt find(Map<String, Integer> ids, @Nullable String id) {
        Integer number = id == null ? null : ids.get(id);
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /** The identifiers of an entity. */
    public EntityKey key(ParticipationOption option, int number) {
        return switch (option) {
            case INDIVIDUAL ->
                EntityKey.individual(
                        practices.tin(combinations.practice(number)), clinicians.npi(combinations.clinician(number)));
            case GROUP -> EntityKey.group(practices.tin(number));
            case SUBGROUP -> EntityKey.subgroup(subgroups.get(number).subgroupId());
            case VIRTUAL_GROUP ->
                EntityKey.virtualGroup(virtualGroups.get(number).virtualGroupId());
            case APM_ENTITY -> EntityKey.apmEntity(apmEntities.get(number).entityId());
        };
    }
}

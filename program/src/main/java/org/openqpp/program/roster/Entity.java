package org.openqpp.program.roster;

import org.openqpp.policy.value.ParticipationOption;

/**
 * An entity of a roster by its participation option and its number there: the combination of an individual, the practice of
 * a group, or the place of a subgroup, virtual group or APM Entity in its table.
 *
 * @param option participation option
 * @param number number in the roster
 */
public record Entity(ParticipationOption option, int number) {

    /** A combination as an individual. */
    public static Entity individual(int combination) {
        return new Entity(ParticipationOption.INDIVIDUAL, combination);
    }

    /** A practice as a group. */
    public static Entity group(int practice) {
        return new Entity(ParticipationOption.GROUP, practice);
    }

    /** A subgroup. */
    public static Entity subgroup(int subgroup) {
        return new Entity(ParticipationOption.SUBGROUP, subgroup);
    }

    /** A virtual group. */
    public static Entity virtualGroup(int virtualGroup) {
        return new Entity(ParticipationOption.VIRTUAL_GROUP, virtualGroup);
    }

    /** An APM Entity. */
    public static Entity apmEntity(int apmEntity) {
        return new Entity(ParticipationOption.APM_ENTITY, apmEntity);
    }
}

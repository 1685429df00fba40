package org.openqpp.program;

import org.jspecify.annotations.Nullable;
import org.openqpp.policy.value.ParticipationOption;
import org.openqpp.program.table.Column;
import org.openqpp.scoring.submission.Submission;

/**
 * Who takes part: the participation option and the identifiers that it needs (rule ).
 *
 * <p>For example, a group is named by its practice alone, an individual by practice and clinician, an APM Entity by its id.
 *
 * @param participationOption level of participation (wire: entityType)
 * @param tin practice of an individual or a group
 * @param npi clinician of an individual
 * @param entityId id of a subgroup, virtual group or APM Entity
 */
public record EntityKey(
        @Column(
                name = "entity_type",
                text = "Level: individual, group, subgroup, virtualGroup or apm.",
                example = "group")
        ParticipationOption participationOption,

        @Column(
                name = "tin",
                text = "Practice; for individuals and groups only.",
                optional = true,
                digits = 9,
                example = "000123456")
        @Nullable
        String tin,

        @Column(
                name = "npi",
                text = "Clinician; for individuals only.",
                optional = true,
                digits = 10,
                example = "1234567893")
        @Nullable
        String npi,

        @Column(
                name = "entity_id",
                text = "Id of a subgroup, virtual group or APM Entity; for those only.",
                optional = true,
                example = "SG-00000471")
        @Nullable
        String entityId) {

    /** A clinician in a practice. */
    public static EntityKey individual(String tin, String npi) {
        return new EntityKey(ParticipationOption.INDIVIDUAL, tin, npi, null);
    }

    /** A practice as a group. */
    public static EntityKey group(String tin) {
        return new EntityKey(ParticipationOption.GROUP, tin, null, null);
    }

    /** A subgroup. */
    public static EntityKey subgroup(String subgroupId) {
        return new EntityKey(ParticipationOption.SUBGROUP, null, null, subgroupId);
    }

    /** A virtual group. */
    public static EntityKey virtualGroup(String virtualGroupId) {
        return new EntityKey(ParticipationOption.VIRTUAL_GROUP, null, null, virtualGroupId);
    }

    /** An APM Entity. */
    public static EntityKey apmEntity(String apmEntityId) {
        return new EntityKey(ParticipationOption.APM_ENTITY, null, null, apmEntityId);
    }

    /** Whom a submission is for; identifiers that its participation option does not need are left out. */
    public static EntityKey of(Submission submission) {
        ParticipationOption option = submission.participationOption();
        return switch (option) {
            case INDIVIDUAL ->
                new EntityKey(
                        option,
                        submission.taxpayerIdentificationNumber(),
                        submission.nationalProviderIdentifier(),
                        null);
            case GROUP -> new EntityKey(option, submission.taxpayerIdentificationNumber(), null, null);
            case SUBGROUP, VIRTUAL_GROUP, APM_ENTITY -> new EntityKey(option, null, null, submission.entityId());
        };
    }

    /** Whether it has exactly the identifiers that its participation option needs. */
    public boolean complete() {
        return switch (participationOption) {
            case INDIVIDUAL -> tin != null && npi != null && entityId == null;
            case GROUP -> tin != null && npi == null && entityId == null;
            case SUBGROUP, VIRTUAL_GROUP, APM_ENTITY -> tin == null && npi == null && entityId != null;
        };
    }

    /** Without identifiers, so that none reaches a log. */
    @Override
    public String toString() {
        return "EntityKey[" + participationOption.wireName() + "]";
    }
}

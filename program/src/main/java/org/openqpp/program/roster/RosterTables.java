package org.openqpp.program.roster;

import java.util.List;

/** The tables of a roster in the order in which they are documented and read. */
public final class RosterTables {

    /** The records that are tables; each carries its schema. */
    public static final List<Class<? extends Record>> ALL = List.of(
            About.class,
            Practice.class,
            Clinician.class,
            Combination.class,
            DesignatedArea.class,
            Hospital.class,
            VirtualGroup.class,
            VirtualGroupPractice.class,
            Subgroup.class,
            SubgroupClinician.class,
            ApmEntity.class,
            ApmParticipant.class,
            QualifyingFigures.class,
            Election.class,
            ApprovedException.class,
            PathwayRegistration.class,
            PriorYearScore.class,
            ClaimsInstances.class);

    private RosterTables() {}
}

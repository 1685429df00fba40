package org.openqpp.program.roster;

import org.jspecify.annotations.Nullable;
import org.openqpp.program.table.Column;
import org.openqpp.program.table.Table;

/**
 * A subgroup: some clinicians of a practice who report an MVP together (rule ).
 *
 * @param subgroupId id
 * @param tin affiliated group
 * @param name name
 */
@Table(
        file = "subgroups",
        key = "subgroup_id",
        text = "A subgroup: at least two clinicians of one practice who report an MVP together.")
public record Subgroup(
        @Column(name = "subgroup_id", text = "Subgroup.", example = "SG-00000471")
        String subgroupId,

        @Column(name = "tin", text = "Affiliated group.", digits = 9, example = "000123456")
        String tin,

        @Column(name = "name", text = "Name of the subgroup.", optional = true, example = "Cardiology") @Nullable
        String name) {}

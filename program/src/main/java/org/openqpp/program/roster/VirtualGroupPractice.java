package org.openqpp.program.roster;

import org.openqpp.program.table.Column;
import org.openqpp.program.table.Table;

/**
 * A practice in a virtual group; a practice is in one virtual group at most.
 *
 * @param virtualGroupId virtual group
 * @param tin practice
 */
@Table(
        file = "virtual-group-practices",
        key = "tin",
        text = "A practice in a virtual group; a practice is in one virtual group at most.")
public record VirtualGroupPractice(
        @Column(name = "virtual_group_id", text = "Virtual group.", example = "VG0001")
        String virtualGroupId,

        @Column(name = "tin", text = "Practice.", digits = 9, example = "000123456")
        String tin) {}

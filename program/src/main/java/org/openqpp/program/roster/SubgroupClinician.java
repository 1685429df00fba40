package org.openqpp.program.roster;

import org.openqpp.program.table.Column;
import org.openqpp.program.table.Table;

/**
 * A clinician in a subgroup; the practice is that of the subgroup.
 *
 * @param subgroupId subgroup
 * @param npi clinician
 */
@Table(
        file = "subgroup-clinicians",
        key = {"subgroup_id", "npi"},
        text = "A clinician in a subgroup; the practice is that of the subgroup.")
public record SubgroupClinician(
        @Column(name = "subgroup_id", text = "Subgroup.", example = "SG-00000471")
        String subgroupId,

        @Column(name = "npi", text = "Clinician.", digits = 10, example = "1234567893")
        String npi) {}

package org.openqpp.program.roster;

import java.util.Set;
import org.openqpp.program.table.Column;
import org.openqpp.program.table.Table;

/**
 * A TIN/NPI combination on the participation list of an APM Entity.
 *
 * @param entityId APM Entity
 * @param tin practice
 * @param npi clinician
 * @param snapshots snapshots at which the combination was on the list
 */
@Table(
        file = "apm-participants",
        key = {"entity_id", "tin", "npi"},
        text = "A TIN/NPI combination on the participation list of an APM Entity.")
public record ApmParticipant(
        @Column(name = "entity_id", text = "APM Entity.", example = "A2029")
        String entityId,

        @Column(name = "tin", text = "Practice.", digits = 9, example = "000123456")
        String tin,

        @Column(name = "npi", text = "Clinician.", digits = 10, example = "1234567893")
        String npi,

        @Column(
                name = "snapshots",
                text = "Snapshots at which the combination was on the list.",
                example = "march|june|august|december")
        Set<Snapshot> snapshots) {

    public ApmParticipant {
        snapshots = Set.copyOf(snapshots);
    }
}

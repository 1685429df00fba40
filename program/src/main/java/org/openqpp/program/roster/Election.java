package org.openqpp.program.roster;

import java.time.LocalDate;
import java.util.Optional;
import org.openqpp.policy.value.WireName;
import org.openqpp.program.EntityKey;
import org.openqpp.program.table.Column;
import org.openqpp.program.table.Embedded;
import org.openqpp.program.table.Table;

/**
 * A choice to take part that somebody made who need not (rules ).
 *
 * <p>For example, a clinician who exceeds two of the three low-volume criteria opts in, and cannot take it back.
 *
 * @param entity individual, group or APM Entity that made the choice
 * @param kind what was chosen
 * @param elected day of the choice
 */
@Table(
        file = "elections",
        key = {"entity_type", "tin", "npi", "entity_id", "election"},
        text = "A choice to take part: an opt-in, or the election of Partial QPs to participate.")
public record Election(
        @Embedded EntityKey entity,

        @Column(name = "election", text = "What was chosen: optIn or partialQpParticipation.", example = "optIn")
        Kind kind,

        @Column(name = "elected", text = "Day of the choice.", example = "2024-06-30")
        LocalDate elected) {

    /** What can be chosen. */
    public enum Kind implements WireName {
        /** To be treated as required, by somebody who exceeds one or two of the low-volume criteria. */
        OPT_IN("optIn"),
        /** To take part, by Partial QPs. */
        PARTIAL_QP_PARTICIPATION("partialQpParticipation");

        private final String wireName;

        Kind(String wireName) {
            this.wireName = wireName;
        }

        /** The kind with this wire name, if there is one. */
        public static Optional<Kind> findByWireName(String wireName) {
            for (Kind kind : values()) {
                if (kind.wireName.equals(wireName)) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }

        @Override
        public String wireName() {
            return wireName;
        }
    }
}

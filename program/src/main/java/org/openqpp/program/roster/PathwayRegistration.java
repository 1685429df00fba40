package org.openqpp.program.roster;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.openqpp.program.EntityKey;
import org.openqpp.program.table.Column;
import org.openqpp.program.table.Embedded;
import org.openqpp.program.table.Table;

/**
 * A registration for an MVP (rule ).
 *
 * @param entity who registered
 * @param mvpId MVP
 * @param outcomeClaimsMeasureId outcomes-based claims measure chosen as one of the four measures
 * @param registered day of the registration
 */
@Table(
        file = "mvp-registrations",
        key = {"entity_type", "tin", "npi", "entity_id", "mvp_id"},
        text = "A registration for an MVP.")
public record PathwayRegistration(
        @Embedded EntityKey entity,

        @Column(name = "mvp_id", text = "MVP.", example = "G0055")
        String mvpId,

        @Column(
                name = "outcome_claims_measure_id",
                text =
                        "Outcomes-based administrative claims measure of the MVP chosen as one of the required measures.",
                optional = true,
                example = "492")
        @Nullable
        String outcomeClaimsMeasureId,

        @Column(name = "registered", text = "Day of the registration.", optional = true, example = "2024-06-28")
        @Nullable
        LocalDate registered) {}

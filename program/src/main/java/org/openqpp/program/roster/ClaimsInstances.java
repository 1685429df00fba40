package org.openqpp.program.roster;

import org.openqpp.program.EntityKey;
import org.openqpp.program.table.Column;
import org.openqpp.program.table.Embedded;
import org.openqpp.program.table.Table;

/**
 * How often claims show an entity eligible for a measure, for the eligible measure applicability test (rule ).
 *
 * @param entity entity
 * @param measureId quality measure
 * @param instances denominator-eligible instances
 */
@Table(
        file = "claims-instances",
        key = {"entity_type", "tin", "npi", "entity_id", "measure_id"},
        text =
                "Denominator-eligible instances of a measure seen in claims, for the eligible measure applicability test.")
public record ClaimsInstances(
        @Embedded EntityKey entity,

        @Column(name = "measure_id", text = "Quality measure.", example = "047")
        String measureId,

        @Column(name = "instances", text = "Eligible instances.", example = "35")
        long instances) {}

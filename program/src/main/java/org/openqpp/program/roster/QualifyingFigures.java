package org.openqpp.program.roster;

import org.jspecify.annotations.Nullable;
import org.openqpp.policy.value.Rational;
import org.openqpp.program.table.Column;
import org.openqpp.program.table.Table;

/**
 * Share of payments and patients through an Advanced APM Entity at a snapshot, which decides about QP status (rule ).
 *
 * <p>For example, 52.4 percent of payments at any of the three snapshots make every clinician on the list a QP.
 *
 * @param entityId APM Entity
 * @param npi clinician the figures are for; absent when they are for everybody on the list at the snapshot
 * @param snapshot snapshot
 * @param paymentPercent share of Part B payments, in percent
 * @param patientPercent share of Medicare patients, in percent
 */
@Table(
        file = "qp-figures",
        key = {"entity_id", "npi", "snapshot"},
        text = "Shares of payments and patients through an Advanced APM Entity at a snapshot; they decide about QP and"
                + " Partial QP status.")
public record QualifyingFigures(
        @Column(name = "entity_id", text = "APM Entity.", example = "A2029")
        String entityId,

        @Column(
                name = "npi",
                text = "Clinician the figures are for; empty when they are for everybody on the entity's list at"
                        + " the snapshot.",
                optional = true,
                digits = 10,
                example = "1234567893")
        @Nullable
        String npi,

        @Column(name = "snapshot", text = "Snapshot.", lastWord = "august", example = "june")
        Snapshot snapshot,

        @Column(
                name = "payment_percent",
                text = "Share of Part B payments through the entity, in percent.",
                maximum = 100,
                example = "52.4")
        Rational paymentPercent,

        @Column(
                name = "patient_percent",
                text = "Share of Medicare patients through the entity, in percent.",
                maximum = 100,
                example = "41.7")
        Rational patientPercent) {}

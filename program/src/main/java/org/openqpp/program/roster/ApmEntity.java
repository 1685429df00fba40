package org.openqpp.program.roster;

import org.jspecify.annotations.Nullable;
import org.openqpp.policy.value.Rational;
import org.openqpp.program.table.Column;
import org.openqpp.program.table.Table;

/**
 * An APM Entity: an organization that participates in an Alternative Payment Model, such as an accountable care organization.
 *
 * @param entityId id
 * @param name name
 * @param model the model
 * @param mipsApm whether the model is a MIPS APM
 * @param advancedApm whether the model is an Advanced APM
 * @param firstSegmentPatients unique patients in the first segment
 * @param secondSegmentPatients unique patients in the second segment
 * @param averageHccRiskScore mean risk score of its patients
 * @param dualEligibleRatio share of its patients eligible for Medicare and Medicaid
 */
@Table(
        file = "apm-entities",
        key = "entity_id",
        text = "An APM Entity: an organization in an Alternative Payment Model, such as an accountable care"
                + " organization.")
public record ApmEntity(
        @Column(name = "entity_id", text = "APM Entity.", example = "A2029")
        String entityId,

        @Column(name = "name", text = "Name of the entity.", optional = true, example = "Woodlawn ACO") @Nullable
        String name,

        @Column(name = "model", text = "Name of the model.", example = "Medicare Shared Savings Program")
        String model,

        @Column(name = "mips_apm", text = "Whether the model is a MIPS APM.", example = "true")
        boolean mipsApm,

        @Column(name = "advanced_apm", text = "Whether the model is an Advanced APM.", example = "true")
        boolean advancedApm,

        @Column(
                name = "s1_patients",
                text = "Unique Part B patients in the first segment; without it, the sum over its clinicians.",
                optional = true,
                maximum = Integer.MAX_VALUE,
                example = "31200")
        @Nullable
        Integer firstSegmentPatients,

        @Column(
                name = "s2_patients",
                text = "The same in the second segment.",
                optional = true,
                maximum = Integer.MAX_VALUE,
                example = "32400")
        @Nullable
        Integer secondSegmentPatients,

        @Column(
                name = "average_hcc_risk_score",
                text = "Mean HCC risk score; without it, the mean over its clinicians, weighted by patients.",
                optional = true,
                maximum = 100,
                example = "1.31")
        @Nullable
        Rational averageHccRiskScore,

        @Column(
                name = "dual_eligible_ratio",
                text = "Share of patients eligible for Medicare and Medicaid, 0 to 1; without it, the mean over"
                        + " its clinicians, weighted by patients.",
                optional = true,
                maximum = 1,
                example = "0.42")
        @Nullable
        Rational dualEligibleRatio) {}

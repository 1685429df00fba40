package org.openqpp.program.roster;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.openqpp.policy.value.Rational;
import org.openqpp.program.table.Column;
import org.openqpp.program.table.Table;

/**
 * A virtual group: two or more small practices that take part together (rules ).
 *
 * @param virtualGroupId id
 * @param name name
 * @param elected day of the election
 * @param averageHccRiskScore mean risk score of its patients
 * @param dualEligibleRatio share of its patients eligible for Medicare and Medicaid
 */
@Table(
        file = "virtual-groups",
        key = "virtual_group_id",
        text = "A virtual group: two or more solo practitioners or small practices that take part together.")
public record VirtualGroup(
        @Column(name = "virtual_group_id", text = "Virtual group.", example = "VG0001")
        String virtualGroupId,

        @Column(name = "name", text = "Name of the virtual group.", optional = true, example = "Prairie Virtual Group")
        @Nullable
        String name,

        @Column(name = "elected", text = "Day of the election, before the performance year.", example = "2023-11-20")
        LocalDate elected,

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

package org.openqpp.program.roster;

import org.jspecify.annotations.Nullable;
import org.openqpp.policy.value.Rational;
import org.openqpp.program.table.Column;
import org.openqpp.program.table.Table;

/**
 * A practice, identified by its TIN (rule ).
 *
 * <p>For example, a practice without patients of its own has its patients counted once for each clinician who saw them.
 *
 * @param tin nine digits
 * @param name name of the practice
 * @param state state or territory
 * @param firstSegmentPatients unique patients of the practice in the first segment
 * @param secondSegmentPatients unique patients of the practice in the second segment
 * @param averageHccRiskScore mean risk score of its patients
 * @param dualEligibleRatio share of its patients eligible for Medicare and Medicaid
 */
@Table(
        file = "practices",
        required = true,
        key = "tin",
        text = "A practice, identified by its TIN. Rows stand in ascending order of tin.")
public record Practice(
        @Column(name = "tin", text = "Practice.", digits = 9, example = "000123456")
        String tin,

        @Column(name = "name", text = "Name of the practice.", optional = true, example = "Main Street Family Medicine")
        @Nullable
        String name,

        @Column(name = "state", text = "State or territory of the practice.", optional = true, example = "IA") @Nullable
        String state,

        @Column(
                name = "s1_patients",
                text = "Unique Part B patients of the practice in the first segment of the determination period;"
                        + " without it, the sum over its clinicians.",
                optional = true,
                maximum = Integer.MAX_VALUE,
                example = "3120")
        @Nullable
        Integer firstSegmentPatients,

        @Column(
                name = "s2_patients",
                text = "The same in the second segment.",
                optional = true,
                maximum = Integer.MAX_VALUE,
                example = "3240")
        @Nullable
        Integer secondSegmentPatients,

        @Column(
                name = "average_hcc_risk_score",
                text = "Mean HCC risk score of the patients of the practice; without it, the mean over its"
                        + " clinicians, weighted by patients.",
                optional = true,
                maximum = 100,
                example = "1.31")
        @Nullable
        Rational averageHccRiskScore,

        @Column(
                name = "dual_eligible_ratio",
                text = "Share of the patients who are eligible for Medicare and Medicaid, 0 to 1; without it,"
                        + " the mean over its clinicians, weighted by patients.",
                optional = true,
                maximum = 1,
                example = "0.42")
        @Nullable
        Rational dualEligibleRatio) {}

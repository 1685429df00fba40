package org.openqpp.program.roster;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openqpp.policy.value.Rational;
import org.openqpp.program.Money;
import org.openqpp.program.table.Column;
import org.openqpp.program.table.Embedded;
import org.openqpp.program.table.Table;

/**
 * A TIN/NPI combination: a clinician in a practice, who receives a final score and a payment adjustment (rule ).
 *
 * <p>For example, a clinician who began in this practice on 3 November 2024 has no figures in either segment and the day of
 * the first claim.
 *
 * @param tin practice
 * @param npi clinician
 * @param zips ZIP codes the clinician practises in under this practice
 * @param firstBilled day of the first claim under this practice
 * @param hospitalCcn hospital where the clinician served most Medicare patients
 * @param averageHccRiskScore mean risk score of the patients
 * @param dualEligibleRatio share of the patients eligible for Medicare and Medicaid
 * @param paymentYearAllowedCharges estimated allowed charges of the payment year
 * @param firstSegment figures of the first segment; absent without claims in it
 * @param secondSegment figures of the second segment; absent without claims in it
 */
@Table(
        file = "combinations",
        required = true,
        key = {"tin", "npi"},
        text = "A TIN/NPI combination: a clinician in a practice, with what claims show in each segment of the"
                + " determination period. Rows stand in ascending order of tin, then npi.")
public record Combination(
        @Column(name = "tin", text = "Practice.", digits = 9, example = "000123456")
        String tin,

        @Column(name = "npi", text = "Clinician.", digits = 10, example = "1234567893")
        String npi,

        @Column(
                name = "zips",
                text = "ZIP codes (five digits) that the clinician practises in under this practice.",
                optional = true,
                digits = 5,
                example = "50010|50014")
        List<String> zips,

        @Column(
                name = "first_billed",
                text =
                        "Day of the first claim under this practice; needed when neither segment has figures, and then after"
                                + " the second segment; otherwise not after the first segment with figures.",
                optional = true,
                example = "2024-11-03")
        @Nullable
        LocalDate firstBilled,

        @Column(
                name = "hospital_ccn",
                text = "Hospital where the clinician served most Medicare patients in the first segment.",
                optional = true,
                example = "010001")
        @Nullable
        String hospitalCcn,

        @Column(
                name = "average_hcc_risk_score",
                text = "Mean HCC risk score of the clinician's patients in the second segment.",
                optional = true,
                maximum = 100,
                example = "1.31")
        @Nullable
        Rational averageHccRiskScore,

        @Column(
                name = "dual_eligible_ratio",
                text = "Share of these patients who are eligible for Medicare and Medicaid, 0 to 1.",
                optional = true,
                maximum = 1,
                example = "0.42")
        @Nullable
        Rational dualEligibleRatio,

        @Column(
                name = "payment_year_allowed_charges",
                text = "Estimated Part B allowed charges of the payment year, in dollars.",
                example = "120334.50")
        Money paymentYearAllowedCharges,

        @Embedded(prefix = "s1_", optional = true, text = "First segment: ") @Nullable
        SegmentFigures firstSegment,

        @Embedded(prefix = "s2_", optional = true, text = "Second segment: ") @Nullable
        SegmentFigures secondSegment) {

    public Combination {
        zips = List.copyOf(zips);
    }

    /** Without identifiers, so that none reaches a log. */
    @Override
    public String toString() {
        return "Combination[" + paymentYearAllowedCharges + "]";
    }
}

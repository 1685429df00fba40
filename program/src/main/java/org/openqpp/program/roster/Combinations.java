package org.openqpp.program.roster;

import java.time.LocalDate;
import java.util.Optional;
import org.openqpp.policy.value.Rational;
import org.openqpp.program.Money;
import org.openqpp.program.Packing;

/**
 * The TIN/NPI combinations of a roster in ascending order of TIN and NPI; a combination is named by its place in that order.
 *
 * <p>For example, a million combinations take about 130 MB.
 */
public final class Combinations {

    /** Stands for no day. */
    static final int NO_DAY = Integer.MIN_VALUE;

    private final int[] practices;
    private final int[] clinicians;
    private final byte[] areas;
    private final int[] firstBilled;
    private final int[] hospitals;
    private final int[] riskScores;
    private final int[] dualRatios;
    private final long[] paymentYearCharges;
    private final Segments.Frozen first;
    private final Segments.Frozen second;

    Combinations(
            int[] practices,
            int[] clinicians,
            byte[] areas,
            int[] firstBilled,
            int[] hospitals,
            int[] riskScores,
            int[] dualRatios,
            long[] paymentYearCharges,
            Segments.Frozen first,
            Segments.Frozen second) {
        this.practices = practices;
        this.clinicians = clinicians;
        this.areas = areas;
        this.firstBilled = firstBilled;
        this.hospitals = hospitals;
        this.riskScores = riskScores;
        this.dualRatios = dualRatios;
        this.paymentYearCharges = paymentYearCharges;
        this.first = first;
        this.second = second;
    }

    /** Number of combinations. */
    public int size() {
        return practices.length;
    }

    /** Its practice. */
    public int practice(int combination) {
        return practices[combination];
    }

    /** Its clinician. */
    public int clinician(int combination) {
        return clinicians[combination];
    }

    /** Whether the clinician practises in an area with this designation. */
    public boolean in(int combination, DesignatedArea.Kind kind) {
        return (areas[combination] & Packing.bit(kind)) != 0;
    }

    /** Day of the first claim, where it is given. */
    public Optional<LocalDate> firstBilled(int combination) {
        int day = firstBilled[combination];
        return day == NO_DAY ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day));
    }

    /** Assigned hospital; below 0 without one. */
    public int hospital(int combination) {
        return hospitals[combination];
    }

    /** Mean risk score of the patients, where it is known. */
    public Optional<Rational> averageHccRiskScore(int combination) {
        return Decimals.decimal(riskScores[combination]);
    }

    /** Share of the patients eligible for Medicare and Medicaid, where it is known. */
    public Optional<Rational> dualEligibleRatio(int combination) {
        return Decimals.decimal(dualRatios[combination]);
    }

    /** Mean risk score of the patients in millionths; below 0 when it is not known. */
    public int riskScoreMillionths(int combination) {
        return riskScores[combination];
    }

    /** Share of the patients eligible for both programs in millionths; below 0 when it is not known. */
    public int dualRatioMillionths(int combination) {
        return dualRatios[combination];
    }

    /** Estimated allowed charges of the payment year. */
    public Money paymentYearAllowedCharges(int combination) {
        return new Money(paymentYearCharges[combination]);
    }

    /** The same in cents. */
    public long paymentYearCents(int combination) {
        return paymentYearCharges[combination];
    }

    /** Whether there are claims in a segment, 0 for the first and 1 for the second. */
    public boolean hasSegment(int combination, int segment) {
        return of(segment).present(combination);
    }

    /** The figures of a segment, if there are claims in it. */
    public Optional<SegmentFigures> figures(int combination, int segment) {
        return of(segment).figures(combination);
    }

    /** Allowed charges of a segment in cents; only for a segment with claims. */
    public long allowedCents(int combination, int segment) {
        return of(segment).cents(combination);
    }

    /** Patients of a segment; 0 without claims. */
    public int patients(int combination, int segment) {
        return of(segment).count(Segments.PATIENTS, combination);
    }

    /** Services of a segment; 0 without claims. */
    public int services(int combination, int segment) {
        return of(segment).count(Segments.SERVICES, combination);
    }

    /** Patient-facing encounters of a segment; 0 without claims. */
    public int encounters(int combination, int segment) {
        return of(segment).count(Segments.ENCOUNTERS, combination);
    }

    /**
     * Services of a segment at a place of service; 0 without claims.
     *
     * @throws IllegalArgumentException if rosters do not carry the place
     */
    public int servicesAt(int combination, int segment, int placeOfService) {
        int column =
                switch (placeOfService) {
                    case 19 -> Segments.POS_19;
                    case 21 -> Segments.POS_21;
                    case 22 -> Segments.POS_22;
                    case 23 -> Segments.POS_23;
                    case 24 -> Segments.POS_24;
                    default -> throw new IllegalArgumentException("a roster has no place of service " + placeOfService);
                };
        return of(segment).count(column, combination);
    }

    private Segments.Frozen of(int segment) {
        return segment == 0 ? first : second;
    }
}

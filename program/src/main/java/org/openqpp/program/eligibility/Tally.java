package org.openqpp.program.eligibility;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.openqpp.program.roster.Combinations;
import org.openqpp.program.roster.DesignatedArea;

/**
 * What the combinations of an entity add up to: claims figures and counts of clinicians with a status, by segment.
 *
 * <p>For example, the tally of a practice decides whether the group exceeds the low-volume threshold and is hospital-based.
 */
final class Tally {

    private static final int SEGMENTS = 2;

    private final Combinations combinations;
    private final StatusRules rules;
    private final int[] clinicians = new int[SEGMENTS];
    private final int[] hospitalBased = new int[SEGMENTS];
    private final int[] centerBased = new int[SEGMENTS];
    private final int[] nonPatientFacing = new int[SEGMENTS];
    private final long[] cents = new long[SEGMENTS];
    private final long[] patients = new long[SEGMENTS];
    private final long[] services = new long[SEGMENTS];
    private final Map<Integer, Integer> hospitals = new HashMap<>(0);
    private int all;
    private int rural;
    private int hpsa;
    private int facilityBased;

    Tally(Combinations combinations, StatusRules rules) {
        this.combinations = combinations;
        this.rules = rules;
    }

    void add(int combination) {
        boolean present = false;
        for (int segment = 0; segment < SEGMENTS; segment++) {
            if (!combinations.hasSegment(combination, segment)) {
                continue;
            }
            present = true;
            clinicians[segment]++;
            cents[segment] = Math.addExact(cents[segment], combinations.allowedCents(combination, segment));
            patients[segment] += combinations.patients(combination, segment);
            services[segment] += combinations.services(combination, segment);
            hospitalBased[segment] += rules.hospitalBased(combination, segment) ? 1 : 0;
            centerBased[segment] += rules.centerBased(combination, segment) ? 1 : 0;
            nonPatientFacing[segment] += rules.nonPatientFacing(combination, segment) ? 1 : 0;
        }
        if (present) {
            all++;
            rural += combinations.in(combination, DesignatedArea.Kind.RURAL) ? 1 : 0;
            hpsa += combinations.in(combination, DesignatedArea.Kind.HPSA) ? 1 : 0;
            if (rules.facilityBased(combination)) {
                facilityBased++;
                hospitals.merge(combinations.hospital(combination), 1, Integer::sum);
            }
        }
    }

    /** Clinicians with claims in either segment. */
    int all() {
        return all;
    }

    int clinicians(int segment) {
        return clinicians[segment];
    }

    int hospitalBased(int segment) {
        return hospitalBased[segment];
    }

    int centerBased(int segment) {
        return centerBased[segment];
    }

    int nonPatientFacing(int segment) {
        return nonPatientFacing[segment];
    }

    int rural() {
        return rural;
    }

    int hpsa() {
        return hpsa;
    }

    int facilityBased() {
        return facilityBased;
    }

    /** Facility-based clinicians by hospital. */
    Map<Integer, Integer> hospitals() {
        return Collections.unmodifiableMap(hospitals);
    }

    long cents(int segment) {
        return cents[segment];
    }

    long patients(int segment) {
        return patients[segment];
    }

    long services(int segment) {
        return services[segment];
    }
}

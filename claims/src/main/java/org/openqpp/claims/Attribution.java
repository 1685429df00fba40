package org.openqpp.claims;

import org.openqpp.policy.value.WireName;

/**
 * What was decided about a patient (rule ).
 *
 * <p>For example, a patient with most primary care services from a family physician is attributed in {@link #STEP_1}.
 */
public enum Attribution implements WireName {
    /** Attributed to the primary care physician, nurse practitioner, physician assistant or clinical nurse specialist with most. */
    STEP_1("step1", "attributed in step 1, to a clinician of primary care"),
    /** Without services of those of step 1: attributed to the specialist physician with most. */
    STEP_2("step2", "attributed in step 2, to a specialist physician"),
    /** Attributed to a rural health clinic or federally qualified health center with more than any clinician. */
    HEALTH_CENTER("healthCenter", "attributed to a health center, in nobody's counts"),
    /** Without primary care services of anybody to whom a patient can be attributed: clinicians of the two steps, health centers. */
    NOBODY("nobody", "attributed to nobody: no primary care from any of these"),
    /** Not counted: part of the year, a private plan, or abroad. */
    EXCLUDED("excluded", "excluded");

    private final String wireName;
    private final String label;

    Attribution(String wireName, String label) {
        this.wireName = wireName;
        this.label = label;
    }

    @Override
    public String wireName() {
        return wireName;
    }

    /** What it means, in words. */
    public String label() {
        return label;
    }
}

package org.openqpp.policy;

import java.util.Optional;
import org.openqpp.policy.value.WireName;

/** The weights tables of section 8 of the rules; exactly one applies to a scored entity. */
public enum WeightTable implements WireName {
    /** Everybody without a table of their own (rule ). */
    GENERAL("general"),
    /** Small practices (rule ). */
    SMALL_PRACTICE("smallPractice"),
    /** APM Performance Pathway (rule ). */
    APP("app"),
    /** Individuals under automatic extreme and uncontrollable circumstances (rule ). */
    AUTOMATIC_CIRCUMSTANCES("automaticCircumstances"),
    /** The same in a small practice (rule ). */
    AUTOMATIC_CIRCUMSTANCES_SMALL_PRACTICE("automaticCircumstancesSmallPractice");

    private final String wireName;

    WeightTable(String wireName) {
        this.wireName = wireName;
    }

    /** The table with this name in the policy data, if there is one. */
    public static Optional<WeightTable> findByWireName(String wireName) {
        return WireName.find(values(), wireName);
    }

    @Override
    public String wireName() {
        return wireName;
    }
}

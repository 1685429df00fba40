package org.openqpp.program.benchmarks;

import org.openqpp.policy.value.WireName;

/**
 * What benchmarks formed from a population are used for.
 *
 * <p>For example, a measure without a published benchmark gets one from the year's own data: {@link #COMPLETE}.
 */
public enum BenchmarkUse implements WireName {
    /** Where the policy has no benchmark for a measure in a collection type. */
    COMPLETE("complete"),
    /** Instead of those of the policy; where none was formed, the policy's stays. */
    REPLACE("replace");

    private final String wireName;

    BenchmarkUse(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}

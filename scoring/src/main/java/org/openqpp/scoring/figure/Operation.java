package org.openqpp.scoring.figure;

import org.openqpp.policy.value.WireName;

/**
 * How a figure came about. The list is closed, so that anybody can recompute an explanation.
 *
 * <p>For example, {@link #QUOTIENT} is the first operand divided by the second, exactly.
 */
public enum Operation implements WireName {
    /** Not computed: submitted, known by the program, or printed in the law. */
    GIVEN("given"),
    /** All operands added. */
    SUM("sum"),
    /** The first operand less the second. */
    DIFFERENCE("difference"),
    /** All operands multiplied. */
    PRODUCT("product"),
    /** The first operand divided by the second. */
    QUOTIENT("quotient"),
    /** The smallest operand. */
    MINIMUM("minimum"),
    /** The largest operand. */
    MAXIMUM("maximum"),
    /** The operand rounded half up to a named number of decimals. */
    ROUND("round"),
    /** The highest decile whose start the first operand reaches; the other ten operands are the starts of deciles 1 to 10. */
    DECILE("decile"),
    /** The same where a lower value is better. */
    DECILE_INVERSE("decileInverse");

    private final String wireName;

    Operation(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}

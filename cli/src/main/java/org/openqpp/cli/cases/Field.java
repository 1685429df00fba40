package org.openqpp.cli.cases;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Compares a single field: some exactly, other numbers within the tolerance of printed values. */
final class Field {
    private static final BigDecimal TOLERANCE = new BigDecimal("0.0001");
    private static final Set<String> EXACT = Set.of("weight", "paymentAdjustmentPercent");

    private Field() {}

    static void compare(String path, String name, JsonNode expected, JsonNode actual, List<Difference> differences) {
        if (!equal(expected, actual, EXACT.contains(name))) {
            differences.add(new Difference(path + " " + name, shown(expected), shown(actual)));
        }
    }

    static void compareExactly(
            String path, String name, JsonNode expected, JsonNode actual, List<Difference> differences) {
        if (!equal(expected, actual, true)) {
            differences.add(new Difference(path + " " + name, shown(expected), shown(actual)));
        }
    }

    private static boolean equal(JsonNode expected, JsonNode actual, boolean exactly) {
        if (expected.isNumber() && actual.isNumber()) {
            BigDecimal difference =
                    expected.decimalValue().subtract(actual.decimalValue()).abs();
            return difference.compareTo(exactly ? BigDecimal.ZERO : TOLERANCE) <= 0;
        }
        return expected.isNull() ? absent(actual) : expected.equals(actual);
    }

    /** A number as it is written, text without quotes, "nothing" for what is not there. */
    static String shown(JsonNode value) {
        if (absent(value)) {
            return "nothing";
        }
        return value.isString() ? value.stringValue() : value.toString();
    }

    private static boolean absent(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }
}

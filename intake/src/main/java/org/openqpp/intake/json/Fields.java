package org.openqpp.intake.json;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openqpp.intake.problem.Effect;
import org.openqpp.intake.problem.Findings;
import org.openqpp.intake.problem.ProblemCode;
import org.openqpp.intake.problem.Quote;
import org.openqpp.policy.value.Rational;
import tools.jackson.databind.JsonNode;

/**
 * The fields of one JSON object, each read as the type it must have; what has another type is reported and absent.
 *
 * <p>For example, {@code fields.count("performanceMet")} is absent when the field is {@code "12"}, and the findings say that a
 * number is expected. A field that is {@code null} is one that was not sent.
 */
final class Fields {

    /** Counts and amounts beyond this are no counts or amounts; sums of a few of them stay exact. */
    private static final int MOST_DIGITS = 15;

    private static final int MOST_DECIMALS = 30;

    private final JsonNode object;
    private final Pointer at;
    private final Findings findings;
    private boolean sound = true;

    Fields(JsonNode object, Pointer at, Findings findings) {
        this.object = object;
        this.at = at;
        this.findings = findings;
    }

    /** Where the object stands. */
    Pointer at() {
        return at;
    }

    /** Whether nothing was reported so far that leaves the object without a meaning. */
    boolean isSound() {
        return sound;
    }

    /** Whether the field was sent. */
    boolean has(String name) {
        return find(name) != null;
    }

    /** The field as it stands, if it was sent. */
    @Nullable
    JsonNode find(String name) {
        JsonNode node = object.get(name);
        return node == null || node.isNull() ? null : node;
    }

    /** Warns of fields that are neither {@code known} nor {@code alsoKnown}. */
    void knowOnly(Set<String> known, Set<String> alsoKnown) {
        for (String name : object.propertyNames()) {
            if (!known.contains(name) && !alsoKnown.contains(name)) {
                report(
                        ProblemCode.UNKNOWN_FIELD,
                        name,
                        "The field " + Quote.of(name) + " is not known and was not read.");
            }
        }
    }

    /** Reports a problem of a field. */
    void report(ProblemCode code, String name, String message) {
        sound &= code.effect() != Effect.NO_SCORE;
        findings.add(code, at.to(name).toString(), message);
    }

    /** Reports a problem of an element of a field. */
    void report(ProblemCode code, String name, int index, String message) {
        sound &= code.effect() != Effect.NO_SCORE;
        findings.add(code, at.to(name).to(index).toString(), message);
    }

    /** Reports a problem of the object. */
    void report(ProblemCode code, String message) {
        sound &= code.effect() != Effect.NO_SCORE;
        findings.add(code, at.toString(), message);
    }

    /** Reports a required field that was not sent. */
    void reportMissing(String name) {
        report(ProblemCode.MISSING_FIELD, "The field " + name + " is missing.");
    }

    private void reportType(String name, String expected, JsonNode node) {
        report(ProblemCode.WRONG_TYPE, name, name + " is " + kind(node) + "; " + expected + " is expected.");
    }

    /** A text; an empty one counts as not sent. */
    @Nullable
    String text(String name) {
        JsonNode node = find(name);
        if (node == null) {
            return null;
        }
        if (!node.isString()) {
            reportType(name, "text in quotes", node);
            return null;
        }
        String text = node.stringValue();
        return text.isEmpty() ? null : text;
    }

    /** A text that must be there. */
    @Nullable
    String requiredText(String name) {
        String text = text(name);
        if (text == null && !isWrong(name)) {
            reportMissing(name);
        }
        return text;
    }

    /** True or false, and {@code absent} when it was not sent. */
    boolean flag(String name, boolean absent) {
        JsonNode node = find(name);
        if (node == null) {
            return absent;
        }
        if (!node.isBoolean()) {
            reportType(name, "true or false", node);
            return absent;
        }
        return node.booleanValue();
    }

    /** A date such as {@code 2024-01-31}. */
    @Nullable
    LocalDate date(String name) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            report(ProblemCode.NOT_A_DATE, name, name + " " + Quote.of(text) + " is not a date.");
            return null;
        }
    }

    /** A whole number; negative ones are left to the validator. */
    @Nullable
    Long count(String name) {
        JsonNode node = find(name);
        if (node == null) {
            return null;
        }
        if (!node.isNumber()) {
            reportType(name, "a whole number", node);
            return null;
        }
        if (node.isInt()) {
            return (long) node.intValue();
        }
        BigDecimal number = bounded(name, node);
        if (number == null) {
            return null;
        }
        if (number.stripTrailingZeros().scale() > 0) {
            report(
                    ProblemCode.NOT_WHOLE,
                    name,
                    name + " is " + number.toPlainString() + "; a whole number is expected.");
            return null;
        }
        return number.longValue();
    }

    /** A whole number, and {@code absent} when it was not sent. */
    long count(String name, long absent) {
        Long count = count(name);
        return count == null ? absent : count;
    }

    /** A whole number that must be there. */
    @Nullable
    Long requiredCount(String name) {
        Long count = count(name);
        if (count == null && find(name) == null) {
            reportMissing(name);
        }
        return count;
    }

    /** A decimal number, exactly as it is written. */
    @Nullable
    Rational number(String name) {
        JsonNode node = find(name);
        if (node == null) {
            return null;
        }
        if (!node.isNumber()) {
            reportType(name, "a number", node);
            return null;
        }
        BigDecimal number = bounded(name, node);
        return number == null ? null : Rational.of(number);
    }

    /** A decimal number that must be there. */
    @Nullable
    Rational requiredNumber(String name) {
        Rational number = number(name);
        if (number == null && find(name) == null) {
            reportMissing(name);
        }
        return number;
    }

    /** A decimal number between two bounds. */
    @Nullable
    Rational number(String name, int least, int most) {
        Rational number = number(name);
        if (number == null || (number.isAtLeast(Rational.of(least)) && number.isAtMost(Rational.of(most)))) {
            return number;
        }
        report(
                ProblemCode.NUMBER_OUT_OF_RANGE,
                name,
                name + " is " + number + "; it is between " + least + " and " + most + ".");
        return null;
    }

    /** A decimal number between two bounds that must be there. */
    @Nullable
    Rational requiredNumber(String name, int least, int most) {
        if (find(name) == null) {
            reportMissing(name);
            return null;
        }
        return number(name, least, most);
    }

    private @Nullable BigDecimal bounded(String name, JsonNode node) {
        BigDecimal number = node.decimalValue();
        // compared as longs: the exponent of a decimal number may be as large as an int
        if ((long) number.precision() - number.scale() > MOST_DIGITS || number.scale() > MOST_DECIMALS) {
            report(
                    ProblemCode.NUMBER_OUT_OF_RANGE,
                    name,
                    name + " has more than " + MOST_DIGITS + " digits before or more than " + MOST_DECIMALS
                            + " after the decimal point.");
            return null;
        }
        return number;
    }

    /** An object. */
    @Nullable
    Fields object(String name) {
        JsonNode node = find(name);
        if (node == null) {
            return null;
        }
        if (!node.isObject()) {
            reportType(name, "an object in braces", node);
            return null;
        }
        return new Fields(node, at.to(name), findings);
    }

    /** An object that must be there. */
    @Nullable
    Fields requiredObject(String name) {
        Fields found = object(name);
        if (found == null && find(name) == null) {
            reportMissing(name);
        }
        return found;
    }

    /** The names of all fields. */
    Collection<String> names() {
        return object.propertyNames();
    }

    /** The elements of an array in the field {@code name} that are objects, as they should be. */
    List<Fields> elements(String name) {
        JsonNode array = array(name);
        List<Fields> elements = new ArrayList<>();
        if (array != null) {
            for (int i = 0; i < array.size(); i++) {
                Fields element = element(name, array, i);
                if (element != null) {
                    elements.add(element);
                }
            }
        }
        return elements;
    }

    /** An array. */
    @Nullable
    JsonNode array(String name) {
        JsonNode node = find(name);
        if (node == null) {
            return null;
        }
        if (!node.isArray()) {
            reportType(name, "an array in brackets", node);
            return null;
        }
        return node;
    }

    /** An element of an array in the field {@code name}, which must be an object. */
    @Nullable
    Fields element(String name, JsonNode array, int index) {
        JsonNode node = array.get(index);
        if (!node.isObject()) {
            report(ProblemCode.WRONG_TYPE, name, index, "Here is " + kind(node) + "; an object in braces is expected.");
            return null;
        }
        return new Fields(node, at.to(name).to(index), findings);
    }

    /** Whether the field was sent in a way that has been reported already. */
    private boolean isWrong(String name) {
        JsonNode node = find(name);
        return node != null && !node.isString();
    }

    /** What stands there, in words. */
    static String kind(JsonNode node) {
        return switch (node.getNodeType()) {
            case STRING -> "text";
            case NUMBER -> "a number";
            case BOOLEAN -> "true or false";
            case OBJECT -> "an object";
            case ARRAY -> "an array";
            default -> "nothing";
        };
    }
}

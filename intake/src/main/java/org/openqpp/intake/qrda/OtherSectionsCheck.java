package org.openqpp.intake.qrda;

import static org.openqpp.intake.problem.ProblemCode.*;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openqpp.intake.problem.ProblemCode;
import org.openqpp.intake.problem.Quote;

/**
 * Checks the Promoting Interoperability and the improvement activities section.
 *
 * <p>For example, a proportion has one numerator and one denominator. Which measures go together is checked later, for every
 * kind of document alike.
 */
final class OtherSectionsCheck {

    /** For each proportion the measures that may not be reported together with it. */
    private final Map<String, Set<String>> substitutes;

    private final QrdaFindings findings;

    OtherSectionsCheck(Map<String, Set<String>> substitutes, QrdaFindings findings) {
        this.substitutes = substitutes;
        this.findings = findings;
    }

    void checkInteroperabilitySection(Statement section) {
        int periods = section.count(Template.PERIOD);
        if (periods != 1) {
            findings.add(PI_PERIOD_COUNT, section.element, "The section has " + periods + " performance periods.");
        }
        List<Statement> proportions = section.all(Template.PROPORTION);
        Map<String, Statement> excluded = new HashMap<>();
        for (Statement one : proportions) {
            for (String other : substitutes.getOrDefault(String.valueOf(one.id.first()), Set.of())) {
                excluded.putIfAbsent(other, one);
            }
        }
        for (Statement other : proportions) {
            Statement one = excluded.get(String.valueOf(other.id.first()));
            if (one != null) {
                findings.add(
                        PI_EXCHANGE_TWICE, other.element, name(one) + " is not reported together with this measure.");
                return;
            }
        }
    }

    void checkProportion(Statement proportion) {
        Statement around = proportion.parent;
        boolean told = true;
        if (around == null || around.template != Template.INTEROPERABILITY_SECTION) {
            findings.add(
                    PI_MEASURE_MISPLACED,
                    proportion.element,
                    "The measure does not stand in a Promoting Interoperability section.");
            told = false;
        }
        if (!proportion.id.single()) {
            findings.add(
                    told || proportion.id.count() > 1,
                    PI_MEASURE_ID_COUNT,
                    proportion.element,
                    "The measure has " + proportion.id.count() + " ids.");
            told = false;
        }
        if (proportion.children().isEmpty()) {
            findings.add(told, PI_MEASURE_EMPTY, proportion.element, name(proportion) + " has no counts.");
            return;
        }
        int denominators = proportion.count(Template.DENOMINATOR);
        int numerators = proportion.count(Template.NUMERATOR);
        if (denominators != 1 || numerators != 1) {
            findings.add(
                    told,
                    PI_NUMERATOR_DENOMINATOR,
                    proportion.element,
                    name(proportion) + " has " + numerators + " numerators and " + denominators + " denominators.");
        }
    }

    void checkProportionCount(Statement part, String words) {
        Statement around = part.parent;
        String of = around == null ? "" : " of " + inside(around);
        int counts = part.count(Template.COUNT);
        Statement count = part.first(Template.COUNT);
        if (counts != 1 || count == null) {
            findings.add(PI_COUNT_ELEMENTS, part.element, "The " + words + of + " has " + counts + " counts.");
            return;
        }
        count.checked = true;
        String value = count.number.first();
        if (value == null || !count.number.single()) {
            findings.add(
                    PI_COUNT_INVALID,
                    count.element,
                    "The count of the " + words + of + " has " + count.number.count() + " values.");
            return;
        }
        Integer number = Counts.parse(value);
        if (number == null) {
            findings.add(
                    PI_COUNT_NOT_WHOLE,
                    count.number.element(),
                    "The " + words + of + " is " + Quote.of(value) + ", which is no whole number.");
        } else if (number < 0) {
            findings.add(PI_COUNT_INVALID, count.number.element(), "The " + words + of + " is " + number + ".");
        }
    }

    void checkAttestation(Statement attestation) {
        answers(attestation, PI_ANSWER_COUNT);
        if (!attestation.id.single()) {
            findings.add(
                    PI_ANSWER_ID_COUNT,
                    attestation.element,
                    "The answer has " + attestation.id.count() + " measure ids.");
        }
    }

    void checkActivitiesSection(Statement section) {
        boolean told = true;
        if (section.count(Template.ACTIVITY) == 0) {
            findings.add(
                    ACTIVITIES_SECTION_EMPTY, section.element, "The improvement activities section has no activity.");
            told = false;
        }
        int periods = section.count(Template.PERIOD);
        if (periods != 1) {
            findings.add(
                    told,
                    ACTIVITIES_PERIOD_COUNT,
                    section.element,
                    "The section has " + periods + " performance periods.");
            told = false;
        }
        for (Statement child : section.children()) {
            if (child.template != Template.ACTIVITY && child.template != Template.PERIOD) {
                findings.add(
                        told,
                        ACTIVITIES_OTHER_CONTENT,
                        child.element,
                        "This is neither an activity nor the performance period.");
                return;
            }
        }
    }

    void checkActivity(Statement activity) {
        answers(activity, ACTIVITY_ANSWER_COUNT);
    }

    private void answers(Statement statement, ProblemCode code) {
        int answers = statement.count(Template.ANSWER);
        if (answers != 1) {
            findings.add(code, statement.element, name(statement) + " has " + answers + " answers.");
        }
    }

    void checkAnswer(Statement answer) {
        String code = answer.code.first();
        Statement around = answer.parent;
        String of = around == null ? "" : " to " + inside(around);
        if (code == null || !answer.code.single()) {
            findings.add(
                    ANSWER_NOT_YES_OR_NO,
                    answer.element,
                    "The answer" + of + " has " + answer.code.count() + " codes.");
        } else if (!code.equalsIgnoreCase("Y") && !code.equalsIgnoreCase("N")) {
            findings.add(
                    ANSWER_NOT_YES_OR_NO, answer.code.element(), "The answer" + of + " is " + Quote.of(code) + ".");
        }
    }

    private static String name(Statement measure) {
        String id = measure.id.first();
        return id == null ? "The measure" : "Measure " + Quote.of(id);
    }

    /** The same inside a sentence. */
    private static String inside(Statement measure) {
        String id = measure.id.first();
        return id == null ? "the measure" : "measure " + Quote.of(id);
    }
}

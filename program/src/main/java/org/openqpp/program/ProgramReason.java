package org.openqpp.program;

import java.util.List;

/**
 * A rule of the program that applied, with what stands in the places of its sentence.
 *
 * <p>For example, rule with the figures of a segment. The sentence is rendered when it is asked for.
 *
 * @param rule the rule
 * @param arguments numbers, texts, or lists of either
 */
public record ProgramReason(ProgramRule rule, List<Object> arguments) {

    public ProgramReason {
        arguments = List.copyOf(arguments);
    }

    /** A rule that applied. */
    public static ProgramReason of(ProgramRule rule, Object... arguments) {
        return new ProgramReason(rule, List.of(arguments));
    }

    /** The rule in a sentence. */
    public String sentence() {
        return rule.sentence(arguments);
    }

    @Override
    public String toString() {
        return rule.id() + ": " + sentence();
    }
}

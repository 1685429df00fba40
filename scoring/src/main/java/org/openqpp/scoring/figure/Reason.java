package org.openqpp.scoring.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * A rule that applied, with the figures and words it applied to; the sentence is rendered from the rule when it is asked for.
 *
 * <p>For example, {@code Reason.of(Rule.DATA_COMPLETENESS_MISSED, completeness, required, points)}.
 */
public final class Reason {

    private final Rule rule;
    private final Object[] arguments;

    private Reason(Rule rule, Object[] arguments) {
        this.rule = rule;
        this.arguments = arguments;
    }

    /**
     * A rule that applied.
     *
     * @param rule the rule
     * @param arguments what stands in the places of its sentence, in order: figures, texts, or lists of either
     * @throws IllegalArgumentException if the number of arguments is not the number of places
     */
    public static Reason of(Rule rule, Object... arguments) {
        if (arguments.length != rule.places()) {
            throw new IllegalArgumentException(rule + " has " + rule.places() + " places, not " + arguments.length);
        }
        return new Reason(rule, arguments);
    }

    /** The rule. */
    public Rule rule() {
        return rule;
    }

    /** The rule in a sentence with its figures, such as "19 cases, 20 needed: 0 points". */
    public String sentence() {
        return rule.sentence(Arrays.asList(arguments));
    }

    /** The figures that the rule used, each once, in the order of the sentence. */
    public List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        collect(Arrays.asList(arguments), figures);
        return Collections.unmodifiableList(figures);
    }

    private static void collect(List<?> arguments, List<Figure> figures) {
        for (Object argument : arguments) {
            if (argument instanceof Figure figure) {
                if (!figures.contains(figure)) {
                    figures.add(figure);
                }
            } else if (argument instanceof List<?> list) {
                collect(list, figures);
            }
        }
    }

    @Override
    public String toString() {
        return rule.id() + ": " + sentence();
    }
}

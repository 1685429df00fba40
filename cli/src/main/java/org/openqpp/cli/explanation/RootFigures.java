package org.openqpp.cli.explanation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.openqpp.scoring.figure.Figure;
import org.openqpp.scoring.figure.Operation;
import org.openqpp.scoring.figure.Origin;

/**
 * The figures of a reason that are worth unfolding: those that no other of its figures was computed from.
 *
 * <p>For example, of numerator, denominator and rate only the rate; the other two stand below it.
 */
final class RootFigures {
    private RootFigures() {}

    static List<Figure> of(List<Figure> figures) {
        Set<Figure> below = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Figure figure : figures) {
            figure.operands().forEach(operand -> collect(operand, below));
        }
        List<Figure> roots = new ArrayList<>();
        for (Figure figure : figures) {
            if (!saidInTheSentence(figure) && below.add(figure)) {
                roots.add(figure);
            }
        }
        return roots;
    }

    private static void collect(Figure figure, Set<Figure> found) {
        if (found.add(figure)) {
            figure.operands().forEach(operand -> collect(operand, found));
        }
    }

    private static boolean saidInTheSentence(Figure figure) {
        return figure.operation() == Operation.GIVEN
                && figure.origin().filter(Origin.COUNT::equals).isPresent();
    }
}

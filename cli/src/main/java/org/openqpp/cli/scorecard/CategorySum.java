package org.openqpp.cli.scorecard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openqpp.cli.console.Shown;
import org.openqpp.scoring.CategoryScore;
import org.openqpp.scoring.figure.Figure;

/**
 * How the percent of a category came about, in a few words.
 *
 * <p>For example, "29.76 of 60 points + 6 bonus + 0.71 % improvement = 60.31 %".
 */
final class CategorySum {
    private CategorySum() {}

    static String of(CategoryScore score) {
        Optional<Figure> points = score.findFigure("achievementPoints");
        List<String> additions = new ArrayList<>();
        find(score, "bonusPoints").ifPresent(bonus -> additions.add(Shown.brief(bonus.value()) + " bonus"));
        find(score, "improvementPercent")
                .ifPresent(improvement -> additions.add(Shown.points(improvement) + " % improvement"));
        Figure percent = score.percent();
        String result = percent == null ? "" : Shown.points(percent) + " %";
        if (points.isPresent()) {
            additions.add(0, earned(score, points.get()));
            return String.join(" + ", additions) + " = " + result;
        }
        return additions.isEmpty() ? result : "with " + String.join(" and ", additions) + ", " + result;
    }

    private static String earned(CategoryScore score, Figure points) {
        String available = score.findFigure("availablePoints")
                .map(figure -> " of " + Shown.brief(figure.value()))
                .orElse("");
        return Shown.points(points) + available + " points";
    }

    private static Optional<Figure> find(CategoryScore score, String name) {
        return score.findFigure(name).filter(figure -> !figure.isZero());
    }
}

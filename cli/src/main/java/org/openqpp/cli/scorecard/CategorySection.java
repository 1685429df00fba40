package org.openqpp.cli.scorecard;

import java.util.Locale;
import org.openqpp.cli.console.Ink;
import org.openqpp.cli.console.Page;
import org.openqpp.cli.console.Paragraph;
import org.openqpp.cli.console.Shown;
import org.openqpp.policy.catalog.Catalog;
import org.openqpp.scoring.CategoryScore;
import org.openqpp.scoring.MeasureScore;
import org.openqpp.scoring.ProcessingStatus;
import org.openqpp.scoring.WeightedCategory;
import org.openqpp.scoring.figure.Figure;

/** One category: how its percent came about, the measures that count, and those that do not with the reason. */
final class CategorySection {
    private static final int NUMBERS_END = 88;

    private final Ink ink;
    private final MeasureLine measureLine;

    CategorySection(Catalog catalog, Ink ink) {
        this.ink = ink;
        this.measureLine = new MeasureLine(catalog, ink);
    }

    void add(Page page, WeightedCategory weighted) {
        CategoryScore score = weighted.score();
        page.blank();
        String name = score.category().label().toUpperCase(Locale.ROOT);
        if (!score.scored()) {
            page.line(ink.heading(name) + ink.faint("  not scored"));
        } else {
            String sum = sum(score);
            page.line(ink.heading(name) + ink.faint(Paragraph.right(sum, NUMBERS_END - name.length())));
        }
        for (MeasureScore measure : score.measures()) {
            if (counts(measure)) {
                measureLine.add(page, score.category(), measure);
            }
        }
        for (MeasureScore measure : score.measures()) {
            if (!counts(measure)) {
                measureLine.add(page, score.category(), measure);
            }
        }
        for (String remark : Remarks.of(score.because())) {
            page.paragraph("  - ", "    ", remark);
        }
    }

    private static boolean counts(MeasureScore measure) {
        return measure.status() == null || measure.status() == ProcessingStatus.PICKED;
    }

    private static String sum(CategoryScore score) {
        StringBuilder sum = new StringBuilder();
        score.findFigure("achievementPoints").ifPresent(points -> {
            sum.append(Shown.points(points));
            score.findFigure("availablePoints").ifPresent(available -> sum.append(" of ")
                    .append(Shown.brief(available.value())));
            sum.append(" points");
        });
        score.findFigure("bonusPoints").filter(bonus -> !bonus.isZero()).ifPresent(bonus -> sum.append(" + ")
                .append(Shown.brief(bonus.value()))
                .append(" bonus"));
        score.findFigure("improvementPercent").filter(improvement -> !improvement.isZero()).ifPresent(improvement -> sum
                .append(" + ")
                .append(Shown.points(improvement))
                .append(" % improvement"));
        Figure percent = score.percent();
        if (percent != null) {
            sum.append(sum.isEmpty() ? "" : " = ").append(Shown.points(percent)).append(" %");
        }
        return sum.toString();
    }
}

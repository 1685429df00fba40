package org.openqpp.cli.scorecard;

import org.openqpp.cli.console.Bar;
import org.openqpp.cli.console.Ink;
import org.openqpp.cli.console.Page;
import org.openqpp.cli.console.Paragraph;
import org.openqpp.cli.console.Shown;
import org.openqpp.policy.value.PerformanceCategory;
import org.openqpp.scoring.CandidateScore;
import org.openqpp.scoring.ComplexPatientBonus;
import org.openqpp.scoring.WeightedCategory;
import org.openqpp.scoring.figure.Figure;

/** The four categories, the bonus and the sum they make, one line each. */
final class CategoryTable {
    private static final int NAME = 28;
    private static final int PERCENT = 8;
    private static final int BAR = 25;
    private static final int WEIGHT = 10;
    private static final int CONTRIBUTION = 12;

    private final Ink ink;

    CategoryTable(Ink ink) {
        this.ink = ink;
    }

    void add(Page page, CandidateScore candidate) {
        page.line(ink.faint("  " + Paragraph.left("", NAME) + Paragraph.right("percent", PERCENT) + "   "
                + Paragraph.left("", BAR) + Paragraph.right("weight", WEIGHT)
                + Paragraph.right("points", CONTRIBUTION)));
        for (PerformanceCategory category : PerformanceCategory.values()) {
            page.line(line(category, candidate.category(category)));
        }
        ComplexPatientBonus bonus = candidate.complexPatientBonus();
        page.line(sum("Complex patient bonus", Shown.points(bonus.points()), bonus.provisional() ? " provisional" : ""));
        page.line(ink.faint(sum("", "───────", "")));
        page.line(ink.strong(sum("Final score", Shown.points(candidate.finalScore()), "")));
    }

    private String line(PerformanceCategory category, WeightedCategory weighted) {
        Figure percent = weighted.score().percent();
        String name = "  " + Paragraph.left(Scorecard.capitalised(category.label()), NAME);
        if (percent == null) {
            return name + ink.faint(Paragraph.left("   not scored", PERCENT + 3 + BAR)
                    + Paragraph.right("0 %", WEIGHT) + Paragraph.right("", CONTRIBUTION));
        }
        return name + Paragraph.right(Shown.points(percent), PERCENT) + "   " + Bar.of(percent.value(), BAR)
                + Paragraph.right(Shown.brief(weighted.weight().value()) + " %", WEIGHT)
                + Paragraph.right(Shown.points(weighted.contribution()), CONTRIBUTION);
    }

    private static String sum(String name, String points, String remark) {
        return "  " + Paragraph.left(name, NAME + PERCENT + 3 + BAR + WEIGHT) + Paragraph.right(points, CONTRIBUTION)
                + remark;
    }
}

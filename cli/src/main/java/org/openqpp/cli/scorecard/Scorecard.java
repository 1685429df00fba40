package org.openqpp.cli.scorecard;

import java.util.ArrayList;
import java.util.List;
import org.openqpp.cli.console.Bar;
import org.openqpp.cli.console.Ink;
import org.openqpp.cli.console.Page;
import org.openqpp.cli.console.Paragraph;
import org.openqpp.cli.console.Shown;
import org.openqpp.cli.input.Entity;
import org.openqpp.policy.ParameterName;
import org.openqpp.policy.Policy;
import org.openqpp.policy.value.PerformanceCategory;
import org.openqpp.policy.value.Rational;
import org.openqpp.scoring.CandidateScore;

/**
 * A candidate score as one page: the final score first, then the categories, then the measures behind them.
 *
 * <p>For example, {@code new Scorecard(policy, ink).page(candidate, entity)}.
 */
public final class Scorecard {
    private static final int SCORE_BAR = 50;

    private final Policy policy;
    private final Ink ink;
    private final CategoryTable categoryTable;
    private final CategorySection categorySection;

    public Scorecard(Policy policy, Ink ink) {
        this.policy = policy;
        this.ink = ink;
        this.categoryTable = new CategoryTable(ink);
        this.categorySection = new CategorySection(policy.catalog(), ink);
    }

    /** The whole page. */
    public String page(CandidateScore candidate, Entity entity) {
        Page page = new Page();
        title(page, candidate, entity);
        page.blank();
        finalScore(page, candidate);
        page.blank();
        details(page, candidate);
        page.blank();
        page.line(ink.faint(
                "Policy " + candidate.policy() + "; exact, shown with two decimals; not an official CMS" + " result."));
        return page.toString();
    }

    /** Reporting option, final score, and the categories and measures behind it; without the payment adjustment. */
    public String details(CandidateScore candidate) {
        Page page = new Page();
        page.line(ink.strong(capitalised(ProgramLabel.of(candidate.programName(), policy)) + "  "
                + Shown.points(candidate.finalScore())));
        page.blank();
        details(page, candidate);
        return page.toString();
    }

    private void details(Page page, CandidateScore candidate) {
        categoryTable.add(page, candidate);
        remarks(page, candidate);
        for (PerformanceCategory category : PerformanceCategory.values()) {
            categorySection.add(page, candidate.category(category));
        }
        notes(page, candidate);
    }

    /** One line about a candidate score that is not the best. */
    public String line(CandidateScore candidate) {
        String label = Paragraph.left(capitalised(ProgramLabel.of(candidate.programName(), policy)), 54);
        return "  " + label + Paragraph.right(Shown.points(candidate.finalScore()), 8) + "   payment adjustment "
                + Paragraph.right(Shown.change(candidate.paymentAdjustment().value()), 6) + " %";
    }

    private void title(Page page, CandidateScore candidate, Entity entity) {
        String year = "Performance year " + policy.year() + ", payment year "
                + policy.year().paymentYear();
        String who = capitalised(entity.masked());
        page.line(Paragraph.left(who, Page.WIDTH - year.length()) + ink.faint(year));
        String facility =
                candidate.facilityBased() ? ", facility-based: quality and cost of the assigned hospital" : "";
        page.line(ink.strong(capitalised(ProgramLabel.of(candidate.programName(), policy)) + facility));
    }

    private void finalScore(Page page, CandidateScore candidate) {
        Rational score = candidate.points();
        Rational threshold =
                policy.parameter(ParameterName.PERFORMANCE_THRESHOLD).value();
        int comparison = score.compareTo(threshold);
        String bar = Bar.withMark(score, SCORE_BAR, threshold);
        page.line("  Final score         " + ink.strong(Paragraph.right(Shown.points(score), 7)) + "  "
                + painted(bar, comparison) + ink.faint("  threshold " + Shown.brief(threshold)));
        String adjustment = Shown.change(candidate.paymentAdjustment().value());
        page.line("  Payment adjustment  " + painted(Paragraph.right(adjustment, 7), comparison) + " %  "
                + direction(comparison) + ", on Medicare Part B payments in "
                + policy.year().paymentYear());
    }

    private String painted(String text, int comparison) {
        if (comparison == 0) {
            return text;
        }
        return comparison > 0 ? ink.good(text) : ink.bad(text);
    }

    private static String direction(int comparison) {
        if (comparison == 0) {
            return "neutral";
        }
        return comparison > 0 ? "positive" : "negative";
    }

    private static void remarks(Page page, CandidateScore candidate) {
        List<String> remarks =
                new ArrayList<>(Remarks.of(candidate.complexPatientBonus().because()));
        remarks.addAll(Remarks.of(candidate.because()));
        for (String remark : remarks) {
            page.paragraph("  - ", "    ", remark);
        }
    }

    private void notes(Page page, CandidateScore candidate) {
        if (candidate.warnings().isEmpty()) {
            return;
        }
        page.blank();
        page.line(ink.heading("PLEASE NOTE"));
        for (String warning : candidate.warnings()) {
            page.paragraph("  " + ink.caution("!") + " ", "    ", warning);
        }
    }

    static String capitalised(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}

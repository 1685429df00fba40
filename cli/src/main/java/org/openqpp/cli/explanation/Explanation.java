package org.openqpp.cli.explanation;

import java.util.List;
import org.openqpp.cli.console.Ink;
import org.openqpp.cli.console.Page;
import org.openqpp.cli.console.Paragraph;
import org.openqpp.cli.explanation.NodePath.Found;
import org.openqpp.policy.Policy;
import org.openqpp.policy.RuleText;
import org.openqpp.scoring.figure.Figure;
import org.openqpp.scoring.figure.Reason;
import org.openqpp.scoring.tree.ScoreNode;

/**
 * The reasons of nodes of a score tree: the rules that applied in order, each with its citation and its figures.
 *
 * <p>For example, {@code new Explanation(policy, ink, 2).of(found)} unfolds figures two steps.
 */
public final class Explanation {
    private static final String INDENT = "     ";

    private final Policy policy;
    private final Ink ink;
    private final int depth;

    /** An explanation that unfolds figures {@code depth} steps; 0 shows none. */
    public Explanation(Policy policy, Ink ink, int depth) {
        this.policy = policy;
        this.ink = ink;
        this.depth = depth;
    }

    /** The node alone. */
    public String of(Found found) {
        Page page = new Page();
        add(page, found);
        return page.toString();
    }

    /** The node and all nodes below it that have reasons. */
    public String ofAll(Found found) {
        Page page = new Page();
        addAll(page, found);
        return page.toString();
    }

    private void addAll(Page page, Found found) {
        boolean told = add(page, found);
        for (Found child : NodePath.children(found)) {
            if (told) {
                page.blank();
            }
            told = hasReasons(child.node());
            addAll(page, child);
        }
    }

    private static boolean hasReasons(ScoreNode node) {
        ScoreNode original = node.original();
        return !node.because().isEmpty()
                || (original != null && !original.because().isEmpty());
    }

    private boolean add(Page page, Found found) {
        ScoreNode node = found.node();
        if (!hasReasons(node)) {
            return false;
        }
        String path = found.path().isEmpty() ? node.name() : found.path();
        String value = node.value().shown();
        String title = path + "  " + node.title();
        page.line(ink.heading(Paragraph.left(title, Page.WIDTH - value.length() - 2)) + "  " + ink.strong(value));
        if (!node.detail().isEmpty()) {
            page.line(ink.faint("  " + node.detail()));
        }
        FigureLines figureLines = new FigureLines(ink);
        ScoreNode original = node.original();
        int number = original == null ? 1 : reasons(page, original.because(), 1, figureLines);
        reasons(page, node.because(), number, figureLines);
        return true;
    }

    private int reasons(Page page, List<Reason> because, int from, FigureLines figureLines) {
        int number = from;
        for (Reason reason : because) {
            page.paragraph(Paragraph.right(number + ". ", INDENT.length()), INDENT, reason.sentence());
            for (String line : Paragraph.lines(citation(reason.rule().id()), Page.WIDTH - INDENT.length())) {
                page.line(INDENT + ink.faint(line));
            }
            if (depth > 0) {
                for (Figure figure : RootFigures.of(reason.figures())) {
                    figureLines.add(page, figure, INDENT + "  ", depth);
                }
            }
            number++;
        }
        return number;
    }

    private String citation(String ruleId) {
        return ruleId
                + policy.findRule(ruleId)
                        .map(RuleText::citation)
                        .map(citation -> ", " + citation)
                        .orElse("");
    }
}

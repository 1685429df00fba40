package org.openqpp.cli.register;

import java.util.List;
import org.openqpp.cli.console.Ink;
import org.openqpp.cli.console.Page;
import org.openqpp.cli.console.Shown;
import org.openqpp.policy.Parameter;
import org.openqpp.policy.Policy;
import org.openqpp.policy.RuleText;
import org.openqpp.policy.value.Confidence;

/**
 * One rule in full: what it says, where it is printed, its figures, and the sentences that scoring tells it in.
 *
 * <p>For example, {@code new RulePage(policy, ink).page(rule)}.
 */
public final class RulePage {
    private final Policy policy;
    private final Ink ink;

    public RulePage(Policy policy, Ink ink) {
        this.policy = policy;
        this.ink = ink;
    }

    /** The page. */
    public String page(RuleText rule) {
        Confidence confidence = rule.citation().confidence();
        Page page = new Page();
        page.line(ink.strong(rule.id() + "  " + rule.title()));
        page.line(ink.faint(rule.section() + ", performance year " + policy.year()));
        page.blank().paragraph("  ", "  ", rule.statement());
        page.blank().paragraph("  Printed in  ", "              ", rule.citation().source());
        String unverified = confidence.unverified() ? ", unverified" : "";
        page.line("  Confidence  " + confidence + " " + Mark.meaning(confidence) + ink.caution(unverified));
        parameters(page, rule.id());
        sentences(page, rule.id());
        return page.toString();
    }

    private void parameters(Page page, String ruleId) {
        List<Parameter> parameters = policy.parameters().values().stream()
                .filter(parameter -> parameter.ruleId().equals(ruleId))
                .sorted((a, b) -> a.name().compareTo(b.name()))
                .toList();
        if (parameters.isEmpty()) {
            return;
        }
        page.blank().line(ink.heading("FIGURES"));
        for (Parameter parameter : parameters) {
            page.line("  " + parameter.name().wireName() + " = " + Shown.brief(parameter.value()) + " " + parameter.unit()
                    + ink.faint("  " + parameter.citation()));
        }
    }

    private void sentences(Page page, String ruleId) {
        List<String> sentences = Sentences.of(ruleId);
        page.blank().line(ink.heading("TOLD IN A SCORE AS"));
        if (sentences.isEmpty()) {
            page.line("  No sentence of its own: the rule works through others or concerns a later step.");
        }
        for (String sentence : sentences) {
            page.paragraph("  \"", "   ", sentence + "\"");
        }
    }
}

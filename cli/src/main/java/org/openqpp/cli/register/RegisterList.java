package org.openqpp.cli.register;

import java.util.List;
import java.util.Locale;
import org.openqpp.cli.console.Ink;
import org.openqpp.cli.console.Page;
import org.openqpp.cli.console.Paragraph;
import org.openqpp.policy.Policy;
import org.openqpp.policy.RuleText;
import org.openqpp.policy.value.Confidence;

/**
 * Rules of the register, one line each, under the titles of their sections.
 *
 * <p>For example, {@code new RegisterList(policy, ink).page(rules, "Rules")}.
 */
public final class RegisterList {
    private static final int ID = 9;

    private final Policy policy;
    private final Ink ink;

    public RegisterList(Policy policy, Ink ink) {
        this.policy = policy;
        this.ink = ink;
    }

    /** The page. */
    public String page(List<RuleText> rules, String title) {
        Page page = new Page();
        page.line(ink.strong(title + ", performance year " + policy.year()) + ink.faint("  policy " + policy.identity()));
        String section = "";
        for (RuleText rule : rules) {
            if (!rule.section().equals(section)) {
                section = rule.section();
                page.blank().line(ink.heading(section.toUpperCase(Locale.ROOT)));
            }
            page.line("  " + Paragraph.left(rule.id(), ID) + mark(rule.citation().confidence()) + "  " + rule.title());
        }
        page.blank();
        for (Confidence confidence : Confidence.values()) {
            long count = rules.stream()
                    .filter(rule -> rule.citation().confidence() == confidence)
                    .count();
            if (count > 0) {
                page.line("  " + mark(confidence) + Paragraph.right(Long.toString(count), 5) + "  "
                        + Mark.meaning(confidence) + (confidence.unverified() ? ink.caution(" (unverified)") : ""));
            }
        }
        return page.toString();
    }

    private String mark(Confidence confidence) {
        return confidence.unverified() ? ink.caution(confidence.toString()) : ink.faint(confidence.toString());
    }
}

package org.openqpp.cli.claims;

import java.util.Locale;
import org.openqpp.claims.ClaimsSummary;
import org.openqpp.cli.console.Ink;
import org.openqpp.cli.console.Page;
import org.openqpp.cli.console.Paragraph;
import org.openqpp.policy.ClaimsGuide;

/** What was found in a folder of claims as one page. */
public final class SummaryPage {
    private final ClaimsGuide guide;
    private final Ink ink;

    public SummaryPage(ClaimsGuide guide, Ink ink) {
        this.guide = guide;
        this.ink = ink;
    }

    /** The whole page. */
    public String page(ClaimsSummary summary) {
        Page page = new Page();
        page.line(ink.strong("Items and services")
                + ink.faint(", performance year " + guide.identity().year() + ", claims guide " + guide.identity()));
        page.blank();
        page.line(count("Lines of professional claims", summary.lines()));
        summary.leftOut().forEach((reason, number) -> page.line(count("  not used: " + reason.label(), number)));
        page.line(count("  used, without a procedure code", summary.withoutCode()));
        page.line(count("  used, with a code of no printed category", summary.uncategorized()));
        page.line(count("Lines of institutional claims", summary.institutionalLines()));
        page.line(count("Patients enrolled", summary.patients()));
        summary.attributed().forEach((decision, number) -> page.line(count("  " + decision.label(), number)));
        page.line(count("    not in Parts A and B every month", summary.partOfTheYear()));
        page.line(count("    in a private plan in any month", summary.privatePlan()));
        page.line(count("    abroad", summary.abroad()));
        page.line(count("Patients of claims who are not in the enrollment file", summary.unknownPatients()));
        page.line(
                count("Clinicians with " + guide.caseMinimum() + " attributed patients or more", summary.clinicians()));
        page.line(count("Groups with " + guide.caseMinimum() + " attributed patients or more", summary.groups()));
        return page.toString();
    }

    private static String count(String label, long number) {
        return "  " + Paragraph.left(label, 56) + Paragraph.right(String.format(Locale.ROOT, "%,d", number), 14);
    }
}

package org.openqpp.cli.claims;

import java.util.Locale;
import org.openqpp.claims.EmergencyUse;
import org.openqpp.claims.ServiceUse;
import org.openqpp.claims.Utilization;
import org.openqpp.cli.console.Bar;
import org.openqpp.cli.console.Ink;
import org.openqpp.cli.console.Page;
import org.openqpp.cli.console.Paragraph;
import org.openqpp.cli.console.Shown;
import org.openqpp.cli.input.Entity;
import org.openqpp.policy.ClaimsGuide;

/** Items and services of a clinician or a group as one page, in the order of performance feedback. */
public final class UtilizationPage {
    private static final int BAR = 7;

    private final ClaimsGuide guide;
    private final Ink ink;

    public UtilizationPage(ClaimsGuide guide, Ink ink) {
        this.guide = guide;
        this.ink = ink;
    }

    /** The whole page. */
    public String page(Utilization utilization, Entity entity) {
        Page page = new Page();
        String year = "Performance year " + guide.identity().year();
        String who = entity.masked();
        page.line(Paragraph.left(
                        who.substring(0, 1).toUpperCase(Locale.ROOT) + who.substring(1), Page.WIDTH - year.length())
                + ink.faint(year));
        page.line(ink.strong("Items and services") + ink.faint(", information only and never scored (R-12.7)"));
        page.blank();
        if (utilization.shown()) {
            services(page, utilization);
            page.blank();
            emergency(page, utilization.emergencyUse());
        } else {
            page.line(count(
                    "Patients attributed (R-12.9)", utilization.emergencyUse().patients()));
            page.paragraph(
                    "  - ",
                    "    ",
                    "Fewer than " + guide.caseMinimum() + ": items and services are not shown (R-12.8).");
        }
        page.blank();
        page.line(ink.faint("Claims guide " + guide.identity() + "; not an official CMS result."));
        return page.toString();
    }

    private void services(Page page, Utilization utilization) {
        page.line(ink.heading("SERVICES YOUR PATIENTS RECEIVED") + ink.faint(", from you or anybody else (R-12.8)"));
        page.line("  " + Paragraph.left("", 46) + Paragraph.right("beneficiaries", 13) + Paragraph.right("allowed", 17)
                + "  " + Paragraph.left("", BAR) + Paragraph.right("services", 9));
        for (ServiceUse use : utilization.services()) {
            page.line("  " + ink.strong(Paragraph.left(use.category().id(), 12))
                    + Paragraph.left(use.category().title(), 34)
                    + Paragraph.right(grouped(use.beneficiaries()), 13)
                    + Paragraph.right("$" + Shown.grouped(use.cost()), 17) + "  "
                    + Bar.of(utilization.shareOfCost(use), BAR)
                    + Paragraph.right(Shown.brief(use.services()), 9));
        }
    }

    private void emergency(Page page, EmergencyUse use) {
        page.line(ink.heading("EMERGENCY DEPARTMENT UTILIZATION")
                + ink.faint(", visits that ended in an admission among them (R-12.10)"));
        page.line(count("Patients attributed (R-12.9)", use.patients()));
        page.line(count("Attributed patients with emergency department visits", use.patientsWithVisit()));
        page.line(count("Emergency department visits", use.visits()));
    }

    private static String count(String label, long number) {
        return "  " + Paragraph.left(label, 54) + Paragraph.right(grouped(number), 10);
    }

    private static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}

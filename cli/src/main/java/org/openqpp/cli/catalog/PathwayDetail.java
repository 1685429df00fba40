package org.openqpp.cli.catalog;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.openqpp.cli.console.Ink;
import org.openqpp.cli.console.Page;
import org.openqpp.cli.console.Paragraph;
import org.openqpp.policy.Policy;
import org.openqpp.policy.catalog.QualityMeasure;
import org.openqpp.policy.catalog.ValuePathway;

/** An MVP in full: the measures and activities it offers, by title. */
final class PathwayDetail {
    private static final int ID = 14;

    private final YearCatalog catalog;
    private final Ink ink;

    PathwayDetail(YearCatalog catalog, Ink ink) {
        this.catalog = catalog;
        this.ink = ink;
    }

    String page(ValuePathway pathway) {
        DetailSheet sheet = new DetailSheet(
                ink, pathway.id(), pathway.title(), "MIPS Value Pathway, performance year " + catalog.year());
        sheet.field("Clinical topic", pathway.clinicalTopic()).field("Specialties", pathway.specialties());
        Page page = sheet.page();
        titles(page, "Quality", quality(pathway));
        titles(page, "Quality from claims, chosen at registration", pathway.outcomeClaimsMeasureIds());
        titles(page, "Population health, the better one counts", pathway.populationHealthMeasureIds());
        titles(page, "Improvement activities", pathway.improvementActivityIds());
        titles(page, "Cost", pathway.costMeasureIds());
        page.blank().line(ink.heading("PROMOTING INTEROPERABILITY"));
        page.line("  The same measures as in traditional MIPS: openqpp measures --category pi");
        return sheet.toString();
    }

    private Collection<String> quality(ValuePathway pathway) {
        Set<String> ids = new LinkedHashSet<>(pathway.qualityMeasureIds());
        Policy policy = catalog.policy();
        if (pathway.survey() && policy != null) {
            ids.add(policy.settings().surveyMeasureId());
        }
        return ids;
    }

    private void titles(Page page, String heading, Collection<String> ids) {
        if (ids.isEmpty()) {
            return;
        }
        page.blank().line(ink.heading(heading.toUpperCase(Locale.ROOT)));
        for (String id : ids) {
            QualityMeasure quality = catalog.qualityMeasures().get(id);
            String mark = quality != null && quality.highPriority() ? "! " : "  ";
            page.line("  " + Paragraph.left(id, ID) + mark
                    + Paragraph.shortened(catalog.title(id), Page.WIDTH - ID - 4));
        }
    }
}

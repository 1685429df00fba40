package org.openqpp.cli.catalog;

import java.util.ArrayList;
import java.util.List;
import org.openqpp.cli.console.Ink;
import org.openqpp.cli.console.Shown;
import org.openqpp.policy.CatalogFacts.CostMeasureFacts;
import org.openqpp.policy.catalog.CostMeasure;

/** A cost measure in full: who is measured, national averages, benchmark. */
final class CostDetail {
    private final YearCatalog catalog;
    private final Ink ink;
    private final DecileTable deciles;

    CostDetail(YearCatalog catalog, Ink ink) {
        this.catalog = catalog;
        this.ink = ink;
        this.deciles = new DecileTable(ink);
    }

    String page(CostMeasureFacts measure) {
        DetailSheet sheet = new DetailSheet(
                ink, measure.id(), measure.title(), "Cost measure, performance year " + catalog.year());
        catalog.findCostScoring(measure.id()).ifPresent(scoring -> scoring(sheet, scoring));
        sheet.field("Reporting options", Words.programs(measure.programs())).field("National average", averages(measure));
        deciles.add(sheet.page(), catalog.benchmarks().get(measure.id()));
        return sheet.toString();
    }

    private static void scoring(DetailSheet sheet, CostMeasure measure) {
        if (!measure.scored()) {
            sheet.remark("not scored in this year");
        }
        sheet.field("Needs", measure.caseMinimum() + " cases" + (measure.groupsOnly() ? "; groups only" : ""))
                .field("Printed in", measure.citation().toString());
    }

    private static List<String> averages(CostMeasureFacts measure) {
        List<String> averages = new ArrayList<>();
        measure.groupAverage().ifPresent(average -> averages.add("groups $" + Shown.grouped(average)));
        measure.individualAverage().ifPresent(average -> averages.add("individuals $" + Shown.grouped(average)));
        return averages;
    }
}

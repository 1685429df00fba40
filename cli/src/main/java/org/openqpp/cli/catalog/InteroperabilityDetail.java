package org.openqpp.cli.catalog;

import org.openqpp.cli.console.Ink;
import org.openqpp.cli.console.Shown;
import org.openqpp.policy.CatalogFacts.InteroperabilityMeasureFacts;
import org.openqpp.policy.catalog.InteroperabilityMeasure;

/** A Promoting Interoperability id in full: what it does in scoring, and what belongs to it. */
final class InteroperabilityDetail {
    private final YearCatalog catalog;
    private final Ink ink;

    InteroperabilityDetail(YearCatalog catalog, Ink ink) {
        this.catalog = catalog;
        this.ink = ink;
    }

    String page(InteroperabilityMeasureFacts measure) {
        DetailSheet sheet = new DetailSheet(
                ink, measure.id(), measure.title(), "Promoting Interoperability, performance year " + catalog.year());
        sheet.field("Objective", Words.spelled(measure.objective())).field("Value", Words.of(measure.metricType()));
        catalog.findInteroperabilityScoring(measure.id()).ifPresent(scoring -> scoring(sheet, scoring));
        return sheet.sorted("Exclusions", measure.exclusions())
                .sorted("Not together with", measure.substitutes())
                .field("Reporting options", Words.programs(measure.programs()))
                .toString();
    }

    private void scoring(DetailSheet sheet, InteroperabilityMeasure measure) {
        sheet.field("Role", Words.of(measure.role()))
                .field("Points", measure.points().map(Shown::brief).orElse(""))
                .field(
                        "Belongs to",
                        measure.belongsTo()
                                .map(other -> other + " " + catalog.title(other))
                                .orElse(""))
                .field("Printed in", measure.citation().toString());
    }
}

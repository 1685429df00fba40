package org.openqpp.cli.catalog;

import java.util.Optional;
import org.openqpp.cli.console.Ink;

/**
 * One measure, activity or MVP in full.
 *
 * <p>For example, {@code new DetailPage(catalog, ink).find("236")} has the benchmarks of measure 236 by collection type.
 */
public final class DetailPage {
    private final YearCatalog catalog;
    private final QualityDetail quality;
    private final ActivityDetail activity;
    private final InteroperabilityDetail interoperability;
    private final CostDetail cost;
    private final PathwayDetail pathway;

    public DetailPage(YearCatalog catalog, Ink ink) {
        this.catalog = catalog;
        this.quality = new QualityDetail(catalog, ink);
        this.activity = new ActivityDetail(catalog, ink);
        this.interoperability = new InteroperabilityDetail(catalog, ink);
        this.cost = new CostDetail(catalog, ink);
        this.pathway = new PathwayDetail(catalog, ink);
    }

    /** The page of the measure, activity or MVP with this id, if there is one. */
    public Optional<String> find(String id) {
        return Optional.ofNullable(catalog.qualityMeasures().get(id))
                .map(quality::page)
                .or(() -> Optional.ofNullable(catalog.activities().get(id)).map(activity::page))
                .or(() -> Optional.ofNullable(catalog.interoperability().get(id)).map(interoperability::page))
                .or(() -> Optional.ofNullable(catalog.cost().get(id)).map(cost::page))
                .or(() -> Optional.ofNullable(catalog.pathways().get(id)).map(pathway::page));
    }
}

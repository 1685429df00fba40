package org.openqpp.cli.catalog;

import java.util.List;
import org.openqpp.policy.CatalogFacts.CostMeasureFacts;
import org.openqpp.policy.CatalogFacts.InteroperabilityMeasureFacts;
import org.openqpp.policy.catalog.ImprovementActivity;
import org.openqpp.policy.catalog.QualityMeasure;
import org.openqpp.policy.catalog.ValuePathway;

/**
 * What a performance year offers to report, or the part of it that somebody asked for.
 *
 * <p>For example, the offer of the family medicine set is its quality measures and nothing else.
 *
 * @param quality quality measures
 * @param activities improvement activities
 * @param interoperability Promoting Interoperability measures
 * @param cost cost measures
 * @param pathways MVPs
 */
public record Offer(
        List<QualityMeasure> quality,
        List<ImprovementActivity> activities,
        List<InteroperabilityMeasureFacts> interoperability,
        List<CostMeasureFacts> cost,
        List<ValuePathway> pathways) {

    /** Whether nothing is offered. */
    public boolean isEmpty() {
        return quality.isEmpty()
                && activities.isEmpty()
                && interoperability.isEmpty()
                && cost.isEmpty()
                && pathways.isEmpty();
    }
}

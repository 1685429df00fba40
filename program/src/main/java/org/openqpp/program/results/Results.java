package org.openqpp.program.results;

import java.util.ArrayList;
import java.util.List;
import org.openqpp.policy.PolicyIdentity;
import org.openqpp.policy.value.PerformanceYear;

/**
 * The participation and performance results of a performance year: the figures, and the sections they stand in.
 *
 * @param year performance year
 * @param policy policy the scores were computed under
 * @param title where the roster comes from
 * @param figures the figures
 */
public record Results(PerformanceYear year, PolicyIdentity policy, String title, Figures figures) {

    /** The sections with their tables. */
    public List<Section> sections() {
        return Sections.of(year);
    }

    /** What comes of checking the identities: those of the sections, and those with the ledger where it is known. */
    public IdentityCheck check() {
        List<Identity> identities = new ArrayList<>(Identities.of(year));
        identities.addAll(LedgerFigures.identities());
        return IdentityCheck.of(figures, identities);
    }
}

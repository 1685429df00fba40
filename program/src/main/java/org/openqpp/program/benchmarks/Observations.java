package org.openqpp.program.benchmarks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.openqpp.policy.ParameterName;
import org.openqpp.policy.catalog.ClaimsQualityMeasure;
import org.openqpp.policy.catalog.CostMeasure;
import org.openqpp.policy.value.CollectionType;
import org.openqpp.policy.value.PerformanceCategory;
import org.openqpp.policy.value.Rational;
import org.openqpp.scoring.CandidateScore;
import org.openqpp.scoring.MeasureScore;
import org.openqpp.scoring.bind.Law;
import org.openqpp.scoring.figure.Figure;

/**
 * The performance values of a population that benchmarks are formed from: of each entity and measure version one value,
 * if it meets case minimum and data completeness (rules ).
 *
 * <p>For example, a group that reports measure 236 by eCQM with 19 cases is left out. Observations gathered in any order and
 * merged in any order are the same.
 */
public final class Observations {

    private final Law law;
    private final Map<MeasureVersion, List<Rational>> values = new TreeMap<>();
    private long tooFewCases;
    private long incomplete;

    /** Nothing observed yet; the law knows the minimums. */
    public Observations(Law law) {
        this.law = law;
    }

    /** Adds what one entity reported; the same measure in two of its reporting options counts once. */
    public void add(Collection<CandidateScore> ofOneEntity) {
        Set<MeasureVersion> seen = new HashSet<>();
        for (CandidateScore candidate : ofOneEntity) {
            for (PerformanceCategory category : List.of(PerformanceCategory.QUALITY, PerformanceCategory.COST)) {
                for (MeasureScore measure : candidate.category(category).score().measures()) {
                    add(measure, seen);
                    measure.parts().forEach(part -> add(part, seen));
                }
            }
        }
    }

    private void add(MeasureScore measure, Set<MeasureVersion> seen) {
        CollectionType collectionType =
                law.catalog().findCostMeasure(measure.id()).isPresent()
                        ? CollectionType.ADMINISTRATIVE_CLAIMS
                        : measure.collectionType();
        Figure rate = measure.performanceRate();
        if (collectionType == null || rate == null) {
            return;
        }
        MeasureVersion version = new MeasureVersion(measure.id(), collectionType);
        if (!seen.add(version)) {
            return;
        }
        Figure cases = measure.caseCount();
        if (cases != null && cases.value().isLessThan(caseMinimum(measure.id()))) {
            tooFewCases++;
            return;
        }
        Figure completeness = measure.reportingRate();
        if (completeness != null
                && completeness.value().isLessThan(law.value(ParameterName.QUALITY_DATA_COMPLETENESS))) {
            incomplete++;
            return;
        }
        add(version, rate.value());
    }

    private Rational caseMinimum(String measureId) {
        return law.catalog()
                .findCostMeasure(measureId)
                .map(CostMeasure::caseMinimum)
                .or(() -> law.catalog().findClaimsQualityMeasure(measureId).map(ClaimsQualityMeasure::caseMinimum))
                .map(Rational::of)
                .orElseGet(() -> law.value(ParameterName.QUALITY_CASE_MINIMUM));
    }

    /** Adds a value that meets case minimum and completeness. */
    public void add(MeasureVersion version, Rational value) {
        values.computeIfAbsent(version, unseen -> new ArrayList<>()).add(value);
    }

    /** Takes in what was gathered elsewhere. */
    public void merge(Observations other) {
        other.values.forEach((version, more) ->
                values.computeIfAbsent(version, unseen -> new ArrayList<>()).addAll(more));
        tooFewCases += other.tooFewCases;
        incomplete += other.incomplete;
    }

    /** The values by measure version, in the order of measure ids. */
    public Map<MeasureVersion, List<Rational>> values() {
        return java.util.Collections.unmodifiableMap(values);
    }

    /** How many reports were left out because of too few cases. */
    public long tooFewCases() {
        return tooFewCases;
    }

    /** How many reports with enough cases were left out because they are incomplete. */
    public long incomplete() {
        return incomplete;
    }
}

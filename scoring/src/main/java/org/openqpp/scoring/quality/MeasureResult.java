package org.openqpp.scoring.quality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openqpp.policy.catalog.QualityMeasure;
import org.openqpp.policy.value.CollectionType;
import org.openqpp.policy.value.Rational;
import org.openqpp.scoring.MeasureScore;
import org.openqpp.scoring.ProcessingStatus;
import org.openqpp.scoring.figure.Figure;
import org.openqpp.scoring.figure.Reason;

/**
 * A measure by a collection type with the points it earned, before it is known whether it counts.
 *
 * @param measure the measure
 * @param collectionType collection type
 * @param performance what was submitted; absent for suppressed measures, the survey and claims measures that were taken out
 * @param points points earned
 * @param decile decile reached, when it was compared
 * @param standing what became of it
 * @param parts survey measures behind the survey
 * @param because the rules that applied
 */
record MeasureResult(
        QualityMeasure measure,
        CollectionType collectionType,
        @Nullable Performance performance,
        Figure points,
        @Nullable Figure decile,
        Standing standing,
        List<MeasureScore> parts,
        List<Reason> because) {

    /**
     * Most points first; ties by ascending measure id (rules ). Of versions of one measure with equal points a
     * complete one comes first, then the one of the earlier collection type, then the one with more cases.
     */
    static final Comparator<MeasureResult> BEST_FIRST = Comparator.<MeasureResult, Rational>comparing(
                    result -> result.points.value(), Comparator.reverseOrder())
            .thenComparing(MeasureResult::id)
            .thenComparing(result -> !result.standing.complete())
            .thenComparing(MeasureResult::collectionType)
            .thenComparing(MeasureResult::cases, Comparator.reverseOrder());

    private Rational cases() {
        Performance known = performance;
        return known == null ? Rational.ZERO : known.cases().value();
    }

    String id() {
        return measure.id();
    }

    boolean candidate() {
        return standing.candidate();
    }

    /** Whether patients stand behind it, so that it is data in the sense of rule. */
    boolean hasData() {
        if (collectionType == CollectionType.CAHPS_SURVEY) {
            return standing == Standing.COMPARED;
        }
        return standing != Standing.TAKEN_OUT && (performance == null || performance.hasPatients());
    }

    /** The measure as part of the category score; one that is taken out shows 0 points, whatever it would have earned. */
    MeasureScore score(ProcessingStatus status, Reason... further) {
        List<Reason> reasons = because;
        if (further.length > 0) {
            reasons = new ArrayList<>(because.size() + further.length);
            reasons.addAll(because);
            reasons.addAll(List.of(further));
        }
        Performance shown = performance;
        boolean takenOut = status == ProcessingStatus.EXCLUDED;
        return new MeasureScore(
                id(),
                measure.title(),
                takenOut ? Figure.count(id(), 0) : points,
                status,
                collectionType,
                shown == null ? null : shown.rate(),
                shown == null ? null : shown.completeness(),
                shown == null ? null : shown.cases(),
                takenOut ? null : decile,
                null,
                parts,
                reasons);
    }
}

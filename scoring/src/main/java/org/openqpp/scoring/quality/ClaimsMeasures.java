package org.openqpp.scoring.quality;

import java.util.List;
import java.util.Optional;
import org.openqpp.policy.ParameterName;
import org.openqpp.policy.catalog.ClaimsQualityMeasure;
import org.openqpp.policy.catalog.QualityMeasure;
import org.openqpp.policy.value.CollectionType;
import org.openqpp.policy.value.Rational;
import org.openqpp.scoring.benchmark.Comparison;
import org.openqpp.scoring.benchmark.Ladder;
import org.openqpp.scoring.bind.Law;
import org.openqpp.scoring.bind.ProgramCase;
import org.openqpp.scoring.figure.Figure;
import org.openqpp.scoring.figure.Reason;
import org.openqpp.scoring.figure.Rule;
import org.openqpp.scoring.submission.MeasurementValue.ClaimsResult;

/**
 * Quality measures that are calculated from administrative claims: who is measured, and what they earn (rules ).
 *
 * <p>For example, measure 479 of a group with 15 eligible clinicians is left out, because 16 are needed.
 */
final class ClaimsMeasures {

    private final Law law;
    private final ProgramCase entity;

    ClaimsMeasures(Law law, ProgramCase entity) {
        this.law = law;
        this.entity = entity;
    }

    /** The points of a claims measure; taken out when its conditions are not met. */
    MeasureResult score(QualityMeasure measure, ClaimsResult result) {
        Figure value = Figure.submitted("performanceRate", result.score());
        Figure cases = Figure.submitted("caseCount", result.caseCount());
        Performance performance = new Performance(value, null, cases, cases, List.of());
        ClaimsQualityMeasure conditions =
                law.catalog().findClaimsQualityMeasure(measure.id()).orElse(null);
        Ladder ladder = law.findLadder(measure.id(), CollectionType.ADMINISTRATIVE_CLAIMS)
                .orElse(null);
        if (conditions == null || ladder == null) {
            return out(measure, performance, Reason.of(Rule.NO_BENCHMARK, Figure.count(measure.id(), 0)));
        }
        Optional<Reason> unmet = unmetCondition(conditions, cases);
        if (unmet.isPresent()) {
            return out(measure, performance, unmet.get());
        }
        Comparison comparison = Comparison.of(
                measure.id(),
                value,
                ladder,
                law.figure(ParameterName.QUALITY_MINIMUM_POINTS),
                Comparison.Wording.QUALITY);
        return new MeasureResult(
                measure,
                CollectionType.ADMINISTRATIVE_CLAIMS,
                performance,
                comparison.points(),
                comparison.decile(),
                Standing.COMPARED,
                List.of(),
                List.of(
                        Reason.of(Rule.RATE_FROM_CLAIMS, value),
                        Reason.of(Rule.CASES, cases, minimum(conditions)),
                        comparison.reason()));
    }

    private Optional<Reason> unmetCondition(ClaimsQualityMeasure conditions, Figure cases) {
        if (!conditions.participationOptions().contains(entity.participation().participationOption())) {
            return Optional.of(Reason.of(
                    Rule.CLAIMS_LEVEL,
                    entity.participation().participationOption().label()));
        }
        int clinicians = entity.participation().eligibleClinicians();
        if (clinicians < conditions.minimumEligibleClinicians()) {
            return Optional.of(Reason.of(
                    Rule.CLAIMS_CLINICIANS,
                    Figure.known("eligibleClinicians", Rational.of(clinicians)),
                    Figure.printed(
                            "minimumEligibleClinicians",
                            Rational.of(conditions.minimumEligibleClinicians()),
                            conditions.citation())));
        }
        if (conditions.cardiologistNeeded() && !entity.participation().cardiologist()) {
            return Optional.of(Reason.of(Rule.CLAIMS_CARDIOLOGIST));
        }
        Figure minimum = minimum(conditions);
        return cases.value().isLessThan(minimum.value())
                ? Optional.of(Reason.of(Rule.CLAIMS_CASE_MINIMUM, cases, minimum))
                : Optional.empty();
    }

    private static Figure minimum(ClaimsQualityMeasure conditions) {
        return Figure.printed("caseMinimum", Rational.of(conditions.caseMinimum()), conditions.citation());
    }

    private static MeasureResult out(QualityMeasure measure, Performance performance, Reason reason) {
        return new MeasureResult(
                measure,
                CollectionType.ADMINISTRATIVE_CLAIMS,
                performance,
                Figure.count(measure.id(), 0),
                null,
                Standing.TAKEN_OUT,
                List.of(),
                List.of(reason));
    }
}

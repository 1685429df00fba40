package org.openqpp.scoring.bonus;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openqpp.policy.ParameterName;
import org.openqpp.policy.value.Rational;
import org.openqpp.scoring.ComplexPatientBonus;
import org.openqpp.scoring.bind.Law;
import org.openqpp.scoring.bind.ProgramCase;
import org.openqpp.scoring.figure.Figure;
import org.openqpp.scoring.figure.Reason;
import org.openqpp.scoring.figure.Rule;
import org.openqpp.scoring.participation.ComplexPatientStatistics;
import org.openqpp.scoring.participation.ComplexPatientStatistics.Statistic;
import org.openqpp.scoring.participation.Participation.RiskIndicators;

/**
 * Scores the complex patient bonus: a part for medical complexity and one for social risk.
 *
 * <p>For example, one standard deviation above the mean in risk scores and half of one in dual eligibility give 5.5 + 3.5 = 9
 * points.
 */
public final class ComplexPatientBonusScorer {

    private static final String NAME = "complexPatientBonus";

    private final Law law;
    private final @Nullable ComplexPatientStatistics statistics;

    /**
     * A scorer under a law.
     *
     * @param law the law
     * @param statistics statistics of the prior year; absent when they are not at hand
     */
    public ComplexPatientBonusScorer(Law law, @Nullable ComplexPatientStatistics statistics) {
        this.law = law;
        this.statistics = statistics;
    }

    /**
     * The bonus of an entity.
     *
     * @param entity the entity
     * @param dataSubmitted whether data were submitted for at least one category
     */
    public ComplexPatientBonus score(ProgramCase entity, boolean dataSubmitted) {
        RiskIndicators indicators = entity.participation().riskIndicators();
        if (!dataSubmitted) {
            return none(Rule.BONUS_NO_DATA, false);
        }
        if (indicators == null) {
            return none(Rule.BONUS_NO_INDICATORS, false);
        }
        if (statistics == null) {
            return none(Rule.BONUS_NO_STATISTICS, true);
        }
        ComplexPatientStatistics.Indicators population =
                entity.individual() ? statistics.individual() : statistics.group();
        List<Reason> because = new ArrayList<>();
        Figure medical = part(
                "averageHccRiskScore",
                indicators.averageHccRiskScore(),
                population.averageHccRiskScore(),
                Rule.BONUS_MEDICAL,
                because);
        Figure social = part(
                "dualEligibleRatio",
                indicators.dualEligibleRatio(),
                population.dualEligibleRatio(),
                Rule.BONUS_SOCIAL,
                because);
        if (medical == null && social == null) {
            because.add(Reason.of(Rule.BONUS_NOT_ELIGIBLE));
            return new ComplexPatientBonus(Figure.count(NAME, 0), false, because);
        }
        Figure nothing = Figure.count("nothing", 0);
        Figure first = medical == null ? nothing : medical;
        Figure second = social == null ? nothing : social;
        Figure maximum = law.figure(ParameterName.COMPLEX_PATIENT_MAXIMUM);
        Figure points = first.plus("bothParts", second).atMost(NAME, maximum);
        because.add(Reason.of(Rule.BONUS_SUM, first, second, maximum, points));
        return new ComplexPatientBonus(points, false, because);
    }

    private static ComplexPatientBonus none(Rule rule, boolean provisional) {
        return new ComplexPatientBonus(Figure.count(NAME, 0), provisional, List.of(Reason.of(rule)));
    }

    private @Nullable Figure part(
            String name, @Nullable Rational indicator, Statistic population, Rule rule, List<Reason> because) {
        if (indicator == null) {
            return null;
        }
        Figure value = Figure.known(name, indicator);
        if (indicator.isLessThan(population.median())) {
            because.add(Reason.of(Rule.BONUS_BELOW_MEDIAN, value, Figure.statistic("median", population.median())));
            return null;
        }
        Figure mean = Figure.statistic("mean", population.mean());
        Figure deviation = Figure.statistic("standardDeviation", population.standardDeviation());
        Figure intercept = law.figure(ParameterName.COMPLEX_PATIENT_INTERCEPT);
        Figure slope = law.figure(ParameterName.COMPLEX_PATIENT_SLOPE);
        Figure component = intercept
                .plus(
                        "linear",
                        slope.times("slopeTimesDistance", value.minus("distance", mean))
                                .over("scaled", deviation))
                .atLeast("component", Figure.count("zero", 0));
        because.add(Reason.of(rule, intercept, slope, value, mean, deviation, component));
        return component;
    }
}

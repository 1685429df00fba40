package org.openqpp.program.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.openqpp.policy.value.ParticipationOption;
import org.openqpp.policy.value.PerformanceCategory;
import org.openqpp.policy.value.Rational;
import org.openqpp.program.attribution.Contender;
import org.openqpp.program.benchmarks.ComplexPatientFigures;
import org.openqpp.program.benchmarks.FacilityPercentiles;
import org.openqpp.program.benchmarks.PercentileMethod;
import org.openqpp.program.benchmarks.Sample;
import org.openqpp.program.outcome.ProgramOutcome;
import org.openqpp.program.roster.Hospital;
import org.openqpp.scoring.participation.ComplexPatientStatistics;
import org.openqpp.scoring.participation.Participation.RiskIndicators;

/**
 * What a scored population says about itself beside its benchmarks: the statistics that the complex patient bonus of the next
 * year compares with (rule ), and the percents that facility-based scoring gives to hospitals (rule ).
 *
 * <p>For example, {@code new PopulationFigures(outcome).hospitals(PercentileMethod.INTERPOLATED)}. Who counts in either is not
 * stated in the sources (<em>unverified</em>): here individuals are the combinations whose charges are balanced, and groups
 * are the groups, virtual groups and APM Entities that reported; percents are those of the final scores of the balanced
 * combinations, facility-based ones left out.
 */
public final class PopulationFigures {

    private static final int INDICATOR_DECIMALS = 6;
    private static final long TEN_THOUSAND = 10_000;
    private static final List<ParticipationOption> GROUPS =
            List.of(ParticipationOption.GROUP, ParticipationOption.VIRTUAL_GROUP, ParticipationOption.APM_ENTITY);

    private final ProgramOutcome outcome;

    /** The figures of a population that has been scored. */
    public PopulationFigures(ProgramOutcome outcome) {
        this.outcome = outcome;
    }

    /** The statistics of the risk indicators; empty when too few are known, or all are the same. */
    public Optional<ComplexPatientStatistics> findComplexPatientStatistics() {
        ComplexPatientFigures figures = new ComplexPatientFigures();
        for (int combination : balanced()) {
            add(figures, ParticipationOption.INDIVIDUAL, combination);
        }
        for (ParticipationOption option : GROUPS) {
            for (int number = 0; number < outcome.roster().count(option); number++) {
                if (outcome.scores().reported(option, number)) {
                    add(figures, option, number);
                }
            }
        }
        try {
            return Optional.of(figures.statistics());
        } catch (IllegalArgumentException | IllegalStateException e) {
            return Optional.empty();
        }
    }

    private void add(ComplexPatientFigures figures, ParticipationOption option, int number) {
        RiskIndicators indicators = outcome.participations().riskIndicators(option, number);
        if (indicators != null) {
            figures.add(option, shortened(indicators.averageHccRiskScore()), shortened(indicators.dualEligibleRatio()));
        }
    }

    /** Means over clinicians are fractions of any length; statistics of very many of them need a common one. */
    private static @Nullable Rational shortened(@Nullable Rational indicator) {
        return indicator == null ? null : Rational.of(indicator.toBigDecimal(INDICATOR_DECIMALS));
    }

    /** The hospitals of the roster with the percents at their percentiles; as they were when nobody has a score to compare. */
    public List<Hospital> hospitals(PercentileMethod method) {
        List<Hospital> hospitals = outcome.roster().hospitals();
        List<Rational> quality = percents(PerformanceCategory.QUALITY);
        List<Rational> cost = percents(PerformanceCategory.COST);
        if (quality.isEmpty() || cost.isEmpty()) {
            return hospitals;
        }
        List<Rational> totalPerformanceScores = new ArrayList<>();
        for (Hospital hospital : hospitals) {
            Rational score = hospital.totalPerformanceScore();
            if (score != null) {
                totalPerformanceScores.add(score);
            }
        }
        return new FacilityPercentiles(totalPerformanceScores, new Sample(quality), new Sample(cost), method)
                .map(hospitals);
    }

    /** The combinations whose charges count when the factor is set. */
    private int[] balanced() {
        return IntStream.range(0, outcome.roster().combinations().size())
                .filter(combination ->
                        outcome.attribution().outcome(combination).balanced())
                .toArray();
    }

    private List<Rational> percents(PerformanceCategory category) {
        List<Rational> percents = new ArrayList<>();
        for (int combination : balanced()) {
            Contender winner = outcome.attribution().winnerOrNull(combination);
            if (winner != null && !winner.candidate().facilityBased()) {
                OptionalInt percent = winner.candidate().percent(category);
                if (percent.isPresent()) {
                    percents.add(Rational.of(percent.getAsInt(), TEN_THOUSAND));
                }
            }
        }
        return percents;
    }
}

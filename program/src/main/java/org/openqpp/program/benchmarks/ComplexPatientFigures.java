package org.openqpp.program.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openqpp.policy.value.ParticipationOption;
import org.openqpp.policy.value.Rational;
import org.openqpp.program.json.JsonWriter;
import org.openqpp.scoring.participation.ComplexPatientStatistics;
import org.openqpp.scoring.participation.ComplexPatientStatistics.Indicators;
import org.openqpp.scoring.participation.ComplexPatientStatistics.Statistic;

/**
 * Risk indicators of a population and their median, mean and standard deviation, which the complex patient bonus of the next
 * year compares with (rule ).
 *
 * <p>For example, individuals are kept apart from groups, virtual groups and APM Entities.
 */
public final class ComplexPatientFigures {

    private final Values individual = new Values();
    private final Values group = new Values();

    private static final class Values {
        private final List<Rational> risk = new ArrayList<>();
        private final List<Rational> dual = new ArrayList<>();

        Indicators statistics() {
            return new Indicators(statistic(risk), statistic(dual));
        }

        private static Statistic statistic(List<Rational> values) {
            Sample sample = new Sample(values);
            return new Statistic(sample.median(), sample.mean(), sample.standardDeviation());
        }
    }

    /** Adds an entity; an indicator that is not known is left out. Subgroups have the figures of their group. */
    public void add(
            ParticipationOption option, @Nullable Rational averageHccRiskScore, @Nullable Rational dualEligibleRatio) {
        if (option == ParticipationOption.SUBGROUP) {
            return;
        }
        Values values = option == ParticipationOption.INDIVIDUAL ? individual : group;
        if (averageHccRiskScore != null) {
            values.risk.add(averageHccRiskScore);
        }
        if (dualEligibleRatio != null) {
            values.dual.add(dualEligibleRatio);
        }
    }

    /**
     * The statistics.
     *
     * @throws IllegalArgumentException if nobody or everybody has the same value of an indicator
     */
    public ComplexPatientStatistics statistics() {
        return new ComplexPatientStatistics(individual.statistics(), group.statistics());
    }

    /** The statistics in the form in which they can be supplied to a run. */
    public static String toJson(ComplexPatientStatistics statistics) {
        StringBuilder text = new StringBuilder();
        JsonWriter json = new JsonWriter(text, true).object();
        write(json.name("individual"), statistics.individual());
        write(json.name("group"), statistics.group());
        json.end();
        return text.append('\n').toString();
    }

    private static void write(JsonWriter json, Indicators indicators) {
        json.object();
        write(json.name("averageHccRiskScore"), indicators.averageHccRiskScore());
        write(json.name("dualEligibleRatio"), indicators.dualEligibleRatio());
        json.end();
    }

    private static void write(JsonWriter json, Statistic statistic) {
        int decimals = Sample.DEVIATION_DECIMALS;
        json.object();
        json.name("median").value(statistic.median(), decimals);
        json.name("mean").value(statistic.mean(), decimals);
        json.name("standardDeviation").value(statistic.standardDeviation(), decimals);
        json.end();
    }
}

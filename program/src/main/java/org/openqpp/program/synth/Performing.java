package org.openqpp.program.synth;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.openqpp.policy.catalog.Benchmark;
import org.openqpp.policy.catalog.CostMeasure;
import org.openqpp.policy.catalog.ImprovementActivity;
import org.openqpp.policy.catalog.MetricType;
import org.openqpp.policy.catalog.QualityMeasure;
import org.openqpp.policy.catalog.ValuePathway;
import org.openqpp.policy.value.CollectionType;
import org.openqpp.policy.value.PerformanceCategory;
import org.openqpp.policy.value.Rational;
import org.openqpp.policy.value.ReportingOption;
import org.openqpp.scoring.submission.Measurement;
import org.openqpp.scoring.submission.MeasurementSet;
import org.openqpp.scoring.submission.MeasurementValue;

/**
 * Draws what an entity reports: where it stands among all reporters, and from that the rate of each measure by looking up the
 * benchmark the other way round.
 *
 * <p>For example, an entity that stands at 70 of 100 reports measure 236 by eCQM with about 75 percent, the 70th percentile.
 */
final class Performing {

    private static final List<String> ATTESTATIONS = List.of("PI_PPHI_1", "PI_PPHI_2", "PI_INFBLO_1", "PI_ONCDIR_1");
    private static final List<String> WEB_INTERFACE = List.of("001", "110", "112", "113", "134", "226", "236", "318");
    private static final List<String> PATHWAY_MEASURES = List.of("001", "134", "236");
    private static final List<Integer> SURVEY = List.of(1, 2, 3, 4, 5, 6, 8, 9, 11);
    private static final double[] KNOTS = {1, 10, 20, 30, 40, 50, 60, 70, 80, 90, 99};

    private final MeasureMenu menu;
    private final Draw draw;
    private final LocalDate first;
    private final LocalDate last;

    Performing(MeasureMenu menu, Draw draw) {
        this.menu = menu;
        this.draw = draw;
        this.first = menu.policy().year().firstDay();
        this.last = menu.policy().year().lastDay();
    }

    private MeasurementSet set(
            PerformanceCategory category, CollectionType type, String program, List<Measurement> measurements) {
        return new MeasurementSet(category, type, program, first, last, null, measurements);
    }

    /** So many measures of a choice, at least one of them an outcome measure. */
    MeasurementSet quality(MeasureMenu.Choice choice, String program, int number, double standing, int cases) {
        List<Benchmark> picked = new ArrayList<>();
        picked.add(draw.of(choice.outcomes()));
        List<Benchmark> rest = new ArrayList<>(choice.others());
        choice.outcomes().stream().filter(other -> !picked.contains(other)).forEach(rest::add);
        while (picked.size() < number && !rest.isEmpty()) {
            picked.add(rest.remove(draw.between(0, rest.size() - 1)));
        }
        List<Measurement> measurements = new ArrayList<>();
        for (Benchmark benchmark : picked) {
            measurements.add(new Measurement(benchmark.measureId(), counts(benchmark, standing, cases)));
        }
        return set(PerformanceCategory.QUALITY, choice.collectionType(), program, measurements);
    }

    private MeasurementValue.Counts counts(Benchmark benchmark, double standing, int cases) {
        double rate = value(benchmark, standing + 13 * draw.normal());
        // two in a hundred measures are reported for too few of the patients
        boolean incomplete = draw.happens(0.02);
        long eligible = draw.happens(0.015) ? draw.between(3, 19) : Math.max(20, draw.between(cases / 2, cases));
        long reported = incomplete ? eligible * 6 / 10 : eligible;
        long met = StrictMath.round(reported * Math.min(100, Math.max(0, rate)) / 100);
        return new MeasurementValue.Counts(met, reported - met, eligible, 0, 0, 0, null);
    }

    /** The value of a benchmark at a standing of 0 (worst) to 100 (best). */
    static double value(Benchmark benchmark, double standing) {
        double percent = Math.min(99.9, Math.max(0.5, benchmark.inverse() ? 100 - standing : standing));
        List<Rational> values = benchmark.percentiles();
        int above = 0;
        while (above < KNOTS.length && KNOTS[above] < percent) {
            above++;
        }
        if (above == 0) {
            return number(values.get(0));
        }
        if (above == KNOTS.length) {
            return number(values.get(KNOTS.length - 1));
        }
        double low = number(values.get(above - 1));
        double part = (percent - KNOTS[above - 1]) / (KNOTS[above] - KNOTS[above - 1]);
        return low + part * (number(values.get(above)) - low);
    }

    private static double number(Rational value) {
        return value.toBigDecimal(8).doubleValue();
    }

    /** The measure set of the APM Performance Pathway: the Web Interface or three measures, and the survey. */
    List<MeasurementSet> pathwayQuality(double standing) {
        List<MeasurementSet> sets = new ArrayList<>();
        boolean webInterface = draw.happens(0.6);
        CollectionType type = webInterface ? CollectionType.WEB_INTERFACE : CollectionType.ECQM;
        List<Measurement> measurements = new ArrayList<>();
        for (String id : webInterface ? WEB_INTERFACE : PATHWAY_MEASURES) {
            menu.policy()
                    .catalog()
                    .findBenchmark(id, type)
                    .ifPresent(benchmark -> measurements.add(new Measurement(
                            id,
                            inStrata(
                                    id,
                                    counts(
                                            benchmark,
                                            webInterface ? standing + 4 : standing,
                                            webInterface ? 248 : 9000)))));
        }
        sets.add(set(PerformanceCategory.QUALITY, type, ReportingOption.APP_NAME, measurements));
        List<Measurement> survey = new ArrayList<>();
        for (int number : SURVEY) {
            menu.policy()
                    .catalog()
                    .findBenchmark("CAHPS_" + number, CollectionType.CAHPS_SURVEY)
                    .ifPresent(benchmark -> survey.add(new Measurement(
                            benchmark.measureId(),
                            new MeasurementValue.SurveyResult(
                                    Draw.decimal(value(benchmark, standing - 12 + 14 * draw.normal()), 2),
                                    false,
                                    false))));
        }
        sets.add(set(PerformanceCategory.QUALITY, CollectionType.CAHPS_SURVEY, ReportingOption.APP_NAME, survey));
        return sets;
    }

    /** The counts, for a measure with several rates the same ones in each of its strata. */
    private MeasurementValue inStrata(String id, MeasurementValue.Counts counts) {
        QualityMeasure measure = menu.policy().catalog().findQualityMeasure(id).orElseThrow();
        if (measure.metricType() != MetricType.MULTIPLE_PERFORMANCE_RATE) {
            return counts;
        }
        return new MeasurementValue.MultipleRates(
                measure.strata().stream()
                        .map(stratum -> new MeasurementValue.NamedCounts(stratum.name(), counts))
                        .toList(),
                null);
    }

    /** Quality calculated from claims, for entities of 16 or more clinicians. */
    MeasurementSet claimsQuality(String program, double standing) {
        List<Measurement> measurements = new ArrayList<>();
        for (String id : List.of("479", "484")) {
            menu.policy()
                    .catalog()
                    .findBenchmark(id, CollectionType.ADMINISTRATIVE_CLAIMS)
                    .ifPresent(benchmark -> measurements.add(new Measurement(
                            id,
                            new MeasurementValue.ClaimsResult(
                                    Draw.decimal(value(benchmark, standing + 15 * draw.normal()), 6),
                                    draw.between(210, 4000)))));
        }
        return set(PerformanceCategory.QUALITY, CollectionType.ADMINISTRATIVE_CLAIMS, program, measurements);
    }

    /** Activities; {@code share} of the full credit where nothing counts double: 4 medium or 2 high. */
    MeasurementSet activities(String program, boolean doubled, double share) {
        int needed = (int) StrictMath.round((doubled ? 2 : 4) * share);
        List<Measurement> measurements = new ArrayList<>();
        List<ImprovementActivity> rest = new ArrayList<>(menu.activities(program));
        while (needed > 0 && !rest.isEmpty()) {
            ImprovementActivity activity = rest.remove(draw.between(0, rest.size() - 1));
            measurements.add(new Measurement(activity.id(), new MeasurementValue.Answer(true)));
            needed -= MeasureMenu.high(activity) ? 2 : 1;
        }
        return set(PerformanceCategory.IMPROVEMENT_ACTIVITIES, CollectionType.CQM, program, measurements);
    }

    /** A full Promoting Interoperability set; most entities earn all points. */
    MeasurementSet interoperability(String program, int cases) {
        List<Measurement> measurements = new ArrayList<>();
        for (String id : ATTESTATIONS) {
            measurements.add(yes(id));
        }
        double shown = draw.happens(0.82) ? 0.93 + 0.07 * draw.uniform() : 0.35 + 0.6 * draw.uniform();
        measurements.add(proportion("PI_EP_1", cases, Math.min(1, shown + 0.05)));
        measurements.add(yes("PI_EP_2"));
        if (draw.happens(0.7)) {
            measurements.add(yes("PI_HIE_5"));
        } else {
            measurements.add(proportion("PI_HIE_1", cases / 4, shown));
            measurements.add(proportion("PI_HIE_4", cases / 4, shown));
        }
        measurements.add(proportion("PI_PEA_1", cases, shown));
        for (String id : List.of("PI_PHCDRR_1", "PI_PHCDRR_3")) {
            measurements.add(yes(id));
            measurements.add(yes(id + "_PROD"));
        }
        if (draw.happens(0.75)) {
            measurements.add(yes("PI_PHCDRR_2"));
            measurements.add(yes("PI_PHCDRR_2_PROD"));
        }
        // eight in a thousand do not answer the safety guides with yes and earn nothing
        if (draw.happens(0.008)) {
            measurements.set(1, new Measurement(ATTESTATIONS.get(1), new MeasurementValue.Answer(false)));
        }
        String id = "0015C" + String.format("SY%08d", draw.between(0, 99_999_999));
        return new MeasurementSet(
                PerformanceCategory.PROMOTING_INTEROPERABILITY,
                CollectionType.ECQM,
                program,
                first,
                last,
                id,
                measurements);
    }

    private static Measurement yes(String id) {
        return new Measurement(id, new MeasurementValue.Answer(true));
    }

    private static Measurement proportion(String id, int denominator, double share) {
        long patients = Math.max(denominator, 20);
        long met = Math.max(1, StrictMath.round(patients * share));
        return new Measurement(id, new MeasurementValue.Proportion(met, patients));
    }

    /** Cost as calculated from claims; {@code distance} is in standard deviations from the median, negative is cheaper. */
    MeasurementSet cost(String program, int number, double distance) {
        List<CostMeasure> rest = new ArrayList<>();
        if (ReportingOption.ofProgram(program) == ReportingOption.MVP) {
            ValuePathway pathway =
                    menu.policy().catalog().findValuePathway(program).orElseThrow();
            menu.costMeasures().stream()
                    .filter(measure -> pathway.costMeasureIds().contains(measure.id()))
                    .forEach(rest::add);
        } else {
            rest.addAll(menu.costMeasures());
        }
        List<Measurement> measurements = new ArrayList<>();
        while (measurements.size() < number && !rest.isEmpty()) {
            CostMeasure measure = rest.remove(draw.between(0, rest.size() - 1));
            Benchmark benchmark = menu.policy()
                    .catalog()
                    .findBenchmark(measure.id(), CollectionType.ADMINISTRATIVE_CLAIMS)
                    .orElseThrow();
            double seven = number(benchmark.percentiles().get(3));
            double six = number(benchmark.percentiles().get(4));
            double dollars = (seven + six) / 2 + (six - seven) * (distance + 0.45 * draw.normal());
            measurements.add(new Measurement(
                    measure.id(),
                    new MeasurementValue.ClaimsResult(
                            Draw.decimal(Math.max(1, dollars), 2), measure.caseMinimum() + draw.between(0, 400))));
        }
        return set(PerformanceCategory.COST, CollectionType.ADMINISTRATIVE_CLAIMS, program, measurements);
    }
}

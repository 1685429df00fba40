package org.openqpp.program.results;

import static org.openqpp.program.results.Sections.CLINICIAN_COUNT;
import static org.openqpp.program.results.Sections.MEAN;
import static org.openqpp.program.results.Sections.MEDIAN;
import static org.openqpp.program.results.Sections.NOT_REPORTING;
import static org.openqpp.program.results.Sections.OVERALL;
import static org.openqpp.program.results.Sections.REPORTING;
import static org.openqpp.program.results.Sections.SHARE;
import static org.openqpp.program.results.Sections.key;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openqpp.policy.ParameterName;
import org.openqpp.policy.value.ParticipationOption;
import org.openqpp.policy.value.PerformanceCategory;
import org.openqpp.policy.value.Rational;
import org.openqpp.policy.value.ReportingOption;
import org.openqpp.scoring.bind.Law;
import org.openqpp.scoring.figure.Figure;
import org.openqpp.scoring.payment.PaymentAdjuster;

/**
 * Counts clinicians into the results. Everything is counted exactly, so that counters filled in any order and merged in any
 * order give the same results.
 *
 * <p>For example, each thread fills a counter of its own, and one of them takes in the others with {@link #merge}.
 */
public final class ResultsCounter {

    private final ScoreCounts overall = new ScoreCounts();
    private final Map<ReportingOption, ScoreCounts> sources = new EnumMap<>(ReportingOption.class);
    private final Map<ParticipationOption, Split> options = new EnumMap<>(ParticipationOption.class);
    private final Map<PerformanceCategory, PercentCounts> categories = new EnumMap<>(PerformanceCategory.class);
    private final List<Split> snapshot = new ArrayList<>();
    private long mvpRegistered;
    private long mvpReported;
    private long bothReported;

    /** Final scores of reporting and of non-reporting clinicians. */
    private static final class Split {
        private final ScoreCounts reporting = new ScoreCounts();
        private final ScoreCounts notReporting = new ScoreCounts();

        void add(int hundredths, boolean reported, int times) {
            (reported ? reporting : notReporting).add(hundredths, times);
        }

        void merge(Split other) {
            reporting.merge(other.reporting);
            notReporting.merge(other.notReporting);
        }

        ScoreCounts all() {
            ScoreCounts all = new ScoreCounts();
            all.merge(reporting);
            all.merge(notReporting);
            return all;
        }
    }

    public ResultsCounter() {
        for (ReportingOption option : ReportingOption.values()) {
            sources.put(option, new ScoreCounts());
        }
        for (ParticipationOption option : ParticipationOption.values()) {
            options.put(option, new Split());
        }
        for (PerformanceCategory category : PerformanceCategory.values()) {
            categories.put(category, new PercentCounts());
        }
        for (int i = 0; i < Sections.SNAPSHOT_GROUPS.size(); i++) {
            snapshot.add(new Split());
        }
    }

    /** Counts a clinician who receives a payment adjustment. */
    public void add(ClinicianResult clinician) {
        add(clinician, 1);
    }

    /** Counts so many clinicians of whom the results know the same. */
    public void add(ClinicianResult clinician, int times) {
        int score = AdjustmentClass.hundredths(clinician.finalScore());
        overall.add(score, times);
        of(sources, clinician.reportingOption()).add(score, times);
        of(options, clinician.participationOption()).add(score, clinician.reporting(), times);
        boolean[] groups = {true, clinician.smallPractice(), clinician.soloPractitioner(), clinician.rural()};
        for (int i = 0; i < groups.length; i++) {
            if (groups[i]) {
                snapshot.get(i).add(score, clinician.reporting(), times);
            }
        }
        if (clinician.reporting()) {
            clinician
                    .categoryPercents()
                    .forEach((category, percent) -> of(categories, category).add(percent, times));
        }
        mvpRegistered += clinician.mvpRegistered() ? times : 0;
        mvpReported += clinician.mvpReported() ? times : 0;
        bothReported += clinician.mvpReported() && clinician.traditionalReported() ? times : 0;
    }

    /** Takes in what another counter has counted. */
    public void merge(ResultsCounter other) {
        overall.merge(other.overall);
        sources.forEach((option, counts) -> counts.merge(of(other.sources, option)));
        options.forEach((option, split) -> split.merge(of(other.options, option)));
        categories.forEach((category, counts) -> counts.merge(of(other.categories, category)));
        for (int i = 0; i < snapshot.size(); i++) {
            snapshot.get(i).merge(other.snapshot.get(i));
        }
        mvpRegistered += other.mvpRegistered;
        mvpReported += other.mvpReported;
        bothReported += other.bothReported;
    }

    private static <K, V> V of(Map<K, V> map, K key) {
        V value = map.get(key);
        if (value == null) {
            throw new IllegalStateException("nothing counted for " + key);
        }
        return value;
    }

    /**
     * The results of everybody counted.
     *
     * @param law law of the performance year
     * @param adjuster adjuster with the scaling factor of the run
     * @param qualifying numbers of Advanced APM participants
     * @param prior figures of earlier years, with the ids that the sections have for them
     * @param title where the roster comes from
     */
    public Results results(
            Law law, PaymentAdjuster adjuster, QualifyingNumbers qualifying, Optional<Figures> prior, String title) {
        Figures figures = new Figures();
        int year = law.policy().year().value();
        prior.ifPresent(figures::putAll);
        putParticipation(figures, qualifying);
        putScores(figures, year);
        Map<AdjustmentClass, AdjustmentClass.Range> ranges = AdjustmentClass.ranges(
                law.value(ParameterName.MAXIMUM_NEGATIVE_BOUNDARY), law.value(ParameterName.PERFORMANCE_THRESHOLD));
        putAdjustments(figures, ranges, adjuster, year);
        putSnapshot(figures, ranges);
        putChanges(figures, year, qualifying);
        return new Results(law.policy().year(), law.policy().identity(), title, figures);
    }

    private void putParticipation(Figures figures, QualifyingNumbers qualifying) {
        Split all = snapshot.get(0);
        Split small = snapshot.get(1);
        figures.put(Sections.PARTICIPATION + ".eligible." + CLINICIAN_COUNT, overall.total());
        figures.put(Sections.PARTICIPATION + ".reporting." + CLINICIAN_COUNT, all.reporting.total());
        figures.put(Sections.PARTICIPATION + ".non-reporting." + CLINICIAN_COUNT, all.notReporting.total());
        figures.put(Sections.PARTICIPATION + ".qualifying." + CLINICIAN_COUNT, qualifying.qualifying());
        figures.put(
                Sections.PARTICIPATION + ".partially-qualifying." + CLINICIAN_COUNT, qualifying.partiallyQualifying());
        for (ReportingOption option : ReportingOption.values()) {
            putSource(figures, key(option), of(sources, option).total());
        }
        putNonReporting(figures, OVERALL, all);
        putNonReporting(figures, "small", small);
        figures.put(Sections.PATHWAYS + ".registered." + CLINICIAN_COUNT, mvpRegistered);
        figures.put(Sections.PATHWAYS + ".reported." + CLINICIAN_COUNT, mvpReported);
        figures.put(Sections.PATHWAYS + ".both." + CLINICIAN_COUNT, bothReported);
        figures.put(
                Sections.PATHWAYS + ".scored." + CLINICIAN_COUNT,
                of(sources, ReportingOption.MVP).total());
    }

    private void putSource(Figures figures, String row, long number) {
        figures.put(Sections.SOURCES + "." + row + "." + CLINICIAN_COUNT, number);
        figures.putShare(Sections.SOURCES + "." + row + "." + SHARE, number, overall.total());
    }

    private static void putNonReporting(Figures figures, String row, Split split) {
        long whole = split.reporting.total() + split.notReporting.total();
        String start = Sections.NON_REPORTING + "." + row + ".";
        figures.put(start + CLINICIAN_COUNT, whole);
        figures.put(start + NOT_REPORTING, split.notReporting.total());
        figures.putShare(start + "rate", split.notReporting.total(), whole);
    }

    private void putScores(Figures figures, int year) {
        putMiddle(figures, Sections.FINAL_SCORE + "." + OVERALL, overall);
        sources.forEach((option, counts) -> putMiddle(figures, Sections.FINAL_SCORE + "." + key(option), counts));
        options.forEach((option, split) -> {
            putOption(figures, key(option), split.all());
            if (Sections.splits(option)) {
                putOption(figures, key(option) + "-" + REPORTING, split.reporting);
                putOption(figures, key(option) + "-" + NOT_REPORTING, split.notReporting);
            }
        });
        categories.forEach((category, counts) -> {
            String start = Sections.CATEGORIES + "." + key(category) + ".";
            figures.put(start + MEAN, counts.mean(), Unit.PERCENT);
            figures.put(start + MEDIAN, counts.median(), Unit.PERCENT);
        });
        figures.put(Sections.SCORE_CHANGES + "." + MEAN + "." + year, overall.mean(), Unit.POINTS);
        figures.put(Sections.SCORE_CHANGES + "." + MEDIAN + "." + year, overall.median(), Unit.POINTS);
    }

    private static void putOption(Figures figures, String row, ScoreCounts counts) {
        figures.put(Sections.OPTIONS + "." + row + "." + CLINICIAN_COUNT, counts.total());
        putMiddle(figures, Sections.OPTIONS + "." + row, counts);
    }

    private static void putMiddle(Figures figures, String start, ScoreCounts counts) {
        figures.put(start + "." + MEAN, counts.mean(), Unit.POINTS);
        figures.put(start + "." + MEDIAN, counts.median(), Unit.POINTS);
    }

    private void putAdjustments(
            Figures figures, Map<AdjustmentClass, AdjustmentClass.Range> ranges, PaymentAdjuster adjuster, int year) {
        long positive = 0;
        for (AdjustmentClass each : AdjustmentClass.ALL) {
            AdjustmentClass.Range range = of(ranges, each);
            long number = overall.in(range);
            figures.putShare(Sections.ADJUSTMENTS + "." + SHARE + "." + each.key(), number, overall.total());
            figures.put("adjustment-numbers.number." + each.key(), number);
            if (each == AdjustmentClass.POSITIVE || each == AdjustmentClass.POSITIVE_HIGH) {
                positive += number;
            } else {
                figures.putShare(Sections.ADJUSTMENT_CHANGES + "." + each.key() + "." + year, number, overall.total());
            }
            String start = Sections.ADJUSTMENT_RANGES + "." + each.key();
            putEnd(figures, start, ".from", range.low(), adjuster);
            putEnd(figures, start, ".to", range.high(), adjuster);
        }
        figures.putShare(
                Sections.ADJUSTMENT_CHANGES + "." + Sections.POSITIVE_ALL + "." + year, positive, overall.total());
    }

    private static void putEnd(Figures figures, String start, String end, int hundredths, PaymentAdjuster adjuster) {
        Rational score = Rational.of(hundredths, 100);
        figures.put(start + end + "-score", score, Unit.POINTS);
        Rational adjustment = adjuster.adjust(Figure.known("finalScore", score), new ArrayList<>())
                .value();
        figures.put(start + end, adjustment, Unit.PERCENT);
    }

    private void putSnapshot(Figures figures, Map<AdjustmentClass, AdjustmentClass.Range> ranges) {
        for (int i = 0; i < snapshot.size(); i++) {
            Split split = snapshot.get(i);
            String group = Sections.SNAPSHOT_GROUPS.get(i);
            putSnapshotRow(figures, group, split.all(), ranges);
            putSnapshotRow(figures, group + "-" + REPORTING, split.reporting, ranges);
            putSnapshotRow(figures, group + "-" + NOT_REPORTING, split.notReporting, ranges);
        }
    }

    private static void putSnapshotRow(
            Figures figures, String row, ScoreCounts counts, Map<AdjustmentClass, AdjustmentClass.Range> ranges) {
        figures.put(Sections.SNAPSHOT + "." + row + "." + CLINICIAN_COUNT, counts.total());
        for (AdjustmentClass each : AdjustmentClass.ALL) {
            AdjustmentClass.Range range = of(ranges, each);
            figures.putShare(Sections.SNAPSHOT + "." + row + "." + each.key(), counts.in(range), counts.total());
        }
    }

    private void putChanges(Figures figures, int year, QualifyingNumbers qualifying) {
        putChange(figures, Sections.PARTICIPATION_CHANGES + "." + CLINICIAN_COUNT, year, overall.total());
        String table = Sections.QUALIFYING_CHANGES;
        putChange(figures, table + ".participants", year, qualifying.advancedApmParticipants());
        putChange(figures, table + ".qualifying", year, qualifying.qualifying());
        putChange(figures, table + ".partially-qualifying", year, qualifying.partiallyQualifying());
    }

    private static void putChange(Figures figures, String start, int year, long number) {
        figures.put(start + "." + year, number);
        figures.find(start + "." + (year - 1))
                .map(Figures.Figure::value)
                .filter(before -> !before.isZero())
                .ifPresent(before -> figures.put(
                        start + ".change-" + year,
                        Rational.of(number)
                                .minus(before)
                                .times(Rational.HUNDRED)
                                .dividedBy(before),
                        Unit.PERCENT));
    }
}

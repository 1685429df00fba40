package org.openqpp.program.results;

import static org.openqpp.program.results.Unit.CLINICIANS;
import static org.openqpp.program.results.Unit.PERCENT;
import static org.openqpp.program.results.Unit.POINTS;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openqpp.policy.value.ParticipationOption;
import org.openqpp.policy.value.PerformanceCategory;
import org.openqpp.policy.value.PerformanceYear;
import org.openqpp.policy.value.ReportingOption;
import org.openqpp.program.results.ResultsTable.Chart;
import org.openqpp.program.results.ResultsTable.Column;
import org.openqpp.program.results.ResultsTable.Row;

/**
 * The twelve sections of the results of a performance year, with the tables and definitions of each.
 *
 * <p>For example, section 6 is the table {@code options} with the figure {@code options.group.median}.
 */
public final class Sections {

    static final String PARTICIPATION = "participation";
    static final String SOURCES = "sources";
    static final String NON_REPORTING = "non-reporting";
    static final String PATHWAYS = "pathways";
    static final String FINAL_SCORE = "final-score";
    static final String ADJUSTMENTS = "adjustments";
    static final String ADJUSTMENT_RANGES = "adjustment-ranges";
    static final String OPTIONS = "options";
    static final String CATEGORIES = "categories";
    static final String SNAPSHOT = "snapshot";
    static final String PARTICIPATION_CHANGES = "participation-changes";
    static final String SCORE_CHANGES = "score-changes";
    static final String ADJUSTMENT_CHANGES = "adjustment-changes";
    static final String QUALIFYING_CHANGES = "qualifying-changes";

    static final String OVERALL = "overall";
    static final String REPORTING = "reporting";
    static final String NOT_REPORTING = "non-reporting";
    static final String CLINICIAN_COUNT = "clinicians";
    static final String SHARE = "share";
    static final String MEAN = "mean";
    static final String MEDIAN = "median";
    static final String PRIOR_MEAN = "prior-mean";
    static final String PRIOR_MEDIAN = "prior-median";
    static final String POSITIVE_ALL = "positive-all";

    /** Groups of clinicians in the snapshot. */
    static final List<String> SNAPSHOT_GROUPS = List.of("all", "small", "solo", "rural");

    private static final List<String> SNAPSHOT_LABELS =
            List.of("MIPS eligible clinicians", "Small practices", "Solo practitioners", "Rural practices");

    private final int year;

    private Sections(PerformanceYear year) {
        this.year = year.value();
    }

    /** The sections of a year. */
    public static List<Section> of(PerformanceYear year) {
        return new Sections(year).all();
    }

    /** The word for an option in figure ids, such as {@code virtual-group}. */
    static String key(Enum<?> option) {
        return option.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private List<Section> all() {
        return List.of(
                participation(),
                nonReporting(),
                pathways(),
                finalScore(),
                adjustments(),
                options(),
                categories(),
                snapshot(),
                participationChanges(),
                scoreChanges(),
                adjustmentChanges(),
                qualifyingChanges());
    }

    private static Row row(String key, String heading) {
        return new Row(key, heading, false);
    }

    private static Row part(String key, String heading) {
        return new Row(key, heading, true);
    }

    private static Column drawn(String key, String heading, Unit unit) {
        return new Column(key, heading, unit, true);
    }

    private static Column plain(String key, String heading, Unit unit) {
        return new Column(key, heading, unit, false);
    }

    private Section participation() {
        ResultsTable numbers = new ResultsTable(
                PARTICIPATION,
                "Clinicians in " + year,
                List.of(drawn(CLINICIAN_COUNT, "Clinicians", CLINICIANS)),
                List.of(
                        row("eligible", "MIPS eligible clinicians"),
                        part(REPORTING, "Reporting"),
                        part(NOT_REPORTING, "Non-reporting"),
                        row("qualifying", "Qualifying APM Participants (QPs)"),
                        row("partially-qualifying", "Partial QPs")),
                Chart.BARS);
        List<Row> rows = new ArrayList<>();
        for (ReportingOption option : ReportingOption.values()) {
            rows.add(row(key(option), option.label()));
        }
        ResultsTable sources = new ResultsTable(
                SOURCES,
                "Where final scores come from",
                List.of(plain(CLINICIAN_COUNT, "Clinicians", CLINICIANS), drawn(SHARE, "Share", PERCENT)),
                rows,
                Chart.BARS);
        return new Section(
                1,
                "General participation",
                List.of("A clinician is a combination of practice (TIN) and clinician (NPI). MIPS eligible clinicians"
                        + " receive a payment adjustment, whether or not data were reported for them."),
                List.of(numbers, sources));
    }

    private static Section nonReporting() {
        return new Section(
                2,
                "Non-reporting clinicians",
                List.of("A non-reporting clinician had to report, but no data were submitted for quality, Promoting"
                        + " Interoperability or improvement activities. The clinician receives a final score and a"
                        + " payment adjustment all the same. Small practices have 15 or fewer clinicians; solo"
                        + " practitioners are among them."),
                List.of(new ResultsTable(
                        NON_REPORTING,
                        "Non-reporting rates",
                        List.of(
                                plain(CLINICIAN_COUNT, "Clinicians", CLINICIANS),
                                plain(NOT_REPORTING, "Non-reporting", CLINICIANS),
                                drawn("rate", "Rate", PERCENT)),
                        List.of(row(OVERALL, "Overall"), row("small", "Small practices")),
                        Chart.BARS)));
    }

    private static Section pathways() {
        return new Section(
                3,
                "MIPS Value Pathways (MVPs)",
                List.of("An MVP needs a registration. Who registered can still report traditional MIPS instead of the"
                        + " MVP, or beside it, and receives the highest score."),
                List.of(new ResultsTable(
                        PATHWAYS,
                        "MVP participation",
                        List.of(drawn(CLINICIAN_COUNT, "Clinicians", CLINICIANS)),
                        List.of(
                                row("registered", "Registered for an MVP"),
                                row("reported", "Reported an MVP"),
                                part("both", "Reported traditional MIPS too"),
                                row("scored", "Final score from an MVP")),
                        Chart.BARS)));
    }

    private static Section finalScore() {
        List<Row> rows = new ArrayList<>(List.of(row(OVERALL, "Overall")));
        for (ReportingOption option : ReportingOption.values()) {
            rows.add(part(key(option), option.label()));
        }
        return new Section(
                4,
                "Final scores",
                List.of("The mean is the average of all final scores. The median is the one in the middle: half of the"
                        + " clinicians have a lower score, half a higher one. Clinicians for whom nothing was"
                        + " reported count under traditional MIPS."),
                List.of(new ResultsTable(
                        FINAL_SCORE,
                        "Mean and median final score by reporting option",
                        List.of(drawn(MEAN, "Mean", POINTS), drawn(MEDIAN, "Median", POINTS)),
                        rows,
                        Chart.BARS)));
    }

    private static List<Column> classColumns() {
        List<Column> columns = new ArrayList<>();
        for (AdjustmentClass each : AdjustmentClass.ALL) {
            columns.add(drawn(each.key(), each.label(), PERCENT));
        }
        return columns;
    }

    private static Section adjustments() {
        List<Column> numbers = new ArrayList<>();
        List<Row> rangeRows = new ArrayList<>();
        for (AdjustmentClass each : AdjustmentClass.ALL) {
            numbers.add(plain(each.key(), each.label(), CLINICIANS));
            rangeRows.add(row(each.key(), each.label()));
        }
        return new Section(
                5,
                "Payment adjustments",
                List.of("MIPS is budget neutral: what negative adjustments take in, positive adjustments pay out. Max"
                        + " Negative is the lowest quarter below the performance threshold. Positive adjustments"
                        + " are shown in two ranges of final scores; they follow one and the same line."),
                List.of(
                        new ResultsTable(
                                ADJUSTMENTS,
                                "Share of MIPS eligible clinicians by payment adjustment",
                                classColumns(),
                                List.of(row(SHARE, "Share of clinicians")),
                                Chart.SHARES),
                        new ResultsTable(
                                "adjustment-numbers",
                                "Number of MIPS eligible clinicians by payment adjustment",
                                numbers,
                                List.of(row("number", "Clinicians")),
                                Chart.NONE),
                        new ResultsTable(
                                ADJUSTMENT_RANGES,
                                "Final scores and payment adjustments of each class",
                                List.of(
                                        plain("from-score", "From score", POINTS),
                                        plain("to-score", "To score", POINTS),
                                        plain("from", "From adjustment", PERCENT),
                                        plain("to", "To adjustment", PERCENT)),
                                rangeRows,
                                Chart.NONE)));
    }

    private static Section options() {
        List<Row> rows = new ArrayList<>();
        for (ParticipationOption option : ParticipationOption.values()) {
            String label = option.label();
            rows.add(row(key(option), label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1)));
            if (splits(option)) {
                rows.add(part(key(option) + "-" + REPORTING, "Reporting"));
                rows.add(part(key(option) + "-" + NOT_REPORTING, "Non-reporting"));
            }
        }
        return new Section(
                6,
                "Final scores by participation option",
                List.of("The participation option is the level whose final score a clinician has."),
                List.of(new ResultsTable(
                        OPTIONS,
                        "Mean and median final score by participation option",
                        List.of(
                                plain(CLINICIAN_COUNT, "Clinicians", CLINICIANS),
                                drawn(MEAN, "Mean", POINTS),
                                drawn(MEDIAN, "Median", POINTS)),
                        rows,
                        Chart.BARS)));
    }

    /** Whether reporting and non-reporting clinicians are shown apart. */
    static boolean splits(ParticipationOption option) {
        return option == ParticipationOption.INDIVIDUAL || option == ParticipationOption.VIRTUAL_GROUP;
    }

    private Section categories() {
        List<Row> rows = new ArrayList<>();
        for (PerformanceCategory category : List.of(
                PerformanceCategory.QUALITY,
                PerformanceCategory.COST,
                PerformanceCategory.PROMOTING_INTEROPERABILITY,
                PerformanceCategory.IMPROVEMENT_ACTIVITIES)) {
            String label = category.label();
            rows.add(row(key(category), label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1)));
        }
        return new Section(
                7,
                "Performance categories",
                List.of("The unweighted score of a category is its percent before the weight of the category."
                        + " Counted are reporting clinicians for whom the category is scored."),
                List.of(new ResultsTable(
                        CATEGORIES,
                        "Mean and median unweighted category scores",
                        List.of(
                                plain(PRIOR_MEAN, (year - 1) + " mean", PERCENT),
                                drawn(MEAN, year + " mean", PERCENT),
                                plain(PRIOR_MEDIAN, (year - 1) + " median", PERCENT),
                                drawn(MEDIAN, year + " median", PERCENT)),
                        rows,
                        Chart.BARS)));
    }

    private static Section snapshot() {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < SNAPSHOT_GROUPS.size(); i++) {
            String group = SNAPSHOT_GROUPS.get(i);
            rows.add(row(group, SNAPSHOT_LABELS.get(i)));
            rows.add(part(group + "-" + REPORTING, "Reporting"));
            rows.add(part(group + "-" + NOT_REPORTING, "Non-reporting"));
        }
        List<Column> columns = new ArrayList<>(List.of(plain(CLINICIAN_COUNT, "Clinicians", CLINICIANS)));
        columns.addAll(classColumns());
        return new Section(
                8,
                "Small, solo and rural practices",
                List.of("Small practices have 15 or fewer clinicians; solo practitioners are among them. A few"
                        + " non-reporting clinicians earn positive adjustments through facility-based scoring."),
                List.of(new ResultsTable(
                        SNAPSHOT,
                        "Payment adjustments in small, solo and rural practices",
                        columns,
                        rows,
                        Chart.SHARES)));
    }

    private List<Column> yearColumns(int first, Unit unit, boolean changes) {
        List<Column> columns = new ArrayList<>();
        for (int each = first; each <= year; each++) {
            columns.add(drawn(Integer.toString(each), Integer.toString(each), unit));
            if (changes && each > first) {
                columns.add(plain("change-" + each, "Change to " + each, PERCENT));
            }
        }
        return columns;
    }

    private Section participationChanges() {
        return new Section(
                9,
                "Changes in participation",
                List.of("Figures of earlier years are published ones."),
                List.of(new ResultsTable(
                        PARTICIPATION_CHANGES,
                        "Clinicians receiving a MIPS payment adjustment",
                        yearColumns(year - 3, CLINICIANS, true),
                        List.of(row(CLINICIAN_COUNT, "Positive, neutral or negative adjustment")),
                        Chart.BARS)));
    }

    private Section scoreChanges() {
        return new Section(
                10,
                "Changes in final scores",
                List.of(),
                List.of(new ResultsTable(
                        SCORE_CHANGES,
                        "Mean and median final score by year",
                        yearColumns(year - 2, POINTS, false),
                        List.of(row(MEAN, "Mean final score"), row(MEDIAN, "Median final score")),
                        Chart.BARS)));
    }

    private Section adjustmentChanges() {
        return new Section(
                11,
                "Changes in payment adjustments",
                List.of("Until performance year 2022 there was an exceptional adjustment for high final scores."),
                List.of(new ResultsTable(
                        ADJUSTMENT_CHANGES,
                        "Share of MIPS eligible clinicians by payment adjustment and year",
                        yearColumns(year - 2, PERCENT, false),
                        List.of(
                                row("exceptional", "Exceptional"),
                                row(POSITIVE_ALL, "Positive"),
                                row(AdjustmentClass.NEUTRAL.key(), "Neutral"),
                                row(AdjustmentClass.NEGATIVE.key(), "Negative"),
                                row(AdjustmentClass.MAXIMUM_NEGATIVE.key(), "Max Negative")),
                        Chart.BARS)));
    }

    private Section qualifyingChanges() {
        return new Section(
                12,
                "Changes in qualifying APM participation",
                List.of("QPs receive at least 50 percent of Medicare Part B payments, or see at least 35 percent of"
                        + " Medicare patients, through an Advanced APM Entity; for Partial QPs it is 40 and 25"
                        + " percent. QPs are exempt from MIPS."),
                List.of(new ResultsTable(
                        QUALIFYING_CHANGES,
                        "Advanced APM participants, QPs and Partial QPs",
                        yearColumns(year - 2, CLINICIANS, true),
                        List.of(
                                row("participants", "Advanced APM participants"),
                                part("qualifying", "QPs"),
                                part("partially-qualifying", "Partial QPs")),
                        Chart.BARS)));
    }
}

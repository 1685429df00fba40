package org.openqpp.program.results;

import static org.openqpp.program.results.Sections.ADJUSTMENTS;
import static org.openqpp.program.results.Sections.ADJUSTMENT_CHANGES;
import static org.openqpp.program.results.Sections.CLINICIAN_COUNT;
import static org.openqpp.program.results.Sections.FINAL_SCORE;
import static org.openqpp.program.results.Sections.MEAN;
import static org.openqpp.program.results.Sections.MEDIAN;
import static org.openqpp.program.results.Sections.NON_REPORTING;
import static org.openqpp.program.results.Sections.NOT_REPORTING;
import static org.openqpp.program.results.Sections.OPTIONS;
import static org.openqpp.program.results.Sections.OVERALL;
import static org.openqpp.program.results.Sections.PARTICIPATION;
import static org.openqpp.program.results.Sections.PARTICIPATION_CHANGES;
import static org.openqpp.program.results.Sections.PATHWAYS;
import static org.openqpp.program.results.Sections.POSITIVE_ALL;
import static org.openqpp.program.results.Sections.QUALIFYING_CHANGES;
import static org.openqpp.program.results.Sections.REPORTING;
import static org.openqpp.program.results.Sections.SCORE_CHANGES;
import static org.openqpp.program.results.Sections.SHARE;
import static org.openqpp.program.results.Sections.SNAPSHOT;
import static org.openqpp.program.results.Sections.SOURCES;
import static org.openqpp.program.results.Sections.key;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openqpp.policy.value.ParticipationOption;
import org.openqpp.policy.value.PerformanceYear;
import org.openqpp.policy.value.ReportingOption;

/**
 * What must hold between the figures of the results of a year.
 *
 * <p>For example, the clinicians of the five participation options add up to all clinicians who receive an adjustment.
 */
public final class Identities {

    private final List<Identity> all = new ArrayList<>();
    private final int year;

    private Identities(PerformanceYear year) {
        this.year = year.value();
    }

    /** The identities of a year. */
    public static List<Identity> of(PerformanceYear year) {
        return new Identities(year).all();
    }

    private List<Identity> all() {
        participation();
        pathways();
        scores();
        adjustments();
        options();
        snapshot();
        changes();
        return List.copyOf(all);
    }

    private static String id(String table, String row, String column) {
        return table + "." + row + "." + column;
    }

    private static String id(String table, String row, int column) {
        return id(table, row, Integer.toString(column));
    }

    private static List<String> optionIds(String column) {
        return Arrays.stream(ParticipationOption.values())
                .map(option -> id(OPTIONS, key(option), column))
                .toList();
    }

    private static List<String> classIds(String table, String row) {
        return Arrays.stream(AdjustmentClass.ALL)
                .map(each -> id(table, row, each.key()))
                .toList();
    }

    private void participation() {
        String total = id(PARTICIPATION, "eligible", CLINICIAN_COUNT);
        all.add(new Identity.PartsToTotal(
                "Reporting and non-reporting clinicians are all clinicians",
                total,
                List.of(
                        id(PARTICIPATION, REPORTING, CLINICIAN_COUNT),
                        id(PARTICIPATION, NOT_REPORTING, CLINICIAN_COUNT))));
        all.add(new Identity.Same(
                "Clinicians of section 1 are those of section 9",
                total,
                id(PARTICIPATION_CHANGES, CLINICIAN_COUNT, year)));
        all.add(new Identity.PartsToTotal(
                "Every final score has one source",
                total,
                Arrays.stream(ReportingOption.values())
                        .map(Sections::key)
                        .map(source -> id(SOURCES, source, CLINICIAN_COUNT))
                        .toList()));
        all.add(new Identity.PartsToHundred(
                "Sources of final scores are 100 percent",
                Arrays.stream(ReportingOption.values())
                        .map(Sections::key)
                        .map(source -> id(SOURCES, source, SHARE))
                        .toList()));
        all.add(new Identity.Same(
                "Non-reporting clinicians of section 1 are those of section 2",
                id(PARTICIPATION, NOT_REPORTING, CLINICIAN_COUNT),
                id(NON_REPORTING, OVERALL, NOT_REPORTING)));
        for (String column : List.of(CLINICIAN_COUNT, NOT_REPORTING)) {
            all.add(new Identity.NotMore(
                    "Small practices are part of all",
                    List.of(id(NON_REPORTING, "small", column)),
                    id(NON_REPORTING, OVERALL, column)));
        }
        all.add(new Identity.Same(
                "QPs of section 1 are those of section 12",
                id(PARTICIPATION, "qualifying", CLINICIAN_COUNT),
                id(QUALIFYING_CHANGES, "qualifying", year)));
        all.add(new Identity.Same(
                "Partial QPs of section 1 are those of section 12",
                id(PARTICIPATION, "partially-qualifying", CLINICIAN_COUNT),
                id(QUALIFYING_CHANGES, "partially-qualifying", year)));
    }

    private void pathways() {
        all.add(new Identity.NotMore(
                "Who reported both reported an MVP",
                List.of(id(PATHWAYS, "both", CLINICIAN_COUNT)),
                id(PATHWAYS, "reported", CLINICIAN_COUNT)));
        all.add(new Identity.Same(
                "Final scores from an MVP of section 3 are those of section 1",
                id(PATHWAYS, "scored", CLINICIAN_COUNT),
                id(SOURCES, key(ReportingOption.MVP), CLINICIAN_COUNT)));
    }

    private void scores() {
        for (String column : List.of(MEAN, MEDIAN)) {
            String overall = id(FINAL_SCORE, OVERALL, column);
            all.add(new Identity.Same(
                    "The " + column + " final score of section 4 is that of section 10",
                    overall,
                    id(SCORE_CHANGES, column, year)));
            all.add(new Identity.Between(
                    "The " + column + " of all lies between those of the participation options",
                    overall,
                    optionIds(column)));
        }
        List<Identity.WeightedMean.Group> groups = new ArrayList<>();
        for (ParticipationOption option : ParticipationOption.values()) {
            groups.add(new Identity.WeightedMean.Group(
                    id(OPTIONS, key(option), CLINICIAN_COUNT), id(OPTIONS, key(option), MEAN)));
        }
        all.add(new Identity.WeightedMean(
                "The mean of all is the weighted mean of the reporting options",
                id(FINAL_SCORE, OVERALL, MEAN),
                Arrays.stream(ReportingOption.values())
                        .map(option -> new Identity.WeightedMean.Group(
                                id(SOURCES, key(option), CLINICIAN_COUNT), id(FINAL_SCORE, key(option), MEAN)))
                        .toList()));
        all.add(new Identity.WeightedMean(
                "The mean of all is the weighted mean of the participation options",
                id(FINAL_SCORE, OVERALL, MEAN),
                groups));
    }

    private void adjustments() {
        all.add(new Identity.PartsToHundred(
                "The shares of the payment adjustments are 100 percent", classIds(ADJUSTMENTS, SHARE)));
        all.add(new Identity.PartsToTotal(
                "The classes of payment adjustments are all clinicians",
                id(PARTICIPATION, "eligible", CLINICIAN_COUNT),
                classIds("adjustment-numbers", "number")));
        for (AdjustmentClass each : AdjustmentClass.ALL) {
            all.add(new Identity.Same(
                    "The share " + each.label() + " of section 5 is that of section 8",
                    id(ADJUSTMENTS, SHARE, each.key()),
                    id(SNAPSHOT, "all", each.key())));
        }
        for (AdjustmentClass each :
                List.of(AdjustmentClass.MAXIMUM_NEGATIVE, AdjustmentClass.NEGATIVE, AdjustmentClass.NEUTRAL)) {
            all.add(new Identity.Same(
                    "The share " + each.label() + " of section 5 is that of section 11",
                    id(ADJUSTMENTS, SHARE, each.key()),
                    id(ADJUSTMENT_CHANGES, each.key(), year)));
        }
        all.add(new Identity.PartsToTotal(
                "Both ranges of positive adjustments of section 5 are the positive share of section 11",
                id(ADJUSTMENT_CHANGES, POSITIVE_ALL, year),
                List.of(
                        id(ADJUSTMENTS, SHARE, AdjustmentClass.POSITIVE.key()),
                        id(ADJUSTMENTS, SHARE, AdjustmentClass.POSITIVE_HIGH.key()))));
        for (int each = year - 2; each <= year; each++) {
            List<String> classes = new ArrayList<>(List.of(
                    id(ADJUSTMENT_CHANGES, POSITIVE_ALL, each),
                    id(ADJUSTMENT_CHANGES, AdjustmentClass.NEUTRAL.key(), each),
                    id(ADJUSTMENT_CHANGES, AdjustmentClass.NEGATIVE.key(), each),
                    id(ADJUSTMENT_CHANGES, AdjustmentClass.MAXIMUM_NEGATIVE.key(), each)));
            if (each <= LAST_EXCEPTIONAL_YEAR) {
                classes.add(id(ADJUSTMENT_CHANGES, "exceptional", each));
            }
            all.add(new Identity.PartsToHundred("The payment adjustments of " + each + " are 100 percent", classes));
        }
    }

    /** Last performance year with an exceptional adjustment (S3, section 5, note 5). */
    private static final int LAST_EXCEPTIONAL_YEAR = 2022;

    private void options() {
        all.add(new Identity.PartsToTotal(
                "The participation options are all clinicians who receive an adjustment",
                id(PARTICIPATION_CHANGES, CLINICIAN_COUNT, year),
                optionIds(CLINICIAN_COUNT)));
        for (ParticipationOption option : ParticipationOption.values()) {
            if (!Sections.splits(option)) {
                continue;
            }
            String whole = key(option);
            List<String> parts = List.of(whole + "-" + REPORTING, whole + "-" + NOT_REPORTING);
            all.add(new Identity.PartsToTotal(
                    "Reporting and non-reporting clinicians of the option " + option.label(),
                    id(OPTIONS, whole, CLINICIAN_COUNT),
                    parts.stream()
                            .map(part -> id(OPTIONS, part, CLINICIAN_COUNT))
                            .toList()));
            all.add(new Identity.WeightedMean(
                    "The mean of the option " + option.label() + " is the weighted mean of its split",
                    id(OPTIONS, whole, MEAN),
                    parts.stream()
                            .map(part -> new Identity.WeightedMean.Group(
                                    id(OPTIONS, part, CLINICIAN_COUNT), id(OPTIONS, part, MEAN)))
                            .toList()));
            all.add(new Identity.Between(
                    "The median of the option " + option.label() + " lies between those of its split",
                    id(OPTIONS, whole, MEDIAN),
                    parts.stream().map(part -> id(OPTIONS, part, MEDIAN)).toList()));
        }
    }

    private void snapshot() {
        for (String group : Sections.SNAPSHOT_GROUPS) {
            List<String> rows = List.of(group, group + "-" + REPORTING, group + "-" + NOT_REPORTING);
            for (String row : rows) {
                all.add(new Identity.PartsToHundred(
                        "The shares of the row " + row + " are 100 percent", classIds(SNAPSHOT, row)));
            }
            List<Identity.CommonShare.Column> columns = new ArrayList<>();
            for (AdjustmentClass each : AdjustmentClass.ALL) {
                columns.add(new Identity.CommonShare.Column(
                        id(SNAPSHOT, group, each.key()),
                        id(SNAPSHOT, rows.get(1), each.key()),
                        id(SNAPSHOT, rows.get(2), each.key())));
                all.add(new Identity.WeightedMean(
                        "The share " + each.label() + " of the row " + group + " is the weighted mean of its split",
                        id(SNAPSHOT, group, each.key()),
                        rows.subList(1, 3).stream()
                                .map(row -> new Identity.WeightedMean.Group(
                                        id(SNAPSHOT, row, CLINICIAN_COUNT), id(SNAPSHOT, row, each.key())))
                                .toList()));
            }
            all.add(new Identity.CommonShare(
                    "One share of non-reporting clinicians explains the row " + group, columns));
            all.add(new Identity.PartsToTotal(
                    "Reporting and non-reporting clinicians of the row " + group,
                    id(SNAPSHOT, group, CLINICIAN_COUNT),
                    List.of(id(SNAPSHOT, rows.get(1), CLINICIAN_COUNT), id(SNAPSHOT, rows.get(2), CLINICIAN_COUNT))));
        }
        all.add(new Identity.Same(
                "Small practices of section 8 are those of section 2",
                id(SNAPSHOT, "small", CLINICIAN_COUNT),
                id(NON_REPORTING, "small", CLINICIAN_COUNT)));
        all.add(new Identity.NotMore(
                "Solo practitioners are small practices",
                List.of(id(SNAPSHOT, "solo", CLINICIAN_COUNT)),
                id(SNAPSHOT, "small", CLINICIAN_COUNT)));
    }

    private void changes() {
        changes(PARTICIPATION_CHANGES, CLINICIAN_COUNT, year - 3);
        for (String row : List.of("participants", "qualifying", "partially-qualifying")) {
            changes(QUALIFYING_CHANGES, row, year - 2);
        }
        for (int each = year - 2; each <= year; each++) {
            all.add(new Identity.NotMore(
                    "QPs and Partial QPs of " + each + " take part in Advanced APMs",
                    List.of(
                            id(QUALIFYING_CHANGES, "qualifying", each),
                            id(QUALIFYING_CHANGES, "partially-qualifying", each)),
                    id(QUALIFYING_CHANGES, "participants", each)));
        }
    }

    private void changes(String table, String row, int first) {
        for (int each = first + 1; each <= year; each++) {
            all.add(new Identity.Change(
                    "The change from " + (each - 1) + " to " + each + " in " + row.replace('-', ' '),
                    id(table, row, each - 1),
                    id(table, row, each),
                    id(table, row, "change-" + each)));
        }
    }
}

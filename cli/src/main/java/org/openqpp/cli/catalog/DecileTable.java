package org.openqpp.cli.catalog;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openqpp.cli.console.Ink;
import org.openqpp.cli.console.Page;
import org.openqpp.cli.console.Paragraph;
import org.openqpp.cli.console.Shown;
import org.openqpp.policy.catalog.Benchmark;
import org.openqpp.policy.value.CollectionType;
import org.openqpp.policy.value.Rational;

/**
 * The benchmarks of a measure as ranges of its deciles, one column a collection type, decile 10 the best.
 *
 * <p>For example, decile 8 of measure 001 by eCQM is "24.25 to 19.83": from the worse to the better end, because a lower
 * rate is better. A decile begins with its first value; its last value already belongs to the next one.
 */
final class DecileTable {
    private static final int DECILES = 10;
    private static final int LABEL = 7;
    private static final int COLUMN = 21;

    private final Ink ink;

    DecileTable(Ink ink) {
        this.ink = ink;
    }

    void add(Page page, @Nullable Map<CollectionType, Benchmark> benchmarks) {
        if (benchmarks == null || benchmarks.isEmpty()) {
            return;
        }
        page.blank().line(ink.heading("BENCHMARKS"));
        List<Map.Entry<CollectionType, Benchmark>> columns =
                benchmarks.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
        StringBuilder head = new StringBuilder("  ").append(Paragraph.left("decile", LABEL));
        for (Map.Entry<CollectionType, Benchmark> column : columns) {
            head.append(Paragraph.right(column.getKey().label(), COLUMN));
        }
        page.line(ink.faint(head.toString()));
        for (int decile = 1; decile <= DECILES; decile++) {
            int number = decile;
            page.line(row(columns, Paragraph.right(Integer.toString(decile), 4), benchmark -> range(benchmark, number)));
        }
        page.line(ink.faint(row(columns, "mean", benchmark -> benchmark.average().map(Shown::brief).orElse(""))));
        page.line(ink.faint(row(columns, "data of", benchmark -> Integer.toString(benchmark.benchmarkYear()))));
        page.line(ink.faint("  A decile begins with its first value, the next decile with its second; - cannot be reached."));
    }

    private static String row(
            List<Map.Entry<CollectionType, Benchmark>> columns, String label, Function<Benchmark, String> cell) {
        StringBuilder row = new StringBuilder("  ").append(Paragraph.left(label, LABEL));
        for (Map.Entry<CollectionType, Benchmark> column : columns) {
            row.append(Paragraph.right(cell.apply(column.getValue()), COLUMN));
        }
        return row.toString();
    }

    static String range(Benchmark benchmark, int decile) {
        Rational start = benchmark.startOfDecile(decile);
        if (decile == DECILES) {
            return Shown.brief(start) + (benchmark.inverse() ? " and lower" : " and higher");
        }
        Rational next = benchmark.startOfDecile(decile + 1);
        return start.equals(next) && decile > 1 ? "-" : Shown.brief(start) + " to " + Shown.brief(next);
    }
}

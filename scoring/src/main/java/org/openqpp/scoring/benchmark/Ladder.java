package org.openqpp.scoring.benchmark;

import java.util.ArrayList;
import java.util.List;
import org.openqpp.policy.catalog.Benchmark;
import org.openqpp.scoring.figure.Figure;

/**
 * A benchmark as a ladder: where each decile starts, from the worst to the best.
 *
 * @param benchmark the benchmark
 * @param starts where deciles 1 to 10 start
 */
public record Ladder(Benchmark benchmark, List<Figure> starts) {

    /** Number of deciles. */
    public static final int DECILES = 10;

    private static final String[] NAMES = {
        "startOfDecile1",
        "startOfDecile2",
        "startOfDecile3",
        "startOfDecile4",
        "startOfDecile5",
        "startOfDecile6",
        "startOfDecile7",
        "startOfDecile8",
        "startOfDecile9",
        "startOfDecile10"
    };

    public Ladder {
        starts = List.copyOf(starts);
    }

    /** The ladder of a benchmark. */
    public static Ladder of(Benchmark benchmark) {
        List<Figure> starts = new ArrayList<>(DECILES);
        for (int decile = 1; decile <= DECILES; decile++) {
            starts.add(Figure.printed(NAMES[decile - 1], benchmark.startOfDecile(decile)));
        }
        return new Ladder(benchmark, starts);
    }

    /** The start of a decile, 1 to 10. */
    public Figure start(int decile) {
        return starts.get(decile - 1);
    }
}

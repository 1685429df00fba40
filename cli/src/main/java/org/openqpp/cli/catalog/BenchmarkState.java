package org.openqpp.cli.catalog;

import org.openqpp.policy.catalog.Benchmark;
import org.openqpp.policy.catalog.QualityMeasure;
import org.openqpp.policy.value.CollectionType;

/**
 * What a submitter of a measure in one collection type can expect of its benchmark.
 *
 * <p>For example, measure 286 as CQM is topped out for two years: seven points at most.
 */
enum BenchmarkState {
    OPEN("●", "benchmark"),
    TOPPED_OUT("◐", "topped out"),
    CAPPED("7", "topped out for two years: 7 points at most"),
    MISSING("○", "no benchmark"),
    SUPPRESSED("×", "suppressed"),
    NOT_OFFERED("", "");

    private final String sign;
    private final String words;

    BenchmarkState(String sign, String words) {
        this.sign = sign;
        this.words = words;
    }

    static BenchmarkState of(QualityMeasure measure, CollectionType collectionType, YearCatalog catalog) {
        if (!measure.collectionTypes().contains(collectionType)) {
            return NOT_OFFERED;
        }
        if (measure.suppressed().contains(collectionType)) {
            return SUPPRESSED;
        }
        return catalog.findBenchmark(measure.id(), collectionType)
                .map(BenchmarkState::of)
                .orElse(MISSING);
    }

    private static BenchmarkState of(Benchmark benchmark) {
        if (benchmark.capped()) {
            return CAPPED;
        }
        return benchmark.toppedOut() ? TOPPED_OUT : OPEN;
    }

    /** A sign for tables. */
    String sign() {
        return sign;
    }

    /** What the sign means. */
    String words() {
        return words;
    }
}

package org.openqpp.policy.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openqpp.policy.value.CollectionType;
import org.openqpp.policy.value.Rational;

class BenchmarkTest {

    private static Benchmark benchmark(boolean inverse, int percentiles) {
        List<Rational> values = new ArrayList<>();
        for (int i = 0; i < percentiles; i++) {
            values.add(Rational.of(i * 10L));
        }
        return new Benchmark("001", CollectionType.CQM, 2022, inverse, false, false, Optional.empty(), values);
    }

    @Test
    void decilesOfAnOrdinaryMeasureStartAtAscendingPercentiles() {
        Benchmark benchmark = benchmark(false, Benchmark.PERCENTILES);
        assertThat(benchmark.startOfDecile(1)).isEqualTo(Rational.of(0));
        assertThat(benchmark.startOfDecile(2)).isEqualTo(Rational.of(10));
        assertThat(benchmark.startOfDecile(10)).isEqualTo(Rational.of(90));
    }

    @Test
    void decilesOfAnInverseMeasureStartAtDescendingPercentiles() {
        Benchmark benchmark = benchmark(true, Benchmark.PERCENTILES);
        assertThat(benchmark.startOfDecile(1)).isEqualTo(Rational.of(100));
        assertThat(benchmark.startOfDecile(2)).isEqualTo(Rational.of(90));
        assertThat(benchmark.startOfDecile(10)).isEqualTo(Rational.of(10));
    }

    @Test
    void aBenchmarkHasElevenPercentiles() {
        assertThatThrownBy(() -> benchmark(false, 10))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a benchmark has 11 percentiles");
    }
}

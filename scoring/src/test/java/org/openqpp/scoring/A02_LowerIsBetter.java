package org.openqpp.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqpp.policy.value.CollectionType.CQM;
import static org.openqpp.policy.value.CollectionType.ECQM;
import static org.openqpp.scoring.Entity.group;
import static org.openqpp.scoring.Value.met;

import org.junit.jupiter.api.Test;
import org.openqpp.scoring.figure.Rule;

/**
 * Measures where a lower rate is better climb the same percentiles from the other end.
 *
 * <p>The deciles of 001 by eCQM start at 99.5, 93.62, 72.21 and so on down to 14.53.
 */
class A02_LowerIsBetter {

    private static Card with(long patients) {
        return group().quality(ECQM, "001", met(patients).of(10000)).score();
    }

    @Test
    void theFewerTheBetter() {
        assertThat(with(5000).points("001")).isEqualTo("4.2751");
        assertThat(with(2000).points("001")).isEqualTo("8.9615");
    }

    @Test
    void aRateOnTheBoundaryBelongsToTheBetterDecile() {
        assertThat(with(9362).points("001")).isEqualTo("2");
        assertThat(with(9363).points("001")).isEqualTo("1.9983");
        assertThat(with(7221).points("001")).isEqualTo("3");
    }

    @Test
    void theBestEndIsTenPoints() {
        assertThat(with(0).points("001")).isEqualTo("10");
        assertThat(with(0).fact("001", "decile")).isEqualTo("10");
    }

    @Test
    void theWorstEndIsOnePoint() {
        assertThat(with(9950).points("001")).isEqualTo("1");
        assertThat(with(10000).points("001")).isEqualTo("1");
        assertThat(with(10000).says(Rule.BELOW_FIRST_DECILE))
                .isEqualTo("100 is worse than the start of decile 1 (99.5): 1 points.");
    }

    @Test
    void theSentenceCountsDown() {
        assertThat(with(2000).says(Rule.DECILE_REACHED_INVERSE))
                .isEqualTo(
                        "20 lies in decile 8 (from 24.25 down to 19.83): 8 + (24.25 - 20) / (24.25 - 19.83) = 8.9615 points.");
    }

    @Test
    void aBoundarySharedByManyDecilesIsTheBestOfThem() {
        // 238 by CQM: percentiles 1 to 80 are 0, percentile 90 is 0.02
        TestLaw law =
                TestLaw.OF_2024.withBenchmark("331", CQM, true, "0", "0", "0", "0", "0", "0", "0", "0", "0", "2", "5");
        assertThat(group().quality(CQM, "331", met(0).of(100)).scoreUnder(law).points("331"))
                .isEqualTo("10");
        assertThat(group().quality(CQM, "331", met(1).of(100)).scoreUnder(law).points("331"))
                .isEqualTo("2.5");
    }
}

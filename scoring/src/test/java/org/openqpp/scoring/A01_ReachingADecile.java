package org.openqpp.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqpp.policy.value.CollectionType.CQM;
import static org.openqpp.policy.value.CollectionType.ECQM;
import static org.openqpp.scoring.Entity.group;
import static org.openqpp.scoring.Value.met;

import org.junit.jupiter.api.Test;
import org.openqpp.scoring.figure.Rule;

/**
 * A rate meets the benchmark of its measure and earns the decile it reaches plus the share of the way to the next (R-3.6,
 *
 *
 * <p>The deciles of 236 by eCQM start at 4.76, 45.28, 55.56, 61.54, 65.61, 68.98, 72, 75, 78.7 and 84.04 percent.
 */
class A01_ReachingADecile {

    private static Card with(long patients) {
        return group().quality(ECQM, "236", met(patients).of(10000)).score();
    }

    @Test
    void betweenTwoBoundariesTheShareOfTheWayCounts() {
        Card card = with(7000);
        assertThat(card.points("236")).isEqualTo("6.3377");
        assertThat(card.fact("236", "decile")).isEqualTo("6");
        assertThat(card.fact("236", "partialPoints")).isEqualTo("0.3377");
        assertThat(card.fact("236", "decileScore")).isEqualTo("6.3377");
        assertThat(card.says(Rule.DECILE_REACHED))
                .isEqualTo("70 lies in decile 6 (from 68.98 to 72): 6 + (70 - 68.98) / (72 - 68.98) = 6.3377 points.");
    }

    @Test
    void aRateOnTheBoundaryBelongsToTheBetterDecile() {
        assertThat(with(6898).points("236")).isEqualTo("6");
        assertThat(with(6897).points("236")).isEqualTo("5.997");
    }

    @Test
    void decileTenIsTenPointsAndNothingBetween() {
        assertThat(with(8403).points("236")).isEqualTo("9.9981");
        assertThat(with(8404).points("236")).isEqualTo("10");
        assertThat(with(10000).points("236")).isEqualTo("10");
        assertThat(with(9000).says(Rule.TOP_DECILE))
                .isEqualTo("90 reaches decile 10, which starts at 84.04: 10 points.");
    }

    @Test
    void insideDecileOneTheFirstPercentileIsTheStart() {
        assertThat(with(476).points("236")).isEqualTo("1");
        assertThat(with(2500).points("236")).isEqualTo("1.4995");
    }

    @Test
    void noRateEarnsLessThanOnePoint() {
        Card card = with(0);
        assertThat(card.points("236")).isEqualTo("1");
        assertThat(card.fact("236", "decile")).isEqualTo("1");
        assertThat(card.fact("236", "partialPoints")).isEqualTo("0");
        assertThat(card.says(Rule.BELOW_FIRST_DECILE))
                .isEqualTo("0 is worse than the start of decile 1 (4.76): 1 points.");
    }

    @Test
    void aFlatTopKeepsEverybodyShortOfPerfectionInItsFirstDecile() {
        // 145 by CQM: percentiles 40 to 99 are all 100
        assertThat(group().quality(CQM, "145", met(9999).of(10000)).score().points("145"))
                .isEqualTo("4.9861");
        assertThat(group().quality(CQM, "145", met(10000).of(10000)).score().points("145"))
                .isEqualTo("10");
    }

    @Test
    void anEmptyFirstDecileEarnsOnePoint() {
        TestLaw law = TestLaw.OF_2024.withBenchmark(
                "236", ECQM, false, "50", "50", "60", "65", "70", "75", "80", "85", "90", "95", "99");
        assertThat(group().quality(ECQM, "236", met(49).of(100)).scoreUnder(law).points("236"))
                .isEqualTo("1");
        assertThat(group().quality(ECQM, "236", met(50).of(100)).scoreUnder(law).points("236"))
                .isEqualTo("2");
    }
}

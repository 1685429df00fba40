package org.openqpp.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqpp.policy.value.CollectionType.ECQM;
import static org.openqpp.scoring.Entity.group;
import static org.openqpp.scoring.Value.points;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqpp.scoring.figure.Rule;

/** Six measures are required; what is missing counts 0, what is too much does not count. */
class B01_SixMeasures {

    @Test
    void sixMeasuresFillTheCategory() {
        Card card = group().quality(ECQM, List.of("236", "130", "117"), points(8))
                .quality(ECQM, List.of("134", "309", "310"), points(6))
                .scoreFlat();
        assertThat(card.counted()).isEqualTo("236 8, 117 8, 130 8, 134 6, 309 6, 310 6");
        assertThat(card.quality()).isEqualTo("42 of 60: 70 %");
        assertThat(card.says(Rule.REQUIRED_FULL)).isEqualTo("6 measures are required.");
        assertThat(card.says(Rule.COUNTED))
                .isEqualTo("Counted: 236 8, 117 8, 130 8, 134 6, 309 6, 310 6; sum 42 of 60.");
        assertThat(card.says(Rule.MEASURES_MISSING)).isEqualTo("-");
    }

    @Test
    void missingMeasuresCountNothing() {
        Card card = group().quality(ECQM, List.of("236", "130"), points(9)).scoreFlat();
        assertThat(card.quality()).isEqualTo("18 of 60: 30 %");
        assertThat(card.says(Rule.MEASURES_MISSING))
                .isEqualTo("4 of the 6 required measures are missing: 0 points each.");
    }

    @Test
    void aSeventhMeasureThatIsWorseDoesNotCount() {
        Card card = group().quality(ECQM, List.of("236", "130", "117", "134", "309", "310"), points(8))
                .quality(ECQM, "240", points(7))
                .scoreFlat();
        assertThat(card.counted()).doesNotContain("240");
        assertThat(card.uncounted()).isEqualTo("240 7");
        assertThat(card.quality()).isEqualTo("48 of 60: 80 %");
        assertThat(card.says(Rule.COUNTS)).isEqualTo("Among the 6 required measures: counts.");
        assertThat(card.says(Rule.DOES_NOT_COUNT)).isEqualTo("Beyond the 6 required measures: does not count.");
    }

    @Test
    void aSeventhMeasureThatIsBetterPushesTheWorstOut() {
        Card card = group().quality(ECQM, List.of("236", "130", "117", "134", "309"), points(8))
                .quality(ECQM, "310", points(5))
                .quality(ECQM, "240", points(10))
                .scoreFlat();
        assertThat(card.counted()).isEqualTo("236 8, 240 10, 117 8, 130 8, 134 8, 309 8");
        assertThat(card.uncounted()).isEqualTo("310 5");
    }

    @Test
    void noQualityDataIsZero() {
        Card card = group().activities("IA_PCMH").score();
        assertThat(card.quality()).isEqualTo("0 of 60: 0 %");
        assertThat(card.says(Rule.NO_QUALITY_DATA)).isEqualTo("No quality measure was submitted.");
        assertThat(card.says(Rule.NO_OUTCOME)).startsWith("No outcome and no high priority measure");
    }
}

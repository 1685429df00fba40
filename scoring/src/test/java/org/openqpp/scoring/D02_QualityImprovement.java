package org.openqpp.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqpp.policy.value.CollectionType.CQM;
import static org.openqpp.policy.value.CollectionType.ECQM;
import static org.openqpp.scoring.Entity.group;
import static org.openqpp.scoring.Value.incomplete;
import static org.openqpp.scoring.Value.met;
import static org.openqpp.scoring.Value.nobody;
import static org.openqpp.scoring.Value.points;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqpp.scoring.figure.Rule;

/** Whoever improves over last year's achievement earns up to ten percentage points more. */
class D02_QualityImprovement {

    private static final List<String> FIVE = List.of("236", "130", "117", "134", "309");
    private static final List<String> SIX = List.of("236", "130", "117", "134", "309", "310");

    /** Achievement this year: 66 percent. */
    private static Entity sixtySixPercent() {
        return group().quality(ECQM, SIX, points("6.6"));
    }

    @ParameterizedTest(name = "from {0} to 66 percent: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    60    | 39.6 of 60 + 1: 67 %
                    66    | 39.6 of 60: 66 %
                    80    | 39.6 of 60: 66 %
                    33    | 39.6 of 60 + 10: 76 %
                    30    | 39.6 of 60 + 10: 76 %
                    """)
    void theRelativeIncreaseTimesTen(String lastYear, String expected) {
        assertThat(sixtySixPercent()
                        .lastYear("mips", lastYear, null)
                        .scoreFlat()
                        .quality())
                .isEqualTo(expected);
    }

    @Test
    void aPoorLastYearCountsAsThirtyPercent() {
        Entity entity = group().quality(ECQM, SIX, points(4)).lastYear("mips", "2", null);
        assertThat(entity.scoreFlat().quality()).isEqualTo("24 of 60 + 3.3333: 43.3333 %");
        assertThat(entity.scoreFlat().says(Rule.IMPROVEMENT))
                .isEqualTo("Improvement: (40 - 30) / 30 x 10, between 0 and 10: 3.3333 percentage points.");
    }

    @Test
    void theBonusOfASmallPracticeStaysOut() {
        Card card = group().small()
                .quality(ECQM, SIX, points("6.6"))
                .lastYear("mips", "60", null)
                .scoreFlat();
        assertThat(card.quality()).isEqualTo("39.6 + 6 of 60 + 1: 77 %");
    }

    @Test
    void theCategoryStaysWithinOneHundredPercent() {
        assertThat(group().quality(ECQM, SIX, points(10))
                        .lastYear("mips", "50", null)
                        .scoreFlat()
                        .quality())
                .isEqualTo("60 of 60 + 10: 100 %");
    }

    @Test
    void withoutLastYearThereIsNothing() {
        assertThat(sixtySixPercent().scoreFlat().says(Rule.IMPROVEMENT_NOT_COMPARABLE))
                .isEqualTo("No comparable quality score of last year: no improvement score.");
        assertThat(sixtySixPercent().lastYear("mips", null, "50").scoreFlat().quality())
                .isEqualTo("39.6 of 60: 66 %");
    }

    @Test
    @Reading("A-16")
    void onlyTheSameReportingOptionIsComparable() {
        assertThat(sixtySixPercent().lastYear("app1", "60", null).scoreFlat().quality())
                .isEqualTo("39.6 of 60: 66 %");
        assertThat(sixtySixPercent().lastYear("G0055", "60", null).scoreFlat().quality())
                .isEqualTo("39.6 of 60: 66 %");
    }

    @Test
    @Reading("A-16")
    void twoMvpsAreTheSameOption() {
        Card card = group().registeredFor("G0055")
                .in("G0055")
                .quality(CQM, List.of("441", "005", "007", "006"), points("6.6"))
                .lastYear("M0005", "60", null)
                .scoreFlat();
        assertThat(card.quality()).isEqualTo("26.4 of 40 + 1: 67 %");
    }

    @Test
    @Reading("A-13")
    void everyCountedMeasureHasToBeComplete() {
        Entity entity = group().quality(ECQM, FIVE, points(10))
                .quality(ECQM, "310", incomplete())
                .lastYear("mips", "60", null);
        assertThat(entity.scoreFlat().quality()).isEqualTo("50 of 60: 83.3333 %");
        assertThat(entity.scoreFlat().says(Rule.IMPROVEMENT_NOT_FULL))
                .isEqualTo("Not all required measures were submitted completely: no improvement score.");
        assertThat(group().quality(ECQM, FIVE, points(10))
                        .quality(ECQM, "310", nobody())
                        .lastYear("mips", "60", null)
                        .scoreFlat()
                        .quality())
                .isEqualTo("50 of 60: 83.3333 %");
    }

    @Test
    @Reading("A-13")
    void anIncompleteMeasureThatDoesNotCountDoesNotHinder() {
        assertThat(sixtySixPercent()
                        .quality(ECQM, "240", incomplete())
                        .lastYear("mips", "60", null)
                        .scoreFlat()
                        .quality())
                .isEqualTo("39.6 of 60 + 1: 67 %");
    }

    @Test
    @Reading("A-13")
    void completeMeasuresThatCannotBeComparedOrAreNewDoNotHinder() {
        // a measure without benchmark, and a new one
        Card card = group().quality(ECQM, List.of("236", "130", "117", "134"), points(10))
                .quality(CQM, "104", met(90).of(100))
                .quality(CQM, "501", met(90).of(100))
                .lastYear("mips", "50", null)
                .scoreFlat();
        assertThat(card.quality()).isEqualTo("47 of 60 + 5.6667: 84 %");
    }

    @Test
    @Reading("A-13")
    void aMissingMeasureHinders() {
        assertThat(group().quality(ECQM, FIVE, points(10))
                        .lastYear("mips", "60", null)
                        .scoreFlat()
                        .quality())
                .isEqualTo("50 of 60: 83.3333 %");
    }

    @Test
    @Reading("A-13")
    void anEmptyPlaceForTheOutcomeMeasureHinders() {
        Card card = group().quality(ECQM, List.of("117", "134", "240", "309", "310", "281"), points(10))
                .lastYear("mips", "60", null)
                .scoreFlat();
        assertThat(card.quality()).isEqualTo("50 of 60: 83.3333 %");
    }

    @Test
    @Reading("A-34")
    void afterAReductionTheSmallerNumberIsFull() {
        Card card = group().quality(CQM, List.of("397", "440"), points("6.6"))
                .lastYear("mips", "60", null)
                .scoreFlat();
        assertThat(card.quality()).isEqualTo("13.2 of 20 + 1: 67 %");
        Card suppressed = group().quality(ECQM, FIVE, points("6.6"))
                .quality(ECQM, "488", met(90).of(100))
                .lastYear("mips", "60", null)
                .scoreFlat();
        assertThat(suppressed.quality()).isEqualTo("33 of 50 + 1: 67 %");
    }

    @Test
    @Reading("A-14")
    void aRegisteredClaimsMeasureWithoutAScoreDoesNotHinder() {
        Card card = group().registeredFor("G0058", "480")
                .in("G0058")
                .quality(CQM, List.of("470", "350", "351"), points("8.8"))
                .lastYear("G0058", "60", null)
                .scoreFlat();
        assertThat(card.quality()).isEqualTo("26.4 of 40 + 1: 67 %");
    }
}

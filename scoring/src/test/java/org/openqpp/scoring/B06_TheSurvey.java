package org.openqpp.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqpp.policy.value.CollectionType.ECQM;
import static org.openqpp.scoring.Entity.group;
import static org.openqpp.scoring.Entity.individual;
import static org.openqpp.scoring.Value.points;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqpp.policy.value.Rational;
import org.openqpp.scoring.figure.Rule;
import org.openqpp.scoring.submission.MeasurementValue.SurveyResult;
import org.openqpp.scoring.tree.ScoreNode;

/** The CAHPS for MIPS survey, measure 321, is the mean of its summary measures and one of the six. */
class B06_TheSurvey {

    private static final List<String> FIVE = List.of("236", "130", "117", "134", "309");
    private static final SurveyResult MASKED = new SurveyResult(Rational.of(50), false, true);
    private static final SurveyResult BELOW_MINIMUM = new SurveyResult(Rational.of(50), true, false);
    private static final SurveyResult WITHHELD = new SurveyResult(null, false, false);

    private static String parts(Card card) {
        StringBuilder text = new StringBuilder();
        for (ScoreNode part : card.measure("321").parts()) {
            text.append(part.name())
                    .append(' ')
                    .append(part.value().shown())
                    .append(' ')
                    .append(Card.text(part, "processingStatus"))
                    .append("; ");
        }
        return text.toString();
    }

    @Test
    void theMeanOfItsPartsIsItsScore() {
        Card card = group().survey("CAHPS_1", "70")
                .survey("CAHPS_2", "60")
                .survey("CAHPS_3", "75")
                .scoreFlat();
        assertThat(parts(card)).isEqualTo("CAHPS_1 8 PICKED; CAHPS_2 7 PICKED; CAHPS_3 8.5 PICKED; ");
        assertThat(card.points("321")).isEqualTo("7.8333");
        assertThat(card.says(Rule.SURVEY_MEAN)).isEqualTo("Mean of 3 survey measures: 7.8333 points.");
        assertThat(card.says(Rule.RATE_FROM_SURVEY)).isEqualTo("Survey result 70. Survey result 60. Survey result 75.");
    }

    @Test
    void itsRatesAreRoundedToo() {
        assertThat(group().survey("CAHPS_1", "69.995").scoreFlat().points("321"))
                .isEqualTo("8");
        assertThat(group().survey("CAHPS_1", "69.994").scoreFlat().points("321"))
                .isEqualTo("7.999");
    }

    @Test
    void partsWithoutAUsableResultAreLeftOutOfTheMean() {
        Card card = group().survey("CAHPS_1", "70")
                .survey("CAHPS_2", MASKED)
                .survey("CAHPS_3", BELOW_MINIMUM)
                .survey("CAHPS_4", WITHHELD)
                .scoreFlat();
        assertThat(card.points("321")).isEqualTo("8");
        assertThat(parts(card))
                .isEqualTo("CAHPS_1 8 PICKED; CAHPS_2 0 EXCLUDED; CAHPS_3 0 EXCLUDED; CAHPS_4 0 EXCLUDED; ");
        assertThat(card.says(Rule.SURVEY_PART_UNUSABLE))
                .isEqualTo("Below its minimum or masked: left out of the mean.");
    }

    @Test
    void thePartWithoutBenchmarkIsNotScored() {
        Card card = group().survey("CAHPS_1", "70").survey("CAHPS_7", "90").scoreFlat();
        assertThat(parts(card)).isEqualTo("CAHPS_1 8 PICKED; CAHPS_7 0 EXCLUDED; ");
        assertThat(card.says(Rule.SURVEY_PART_NOT_SCORED))
                .isEqualTo("This survey measure has no benchmark and is not scored.");
    }

    @Test
    void itIsOneOfTheSixAndHasHighPriority() {
        Card card = group().quality(ECQM, List.of("117", "134", "240", "309", "310"), points(9))
                .survey("CAHPS_1", "20")
                .scoreFlat();
        assertThat(card.counted()).isEqualTo("321 3, 117 9, 134 9, 240 9, 309 9, 310 9");
        assertThat(card.quality()).isEqualTo("48 of 60: 80 %");
    }

    @Test
    void aSampleThatIsTooSmallMakesFiveRequired() {
        Card card =
                group().quality(ECQM, FIVE, points(8)).survey("CAHPS_1", MASKED).scoreFlat();
        assertThat(card.quality()).isEqualTo("40 of 50: 80 %");
        assertThat(card.takenOut()).isEqualTo("321");
        assertThat(card.says(Rule.SURVEY_TOO_SMALL))
                .isEqualTo("No survey measure can be scored because the sample is too small: the survey is taken out.");
    }

    @Test
    @Reading("A-06")
    void besideSixOthersASampleThatIsTooSmallChangesNothing() {
        Card card = group().quality(ECQM, FIVE, points(8))
                .quality(ECQM, "310", points(2))
                .survey("CAHPS_1", MASKED)
                .scoreFlat();
        assertThat(card.quality()).isEqualTo("42 of 60: 70 %");
    }

    @Test
    void anIndividualHasNoSurvey() {
        Card card = individual()
                .quality(ECQM, FIVE, points(8))
                .survey("CAHPS_1", "70")
                .scoreFlat();
        assertThat(card.takenOut()).isEqualTo("321");
        assertThat(card.quality()).isEqualTo("40 of 60: 66.6667 %");
        assertThat(card.says(Rule.SURVEY_INDIVIDUAL))
                .isEqualTo("The survey is never given for an individual: taken out.");
    }

    @Test
    void ofTwoResultsForOnePartTheBetterCountsWhoeverComesFirst() {
        assertThat(group().survey("CAHPS_1", "70")
                        .survey("CAHPS_1", "60")
                        .scoreFlat()
                        .points("321"))
                .isEqualTo("8");
        assertThat(group().survey("CAHPS_1", "60")
                        .survey("CAHPS_1", "70")
                        .scoreFlat()
                        .points("321"))
                .isEqualTo("8");
        assertThat(group().survey("CAHPS_1", MASKED)
                        .survey("CAHPS_1", "70")
                        .scoreFlat()
                        .points("321"))
                .isEqualTo("8");
        assertThat(group().survey("CAHPS_1", "70")
                        .survey("CAHPS_1", MASKED)
                        .scoreFlat()
                        .points("321"))
                .isEqualTo("8");
    }
}

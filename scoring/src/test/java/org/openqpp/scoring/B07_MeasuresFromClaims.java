package org.openqpp.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqpp.policy.value.CollectionType.ECQM;
import static org.openqpp.scoring.Entity.apmEntity;
import static org.openqpp.scoring.Entity.group;
import static org.openqpp.scoring.Entity.individual;
import static org.openqpp.scoring.Entity.subgroup;
import static org.openqpp.scoring.Entity.virtualGroup;
import static org.openqpp.scoring.Value.points;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqpp.scoring.figure.Rule;

/** CMS calculates 479, 480, 484 and 492 from claims; what can be scored counts on top of the six. */
class B07_MeasuresFromClaims {

    private static final List<String> SIX = List.of("236", "130", "117", "134", "309", "310");

    @Test
    void theyCountOnTopOfTheSix() {
        Card card = group().clinicians(16)
                .quality(ECQM, SIX, points(5))
                .claimsMeasure("479", "0.13", 200)
                .claimsMeasure("484", "36.0", 18)
                .scoreFlat();
        assertThat(card.counted()).endsWith("479 10, 484 5.9091");
        assertThat(card.quality()).isEqualTo("45.9091 of 80: 57.3864 %");
        assertThat(card.says(Rule.CLAIMS_COUNTS))
                .isEqualTo("Calculated from claims: counts on top of the required measures.");
        assertThat(card.says(Rule.RATE_FROM_CLAIMS))
                .isEqualTo("Result calculated from claims: 0.13. Result calculated from claims: 36.");
        assertThat(card.says(Rule.CASES)).isEqualTo("200 cases; 200 needed. 18 cases; 18 needed.");
    }

    @Test
    void theyNeverFillOneOfTheSix() {
        Card card = group().clinicians(16).claimsMeasure("479", "0.13", 200).score();
        assertThat(card.quality()).isEqualTo("10 of 70: 14.2857 %");
    }

    @ParameterizedTest(name = "{0} with {1} cases")
    @CsvSource({"479, 199", "484, 17", "480, 24", "492, 20"})
    void belowTheirMinimumTheyAreLeftOut(String measureId, long cases) {
        Card tooFew = group().clinicians(16)
                .withCardiologist()
                .claimsMeasure(measureId, "0.01", cases)
                .score();
        assertThat(tooFew.takenOut()).isEqualTo(measureId);
        assertThat(tooFew.quality()).isEqualTo("0 of 60: 0 %");
        assertThat(tooFew.says(Rule.CLAIMS_CASE_MINIMUM))
                .isEqualTo(cases + " cases, " + (cases + 1) + " needed: left out.");
        Card enough = group().clinicians(16)
                .withCardiologist()
                .claimsMeasure(measureId, "0.01", cases + 1)
                .score();
        assertThat(enough.counted()).isEqualTo(measureId + " 10");
    }

    @Test
    void someNeedSixteenClinicians() {
        Card card = group().clinicians(15)
                .claimsMeasure("479", "0.13", 200)
                .claimsMeasure("484", "36.0", 18)
                .score();
        assertThat(card.takenOut()).isEqualTo("479, 484");
        assertThat(card.says(Rule.CLAIMS_CLINICIANS)).isEqualTo("15 eligible clinicians; 16 needed: left out.");
        assertThat(group().clinicians(15)
                        .claimsMeasure("480", "0.01", 25)
                        .score()
                        .counted())
                .isEqualTo("480 10");
    }

    @Test
    void heartFailureNeedsACardiologist() {
        Card card = group().claimsMeasure("492", "0.01", 21).score();
        assertThat(card.takenOut()).isEqualTo("492");
        assertThat(card.says(Rule.CLAIMS_CARDIOLOGIST)).isEqualTo("Needs a cardiologist: left out.");
        assertThat(group().withCardiologist()
                        .claimsMeasure("492", "0.01", 21)
                        .score()
                        .counted())
                .isEqualTo("492 10");
    }

    @Test
    void individualsAreMeasuredOnJointReplacementOnly() {
        Card card = individual()
                .clinicians(16)
                .withCardiologist()
                .claimsMeasure("479", "0.13", 200)
                .claimsMeasure("480", "0.01", 25)
                .claimsMeasure("492", "0.01", 21)
                .score();
        assertThat(card.counted()).isEqualTo("480 10");
        assertThat(card.takenOut()).isEqualTo("479, 492");
        assertThat(card.says(Rule.CLAIMS_LEVEL)).isEqualTo("Not calculated for individual participation: left out.");
    }

    @Test
    void allKindsOfGroupsAreMeasured() {
        for (Entity entity : List.of(group(), virtualGroup(), apmEntity(), subgroup())) {
            assertThat(entity.clinicians(16)
                            .claimsMeasure("479", "0.13", 200)
                            .score()
                            .counted())
                    .isEqualTo("479 10");
        }
    }

    @Test
    void withoutABenchmarkAClaimsMeasureIsLeftOut() {
        Card card = group().clinicians(16)
                .claimsMeasure("479", "0.13", 200)
                .scoreUnder(TestLaw.OF_2024.withoutBenchmark("479"));
        assertThat(card.takenOut()).isEqualTo("479");
        assertThat(card.says(Rule.NO_BENCHMARK)).isEqualTo("No benchmark for this collection type: 0 points.");
    }

    @Test
    void sentTwiceTheBetterResultCounts() {
        assertThat(group().clinicians(16)
                        .claimsMeasure("479", "0.16", 200)
                        .then()
                        .claimsMeasure("479", "0.13", 200)
                        .then()
                        .claimsMeasure("479", "0.13", 199)
                        .score()
                        .counted())
                .isEqualTo("479 10");
    }

    @Test
    void theyAreNoDataOfTheEntity() {
        Card card =
                group().small().clinicians(16).claimsMeasure("479", "0.13", 200).score();
        assertThat(card.quality()).isEqualTo("10 of 70: 14.2857 %");
        assertThat(card.says(Rule.NOTHING_REPORTED))
                .isEqualTo("Nothing was submitted: categories without reweighting score 0.");
    }
}

package org.openqpp.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.openqpp.policy.value.CollectionType.ECQM;
import static org.openqpp.scoring.Entity.apmEntity;
import static org.openqpp.scoring.Entity.clinician;
import static org.openqpp.scoring.Entity.group;
import static org.openqpp.scoring.Entity.individual;
import static org.openqpp.scoring.Interoperability.complete;
import static org.openqpp.scoring.Value.met;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqpp.policy.value.Rational;
import org.openqpp.scoring.figure.Reason;
import org.openqpp.scoring.figure.Rule;
import org.openqpp.scoring.participation.ComplexPatientStatistics.Statistic;

/**
 * Who cares for complex patients gets up to ten points more. Individuals are compared with medians of 1 and 0.2,
 * means of 1 and 0.3 and deviations of 0.5 and 0.1; groups with twice as much of everything.
 */
class M01_TheComplexPatientBonus {

    private static Entity with(Entity entity, String hcc, String dual) {
        return entity.risk(hcc, dual).comparedWithOthers().activities("IA_BE_4");
    }

    @ParameterizedTest(name = "risk score {0}, dual eligible {1}")
    @CsvSource({
        "1.5, 0.35, 9", // 5.5 + 3.5
        "2, 0.4, 10", // 9.5 + 5.5
        "1.1, 0.1, 2.3", // 2.3, below the median
        "0.9, 0.35, 3.5",
        "1, 0.1, 1.5", // just at the median
        "0.9, 0.2, 0", // at the median, and far below the mean: not less than 0
        "0.9, 0.27, 0.3"
    })
    void twoPartsMakeTheBonus(String hcc, String dual, String points) {
        assertThat(with(individual(), hcc, dual).score().complexPatientBonus()).isEqualTo(points);
    }

    @Test
    void theSentences() {
        Card card = with(individual(), "1.5", "0.35").score();
        assertThat(card.says(Rule.BONUS_MEDICAL))
                .isEqualTo("Medical complexity: 1.5 + 4 x (1.5 - 1) / 0.5 = 5.5, not below 0.");
        assertThat(card.says(Rule.BONUS_SOCIAL))
                .isEqualTo("Social risk: 1.5 + 4 x (0.35 - 0.3) / 0.1 = 3.5, not below 0.");
        assertThat(card.says(Rule.BONUS_SUM)).isEqualTo("Complex patient bonus: 5.5 + 3.5, at most 10: 9 points.");
        assertThat(card.says(Rule.BONUS_ADDED)).isEqualTo("The complex patient bonus of 9 is added after weighting.");
        assertThat(card.candidate().because().stream().map(Reason::rule))
                .containsSubsequence(Rule.BONUS_ADDED, Rule.FINAL_SCORE);
        assertThat(card.part("bonuses").because().stream().map(Reason::rule)).containsExactly(Rule.BONUS_ADDED);
        Card below = with(individual(), "1.5", "0.1").score();
        assertThat(below.says(Rule.BONUS_BELOW_MEDIAN))
                .isEqualTo("0.1 is below the median of 0.2: nothing for this part.");
        assertThat(below.says(Rule.BONUS_SUM)).isEqualTo("Complex patient bonus: 5.5 + 0, at most 10: 5.5 points.");
    }

    @Test
    void itIsAddedAfterWeighting() {
        Card card = with(individual(), "1.5", "0.35").score();
        // 25 percent of activities weigh 15: 3.75
        assertThat(card.total()).isEqualTo("12.75");
    }

    @Test
    void belowBothMediansThereIsNone() {
        Card card = with(individual(), "0.9", "0.1").score();
        assertThat(card.complexPatientBonus()).isEqualTo("0");
        assertThat(card.says(Rule.BONUS_NOT_ELIGIBLE))
                .isEqualTo("Neither risk indicator reaches its median: no complex patient bonus.");
        assertThat(card.says(Rule.BONUS_ADDED)).isEqualTo("-");
    }

    @Test
    void groupsAreComparedWithGroups() {
        for (Entity entity : List.of(group(), apmEntity())) {
            assertThat(with(entity, "3", "0.7").score().complexPatientBonus()).isEqualTo("9");
        }
    }

    @Test
    void anIndicatorThatIsNotKnownGivesNothing() {
        assertThat(with(individual(), "1.5", null).score().complexPatientBonus())
                .isEqualTo("5.5");
        assertThat(with(individual(), null, "0.35").score().complexPatientBonus())
                .isEqualTo("3.5");
        assertThat(with(individual(), null, null).score().rules()).contains(Rule.BONUS_NOT_ELIGIBLE);
    }

    @Test
    void withoutIndicatorsThereIsNone() {
        Card card = individual().comparedWithOthers().activities("IA_BE_4").score();
        assertThat(card.says(Rule.BONUS_NO_INDICATORS))
                .isEqualTo("The risk indicators of the entity are not known: no complex patient bonus.");
    }

    @Test
    void withoutStatisticsItIsProvisional() {
        Card card = individual().risk("1.5", "0.35").activities("IA_BE_4").score();
        assertThat(card.complexPatientBonus()).isEqualTo("0");
        assertThat(card.candidate().complexPatientBonus().provisional()).isTrue();
        assertThat(card.says(Rule.BONUS_NO_STATISTICS))
                .isEqualTo("The statistics of the prior year were not supplied: the bonus is 0 and provisional.");
        assertThat(card.warnings())
                .containsExactly(
                        "The complex patient bonus is provisional: the statistics of the prior year were not supplied.");
        assertThat(with(individual(), "1.5", "0.35")
                        .score()
                        .candidate()
                        .complexPatientBonus()
                        .provisional())
                .isFalse();
    }

    @Test
    void dataOfAnyCategoryAreNeeded() {
        Card nothing = individual().risk("1.5", "0.35").comparedWithOthers().score();
        assertThat(nothing.complexPatientBonus()).isEqualTo("0");
        assertThat(nothing.says(Rule.BONUS_NO_DATA))
                .isEqualTo("No data submitted for any category: no complex patient bonus.");
        assertThat(individual()
                        .risk("1.5", "0.35")
                        .comparedWithOthers()
                        .cost("TPCC_1", "1500", 20)
                        .score()
                        .complexPatientBonus())
                .isEqualTo("0");
        assertThat(individual()
                        .risk("1.5", "0.35")
                        .comparedWithOthers()
                        .interoperability(complete())
                        .score()
                        .complexPatientBonus())
                .isEqualTo("9");
        assertThat(individual()
                        .risk("1.5", "0.35")
                        .comparedWithOthers()
                        .quality(ECQM, "236", met(7).of(9))
                        .score()
                        .complexPatientBonus())
                .isEqualTo("9");
        assertThat(apmEntity()
                        .risk("3", "0.7")
                        .comparedWithOthers()
                        .rollUp(clinician("80"))
                        .score()
                        .complexPatientBonus())
                .isEqualTo("0");
    }

    @Test
    void aDeviationIsAboveZero() {
        assertThat(new Statistic(Rational.ONE, Rational.ONE, Rational.ONE).standardDeviation())
                .isEqualTo(Rational.ONE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Statistic(Rational.ONE, Rational.ONE, Rational.ZERO))
                .withMessage("a standard deviation is above 0");
    }
}

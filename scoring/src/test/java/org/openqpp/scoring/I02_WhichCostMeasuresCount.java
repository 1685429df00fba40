package org.openqpp.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqpp.policy.value.PerformanceCategory.COST;
import static org.openqpp.scoring.Entity.apmEntity;
import static org.openqpp.scoring.Entity.group;
import static org.openqpp.scoring.Entity.individual;
import static org.openqpp.scoring.Entity.virtualGroup;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqpp.scoring.figure.Rule;

/** Measures need their cases and belong to their programs; APM Entities and the APP have no cost. */
class I02_WhichCostMeasuresCount {

    @ParameterizedTest(name = "{0} needs {1} cases")
    @CsvSource({
        "TPCC_1, 20",
        "MSPB_1, 35",
        "COST_MR_1, 10",
        "COST_HF_1, 20",
        "COST_KA_1, 10",
        "COST_LGH_1, 20",
        "COST_CRR_1, 20"
    })
    void everyMeasureNeedsItsCases(String measureId, long cases) {
        Card enough = group().cost(measureId, "1", cases).score();
        assertThat(enough.costMeasures()).isEqualTo(measureId + " 10");
        Card tooFew = group().cost(measureId, "1", cases - 1)
                .cost("TPCC_1", "1518.495", 99)
                .score();
        assertThat(tooFew.costMeasures()).isEqualTo("TPCC_1 7.5");
        if (!measureId.equals("TPCC_1")) {
            assertThat(tooFew.says(Rule.COST_CASE_MINIMUM))
                    .isEqualTo((cases - 1) + " cases, " + cases + " needed: left out.");
        }
    }

    @Test
    void acuteKidneyInjuryIsNotScoredThisYear() {
        Card card = group().cost("COST_AKID_1", "1", 99)
                .cost("TPCC_1", "1518.495", 20)
                .score();
        assertThat(card.costMeasures()).isEqualTo("TPCC_1 7.5");
        assertThat(card.says(Rule.COST_NOT_SCORED_THIS_YEAR)).isEqualTo("Not scored this year: left out.");
    }

    @Test
    void lowerGastrointestinalHemorrhageIsForGroups() {
        Card card = individual()
                .cost("COST_LGH_1", "1", 20)
                .cost("TPCC_1", "1518.495", 20)
                .score();
        assertThat(card.costMeasures()).isEqualTo("TPCC_1 7.5");
        assertThat(card.says(Rule.COST_GROUPS_ONLY)).isEqualTo("Calculated for groups only: left out.");
        assertThat(virtualGroup().cost("COST_LGH_1", "1", 20).score().costMeasures())
                .isEqualTo("COST_LGH_1 10");
    }

    @Test
    void anMvpHasItsOwnMeasures() {
        Card card = group().registeredFor("G0055")
                .in("G0055")
                .cost("TPCC_1", "1518.495", 20)
                .cost("COST_MR_1", "1", 20)
                .score();
        assertThat(card.costMeasures()).isEqualTo("TPCC_1 7.5");
        assertThat(card.says(Rule.COST_NOT_IN_PROGRAM)).isEqualTo("Not a cost measure of G0055: left out.");
    }

    @Test
    void traditionalMipsHasThoseCalculatedForIt() {
        TestLaw law = TestLaw.OF_2024.withCostMeasureFor("COST_MR_1", Set.of("G0055"));
        Card card = group().cost("COST_MR_1", "1", 20)
                .cost("TPCC_1", "1518.495", 20)
                .scoreUnder(law);
        assertThat(card.costMeasures()).isEqualTo("TPCC_1 7.5");
        assertThat(card.says(Rule.COST_NOT_IN_PROGRAM)).isEqualTo("Not a cost measure of mips: left out.");
    }

    @Test
    void theAppHasNoCost() {
        Card card = individual().in("app1").cost("TPCC_1", "1518.495", 20).score();
        assertThat(card.cost()).isEqualTo("not scored");
        assertThat(card.says(Rule.COST_NEVER)).isEqualTo("Cost is never scored for APM Performance Pathway.");
    }

    @Test
    void apmEntitiesHaveNoCost() {
        Card card = apmEntity().cost("TPCC_1", "1518.495", 20).score();
        assertThat(card.cost()).isEqualTo("not scored");
        assertThat(card.says(Rule.COST_NEVER)).isEqualTo("Cost is never scored for APM Entity.");
    }

    @Test
    void nothingCancelsAnApprovedReweighting() {
        Card card = group().excusedFrom(COST).cost("TPCC_1", "1518.495", 20).score();
        assertThat(card.cost()).isEqualTo("not scored");
        assertThat(card.says(Rule.COST_REWEIGHTED))
                .isEqualTo("Reweighting of cost granted: not scored, whatever the claims show.");
    }

    @Test
    void theMeasuresOfACategoryThatIsNotScoredAreKept() {
        for (Entity entity : new Entity[] {
            group().excusedFrom(COST), apmEntity(), individual().inDisasterArea()
        }) {
            CategoryScore cost = entity.cost("TPCC_1", "1518.495", 20)
                    .score()
                    .candidate()
                    .category(COST)
                    .score();
            assertThat(cost.scored()).isFalse();
            assertThat(cost.measures())
                    .extracting(measure -> measure.id() + " " + measure.points().shown() + " " + measure.status())
                    .containsExactly("TPCC_1 7.5 NOT_PICKED");
        }
        CategoryScore counted = group().cost("TPCC_1", "1518.495", 20)
                .score()
                .candidate()
                .category(COST)
                .score();
        assertThat(counted.measures()).extracting(MeasureScore::status).containsExactly(ProcessingStatus.PICKED);
    }
}

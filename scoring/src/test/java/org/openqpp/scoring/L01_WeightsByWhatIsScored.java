package org.openqpp.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqpp.policy.value.CollectionType.ECQM;
import static org.openqpp.policy.value.PerformanceCategory.COST;
import static org.openqpp.policy.value.PerformanceCategory.IMPROVEMENT_ACTIVITIES;
import static org.openqpp.policy.value.PerformanceCategory.PROMOTING_INTEROPERABILITY;
import static org.openqpp.policy.value.PerformanceCategory.QUALITY;
import static org.openqpp.scoring.Entity.apmEntity;
import static org.openqpp.scoring.Entity.group;
import static org.openqpp.scoring.Entity.individual;
import static org.openqpp.scoring.Interoperability.complete;
import static org.openqpp.scoring.Value.met;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqpp.scoring.figure.Rule;

/** The categories that are scored share one hundred percent, by the printed tables. */
class L01_WeightsByWhatIsScored {

    private static Entity everything(Entity entity) {
        return entity.quality(ECQM, "236", met(70).of(100))
                .activities("IA_PCMH")
                .interoperability(complete())
                .cost("TPCC_1", "1518.495", 20);
    }

    @Test
    void allFourCategories() {
        Card card = everything(group()).score();
        assertThat(card.weights()).isEqualTo("30/30/15/25");
        assertThat(card.says(Rule.WEIGHTS_GENERAL))
                .isEqualTo("Scored: quality, cost, improvement activities, Promoting Interoperability. "
                        + "Weights quality 30, cost 30, improvement activities 15, Promoting Interoperability 25.");
    }

    @Test
    void aSmallPracticeWithoutInteroperability() {
        Card card = group().small()
                .activities("IA_PCMH")
                .cost("TPCC_1", "1518.495", 20)
                .score();
        assertThat(card.weights()).isEqualTo("40/30/30/0");
        assertThat(card.says(Rule.WEIGHTS_SMALL_PRACTICE))
                .isEqualTo("Small practice, scored: quality, cost, improvement activities. "
                        + "Weights quality 40, cost 30, improvement activities 30, Promoting Interoperability 0.");
    }

    @Test
    void anMvpUsesTheSameTables() {
        Entity entity = group().registeredFor("G0055").in("G0055");
        assertThat(entity.activities("IA_PCMH")
                        .cost("TPCC_1", "1518.495", 20)
                        .score()
                        .weights())
                .isEqualTo("30/30/15/25");
        assertThat(group().small()
                        .registeredFor("G0055")
                        .in("G0055")
                        .activities("IA_PCMH")
                        .cost("TPCC_1", "1518.495", 20)
                        .score()
                        .weights())
                .isEqualTo("40/30/30/0");
    }

    @ParameterizedTest(name = "small: {0}, excused from interoperability: {1}")
    @CsvSource({"false, false, 55/0/15/30", "false, true, 85/0/15/0", "true, true, 50/0/50/0"})
    void anApmEntityIsWeightedWithoutCost(boolean small, boolean excused, String weights) {
        Entity entity = apmEntity();
        if (small) {
            entity.small();
        }
        if (excused) {
            entity.excusedFrom(PROMOTING_INTEROPERABILITY);
        }
        Card card = entity.activities("IA_PCMH").cost("TPCC_1", "1518.495", 20).score();
        assertThat(card.weights()).isEqualTo(weights);
        assertThat(card.says(Rule.APM_ENTITY_WITHOUT_COST)).isEqualTo("An APM Entity is weighted without cost.");
    }

    @Test
    void theAppHasATableOfItsOwn() {
        Card card = individual()
                .in("app1")
                .quality(ECQM, "001", met(70).of(100))
                .interoperability(complete())
                .score();
        assertThat(card.weights()).isEqualTo("50/0/20/30");
        assertThat(card.says(Rule.WEIGHTS_APP))
                .isEqualTo(
                        "APM Performance Pathway, scored: quality, improvement activities, Promoting Interoperability. "
                                + "Weights quality 50, cost 0, improvement activities 20, Promoting Interoperability 30.");
        assertThat(apmEntity()
                        .in("app1")
                        .quality(ECQM, "001", met(70).of(100))
                        .score()
                        .rules())
                .doesNotContain(Rule.APM_ENTITY_WITHOUT_COST);
    }

    @Test
    void theAppInASmallPracticeHasItToo() {
        assertThat(individual()
                        .small()
                        .in("app1")
                        .quality(ECQM, "001", met(70).of(100))
                        .score()
                        .weights())
                .isEqualTo("75/0/25/0");
    }

    @Test
    void qualityIsReweightedWithoutQualityData() {
        Card card = group().excusedFrom(QUALITY)
                .activities("IA_PCMH")
                .cost("TPCC_1", "1518.495", 20)
                .score();
        assertThat(card.quality()).isEqualTo("not scored");
        assertThat(card.weights()).isEqualTo("0/30/15/55");
        assertThat(card.says(Rule.QUALITY_REWEIGHTED)).isEqualTo("Quality reweighted and no quality data: not scored.");
        assertThat(card.part("quality").detail()).isEqualTo("Not scored: the weight moves to other categories");
    }

    @Test
    void qualityDataCancelThat() {
        Card card = everything(group().excusedFrom(QUALITY)).score();
        assertThat(card.weights()).isEqualTo("30/30/15/25");
        assertThat(card.says(Rule.QUALITY_REWEIGHTING_CANCELLED))
                .isEqualTo("Quality data were submitted: the reweighting of quality is cancelled.");
    }

    @Test
    void dataAreMeasuresWithPatients() {
        assertThat(group().excusedFrom(QUALITY)
                        .quality(ECQM, "236", Value.nobody())
                        .score()
                        .quality())
                .isEqualTo("not scored");
        assertThat(group().excusedFrom(QUALITY)
                        .quality(ECQM, "236", Value.incomplete())
                        .score()
                        .quality())
                .isEqualTo("0 of 60: 0 %");
        assertThat(group().excusedFrom(QUALITY)
                        .quality(ECQM, "488", met(1).of(9))
                        .score()
                        .quality())
                .isEqualTo("0 of 50: 0 %");
        assertThat(group().excusedFrom(QUALITY)
                        .survey("CAHPS_1", "70")
                        .score()
                        .candidate()
                        .category(QUALITY)
                        .score()
                        .scored())
                .isTrue();
        assertThat(group().excusedFrom(QUALITY).survey("CAHPS_7", "70").score().quality())
                .isEqualTo("not scored");
        assertThat(group().excusedFrom(QUALITY)
                        .quality(ECQM, "126", met(1).of(9))
                        .score()
                        .quality())
                .isEqualTo("not scored");
        assertThat(group().excusedFrom(QUALITY)
                        .clinicians(16)
                        .claimsMeasure("479", "0.13", 200)
                        .score()
                        .quality())
                .isEqualTo("not scored");
    }

    @Test
    void whatWasSentStaysKnownWhenQualityIsNotScored() {
        CategoryScore quality = group().excusedFrom(QUALITY)
                .small()
                .quality(ECQM, "236", Value.nobody())
                .claimsMeasure("480", "0.01", 25)
                .score()
                .candidate()
                .category(QUALITY)
                .score();
        assertThat(quality.measures())
                .extracting(measure -> measure.id() + " " + measure.points().shown() + " " + measure.status())
                .containsExactly("236 0 EXCLUDED", "480 0 EXCLUDED");
        assertThat(quality.dataSubmitted()).isFalse();
    }

    @Test
    void severalCategoriesCanBeReweighted() {
        assertThat(everything(group().excusedFrom(COST)).score().weights()).isEqualTo("55/0/15/30");
        assertThat(group().excusedFrom(COST, IMPROVEMENT_ACTIVITIES)
                        .interoperability(complete())
                        .score()
                        .weights())
                .isEqualTo("70/0/0/30");
    }
}

package org.openqpp.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqpp.policy.value.CollectionType.ECQM;
import static org.openqpp.policy.value.PerformanceCategory.COST;
import static org.openqpp.policy.value.PerformanceCategory.QUALITY;
import static org.openqpp.scoring.Entity.apmEntity;
import static org.openqpp.scoring.Entity.group;
import static org.openqpp.scoring.Entity.individual;
import static org.openqpp.scoring.Entity.virtualGroup;
import static org.openqpp.scoring.Interoperability.complete;
import static org.openqpp.scoring.Value.points;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqpp.scoring.figure.Rule;

/** In traditional MIPS quality and cost may come from the assigned hospital; the higher final score is kept. */
class K01_FacilityBasedScoring {

    @Test
    void anIndividualNeedsToSendNothing() {
        Card card = individual().hospital("90", "80").score();
        assertThat(card.quality()).isEqualTo("90 %");
        assertThat(card.cost()).isEqualTo("80 %");
        assertThat(card.contributions()).isEqualTo("27 + 24 + 0 + 0");
        assertThat(card.total()).isEqualTo("51.00");
        assertThat(card.candidate().facilityBased()).isTrue();
        assertThat(card.tree().detail()).isEqualTo("Facility-based, individual");
        assertThat(card.says(Rule.FACILITY_QUALITY)).isEqualTo("Quality of the assigned hospital's percentile: 90 %.");
        assertThat(card.says(Rule.FACILITY_COST)).isEqualTo("Cost of the assigned hospital's percentile: 80 %.");
        assertThat(card.says(Rule.FACILITY_CHOSEN))
                .isEqualTo("Facility-based 51, regular 0: the facility-based score counts.");
    }

    @Test
    void aGroupNeedsActivitiesOrInteroperability() {
        Card nothing = group().hospital("90", "80").score();
        assertThat(nothing.candidate().facilityBased()).isFalse();
        assertThat(nothing.says(Rule.FACILITY_NEEDS_DATA))
                .isEqualTo(
                        "A group needs activities or Promoting Interoperability data for a facility-based score: none.");
        Card quality =
                group().hospital("90", "80").quality(ECQM, "236", points(5)).scoreFlat();
        assertThat(quality.candidate().facilityBased()).isFalse();
        assertThat(group().hospital("90", "80")
                        .activities("IA_BE_4")
                        .score()
                        .candidate()
                        .facilityBased())
                .isTrue();
        assertThat(group().hospital("90", "80")
                        .interoperability(complete())
                        .score()
                        .candidate()
                        .facilityBased())
                .isTrue();
        assertThat(group().hospital("90", "80")
                        .activities(false, "IA_BE_4")
                        .score()
                        .candidate()
                        .facilityBased())
                .isFalse();
    }

    @Test
    void theHigherFinalScoreIsKept() {
        List<String> six = List.of("236", "130", "117", "134", "309", "310");
        Card own = individual()
                .hospital("50", "50")
                .quality(ECQM, six, points(10))
                .cost("TPCC_1", "1518.495", 20)
                .scoreFlat();
        assertThat(own.candidate().facilityBased()).isFalse();
        assertThat(own.total()).isEqualTo("52.50");
        assertThat(own.says(Rule.FACILITY_CHOSEN))
                .isEqualTo("Facility-based 30, regular 52.5: the regular score counts.");
    }

    @Test
    void ofEqualScoresTheRegularOneIsKept() {
        List<String> six = List.of("236", "130", "117", "134", "309", "310");
        Card card = individual()
                .hospital("80", "75")
                .quality(ECQM, six, points(8))
                .cost("TPCC_1", "1518.495", 20)
                .scoreFlat();
        assertThat(card.total()).isEqualTo("46.50");
        assertThat(card.candidate().facilityBased()).isFalse();
    }

    @Test
    void withoutAHospitalNothingIsSaidOfIt() {
        assertThat(individual().score().rules()).doesNotContain(Rule.FACILITY_CHOSEN, Rule.FACILITY_NEEDS_DATA);
    }

    @Test
    void onlyInTraditionalMips() {
        Card mvp = individual()
                .hospital("90", "80")
                .registeredFor("G0055")
                .in("G0055")
                .activities("IA_PCMH")
                .score();
        assertThat(mvp.candidate().facilityBased()).isFalse();
        assertThat(mvp.rules()).doesNotContain(Rule.FACILITY_CHOSEN);
        assertThat(individual()
                        .hospital("90", "80")
                        .in("app1")
                        .activities("IA_PCMH")
                        .score()
                        .candidate()
                        .facilityBased())
                .isFalse();
    }

    @Test
    void onlyForIndividualsAndGroups() {
        for (Entity entity : List.of(virtualGroup(), apmEntity())) {
            Card card = entity.hospital("90", "80").activities("IA_PCMH").score();
            assertThat(card.candidate().facilityBased()).isFalse();
            assertThat(card.rules()).doesNotContain(Rule.FACILITY_CHOSEN, Rule.FACILITY_NEEDS_DATA);
        }
    }

    @Test
    void noBonusAndNoImprovementInside() {
        Card card = individual()
                .small()
                .hospital("90", "80")
                .lastYear("mips", "50", "50")
                .score();
        assertThat(card.quality()).isEqualTo("90 %");
        assertThat(card.cost()).isEqualTo("80 %");
    }

    @Test
    @Reading("A-25")
    void aSmallPracticeIsWeightedAsOne() {
        Card card =
                individual().small().hospital("90", "80").activities("IA_PCMH").score();
        assertThat(card.weights()).isEqualTo("40/30/30/0");
        assertThat(card.total()).isEqualTo("90.00");
    }

    @Test
    void approvedReweightingStays() {
        Card cost = individual()
                .excusedFrom(COST)
                .hospital("90", "80")
                .activities("IA_PCMH")
                .score();
        assertThat(cost.candidate().facilityBased()).isTrue();
        assertThat(cost.weights()).isEqualTo("55/0/15/30");
        assertThat(cost.says(Rule.COST_REWEIGHTED)).startsWith("Reweighting of cost granted");
        Card quality = individual()
                .excusedFrom(QUALITY)
                .hospital("90", "80")
                .activities("IA_PCMH")
                .score();
        assertThat(quality.weights()).isEqualTo("0/30/15/55");
        assertThat(quality.total()).isEqualTo("39.00");
    }

    @Test
    void qualityDataOfItsOwnCancelTheReweightingHereToo() {
        Card card = individual()
                .excusedFrom(QUALITY)
                .hospital("90", "80")
                .quality(ECQM, "236", points(5))
                .scoreFlat();
        assertThat(card.quality()).isEqualTo("90 %");
        assertThat(card.weights()).isEqualTo("30/30/15/25");
    }

    @Test
    void theComplexPatientBonusIsAddedIfDataWereSent() {
        Entity entity = individual().hospital("90", "80").risk("1.2", "0.1").comparedWithOthers();
        assertThat(entity.score().total()).isEqualTo("51.00");
        Entity withData = individual()
                .hospital("90", "80")
                .risk("1.2", "0.1")
                .comparedWithOthers()
                .activities("IA_PCMH");
        // medical: 1.5 + 4 x (1.2 - 1) / 0.5 = 3.1
        assertThat(withData.score().total()).isEqualTo("69.10");
    }
}

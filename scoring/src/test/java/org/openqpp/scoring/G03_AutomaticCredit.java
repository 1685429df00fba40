package org.openqpp.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqpp.policy.value.CollectionType.ECQM;
import static org.openqpp.policy.value.PerformanceCategory.IMPROVEMENT_ACTIVITIES;
import static org.openqpp.scoring.Entity.apmEntity;
import static org.openqpp.scoring.Entity.clinician;
import static org.openqpp.scoring.Entity.group;
import static org.openqpp.scoring.Entity.individual;
import static org.openqpp.scoring.Value.met;
import static org.openqpp.scoring.Value.nobody;

import org.junit.jupiter.api.Test;
import org.openqpp.scoring.figure.Rule;

/** Participants of a MIPS APM get 20 of 40 points, and the APP all 40, once quality or interoperability data exist. */
class G03_AutomaticCredit {

    private static Entity participant() {
        return group().inMipsApm();
    }

    @Test
    void qualityDataBringTheCredit() {
        Card card = participant().quality(ECQM, "236", met(70).of(100)).score();
        assertThat(card.activities()).isEqualTo("20 of 40: 50 %");
        assertThat(card.says(Rule.APM_CREDIT))
                .isEqualTo(
                        "MIPS APM participant with quality or Promoting Interoperability data: 20 points automatically.");
        assertThat(card.points(IMPROVEMENT_ACTIVITIES)).isEmpty();
    }

    @Test
    void interoperabilityDataToo() {
        assertThat(participant()
                        .interoperability(Interoperability.complete())
                        .score()
                        .activities())
                .isEqualTo("20 of 40: 50 %");
    }

    @Test
    void activitiesAloneDoNot() {
        assertThat(participant().activities("IA_BE_4").score().activities()).isEqualTo("10 of 40: 25 %");
    }

    @Test
    void aMeasureWithoutPatientsIsNoData() {
        assertThat(participant().quality(ECQM, "236", nobody()).score().activities())
                .isEqualTo("0 of 40: 0 %");
    }

    @Test
    void attestedActivitiesAreAdded() {
        assertThat(participant()
                        .quality(ECQM, "236", met(70).of(100))
                        .activities("IA_BE_4")
                        .score()
                        .activities())
                .isEqualTo("30 of 40: 75 %");
        assertThat(participant()
                        .quality(ECQM, "236", met(70).of(100))
                        .activities("IA_BE_4", "IA_BE_6")
                        .score()
                        .activities())
                .isEqualTo("40 of 40: 100 %");
    }

    @Test
    void notForOthers() {
        assertThat(group().quality(ECQM, "236", met(70).of(100)).score().activities())
                .isEqualTo("0 of 40: 0 %");
    }

    @Test
    @Reading("A-19")
    void anApmEntityNeedsNoFlag() {
        assertThat(apmEntity().quality(ECQM, "236", met(70).of(100)).score().activities())
                .isEqualTo("20 of 40: 50 %");
    }

    @Test
    void aRollUpIsNoDataOfTheEntity() {
        assertThat(apmEntity().rollUp(clinician("80")).score().activities()).isEqualTo("0 of 40: 0 %");
    }

    @Test
    void inAnMvpTheCreditIsTheSame() {
        assertThat(participant()
                        .registeredFor("G0055")
                        .in("G0055")
                        .quality(ECQM, "377", met(70).of(100))
                        .score()
                        .activities())
                .isEqualTo("20 of 40: 50 %");
    }

    @Test
    void theAppGivesFullCredit() {
        Card card =
                individual().in("app1").quality(ECQM, "001", met(70).of(100)).score();
        assertThat(card.activities()).isEqualTo("40 of 40: 100 %");
        assertThat(card.says(Rule.PATHWAY_CREDIT))
                .isEqualTo("Data of another category exist: full credit of 40 points automatically.");
        assertThat(apmEntity()
                        .in("app1")
                        .quality(ECQM, "001", met(70).of(100))
                        .score()
                        .activities())
                .isEqualTo("40 of 40: 100 %");
    }

    @Test
    void theAppWithoutOtherDataDoesNot() {
        Card card = individual().in("app1").activities("IA_BE_4").score();
        assertThat(card.activities()).isEqualTo("10 of 40: 25 %");
        assertThat(card.says(Rule.PATHWAY_NO_CREDIT)).isEqualTo("No data of another category: no automatic credit.");
    }
}

package org.openqpp.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqpp.policy.value.CollectionType.CQM;
import static org.openqpp.policy.value.CollectionType.ECQM;
import static org.openqpp.policy.value.CollectionType.PART_B_CLAIMS;
import static org.openqpp.policy.value.CollectionType.WEB_INTERFACE;
import static org.openqpp.scoring.Entity.apmEntity;
import static org.openqpp.scoring.Entity.group;
import static org.openqpp.scoring.Entity.individual;
import static org.openqpp.scoring.Entity.subgroup;
import static org.openqpp.scoring.Entity.virtualGroup;
import static org.openqpp.scoring.Value.incomplete;
import static org.openqpp.scoring.Value.met;
import static org.openqpp.scoring.Value.points;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqpp.scoring.figure.Rule;

/** The APP has a fixed set: 001, 134 and 236, the survey, and the claims measures 479 and 484. */
class F01_TheFixedSet {

    @Test
    void anIndividualIsScoredOnThreeMeasures() {
        Card card = individual()
                .in("app1")
                .quality(ECQM, List.of("001", "134", "236"), points(7))
                .scoreFlat();
        assertThat(card.counted()).isEqualTo("001 7, 134 7, 236 7");
        assertThat(card.quality()).isEqualTo("21 of 30: 70 %");
        assertThat(card.says(Rule.PATHWAY_SET)).isEqualTo("Set of 001, 134, 236.");
        assertThat(card.says(Rule.PATHWAY_COUNTS)).isEqualTo("Part of the fixed set: counts.");
        assertThat(card.says(Rule.PATHWAY_SURVEY_INDIVIDUAL)).isEqualTo("No survey for an individual: left out.");
    }

    @Test
    void aGroupIsAskedForTheSurveyToo() {
        Card with = group().in("app1")
                .quality(ECQM, List.of("001", "134", "236"), points(7))
                .survey("CAHPS_1", "70")
                .scoreFlat();
        assertThat(with.counted()).isEqualTo("001 7, 134 7, 236 7, 321 8");
        assertThat(with.quality()).isEqualTo("29 of 40: 72.5 %");
        assertThat(with.says(Rule.SURVEY_COUNTS)).isEqualTo("The survey counts as one of the required measures.");
        Card without = group().in("app1")
                .quality(ECQM, List.of("001", "134", "236"), points(7))
                .scoreFlat();
        assertThat(without.quality()).isEqualTo("21 of 40: 52.5 %");
        assertThat(without.says(Rule.PATHWAY_SURVEY_MISSING)).isEqualTo("Survey not given: 0 of 10.");
    }

    @Test
    void missingMeasuresCountNothing() {
        Card card = individual().in("app1").quality(ECQM, "001", points(7)).scoreFlat();
        assertThat(card.quality()).isEqualTo("7 of 30: 23.3333 %");
        assertThat(card.says(Rule.PATHWAY_MISSING)).isEqualTo("Not submitted: 0 of 10 for 134, 236.");
        assertThat(individual().in("app1").activities("IA_PCMH").score().quality())
                .isEqualTo("0 of 30: 0 %");
    }

    @Test
    void claimsMeasuresComeOnTopWhenTheyAreScored() {
        Card card = group().clinicians(16)
                .in("app1")
                .quality(ECQM, List.of("001", "134", "236"), points(7))
                .survey("CAHPS_1", "70")
                .claimsMeasure("479", "0.13", 200)
                .claimsMeasure("484", "36.0", 17)
                .scoreFlat();
        assertThat(card.counted()).endsWith("321 8, 479 10");
        assertThat(card.takenOut()).isEqualTo("484");
        assertThat(card.quality()).isEqualTo("39 of 50: 78 %");
    }

    @Test
    void otherClaimsMeasuresAreNotPartOfIt() {
        Card card = group().in("app1")
                .quality(ECQM, "001", points(7))
                .claimsMeasure("480", "0.01", 25)
                .scoreFlat();
        assertThat(card.takenOut()).isEqualTo("480");
        assertThat(card.quality()).isEqualTo("7 of 40: 17.5 %");
    }

    @Test
    void otherMeasuresAreTakenOut() {
        Card card = individual()
                .in("app1")
                .quality(ECQM, List.of("001", "130"), points(7))
                .scoreFlat();
        assertThat(card.takenOut()).isEqualTo("130");
        assertThat(card.says(Rule.NOT_IN_PROGRAM))
                .isEqualTo("Not a measure of app1 in this collection type: taken out.");
    }

    @Test
    void collectionTypesMayBeMixedAndTheBestVersionCounts() {
        Card card = individual()
                .in("app1")
                .quality(ECQM, "001", points(7))
                .quality(CQM, "001", points(8))
                .quality(CQM, "134", points(6))
                .quality(ECQM, "236", points(5))
                .scoreFlat();
        assertThat(card.counted()).isEqualTo("001 8, 134 6, 236 5");
        assertThat(card.uncounted()).isEqualTo("001 7");
    }

    @Test
    void claimsVersionsAreForSmallPractices() {
        Card small = individual()
                .small()
                .in("app1")
                .quality(PART_B_CLAIMS, List.of("001", "134", "236"), points(6))
                .scoreFlat();
        assertThat(small.quality()).isEqualTo("18 + 6 of 30: 80 %");
        Card large =
                individual().in("app1").quality(PART_B_CLAIMS, "001", points(6)).scoreFlat();
        assertThat(large.takenOut()).isEqualTo("001");
        assertThat(large.quality()).isEqualTo("0 of 30: 0 %");
        assertThat(large.says(Rule.CLAIMS_NOT_SMALL)).startsWith("Part B claims measures are for small practices only");
    }

    @Test
    void medicareCqmsAreForApmEntities() {
        Card entity = apmEntity()
                .in("app1")
                .quality(CQM, List.of("001SSP", "134SSP", "236SSP"), points(6))
                .scoreFlat();
        assertThat(entity.counted()).isEqualTo("001SSP 6, 134SSP 6, 236SSP 6");
        assertThat(entity.quality()).isEqualTo("18 of 40: 45 %");
        Card group = group().in("app1").quality(CQM, "001SSP", points(6)).scoreFlat();
        assertThat(group.takenOut()).isEqualTo("001SSP");
        assertThat(individual()
                        .in("app1")
                        .quality(WEB_INTERFACE, "001", points(6))
                        .scoreFlat()
                        .takenOut())
                .isEqualTo("001");
    }

    @Test
    void aMeasureThatIsNotCompleteEarnsNothing() {
        assertThat(individual()
                        .in("app1")
                        .quality(ECQM, "001", incomplete())
                        .score()
                        .counted())
                .isEqualTo("001 0");
        assertThat(individual()
                        .small()
                        .in("app1")
                        .quality(ECQM, "001", incomplete())
                        .score()
                        .counted())
                .isEqualTo("001 3");
    }

    @Test
    void newMeasuresHaveNoFloorInAFixedSet() {
        TestLaw law = TestLaw.FLAT.withFirstYear("001", 2024);
        assertThat(individual()
                        .in("app1")
                        .quality(ECQM, "001", points(2))
                        .scoreUnder(law)
                        .counted())
                .isEqualTo("001 2");
        assertThat(group().quality(ECQM, "001", points(2)).scoreUnder(law).counted())
                .isEqualTo("001 7");
    }

    @Test
    void improvementNeedsTheWholeSet() {
        Entity full = individual().in("app1").quality(ECQM, List.of("001", "134", "236"), points("6.6"));
        assertThat(full.lastYear("app1", "60", null).scoreFlat().quality()).isEqualTo("19.8 of 30 + 1: 67 %");
        Entity part = individual().in("app1").quality(ECQM, List.of("001", "134"), points("9.9"));
        assertThat(part.lastYear("app1", "60", null).scoreFlat().quality()).isEqualTo("19.8 of 30: 66 %");
        Entity notComplete = individual()
                .in("app1")
                .quality(ECQM, List.of("001", "134"), points("9.9"))
                .quality(ECQM, "236", met(7).of(7).eligible(100));
        assertThat(notComplete.lastYear("app1", "60", null).scoreFlat().quality())
                .isEqualTo("19.8 of 30: 66 %");
        Entity noSurvey = group().in("app1").quality(ECQM, List.of("001", "134", "236"), points("8.8"));
        assertThat(noSurvey.lastYear("app1", "60", null).scoreFlat().quality()).isEqualTo("26.4 of 40: 66 %");
    }

    @Test
    void whoMayNotReportTheAppIsNotScoredOnQuality() {
        for (Entity entity : List.of(virtualGroup(), subgroup())) {
            Card card = entity.in("app1")
                    .quality(ECQM, "001", points(7))
                    .activities("IA_PCMH")
                    .scoreFlat();
            assertThat(card.quality()).isEqualTo("not scored");
            assertThat(card.says(Rule.QUALITY_NOTHING_TO_SCORE))
                    .isEqualTo("Nothing is left to be scored: quality is not scored.");
        }
    }
}

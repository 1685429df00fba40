package org.openqpp.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqpp.policy.value.CollectionType.CQM;
import static org.openqpp.policy.value.CollectionType.ECQM;
import static org.openqpp.scoring.Entity.group;
import static org.openqpp.scoring.Entity.individual;
import static org.openqpp.scoring.Interoperability.complete;
import static org.openqpp.scoring.Value.met;
import static org.openqpp.scoring.Value.points;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqpp.policy.value.PerformanceCategory;
import org.openqpp.scoring.figure.Figure;
import org.openqpp.scoring.figure.Reason;
import org.openqpp.scoring.figure.Rule;
import org.openqpp.scoring.tree.Metadata;
import org.openqpp.scoring.tree.ScoreNode;

/** The score tree has the shape of the Submissions API: total, categories, their percents, measures. */
class N01_TheScoreTree {

    private static final Card CARD = group().small()
            .quality(ECQM, List.of("236", "130", "117", "134", "309", "310"), points(8))
            .quality(CQM, "118", points(3))
            .quality(CQM, "240", points(3))
            .activities("IA_BE_4")
            .cost("TPCC_1", "1518.495", 20)
            .scoreFlat();

    private static List<String> names(ScoreNode node) {
        return node.parts().stream().map(ScoreNode::name).toList();
    }

    private static List<String> metadata(ScoreNode node) {
        return node.metadata().stream().map(Metadata::name).toList();
    }

    @Test
    void theTotalHasFourCategoriesAndTheBonuses() {
        ScoreNode tree = CARD.tree();
        assertThat(tree.name() + ", " + tree.title() + ", " + tree.detail())
                .isEqualTo("total, Final score, Traditional MIPS, group");
        assertThat(names(tree)).containsExactly("quality", "ia", "pi", "cost", "bonuses");
        assertThat(metadata(tree))
                .containsExactly(
                        "performanceYear",
                        "programName",
                        "entityType",
                        "facilityBased",
                        "paymentAdjustmentPercent",
                        "policy");
        assertThat(tree.findMetadata("facilityBased")).contains(new Metadata.Flag("facilityBased", false));
        assertThat(tree.original()).isNull();
    }

    @Test
    void aCategoryHoldsItsContributionAndAsOriginalItsPercent() {
        ScoreNode quality = CARD.part("quality");
        assertThat(quality.value().shown()).isEqualTo("36");
        assertThat(metadata(quality)).containsExactly("weight", "maxContribution", "reweighted");
        assertThat(Card.quantity(quality, "maxContribution").shown()).isEqualTo("40");
        assertThat(quality.findMetadata("reweighted")).contains(new Metadata.Flag("reweighted", false));
        assertThat(quality.parts()).isEmpty();
        assertThat(quality.because())
                .extracting(Reason::toString)
                .containsExactly("R-9.1: Contribution to the final score: 90 % of a weight of 40 = 36.");
        ScoreNode original = quality.original();
        assertThat(original.name() + ", " + original.title() + ", " + original.detail())
                .isEqualTo("quality, Quality, 90 %");
        assertThat(metadata(original))
                .containsExactly(
                        "achievementPoints",
                        "bonusPoints",
                        "availablePoints",
                        "improvementPercent",
                        "requiredMeasures");
        assertThat(Card.quantity(original, "requiredMeasures").shown()).isEqualTo("6");
        assertThat(original.because()).isNotEmpty();
    }

    @Test
    void aCategoryThatIsNotScoredHasNoOriginalAndSaysWhy() {
        ScoreNode interoperability = CARD.part("pi");
        assertThat(interoperability.original()).isNull();
        assertThat(interoperability.findMetadata("reweighted")).contains(new Metadata.Flag("reweighted", true));
        assertThat(interoperability.because()).hasSize(1);
    }

    @Test
    void aMeasureShowsHowItCameByItsPoints() {
        ScoreNode measure = CARD.measure("236");
        assertThat(measure.title()).isEqualTo("Controlling High Blood Pressure");
        assertThat(measure.detail()).isEqualTo("8 points, counts");
        assertThat(metadata(measure))
                .containsExactly(
                        "processingStatus",
                        "submissionMethod",
                        "performanceRate",
                        "reportingRate",
                        "caseCount",
                        "decile",
                        "partialPoints",
                        "decileScore");
        assertThat(CARD.measure("118").detail()).isEqualTo("3 points, does not count");
        assertThat(CARD.measure("240").detail()).isEqualTo("taken out of scoring");
        assertThat(metadata(CARD.measure("240"))).containsExactly("processingStatus", "submissionMethod");
    }

    @Test
    void activitiesAndInteroperabilityMeasuresJustHavePoints() {
        assertThat(CARD.measure("IA_BE_4").detail()).isEqualTo("20 points");
        assertThat(CARD.measure("IA_BE_4").title()).startsWith("Engagement of patients");
        assertThat(metadata(CARD.measure("IA_BE_4"))).isEmpty();
        Card card = group().interoperability(complete()).score();
        assertThat(metadata(card.measure("PI_EP_1"))).containsExactly("performanceRate", "maxContribution");
        assertThat(metadata(card.measure("PI_EP_2"))).containsExactly("maxContribution");
    }

    @Test
    void categoriesShowTheFiguresOfTheirSums() {
        assertThat(metadata(CARD.part("cost").original()))
                .containsExactly("achievementPoints", "availablePoints", "improvementPercent");
        assertThat(metadata(CARD.part("ia").original())).containsExactly("points", "maximumPoints");
        assertThat(CARD.candidate()
                        .category(PerformanceCategory.COST)
                        .score()
                        .achievementPercent()
                        .shown())
                .isEqualTo("75");
        assertThat(CARD.candidate()
                        .category(PerformanceCategory.QUALITY)
                        .score()
                        .achievementPercent()
                        .shown())
                .isEqualTo("80");
        assertThat(CARD.candidate()
                        .category(PerformanceCategory.QUALITY)
                        .score()
                        .findFigure("availablePoints")
                        .map(Figure::shown))
                .contains("60");
        assertThat(CARD.candidate()
                        .category(PerformanceCategory.QUALITY)
                        .score()
                        .findFigure("other"))
                .isEmpty();
    }

    @Test
    void theBonusesHoldTheComplexPatientBonus() {
        ScoreNode bonuses = CARD.part("bonuses");
        assertThat(bonuses.title() + ", " + bonuses.detail()).isEqualTo("Bonuses, Added after weighting");
        assertThat(names(bonuses)).containsExactly("complexPatientBonus");
        ScoreNode bonus = bonuses.parts().get(0);
        assertThat(bonus.title() + ", " + bonus.detail()).isEqualTo("Complex patient bonus, 0 points");
        assertThat(bonus.findMetadata("provisional")).contains(new Metadata.Flag("provisional", false));
        assertThat(bonus.because()).hasSize(1);
        ScoreNode provisional = group().risk("1", "0.5")
                .activities("IA_BE_4")
                .score()
                .part("bonuses")
                .parts()
                .get(0);
        assertThat(provisional.detail()).isEqualTo("Provisional: statistics of the prior year are missing");
        assertThat(provisional.findMetadata("provisional")).contains(new Metadata.Flag("provisional", true));
    }

    @Test
    void everyNodeCarriesItsRules() {
        for (Card card : List.of(
                CARD,
                group().score(),
                group().activities("IA_BE_4").score(),
                group().excusedFrom(PerformanceCategory.values()).score(),
                individual().quality(ECQM, "236", met(70).of(100)).score())) {
            assertThat(withoutRules(card.tree())).isEmpty();
        }
    }

    @Test
    void aMeasureSaysWhyItCounts() {
        List<ScoreNode> measures = CARD.part("cost").original().parts();
        assertThat(measures)
                .isNotEmpty()
                .allSatisfy(measure ->
                        assertThat(measure.because()).extracting(Reason::rule).contains(Rule.COST_COUNTS));
    }

    @Test
    void nothingCountedIsSaid() {
        assertThat(group().score().says(Rule.COUNTED)).isEqualTo("Counted: none; sum 0 of 60.");
    }

    private static List<String> withoutRules(ScoreNode node) {
        List<String> names = new ArrayList<>();
        if (node.because().isEmpty()) {
            names.add(node.name());
        }
        node.parts().forEach(part -> names.addAll(withoutRules(part)));
        if (node.original() != null) {
            names.addAll(withoutRules(node.original()));
        }
        return names;
    }

    @Test
    void partsAndMetadataAreFoundByName() {
        assertThat(CARD.tree().findPart("cost").map(ScoreNode::title)).contains("Cost");
        assertThat(CARD.tree().findPart("other")).isEmpty();
        assertThat(CARD.tree().findMetadata("other")).isEmpty();
    }

    @Test
    void noIdentifierReachesAText() {
        Entity entity = individual().quality(ECQM, "236", met(70).of(100));
        assertThat(entity.participation().toString() + entity.submissions())
                .contains("individual", "2024")
                .doesNotContain("000123456", "0123456789");
        assertThat(entity.submissions().get(0)).hasToString("Submission[individual, 2024, 1 measurement sets]");
        assertThat(entity.small().participation()).hasToString("Participation[individual, 2024, [SMALL_PRACTICE]]");
    }

    @Test
    void theNamesOfProcessingStatusAreFixed() {
        assertThat(ProcessingStatus.values())
                .extracting(ProcessingStatus::wireName)
                .containsExactly("PICKED", "NOT_PICKED", "EXCLUDED");
    }

    @Test
    void partialPointsAreWhatIsBeyondTheDecile() {
        assertThat(CARD.fact("236", "partialPoints")).isEqualTo("0");
        MeasureScore without = CARD.candidate()
                .category(PerformanceCategory.IMPROVEMENT_ACTIVITIES)
                .score()
                .measures()
                .get(0);
        assertThat(without.partialPoints()).isNull();
        // raised to 7 from decile 3
        assertThat(group().quality(CQM, "499", points("3.5")).scoreFlat().fact("499", "partialPoints"))
                .isEqualTo("none");
        assertThat(group().quality(CQM, "118", points("3.5")).scoreFlat().fact("118", "partialPoints"))
                .isEqualTo("0.5");
    }
}

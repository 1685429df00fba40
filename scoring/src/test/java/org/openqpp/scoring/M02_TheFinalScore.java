package org.openqpp.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqpp.policy.value.CollectionType.ECQM;
import static org.openqpp.scoring.Entity.group;
import static org.openqpp.scoring.Entity.individual;
import static org.openqpp.scoring.Interoperability.complete;
import static org.openqpp.scoring.Value.points;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqpp.scoring.figure.Rule;

/** Category percents times weights, plus the complex patient bonus, at most 100, rounded once to two decimals. */
class M02_TheFinalScore {

    private static final List<String> SIX = List.of("236", "130", "117", "134", "309", "310");

    @Test
    void theWeightedSum() {
        Card card = group().quality(ECQM, SIX, points("8.5"))
                .cost("TPCC_1", "1518.495", 20)
                .activities("IA_BE_4", "IA_BE_6")
                .interoperability(complete())
                .scoreFlat();
        assertThat(card.contributions()).isEqualTo("25.5 + 22.5 + 11.25 + 25");
        assertThat(card.total()).isEqualTo("84.25");
        assertThat(card.says(Rule.FINAL_SCORE))
                .isEqualTo(
                        "Final score: quality 25.5, ia 11.25, pi 25, cost 22.5 plus complex patient bonus 0, at most 100, rounded: 84.25.");
    }

    @Test
    void notMoreThanOneHundred() {
        Card card = individual()
                .hospital("100", "100")
                .activities("IA_PCMH")
                .interoperability(complete())
                .risk("1.5", "0.35")
                .comparedWithOthers()
                .score();
        assertThat(card.total()).isEqualTo("100.00");
        assertThat(card.complexPatientBonus()).isEqualTo("9");
    }

    @Test
    @Reading("TIE")
    void aHalfCentMadeOfPeriodsIsRoundedOnceAndUp() {
        Card card = group().quality(ECQM, List.of("236", "130"), points("10"))
                .quality(ECQM, "117", points("5.015"))
                .activities("IA_PCMH")
                .cost("TPCC_1", "1518.495", 20)
                .scoreFlat();
        // (25.015 / 60) x 30 = 12.5075; cost 22.5; activities 15: 50.0075
        assertThat(card.contributions()).isEqualTo("12.5075 + 22.5 + 15 + 0");
        assertThat(card.total()).isEqualTo("50.01");
        // (25.01 / 60) x 30 = 12.505: exactly a half, although 25.01 / 60 has a period
        Card half = group().quality(ECQM, List.of("236", "130"), points("10"))
                .quality(ECQM, "117", points("5.01"))
                .activities("IA_PCMH")
                .cost("TPCC_1", "1518.495", 20)
                .scoreFlat();
        assertThat(half.quality()).isEqualTo("25.01 of 60: 41.6833 %");
        assertThat(half.total()).isEqualTo("50.01");
    }

    @Test
    void everyCategoryIsShownWithItsWeight() {
        Card card = group().small()
                .quality(ECQM, SIX, points("8.5"))
                .activities("IA_PCMH")
                .scoreFlat();
        assertThat(card.part("quality").title()).isEqualTo("Quality");
        assertThat(card.part("quality").detail()).isEqualTo("95 % of a weight of 50");
        assertThat(card.part("ia").title()).isEqualTo("Improvement activities");
        assertThat(card.part("pi").title()).isEqualTo("Promoting Interoperability");
        assertThat(card.part("cost").title()).isEqualTo("Cost");
        assertThat(card.contributions()).isEqualTo("47.5 + 0 + 50 + 0");
    }

    @Test
    void nothingAtAllIsZero() {
        Card card = group().score();
        assertThat(card.line()).isEqualTo("mips 0.00");
        assertThat(card.adjustment()).isEqualTo("-9.00");
        assertThat(card.says(Rule.NOTHING_REPORTED))
                .isEqualTo("Nothing was submitted: categories without reweighting score 0.");
        assertThat(group().activities("IA_BE_4").score().says(Rule.NOTHING_REPORTED))
                .isEqualTo("-");
        assertThat(group().interoperability(complete()).score().says(Rule.NOTHING_REPORTED))
                .isEqualTo("-");
        assertThat(group().quality(ECQM, "236", points(5)).scoreFlat().says(Rule.NOTHING_REPORTED))
                .isEqualTo("-");
    }

    @Test
    void withoutAParticipationFileNothingIsAssumed() {
        Card card = group().small().unknown().quality(ECQM, SIX, points(8)).scoreFlat();
        assertThat(card.quality()).isEqualTo("48 of 60: 80 %");
        assertThat(card.says(Rule.NO_PARTICIPATION_GIVEN))
                .isEqualTo("Nothing is known about the entity: taken as one clinician without special status.");
        assertThat(card.warnings())
                .containsExactly(
                        "No participation file was given: taken as an entity of one clinician without special status.");
        assertThat(group().score().warnings()).isEmpty();
    }
}

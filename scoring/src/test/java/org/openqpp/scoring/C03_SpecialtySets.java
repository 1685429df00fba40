package org.openqpp.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqpp.policy.value.CollectionType.CQM;
import static org.openqpp.policy.value.CollectionType.ECQM;
import static org.openqpp.policy.value.CollectionType.PART_B_CLAIMS;
import static org.openqpp.scoring.Entity.group;
import static org.openqpp.scoring.Value.met;
import static org.openqpp.scoring.Value.nobody;
import static org.openqpp.scoring.Value.points;
import static org.openqpp.scoring.Value.strata;
import static org.openqpp.scoring.Value.stratum;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqpp.scoring.figure.Rule;

/** A specialty set of fewer than six measures, all of them sent, counts as full. */
class C03_SpecialtySets {

    private static final List<String> HOSPITALISTS = List.of("005", "008", "047", "130");

    @Test
    void aCompleteSetOfFour() {
        Card card = group().quality(CQM, HOSPITALISTS, points(6)).scoreFlat();
        assertThat(card.quality()).isEqualTo("24 of 40: 60 %");
        assertThat(card.says(Rule.SPECIALTY_SET))
                .isEqualTo("Specialty set hospitalists (005, 008, 047, 130) is complete: 4 measures required.");
    }

    @Test
    void anIncompleteSet() {
        Card card =
                group().quality(CQM, List.of("005", "008", "047"), points(6)).scoreFlat();
        assertThat(card.quality()).isEqualTo("18 of 60: 30 %");
    }

    @Test
    @Reading("A-07")
    void aSetIsLookedAtOnlyUnderTheConditionsOfApplicability() {
        Card card = group().quality(CQM, HOSPITALISTS, points(6))
                .quality(ECQM, "236", points(6))
                .scoreFlat();
        assertThat(card.quality()).isEqualTo("30 of 60: 50 %");
        assertThat(card.says(Rule.SPECIALTY_SET)).isEqualTo("-");
        Card two = group().quality(CQM, HOSPITALISTS, points(6))
                .quality(CQM, List.of("118", "243"), points(6))
                .scoreFlat();
        assertThat(two.quality()).isEqualTo("36 of 60: 60 %");
    }

    @Test
    @Reading("A-30")
    void aFurtherMeasureMayOutrankThoseOfTheSet() {
        Card card = group().quality(CQM, HOSPITALISTS, points(6))
                .quality(CQM, "118", points(9))
                .scoreFlat();
        assertThat(card.quality()).isEqualTo("27 of 40: 67.5 %");
        assertThat(card.counted()).isEqualTo("047 6, 118 9, 005 6, 008 6");
        assertThat(card.uncounted()).isEqualTo("130 6");
    }

    @Test
    @Reading("A-15")
    void ofSeveralCompleteSetsTheLargestCounts() {
        // anesthesiology has five, and its first four are a cluster too
        Card card = group().quality(CQM, List.of("404", "424", "430", "463", "477"), points(6))
                .scoreFlat();
        assertThat(card.quality()).isEqualTo("30 of 50: 60 %");
        // by claims: hospitalists (047), emergency medicine (134, 317), interventional radiology (145)
        Card claims = group().small()
                .quality(PART_B_CLAIMS, List.of("047", "134", "145", "317"), points(6))
                .scoreFlat();
        assertThat(claims.says(Rule.SPECIALTY_SET))
                .isEqualTo("Specialty set emergencyMedicine (134, 317) is complete: 2 measures required.");
    }

    @Test
    void equalSetsAreTakenInTheOrderOfTheirNames() {
        // by claims: hospitalists (047) and interventional radiology (145)
        assertThat(group().small()
                        .quality(PART_B_CLAIMS, List.of("047", "145"), points(6))
                        .scoreFlat()
                        .says(Rule.SPECIALTY_SET))
                .isEqualTo("Specialty set hospitalists (047) is complete: 1 measures required.");
    }

    @Test
    @Reading("A-31")
    void noOutcomeMeasureIsDemandedWhenTheSetHasNone() {
        Card card = group().small()
                .quality(PART_B_CLAIMS, List.of("134", "317"), points(6))
                .scoreFlat();
        assertThat(card.quality()).isEqualTo("12 + 6 of 20: 90 %");
        assertThat(card.says(Rule.NO_OUTCOME_DEMANDED))
                .isEqualTo("No outcome or high priority measure was available: none is demanded.");
    }

    @Test
    void aHighPriorityMeasureOfTheSetComesFirstEvenWithoutPatients() {
        Card card = group().small()
                .quality(
                        PART_B_CLAIMS,
                        "226",
                        strata(stratum("reporting", met(60).of(100)), stratum("performance", met(50).of(100))))
                .quality(PART_B_CLAIMS, "047", nobody())
                .scoreFlat();
        assertThat(card.says(Rule.SPECIALTY_SET)).contains("2 measures required");
        assertThat(card.counted()).isEqualTo("047 3, 226 6");
    }

    @Test
    void aMeasureSentAsNothingOfNothingStaysRequiredInASet() {
        Card card = group().quality(CQM, List.of("005", "008", "130"), points(8))
                .quality(CQM, "047", nobody())
                .scoreFlat();
        assertThat(card.quality()).isEqualTo("24 of 40: 60 %");
    }

    @Test
    void aSetBelongsToOneCollectionType() {
        Card card = group().small()
                .quality(CQM, "134", points(6))
                .quality(PART_B_CLAIMS, "317", points(6))
                .scoreFlat();
        assertThat(card.quality()).isEqualTo("12 + 6 of 60: 30 %");
    }
}

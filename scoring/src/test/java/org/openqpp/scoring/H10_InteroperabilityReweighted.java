package org.openqpp.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqpp.policy.value.PerformanceCategory.PROMOTING_INTEROPERABILITY;
import static org.openqpp.policy.value.PerformanceCategory.QUALITY;
import static org.openqpp.scoring.Entity.group;
import static org.openqpp.scoring.Entity.individual;
import static org.openqpp.scoring.Interoperability.complete;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqpp.policy.value.SpecialStatus;
import org.openqpp.scoring.figure.Rule;

/** Some need not report; a qualifying submission of theirs is scored all the same, an incomplete one is not. */
class H10_InteroperabilityReweighted {

    @ParameterizedTest
    @CsvSource({
        "SMALL_PRACTICE, small practice",
        "HOSPITAL_BASED, hospital-based",
        "ASC_BASED, ambulatory surgical center-based",
        "NON_PATIENT_FACING, non-patient-facing"
    })
    void automaticallyByStatus(SpecialStatus status, String label) {
        Card card = group().with(status).score();
        assertThat(card.interoperability()).isEqualTo("not scored");
        assertThat(card.says(Rule.REWEIGHTED_AUTOMATICALLY))
                .isEqualTo("Nothing valid submitted and reweighted (" + label + "): not scored.");
    }

    @ParameterizedTest
    @CsvSource({"RURAL", "HPSA", "FACILITY_BASED"})
    void otherStatusesDoNot(SpecialStatus status) {
        assertThat(group().with(status).score().interoperability()).isEqualTo("0 %");
    }

    @Test
    void automaticallyForClinicalSocialWorkers() {
        Card card = individual().clinicianType("clinicalSocialWorker").score();
        assertThat(card.says(Rule.REWEIGHTED_AUTOMATICALLY))
                .isEqualTo("Nothing valid submitted and reweighted (clinicalSocialWorker): not scored.");
        assertThat(individual().clinicianType("physicalTherapist").score().interoperability())
                .isEqualTo("0 %");
        assertThat(group().clinicianType("clinicalSocialWorker").score().interoperability())
                .isEqualTo("0 %");
    }

    @Test
    void byApplication() {
        Card card = group().excusedFrom(PROMOTING_INTEROPERABILITY).score();
        assertThat(card.interoperability()).isEqualTo("not scored");
        assertThat(card.says(Rule.REWEIGHTED_BY_APPLICATION))
                .isEqualTo("Nothing valid submitted and reweighting granted (approved application): not scored.");
        assertThat(group().excusedFrom(QUALITY).score().interoperability()).isEqualTo("0 %");
    }

    @Test
    void automaticCircumstances() {
        assertThat(individual().inDisasterArea().score().says(Rule.REWEIGHTED_BY_APPLICATION))
                .isEqualTo(
                        "Nothing valid submitted and reweighting granted (automatic extreme circumstances): not scored.");
        assertThat(group().inDisasterArea().score().interoperability()).isEqualTo("0 %");
    }

    @Test
    void everyGroundIsNamed() {
        assertThat(individual()
                        .small()
                        .hospitalBased()
                        .excusedFrom(PROMOTING_INTEROPERABILITY)
                        .inDisasterArea()
                        .score()
                        .says(Rule.REWEIGHTED_AUTOMATICALLY))
                .isEqualTo(
                        "Nothing valid submitted and reweighted (small practice, hospital-based, approved application, automatic extreme circumstances): not scored.");
    }

    @Test
    void aQualifyingSubmissionIsScored() {
        Card card = group().hospitalBased().interoperability(complete()).score();
        assertThat(card.interoperability()).isEqualTo("100 %");
        assertThat(card.says(Rule.REWEIGHTING_CANCELLED))
                .isEqualTo("A qualifying submission cancels the reweighting (hospital-based): the data are scored.");
    }

    @Test
    void anIncompleteOneIsNot() {
        Card card = group().hospitalBased()
                .interoperability(complete().without("PI_PEA_1"))
                .score();
        assertThat(card.interoperability()).isEqualTo("not scored");
        assertThat(card.says(Rule.STAYS_REWEIGHTED))
                .isEqualTo("The submission lacks required data: the category stays reweighted (hospital-based).");
        assertThat(card.says(Rule.MEASURE_MISSING)).isEqualTo("PI_PEA_1 is neither reported nor excluded.");
    }

    @Test
    void aQualifyingSubmissionThatFailsEarnsZero() {
        assertThat(group().hospitalBased()
                        .interoperability(complete().no("PI_PPHI_1"))
                        .score()
                        .interoperability())
                .isEqualTo("0 %");
        assertThat(group().hospitalBased()
                        .interoperability(complete().share("PI_PEA_1", 0, 9))
                        .score()
                        .interoperability())
                .isEqualTo("0 %");
        assertThat(group().hospitalBased()
                        .interoperability(complete().period("2024-09-01", "2024-12-31"))
                        .score()
                        .interoperability())
                .isEqualTo("0 %");
    }

    @Test
    @Reading("A-21")
    void aMalformedCehrtIdQualifies() {
        assertThat(group().hospitalBased()
                        .interoperability(complete().cehrtId("X"))
                        .score()
                        .interoperability())
                .isEqualTo("0 %");
        assertThat(group().hospitalBased()
                        .interoperability(complete().cehrtId(null))
                        .score()
                        .interoperability())
                .isEqualTo("not scored");
    }

    @Test
    @Reading("A-22")
    void aMissingLevelOfEngagementQualifies() {
        assertThat(group().hospitalBased()
                        .interoperability(complete().without("PI_PHCDRR_1_PROD"))
                        .score()
                        .interoperability())
                .isEqualTo("0 %");
    }

    @Test
    @Reading("A-23")
    void underAutomaticCircumstancesAnIncompleteSubmissionStaysReweighted() {
        Card card = individual()
                .inDisasterArea()
                .interoperability(complete().cehrtId(null))
                .score();
        assertThat(card.interoperability()).isEqualTo("not scored");
        assertThat(individual()
                        .inDisasterArea()
                        .interoperability(complete())
                        .score()
                        .part("pi")
                        .original())
                .isNotNull();
    }

    @Test
    @Reading("A-33")
    void aConflictIsZeroEvenWithReweighting() {
        Card card = group().hospitalBased()
                .interoperability(complete())
                .then()
                .interoperability(complete().no("PI_ONCDIR_1"))
                .score();
        assertThat(card.interoperability()).isEqualTo("0 %");
    }

    @Test
    @Reading("A-36")
    void aDroppedSetLeavesTheCategoryReweighted() {
        Card card = group().hospitalBased()
                .interoperability(complete().yes("PI_LVPP_1"))
                .score();
        assertThat(card.interoperability()).isEqualTo("not scored");
        assertThat(card.rules()).contains(Rule.SET_INVALID_EXCLUSION, Rule.REWEIGHTED_AUTOMATICALLY);
    }

    @Test
    void withoutReweightingAnIncompleteSubmissionIsZero() {
        assertThat(group().interoperability(complete().cehrtId(null)).score().interoperability())
                .isEqualTo("0 %");
    }
}

package org.openqpp.program.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqpp.policy.value.ParticipationOption.APM_ENTITY;
import static org.openqpp.policy.value.ParticipationOption.GROUP;
import static org.openqpp.policy.value.ParticipationOption.INDIVIDUAL;
import static org.openqpp.policy.value.ParticipationOption.SUBGROUP;
import static org.openqpp.policy.value.ParticipationOption.VIRTUAL_GROUP;
import static org.openqpp.program.roster.SmallRoster.concat;
import static org.openqpp.program.roster.SmallRoster.entity;
import static org.openqpp.program.roster.SmallRoster.noSegment;
import static org.openqpp.program.roster.SmallRoster.npi;
import static org.openqpp.program.roster.SmallRoster.segment;
import static org.openqpp.program.roster.SmallRoster.tin;
import static org.openqpp.program.roster.SmallRoster.with;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqpp.policy.value.ParticipationOption;
import org.openqpp.policy.value.SpecialStatus;
import org.openqpp.program.EntityKey;
import org.openqpp.program.roster.Roster;
import org.openqpp.program.roster.SmallRoster;

/** Who takes part, from the rules of section 1. */
class DeterminationTest {

    @TempDir
    Path folder;

    private Roster roster;
    private Determination determination;

    private void determine(SmallRoster small) {
        roster = small.read(folder);
        determination = Determination.of(roster, SmallRoster.POLICY);
    }

    private EligibilityStatus individual(int practice, int clinician) {
        return determination.status(INDIVIDUAL, combination(practice, clinician));
    }

    private int combination(int practice, int clinician) {
        return roster.findCombination(tin(practice), npi(clinician)).orElseThrow();
    }

    private List<String> why(ParticipationOption option, int number) {
        return determination.explain(option, number).stream()
                .map(reason -> reason.rule().id() + " " + reason.sentence())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        // first segment, second segment: dollars, patients, services
        "90000.01, 201, 201, 90000.01, 201, 201, REQUIRED",
        "90000.00, 201, 201, 90000.01, 201, 201, OPT_IN_ELIGIBLE",
        "90000.01, 201, 201, 90000.01, 200, 201, OPT_IN_ELIGIBLE",
        "90000.01, 201, 201, 90000.00, 200, 201, OPT_IN_ELIGIBLE",
        "90000.01, 201, 201, 90000.00, 200, 200, BELOW_THRESHOLD",
        "90000.00, 200, 201, 90000.01, 200, 200, OPT_IN_ELIGIBLE"
    })
    void theWorstSegmentGovernsTheLowVolumeThreshold(
            String charges1,
            int patients1,
            int services1,
            String charges2,
            int patients2,
            int services2,
            EligibilityStatus expected) {
        String[] first = with(new String[] {"s1_allowed_charges=" + charges1}, segment("s1_", 0, patients1, services1));
        String[] second =
                with(new String[] {"s2_allowed_charges=" + charges2}, segment("s2_", 0, patients2, services2));
        determine(new SmallRoster().clinician(1).practice(1).combination(1, 1, concat(first, second)));
        assertThat(individual(1, 1)).isEqualTo(expected);
        assertThat(determination.status(GROUP, 0)).isEqualTo(expected);
    }

    @Test
    void whoIsInTheSecondSegmentOnlyIsJudgedOnIt() {
        determine(new SmallRoster()
                .clinician(1)
                .clinician(2)
                .practice(1)
                .combination(1, 1, noSegment("s1_"))
                .combination(1, 2, noSegment("s2_")));
        assertThat(individual(1, 1)).isEqualTo(EligibilityStatus.REQUIRED);
        assertThat(individual(1, 2)).isEqualTo(EligibilityStatus.BELOW_THRESHOLD);
        assertThat(why(INDIVIDUAL, combination(1, 1)))
                .startsWith(
                        "R-1.6 First segment: no claims, nothing exceeded.",
                        "R-1.6 Second segment: 150000.00 dollars of allowed charges (more than 90000.00 needed), 600"
                                + " patients (more than 200), 2500 services (more than 200): 3 of 3 exceeded.",
                        "R-1.6 There are claims in the second segment only, which decides alone.",
                        "R-1.6 All three low-volume criteria are exceeded in every segment: required.");
    }

    @Test
    void anElectionMakesOptInEligibleCliniciansAndGroupsRequired() {
        String[] few = concat(segment("s1_", 80_000, 300, 900), segment("s2_", 80_000, 300, 900));
        determine(new SmallRoster()
                .clinician(1)
                .practice(1)
                .practice(2, "s1_patients=300", "s2_patients=300")
                .combination(1, 1, few)
                .combination(2, 1, few)
                .row(
                        "elections",
                        concat(entity(EntityKey.individual(tin(1), npi(1))), "election=optIn", "elected=2024-06-01"))
                .row("elections", concat(entity(EntityKey.group(tin(2))), "election=optIn", "elected=2024-06-01")));
        assertThat(individual(1, 1)).isEqualTo(EligibilityStatus.OPTED_IN);
        assertThat(individual(2, 1)).isEqualTo(EligibilityStatus.OPT_IN_ELIGIBLE);
        assertThat(determination.status(GROUP, 0)).isEqualTo(EligibilityStatus.OPT_IN_ELIGIBLE);
        assertThat(determination.status(GROUP, 1)).isEqualTo(EligibilityStatus.OPTED_IN);
    }

    @Test
    void typeEnrolmentAndAdvancedModelsExclude() {
        determine(new SmallRoster()
                .clinician(1, "clinician_type=other")
                .clinician(2, "first_enrolled=2024-01-01")
                .clinician(3, "first_enrolled=2023-12-31")
                .clinician(4)
                .clinician(5)
                .clinician(6)
                .practice(1)
                .combination(1, 1)
                .combination(1, 2, noSegment("s1_"))
                .combination(1, 3)
                .combination(1, 4)
                .combination(1, 5)
                .combination(1, 6)
                .row("apm-entities", "entity_id=A1", "model=SSP", "mips_apm=true", "advanced_apm=true")
                .row("apm-participants", "entity_id=A1", "tin=" + tin(1), "npi=" + npi(4), "snapshots=june")
                .row("apm-participants", "entity_id=A1", "tin=" + tin(1), "npi=" + npi(5), "snapshots=march")
                .row("apm-participants", "entity_id=A1", "tin=" + tin(1), "npi=" + npi(6), "snapshots=march")
                .row("qp-figures", "entity_id=A1", "snapshot=june", "payment_percent=20", "patient_percent=35")
                .row("qp-figures", "entity_id=A1", "snapshot=march", "payment_percent=40", "patient_percent=24.9")
                .row(
                        "elections",
                        concat(
                                entity(EntityKey.individual(tin(1), npi(6))),
                                "election=partialQpParticipation",
                                "elected=2025-01-31")));
        assertThat(individual(1, 1)).isEqualTo(EligibilityStatus.TYPE_NOT_ELIGIBLE);
        assertThat(individual(1, 2)).isEqualTo(EligibilityStatus.NEWLY_ENROLLED);
        assertThat(individual(1, 3)).isEqualTo(EligibilityStatus.REQUIRED);
        assertThat(individual(1, 4)).isEqualTo(EligibilityStatus.QUALIFYING);
        assertThat(individual(1, 5)).isEqualTo(EligibilityStatus.PARTIALLY_QUALIFYING);
        assertThat(individual(1, 6)).isEqualTo(EligibilityStatus.REQUIRED);
        assertThat(determination.eligibleClinicians(GROUP, 0)).isEqualTo(2);
        assertThat(why(INDIVIDUAL, combination(1, 4)))
                .startsWith(
                        "R-1.9 Qualifying APM participant through APM Entity A1 at the june snapshot: 20 % of payments (50"
                                + " needed), 35 % of patients (35 needed).",
                        "R-1.5 A qualifying APM participant is not subject to MIPS.");
    }

    /** Rule d is about the clinician: earlier claims count under whichever practice they were made. */
    @Test
    void earlierClaimsUnderAnyPracticeAreNoNewEnrolment() {
        determine(new SmallRoster()
                .clinician(1, "first_enrolled=2024-02-01")
                .clinician(2, "first_enrolled=2024-02-01")
                .practice(1)
                .practice(2)
                .practice(3)
                .combination(1, 1, noSegment("s1_"))
                .combination(1, 2, noSegment("s1_"))
                .combination(2, 1, noSegment("s2_"))
                .combination(2, 2, noSegment("s1_"))
                .combinationWithoutFigures(3, 1, "2024-11-03"));
        assertThat(individual(1, 1)).isEqualTo(EligibilityStatus.REQUIRED);
        assertThat(individual(2, 1)).isEqualTo(EligibilityStatus.BELOW_THRESHOLD);
        assertThat(individual(3, 1)).isEqualTo(EligibilityStatus.STARTED_LATE);
        // claims under two practices, but none of them early
        assertThat(individual(1, 2)).isEqualTo(EligibilityStatus.NEWLY_ENROLLED);
        assertThat(individual(2, 2)).isEqualTo(EligibilityStatus.NEWLY_ENROLLED);
        assertThat(determination.eligibleClinicians(GROUP, 0)).isEqualTo(1);
        assertThat(why(INDIVIDUAL, combination(1, 2)))
                .first()
                .isEqualTo(
                        "R-1.5 First enrolled in Medicare on 2024-02-01, in or after the performance year, and no claims"
                                + " in the first segment under any practice: not eligible yet.");
    }

    @Test
    void whoBeganLateHasNoLowVolumeStatus() {
        determine(new SmallRoster()
                .clinician(1)
                .clinician(2)
                .clinician(3, "first_enrolled=2024-02-01")
                .practice(1)
                .combinationWithoutFigures(1, 1, "2024-11-03")
                .combinationWithoutFigures(1, 2, "2025-01-01")
                .combinationWithoutFigures(1, 3, "2024-11-03"));
        assertThat(individual(1, 1)).isEqualTo(EligibilityStatus.STARTED_LATE);
        assertThat(individual(1, 2)).isEqualTo(EligibilityStatus.NEW_AFTER_YEAR);
        assertThat(individual(1, 3)).isEqualTo(EligibilityStatus.NEWLY_ENROLLED);
        assertThat(determination.specialStatuses(GROUP, 0)).isEmpty();
        assertThat(determination.status(GROUP, 0)).isEqualTo(EligibilityStatus.BELOW_THRESHOLD);
        assertThat(why(GROUP, 0))
                .startsWith(
                        "R-1.6 First segment: no claims, nothing exceeded.",
                        "R-1.6 Second segment: no claims, nothing exceeded.",
                        "R-1.6 None of the low-volume criteria is exceeded in every segment: not required, may report"
                                + " voluntarily.");
    }

    @ParameterizedTest
    @CsvSource({"15, 15, true", "16, 15, true", "16, 16, false", "1, 1, true"})
    void aSmallPracticeHasFifteenCliniciansInEitherSegment(int first, int second, boolean small) {
        SmallRoster practice = new SmallRoster().practice(1);
        for (int i = 1; i <= Math.max(first, second); i++) {
            String[] cells =
                    concat(i > first ? noSegment("s1_") : new String[0], i > second ? noSegment("s2_") : new String[0]);
            practice.clinician(i).combination(1, i, cells);
        }
        determine(practice);
        assertThat(determination.has(GROUP, 0, SpecialStatus.SMALL_PRACTICE)).isEqualTo(small);
        assertThat(determination.has(INDIVIDUAL, 0, SpecialStatus.SMALL_PRACTICE))
                .isEqualTo(small);
        assertThat(determination.practiceSize(0, 0)).isEqualTo(first);
        assertThat(determination.practiceSize(0, 1)).isEqualTo(second);
    }

    /** A group is hospital-based with more than 75 percent of its clinicians, not with 75. */
    @ParameterizedTest
    @CsvSource({"750, 1000, false", "751, 1000, true", "3, 4, false", "1, 1, true"})
    void t55(int hospitalBased, int clinicians, boolean expected) {
        SmallRoster practice = new SmallRoster().practice(1);
        for (int i = 1; i <= clinicians; i++) {
            String[] cells = i <= hospitalBased
                    ? new String[] {"s2_services=100", "s2_services_pos21=70", "s2_services_pos19=5"}
                    : new String[] {"s2_services=100", "s2_services_pos21=74"};
            practice.clinician(i).combination(1, i, cells);
        }
        determine(practice);
        assertThat(determination.has(GROUP, 0, SpecialStatus.HOSPITAL_BASED)).isEqualTo(expected);
        assertThat(determination.has(INDIVIDUAL, 0, SpecialStatus.HOSPITAL_BASED))
                .isTrue();
        assertThat(determination.has(INDIVIDUAL, clinicians - 1, SpecialStatus.HOSPITAL_BASED))
                .isEqualTo(clinicians == hospitalBased);
    }

    @Test
    void surgicalCentersAndEncountersMakeStatuses() {
        determine(new SmallRoster()
                .clinician(1)
                .clinician(2)
                .clinician(3)
                .practice(1)
                .combination(1, 1, "s1_services=4", "s1_services_pos24=3", "s1_patient_facing_encounters=101")
                .combination(1, 2, "s2_services=4", "s2_services_pos24=2", "s2_patient_facing_encounters=100")
                .combination(1, 3, "s1_services=1", "s1_services_pos24=1", "s1_patient_facing_encounters=0"));
        assertThat(determination.specialStatuses(INDIVIDUAL, 0))
                .containsExactlyInAnyOrder(SpecialStatus.SMALL_PRACTICE, SpecialStatus.ASC_BASED);
        assertThat(determination.specialStatuses(INDIVIDUAL, 1))
                .containsExactlyInAnyOrder(SpecialStatus.SMALL_PRACTICE, SpecialStatus.NON_PATIENT_FACING);
        // two of three are ASC-based, all are needed; one of three is non-patient-facing in each segment
        assertThat(determination.specialStatuses(GROUP, 0)).containsExactly(SpecialStatus.SMALL_PRACTICE);
        assertThat(why(INDIVIDUAL, 0))
                .contains("R-1.11 ambulatory surgical center-based: 3 of 4 services at place of service 24 in the first"
                        + " segment.");
    }

    @Test
    void facilityBasedNeedsTheFirstSegmentAHospitalWithAScoreAndOneInpatientService() {
        String[] inpatient = {"hospital_ccn=010001", "s1_services=4", "s1_services_pos21=3"};
        determine(new SmallRoster()
                .row("hospitals", "ccn=010001", "total_performance_score=20")
                .row("hospitals", "ccn=010002", "total_performance_score=30")
                .row("hospitals", "ccn=010003")
                .clinician(1)
                .clinician(2)
                .clinician(3)
                .clinician(4)
                .practice(1)
                .practice(2)
                .combination(1, 1, inpatient)
                .combination(1, 2, "hospital_ccn=010001", "s1_services=4", "s1_services_pos22=4")
                .combination(1, 3, with(new String[] {"hospital_ccn=010003"}, inpatient))
                .combination(1, 4, "hospital_ccn=010001", "s2_services=4", "s2_services_pos21=3")
                .combination(2, 1, inpatient)
                .combination(2, 2, with(new String[] {"hospital_ccn=010002"}, inpatient))
                .combination(2, 3, inpatient)
                .combination(2, 4, with(new String[] {"hospital_ccn=010002"}, inpatient)));
        for (int clinician = 1; clinician <= 4; clinician++) {
            assertThat(determination.has(INDIVIDUAL, combination(1, clinician), SpecialStatus.FACILITY_BASED))
                    .as("clinician %s", clinician)
                    .isEqualTo(clinician == 1);
        }
        assertThat(determination.has(GROUP, 0, SpecialStatus.FACILITY_BASED)).isFalse();
        assertThat(determination.has(GROUP, 1, SpecialStatus.FACILITY_BASED)).isTrue();
        // two hospitals with two clinicians each: the one with the higher score
        assertThat(roster.hospitals().get(determination.hospital(GROUP, 1)).ccn())
                .isEqualTo("010002");
    }

    @Test
    void virtualGroupsAreElectedBeforeTheYearAndMadeOfSmallPractices() {
        SmallRoster small = new SmallRoster();
        for (int practice = 1; practice <= 6; practice++) {
            small.practice(practice);
        }
        for (int i = 1; i <= 11; i++) {
            small.clinician(i);
        }
        small.combination(1, 1)
                .combination(2, 2)
                .combination(3, 3)
                .combination(4, 4)
                .combination(5, 5);
        for (int i = 1; i <= 11; i++) {
            small.combination(6, i);
        }
        determine(small.row("virtual-groups", "virtual_group_id=VG1", "elected=2023-12-31")
                .row("virtual-groups", "virtual_group_id=VG2", "elected=2024-01-01")
                .row("virtual-groups", "virtual_group_id=VG3", "elected=2023-06-01")
                .row("virtual-group-practices", "virtual_group_id=VG1", "tin=" + tin(1))
                .row("virtual-group-practices", "virtual_group_id=VG1", "tin=" + tin(2))
                .row("virtual-group-practices", "virtual_group_id=VG2", "tin=" + tin(3))
                .row("virtual-group-practices", "virtual_group_id=VG2", "tin=" + tin(4))
                .row("virtual-group-practices", "virtual_group_id=VG3", "tin=" + tin(5))
                .row("virtual-group-practices", "virtual_group_id=VG3", "tin=" + tin(6)));
        assertThat(determination.approvedVirtualGroup(0)).isTrue();
        assertThat(determination.approvedVirtualGroup(1)).isFalse();
        assertThat(determination.approvedVirtualGroup(2)).isFalse();
        assertThat(determination.virtualGroup(0)).isZero();
        assertThat(determination.virtualGroup(2)).isNegative();
        assertThat(determination.has(VIRTUAL_GROUP, 0, SpecialStatus.SMALL_PRACTICE))
                .isTrue();
        assertThat(why(VIRTUAL_GROUP, 2))
                .first()
                .isEqualTo("R-1.2 A practice has 11 eligible clinicians, more than 10: no virtual group.");
    }

    @Test
    void subgroupsHaveTheStatusOfTheirGroup() {
        determine(new SmallRoster()
                .clinician(1)
                .clinician(2)
                .clinician(3)
                .practice(1)
                .combination(1, 1)
                .combination(1, 2, segment("s1_", 1, 1, 1))
                .combination(1, 3)
                .row("subgroups", "subgroup_id=SG1", "tin=" + tin(1))
                .row("subgroups", "subgroup_id=SG2", "tin=" + tin(1))
                .row("subgroup-clinicians", "subgroup_id=SG1", "npi=" + npi(1))
                .row("subgroup-clinicians", "subgroup_id=SG1", "npi=" + npi(2))
                .row("subgroup-clinicians", "subgroup_id=SG2", "npi=" + npi(3)));
        assertThat(determination.validSubgroup(0)).isTrue();
        assertThat(determination.validSubgroup(1)).isFalse();
        assertThat(determination.status(SUBGROUP, 0)).isEqualTo(EligibilityStatus.REQUIRED);
        assertThat(determination.specialStatuses(SUBGROUP, 0)).containsExactly(SpecialStatus.SMALL_PRACTICE);
        assertThat(determination.eligibleClinicians(SUBGROUP, 0)).isEqualTo(3);
    }

    @Test
    void anApmEntityIsJudgedOnItsList() {
        determine(new SmallRoster()
                .clinician(1, "specialty=Interventional Cardiology")
                .clinician(2)
                .practice(1)
                .practice(2)
                .combination(1, 1, segment("s1_", 50_000, 150, 150))
                .combination(2, 2, segment("s1_", 50_000, 150, 150))
                .row("apm-entities", "entity_id=A1", "model=SSP", "mips_apm=true", "advanced_apm=false")
                .row("apm-participants", "entity_id=A1", "tin=" + tin(1), "npi=" + npi(1), "snapshots=december")
                .row("apm-participants", "entity_id=A1", "tin=" + tin(2), "npi=" + npi(2), "snapshots=march|june"));
        assertThat(individual(1, 1)).isEqualTo(EligibilityStatus.BELOW_THRESHOLD);
        assertThat(determination.status(APM_ENTITY, 0)).isEqualTo(EligibilityStatus.REQUIRED);
        assertThat(determination.specialStatuses(APM_ENTITY, 0)).containsExactly(SpecialStatus.SMALL_PRACTICE);
        assertThat(determination.eligibleClinicians(APM_ENTITY, 0)).isEqualTo(2);
        assertThat(determination.cardiologist(APM_ENTITY, 0)).isTrue();
        assertThat(determination.cardiologist(GROUP, 1)).isFalse();
        assertThat(why(APM_ENTITY, 0))
                .startsWith(
                        "R-1.6 Unique patients are not given for the APM Entity: those of the clinicians are added up.");
    }
}

package org.openqpp.program.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.openqpp.policy.value.ParticipationOption.APM_ENTITY;
import static org.openqpp.policy.value.ParticipationOption.GROUP;
import static org.openqpp.policy.value.ParticipationOption.INDIVIDUAL;
import static org.openqpp.policy.value.ParticipationOption.SUBGROUP;
import static org.openqpp.policy.value.ParticipationOption.VIRTUAL_GROUP;
import static org.openqpp.program.candidate.SmallSubmissions.activities;
import static org.openqpp.program.candidate.SmallSubmissions.cost;
import static org.openqpp.program.candidate.SmallSubmissions.interoperability;
import static org.openqpp.program.candidate.SmallSubmissions.quality;
import static org.openqpp.program.roster.SmallRoster.concat;
import static org.openqpp.program.roster.SmallRoster.entity;
import static org.openqpp.program.roster.SmallRoster.noSegment;
import static org.openqpp.program.roster.SmallRoster.npi;
import static org.openqpp.program.roster.SmallRoster.segment;
import static org.openqpp.program.roster.SmallRoster.tin;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqpp.policy.value.PerformanceCategory;
import org.openqpp.program.EntityKey;
import org.openqpp.program.Progress;
import org.openqpp.program.SubmissionSource;
import org.openqpp.program.candidate.Candidate;
import org.openqpp.program.candidate.CandidateScores;
import org.openqpp.program.candidate.EntityScorer;
import org.openqpp.program.candidate.Participations;
import org.openqpp.program.candidate.Scoring;
import org.openqpp.program.candidate.SmallSubmissions;
import org.openqpp.program.candidate.SubmissionException;
import org.openqpp.program.eligibility.Determination;
import org.openqpp.program.roster.Roster;
import org.openqpp.program.roster.SmallRoster;
import org.openqpp.scoring.Scorer;

/** Which score each TIN/NPI receives, from the rules of section 9. */
class AttributionTest {

    private static final String[] SIX = {"047", "130", "134", "226", "236", "317"};

    /** Figures with which a clinician is not required as an individual, but the practice with somebody else is. */
    private static final String[] FEW = concat(segment("s1_", 1000, 10, 10), segment("s2_", 1000, 10, 10));

    @TempDir
    Path folder;

    private Roster roster;
    private CandidateScores scores;
    private Attribution attribution;

    private void run(SmallRoster small, SubmissionSource submissions) {
        roster = small.read(folder);
        Determination determination = Determination.of(roster, SmallRoster.POLICY);
        Participations participations = new Participations(roster, determination, SmallRoster.POLICY);
        EntityScorer scorer = new EntityScorer(roster, participations, Scorer.of(SmallRoster.POLICY));
        scores = new Scoring(roster, determination, scorer, Progress.NONE).score(submissions, 2);
        attribution = Attribution.of(roster, determination, scores, SmallRoster.POLICY);
    }

    private int combination(int practice, int clinician) {
        return roster.findCombination(tin(practice), npi(clinician)).orElseThrow();
    }

    private Contender winner(int practice, int clinician) {
        return attribution.winner(combination(practice, clinician)).orElseThrow();
    }

    private Outcome outcome(int practice, int clinician) {
        return attribution.outcome(combination(practice, clinician));
    }

    private List<String> why(int practice, int clinician) {
        return attribution.explain(combination(practice, clinician)).stream()
                .map(reason -> reason.rule().id() + " " + reason.sentence())
                .toList();
    }

    /** T-10: a group with 78 in an MVP and 83 in traditional MIPS gives 83; here with scores of our own. */
    @Test
    void theHigherReportingOptionOfAGroupCounts() {
        run(
                new SmallRoster().clinician(1).practice(1).combination(1, 1),
                new SmallSubmissions()
                        .with(
                                EntityKey.group(tin(1)),
                                activities("G0055", 1),
                                activities("mips", 2),
                                quality("mips", 90, SIX)));
        List<Candidate> candidates = scores.of(GROUP, 0);
        assertThat(candidates).extracting(Candidate::programName).containsExactly("mips", "G0055");
        assertThat(candidates.get(0).finalScore())
                .isGreaterThan(candidates.get(1).finalScore());
        assertThat(winner(1, 1).candidate()).isSameAs(candidates.get(0));
        assertThat(attribution.contenders(combination(1, 1)))
                .extracting(contender -> contender.option().wireName() + " "
                        + contender.candidate().programName())
                .containsExactly("group mips", "group G0055", "individual mips");
        assertThat(attribution.receivers(GROUP, 0)).isEqualTo(1);
        assertThat(why(1, 1))
                .containsExactly("R-9.4 3 candidate scores: the highest, "
                        + Attribution.hundredths(candidates.get(0).finalScore()) + ", counts.");
    }

    /** In a virtual group its score counts, though the individual one is higher. */
    @Test
    void t11() {
        run(
                new SmallRoster()
                        .clinician(1)
                        .clinician(2)
                        .practice(1)
                        .practice(2)
                        .combination(1, 1)
                        .combination(2, 2)
                        .row("virtual-groups", "virtual_group_id=VG1", "elected=2023-11-01")
                        .row("virtual-group-practices", "virtual_group_id=VG1", "tin=" + tin(1))
                        .row("virtual-group-practices", "virtual_group_id=VG1", "tin=" + tin(2)),
                new SmallSubmissions()
                        .with(EntityKey.virtualGroup("VG1"), activities("mips", 1))
                        .with(EntityKey.individual(tin(1), npi(1)), activities("mips", 2), quality("mips", 100, SIX)));
        assertThat(outcome(1, 1)).isEqualTo(Outcome.VIRTUAL_GROUP);
        assertThat(winner(1, 1).option()).isEqualTo(VIRTUAL_GROUP);
        Contender loser = attribution.contenders(combination(1, 1)).get(1);
        assertThat(loser.option()).isEqualTo(INDIVIDUAL);
        assertThat(loser.candidate().finalScore())
                .isGreaterThan(winner(1, 1).candidate().finalScore());
        assertThat(why(1, 1))
                .containsExactly("R-9.4 In a virtual group: its score counts, whatever else was reported.");
        assertThat(attribution.receivers(VIRTUAL_GROUP, 0)).isEqualTo(2);
    }

    @Test
    void theScoreOfAGroupReachesTheSmallAndNotTheExcluded() {
        run(
                new SmallRoster()
                        .clinician(1)
                        .clinician(2)
                        .clinician(3, "clinician_type=other")
                        .clinician(4, "first_enrolled=2024-04-01")
                        .practice(1)
                        .practice(2)
                        .combination(1, 1)
                        .combination(1, 2, FEW)
                        .combination(1, 3)
                        .combination(1, 4, noSegment("s1_"))
                        .combination(2, 2, FEW),
                new SmallSubmissions()
                        .with(EntityKey.group(tin(1)), activities("mips", 2))
                        .with(EntityKey.group(tin(2)), activities("mips", 2)));
        assertThat(outcome(1, 1)).isEqualTo(Outcome.CANDIDATE);
        assertThat(outcome(1, 2)).isEqualTo(Outcome.CANDIDATE);
        assertThat(winner(1, 2).option()).isEqualTo(GROUP);
        assertThat(outcome(1, 3)).isEqualTo(Outcome.EXCLUDED);
        assertThat(outcome(1, 4)).isEqualTo(Outcome.EXCLUDED);
        // the second practice is below the threshold: it reported voluntarily
        assertThat(outcome(2, 2)).isEqualTo(Outcome.NOT_REACHED);
        assertThat(attribution.finalScore(combination(2, 2))).isEmpty();
    }

    @Test
    void whoHasToReportAndDoesNotScoresZero() {
        run(
                new SmallRoster()
                        .clinician(1)
                        .clinician(2)
                        .practice(1)
                        .practice(2)
                        .combination(1, 1)
                        .combination(2, 2, FEW)
                        .row("designated-areas", "kind=extremeCircumstances", "zip=33301")
                        .combination(2, 3, "zips=33301")
                        .clinician(3),
                new SmallSubmissions().with(EntityKey.individual(tin(2), npi(2)), activities("mips", 2)));
        // small practice: Promoting Interoperability is reweighted, quality and activities score 0
        assertThat(attribution.finalScore(combination(1, 1))).hasValue(0);
        assertThat(winner(1, 1).candidate().reported()).isFalse();
        assertThat(why(1, 1)).contains("R-9.3 Required to report, and nothing was reported.");
        // not required: reported voluntarily
        assertThat(outcome(2, 2)).isEqualTo(Outcome.NOT_REACHED);
        assertThat(why(2, 2)).last().asString().startsWith("R-1.7 Reported voluntarily");
        // in a designated area everything is reweighted: neutral
        assertThat(attribution.finalScore(combination(2, 3))).hasValue(7500);
    }

    @Test
    void whoStartedLateGetsTheGroupsScoreOrTheNeutralOne() {
        run(
                new SmallRoster()
                        .clinician(1)
                        .clinician(2)
                        .practice(1)
                        .practice(2)
                        .practice(3)
                        .combination(1, 1)
                        .combinationWithoutFigures(1, 2, "2024-10-15")
                        .combination(2, 1)
                        .combinationWithoutFigures(2, 2, "2024-10-15")
                        .combinationWithoutFigures(3, 2, "2024-12-31"),
                new SmallSubmissions().with(EntityKey.group(tin(1)), activities("mips", 2)));
        assertThat(outcome(1, 2)).isEqualTo(Outcome.LATE);
        assertThat(winner(1, 2).option()).isEqualTo(GROUP);
        assertThat(outcome(2, 2)).isEqualTo(Outcome.LATE_NEUTRAL);
        assertThat(attribution.finalScore(combination(2, 2))).hasValue(7500);
        assertThat(outcome(3, 2)).isEqualTo(Outcome.LATE_NEUTRAL);
        assertThat(why(3, 2))
                .containsExactly(
                        "R-9.7 Started late, and no score of a group, subgroup or APM Entity reaches the combination: neutral"
                                + " score of 75.00.");
        assertThat(why(1, 2)).first().isEqualTo("R-9.7 Started late: gets the score of the group.");
    }

    @Test
    void theReasonOfALateStarterNamesTheEntityThatWon() {
        run(
                new SmallRoster()
                        .clinician(1)
                        .clinician(2)
                        .practice(1)
                        .combination(1, 1)
                        .combinationWithoutFigures(1, 2, "2024-10-15")
                        .row("apm-entities", "entity_id=A1", "model=SSP", "mips_apm=true", "advanced_apm=false")
                        .row("apm-participants", "entity_id=A1", "tin=" + tin(1), "npi=" + npi(1), "snapshots=march")
                        .row(
                                "apm-participants",
                                "entity_id=A1",
                                "tin=" + tin(1),
                                "npi=" + npi(2),
                                "snapshots=december"),
                new SmallSubmissions()
                        .with(EntityKey.group(tin(1)), activities("mips", 1))
                        .with(EntityKey.apmEntity("A1"), quality("app1", 95, "001", "134", "236")));
        assertThat(outcome(1, 2)).isEqualTo(Outcome.LATE);
        assertThat(winner(1, 2).option()).isEqualTo(APM_ENTITY);
        assertThat(why(1, 2)).first().isEqualTo("R-9.7 Started late: gets the score of the APM Entity A1.");
    }

    /** An opted-in group and an approved virtual group give the score of nothing reported, and late starters take it. */
    @Test
    void aSilentEntityThatHasToReportIsNamed() {
        String[] some = concat(segment("s1_", 80_000, 300, 10), segment("s2_", 80_000, 300, 10));
        run(
                new SmallRoster()
                        .clinician(1)
                        .clinician(2)
                        .clinician(3)
                        .clinician(4)
                        .practice(1)
                        .practice(2)
                        .practice(3)
                        .combination(1, 1, some)
                        .combinationWithoutFigures(1, 4, "2024-10-15")
                        .combination(2, 2, FEW)
                        .combination(3, 3, FEW)
                        .combinationWithoutFigures(3, 4, "2024-10-15")
                        .row(
                                "elections",
                                concat(entity(EntityKey.group(tin(1))), "election=optIn", "elected=2024-06-01"))
                        .row("virtual-groups", "virtual_group_id=VG1", "elected=2023-11-01")
                        .row("virtual-group-practices", "virtual_group_id=VG1", "tin=" + tin(2))
                        .row("virtual-group-practices", "virtual_group_id=VG1", "tin=" + tin(3)),
                new SmallSubmissions());
        assertThat(outcome(1, 1)).isEqualTo(Outcome.CANDIDATE);
        assertThat(outcome(1, 4)).isEqualTo(Outcome.LATE);
        assertThat(outcome(2, 2)).isEqualTo(Outcome.VIRTUAL_GROUP);
        assertThat(outcome(3, 4)).isEqualTo(Outcome.VIRTUAL_GROUP);
        for (int c = 0; c < roster.combinations().size(); c++) {
            assertThat(attribution.finalScore(c)).hasValue(0);
        }
        assertThat(why(1, 1))
                .containsExactly(
                        "R-9.4 The only candidate score, 0.00, counts.",
                        "R-9.3 The group has to report, and reported nothing.");
        assertThat(why(3, 4))
                .containsExactly(
                        "R-9.4 In a virtual group: its score counts, whatever else was reported.",
                        "R-9.3 The virtual group VG1 has to report, and reported nothing.");
    }

    /** Reported voluntarily as individuals: whether there is an adjustment depends on what else reaches them. */
    @Test
    void aVoluntaryReportIsToldAsWhatItDoes() {
        run(
                new SmallRoster()
                        .clinician(1)
                        .clinician(2)
                        .clinician(3)
                        .clinician(4, "clinician_type=other")
                        .practice(1)
                        .practice(2)
                        .practice(3)
                        .combination(1, 1)
                        .combination(1, 2, FEW)
                        .combinationWithoutFigures(1, 3, "2024-10-15")
                        .combination(2, 2, FEW)
                        .combinationWithoutFigures(2, 3, "2024-10-15")
                        .combination(2, 4)
                        .combinationWithoutFigures(3, 1, "2025-02-01"),
                new SmallSubmissions()
                        .with(EntityKey.group(tin(1)), activities("mips", 2))
                        .with(EntityKey.individual(tin(1), npi(2)), activities("mips", 1))
                        .with(EntityKey.individual(tin(1), npi(3)), activities("mips", 1))
                        .with(EntityKey.individual(tin(2), npi(2)), activities("mips", 1))
                        .with(EntityKey.individual(tin(2), npi(3)), activities("mips", 1))
                        .with(EntityKey.individual(tin(2), npi(4)), activities("mips", 1))
                        .with(EntityKey.individual(tin(3), npi(1)), activities("mips", 1)));
        String alone = "R-1.7 Reported voluntarily: feedback, but no payment adjustment.";
        String beside = "R-1.7 The report as an individual was voluntary: feedback, but it does not count for payment.";
        assertThat(outcome(1, 2)).isEqualTo(Outcome.CANDIDATE);
        assertThat(outcome(1, 3)).isEqualTo(Outcome.LATE);
        assertThat(outcome(2, 3)).isEqualTo(Outcome.LATE_NEUTRAL);
        assertThat(outcome(3, 1)).isEqualTo(Outcome.NEW);
        for (List<String> scored : List.of(why(1, 2), why(1, 3), why(2, 3), why(3, 1))) {
            assertThat(scored).endsWith(beside).doesNotContain(alone);
        }
        assertThat(outcome(2, 2)).isEqualTo(Outcome.NOT_REACHED);
        assertThat(outcome(2, 4)).isEqualTo(Outcome.EXCLUDED);
        assertThat(why(2, 2)).endsWith(alone).doesNotContain(beside);
        assertThat(why(2, 4)).endsWith(alone).doesNotContain(beside);
        // required, and gets the score of the group: nothing voluntary about it
        assertThat(why(1, 1)).doesNotContain(alone, beside);
    }

    @Test
    void aCombinationNewAfterTheYearGetsTheHighestScoreOfTheClinician() {
        run(
                new SmallRoster()
                        .clinician(1)
                        .clinician(2)
                        .practice(1)
                        .practice(2)
                        .practice(3)
                        .combination(1, 1)
                        .combination(2, 1)
                        .combinationWithoutFigures(3, 1, "2025-03-01")
                        .combinationWithoutFigures(3, 2, "2025-03-01"),
                new SmallSubmissions()
                        .with(EntityKey.group(tin(1)), activities("mips", 1))
                        .with(EntityKey.group(tin(2)), activities("mips", 2)));
        assertThat(outcome(3, 1)).isEqualTo(Outcome.NEW);
        assertThat(attribution.finalScore(combination(3, 1)))
                .isEqualTo(attribution.finalScore(combination(2, 1)))
                .isNotEqualTo(attribution.finalScore(combination(1, 1)));
        assertThat(attribution.source(combination(3, 1))).isEqualTo(combination(2, 1));
        assertThat(outcome(3, 2)).isEqualTo(Outcome.NEW_WITHOUT_SCORE);
        assertThat(Outcome.NEW.balanced()).isFalse();
    }

    @Test
    void interoperabilityOfAnApmEntityIsRolledUpFromItsClinicians() {
        run(
                new SmallRoster()
                        .clinician(1)
                        .clinician(2)
                        .clinician(3)
                        .clinician(4, "clinician_type=clinicalSocialWorker")
                        .clinician(5)
                        .practice(1)
                        .practice(2)
                        .practice(3)
                        .combination(1, 1)
                        .combination(1, 2)
                        .combination(2, 3, "s1_patient_facing_encounters=50")
                        .combination(2, 4)
                        .combination(3, 5)
                        .row("apm-entities", "entity_id=A1", "model=SSP", "mips_apm=true", "advanced_apm=false")
                        .row("apm-participants", "entity_id=A1", "tin=" + tin(1), "npi=" + npi(1), "snapshots=march")
                        .row("apm-participants", "entity_id=A1", "tin=" + tin(1), "npi=" + npi(2), "snapshots=march")
                        .row("apm-participants", "entity_id=A1", "tin=" + tin(2), "npi=" + npi(3), "snapshots=march")
                        .row("apm-participants", "entity_id=A1", "tin=" + tin(2), "npi=" + npi(4), "snapshots=march")
                        .row("apm-participants", "entity_id=A1", "tin=" + tin(3), "npi=" + npi(5), "snapshots=march"),
                new SmallSubmissions()
                        // 10 x 0.6 + 10 + 15 x 0.6 + 15 x 0.6 + 25 x 0.6 + 25 = 74
                        .with(EntityKey.group(tin(1)), interoperability("mips", 60, true))
                        // 10 x 0.8 + 10 + 12 + 12 + 20 + 25 = 87
                        .with(EntityKey.individual(tin(1), npi(2)), interoperability("app1", 80, false))
                        .with(EntityKey.group(tin(3)), interoperability("mips", 100, false))
                        .with(EntityKey.apmEntity("A1"), quality("app1", 90, "001", "134", "236")));
        // 74, the better of 74 and 87, 100; the others have no data and are small practices: left out; bonus once
        Candidate entity = scores.best(APM_ENTITY, 0);
        assertThat(entity).isNotNull();
        assertThat(entity.percent(PerformanceCategory.PROMOTING_INTEROPERABILITY))
                .hasValue((74_0000 + 87_0000 + 100_0000) / 3 + 5_0000);
        assertThat(winner(2, 3).option()).isEqualTo(APM_ENTITY);
        assertThat(attribution.receivers(APM_ENTITY, 0)).isEqualTo(5);
    }

    @Test
    void aSubgroupCarriesTheClaimsFiguresOfItsGroup() {
        run(
                new SmallRoster()
                        .clinician(1)
                        .clinician(2)
                        .clinician(3)
                        .practice(1)
                        .combination(1, 1)
                        .combination(1, 2)
                        .combination(1, 3)
                        .row("subgroups", "subgroup_id=SG1", "tin=" + tin(1))
                        .row("subgroup-clinicians", "subgroup_id=SG1", "npi=" + npi(1))
                        .row("subgroup-clinicians", "subgroup_id=SG1", "npi=" + npi(2))
                        .row(
                                "mvp-registrations",
                                concat(entity(EntityKey.subgroup("SG1")), "mvp_id=M0005", "registered=2024-06-01")),
                new SmallSubmissions()
                        .with(EntityKey.subgroup("SG1"), activities("M0005", 2), activities("mips", 2))
                        .with(
                                EntityKey.group(tin(1)),
                                cost("mips", "TPCC_1", "1518.495"),
                                cost("mips", "MSPB_1", "20000")));
        Candidate subgroup = scores.best(SUBGROUP, 0);
        assertThat(subgroup).isNotNull();
        assertThat(scores.of(SUBGROUP, 0)).hasSize(1);
        // of the group's measures only the one of the MVP counts
        assertThat(subgroup.percent(PerformanceCategory.COST)).hasValue(75_0000);
        assertThat(winner(1, 1).option()).isEqualTo(SUBGROUP);
        assertThat(winner(1, 3).option()).isEqualTo(INDIVIDUAL);
        assertThat(attribution.contenders(combination(1, 1))).hasSize(2);
    }

    @Test
    void aFacilityBasedIndividualNeedsToReportNothing() {
        run(
                new SmallRoster()
                        .row(
                                "hospitals",
                                "ccn=010001",
                                "total_performance_score=91.23",
                                "percentile=99",
                                "quality_percent=100",
                                "cost_percent=93.87")
                        .clinician(1)
                        .practice(1)
                        .combination(1, 1, "hospital_ccn=010001", "s1_services=1000", "s1_services_pos21=900"),
                new SmallSubmissions());
        Candidate candidate = winner(1, 1).candidate();
        assertThat(candidate.facilityBased()).isTrue();
        assertThat(candidate.reported()).isFalse();
        assertThat(candidate.percent(PerformanceCategory.COST)).hasValue(93_8700);
        assertThat(candidate.finalScore()).isGreaterThan(5000);
    }

    @Test
    void equalScoresPreferTheIndividual() {
        run(
                new SmallRoster().clinician(1).practice(1).combination(1, 1),
                new SmallSubmissions()
                        .with(EntityKey.group(tin(1)), activities("mips", 2))
                        .with(EntityKey.individual(tin(1), npi(1)), activities("mips", 2)));
        assertThat(winner(1, 1).option()).isEqualTo(INDIVIDUAL);
        assertThat(why(1, 1)).anyMatch(line -> line.startsWith("R-9.4 Several candidate scores are "));
    }

    @Test
    void everythingWrongWithSubmissionsIsReportedAtOnce() {
        SubmissionException stopped = catchThrowableOfType(
                SubmissionException.class,
                () -> run(
                        new SmallRoster().clinician(1).practice(1).combination(1, 1),
                        new SmallSubmissions()
                                .with(EntityKey.group(tin(1)), activities("mips", 1))
                                .with(EntityKey.group(tin(2)), activities("mips", 1))
                                .with(EntityKey.individual(tin(1), npi(1)), quality("mips", 50, "NOSUCH"))
                                .with(EntityKey.group(tin(1)), activities("mips", 1))));
        assertThat(stopped.problems())
                .extracting(Object::toString)
                .containsExactly(
                        "small.jsonl, submission 2: the roster has no such group (unknown-entity)",
                        "small.jsonl, submission 3: the submission names what the policy does not have (not-scorable)",
                        "small.jsonl, submission 4: submissions of the same group stand in small.jsonl,"
                                + " submission 1, too"
                                + " (scattered-entity)");
    }
}

package org.openqpp.program.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.openqpp.program.roster.SmallRoster.concat;
import static org.openqpp.program.roster.SmallRoster.entity;
import static org.openqpp.program.roster.SmallRoster.noSegment;
import static org.openqpp.program.roster.SmallRoster.npi;
import static org.openqpp.program.roster.SmallRoster.tin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqpp.policy.catalog.ValuePathway;
import org.openqpp.policy.value.ParticipationOption;
import org.openqpp.policy.value.PerformanceCategory;
import org.openqpp.policy.value.Rational;
import org.openqpp.program.EntityKey;
import org.openqpp.program.table.TableException;
import org.openqpp.program.table.TableProblem;

/** A roster is read into memory whole, and strictly. */
class RosterReaderTest {

    @TempDir
    Path folder;

    private static SmallRoster twoPractices() {
        return new SmallRoster()
                .clinician(1)
                .clinician(2, "clinician_type=clinicalSocialWorker")
                .practice(1, "state=IA", "s1_patients=900")
                .practice(2)
                .combination(1, 1, "zips=50010|50014", "hospital_ccn=010001", "average_hcc_risk_score=1.31")
                .combination(1, 2, noSegment("s1_"))
                .combination(2, 1)
                .row("hospitals", "ccn=010001", "total_performance_score=15.5")
                .row("designated-areas", "kind=rural", "zip=50014");
    }

    @Test
    void tablesBecomeOneRoster() {
        Roster roster = twoPractices()
                .row("virtual-groups", "virtual_group_id=VG1", "elected=2023-11-01")
                .row("virtual-group-practices", "virtual_group_id=VG1", "tin=" + tin(2))
                .row("subgroups", "subgroup_id=SG1", "tin=" + tin(1))
                .row("subgroup-clinicians", "subgroup_id=SG1", "npi=" + npi(1))
                .row("apm-entities", "entity_id=A1", "model=SSP", "mips_apm=true", "advanced_apm=true")
                .row("apm-participants", "entity_id=A1", "tin=" + tin(1), "npi=" + npi(2), "snapshots=march|december")
                .row("apm-participants", "entity_id=A1", "tin=" + tin(1), "npi=" + npi(1), "snapshots=june")
                .row(
                        "exceptions",
                        SmallRoster.concat(
                                SmallRoster.entity(EntityKey.group(tin(2))),
                                "categories=pi",
                                "ground=interoperabilityHardship"))
                .row(
                        "elections",
                        SmallRoster.concat(
                                SmallRoster.entity(EntityKey.individual(tin(2), npi(1))),
                                "election=optIn",
                                "elected=2024-05-01"))
                .read(folder);

        assertThat(roster.combinations().size()).isEqualTo(3);
        int first = roster.findCombination(tin(1), npi(1)).orElseThrow();
        assertThat(roster.combinations().in(first, DesignatedArea.Kind.RURAL)).isTrue();
        assertThat(roster.combinations().in(first, DesignatedArea.Kind.HPSA)).isFalse();
        assertThat(roster.combinations().hospital(first)).isZero();
        assertThat(roster.combinations().averageHccRiskScore(first)).contains(Rational.parse("1.31"));
        assertThat(roster.combinations().allowedCents(first, 0)).isEqualTo(15_000_000);
        int second = roster.findCombination(tin(1), npi(2)).orElseThrow();
        assertThat(roster.combinations().hasSegment(second, 0)).isFalse();
        assertThat(roster.combinations().figures(second, 1)).isPresent();
        assertThat(roster.clinicians().type(roster.combinations().clinician(second)))
                .isEqualTo(ClinicianType.CLINICAL_SOCIAL_WORKER);
        assertThat(roster.findCombination(tin(2), npi(2))).isEmpty();
        assertThat(roster.practices().patients(0, 0)).hasValue(900);
        assertThat(roster.practices().patients(0, 1)).isEmpty();
        assertThat(roster.practices().state(0)).isEqualTo("IA");
        assertThat(roster.virtualGroup(1)).isZero();
        assertThat(roster.virtualGroup(0)).isNegative();
        assertThat(roster.subgroup(first)).isZero();
        assertThat(roster.subgroup(second)).isNegative();
        Memberships memberships = roster.memberships();
        assertThat(memberships.size()).isEqualTo(2);
        assertThat(memberships.snapshots(memberships.firstOf(second)))
                .containsExactly(Snapshot.MARCH, Snapshot.DECEMBER);
        assertThat(roster.exceptedCategories(ParticipationOption.GROUP, 1))
                .containsExactly(PerformanceCategory.PROMOTING_INTEROPERABILITY);
        int third = roster.find(EntityKey.individual(tin(2), npi(1))).orElseThrow();
        assertThat(roster.elected(ParticipationOption.INDIVIDUAL, third, Election.Kind.OPT_IN))
                .isTrue();
        assertThat(roster.key(ParticipationOption.INDIVIDUAL, third)).isEqualTo(EntityKey.individual(tin(2), npi(1)));
        assertThat(roster.rows()).containsEntry("combinations", 3L).containsEntry("mvp-registrations", 0L);
    }

    @Test
    void everythingThatIsWrongIsReportedAtOnce() throws IOException {
        twoPractices()
                .clinician(1)
                .practice(1)
                .combination(1, 7)
                .combination(3, 1, "payment_year_allowed_charges=12.345", "s1_patients=-3", "hospital_ccn=999999")
                .combination(4, 1, "hospital_ccn=999999", "s2_services=10", "s2_services_pos21=11")
                .combination(5, 1, "s1_services=")
                .row("apm-participants", "entity_id=A1", "tin=" + tin(1), "npi=" + npi(1), "snapshots=march|may")
                .row(
                        "elections",
                        "entity_type=group",
                        "tin=" + tin(1),
                        "npi=" + npi(1),
                        "election=optIn",
                        "elected=2024-5-1")
                .row("elections", "entity_type=group", "npi=" + npi(1), "election=optIn", "elected=2024-05-01")
                .row("mvp-registrations", "entity_type=group", "tin=" + tin(1), "mvp_id=G9999")
                .row(
                        "prior-year-scores",
                        "entity_type=group",
                        "tin=" + tin(1),
                        "program_name=mips",
                        "source=attributed")
                .write(folder);
        Files.writeString(folder.resolve("clinicans.csv"), "npi\n");
        Files.writeString(folder.resolve("exceptions.csv"), "entity_type,tin,tin,extra\n");

        TableException stopped =
                catchThrowableOfType(TableException.class, () -> RosterReader.read(folder, SmallRoster.POLICY));

        assertThat(stopped.problems().stream().map(TableProblem::toString))
                .containsExactly(
                        "clinicans.csv: a roster has no such table (unknown-file)",
                        "exceptions.csv, line 1, categories: the table needs this column (missing-column)",
                        "exceptions.csv, line 1, entity_id: the table needs this column (missing-column)",
                        "exceptions.csv, line 1, extra: the table has no such column (unknown-column)",
                        "exceptions.csv, line 1, ground: the table needs this column (missing-column)",
                        "exceptions.csv, line 1, npi: the table needs this column (missing-column)",
                        "exceptions.csv, line 1, tin: the column is there twice (unknown-column)",
                        "apm-participants.csv, line 2, snapshots: \"march|may\" is not one or more of march, june, august,"
                                + " december with | between (wrong-value)",
                        "clinicians.csv, line 4, npi: the key is lower than that of the row before (wrong-order)",
                        "combinations.csv, line 5, tin: the key is lower than that of the row before (wrong-order)",
                        "combinations.csv, line 6, payment_year_allowed_charges: \"12.345\" is not dollars with at most 2"
                                + " decimals, 0 or more (wrong-value)",
                        "combinations.csv, line 6, s1_patients: \"-3\" is not a whole number, 0 or more (wrong-value)",
                        "combinations.csv, line 7, s2_services: there are fewer services than services at the places of"
                                + " service together (contradiction)",
                        "combinations.csv, line 8, s1_services: the cell is empty, others that belong to it are filled"
                                + " (incomplete)",
                        "elections.csv, line 2, elected: \"2024-5-1\" is not a day as year-month-day (wrong-value)",
                        "elections.csv, line 3, entity_type: a row of type group needs exactly the identifiers of that type"
                                + " (incomplete)",
                        "practices.csv, line 4, tin: the key is lower than that of the row before (wrong-order)",
                        "prior-year-scores.csv, line 2, source: a score is attributed to individuals only (contradiction)",
                        "combinations.csv, line 5, npi: the table clinicians has no such row (unknown-reference)",
                        "combinations.csv, line 7, hospital_ccn: the table hospitals has no such row (unknown-reference)",
                        "combinations.csv, line 7, tin: the table practices has no such row (unknown-reference)",
                        "mvp-registrations.csv, line 2, mvp_id: the policy has no MVP G9999 (unknown-reference)");
    }

    @Test
    void problemsCarryNoIdentifiers() {
        new SmallRoster()
                .clinician(1)
                .practice(1)
                .row("practices", "tin=12345678X")
                .combination(1, 1)
                .write(folder);
        TableException stopped =
                catchThrowableOfType(TableException.class, () -> RosterReader.read(folder, SmallRoster.POLICY));
        assertThat(stopped.problems())
                .singleElement()
                .hasToString("practices.csv, line 3, tin: the value is not 9 digits (wrong-value)");
    }

    /** A roster in which much refers to each of the large tables. */
    private static SmallRoster withReferences() {
        SmallRoster roster = new SmallRoster()
                .row("apm-entities", "entity_id=A1", "model=SSP", "mips_apm=true", "advanced_apm=true")
                .row("subgroups", "subgroup_id=SG1", "tin=" + tin(2))
                .row("subgroup-clinicians", "subgroup_id=SG1", "npi=" + npi(2))
                .row("elections", concat(entity(EntityKey.group(tin(2))), "election=optIn", "elected=2024-05-01"))
                .row(
                        "elections",
                        concat(entity(EntityKey.individual(tin(2), npi(2))), "election=optIn", "elected=2024-05-01"));
        for (int i = 1; i <= 4; i++) {
            roster.clinician(i).practice(i);
        }
        for (int practice = 1; practice <= 4; practice++) {
            for (int clinician = 1; clinician <= 4; clinician++) {
                roster.combination(practice, clinician)
                        .row(
                                "apm-participants",
                                "entity_id=A1",
                                "tin=" + tin(practice),
                                "npi=" + npi(clinician),
                                "snapshots=june");
            }
        }
        return roster;
    }

    private static void replace(Path file, String what, String by) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(what);
        Files.writeString(file, text.replaceFirst(Pattern.quote(what), by));
    }

    private List<String> problems() {
        TableException stopped =
                catchThrowableOfType(TableException.class, () -> RosterReader.read(folder, SmallRoster.POLICY));
        assertThat(stopped).isNotNull();
        assertThat(stopped.count()).isEqualTo(stopped.problems().size());
        return stopped.problems().stream().map(TableProblem::toString).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"practices", "clinicians", "combinations", "subgroups", "apm-entities"})
    void aWrongHeaderHidesWhatRefersToTheTable(String table) throws IOException {
        withReferences().write(folder);
        String column = Files.readString(folder.resolve(table + ".csv")).split(",", 2)[0];
        replace(folder.resolve(table + ".csv"), column, "a");

        assertThat(problems())
                .containsExactly(
                        table + ".csv, line 1, a: the table has no such column (unknown-column)",
                        table + ".csv, line 1, " + column + ": the table needs this column (missing-column)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"practices", "clinicians", "combinations"})
    void soDoesAMissingTable(String table) throws IOException {
        withReferences().write(folder);
        Files.delete(folder.resolve(table + ".csv"));

        assertThat(problems()).containsExactly(table + ".csv: the file is missing (missing-file)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"practices", "combinations", "apm-entities"})
    void soDoesATableThatCannotBeTakenApart(String table) throws IOException {
        withReferences().write(folder);
        Files.delete(folder.resolve(table + ".csv"));
        Files.writeString(folder.resolve(table + ".parquet"), "no Parquet");

        assertThat(problems())
                .containsExactly(table
                        + ".parquet: the file cannot be read: this is no Parquet file that can be read"
                        + " (unreadable-file)");
    }

    @Test
    void aTableThatMayBeMissingIsReportedOnceWhenRowsReferToIt() throws IOException {
        withReferences().write(folder);
        Files.delete(folder.resolve("apm-entities.csv"));

        assertThat(problems())
                .containsExactly("apm-participants.csv, line 2, entity_id: the roster has no table apm-entities;"
                        + " 15 further rows refer to it (unknown-reference)");
    }

    @Test
    void aRejectedRowHidesWhatRefersToIt() throws IOException {
        withReferences().write(folder);
        replace(folder.resolve("practices.csv"), tin(2) + ",", "00000000X,");

        assertThat(problems()).containsExactly("practices.csv, line 3, tin: the value is not 9 digits (wrong-value)");
    }

    @Test
    void aRejectedRowWithAKeyHidesNothingElse() throws IOException {
        SmallRoster roster = withReferences();
        roster.combination(5, 1).combination(5, 2).write(folder);
        String file = Files.readString(folder.resolve("practices.csv"));
        Files.writeString(
                folder.resolve("practices.csv"), file.replaceFirst("(?m)^" + tin(2) + ",.*$", tin(2) + ",too,few"));
        assertThat(problems()).singleElement().asString().contains("the row has 3 values");

        withReferences()
                .combination(5, 1)
                .combination(5, 2)
                .practice(6, "s1_patients=x")
                .write(folder);
        assertThat(problems())
                .containsExactly(
                        "practices.csv, line 6, s1_patients: \"x\" is not a whole number, 0 or more (wrong-value)",
                        "combinations.csv, line 18, tin: the table practices has no such row; 1 further row refers to it"
                                + " (unknown-reference)");
    }

    @Test
    void theHighestTinIsInOrder() {
        SmallRoster roster = new SmallRoster().clinician(1).clinician(2);
        for (int tin : new int[] {1, 899_999_999, 999_999_999}) {
            roster.practice(tin).combination(tin, 1).combination(tin, 2);
        }
        assertThat(roster.read(folder).combinations().size()).isEqualTo(6);
    }

    @Test
    void oneTinTooHighIsOneProblemOfOrder() throws IOException {
        withReferences().practice(999_999_999).write(folder);
        replace(folder.resolve("combinations.csv"), tin(2) + "," + npi(1), "999999999," + npi(1));

        // a row whose TIN was mistaken is missing for those that refer to it
        assertThat(problems())
                .containsExactly(
                        "combinations.csv, line 7, tin: the key is lower than that of the row before (wrong-order)",
                        "apm-participants.csv, line 6, npi: the table combinations has no such row (unknown-reference)");
    }

    @Test
    void aRowThatManyMissIsReportedOnce() throws IOException {
        withReferences().write(folder);
        // 2 becomes 5, which is out of order before 3 as well
        replace(folder.resolve("practices.csv"), tin(2) + ",", tin(5) + ",");

        assertThat(problems())
                .containsExactly(
                        "practices.csv, line 4, tin: the key is lower than that of the row before (wrong-order)",
                        "combinations.csv, line 6, tin: the table practices has no such row; 11 further rows refer to it"
                                + " (unknown-reference)");
    }

    @ParameterizedTest
    @CsvSource({"2024-09-30, false", "2023-10-01, false", "2020-01-01, false", "2024-10-01, true", "2025-03-01, true"})
    void claimsThatBeganInTheSegmentsHaveFigures(String day, boolean good) {
        SmallRoster roster = new SmallRoster().clinician(1).practice(1).combinationWithoutFigures(1, 1, day);
        if (good) {
            assertThat(roster.read(folder).combinations().firstBilled(0)).contains(LocalDate.parse(day));
        } else {
            roster.write(folder);
            assertThat(problems())
                    .containsExactly("combinations.csv, line 2, first_billed: neither segment has figures, though the"
                            + " second ended on this day or later (contradiction)");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "s2_, 2023-09-30, true",
        "s2_, 2023-10-01, false",
        "s1_, 2024-09-30, true",
        "s1_, 2024-10-01, false",
        "none, 2023-09-30, true",
        "none, 2024-11-03, false"
    })
    void figuresHaveClaimsNoLaterThanTheirSegment(String without, String day, boolean good) {
        String[] cells = without.equals("none") ? new String[0] : noSegment(without);
        SmallRoster roster =
                new SmallRoster().clinician(1).practice(1).combination(1, 1, concat(cells, "first_billed=" + day));
        if (good) {
            assertThat(roster.read(folder).combinations().firstBilled(0)).contains(LocalDate.parse(day));
        } else {
            roster.write(folder);
            assertThat(problems())
                    .containsExactly("combinations.csv, line 2, first_billed: a segment that ended before this day has"
                            + " figures (contradiction)");
        }
    }

    @Test
    void theOutcomesMeasureIsOneOfTheMvp() {
        String[] ids = SmallRoster.POLICY.catalog().claimsQualityMeasures().keySet().stream()
                .sorted()
                .toArray(String[]::new);
        ValuePathway pathway = SmallRoster.POLICY.catalog().valuePathways().values().stream()
                .filter(mvp -> !mvp.outcomeClaimsMeasureIds().isEmpty())
                .findFirst()
                .orElseThrow();
        String offered = pathway.outcomeClaimsMeasureIds().iterator().next();
        String other = Arrays.stream(ids)
                .filter(id -> !pathway.outcomeClaimsMeasureIds().contains(id))
                .findFirst()
                .orElseThrow();
        SmallRoster roster = new SmallRoster();
        String[] measures = {offered, other, "999"};
        for (int i = 1; i <= measures.length; i++) {
            roster.clinician(i)
                    .practice(i)
                    .combination(i, i)
                    .row(
                            "mvp-registrations",
                            concat(
                                    entity(EntityKey.group(tin(i))),
                                    "mvp_id=" + pathway.id(),
                                    "outcome_claims_measure_id=" + measures[i - 1]));
        }
        roster.write(folder);

        assertThat(problems())
                .containsExactly(
                        "mvp-registrations.csv, line 3, outcome_claims_measure_id: the MVP does not offer this claims"
                                + " measure (contradiction)",
                        "mvp-registrations.csv, line 4, outcome_claims_measure_id: the policy has no such claims quality"
                                + " measure (unknown-reference)");
    }

    @Test
    void figuresOfQualifyingHaveNoDecember() {
        withReferences()
                .row("qp-figures", "entity_id=A1", "snapshot=december", "payment_percent=50", "patient_percent=50")
                .write(folder);

        assertThat(problems())
                .containsExactly("qp-figures.csv, line 2, snapshot: \"december\" is not one of march, june, august"
                        + " (wrong-value)");
    }

    @Test
    void shiftedCellsShowNoIdentifiers() throws IOException {
        new SmallRoster()
                .clinician(1, "npi=1234567893", "first_enrolled=1234567893")
                .practice(1, "s1_patients=12-3456789")
                .combination(1, 1)
                .write(folder);
        replace(folder.resolve("about.csv"), "title", "123456789");

        assertThat(problems())
                .isNotEmpty()
                .allSatisfy(
                        problem -> assertThat(problem.replaceAll("[- ]", "")).doesNotContainPattern("[0-9]{9}"))
                .anySatisfy(problem -> assertThat(problem).contains("\"**********\" is not a day"))
                .anySatisfy(problem -> assertThat(problem).contains("\"**-*******\" is not a whole number"))
                .anySatisfy(problem -> assertThat(problem).startsWith("about.csv, line 1, *********: "));
    }

    @Test
    void aRosterNeedsItsThreeLargeTables() {
        new SmallRoster().practice(1).write(folder);
        TableException stopped =
                catchThrowableOfType(TableException.class, () -> RosterReader.read(folder, SmallRoster.POLICY));
        assertThat(stopped.problems().stream().map(TableProblem::toString).toList())
                .isEqualTo(List.of(
                        "clinicians.csv: the file is missing (missing-file)",
                        "combinations.csv: the file is missing (missing-file)"));
    }
}

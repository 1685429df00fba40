package org.openqpp.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqpp.claims.Claims.patientId;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqpp.policy.value.Rational;

/** Items and services by category (rules ), and the files in which they are written. */
class ItemsAndServicesTest {

    private static final String TIN = "000000001";
    private static final String FIRST = "9000000001";
    private static final String SECOND = "9000000002";
    private static final String OTHER_TIN = "000000002";
    private static final String OTHER = "9000000009";

    @TempDir
    private Path folder;

    private final Claims claims = new Claims();

    /** Twenty patients of the first clinician, the fewest for whom anything is shown. */
    private void twentyPatients() {
        for (int patient = 1; patient <= 20; patient++) {
            claims.patient(patientId(patient));
            claims.visit(patientId(patient), TIN, FIRST);
        }
    }

    private ItemsAndServices read() throws IOException {
        return claims.read(folder.resolve("claims"));
    }

    private static String written(ItemsAndServices counted, ResultTable table) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        counted.write(table, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    /** The uses of a clinician or group as text: category, beneficiaries, cost, services. */
    private static String uses(Utilization utilization) {
        return utilization.services().stream()
                .map(use -> use.category().id() + " " + use.beneficiaries() + " "
                        + use.cost().toBigDecimal(2) + " " + use.services())
                .collect(Collectors.joining("\n"));
    }

    @Test
    void nothingIsShownBelowTheCaseMinimum() throws IOException {
        for (int patient = 1; patient <= 19; patient++) {
            claims.patient(patientId(patient));
            claims.visit(patientId(patient), TIN, FIRST);
        }
        claims.emergency(patientId(1));
        claims.patient("LAST");
        claims.visit("LAST", TIN, SECOND);
        try (ItemsAndServices counted = read()) {
            Utilization clinician = counted.find(TIN, FIRST).orElseThrow();
            assertThat(clinician.shown()).isFalse();
            assertThat(clinician.services()).isEmpty();
            assertThat(clinician.emergencyUse()).isEqualTo(new EmergencyUse(19, 1, 1));

            Utilization group = counted.find(TIN).orElseThrow();
            assertThat(group.shown()).isTrue();
            assertThat(uses(group)).isEqualTo("90000-99999 20 2000.00 20");
            assertThat(group.emergencyUse()).isEqualTo(new EmergencyUse(20, 1, 1));

            assertThat(written(counted, ResultTable.EMERGENCY_USE)).isEqualTo("""
                    tin,npi,attributed_patients,shown,patients_with_visit,visits
                    000000001,,20,yes,1,1
                    000000001,9000000001,19,no,,
                    000000001,9000000002,1,no,,
                    """);
            assertThat(written(counted, ResultTable.SERVICE_USE)).isEqualTo("""
                    tin,npi,category,title,beneficiaries,cost,services
                    000000001,,90000-99999,Evaluation and management services,20,2000.00,20
                    """);
            assertThat(counted.summary().clinicians()).isZero();
            assertThat(counted.summary().groups()).isOne();
        }
    }

    @Test
    void servicesOfAnybodyCount() throws IOException {
        twentyPatients();
        claims.service(patientId(1), OTHER_TIN, OTHER, "30", "71046").with("LINE_ALOWD_CHRG_AMT", "24.11");
        claims.service(patientId(1), OTHER_TIN, OTHER, "30", "71046")
                .with("LINE_ALOWD_CHRG_AMT", "24.11")
                .with("LINE_SRVC_CNT", "2");
        claims.service(patientId(2), "", "", "54", "E0601").with("NCH_CLM_TYPE_CD", "72");
        try (ItemsAndServices counted = read()) {
            assertThat(uses(counted.find(TIN).orElseThrow())).isEqualTo("""
                    70000-79999 1 48.22 3
                    90000-99999 20 2000.00 20
                    E 1 100.00 1""");
            assertThat(counted.find(OTHER_TIN)).isEmpty();
        }
    }

    @Test
    void patientsWhoAreAttributedElsewhereCountWhenTheyWereSeen() throws IOException {
        twentyPatients();
        claims.patient("ELSEWHERE");
        claims.visit("ELSEWHERE", OTHER_TIN, OTHER);
        claims.visit("ELSEWHERE", OTHER_TIN, OTHER);
        claims.service("ELSEWHERE", TIN, SECOND, "30", "71046");
        try (ItemsAndServices counted = read()) {
            assertThat(uses(counted.find(TIN).orElseThrow())).isEqualTo("""
                    70000-79999 1 100.00 1
                    90000-99999 21 2200.00 22""");
            assertThat(uses(counted.find(TIN, FIRST).orElseThrow())).isEqualTo("90000-99999 20 2000.00 20");
            assertThat(counted.find(TIN, SECOND)).isEmpty();
        }
    }

    @Test
    void onlyPositiveChargesCostAndCount() throws IOException {
        twentyPatients();
        claims.service(patientId(1), OTHER_TIN, OTHER, "30", "71046").with("LINE_ALOWD_CHRG_AMT", "0");
        claims.service(patientId(2), OTHER_TIN, OTHER, "30", "71046").with("LINE_ALOWD_CHRG_AMT", "-12.5");
        claims.service(patientId(2), OTHER_TIN, OTHER, "30", "71046").with("LINE_ALOWD_CHRG_AMT", "12.5");
        try (ItemsAndServices counted = read()) {
            assertThat(uses(counted.find(TIN).orElseThrow())).startsWith("70000-79999 2 12.50 1\n");
        }
    }

    @Test
    void excludedPatientsAndThoseOfHealthCentersAreLeftOut() throws IOException {
        twentyPatients();
        claims.patient("PLAN").with("HMO_MO_CNT", "12");
        claims.visit("PLAN", TIN, FIRST);
        claims.patient("CENTER");
        claims.visit("CENTER", TIN, FIRST);
        claims.institutional(ClaimsTable.OUTPATIENT, "CENTER", "H", "1", "0521")
                .with("CLM_FAC_TYPE_CD", "7")
                .with("CLM_SRVC_CLSFCTN_TYPE_CD", "7")
                .with("HCPCS_CD", "G0467")
                .with("REV_CNTR_UNIT_CNT", "2");
        claims.visit("UNKNOWN", TIN, FIRST);
        try (ItemsAndServices counted = read()) {
            assertThat(uses(counted.find(TIN).orElseThrow())).isEqualTo("90000-99999 20 2000.00 20");
            ClaimsSummary summary = counted.summary();
            assertThat(summary.unknownPatients()).isOne();
            assertThat(summary.attributed())
                    .containsEntry(Attribution.STEP_1, 20L)
                    .containsEntry(Attribution.STEP_2, 0L)
                    .containsEntry(Attribution.HEALTH_CENTER, 1L)
                    .containsEntry(Attribution.EXCLUDED, 1L)
                    .containsEntry(Attribution.NOBODY, 0L);
        }
    }

    @Test
    void codesOfNoCategoryAreServicesAllTheSame() throws IOException {
        twentyPatients();
        claims.patient("SEEN");
        claims.service("SEEN", TIN, FIRST, "08", "1111F");
        claims.service("SEEN", OTHER_TIN, OTHER, "30", "71046");
        claims.service("SEEN", OTHER_TIN, OTHER, "30", "");
        try (ItemsAndServices counted = read()) {
            assertThat(uses(counted.find(TIN).orElseThrow())).startsWith("70000-79999 1 100.00 1\n");
            assertThat(counted.summary().uncategorized()).isOne();
            assertThat(counted.summary().withoutCode()).isOne();
        }
    }

    @Test
    void whyLinesAreNotUsed() throws IOException {
        twentyPatients();
        String patient = patientId(1);
        claims.visit(patient, TIN, FIRST).with("NCH_CLM_TYPE_CD", "81").with("FINAL_ACTION", "N");
        claims.visit(patient, TIN, FIRST).with("FINAL_ACTION", "N");
        claims.visit(patient, TIN, FIRST).with("LINE_1ST_EXPNS_DT", "31-Dec-2023");
        claims.visit(patient, TIN, FIRST).with("NCH_WKLY_PROC_DT", "02-Mar-2025");
        claims.visit(patient, TIN, FIRST).with("NCH_WKLY_PROC_DT", "03-Mar-2025");
        try (ItemsAndServices counted = read()) {
            assertThat(counted.summary().lines()).isEqualTo(25);
            assertThat(counted.summary().leftOut())
                    .containsEntry(LeftOut.CLAIM_TYPE, 1L)
                    .containsEntry(LeftOut.NOT_FINAL, 1L)
                    .containsEntry(LeftOut.OTHER_YEAR, 1L)
                    .containsEntry(LeftOut.LATE, 2L);
            assertThat(uses(counted.find(TIN).orElseThrow())).isEqualTo("90000-99999 20 2000.00 20");
        }
    }

    @Test
    void visitsInEveryInstitutionalFileCount() throws IOException {
        twentyPatients();
        for (ClaimsTable table : ClaimsTable.values()) {
            if (table.institutional()) {
                claims.institutional(table, patientId(1), table.name(), "1", "0450");
            }
        }
        try (ItemsAndServices counted = read()) {
            assertThat(counted.find(TIN).orElseThrow().emergencyUse()).isEqualTo(new EmergencyUse(20, 1, 5));
            assertThat(counted.summary().institutionalLines()).isEqualTo(5);
        }
    }

    @Test
    void theShareOfCost() throws IOException {
        twentyPatients();
        claims.service(patientId(1), OTHER_TIN, OTHER, "30", "71046").with("LINE_ALOWD_CHRG_AMT", "6000");
        try (ItemsAndServices counted = read()) {
            Utilization group = counted.find(TIN).orElseThrow();
            assertThat(group.services().stream().map(group::shareOfCost))
                    .containsExactly(Rational.of(75), Rational.of(25));
        }
    }

    /** Each patient stands in one clinician's and one group's counts, whatever the order of the rows. */
    @Test
    void countsAddUpInAnyOrderOfRows() throws IOException {
        Random random = new Random(20241122);
        for (int patient = 1; patient <= 300; patient++) {
            String id = patientId(patient);
            claims.patient(id).with("HMO_MO_CNT", random.nextInt(10) == 0 ? "3" : "0");
            for (int service = random.nextInt(4); service >= 0; service--) {
                String tin = random.nextBoolean() ? TIN : OTHER_TIN;
                claims.service(
                                id,
                                tin,
                                tin.equals(TIN) ? random.nextBoolean() ? FIRST : SECOND : OTHER,
                                "08",
                                random.nextBoolean() ? "99213" : "71046")
                        .with("LINE_SRVC_CNT", Integer.toString(random.nextInt(3)));
            }
            if (random.nextInt(3) == 0) {
                claims.emergency(id);
            }
        }
        Path written = claims.write(folder.resolve("claims"));
        List<String> results = new ArrayList<>();
        for (int order = 0; order < 3; order++) {
            try (ItemsAndServices counted = ItemsAndServices.read(written, Claims.GUIDE, step -> {})) {
                StringBuilder all = new StringBuilder();
                for (ResultTable table : ResultTable.values()) {
                    all.append(written(counted, table));
                }
                results.add(all.toString());
                EmergencyUse group = counted.find(TIN).orElseThrow().emergencyUse();
                EmergencyUse first = counted.find(TIN, FIRST).orElseThrow().emergencyUse();
                EmergencyUse second = counted.find(TIN, SECOND).orElseThrow().emergencyUse();
                EmergencyUse other = counted.find(OTHER_TIN).orElseThrow().emergencyUse();
                assertThat(group)
                        .isEqualTo(new EmergencyUse(
                                first.patients() + second.patients(),
                                first.patientsWithVisit() + second.patientsWithVisit(),
                                first.visits() + second.visits()));
                assertThat(counted.summary().attributed())
                        .containsEntry(Attribution.STEP_1, group.patients() + other.patients());
                assertThat(counted.summary().attributed().values().stream()
                                .mapToLong(Long::longValue)
                                .sum())
                        .isEqualTo(300);
            }
            shuffle(written, random);
        }
        assertThat(results.get(0)).hasLineCount(3 + 3 + 2 + 300 + 5 * 2).contains("90000-99999");
        assertThat(results).allMatch(results.get(0)::equals);
    }

    private static void shuffle(Path folder, Random random) throws IOException {
        for (ClaimsTable table : List.of(ClaimsTable.BENEFICIARY, ClaimsTable.CARRIER, ClaimsTable.OUTPATIENT)) {
            Path file = folder.resolve(table.fileName(Claims.YEAR));
            List<String> lines = new ArrayList<>(Files.readAllLines(file));
            Collections.shuffle(lines.subList(1, lines.size()), random);
            Files.write(file, lines);
        }
    }
}

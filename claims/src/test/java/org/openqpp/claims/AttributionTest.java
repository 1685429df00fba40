package org.openqpp.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** To whom a patient is attributed (rule ). */
class AttributionTest {

    private static final String TIN = "000000001";
    private static final String PHYSICIAN = "9000000001";
    private static final String OTHER = "9000000002";
    private static final String CARDIOLOGIST = "9000000003";

    @TempDir
    private Path folder;

    private final Claims claims = new Claims();

    /** What was decided about patient A: attribution, TIN, NPI, center, services. */
    private String decided() throws IOException {
        claims.patient("A");
        try (ItemsAndServices counted = claims.read(folder.resolve("claims"))) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            counted.write(ResultTable.PATIENTS, out);
            List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
            assertThat(lines.get(0))
                    .isEqualTo("patient,attributed,tin,npi,center,primary_care_services,emergency_visits,"
                            + "part_of_the_year,private_plan,abroad");
            assertThat(lines).hasSize(2);
            List<String> cells = new ArrayList<>(List.of(lines.get(1).split(",", -1)));
            assertThat(cells.get(0)).isEqualTo("A");
            return String.join(" ", cells.subList(1, 6)).strip();
        }
    }

    private void visits(int number, String npi, String specialty) {
        for (int i = 0; i < number; i++) {
            claims.service("A", TIN, npi, specialty, Claims.OFFICE_VISIT);
        }
    }

    /** A line of a claim of a federally qualified health center. */
    private Claims.Row atCenter(String claim, int line, String code) {
        return claims.institutional(ClaimsTable.OUTPATIENT, "A", claim, Integer.toString(line), "0521")
                .with("CLM_FAC_TYPE_CD", "7")
                .with("CLM_SRVC_CLSFCTN_TYPE_CD", "7")
                .with("PRVDR_NUM", "411801")
                .with("HCPCS_CD", code);
    }

    private void centerVisits(int number, String code) {
        for (int i = 0; i < number; i++) {
            atCenter("H" + i, 1, code);
        }
    }

    @Test
    void toTheOneWithMostPrimaryCareServices() throws IOException {
        visits(1, PHYSICIAN, "08");
        visits(2, OTHER, "50");
        assertThat(decided()).isEqualTo("step1 000000001 9000000002  2");
    }

    @Test
    void unitsAreCountedAndNotLines() throws IOException {
        visits(2, PHYSICIAN, "08");
        claims.visit("A", TIN, OTHER).with("LINE_SRVC_CNT", "2.5");
        assertThat(decided()).isEqualTo("step1 000000001 9000000002  2.5");
    }

    @Test
    void ofEqualOnesToTheLowestNpi() throws IOException {
        visits(2, OTHER, "08");
        visits(2, PHYSICIAN, "11");
        assertThat(decided()).isEqualTo("step1 000000001 9000000001  2");
    }

    @Test
    void ofEqualPracticesOfOneNpiToTheLowestTin() throws IOException {
        claims.visit("A", "000000009", PHYSICIAN);
        claims.visit("A", "000000002", PHYSICIAN);
        assertThat(decided()).isEqualTo("step1 000000002 9000000001  1");
    }

    @Test
    void aSpecialistComesSecondWithHoweverManyServices() throws IOException {
        visits(5, CARDIOLOGIST, "06");
        visits(1, PHYSICIAN, "97");
        assertThat(decided()).isEqualTo("step1 000000001 9000000001  1");
    }

    @Test
    void withoutPrimaryCarePhysicianToTheSpecialist() throws IOException {
        visits(1, OTHER, "13");
        visits(2, CARDIOLOGIST, "06");
        assertThat(decided()).isEqualTo("step2 000000001 9000000003  2");
    }

    @Test
    void othersThanPhysiciansAreNoSpecialists() throws IOException {
        visits(3, OTHER, "65");
        assertThat(decided()).isEqualTo("nobody");
    }

    @Test
    void theSpecialtyIsTheOneOnMostLines() throws IOException {
        visits(1, PHYSICIAN, "08");
        visits(1, OTHER, "08");
        claims.service("B", TIN, PHYSICIAN, "06", "93000");
        claims.service("B", TIN, PHYSICIAN, "06", "93000");
        assertThat(decided()).isEqualTo("step1 000000001 9000000002  1");
    }

    @Test
    void ofEquallyManyLinesTheFirstSpecialty() throws IOException {
        visits(1, PHYSICIAN, "08");
        claims.service("B", TIN, PHYSICIAN, "06", "93000");
        assertThat(decided()).isEqualTo("step2 000000001 9000000001  1");
    }

    @Test
    void toAHealthCenterWithMoreThanAnyClinician() throws IOException {
        visits(2, PHYSICIAN, "08");
        visits(1, OTHER, "08");
        centerVisits(3, "G0467");
        assertThat(decided()).isEqualTo("healthCenter   411801 3");
    }

    /** The claim of a visit names its payment code and the service: one visit. */
    @Test
    void aVisitToAHealthCenterCountsOnce() throws IOException {
        visits(2, PHYSICIAN, "08");
        for (String claim : List.of("H1", "H2")) {
            atCenter(claim, 1, "G0467");
            atCenter(claim, 2, "99213");
            atCenter(claim, 3, "80053");
        }
        assertThat(decided()).isEqualTo("step1 000000001 9000000001  2");
    }

    @Test
    void notToAHealthCenterWithAsMany() throws IOException {
        visits(2, PHYSICIAN, "08");
        centerVisits(2, "99213");
        assertThat(decided()).isEqualTo("step1 000000001 9000000001  2");
    }

    @Test
    void notToAHealthCenterWithFewerThanASpecialist() throws IOException {
        visits(1, PHYSICIAN, "08");
        visits(3, CARDIOLOGIST, "06");
        centerVisits(2, "99213");
        assertThat(decided()).isEqualTo("step1 000000001 9000000001  1");
    }

    @Test
    void aLineOfAHealthCenterWithoutUnitsIsOneService() throws IOException {
        atCenter("H", 1, "99213").with("CLM_SRVC_CLSFCTN_TYPE_CD", "1").with("REV_CNTR_UNIT_CNT", "");
        assertThat(decided()).isEqualTo("healthCenter   411801 1");
    }

    @Test
    void aHospitalIsNoHealthCenter() throws IOException {
        claims.institutional(ClaimsTable.OUTPATIENT, "A", "H", "1", "0510").with("HCPCS_CD", "99213");
        assertThat(decided()).isEqualTo("nobody");
    }

    @ParameterizedTest
    @CsvSource({
        "HCPCS_CD, 99283",
        "HCPCS_CD, ''",
        "LINE_ALOWD_CHRG_AMT, 0",
        "LINE_ALOWD_CHRG_AMT, -100",
        "LINE_SRVC_CNT, 0",
        "NCH_CLM_TYPE_CD, 82",
        "FINAL_ACTION, N",
        "LINE_1ST_EXPNS_DT, 31-Dec-2023",
        "LINE_LAST_EXPNS_DT, 01-Jan-2025",
        "NCH_WKLY_PROC_DT, 02-Mar-2025",
        "TAX_NUM, ''",
        "PRF_PHYSN_NPI, ''",
        "PRVDR_SPCLTY, ''",
        "PRVDR_SPCLTY, ZZ",
        "LINE_1ST_EXPNS_DT, 01-Dec-2023",
    })
    void whatIsNoPrimaryCareServiceOfTheYear(String column, String value) throws IOException {
        claims.visit("A", TIN, PHYSICIAN).with(column, value);
        assertThat(decided()).isEqualTo("nobody");
    }

    @ParameterizedTest
    @CsvSource({
        "LINE_1ST_EXPNS_DT, 01-Jan-2024",
        "LINE_LAST_EXPNS_DT, 31-Dec-2024",
        "NCH_WKLY_PROC_DT, 01-Mar-2025",
        "NCH_CLM_TYPE_CD, 72",
        "LINE_ALOWD_CHRG_AMT, 0.01",
    })
    void whatJustIsOne(String column, String value) throws IOException {
        claims.visit("A", TIN, PHYSICIAN).with(column, value);
        assertThat(decided()).isEqualTo("step1 000000001 9000000001  1");
    }

    @ParameterizedTest
    @CsvSource({
        "A_MO_CNT, 11, yes no no",
        "B_MO_CNT, 0, yes no no",
        "HMO_MO_CNT, 1, no yes no",
        "STATE_CODE, 56, no no yes",
    })
    void anExcludedPatientIsAttributedToNobody(String column, String value, String reasons) throws IOException {
        claims.patient("A").with(column, value);
        claims.visit("A", TIN, PHYSICIAN);
        try (ItemsAndServices counted = claims.read(folder.resolve("claims"))) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            counted.write(ResultTable.PATIENTS, out);
            assertThat(out.toString(StandardCharsets.UTF_8).lines().toList())
                    .contains("A,excluded,,,,,0," + reasons.replace(' ', ','));
            assertThat(counted.find(TIN)).isEmpty();
            assertThat(counted.summary().attributed()).containsEntry(Attribution.EXCLUDED, 1L);
        }
    }

    @ParameterizedTest
    @CsvSource({"40", "48", "65", "41"})
    void territoriesAreNotAbroad(String state) throws IOException {
        claims.patient("A").with("STATE_CODE", state);
        claims.visit("A", TIN, PHYSICIAN);
        try (ItemsAndServices counted = claims.read(folder.resolve("claims"))) {
            assertThat(counted.find(TIN, PHYSICIAN)).isPresent();
        }
    }
}

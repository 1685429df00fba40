package org.openqpp.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqpp.policy.value.Rational;

/** The figures that S1 prints about claims: acceptance test T-52 of the rules, and the sample row of anesthesia services. */
class AcceptanceTest {

    private static final String TIN = "000000001";
    private static final String OTHER_TIN = "000000002";
    private static final int CLINICIANS = 3;

    /** One of the clinicians of the group. */
    private static String npi(int patient) {
        return "900000000" + (1 + patient % CLINICIANS);
    }

    /**
     * Of 107 attributed patients 47 have 101 visits: 40 have one, 6 have ten, one has one that ended in an admission. Beside them is
     * everything that must not count.
     */
    @Test
    void t52(@TempDir Path folder) throws IOException {
        Claims claims = new Claims();
        for (int patient = 1; patient <= 107; patient++) {
            claims.patient(Claims.patientId(patient));
            claims.visit(Claims.patientId(patient), TIN, npi(patient));
        }
        for (int patient = 1; patient <= 40; patient++) {
            claims.emergency(Claims.patientId(patient));
        }
        for (int patient = 41; patient <= 46; patient++) {
            for (int visit = 0; visit < 10; visit++) {
                claims.emergency(Claims.patientId(patient));
            }
        }
        String admitted = Claims.patientId(47);
        claims.institutional(ClaimsTable.INPATIENT, admitted, "ADMISSION", "1", "0981");
        claims.institutional(ClaimsTable.INPATIENT, admitted, "ADMISSION", "2", "0459");
        claims.institutional(ClaimsTable.INPATIENT, admitted, "ADMISSION", "3", "0120");
        whatMustNotCount(claims);

        try (ItemsAndServices counted = claims.read(folder)) {
            Utilization shown = counted.find(TIN).orElseThrow();
            assertThat(shown.emergencyUse()).isEqualTo(new EmergencyUse(107, 47, 101));
            assertThat(shown.shown()).isTrue();
        }
    }

    private static void whatMustNotCount(Claims claims) {
        // visits of attributed patients that are none, or none of the year
        String patient = Claims.patientId(100);
        claims.institutional(ClaimsTable.OUTPATIENT, patient, "OTHER", "1", "0449");
        claims.institutional(ClaimsTable.OUTPATIENT, patient, "OTHER", "2", "0460");
        claims.institutional(ClaimsTable.OUTPATIENT, patient, "OTHER", "3", "0980");
        claims.emergency(patient).with("CLM_THRU_DT", "31-Dec-2023");
        claims.emergency(patient).with("CLM_THRU_DT", "01-Jan-2025");
        claims.emergency(patient).with("FINAL_ACTION", "N");
        // patients who are not attributed to the group
        claims.patient("ELSEWHERE");
        claims.visit("ELSEWHERE", OTHER_TIN, "9000000009");
        claims.emergency("ELSEWHERE");
        claims.patient("NOBODY");
        claims.emergency("NOBODY");
        claims.patient("PLAN").with("HMO_MO_CNT", "1");
        claims.patient("PARTIAL").with("A_MO_CNT", "11").with("B_MO_CNT", "11");
        claims.patient("ABROAD").with("STATE_CODE", "59");
        for (String excluded : new String[] {"PLAN", "PARTIAL", "ABROAD", "UNKNOWN"}) {
            claims.visit(excluded, TIN, npi(1));
            claims.emergency(excluded);
        }
    }

    /** The sample row: 200 patients received 301 anesthesia services for 12,000 dollars, from whomever. */
    @Test
    void anesthesia(@TempDir Path folder) throws IOException {
        Claims claims = new Claims();
        for (int patient = 1; patient <= 220; patient++) {
            String id = Claims.patientId(patient);
            claims.patient(id);
            claims.visit(id, TIN, npi(patient));
            if (patient <= 200) {
                claims.service(id, OTHER_TIN, "9000000009", "05", "00100")
                        .with("LINE_ALOWD_CHRG_AMT", "40.00")
                        .with("LINE_SRVC_CNT", patient == 1 ? "102" : "1");
            }
        }
        claims.service(Claims.patientId(1), OTHER_TIN, "9000000009", "05", "09999")
                .with("LINE_ALOWD_CHRG_AMT", "4000.00")
                .with("LINE_SRVC_CNT", "0");
        claims.service(Claims.patientId(2), OTHER_TIN, "9000000009", "05", "00100")
                .with("LINE_ALOWD_CHRG_AMT", "-40.00");

        try (ItemsAndServices counted = claims.read(folder)) {
            ServiceUse use = counted.find(TIN).orElseThrow().services().get(0);
            assertThat(use.category().id()).isEqualTo("00000-09999");
            assertThat(use.beneficiaries()).isEqualTo(200);
            assertThat(use.cost()).isEqualTo(Rational.of(12_000));
            assertThat(use.services()).isEqualTo(Rational.of(301));
        }
    }
}

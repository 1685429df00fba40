package org.openqpp.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Folders of claims for measurements: twenty lines of professional claims and three of institutional claims for each patient.
 *
 * <p>For example, {@code ClaimsFolders folder 1000000} writes the claims of a million patients, 2.3 GB. The same number gives the
 * same bytes; no identifier can be a real one.
 */
public final class ClaimsFolders {

    private static final int LINES = 20;
    private static final int VISITS = 3;
    private static final int PATIENTS_OF_A_CLINICIAN = 25;
    private static final int CLINICIANS_OF_A_GROUP = 8;

    private static final String[] MONTHS = {
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
    };
    private static final String[] SPECIALTIES = {"08", "11", "50", "97", "06", "02", "30", "65"};
    private static final String[] PROCEDURES = {
        "99213", "99214", "99203", "80053", "85025", "93000", "71046", "G0439", "J1100", "00140", "45378", "E0114",
        "A0428", ""
    };
    private static final String[] REVENUE_CENTERS = {"0450", "0300", "0510", "0521", "0981", "0636"};

    private ClaimsFolders() {}

    /** Writes a folder. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        int patients = Integer.parseInt(arguments[1]);
        SplittableRandom random = new SplittableRandom(patients);
        try (BufferedWriter enrollment = open(
                        folder, "beneficiary_2024.csv", "BENE_ID|STATE_CODE|RFRNC_YR|A_MO_CNT|B_MO_CNT|HMO_MO_CNT");
                BufferedWriter carrier = open(
                        folder,
                        "carrier.csv",
                        "FINAL_ACTION|CLM_ID|LINE_NUM|NCH_CLM_TYPE_CD|BENE_ID|NCH_WKLY_PROC_DT|LINE_1ST_EXPNS_DT"
                                + "|LINE_LAST_EXPNS_DT|TAX_NUM|PRF_PHYSN_NPI|PRVDR_SPCLTY|HCPCS_CD"
                                + "|LINE_ALOWD_CHRG_AMT|LINE_SRVC_CNT");
                BufferedWriter outpatient = institutional(folder, "outpatient.csv");
                BufferedWriter inpatient = institutional(folder, "inpatient.csv")) {
            for (int patient = 0; patient < patients; patient++) {
                String id = "-" + (10_000_000_000L + patient);
                enrollment.write(
                        id + "|41|2024|12|" + (patient % 20 == 0 ? 7 : 12) + "|" + (patient % 30 == 0 ? 3 : 0));
                enrollment.newLine();
                int home = patient / PATIENTS_OF_A_CLINICIAN;
                for (int line = 0; line < LINES; line++) {
                    int clinician =
                            random.nextInt(4) == 0 ? random.nextInt(1 + patients / PATIENTS_OF_A_CLINICIAN) : home;
                    String day = day(random);
                    carrier.write(String.join(
                            "|",
                            List.of(
                                    "F",
                                    "C" + patient + "-" + line / 2,
                                    Integer.toString(1 + line % 2),
                                    "71",
                                    id,
                                    day,
                                    day,
                                    day,
                                    "" + (100_000_000 + clinician / CLINICIANS_OF_A_GROUP),
                                    "" + (9_000_000_000L + clinician),
                                    SPECIALTIES[clinician % SPECIALTIES.length],
                                    PROCEDURES[random.nextInt(PROCEDURES.length)],
                                    random.nextInt(5, 300) + ".25",
                                    Integer.toString(1 + random.nextInt(2)))));
                    carrier.newLine();
                }
                for (int visit = 0; visit < VISITS; visit++) {
                    BufferedWriter file = visit == 0 && patient % 10 == 0 ? inpatient : outpatient;
                    file.write("F|I" + patient + "-" + visit + "|1|" + id + "|" + day(random) + "|410001|1|3|"
                            + REVENUE_CENTERS[random.nextInt(REVENUE_CENTERS.length)] + "||1");
                    file.newLine();
                }
            }
        }
    }

    private static BufferedWriter institutional(Path folder, String name) throws IOException {
        return open(
                folder,
                name,
                "FINAL_ACTION|CLM_ID|CLM_LINE_NUM|BENE_ID|CLM_THRU_DT|PRVDR_NUM|CLM_FAC_TYPE_CD"
                        + "|CLM_SRVC_CLSFCTN_TYPE_CD|REV_CNTR|HCPCS_CD|REV_CNTR_UNIT_CNT");
    }

    private static BufferedWriter open(Path folder, String name, String header) throws IOException {
        BufferedWriter out = Files.newBufferedWriter(folder.resolve(name));
        out.write(header);
        out.newLine();
        return out;
    }

    private static String day(SplittableRandom random) {
        int day = random.nextInt(1, 29);
        return (day < 10 ? "0" : "") + day + "-" + MONTHS[random.nextInt(MONTHS.length)] + "-2024";
    }
}

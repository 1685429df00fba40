package org.openqpp.claims;

import java.util.List;
import java.util.Locale;
import org.openqpp.policy.value.PerformanceYear;

/**
 * A file of a folder of claims in the layout of the Research Identifiable Files, with the columns that are used.
 *
 * <p>For example, {@link #CARRIER} is {@code carrier.csv}, a row for each line of a professional claim. Files have a header and
 * {@code |} between columns; further columns may be there and are not read.
 */
enum ClaimsTable {
    /** A row for each patient of the year. */
    BENEFICIARY(
            "beneficiary_%s.csv",
            true,
            "patient",
            Column.filled("BENE_ID", "patient", Form.ID),
            Column.filled("STATE_CODE", "state", Form.STATE),
            Column.filled("RFRNC_YR", "reference_year", Form.YEAR),
            Column.filled("A_MO_CNT", "months_part_a", Form.MONTHS),
            Column.filled("B_MO_CNT", "months_part_b", Form.MONTHS),
            Column.filled("HMO_MO_CNT", "months_private_plan", Form.MONTHS)),
    /** A row for each line of a professional claim. */
    CARRIER(
            "carrier.csv",
            true,
            "claim, claim_line",
            Column.filled("FINAL_ACTION", "final_action", Form.FINAL_ACTION),
            Column.filled("CLM_ID", "claim", Form.ID),
            Column.filled("LINE_NUM", "claim_line", Form.ID),
            Column.filled("NCH_CLM_TYPE_CD", "claim_type", Form.CLAIM_TYPE),
            Column.filled("BENE_ID", "patient", Form.ID),
            Column.filled("NCH_WKLY_PROC_DT", "received", Form.DAY),
            Column.filled("LINE_1ST_EXPNS_DT", "first_day", Form.DAY),
            Column.filled("LINE_LAST_EXPNS_DT", "last_day", Form.DAY),
            Column.open("TAX_NUM", "tin", Form.TIN),
            Column.open("PRF_PHYSN_NPI", "npi", Form.NPI),
            Column.open("PRVDR_SPCLTY", "specialty", Form.SPECIALTY),
            Column.open("HCPCS_CD", "procedure_code", Form.PROCEDURE),
            Column.filled("LINE_ALOWD_CHRG_AMT", "allowed_charge", Form.AMOUNT),
            Column.filled("LINE_SRVC_CNT", "units", Form.AMOUNT)),
    /** A row for each line of a claim of a hospital or center for outpatients. */
    OUTPATIENT("outpatient.csv", true, "claim, claim_line", ofInstitutionalClaims()),
    /** A row for each line of a claim of a hospital for inpatients. */
    INPATIENT("inpatient.csv", true, "claim, claim_line", ofInstitutionalClaims()),
    /** A row for each line of a claim of a skilled nursing facility. */
    SKILLED_NURSING("snf.csv", false, "claim, claim_line", ofInstitutionalClaims()),
    /** A row for each line of a claim of a home health agency. */
    HOME_HEALTH("hha.csv", false, "claim, claim_line", ofInstitutionalClaims()),
    /** A row for each line of a claim of a hospice. */
    HOSPICE("hospice.csv", false, "claim, claim_line", ofInstitutionalClaims());

    private final String fileName;
    private final boolean required;
    private final String key;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<Column> columns;

    ClaimsTable(String fileName, boolean required, String key, Column... columns) {
        this.fileName = fileName;
        this.required = required;
        this.key = key;
        this.columns = List.of(columns);
    }

    /**
     * A column that is used.
     *
     * @param name name in the file
     * @param field name in SQL
     * @param form form of its values
     * @param isFilled whether every row must have a value
     */
    record Column(String name, String field, Form form, boolean isFilled) {

        private static Column filled(String name, String field, Form form) {
            return new Column(name, field, form, true);
        }

        private static Column open(String name, String field, Form form) {
            return new Column(name, field, form, false);
        }
    }

    private static Column[] ofInstitutionalClaims() {
        return new Column[] {
            Column.filled("FINAL_ACTION", "final_action", Form.FINAL_ACTION),
            Column.filled("CLM_ID", "claim", Form.ID),
            Column.filled("CLM_LINE_NUM", "claim_line", Form.ID),
            Column.filled("BENE_ID", "patient", Form.ID),
            Column.filled("CLM_THRU_DT", "last_day", Form.DAY),
            Column.open("PRVDR_NUM", "center", Form.ID),
            Column.filled("CLM_FAC_TYPE_CD", "facility_type", Form.BILL_DIGIT),
            Column.filled("CLM_SRVC_CLSFCTN_TYPE_CD", "classification", Form.BILL_DIGIT),
            Column.filled("REV_CNTR", "revenue_center", Form.REVENUE_CENTER),
            Column.open("HCPCS_CD", "procedure_code", Form.PROCEDURE),
            Column.open("REV_CNTR_UNIT_CNT", "units", Form.AMOUNT)
        };
    }

    /** The name of its file in a folder of claims of a year. */
    String fileName(PerformanceYear year) {
        return fileName.formatted(year);
    }

    /** Whether it has to be there. */
    boolean required() {
        return required;
    }

    /** Whether its rows are lines of institutional claims. */
    boolean institutional() {
        return this != BENEFICIARY && this != CARRIER;
    }

    /** The columns that are used. */
    List<Column> columns() {
        return columns;
    }

    /** The fields that together no two rows may have in common, with commas between. */
    String key() {
        return key;
    }

    /** Its name in SQL, as it stands in its file. */
    String sqlName() {
        return name().toLowerCase(Locale.ROOT);
    }
}

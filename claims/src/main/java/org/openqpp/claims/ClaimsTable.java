package org.openqpp.claims;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
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
            Column.text("BENE_ID", "patient").filled().unique(),
            Column.text("STATE_CODE", "state").filled().matching("[0-9]{2}", "a state code of two digits"),
            Column.text("RFRNC_YR", "reference_year").filled().matching("[0-9]{4}", "a year of four digits"),
            Column.text("A_MO_CNT", "months_part_a").filled().matching("[0-9]|1[0-2]", "a number of months"),
            Column.text("B_MO_CNT", "months_part_b").filled().matching("[0-9]|1[0-2]", "a number of months"),
            Column.text("HMO_MO_CNT", "months_private_plan").filled().matching("[0-9]|1[0-2]", "a number of months")),
    /** A row for each line of a professional claim. */
    CARRIER(
            "carrier.csv",
            true,
            Column.text("FINAL_ACTION", "final_action").filled(),
            Column.text("CLM_ID", "claim").filled(),
            Column.text("LINE_NUM", "claim_line").filled(),
            Column.text("NCH_CLM_TYPE_CD", "claim_type").filled(),
            Column.text("BENE_ID", "patient").filled(),
            Column.day("NCH_WKLY_PROC_DT", "received").filled(),
            Column.day("LINE_1ST_EXPNS_DT", "first_day").filled(),
            Column.day("LINE_LAST_EXPNS_DT", "last_day").filled(),
            Column.text("TAX_NUM", "tin").matching("[0-9]{9}", "a TIN of nine digits"),
            Column.text("PRF_PHYSN_NPI", "npi").matching("[0-9]{10}", "an NPI of ten digits"),
            Column.text("PRVDR_SPCLTY", "specialty"),
            Column.text("HCPCS_CD", "procedure_code"),
            Column.number("LINE_ALOWD_CHRG_AMT", "allowed_charge").filled(),
            Column.number("LINE_SRVC_CNT", "units").filled()),
    /** A row for each line of a claim of a hospital or center for outpatients. */
    OUTPATIENT("outpatient.csv", true, Column.institutional()),
    /** A row for each line of a claim of a hospital for inpatients. */
    INPATIENT("inpatient.csv", true, Column.institutional()),
    /** A row for each line of a claim of a skilled nursing facility. */
    SKILLED_NURSING("snf.csv", false, Column.institutional()),
    /** A row for each line of a claim of a home health agency. */
    HOME_HEALTH("hha.csv", false, Column.institutional()),
    /** A row for each line of a claim of a hospice. */
    HOSPICE("hospice.csv", false, Column.institutional());

    private final String fileName;
    private final boolean required;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<Column> columns;

    ClaimsTable(String fileName, boolean required, Column... columns) {
        this.fileName = fileName;
        this.required = required;
        this.columns = List.of(columns);
    }

    /** What a column holds. */
    enum Kind {
        /** Text as it stands. */
        TEXT("VARCHAR", ""),
        /** A day. */
        DAY("DATE", "a day such as 21-Apr-2024"),
        /** A decimal number. */
        NUMBER("DECIMAL(18, 4)", "a decimal number");

        private final String type;
        private final String expected;

        Kind(String type, String expected) {
            this.type = type;
            this.expected = expected;
        }

        /** Its type in SQL. */
        String type() {
            return type;
        }

        /** What is expected, as messages say it. */
        String expected() {
            return expected;
        }
    }

    /**
     * A column that is used.
     *
     * @param name name in the file
     * @param field name in SQL
     * @param kind what it holds
     * @param isFilled whether every row must have a value
     * @param isUnique whether no two rows may have the same value
     * @param pattern form of a value; absent when any will do
     * @param expected the form, as messages say it
     */
    record Column(
            String name,
            String field,
            Kind kind,
            boolean isFilled,
            boolean isUnique,
            Optional<Pattern> pattern,
            String expected) {

        static Column text(String name, String field) {
            return new Column(name, field, Kind.TEXT, false, false, Optional.empty(), "");
        }

        static Column day(String name, String field) {
            return new Column(name, field, Kind.DAY, false, false, Optional.empty(), "");
        }

        static Column number(String name, String field) {
            return new Column(name, field, Kind.NUMBER, false, false, Optional.empty(), "");
        }

        static Column[] institutional() {
            return new Column[] {
                text("FINAL_ACTION", "final_action").filled(),
                text("CLM_ID", "claim").filled(),
                text("CLM_LINE_NUM", "claim_line").filled(),
                text("BENE_ID", "patient").filled(),
                day("CLM_THRU_DT", "last_day").filled(),
                text("PRVDR_NUM", "center"),
                text("CLM_FAC_TYPE_CD", "facility_type").filled(),
                text("CLM_SRVC_CLSFCTN_TYPE_CD", "classification").filled(),
                text("REV_CNTR", "revenue_center").filled().matching("[0-9]{4}", "a revenue center of four digits"),
                text("HCPCS_CD", "procedure_code"),
                number("REV_CNTR_UNIT_CNT", "units")
            };
        }

        Column filled() {
            return new Column(name, field, kind, true, isUnique, pattern, expected);
        }

        Column unique() {
            return new Column(name, field, kind, isFilled, true, pattern, expected);
        }

        Column matching(String form, String inWords) {
            return new Column(name, field, kind, isFilled, isUnique, Optional.of(Pattern.compile(form)), inWords);
        }
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

    /** Its name in SQL, as it stands in its file. */
    String sqlName() {
        return name().toLowerCase(Locale.ROOT);
    }
}

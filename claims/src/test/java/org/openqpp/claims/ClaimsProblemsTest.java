package org.openqpp.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything that is wrong with a folder of claims is said at once, with its place. */
class ClaimsProblemsTest {

    @TempDir
    private Path folder;

    private final Claims claims = new Claims();

    private ClaimsException stopped(Path claimsFolder) {
        return catchThrowableOfType(
                ClaimsException.class, () -> ItemsAndServices.read(claimsFolder, Claims.GUIDE, step -> {}));
    }

    private List<String> problems() throws IOException {
        return texts(claims.write(folder));
    }

    private List<String> texts(Path claimsFolder) {
        ClaimsException stopped = stopped(claimsFolder);
        assertThat(stopped).as("nothing was wrong").isNotNull();
        assertThat(stopped.count()).isEqualTo(stopped.problems().size());
        assertThat(stopped).hasMessageContaining(stopped.problems().get(0).toString());
        return stopped.problems().stream().map(ClaimsProblem::toString).toList();
    }

    private void fewRows() {
        claims.patient("A");
        claims.visit("A", "000000001", "9000000001");
        claims.visit("A", "000000001", "9000000001");
        claims.emergency("A");
    }

    @Test
    void filesThatAreNotThere() {
        assertThat(texts(folder))
                .containsExactly(
                        "beneficiary_2024.csv: the file is missing (missing-file)",
                        "carrier.csv: the file is missing (missing-file)",
                        "inpatient.csv: the file is missing (missing-file)",
                        "outpatient.csv: the file is missing (missing-file)");
    }

    @ParameterizedTest
    @CsvSource({
        "LINE_1ST_EXPNS_DT, 31-Feb-2024, not a day such as 21-Apr-2024 (wrong-value)",
        "LINE_1ST_EXPNS_DT, 2024-07-01, not a day such as 21-Apr-2024 (wrong-value)",
        "LINE_1ST_EXPNS_DT, '', empty (missing-value)",
        "LINE_ALOWD_CHRG_AMT, twelve, not a decimal number (wrong-value)",
        "LINE_ALOWD_CHRG_AMT, '1,5', not a decimal number (wrong-value)",
        "LINE_SRVC_CNT, '', empty (missing-value)",
        "BENE_ID, '', empty (missing-value)",
        "BENE_ID, '  ', empty (missing-value)",
        "TAX_NUM, 12345678, not a TIN of nine digits (wrong-value)",
        "TAX_NUM, 00000000X, not a TIN of nine digits (wrong-value)",
        "PRF_PHYSN_NPI, 123456789, not an NPI of ten digits (wrong-value)",
        "NCH_CLM_TYPE_CD, '', empty (missing-value)",
    })
    void aValueThatIsWrong(String column, String value, String problem) throws IOException {
        fewRows();
        claims.visit("A", "000000001", "9000000001").with(column, value);
        assertThat(problems()).containsExactly("carrier.csv, line 4, " + column + ": " + problem);
    }

    @ParameterizedTest
    @CsvSource({
        "A_MO_CNT, 13, not a number of months (wrong-value)",
        "B_MO_CNT, -1, not a number of months (wrong-value)",
        "HMO_MO_CNT, '', empty (missing-value)",
        "STATE_CODE, RI, not a state code of two digits (wrong-value)",
        "RFRNC_YR, 2023, not the performance year 2024 (wrong-year)",
    })
    void aPatientWhoIsWrong(String column, String value, String problem) throws IOException {
        fewRows();
        claims.patient("B").with(column, value);
        assertThat(problems()).containsExactly("beneficiary_2024.csv, line 3, " + column + ": " + problem);
    }

    @Test
    void allProblemsOfAllFilesAtOnce() throws IOException {
        claims.patient("A");
        claims.patient("A");
        claims.visit("A", "1", "2").with("LINE_SRVC_CNT", "");
        claims.visit("A", "000000001", "9000000001")
                .with("LINE_LAST_EXPNS_DT", "x")
                .with("LINE_SRVC_CNT", "y");
        claims.visit("A", "000000001", "9000000001").with("CLM_ID", "C").with("LINE_NUM", "7");
        claims.visit("A", "000000001", "9000000001").with("CLM_ID", "C").with("LINE_NUM", "7");
        claims.emergency("A").with("REV_CNTR", "45").with("CLM_THRU_DT", "");
        assertThat(problems())
                .containsExactly(
                        "beneficiary_2024.csv, line 3: the same BENE_ID as in line 2 (duplicate-key)",
                        "carrier.csv, line 2, LINE_SRVC_CNT: empty (missing-value)",
                        "carrier.csv, line 2, PRF_PHYSN_NPI: not an NPI of ten digits (wrong-value)",
                        "carrier.csv, line 2, TAX_NUM: not a TIN of nine digits (wrong-value)",
                        "carrier.csv, line 3, LINE_LAST_EXPNS_DT: not a day such as 21-Apr-2024 (wrong-value)",
                        "carrier.csv, line 3, LINE_SRVC_CNT: not a decimal number (wrong-value)",
                        "carrier.csv, line 5: the same line of the same claim as in line 4 (duplicate-key)",
                        "outpatient.csv, line 2, CLM_THRU_DT: empty (missing-value)",
                        "outpatient.csv, line 2, REV_CNTR: not a revenue center of four digits (wrong-value)");
    }

    /** Rows that could not be read do not move the places of those behind them. */
    @Test
    void placesBehindMalformedRows() throws IOException {
        for (int i = 0; i < 5; i++) {
            claims.visit("A", "000000001", "9000000001");
        }
        claims.visit("A", "1", "9000000001");
        claims.patient("A");
        Path file = claims.write(folder).resolve("carrier.csv");
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        lines.set(1, "too|few");
        lines.set(3, lines.get(3) + "|too|many");
        lines.set(4, lines.get(4).replace("|1|71|", "|1|\"71|"));
        Files.write(file, lines);
        assertThat(texts(folder))
                .containsExactly(
                        "carrier.csv, line 2: fewer values than the header has columns (malformed-row)",
                        "carrier.csv, line 4: more values than the header has columns (malformed-row)",
                        "carrier.csv, line 7, TAX_NUM: not a TIN of nine digits (wrong-value)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "  \nx"})
    void aFileWithoutAHeader(String content) throws IOException {
        fewRows();
        Files.writeString(claims.write(folder).resolve("outpatient.csv"), content);
        assertThat(texts(folder))
                .containsExactly("outpatient.csv: the file is empty: it has no header (unreadable-file)");
    }

    @Test
    void columnsThatAreMissingOrThereTwice() throws IOException {
        fewRows();
        Path file = claims.write(folder).resolve("carrier.csv");
        Files.writeString(file, Files.readString(file).replace("TAX_NUM", "HCPCS_CD"));
        Path other = folder.resolve("outpatient.csv");
        Files.writeString(other, Files.readString(other).replace('|', ','));
        assertThat(texts(folder))
                .contains(
                        "carrier.csv, line 1, HCPCS_CD: the column is there twice (duplicate-column)",
                        "carrier.csv, line 1, TAX_NUM: the column is missing (missing-column)",
                        "outpatient.csv, line 1, REV_CNTR: the column is missing (missing-column)")
                .hasSize(2 + ClaimsTable.OUTPATIENT.columns().size());
    }

    @Test
    void aFileThatIsNoText() throws IOException {
        fewRows();
        Path file = claims.write(folder).resolve("carrier.csv");
        byte[] bytes = Files.readString(file).replace("P2", "P\u00e9").getBytes(StandardCharsets.ISO_8859_1);
        Files.write(file, bytes);
        assertThat(texts(folder)).containsExactly("carrier.csv, line 3: not UTF-8 text (malformed-row)");
    }

    @Test
    void windowsLineEndsAndAByteOrderMarkAreFine() throws IOException {
        fewRows();
        Path file = claims.write(folder).resolve("carrier.csv");
        Files.writeString(file, "\uFEFF" + Files.readString(file).replace("\n", "\r\n"));
        try (ItemsAndServices counted = ItemsAndServices.read(folder, Claims.GUIDE, step -> {})) {
            assertThat(counted.summary().lines()).isEqualTo(2);
            assertThat(counted.find("000000001").orElseThrow().emergencyUse()).isEqualTo(new EmergencyUse(1, 1, 1));
        }
    }

    @Test
    void veryManyProblemsAreCounted() throws IOException {
        claims.patient("A");
        for (int i = 0; i < ClaimsProblems.KEPT + 10; i++) {
            claims.visit("A", "1", "9000000001");
        }
        ClaimsException stopped = stopped(claims.write(folder));
        assertThat(stopped.count()).isEqualTo(ClaimsProblems.KEPT + 10);
        assertThat(stopped.problems()).hasSize(ClaimsProblems.KEPT);
        assertThat(stopped.problems().get(ClaimsProblems.KEPT - 1).line()).isEqualTo(ClaimsProblems.KEPT + 1);
    }

    @Test
    void everyCodeSaysWhatToDo() {
        assertThat(Stream.of(ClaimsProblem.Code.values()))
                .allMatch(code -> code.wireName().matches("[a-z-]+"))
                .allMatch(code -> code.remedy().endsWith("."));
    }
}

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
        "LINE_1ST_EXPNS_DT, 01-Jul-24, not a day such as 21-Apr-2024 (wrong-value)",
        "LINE_1ST_EXPNS_DT, '', empty (missing-value)",
        "LINE_LAST_EXPNS_DT, 30-Jun-2024, before LINE_1ST_EXPNS_DT (wrong-value)",
        "LINE_ALOWD_CHRG_AMT, twelve, not a decimal number with at most four decimals (wrong-value)",
        "LINE_ALOWD_CHRG_AMT, '1,5', not a decimal number with at most four decimals (wrong-value)",
        "LINE_ALOWD_CHRG_AMT, 1_000, not a decimal number with at most four decimals (wrong-value)",
        "LINE_ALOWD_CHRG_AMT, 1., not a decimal number with at most four decimals (wrong-value)",
        "LINE_ALOWD_CHRG_AMT, 1.00001, not a decimal number with at most four decimals (wrong-value)",
        "LINE_ALOWD_CHRG_AMT, 1234567890123, not a decimal number with at most four decimals (wrong-value)",
        "LINE_ALOWD_CHRG_AMT, NaN, not a decimal number with at most four decimals (wrong-value)",
        "LINE_SRVC_CNT, '', empty (missing-value)",
        "LINE_SRVC_CNT, -, not a decimal number with at most four decimals (wrong-value)",
        "BENE_ID, '', empty (missing-value)",
        "BENE_ID, '  ', empty (missing-value)",
        "TAX_NUM, 12345678, not a TIN of nine digits (wrong-value)",
        "TAX_NUM, 00000000X, not a TIN of nine digits (wrong-value)",
        "PRF_PHYSN_NPI, 123456789, not an NPI of ten digits (wrong-value)",
        "NCH_CLM_TYPE_CD, '', empty (missing-value)",
        "NCH_CLM_TYPE_CD, 7, not a claim type of two digits (wrong-value)",
        "FINAL_ACTION, Y, not F or N (wrong-value)",
        "PRVDR_SPCLTY, 8, not a specialty of two digits or capital letters (wrong-value)",
        "HCPCS_CD, g0438, not a procedure code of five digits or capital letters (wrong-value)",
        "HCPCS_CD, 9921, not a procedure code of five digits or capital letters (wrong-value)",
    })
    void aValueThatIsWrong(String column, String value, String problem) throws IOException {
        fewRows();
        claims.visit("A", "000000001", "9000000001").with(column, value);
        assertThat(problems()).containsExactly("carrier.csv, line 4, " + column + ": " + problem);
    }

    @ParameterizedTest
    @CsvSource({
        "LINE_1ST_EXPNS_DT, 01-JUL-2024",
        "LINE_ALOWD_CHRG_AMT, -0.0001",
        "LINE_ALOWD_CHRG_AMT, 999999999999.9999",
        "TAX_NUM, ' 000000001 '",
        "PRVDR_SPCLTY, C6",
    })
    void aValueThatIsRight(String column, String value) throws IOException {
        fewRows();
        claims.visit("A", "000000001", "9000000001").with(column, value);
        try (ItemsAndServices counted = claims.read(folder)) {
            assertThat(counted.summary().lines()).isEqualTo(3);
            assertThat(counted.summary().leftOut().values()).containsOnly(0L);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "A_MO_CNT, 13, 'not a number of months, 0 to 12 (wrong-value)'",
        "B_MO_CNT, -1, 'not a number of months, 0 to 12 (wrong-value)'",
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
                        "beneficiary_2024.csv, line 3: the same patient as in line 2 (duplicate-key)",
                        "carrier.csv, line 2, LINE_SRVC_CNT: empty (missing-value)",
                        "carrier.csv, line 2, PRF_PHYSN_NPI: not an NPI of ten digits (wrong-value)",
                        "carrier.csv, line 2, TAX_NUM: not a TIN of nine digits (wrong-value)",
                        "carrier.csv, line 3, LINE_LAST_EXPNS_DT: not a day such as 21-Apr-2024 (wrong-value)",
                        "carrier.csv, line 3, LINE_SRVC_CNT: not a decimal number with at most four decimals (wrong-value)",
                        "carrier.csv, line 5: the same line of the same claim as in line 4 (duplicate-key)",
                        "outpatient.csv, line 2, CLM_THRU_DT: empty (missing-value)",
                        "outpatient.csv, line 2, REV_CNTR: not a revenue center of four digits (wrong-value)");
    }

    /** Neither rows that could not be read nor empty lines move the places of those behind them; a quote is a letter. */
    @Test
    void placesBehindMalformedRows() throws IOException {
        for (int i = 0; i < 5; i++) {
            claims.visit("A", "000000001", "9000000001");
        }
        claims.visit("A", "1", "9000000001").with("CLM_ID", "P1");
        claims.patient("A");
        Path file = claims.write(folder).resolve("carrier.csv");
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        lines.set(2, "too|few");
        lines.set(3, lines.get(3) + "|too|many");
        lines.set(4, lines.get(4).replace("|71|", "|\"71|"));
        lines.addAll(2, List.of("", ""));
        Files.write(file, lines);
        assertThat(texts(folder))
                .containsExactly(
                        "carrier.csv, line 5: fewer values than the header has columns (malformed-row)",
                        "carrier.csv, line 6: more values than the header has columns (malformed-row)",
                        "carrier.csv, line 7, NCH_CLM_TYPE_CD: not a claim type of two digits (wrong-value)",
                        "carrier.csv, line 9: the same line of the same claim as in line 2 (duplicate-key)",
                        "carrier.csv, line 9, TAX_NUM: not a TIN of nine digits (wrong-value)");
    }

    @Test
    void aValueThatIsTooLong() throws IOException {
        fewRows();
        claims.visit("A", "000000001", "9000000001").with("BENE_ID", "A".repeat(20_000_000));
        assertThat(problems())
                .containsExactly("carrier.csv, line 4: a value is too long; the file was not read from here on"
                        + " (unreadable-file)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n"})
    void aFileWithoutAnything(String content) throws IOException {
        fewRows();
        Files.writeString(claims.write(folder).resolve("outpatient.csv"), content);
        assertThat(texts(folder))
                .containsExactly("outpatient.csv: the file is empty: it has no header (unreadable-file)");
    }

    /** What stands in the first line instead may be somebody's; it is not repeated. */
    @Test
    void aFileWithoutAHeader() throws IOException {
        fewRows();
        Path file = claims.write(folder).resolve("carrier.csv");
        List<String> lines = Files.readAllLines(file);
        Files.write(file, lines.subList(1, lines.size()));
        Path other = folder.resolve("outpatient.csv");
        Files.writeString(other, Files.readString(other).replace('|', ','));
        assertThat(texts(folder))
                .containsExactly(
                        "carrier.csv, line 1: the first line is no header with | between names such as FINAL_ACTION"
                                + " (unreadable-file)",
                        "outpatient.csv, line 1: the first line is no header with | between names such as FINAL_ACTION"
                                + " (unreadable-file)");
    }

    @Test
    void columnsThatAreMissingOrThereTwice() throws IOException {
        fewRows();
        Path file = claims.write(folder).resolve("carrier.csv");
        Files.writeString(file, Files.readString(file).replace("TAX_NUM", "HCPCS_CD"));
        assertThat(texts(folder))
                .containsExactly(
                        "carrier.csv, line 1, HCPCS_CD: the column is there twice (duplicate-column)",
                        "carrier.csv, line 1, TAX_NUM: the column is missing (missing-column)");
    }

    @Test
    void columnsThatAreNotUsedMayHaveAnyName() throws IOException {
        fewRows();
        Path file = claims.write(folder).resolve("carrier.csv");
        Files.write(
                file,
                Files.readAllLines(file).stream().map(line -> line + "||x|x").toList());
        try (ItemsAndServices counted = ItemsAndServices.read(folder, Claims.GUIDE, step -> {})) {
            assertThat(counted.summary().lines()).isEqualTo(2);
        }
    }

    /** No character quotes, not even one that is none. */
    @ParameterizedTest
    @ValueSource(strings = {"\"", "'", "\uFFFF", "\uD800\uDC00"})
    void nothingQuotes(String quote) throws IOException {
        for (int i = 0; i < 4; i++) {
            claims.visit("A", "000000001", "9000000001");
        }
        claims.patient("A");
        Path file = claims.write(folder).resolve("carrier.csv");
        Files.writeString(
                file, Files.readString(file).replace("INSERT|", quote + "|").replace("DML_IND|", "DML|"));
        try (ItemsAndServices counted = ItemsAndServices.read(folder, Claims.GUIDE, step -> {})) {
            assertThat(counted.summary().lines()).isEqualTo(4);
        }
    }

    @Test
    void aLinkThatLeadsNowhere() throws IOException {
        fewRows();
        Files.createSymbolicLink(claims.write(folder).resolve("snf.csv"), Path.of("nowhere"));
        assertThat(texts(folder)).containsExactly("snf.csv: not a file (unreadable-file)");
    }

    @Test
    void aFolderInThePlaceOfAFile() throws IOException {
        fewRows();
        Files.createDirectory(claims.write(folder).resolve("snf.csv"));
        assertThat(texts(folder)).containsExactly("snf.csv: not a file (unreadable-file)");
    }

    @Test
    void textThatIsNoUtf8() throws IOException {
        fewRows();
        Path file = claims.write(folder).resolve("carrier.csv");
        byte[] bytes = Files.readString(file).replace("P2", "P\u00e9").getBytes(StandardCharsets.ISO_8859_1);
        Files.write(file, bytes);
        assertThat(texts(folder)).containsExactly("carrier.csv, line 3, CLM_ID: not UTF-8 text (wrong-value)");
    }

    /** A name is a name, whatever signs are in it. */
    @Test
    void theFolderMayHaveAnyName() throws IOException {
        fewRows();
        claims.write(folder.resolve("claims1"));
        claims.visit("A", "000000001", "9000000001");
        Path named = claims.write(folder.resolve("claims[1]*?'"));
        try (ItemsAndServices counted = ItemsAndServices.read(named, Claims.GUIDE, step -> {})) {
            assertThat(counted.summary().lines()).isEqualTo(3);
        }
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
    void ofVeryManyProblemsTheFirstOfEachKindAreKept() throws IOException {
        claims.patient("A");
        for (int i = 0; i < 300; i++) {
            claims.visit("A", "1", i == 299 ? "2" : "9000000001");
        }
        claims.emergency("A").with("REV_CNTR", "450");
        ClaimsException stopped = stopped(claims.write(folder));
        assertThat(stopped.count()).isEqualTo(302);
        assertThat(stopped.problems()).hasSize(ClaimsProblems.KEPT + 2);
        assertThat(stopped.problems().get(ClaimsProblems.KEPT - 1).line()).isEqualTo(ClaimsProblems.KEPT + 1);
        assertThat(stopped.problems().get(ClaimsProblems.KEPT))
                .hasToString("carrier.csv, line 301, PRF_PHYSN_NPI: not an NPI of ten digits (wrong-value)");
        assertThat(stopped.problems().get(ClaimsProblems.KEPT + 1).file()).isEqualTo("outpatient.csv");
    }

    @Test
    void everyCodeSaysWhatToDo() {
        assertThat(Stream.of(ClaimsProblem.Code.values()))
                .allMatch(code -> code.wireName().matches("[a-z-]+"))
                .allMatch(code -> code.remedy().endsWith("."));
    }
}

package org.openqpp.program.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqpp.policy.value.PerformanceCategory;
import org.openqpp.policy.value.Rational;
import org.openqpp.program.EntityKey;
import org.openqpp.program.Money;
import org.openqpp.program.roster.ApprovedException;
import org.openqpp.program.roster.Clinician;
import org.openqpp.program.roster.ClinicianType;
import org.openqpp.program.roster.Combination;
import org.openqpp.program.roster.Hospital;
import org.openqpp.program.roster.SegmentFigures;

/** What is written as CSV or as Parquet is read again as the same records. */
class TableFilesTest {

    @TempDir
    Path folder;

    private static final SegmentFigures FIGURES =
            new SegmentFigures(Money.parse("184203.17"), 611, 2904, 0, 310, 120, 1, 2, 1880);

    private <R extends Record> List<R> again(Class<R> record, TableFormat format, List<R> rows) throws IOException {
        try (TableWriter<R> writer = TableWriter.open(folder, record, format)) {
            for (R row : rows) {
                writer.write(row);
            }
        }
        List<R> read = new ArrayList<>();
        TableProblems problems = new TableProblems();
        new TableReader<>(record, problems).read(folder, (line, row) -> read.add(row));
        assertThat(problems.sorted()).isEmpty();
        return read;
    }

    @ParameterizedTest
    @EnumSource
    void combinations(TableFormat format) throws IOException {
        List<Combination> rows = List.of(
                new Combination(
                        "000123456",
                        "1234567893",
                        List.of("50010", "00501"),
                        LocalDate.of(2024, 11, 3),
                        "010001",
                        Rational.parse("1.31"),
                        Rational.parse("0.420001"),
                        Money.parse("120334.5"),
                        FIGURES,
                        null),
                new Combination(
                        "000123456", "1234567894", List.of(), null, null, null, null, Money.ZERO, null, FIGURES));
        assertThat(again(Combination.class, format, rows)).isEqualTo(rows);
    }

    @ParameterizedTest
    @EnumSource
    void textsWithEveryCharacter(TableFormat format) throws IOException {
        List<Clinician> rows = List.of(new Clinician(
                "1234567893",
                "M\u00fcller, \"Ada\"\nExample",
                ClinicianType.NURSE_MIDWIFE,
                "Family Practice",
                LocalDate.of(2010, 12, 31)));
        assertThat(again(Clinician.class, format, rows)).isEqualTo(rows);
    }

    @ParameterizedTest
    @EnumSource
    void embeddedEntitiesAndWords(TableFormat format) throws IOException {
        List<ApprovedException> rows = List.of(
                new ApprovedException(
                        EntityKey.group("000000001"),
                        Set.of(PerformanceCategory.QUALITY, PerformanceCategory.COST),
                        ApprovedException.Ground.EXTREME_CIRCUMSTANCES),
                new ApprovedException(
                        EntityKey.subgroup("SG-1"),
                        Set.of(PerformanceCategory.PROMOTING_INTEROPERABILITY),
                        ApprovedException.Ground.INTEROPERABILITY_HARDSHIP));
        assertThat(again(ApprovedException.class, format, rows)).isEqualTo(rows);
    }

    @Test
    void theSameRowsGiveTheSameBytes() throws IOException {
        List<Hospital> rows =
                List.of(new Hospital("010001", "Southeast", Rational.parse("15.583333"), null, null, null));
        for (TableFormat format : TableFormat.values()) {
            again(Hospital.class, format, rows);
            byte[] first = Files.readAllBytes(folder.resolve(format.fileName("hospitals")));
            again(Hospital.class, format, rows);
            assertThat(Files.readAllBytes(folder.resolve(format.fileName("hospitals"))))
                    .isEqualTo(first);
            Files.delete(folder.resolve(format.fileName("hospitals")));
        }
    }

    @Test
    void aTornParquetFileIsReported() throws IOException {
        again(Hospital.class, TableFormat.PARQUET, List.of(new Hospital("010001", null, null, null, null, null)));
        Path file = folder.resolve("hospitals.parquet");
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        TableProblems problems = new TableProblems();
        new TableReader<>(Hospital.class, problems).read(folder, (line, row) -> {});
        assertThat(problems.sorted())
                .singleElement()
                .matches(problem -> problem.code() == TableProblem.Code.UNREADABLE_FILE);
    }
}

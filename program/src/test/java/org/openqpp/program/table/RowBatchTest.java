package org.openqpp.program.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqpp.policy.value.Rational;
import org.openqpp.policy.value.WireName;
import org.openqpp.program.Money;

/** Batches hold what records would hold, and report what they would report. */
class RowBatchTest {

    /** Words of a test. */
    enum Colour implements WireName {
        RED("red"),
        GREEN("green"),
        BLUE("blue");

        private final String wireName;

        Colour(String wireName) {
            this.wireName = wireName;
        }

        @Override
        public String wireName() {
            return wireName;
        }
    }

    /** Two cells that belong together. */
    public record Pair(
            @Column(name = "left", text = "L.", example = "1")
            int left,

            @Column(name = "right", text = "R.", optional = true, example = "1") @Nullable
            Long right) {}

    /** A column of each type. */
    @Table(file = "all", text = "Everything.")
    public record All(
            @Column(name = "id", text = "Id.", digits = 5, example = "00001")
            String id,

            @Column(name = "name", text = "Name.", optional = true, example = "x") @Nullable
            String name,

            @Column(name = "zips", text = "Zips.", optional = true, digits = 5, example = "00501")
            List<String> zips,

            @Column(name = "colour", text = "Colour.", optional = true, example = "red") @Nullable
            Colour colour,

            @Column(name = "colours", text = "Colours.", optional = true, example = "red") @Nullable
            Set<Colour> colours,

            @Column(name = "flag", text = "Flag.", optional = true, example = "true")
            boolean flag,

            @Column(name = "whole", text = "Whole.", optional = true, minimum = 2, maximum = 900, example = "7")
            @Nullable
            Integer whole,

            @Column(name = "large", text = "Large.", optional = true, maximum = 99_999_999_999L, example = "7")
            @Nullable
            Long large,

            @Column(name = "decimal", text = "Decimal.", optional = true, maximum = 100, example = "1.5") @Nullable
            Rational decimal,

            @Column(name = "money", text = "Money.", optional = true, example = "1.50") @Nullable
            Money money,

            @Column(name = "day", text = "Day.", optional = true, example = "2024-02-29") @Nullable
            LocalDate day,

            @Embedded(prefix = "p_", optional = true, text = "Pair: ") @Nullable
            Pair pair) {}

    private static final String HEADER =
            "id,name,zips,colour,colours,flag,whole,large,decimal,money,day,p_left,p_right\n";
    private static final TableDefinition<All> TABLE = TableDefinition.of(All.class);

    @TempDir
    Path folder;

    private static List<String> batches(Path folder, TableProblems problems, int threads) {
        List<String> rows = new ArrayList<>();
        new TableReader<>(All.class, problems).readBatches(folder, threads, batch -> {
            for (int row = 0; row < batch.size(); row++) {
                StringBuilder text = new StringBuilder("line " + batch.line(row));
                for (int column = 0; column < TABLE.columns().size(); column++) {
                    text.append(' ');
                    switch (TABLE.columns().get(column).type()) {
                        case TEXT -> text.append(batch.text(row, column));
                        case DIGITS_LIST ->
                            batch.each(row, column, zip -> text.append(zip).append('|'));
                        default -> text.append(batch.number(row, column));
                    }
                }
                rows.add(text.toString());
            }
        });
        return rows;
    }

    /** The same from records, by way of values. */
    private static List<String> records(Path folder, TableProblems problems) {
        List<String> rows = new ArrayList<>();
        new TableReader<>(All.class, problems).read(folder, (line, record) -> {
            RowBatch batch = new RowBatch(TABLE.columns());
            batch.begin(0);
            @Nullable Object[] values = TABLE.values(record);
            for (int i = 0; i < values.length; i++) {
                batch.setValue(i, values[i]);
            }
            batch.keep();
            StringBuilder text = new StringBuilder("line " + line);
            for (int column = 0; column < values.length; column++) {
                text.append(' ');
                switch (TABLE.columns().get(column).type()) {
                    case TEXT -> text.append(batch.text(0, column));
                    case DIGITS_LIST ->
                        batch.each(0, column, zip -> text.append(zip).append('|'));
                    default -> text.append(batch.number(0, column));
                }
            }
            rows.add(text.toString());
        });
        return rows;
    }

    private void assertSame(String text, int threads) throws IOException {
        assertSame(folder, text.getBytes(StandardCharsets.UTF_8), threads);
    }

    private static void assertSame(Path folder, byte[] bytes, int threads) throws IOException {
        Files.write(folder.resolve("all.csv"), bytes);
        TableProblems ofRecords = new TableProblems();
        List<String> expected = records(folder, ofRecords);
        TableProblems ofBatches = new TableProblems();
        assertThat(batches(folder, ofBatches, threads)).isEqualTo(expected);
        assertThat(ofBatches.sorted()).isEqualTo(ofRecords.sorted());
    }

    private static final String GOOD =
            "00001,x,00501|50010,green,red|blue,true,7,12345678901,1.5,184203.17,2024-02-29,1,2\n";
    private static final String EMPTY = "00002,,,,,false,,,,,,,\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                GOOD + EMPTY,
                "00001,\"Smith, \"\"Ada\"\"\nExample\",,,,true,,,,,,,\n" + EMPTY,
                "00001,M\u00fcller,,,,true,,,,,,,\n" + EMPTY,
                "00001,5\" disc,,,,true,,,,,,,\n" + EMPTY,
                "00001,x,,,,true,,,,,,,",
                "\n\n" + EMPTY + "\n" + EMPTY,
                "1,x,,,,true,,,,,,,\n" + EMPTY,
                "00001,x,5001,,,true,1,-1,100.5,1.234,2023-02-29,,2\n" + EMPTY,
                "00001,x,,pink,red|red,yes,901,99999999999999999999,.5,5.,2024-2-29,,\n",
                ",x,,,,true,,,,,,,\n",
                "00001,x\n00002,,,,,true,,,,,,,,,,\n" + EMPTY,
                "00001,\"x,,,,true,,,,,,,\n" + EMPTY,
                "00001,\"x\"y,,,,true,,,,,,,\n" + EMPTY
            })
    void theSameRowsAndTheSameProblems(String rows) throws IOException {
        for (int threads = 1; threads <= 2; threads++) {
            assertSame(HEADER + rows, threads);
            assertSame((HEADER + rows).replace("\n", "\r\n"), threads);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "id,name\n1,2\n", "\n" + HEADER + GOOD, HEADER + HEADER})
    void headersToo(String text) throws IOException {
        assertSame(text, 1);
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheHeader() throws IOException {
        assertSame("\ufeff" + HEADER + GOOD + EMPTY, 1);
        assertSame("\ufeff" + HEADER + GOOD + EMPTY, 2);
        TableProblems problems = new TableProblems();
        assertThat(records(folder, problems)).hasSize(2);
        assertThat(problems.sorted()).isEmpty();
        // without a mark no byte is lost, and a mark elsewhere is a letter
        assertSame(HEADER + "00001,\ufeffx,,,,true,,,,,,,\n", 1);
        assertThat(records(folder, problems)).singleElement().asString().contains("\ufeffx");
        assertThat(problems.sorted()).isEmpty();
    }

    @Test
    void anOtherEncodingIsReported() throws IOException {
        assertSame(folder, (HEADER + "00001,M\u00fcller,,,,true,,,,,,,\n").getBytes(StandardCharsets.ISO_8859_1), 2);
    }

    /** Blocks are cut at the end of rows, also where quoted line feeds stand around the cut. */
    @Test
    void aFileOfSeveralBlocks() throws IOException {
        StringBuilder text = new StringBuilder(HEADER);
        for (int i = 0; i < 40_000; i++) {
            String id = String.format("%05d", i);
            String name = i / 4000 % 3 == 1 ? "\"a\n" + "b".repeat(i % 50) + "\"\"\n\"" : "c".repeat(i % 70);
            text.append(id)
                    .append(',')
                    .append(name)
                    .append(",,,,true,,")
                    .append(i)
                    .append(",,,,,\n");
        }
        assertThat(text.length()).isGreaterThan(2 << 20);
        assertSame(text.toString(), 1);
        assertSame(text.toString(), 3);
    }

    @ParameterizedTest
    @EnumSource
    void bothFormatsGiveTheSameBatches(TableFormat format) throws IOException {
        List<All> rows = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            rows.add(new All(
                    String.format("%05d", i),
                    i % 3 == 0 ? null : "name " + i % 7,
                    i % 5 == 0 ? List.of() : i % 5 == 1 ? List.of("00501") : List.of("00501", "50010"),
                    Colour.GREEN,
                    Set.of(Colour.RED, Colour.BLUE),
                    i % 2 == 0,
                    2 + i % 800,
                    (long) i * i,
                    Rational.of(i, 1000),
                    new Money(i),
                    LocalDate.ofEpochDay(i),
                    i % 4 == 0 ? null : new Pair(i, null)));
        }
        try (TableWriter<All> writer = TableWriter.open(folder, All.class, format)) {
            for (All row : rows) {
                writer.write(row);
            }
        }
        TableProblems problems = new TableProblems();
        List<String> found = batches(folder, problems, 2);
        assertThat(problems.sorted()).isEmpty();
        assertThat(found).hasSize(rows.size());
        // a row of CSV stands one line below its number, behind the header
        int header = format == TableFormat.CSV ? 2 : 1;
        assertThat(found.get(0))
                .isEqualTo("line " + header + " 0 null  1 5 1 2 0 0 0 0 " + RowBatch.NONE + " " + RowBatch.NONE);
        assertThat(found.get(7))
                .isEqualTo("line " + (header + 7) + " 7 name 0 501|50010| 1 5 0 9 49 7000 7 7 7 " + RowBatch.NONE);
    }

    @Provide
    Arbitrary<String> cells() {
        return Arbitraries.oneOf(
                Arbitraries.strings().withChars("0123456789.-|").ofMaxLength(14),
                Arbitraries.of(
                        "red", "green|blue", "blue|blue", "true", "false", "2024-12-31", "0000-00-00", "00501", ""),
                Arbitraries.longs().between(0, 10_000_000_000L).map(String::valueOf));
    }

    /** What is read from bytes is what the column itself reads, or it is left to the column. */
    @Property(tries = 3000)
    void bytesAreReadAsTextIs(@ForAll("cells") String cell) {
        byte[] bytes = cell.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < TABLE.columns().size(); i++) {
            ColumnDefinition column = TABLE.columns().get(i);
            if (cell.isEmpty()) {
                continue;
            }
            RowBatch batch = new RowBatch(TABLE.columns());
            batch.begin(0);
            boolean read = new CellParser(column).read(bytes, 0, bytes.length, batch, i);
            batch.keep();
            Object value = column.parse(cell);
            if (read) {
                RowBatch expected = new RowBatch(TABLE.columns());
                expected.begin(0);
                expected.setValue(i, value);
                expected.keep();
                assertThat(value).isNotSameAs(ColumnDefinition.WRONG);
                assertThat(batch.number(0, i)).isEqualTo(expected.number(0, i));
            }
        }
    }
}

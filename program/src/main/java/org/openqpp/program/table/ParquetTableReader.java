package org.openqpp.program.table;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.Dictionary;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.MessageColumnIO;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.io.api.RecordMaterializer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;
import org.openqpp.program.Money;

/** Reads a table from Parquet; each column must have the type of the schema, optional or required. */
final class ParquetTableReader<R extends Record> {

    private static final int BATCH = 4096;

    private final TableDefinition<R> table;
    private final List<ColumnDefinition> columns;
    private final TableProblems problems;
    private final String name;
    private final RejectedRows rejected;
    private final RowCheck check;

    ParquetTableReader(TableDefinition<R> table, TableProblems problems, String name, RejectedRows rejected) {
        this.table = table;
        this.columns = table.columns();
        this.problems = problems;
        this.name = name;
        this.rejected = rejected;
        this.check = new RowCheck(table, problems, name, rejected);
    }

    /** Takes the values of a row; the array is used again for the next one. */
    private interface ValuesHandler {
        void row(long line, @Nullable Object[] values);
    }

    void read(Path file, TableReader.RowHandler<R> handler) throws IOException {
        readValues(file, (line, values) -> handler.row(line, table.row(values)));
    }

    void readBatches(Path file, TableReader.BatchHandler handler) throws IOException {
        RowBatch batch = new RowBatch(columns);
        readValues(file, (line, values) -> {
            if (batch.size() == BATCH) {
                handler.rows(batch);
                batch.clear(line);
            } else if (batch.size() == 0) {
                batch.clear(line);
            }
            batch.begin((int) (line - batch.lineOffset()));
            for (int i = 0; i < values.length; i++) {
                batch.setValue(i, values[i]);
            }
            batch.keep();
        });
        handler.rows(batch);
    }

    private void readValues(Path file, ValuesHandler handler) throws IOException {
        ParquetReadOptions options =
                ParquetReadOptions.builder(ParquetSchema.configuration()).build();
        try (ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(file), options)) {
            MessageType schema = reader.getFooter().getFileMetaData().getSchema();
            if (!matches(schema)) {
                rejected.addAll();
                return;
            }
            Row row = new Row(schema);
            MessageColumnIO columnIo = new ColumnIOFactory(false).getColumnIO(schema, schema);
            long line = 0;
            for (PageReadStore pages = reader.readNextRowGroup(); pages != null; pages = reader.readNextRowGroup()) {
                RecordReader<@Nullable Object[]> records = columnIo.getRecordReader(pages, row);
                for (long i = pages.getRowCount(); i > 0; i--) {
                    row.line = ++line;
                    @Nullable Object[] values = records.read();
                    if (values != null && check.accepts(line, values, row.good)) {
                        handler.row(line, values);
                    }
                }
            }
        } catch (RuntimeException e) {
            throw new IOException("this is no Parquet file that can be read", e);
        }
    }

    private boolean matches(MessageType schema) {
        boolean matches = true;
        MessageType expected = ParquetSchema.of(table.file(), columns);
        for (Type field : schema.getFields()) {
            if (!expected.containsField(field.getName())) {
                problems.add(
                        name, 0, field.getName(), TableProblem.Code.UNKNOWN_COLUMN, "the table has no such column");
                matches = false;
            }
        }
        for (ColumnDefinition column : columns) {
            if (!schema.containsField(column.name())) {
                problems.add(name, 0, column.name(), TableProblem.Code.MISSING_COLUMN, "the table needs this column");
                matches = false;
            } else if (!sameType(
                    schema.getType(column.name()),
                    expected.getType(column.name()).asPrimitiveType())) {
                problems.add(
                        name,
                        0,
                        column.name(),
                        TableProblem.Code.WRONG_TYPE,
                        "the column is to be " + column.type().parquet());
                matches = false;
            }
        }
        return matches;
    }

    private static boolean sameType(Type given, PrimitiveType expected) {
        if (!given.isPrimitive() || given.isRepetition(Type.Repetition.REPEATED)) {
            return false;
        }
        if (given.asPrimitiveType().getPrimitiveTypeName() != expected.getPrimitiveTypeName()) {
            return false;
        }
        LogicalTypeAnnotation givenMeaning = given.getLogicalTypeAnnotation();
        LogicalTypeAnnotation expectedMeaning = expected.getLogicalTypeAnnotation();
        if (expectedMeaning instanceof LogicalTypeAnnotation.DecimalLogicalTypeAnnotation decimal) {
            return givenMeaning instanceof LogicalTypeAnnotation.DecimalLogicalTypeAnnotation other
                    && other.getScale() == decimal.getScale();
        }
        if (expectedMeaning instanceof LogicalTypeAnnotation.DateLogicalTypeAnnotation) {
            return expectedMeaning.equals(givenMeaning);
        }
        // a text without annotation is a text; whole numbers may be annotated with their size
        return !(givenMeaning instanceof LogicalTypeAnnotation.DecimalLogicalTypeAnnotation)
                && !(givenMeaning instanceof LogicalTypeAnnotation.DateLogicalTypeAnnotation);
    }

    /** The values of the row that is being read. */
    private final class Row extends RecordMaterializer<@Nullable Object[]> {
        private final @Nullable Object[] values = new Object[columns.size()];
        private final @Nullable Object[] empty = new Object[columns.size()];
        private final PrimitiveConverter[] cells;
        private boolean good = true;
        private long line;

        private final GroupConverter root = new GroupConverter() {
            @Override
            public Converter getConverter(int field) {
                return cells[field];
            }

            @Override
            public void start() {
                good = true;
                System.arraycopy(empty, 0, values, 0, values.length);
            }

            @Override
            public void end() {}
        };

        Row(MessageType schema) {
            for (int i = 0; i < empty.length; i++) {
                empty[i] = columns.get(i).parse("");
            }
            cells = new PrimitiveConverter[columns.size()];
            for (int i = 0; i < cells.length; i++) {
                String field = schema.getFieldName(i);
                int place = 0;
                while (!columns.get(place).name().equals(field)) {
                    place++;
                }
                cells[i] = new Cell(place);
            }
        }

        @Override
        public @Nullable Object[] getCurrentRecord() {
            return values;
        }

        @Override
        public GroupConverter getRootConverter() {
            return root;
        }

        /** Takes the values of one column. */
        private final class Cell extends PrimitiveConverter {
            private final int place;
            private final ColumnDefinition column;
            private @Nullable Object[] fromDictionary = {};
            private String[] texts = {};

            Cell(int place) {
                this.place = place;
                this.column = columns.get(place);
            }

            @Override
            public boolean hasDictionarySupport() {
                return switch (column.type()) {
                    case TEXT, DIGITS, DIGITS_LIST, WORD, WORDS -> true;
                    default -> false;
                };
            }

            @Override
            public void setDictionary(Dictionary dictionary) {
                int size = dictionary.getMaxId() + 1;
                @Nullable Object[] parsed = new Object[size];
                String[] spelled = new String[size];
                for (int i = 0; i < size; i++) {
                    spelled[i] = dictionary.decodeToBinary(i).toStringUsingUTF8();
                    parsed[i] = column.parse(spelled[i]);
                }
                fromDictionary = parsed;
                texts = spelled;
            }

            @Override
            public void addValueFromDictionary(int id) {
                set(fromDictionary[id], texts[id]);
            }

            @Override
            public void addBinary(Binary value) {
                String text = value.toStringUsingUTF8();
                set(column.parse(text), text);
            }

            @Override
            public void addBoolean(boolean value) {
                values[place] = value;
            }

            @Override
            public void addInt(int value) {
                if (column.type() == ColumnType.DATE) {
                    values[place] = LocalDate.ofEpochDay(value);
                } else {
                    set(column.whole(value), Integer.toString(value));
                }
            }

            @Override
            public void addLong(long value) {
                switch (column.type()) {
                    case MONEY -> set(value < 0 ? ColumnDefinition.WRONG : new Money(value), Long.toString(value));
                    case DECIMAL -> set(column.decimal(value), Long.toString(value));
                    default -> set(column.longNumber(value), Long.toString(value));
                }
            }

            private void set(@Nullable Object value, String text) {
                values[place] = value;
                if (value == ColumnDefinition.WRONG) {
                    good = false;
                    check.wrong(line, column, text);
                }
            }
        }
    }
}

package org.openqpp.program.table;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.jspecify.annotations.Nullable;
import org.openqpp.policy.value.Rational;
import org.openqpp.program.Money;

/** Writes a table as Parquet. */
final class ParquetTableWriter<R extends Record> implements TableWriter<R> {

    private final ParquetWriter<R> writer;

    ParquetTableWriter(Path file, TableDefinition<R> table) throws IOException {
        this.writer = RecordWriter.open(
                new LocalOutputFile(file),
                ParquetSchema.of(table.file(), table.columns()),
                (row, out) -> fields(table.columns(), table.values(row), out));
    }

    @Override
    public void write(R row) throws IOException {
        writer.write(row);
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }

    private static void fields(List<ColumnDefinition> columns, @Nullable Object[] values, RecordConsumer out) {
        for (int i = 0; i < values.length; i++) {
            ColumnDefinition column = columns.get(i);
            Object value = values[i];
            if (value != null && !(value instanceof List<?> list && list.isEmpty())) {
                out.startField(column.name(), i);
                add(out, column, value);
                out.endField(column.name(), i);
            }
        }
    }

    private static void add(RecordConsumer out, ColumnDefinition column, Object value) {
        switch (column.type()) {
            case TEXT, DIGITS -> out.addBinary(Binary.fromString((String) value));
            case DIGITS_LIST, WORD, WORDS -> out.addBinary(Binary.fromString(column.format(value)));
            case FLAG -> out.addBoolean((Boolean) value);
            case WHOLE -> out.addInteger((Integer) value);
            case LONG -> out.addLong((Long) value);
            case DECIMAL -> out.addLong(ColumnDefinition.millionths((Rational) value));
            case MONEY -> out.addLong(((Money) value).cents());
            case DATE -> out.addInteger((int) ((LocalDate) value).toEpochDay());
        }
    }
}

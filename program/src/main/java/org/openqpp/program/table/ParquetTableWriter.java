package org.openqpp.program.table;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.jspecify.annotations.Nullable;
import org.openqpp.policy.value.Rational;
import org.openqpp.program.Money;

/** Writes a table as Parquet, compressed with Snappy. */
final class ParquetTableWriter<R extends Record> implements TableWriter<R> {

    private final TableDefinition<R> table;
    private final ParquetWriter<@Nullable Object[]> writer;

    ParquetTableWriter(Path file, TableDefinition<R> table) throws IOException {
        this.table = table;
        this.writer = new Builder(file, new Support(table.file(), table.columns()))
                .withConf(ParquetSchema.configuration())
                .withWriteMode(ParquetFileWriter.Mode.OVERWRITE)
                .withCompressionCodec(CompressionCodecName.SNAPPY)
                .build();
    }

    @Override
    public void write(R row) throws IOException {
        writer.write(table.values(row));
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }

    /** Writes the values of a row. */
    private static final class Support extends WriteSupport<@Nullable Object[]> {
        private final String name;
        private final List<ColumnDefinition> columns;
        private @Nullable RecordConsumer consumer;

        Support(String name, List<ColumnDefinition> columns) {
            this.name = name;
            this.columns = columns;
        }

        @Override
        @Deprecated
        public WriteContext init(Configuration configuration) {
            return context();
        }

        @Override
        public WriteContext init(ParquetConfiguration configuration) {
            return context();
        }

        private WriteContext context() {
            return new WriteContext(ParquetSchema.of(name, columns), Map.of());
        }

        @Override
        public void prepareForWrite(RecordConsumer recordConsumer) {
            consumer = recordConsumer;
        }

        @Override
        public void write(@Nullable Object[] values) {
            RecordConsumer out = consumer;
            if (out == null) {
                throw new IllegalStateException("the writer prepares before it writes");
            }
            out.startMessage();
            for (int i = 0; i < values.length; i++) {
                ColumnDefinition column = columns.get(i);
                Object value = values[i];
                if (value != null && !(value instanceof List<?> list && list.isEmpty())) {
                    out.startField(column.name(), i);
                    add(out, column, value);
                    out.endField(column.name(), i);
                }
            }
            out.endMessage();
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

    private static final class Builder extends ParquetWriter.Builder<@Nullable Object[], Builder> {
        private final Support support;

        Builder(Path file, Support support) {
            super(new LocalOutputFile(file));
            this.support = support;
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        @Deprecated
        protected WriteSupport<@Nullable Object[]> getWriteSupport(Configuration configuration) {
            return support;
        }

        @Override
        protected WriteSupport<@Nullable Object[]> getWriteSupport(ParquetConfiguration configuration) {
            return support;
        }
    }
}

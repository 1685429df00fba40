package org.openqpp.program.table;

import java.io.IOException;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.MessageType;
import org.jspecify.annotations.Nullable;

/**
 * What all our Parquet files have in common: compressed with Snappy, one schema, one row after the other.
 *
 * <p>For example, {@code RecordWriter.open(file, schema, (row, out) -> ...)}.
 */
final class RecordWriter {

    private RecordWriter() {}

    /** Writes the fields of a row. */
    interface Fields<R> {
        /** Writes the fields of {@code row} between the start and the end of its record. */
        void write(R row, RecordConsumer out);
    }

    /** Opens a file, replacing what is there. */
    static <R> ParquetWriter<R> open(OutputFile file, MessageType schema, Fields<R> fields) throws IOException {
        return new Builder<>(file, new Support<>(schema, fields))
                .withConf(ParquetSchema.configuration())
                .withWriteMode(ParquetFileWriter.Mode.OVERWRITE)
                .withCompressionCodec(CompressionCodecName.SNAPPY)
                .build();
    }

    private static final class Support<R> extends WriteSupport<R> {
        private final MessageType schema;
        private final Fields<R> fields;
        private @Nullable RecordConsumer consumer;

        Support(MessageType schema, Fields<R> fields) {
            this.schema = schema;
            this.fields = fields;
        }

        @Override
        @Deprecated
        public WriteContext init(Configuration configuration) {
            return new WriteContext(schema, Map.of());
        }

        @Override
        public WriteContext init(ParquetConfiguration configuration) {
            return new WriteContext(schema, Map.of());
        }

        @Override
        public void prepareForWrite(RecordConsumer recordConsumer) {
            consumer = recordConsumer;
        }

        @Override
        public void write(R row) {
            RecordConsumer out = consumer;
            if (out == null) {
                throw new IllegalStateException("the writer prepares before it writes");
            }
            out.startMessage();
            fields.write(row, out);
            out.endMessage();
        }
    }

    private static final class Builder<R> extends ParquetWriter.Builder<R, Builder<R>> {
        private final Support<R> support;

        Builder(OutputFile file, Support<R> support) {
            super(file);
            this.support = support;
        }

        @Override
        protected Builder<R> self() {
            return this;
        }

        @Override
        @Deprecated
        protected WriteSupport<R> getWriteSupport(Configuration configuration) {
            return support;
        }

        @Override
        protected WriteSupport<R> getWriteSupport(ParquetConfiguration configuration) {
            return support;
        }
    }
}

package org.openqpp.program.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;

/** Writes rows of CSV cells as Parquet; an empty cell becomes null. */
public final class CellsParquetWriter implements Closeable {

    private static final int DECIMALS = 4;
    private static final int PRECISION = 18;

    /** Type of a column. */
    public enum Kind {
        TEXT,
        /** Written True or False in CSV. */
        FLAG,
        WHOLE,
        /** At most four decimals. */
        DECIMAL
    }

    private final ParquetWriter<Rows> writer;

    /** A writer of rows with these columns; whoever opened the stream closes it. */
    public CellsParquetWriter(OutputStream out, String name, String[] names, Kind[] kinds) throws IOException {
        String[] columns = names.clone();
        Kind[] types = kinds.clone();
        this.writer = RecordWriter.open(
                new StreamFile(out),
                schema(name, columns, types),
                (row, record) -> fields(columns, types, row.toByteArray(), record));
    }

    /** Writes a row, which ends with a line feed. */
    public void write(Rows row) throws IOException {
        writer.write(row);
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }

    /** A stream as the file that Parquet writes into; it only asks how far it is. */
    private record StreamFile(OutputStream out) implements OutputFile {
        @Override
        public PositionOutputStream create(long blockSizeHint) {
            return new Positioned(out);
        }

        @Override
        public PositionOutputStream createOrOverwrite(long blockSizeHint) {
            return new Positioned(out);
        }

        @Override
        public boolean supportsBlockSize() {
            return false;
        }

        @Override
        public long defaultBlockSize() {
            return 0;
        }
    }

    private static final class Positioned extends PositionOutputStream {
        private final OutputStream out;
        private long position;

        Positioned(OutputStream out) {
            this.out = out;
        }

        @Override
        public long getPos() {
            return position;
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            position++;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
            position += length;
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }
    }

    private static MessageType schema(String name, String[] names, Kind[] kinds) {
        Types.MessageTypeBuilder message = Types.buildMessage();
        for (int i = 0; i < names.length; i++) {
            message.addField(
                    switch (kinds[i]) {
                        case TEXT ->
                            Types.primitive(PrimitiveTypeName.BINARY, Type.Repetition.OPTIONAL)
                                    .as(LogicalTypeAnnotation.stringType())
                                    .named(names[i]);
                        case FLAG ->
                            Types.primitive(PrimitiveTypeName.BOOLEAN, Type.Repetition.OPTIONAL)
                                    .named(names[i]);
                        case WHOLE ->
                            Types.primitive(PrimitiveTypeName.INT64, Type.Repetition.OPTIONAL)
                                    .named(names[i]);
                        case DECIMAL ->
                            Types.primitive(PrimitiveTypeName.INT64, Type.Repetition.OPTIONAL)
                                    .as(LogicalTypeAnnotation.decimalType(DECIMALS, PRECISION))
                                    .named(names[i]);
                    });
        }
        return message.named(name);
    }

    private static void fields(String[] names, Kind[] kinds, byte[] bytes, RecordConsumer out) {
        int start = 0;
        for (int column = 0; column < names.length; column++) {
            int end = start;
            boolean quoted = bytes[start] == '"';
            boolean inside = quoted;
            int i = quoted ? start + 1 : start;
            while (inside || (bytes[i] != ',' && bytes[i] != '\n')) {
                if (bytes[i] == '"') {
                    inside = !inside;
                }
                i++;
            }
            end = i;
            if (end > start) {
                out.startField(names[column], column);
                add(out, kinds[column], bytes, start, end, quoted);
                out.endField(names[column], column);
            }
            start = end + 1;
        }
    }

    private static void add(RecordConsumer out, Kind kind, byte[] bytes, int start, int end, boolean quoted) {
        switch (kind) {
            case TEXT -> {
                if (quoted) {
                    String text = new String(bytes, start + 1, end - start - 2, StandardCharsets.UTF_8);
                    out.addBinary(Binary.fromString(text.replace("\"\"", "\"")));
                } else {
                    out.addBinary(Binary.fromReusedByteArray(bytes, start, end - start));
                }
            }
            case FLAG -> out.addBoolean(bytes[start] == 'T' || bytes[start] == 't');
            case WHOLE -> out.addLong(number(bytes, start, end, 0));
            case DECIMAL -> out.addLong(number(bytes, start, end, DECIMALS));
        }
    }

    private static long number(byte[] bytes, int start, int end, int decimals) {
        boolean negative = bytes[start] == '-';
        long number = 0;
        int point = -1;
        for (int i = negative ? start + 1 : start; i < end; i++) {
            if (bytes[i] == '.') {
                point = i;
            } else {
                number = number * 10 + bytes[i] - '0';
            }
        }
        for (int given = point < 0 ? 0 : end - point - 1; given < decimals; given++) {
            number *= 10;
        }
        return negative ? -number : number;
    }
}

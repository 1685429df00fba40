package org.openqpp.program.table;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.parquet.ParquetReadOptions;
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
import org.apache.parquet.schema.Type;

/** Reads a flat Parquet file as rows of cells like those of CSV; null becomes an empty cell. */
public final class CellsParquetReader {

    private CellsParquetReader() {}

    /** Takes the rows. */
    public interface RowHandler {
        /**
         * Takes a row.
         *
         * @param names names of the columns; the same array for every row
         * @param cells cells, reused for the next row
         */
        void row(String[] names, String[] cells);
    }

    /**
     * Reads a file.
     *
     * @throws IOException if it cannot be read or is not flat
     */
    public static void read(Path file, RowHandler handler) throws IOException {
        ParquetReadOptions options =
                ParquetReadOptions.builder(ParquetSchema.configuration()).build();
        try (ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(file), options)) {
            MessageType schema = reader.getFooter().getFileMetaData().getSchema();
            String[] names = new String[schema.getFieldCount()];
            for (int i = 0; i < names.length; i++) {
                names[i] = schema.getFieldName(i);
                if (!schema.getType(i).isPrimitive()) {
                    throw new IOException("the column " + names[i] + " is no plain column");
                }
            }
            Cells cells = new Cells(schema);
            MessageColumnIO columns = new ColumnIOFactory(false).getColumnIO(schema, schema);
            for (PageReadStore pages = reader.readNextRowGroup(); pages != null; pages = reader.readNextRowGroup()) {
                RecordReader<String[]> records = columns.getRecordReader(pages, cells);
                for (long i = pages.getRowCount(); i > 0; i--) {
                    handler.row(names, records.read());
                }
            }
        } catch (RuntimeException e) {
            throw new IOException("this is no Parquet file that can be read", e);
        }
    }

    private static final class Cells extends RecordMaterializer<String[]> {
        private final String[] values;
        private final Cell[] cells;

        private final GroupConverter root = new GroupConverter() {
            @Override
            public Converter getConverter(int field) {
                return cells[field];
            }

            @Override
            public void start() {
                Arrays.fill(values, "");
            }

            @Override
            public void end() {}
        };

        Cells(MessageType schema) {
            values = new String[schema.getFieldCount()];
            cells = new Cell[values.length];
            for (int i = 0; i < cells.length; i++) {
                cells[i] = new Cell(values, i, schema.getType(i));
            }
        }

        @Override
        public String[] getCurrentRecord() {
            return values;
        }

        @Override
        public GroupConverter getRootConverter() {
            return root;
        }
    }

    private static final class Cell extends PrimitiveConverter {
        private final String[] values;
        private final int place;
        private final int scale;

        Cell(String[] values, int place, Type type) {
            this.values = values;
            this.place = place;
            this.scale = type.getLogicalTypeAnnotation()
                            instanceof LogicalTypeAnnotation.DecimalLogicalTypeAnnotation decimal
                    ? decimal.getScale()
                    : 0;
        }

        @Override
        public void addBinary(Binary value) {
            values[place] = value.toStringUsingUTF8();
        }

        @Override
        public void addBoolean(boolean value) {
            values[place] = value ? "True" : "False";
        }

        @Override
        public void addInt(int value) {
            addLong(value);
        }

        @Override
        public void addDouble(double value) {
            values[place] = BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
        }

        @Override
        public void addLong(long value) {
            BigDecimal decimal = BigDecimal.valueOf(value, scale).stripTrailingZeros();
            values[place] = (decimal.scale() < 0 ? decimal.setScale(0) : decimal).toPlainString();
        }
    }
}

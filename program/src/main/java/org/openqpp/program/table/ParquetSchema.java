package org.openqpp.program.table;

import java.util.List;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;

/** The Parquet schema of a table; every column is a primitive. */
final class ParquetSchema {

    static final int DECIMAL_PRECISION = 18;
    static final int DECIMAL_SCALE = 6;
    static final int MONEY_SCALE = 2;

    private ParquetSchema() {}

    static MessageType of(String name, List<ColumnDefinition> columns) {
        Types.MessageTypeBuilder message = Types.buildMessage();
        for (ColumnDefinition column : columns) {
            message.addField(field(column));
        }
        return message.named(name.replace('-', '_'));
    }

    private static Type field(ColumnDefinition column) {
        Type.Repetition repetition = column.optional() ? Type.Repetition.OPTIONAL : Type.Repetition.REQUIRED;
        Types.PrimitiveBuilder<PrimitiveType> builder =
                switch (column.type()) {
                    case TEXT, DIGITS, DIGITS_LIST, WORD, WORDS ->
                        Types.primitive(PrimitiveTypeName.BINARY, repetition).as(LogicalTypeAnnotation.stringType());
                    case FLAG -> Types.primitive(PrimitiveTypeName.BOOLEAN, repetition);
                    case WHOLE -> Types.primitive(PrimitiveTypeName.INT32, repetition);
                    case LONG -> Types.primitive(PrimitiveTypeName.INT64, repetition);
                    case DECIMAL ->
                        Types.primitive(PrimitiveTypeName.INT64, repetition)
                                .as(LogicalTypeAnnotation.decimalType(DECIMAL_SCALE, DECIMAL_PRECISION));
                    case MONEY ->
                        Types.primitive(PrimitiveTypeName.INT64, repetition)
                                .as(LogicalTypeAnnotation.decimalType(MONEY_SCALE, DECIMAL_PRECISION));
                    case DATE ->
                        Types.primitive(PrimitiveTypeName.INT32, repetition).as(LogicalTypeAnnotation.dateType());
                };
        return builder.named(column.name());
    }

    /** A configuration that does not look for Hadoop. */
    static ParquetConfiguration configuration() {
        return new PlainParquetConfiguration();
    }
}

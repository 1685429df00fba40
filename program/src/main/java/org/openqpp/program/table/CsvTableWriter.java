package org.openqpp.program.table;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a table as CSV: UTF-8, a header, line feeds, quotes only where they are needed. */
final class CsvTableWriter<R extends Record> implements TableWriter<R> {

    private static final int BUFFER = 1 << 16;

    private final TableDefinition<R> table;
    private final Writer out;

    CsvTableWriter(Path file, TableDefinition<R> table) throws IOException {
        this.table = table;
        this.out = new BufferedWriter(
                new java.io.OutputStreamWriter(Files.newOutputStream(file), StandardCharsets.UTF_8), BUFFER);
        List<ColumnDefinition> columns = table.columns();
        for (int i = 0; i < columns.size(); i++) {
            field(i, columns.get(i).name());
        }
        out.write('\n');
    }

    @Override
    public void write(R row) throws IOException {
        @Nullable Object[] values = table.values(row);
        List<ColumnDefinition> columns = table.columns();
        for (int i = 0; i < values.length; i++) {
            field(i, columns.get(i).format(values[i]));
        }
        out.write('\n');
    }

    private void field(int place, String text) throws IOException {
        if (place > 0) {
            out.write(',');
        }
        if (needsQuotes(text)) {
            out.write('"');
            out.write(text.replace("\"", "\"\""));
            out.write('"');
        } else {
            out.write(text);
        }
    }

    private static boolean needsQuotes(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ',' || c == '"' || c == '\n' || c == '\r') {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}

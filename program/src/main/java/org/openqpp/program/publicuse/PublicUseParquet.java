package org.openqpp.program.publicuse;

import java.io.IOException;
import java.io.OutputStream;
import org.openqpp.program.outcome.OutputFile;
import org.openqpp.program.outcome.ProgramOutcome;
import org.openqpp.program.table.CellsParquetWriter;
import org.openqpp.program.table.Rows;

/** The public use file as Parquet: the same rows as in CSV, with types. */
public final class PublicUseParquet implements OutputFile {

    @Override
    public String name() {
        return "public-use.parquet";
    }

    @Override
    public void write(ProgramOutcome outcome, OutputStream out, int threads) throws IOException {
        PublicUseRows rows = new PublicUseRows(outcome);
        CellsParquetWriter.Kind[] kinds = new CellsParquetWriter.Kind[PublicUseColumn.ALL.size()];
        String[] names = new String[kinds.length];
        for (int i = 0; i < kinds.length; i++) {
            PublicUseColumn column = PublicUseColumn.ALL.get(i);
            names[i] = column.name();
            kinds[i] = switch (column.kind()) {
                case TEXT -> CellsParquetWriter.Kind.TEXT;
                case FLAG -> CellsParquetWriter.Kind.FLAG;
                case WHOLE -> CellsParquetWriter.Kind.WHOLE;
                case DECIMAL -> CellsParquetWriter.Kind.DECIMAL;
            };
        }
        try (CellsParquetWriter writer = new CellsParquetWriter(out, "public_use", names, kinds)) {
            Rows row = new Rows();
            for (int i = 0; i < rows.size(); i++) {
                row.clear();
                rows.write(i, row);
                writer.write(row);
            }
        }
    }
}

package org.openqpp.program.results;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;

/** The results as CSV: a row for each cell of each table, empty where a figure is not known. */
final class ResultsCsv {

    private ResultsCsv() {}

    static String write(Results results) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord("section", "section_title", "table", "row", "column", "figure", "unit", "value");
            for (Section section : results.sections()) {
                section.tables().forEach(table -> write(csv, section, table, results.figures()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void write(CsvWriter csv, Section section, ResultsTable table, Figures figures) {
        for (ResultsTable.Row row : table.rows()) {
            for (ResultsTable.Column column : table.columns()) {
                String id = table.figureId(row, column);
                csv.writeRecord(
                        Integer.toString(section.number()),
                        section.title(),
                        table.caption(),
                        row.heading(),
                        column.heading(),
                        id,
                        column.unit().name().toLowerCase(Locale.ROOT),
                        figures.find(id)
                                .map(figure -> figure.value()
                                        .toBigDecimal(column.unit().decimals())
                                        .toPlainString())
                                .orElse(""));
            }
        }
    }
}

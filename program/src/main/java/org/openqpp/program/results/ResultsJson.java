package org.openqpp.program.results;

import java.util.Locale;
import java.util.Optional;
import org.openqpp.program.json.JsonWriter;

/** The results as JSON: sections, their tables, and the figures of each row by column; null where a figure is not known. */
final class ResultsJson {

    private ResultsJson() {}

    static String write(Results results) {
        StringBuilder text = new StringBuilder();
        JsonWriter json = new JsonWriter(text, true).object();
        json.name("performanceYear").value(results.year().value());
        json.name("paymentYear").value(results.year().paymentYear());
        json.name("policy").value(results.policy().toString());
        json.name("roster").value(results.title());
        json.name("notice").value(ResultsPage.NOTICE);
        IdentityCheck check = results.check();
        json.name("identities").object();
        json.name("held").value(check.held());
        json.name("notApplicable").value(check.notApplicable());
        json.end().name("sections").array();
        for (Section section : results.sections()) {
            json.object().name("number").value(section.number());
            json.name("title").value(section.title());
            json.name("definitions").array();
            section.text().forEach(json::value);
            json.end().name("tables").array();
            section.tables().forEach(table -> write(json, table, results.figures()));
            json.end().end();
        }
        json.end().end();
        return text.append('\n').toString();
    }

    private static void write(JsonWriter json, ResultsTable table, Figures figures) {
        json.object().name("id").value(table.id());
        json.name("caption").value(table.caption());
        json.name("columns").array();
        for (ResultsTable.Column column : table.columns()) {
            json.object().name("key").value(column.key());
            json.name("heading").value(column.heading());
            json.name("unit")
                    .value(column.unit().name().toLowerCase(Locale.ROOT))
                    .end();
        }
        json.end().name("rows").array();
        for (ResultsTable.Row row : table.rows()) {
            json.object().name("key").value(row.key());
            json.name("heading").value(row.heading());
            json.name("figures").object();
            for (ResultsTable.Column column : table.columns()) {
                json.name(column.key());
                Optional<Figures.Figure> figure = figures.find(table.figureId(row, column));
                if (figure.isPresent()) {
                    json.value(figure.get().value(), column.unit().decimals());
                } else {
                    json.nothing();
                }
            }
            json.end().end();
        }
        json.end().end();
    }
}

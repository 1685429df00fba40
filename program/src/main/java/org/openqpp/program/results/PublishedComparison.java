package org.openqpp.program.results;

import java.util.Optional;
import org.openqpp.policy.value.Rational;

/**
 * Results beside the published ones of the same year, row by row.
 *
 * <p>For example, a mean final score of 85.00 beside the published 85.24 has the difference -0.24.
 */
public final class PublishedComparison {

    private PublishedComparison() {}

    /** Tables in Markdown: published, computed, difference; figures that were not published are left out. */
    public static String markdown(Results results, Figures published) {
        StringBuilder text = new StringBuilder();
        for (Section section : results.sections()) {
            text.append("## ")
                    .append(section.number())
                    .append(". ")
                    .append(section.title())
                    .append("\n\n");
            int before = text.length();
            section.tables().forEach(table -> table(text, table, results.figures(), published));
            if (text.length() == before) {
                text.append("The published tables of this section are images without figures in the text of S3.\n\n");
            }
        }
        return text.toString();
    }

    private static void table(StringBuilder text, ResultsTable table, Figures computed, Figures published) {
        StringBuilder rows = new StringBuilder();
        for (ResultsTable.Row row : table.rows()) {
            for (ResultsTable.Column column : table.columns()) {
                String id = table.figureId(row, column);
                published
                        .find(id)
                        .ifPresent(figure -> rows.append("| ")
                                .append(row.part() ? "– " : "")
                                .append(row.heading())
                                .append(" | ")
                                .append(column.heading())
                                .append(" | ")
                                .append(figure.unit().print(figure.value()))
                                .append(" | ")
                                .append(computed.find(id)
                                        .map(found -> found.unit().print(found.value()))
                                        .orElse("–"))
                                .append(" | ")
                                .append(difference(figure, computed.find(id)))
                                .append(" |\n"));
            }
        }
        if (!rows.isEmpty()) {
            text.append(table.caption())
                    .append("\n\n| row | column | published | computed | difference |\n|---|---|--:|--:|--:|\n")
                    .append(rows)
                    .append('\n');
        }
    }

    private static String difference(Figures.Figure published, Optional<Figures.Figure> computed) {
        return computed.map(found -> {
                    Rational difference = found.printed().minus(published.printed());
                    return (difference.signum() > 0 ? "+" : "")
                            + published.unit().print(difference);
                })
                .orElse("–");
    }
}

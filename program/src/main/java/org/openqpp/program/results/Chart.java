package org.openqpp.program.results;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openqpp.policy.value.Rational;

/**
 * A table as a drawing (SVG): bars of figures, or bars of shares. Its text is that of the table, so nothing is said in the
 * drawing alone.
 */
final class Chart {

    private static final int WIDTH = 560;
    private static final int BAR = 20;
    private static final int LABEL = 20;
    private static final int GAP = 10;
    private static final int ROOM_FOR_NUMBER = 90;
    private static final int NARROWEST_WITH_TEXT = 66;

    private final ResultsTable table;
    private final Figures figures;
    private final List<ResultsTable.Column> columns;
    private final StringBuilder svg = new StringBuilder();
    private int y;

    private Chart(ResultsTable table, Figures figures) {
        this.table = table;
        this.figures = figures;
        this.columns =
                table.columns().stream().filter(ResultsTable.Column::drawn).toList();
    }

    /** The drawing of a table; empty when it has none or nothing is known. */
    static String of(ResultsTable table, Figures figures) {
        Chart chart = new Chart(table, figures);
        return switch (table.chart()) {
            case NONE -> "";
            case BARS -> chart.bars();
            case SHARES -> chart.shares();
        };
    }

    private Optional<Figures.Figure> find(ResultsTable.Row row, ResultsTable.Column column) {
        return figures.find(table.figureId(row, column));
    }

    private String bars() {
        Rational largest = Rational.ZERO;
        for (ResultsTable.Row row : table.rows()) {
            for (ResultsTable.Column column : columns) {
                largest =
                        largest.max(find(row, column).map(Figures.Figure::value).orElse(Rational.ZERO));
            }
        }
        Unit unit = columns.get(0).unit();
        Rational full = unit == Unit.CLINICIANS ? largest : Rational.HUNDRED;
        if (largest.isZero()) {
            return "";
        }
        for (ResultsTable.Row row : table.rows()) {
            List<ResultsTable.Column> known = columns.stream()
                    .filter(column -> find(row, column).isPresent())
                    .toList();
            if (known.isEmpty()) {
                continue;
            }
            label(row);
            for (ResultsTable.Column column : known) {
                Rational value = find(row, column).orElseThrow().value();
                BigDecimal width = width(value.dividedBy(full), WIDTH - ROOM_FOR_NUMBER);
                svg.append("<rect class=\"c")
                        .append(columns.indexOf(column) % 5)
                        .append("\" x=\"0\" y=\"")
                        .append(y)
                        .append("\" width=\"")
                        .append(width.toPlainString())
                        .append("\" height=\"")
                        .append(BAR)
                        .append("\"/><text x=\"")
                        .append(width.add(BigDecimal.valueOf(6)).toPlainString())
                        .append("\" y=\"")
                        .append(y + 15)
                        .append("\">")
                        .append(column.unit().print(value));
                svg.append("</text>\n");
                y += BAR + 3;
            }
            y += GAP;
        }
        return finish();
    }

    private String shares() {
        for (ResultsTable.Row row : table.rows()) {
            List<ResultsTable.Column> known = columns.stream()
                    .filter(column -> find(row, column).isPresent())
                    .toList();
            if (known.isEmpty()) {
                continue;
            }
            label(row);
            Rational before = Rational.ZERO;
            for (ResultsTable.Column column : known) {
                Rational value = find(row, column).orElseThrow().value();
                BigDecimal x = width(before.dividedBy(Rational.HUNDRED), WIDTH);
                BigDecimal width = width(value.dividedBy(Rational.HUNDRED), WIDTH);
                int colour = columns.indexOf(column);
                svg.append("<rect class=\"s")
                        .append(colour)
                        .append("\" x=\"")
                        .append(x.toPlainString())
                        .append("\" y=\"")
                        .append(y)
                        .append("\" width=\"")
                        .append(width.toPlainString())
                        .append("\" height=\"")
                        .append(BAR + 4)
                        .append("\"/>\n");
                if (width.intValue() >= NARROWEST_WITH_TEXT) {
                    svg.append("<text class=\"t")
                            .append(colour)
                            .append("\" x=\"")
                            .append(x.add(BigDecimal.valueOf(5)).toPlainString())
                            .append("\" y=\"")
                            .append(y + 17)
                            .append("\">")
                            .append(column.unit().print(value))
                            .append("</text>\n");
                }
                before = before.plus(value);
            }
            y += BAR + 4 + GAP;
        }
        return y == 0 ? "" : finish();
    }

    private static BigDecimal width(Rational share, int full) {
        return share.times(Rational.of(full)).toBigDecimal(1);
    }

    private void label(ResultsTable.Row row) {
        y += LABEL;
        svg.append("<text class=\"")
                .append(row.part() ? "part" : "row")
                .append("\" x=\"0\" y=\"")
                .append(y - 5)
                .append("\">")
                .append(Html.text(row.part() ? "\u2013 " + row.heading() : row.heading()))
                .append("</text>\n");
    }

    private String finish() {
        String title = "chart-" + table.id();
        List<String> key = new ArrayList<>();
        String sort = table.chart() == ResultsTable.Chart.SHARES ? "s" : "c";
        if (columns.size() > 1) {
            for (int i = 0; i < columns.size(); i++) {
                key.add("<li><span class=\"swatch " + sort + (sort.equals("c") ? i % 5 : i) + "\"></span>"
                        + Html.text(columns.get(i).heading()) + "</li>");
            }
        }
        String legend =
                key.isEmpty() ? "" : "<ul class=\"key\" aria-hidden=\"true\">" + String.join("", key) + "</ul>\n";
        return "<div class=\"chart\">\n<svg role=\"img\" aria-labelledby=\"" + title + "\" viewBox=\"0 0 " + WIDTH + " "
                + y + "\">\n<title id=\"" + title + "\">" + Html.text("Chart of the table: " + table.caption())
                + "</title>\n" + svg + "</svg>\n" + legend + "</div>\n";
    }
}

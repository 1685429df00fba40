package org.openqpp.program.results;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openqpp.policy.value.Rational;

/**
 * The results as one HTML page without scripts: every chart has its table beside it, and the page prints well.
 *
 * <p>For example, {@code results.html} opens from a folder in any browser.
 */
final class ResultsPage {

    /** What the page is not. */
    static final String NOTICE = "This is not an official government website, and these are not official results. They"
            + " were computed with OpenQPP from the roster named here.";

    private final Results results;
    private final StringBuilder html = new StringBuilder();

    private ResultsPage(Results results) {
        this.results = results;
    }

    static String write(Results results) {
        return new ResultsPage(results).page();
    }

    private String page() {
        int year = results.year().value();
        String title = year + " Participation and Performance Results";
        html.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
                .append(title)
                .append("</title>\n<style>\n")
                .append(STYLE)
                .append("</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#main\">Skip to the results</a>\n")
                .append("<header>\n<p class=\"notice\">")
                .append(NOTICE)
                .append("</p>\n<h1>")
                .append(title)
                .append("</h1>\n<p>MIPS payment year ")
                .append(results.year().paymentYear())
                .append(". Roster: ")
                .append(Html.text(results.title()))
                .append(". Policy ")
                .append(Html.text(results.policy().toString()))
                .append(".</p>\n");
        highlights();
        html.append("</header>\n");
        html.append("<nav aria-label=\"Sections\">\n<ol>\n");
        for (Section section : results.sections()) {
            html.append("<li><a href=\"#section-")
                    .append(section.number())
                    .append("\">")
                    .append(Html.text(section.title()))
                    .append("</a></li>\n");
        }
        html.append("</ol>\n</nav>\n<main id=\"main\">\n");
        results.sections().forEach(this::section);
        html.append("</main>\n<footer>\n<h2>How these figures are checked</h2>\n<p>Before this page was written, ")
                .append(results.check().held())
                .append(" relations between its figures were checked: parts against totals, rows against 100 percent,")
                .append(" means of groups against the means of their parts, changes against what they compare. A dash")
                .append(" stands for a figure that is not known or has nobody to count. Percents and points are")
                .append(" rounded half up to two decimals; rows can miss 100 percent by what the roundings lose.")
                .append("</p>\n<p>")
                .append(NOTICE)
                .append("</p>\n</footer>\n</body>\n</html>\n");
        return html.toString();
    }

    private void highlights() {
        record Highlight(String id, String text) {}
        List<Highlight> highlights = List.of(
                new Highlight("participation.eligible.clinicians", "clinicians receive a payment adjustment"),
                new Highlight("final-score.overall.mean", "mean final score"),
                new Highlight("final-score.overall.median", "median final score"),
                new Highlight("adjustment-changes.positive-all." + results.year(), "receive a positive adjustment"),
                new Highlight("adjustment-ranges.positive-high.to", "highest positive adjustment"));
        html.append("<dl class=\"highlights\">\n");
        for (Highlight highlight : highlights) {
            results.figures()
                    .find(highlight.id())
                    .ifPresent(figure -> html.append("<div><dt>")
                            .append(highlight.text())
                            .append("</dt><dd>")
                            .append(figure.unit().print(figure.value()))
                            .append("</dd></div>\n"));
        }
        html.append("</dl>\n");
    }

    private void section(Section section) {
        html.append("<section aria-labelledby=\"section-")
                .append(section.number())
                .append("\">\n<h2 id=\"section-")
                .append(section.number())
                .append("\">")
                .append(section.number())
                .append(". ")
                .append(Html.text(section.title()))
                .append("</h2>\n");
        section.text()
                .forEach(text -> html.append("<p>").append(Html.text(text)).append("</p>\n"));
        section.tables().forEach(this::table);
        html.append("</section>\n");
    }

    private void table(ResultsTable table) {
        String chart = Chart.of(table, results.figures());
        boolean wide = table.columns().size() > 4 || chart.isEmpty();
        html.append(wide ? "<div class=\"figure wide\">\n" : "<div class=\"figure\">\n")
                .append(chart)
                .append("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"")
                .append(Html.text(table.caption()))
                .append("\">\n<table>\n<caption><span>")
                .append(Html.text(table.caption()))
                .append("</span></caption>\n<thead><tr><td></td>")
                .append(table.columns().stream()
                        .map(column -> "<th scope=\"col\">" + Html.text(column.heading()) + "</th>")
                        .collect(Collectors.joining()))
                .append("</tr></thead>\n<tbody>\n");
        for (ResultsTable.Row row : table.rows()) {
            html.append("<tr><th scope=\"row\"")
                    .append(row.part() ? " class=\"part\">" : ">")
                    .append(Html.text(row.heading()))
                    .append("</th>");
            for (ResultsTable.Column column : table.columns()) {
                html.append("<td>").append(cell(table, row, column)).append("</td>");
            }
            html.append("</tr>\n");
        }
        html.append("</tbody>\n</table>\n</div>\n</div>\n");
    }

    private String cell(ResultsTable table, ResultsTable.Row row, ResultsTable.Column column) {
        Optional<Rational> value =
                results.figures().find(table.figureId(row, column)).map(Figures.Figure::value);
        return value.map(known -> column.key().startsWith("change-")
                        ? (known.signum() < 0 ? "\u2193\u00a0" : "\u2191\u00a0")
                                + column.unit().print(known.signum() < 0 ? known.negated() : known)
                        : column.unit().print(known))
                .orElse("<span aria-hidden=\"true\">\u2013</span><span class=\"unseen\">not known</span>");
    }

    private static final String STYLE = """
            :root { --ink: #1b1b1b; --soft: #4a4f57; --line: #c6cace; --blue: #0b4778; }
            * { box-sizing: border-box; }
            body { margin: 0 auto; max-width: 76rem; padding: 0 1rem 3rem; color: var(--ink); background: #fff;
              font: 1rem/1.5 "Open Sans", "Segoe UI", system-ui, sans-serif; }
            .skip { position: absolute; left: -99rem; }
            .skip:focus { position: static; }
            .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
            .notice { max-width: none; margin: 0 0 1.5rem; padding: .5rem 1rem; background: #f1f3f6; font-size: .875rem;
              border-bottom: 1px solid var(--line); }
            h1 { font-size: 2rem; line-height: 1.2; margin: 0 0 .5rem; color: var(--blue); }
            h2 { font-size: 1.375rem; line-height: 1.25; margin: 2.5rem 0 .5rem; color: var(--blue); }
            p { max-width: 46rem; }
            a { color: var(--blue); }
            a:focus-visible, .scroll:focus-visible { outline: 3px solid #bd13b8; outline-offset: 2px; }
            .highlights { display: grid; grid-template-columns: repeat(auto-fit, minmax(10rem, 1fr)); gap: .75rem;
              margin: 1.5rem 0; }
            .highlights div { display: flex; flex-direction: column-reverse; justify-content: flex-end;
              border-left: 4px solid var(--blue); padding: .25rem .75rem; }
            .highlights dt { color: var(--soft); font-size: .9375rem; line-height: 1.3; }
            .highlights dd { margin: 0; font-size: 1.75rem; font-weight: 700; line-height: 1.2; }
            nav ol { columns: 17rem auto; padding-left: 1.5rem; margin: 1rem 0; }
            nav li { padding: .125rem 0; }
            .figure { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 1rem 2rem;
              align-items: start; margin: 1rem 0 1.5rem; break-inside: avoid; }
            .figure.wide { grid-template-columns: minmax(0, 1fr); }
            .figure.wide .chart { max-width: 44rem; }
            .scroll { overflow-x: auto; }
            svg { width: 100%; height: auto; display: block; font: 14px "Open Sans", "Segoe UI", system-ui, sans-serif; }
            svg .row { font-weight: 600; }
            .c0 { fill: #0b4778; background: #0b4778; } .c1 { fill: #5b93c2; background: #5b93c2; }
            .c2 { fill: #8a6100; background: #8a6100; } .c3 { fill: #4b7a32; background: #4b7a32; }
            .c4 { fill: #7a3b8f; background: #7a3b8f; }
            .s0 { fill: #8c2d04; background: #8c2d04; } .s1 { fill: #e08f4f; background: #e08f4f; }
            .s2 { fill: #d5d8dc; background: #d5d8dc; } .s3 { fill: #92c0e0; background: #92c0e0; }
            .s4 { fill: #0b4778; background: #0b4778; }
            .t0, .t4 { fill: #fff; }
            .key { display: flex; flex-wrap: wrap; gap: .25rem 1rem; list-style: none; margin: .25rem 0 0; padding: 0;
              font-size: .875rem; }
            .swatch { display: inline-block; width: .875rem; height: .875rem; margin-right: .375rem;
              vertical-align: -.125rem; }
            table { border-collapse: collapse; width: 100%; font-size: .9375rem; font-variant-numeric: tabular-nums; }
            caption { text-align: left; font-weight: 700; padding: 0 0 .375rem; }
            caption span { display: block; max-width: calc(100vw - 3rem); position: sticky; left: 0; }
            td { white-space: nowrap; }
            th, td { padding: .3125rem .5rem; border-bottom: 1px solid var(--line); text-align: right;
              vertical-align: bottom; }
            thead th { border-bottom: 2px solid var(--ink); }
            tbody th { text-align: left; font-weight: 600; }
            tbody th.part { font-weight: 400; padding-left: 1.5rem; }
            footer { margin-top: 3rem; border-top: 1px solid var(--line); color: var(--soft); }
            @media screen and (max-width: 52rem) { .figure { grid-template-columns: minmax(0, 1fr); } h1 { font-size: 1.5rem; }
              svg { font-size: 17px; } th, td { padding: .3125rem .375rem; } table { font-size: .875rem; } }
            @media print { @page { size: letter; margin: 1.5cm; } body { max-width: none; padding: 0; font-size: 10pt; }
              .notice { margin: 0 0 1rem; } nav, .skip { display: none; } h2, section > p { break-after: avoid; }
              .scroll { overflow: visible; } .figure { gap: .5rem 1rem; } .figure.wide { display: block; break-inside: auto; }
              .figure.wide .chart { max-width: 13cm; margin-bottom: .75rem; break-inside: avoid; }
              caption span { max-width: none; } th, td { padding: .125rem .3rem; } table { font-size: 8.5pt; break-inside: avoid; }
              * { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
            """;
}

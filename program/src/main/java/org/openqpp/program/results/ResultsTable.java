package org.openqpp.program.results;

import java.util.List;

/**
 * A table of the results: which figures stand in which cells. The id of a figure is table, row and column.
 *
 * @param id first part of the ids of its figures
 * @param caption what the table shows
 * @param columns columns
 * @param rows rows
 * @param chart how it is drawn
 */
public record ResultsTable(String id, String caption, List<Column> columns, List<Row> rows, Chart chart) {

    public ResultsTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** How a table is drawn. */
    public enum Chart {
        /** Not drawn. */
        NONE,
        /** A bar for each cell. */
        BARS,
        /** A bar of shares for each row. */
        SHARES
    }

    /**
     * A column.
     *
     * @param key last part of the ids
     * @param heading heading
     * @param unit unit of its figures
     * @param drawn whether the chart shows it
     */
    public record Column(String key, String heading, Unit unit, boolean drawn) {}

    /**
     * A row.
     *
     * @param key middle part of the ids
     * @param heading heading
     * @param part whether it is a part of the row above
     */
    public record Row(String key, String heading, boolean part) {}

    /** The id of the figure in a cell. */
    public String figureId(Row row, Column column) {
        return id + "." + row.key() + "." + column.key();
    }
}

package org.openqpp.policy;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rows of a table of settings by name; each is taken once, and what is left over is unknown. */
final class SettingRows {

    private final PolicyTable table;
    private final Problems problems;
    private final Map<String, Row> rows = new LinkedHashMap<>();

    SettingRows(PolicyTable table, List<Row> rows, Problems problems) {
        this.table = table;
        this.problems = problems;
        for (Row row : rows) {
            row.citation();
            String name = row.text("name");
            if (this.rows.put(name, row) != null) {
                FactReader.duplicate(row, "name", name);
            }
        }
    }

    /** The row with this name; when there is none, that is reported and an empty row stands for it. */
    Row take(String name) {
        Row row = rows.remove(name);
        if (row != null) {
            return row;
        }
        problems.add(table, PolicyProblem.Code.MISSING_NAME, "the setting " + name + " is not given");
        String[] empty = new String[table.columns().size()];
        Arrays.fill(empty, "");
        return new Row(table, empty, 0, new Problems());
    }

    /** Reports every row that was not taken. */
    void reportRest() {
        for (Map.Entry<String, Row> rest : rows.entrySet()) {
            rest.getValue()
                    .problem("name", PolicyProblem.Code.UNKNOWN_NAME, "there is no setting \"" + rest.getKey() + "\"");
        }
    }
}

package org.openqpp.claims;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.openqpp.claims.ClaimsProblem.Code;
import org.openqpp.policy.value.PerformanceYear;

/** Loads a folder of claims into a database, and says everything that is wrong with it. */
final class ClaimsLoader {

    private final Path folder;
    private final PerformanceYear year;
    private final Database database;
    private final Consumer<String> step;
    private final ClaimsProblems problems = new ClaimsProblems();

    ClaimsLoader(Path folder, PerformanceYear year, Database database, Consumer<String> step) {
        this.folder = folder;
        this.year = year;
        this.database = database;
        this.step = step;
    }

    /**
     * Loads every table; those that may be missing and are, are empty.
     *
     * @throws ClaimsException if anything is wrong with the files
     */
    void load() throws SQLException, IOException {
        for (ClaimsTable table : ClaimsTable.values()) {
            createEmpty(table);
            String name = table.fileName(year);
            Path file = folder.resolve(name);
            if (Files.isRegularFile(file)) {
                step.accept("reading " + name);
                load(table, name, file);
            } else if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                problems.add(name, 0, "", Code.UNREADABLE_FILE, "not a file");
            } else if (table.required()) {
                problems.add(name, 0, "", Code.MISSING_FILE, "the file is missing");
            }
        }
        problems.throwIfAny();
    }

    private void createEmpty(ClaimsTable table) throws SQLException {
        database.execute("CREATE TABLE " + table.sqlName() + " (line BIGINT"
                + table.columns().stream()
                        .map(column ->
                                ", " + column.field() + " " + column.form().type())
                        .collect(Collectors.joining())
                + ")");
    }

    private void load(ClaimsTable table, String name, Path file) throws SQLException, IOException {
        try (Database.Rows rows = database.rows(table.sqlName())) {
            new ClaimsFileReader(table, name, problems).read(file, rows);
        }
        String key = table.key();
        database.query(
                "SELECT line, first_line FROM " + table.sqlName() + " JOIN (SELECT " + key
                        + ", min(line) AS first_line FROM " + table.sqlName() + " GROUP BY " + key
                        + " HAVING count(*) > 1) repeated USING (" + key + ") WHERE line > first_line ORDER BY line",
                List.of(),
                row -> problems.add(
                        name,
                        row.getLong(1),
                        "",
                        Code.DUPLICATE_KEY,
                        "the same " + (table == ClaimsTable.BENEFICIARY ? "patient" : "line of the same claim")
                                + " as in line " + row.getLong(2)));
        if (table == ClaimsTable.BENEFICIARY) {
            database.query(
                    "SELECT line FROM beneficiary WHERE reference_year <> ? ORDER BY line",
                    List.of(year.toString()),
                    row -> problems.add(
                            name, row.getLong(1), "RFRNC_YR", Code.WRONG_YEAR, "not the performance year " + year));
        }
    }
}

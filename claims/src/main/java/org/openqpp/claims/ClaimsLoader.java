package org.openqpp.claims;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openqpp.claims.ClaimsProblem.Code;
import org.openqpp.claims.ClaimsTable.Column;
import org.openqpp.claims.ClaimsTable.Kind;
import org.openqpp.policy.value.PerformanceYear;

/** Loads a folder of claims into a database, and says everything that is wrong with it. */
final class ClaimsLoader {

    private static final String BETWEEN = "|";
    private static final String BYTE_ORDER_MARK = "\uFEFF";

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
            } else if (table.required()) {
                problems.add(name, 0, "", Code.MISSING_FILE, "the file is missing");
            }
        }
        problems.throwIfAny();
    }

    private void createEmpty(ClaimsTable table) throws SQLException {
        database.execute("CREATE TABLE " + table.sqlName() + " (file_row BIGINT"
                + table.columns().stream()
                        .map(column ->
                                ", " + column.field() + " " + column.kind().type())
                        .collect(Collectors.joining())
                + ")");
    }

    private void load(ClaimsTable table, String name, Path file) throws SQLException, IOException {
        List<String> header = header(name, file);
        if (header == null || !complete(table, name, header)) {
            return;
        }
        try {
            database.execute(reading(table, header, file));
        } catch (SQLException e) {
            // its message may quote a claim
            problems.add(
                    name, 0, "", Code.UNREADABLE_FILE, "the file cannot be read as a table with | between its columns");
            return;
        }
        Rejected rejected = rejected(table, name);
        for (Column column : table.columns()) {
            check(table, name, column, rejected);
        }
        if (table != ClaimsTable.BENEFICIARY) {
            repeated(table, name, "claim, claim_line", "the same line of the same claim", rejected);
        } else {
            otherYears(table, name, rejected);
        }
    }

    /** The names of the columns; absent when there are none to be read. */
    private @Nullable List<String> header(String name, Path file) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
                bytes.write(next);
            }
            String line = bytes.toString(StandardCharsets.UTF_8)
                    .replace(BYTE_ORDER_MARK, "")
                    .strip();
            if (line.isEmpty()) {
                problems.add(name, 0, "", Code.UNREADABLE_FILE, "the file is empty: it has no header");
                return null;
            }
            return Arrays.asList(line.split("\\" + BETWEEN, -1));
        } catch (IOException e) {
            problems.add(name, 0, "", Code.UNREADABLE_FILE, "the file cannot be read");
            return null;
        }
    }

    private boolean complete(ClaimsTable table, String name, List<String> header) {
        boolean complete = true;
        for (Column column : table.columns()) {
            int times = Collections.frequency(header, column.name());
            if (times == 0) {
                problems.add(name, 1, column.name(), Code.MISSING_COLUMN, "the column is missing");
                complete = false;
            }
        }
        Set<String> seen = new HashSet<>();
        for (String column : header) {
            if (!seen.add(column)) {
                problems.add(name, 1, column, Code.DUPLICATE_COLUMN, "the column is there twice");
                complete = false;
            }
        }
        return complete;
    }

    private static String reading(ClaimsTable table, List<String> header, Path file) {
        Map<String, Column> used =
                table.columns().stream().collect(Collectors.toMap(Column::name, Function.identity()));
        String columns = header.stream()
                .map(name -> {
                    Column column = used.get(name);
                    return Database.quoted(name) + ": '" + (column == null ? Kind.TEXT : column.kind()).type() + "'";
                })
                .collect(Collectors.joining(", "));
        String fields = table.columns().stream()
                .map(column -> column.kind() == Kind.TEXT
                        ? ", nullif(trim(\"" + column.name() + "\"), '')"
                        : ", \"" + column.name() + "\"")
                .collect(Collectors.joining());
        return "INSERT INTO " + table.sqlName() + " SELECT row_number() OVER ()" + fields + " FROM read_csv("
                + Database.quoted(file.toString())
                + ", auto_detect = false, header = true, delim = '" + BETWEEN
                + "', quote = '', escape = '', nullstr = ''"
                + ", dateformat = '%d-%b-%Y', columns = {" + columns + "}"
                + ", store_rejects = true, rejects_scan = '" + table.sqlName() + "_scans', rejects_table = '"
                + table.sqlName() + "_rejects')";
    }

    /**
     * Lines that could not be read as a row, ascending.
     *
     * @param lines their numbers in the file
     */
    private record Rejected(List<Long> lines) {

        /** The line in the file of a row that was read, both counted from 1. */
        long line(long row) {
            long line = row + 1;
            for (long rejected : lines) {
                if (rejected > line) {
                    break;
                }
                line++;
            }
            return line;
        }
    }

    private Rejected rejected(ClaimsTable table, String name) throws SQLException, IOException {
        Set<Long> lines = new TreeSet<>();
        for (Column column : table.columns()) {
            database.query(
                    "SELECT line FROM " + table.sqlName() + "_rejects WHERE error_type = 'CAST' AND column_name = "
                            + Database.quoted(column.name()) + " ORDER BY line",
                    List.of(),
                    row -> {
                        lines.add(row.getLong(1));
                        problems.add(
                                name,
                                row.getLong(1),
                                column.name(),
                                Code.WRONG_VALUE,
                                "not " + column.kind().expected());
                    });
        }
        database.query(
                "SELECT DISTINCT line, CAST(error_type AS VARCHAR) FROM " + table.sqlName()
                        + "_rejects WHERE error_type <> 'CAST' ORDER BY line",
                List.of(),
                row -> {
                    lines.add(row.getLong(1));
                    problems.add(name, row.getLong(1), "", Code.MALFORMED_ROW, malformed(row.getString(2)));
                });
        return new Rejected(new ArrayList<>(lines));
    }

    /** What is wrong with a row of a kind of rejection. */
    private static String malformed(String rejection) {
        return switch (rejection) {
            case "MISSING COLUMNS" -> "fewer values than the header has columns";
            case "TOO MANY COLUMNS" -> "more values than the header has columns";
            case "INVALID ENCODING" -> "not UTF-8 text";
            default -> "the row cannot be read";
        };
    }

    private void check(ClaimsTable table, String name, Column column, Rejected rejected)
            throws SQLException, IOException {
        if (column.isFilled()) {
            rows(table, name, column.field() + " IS NULL", column.name(), Code.MISSING_VALUE, "empty", rejected);
        }
        if (column.pattern().isPresent()) {
            String pattern = Database.quoted(column.pattern().get().pattern());
            rows(
                    table,
                    name,
                    "NOT regexp_full_match(" + column.field() + ", " + pattern + ")",
                    column.name(),
                    Code.WRONG_VALUE,
                    "not " + column.expected(),
                    rejected);
        }
        if (column.isUnique()) {
            repeated(table, name, column.field(), "the same " + column.name(), rejected);
        }
    }

    private void otherYears(ClaimsTable table, String name, Rejected rejected) throws SQLException, IOException {
        rows(
                table,
                name,
                "reference_year <> " + Database.quoted(year.toString()),
                "RFRNC_YR",
                Code.WRONG_YEAR,
                "not the performance year " + year,
                rejected);
    }

    private void rows(
            ClaimsTable table, String name, String wrong, String column, Code code, String message, Rejected rejected)
            throws SQLException, IOException {
        database.query(
                "SELECT file_row FROM " + table.sqlName() + " WHERE " + wrong + " ORDER BY file_row",
                List.of(),
                row -> problems.add(name, rejected.line(row.getLong(1)), column, code, message));
    }

    private void repeated(ClaimsTable table, String name, String key, String message, Rejected rejected)
            throws SQLException, IOException {
        database.query(
                "SELECT file_row, first_row FROM " + table.sqlName() + " JOIN (SELECT " + key
                        + ", min(file_row) AS first_row FROM " + table.sqlName() + " GROUP BY " + key
                        + " HAVING count(*) > 1) repeated USING (" + key
                        + ") WHERE file_row > first_row ORDER BY file_row",
                List.of(),
                row -> problems.add(
                        name,
                        rejected.line(row.getLong(1)),
                        "",
                        Code.DUPLICATE_KEY,
                        message + " as in line " + rejected.line(row.getLong(2))));
    }
}

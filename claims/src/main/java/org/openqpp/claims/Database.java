package org.openqpp.claims;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;
import org.jspecify.annotations.Nullable;

/** An embedded database in memory, which spills into a folder of its own and takes that away in the end. */
final class Database implements AutoCloseable {

    private final Path spill;
    private final DuckDBConnection connection;

    private Database(Path spill, DuckDBConnection connection) {
        this.spill = spill;
        this.connection = connection;
    }

    /** What is done with each row of an answer. */
    interface RowReader {
        void read(ResultSet row) throws SQLException, IOException;
    }

    /**
     * Opens an empty database.
     *
     * @throws IOException if there is no place to spill into
     */
    static Database open() throws IOException, SQLException {
        Path spill = Files.createTempDirectory("openqpp-claims");
        Properties settings = new Properties();
        // answers are read row by row, and may be larger than the memory
        settings.setProperty(DuckDBDriver.JDBC_STREAM_RESULTS, "true");
        boolean open = false;
        try {
            Connection connection = DriverManager.getConnection("jdbc:duckdb:", settings);
            Database database = new Database(spill, connection.unwrap(DuckDBConnection.class));
            database.execute("SET temp_directory = " + quoted(spill.toString()));
            // no statement fetches or reads anything from outside
            database.execute("SET autoinstall_known_extensions = false");
            database.execute("SET enable_external_access = false");
            database.execute("SET lock_configuration = true");
            open = true;
            return database;
        } finally {
            if (!open) {
                Files.delete(spill);
            }
        }
    }

    /** A text as SQL spells it. */
    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Runs the statements of a file beside this class in their order; each ends with a semicolon at the end of a line. */
    void run(String script) throws SQLException, IOException {
        try (InputStream stream = Objects.requireNonNull(Database.class.getResourceAsStream(script), script)) {
            for (String sql : new String(stream.readAllBytes(), StandardCharsets.UTF_8).split(";\n", -1)) {
                if (!sql.isBlank()) {
                    execute(sql);
                }
            }
        }
    }

    /** Asks, with these values in the places of the question marks. */
    void query(String sql, List<?> values, RowReader reader) throws SQLException, IOException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            set(statement, values);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        }
    }

    /** The names of the columns of an answer. */
    List<String> columns(String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            ResultSetMetaData columns = statement.getMetaData();
            List<String> names = new ArrayList<>();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                names.add(columns.getColumnLabel(i));
            }
            return names;
        }
    }

    /** Inserts rows of values. */
    void insert(String table, List<? extends List<?>> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        String places = "?" + ", ?".repeat(rows.get(0).size() - 1);
        try (PreparedStatement statement =
                connection.prepareStatement("INSERT INTO " + table + " VALUES (" + places + ")")) {
            for (List<?> row : rows) {
                set(statement, row);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static void set(PreparedStatement statement, List<?> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
    }

    /** Rows that are added to a table one after the other, fast. */
    Rows rows(String table) throws SQLException {
        return new Rows(connection.createAppender(table));
    }

    /** Takes rows for a table. */
    static final class Rows implements AutoCloseable {

        private final DuckDBAppender appender;

        private Rows(DuckDBAppender appender) {
            this.appender = appender;
        }

        /**
         * Adds a row.
         *
         * @param line its line in the file, the first column
         * @param values the other columns: texts, days, decimal numbers, or null
         */
        void add(long line, @Nullable Object[] values) throws SQLException {
            appender.beginRow();
            appender.append(line);
            for (Object value : values) {
                if (value == null) {
                    appender.appendNull();
                } else if (value instanceof String text) {
                    appender.append(text);
                } else if (value instanceof LocalDate day) {
                    appender.append(day);
                } else if (value instanceof BigDecimal number) {
                    appender.append(number);
                } else {
                    throw new IllegalArgumentException("no text, day or number: " + value.getClass());
                }
            }
            appender.endRow();
        }

        @Override
        public void close() throws SQLException {
            appender.close();
        }
    }

    @Override
    public void close() throws SQLException, IOException {
        connection.close();
        List<Path> all;
        try (Stream<Path> found = Files.walk(spill)) {
            all = found.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.deleteIfExists(path);
        }
    }
}

package org.openqpp.claims;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openqpp.claims.ClaimsProblem.Code;
import org.openqpp.claims.ClaimsTable.Column;

/** Reads one file of claims row by row into its table, and says everything that is wrong with it. */
final class ClaimsFileReader {

    private static final char BETWEEN = '|';

    /** There are no quotes: this is the second half of a pair, with which no text begins. */
    private static final char NO_QUOTE = '\uDC00';

    private static final char NOT_UTF_8 = '\uFFFD';
    private static final int DAY_LENGTH = 11;
    private static final DateTimeFormatter DAY = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("dd-MMM-uuuu")
            .toFormatter(Locale.ENGLISH)
            .withResolverStyle(ResolverStyle.STRICT);

    private final String name;
    private final ClaimsProblems problems;
    private final List<Column> columns;
    private final int[] places;

    private final @Nullable Object[] values;

    /** The days that texts of this file spell. */
    private final Map<String, LocalDate> days = new HashMap<>();

    /** Where the first and the last day of a service stand; negative in files that do not have both. */
    private final int firstDay;

    private final int lastDay;

    ClaimsFileReader(ClaimsTable table, String name, ClaimsProblems problems) {
        this.name = name;
        this.problems = problems;
        this.columns = table.columns();
        this.places = new int[columns.size()];
        this.values = new Object[columns.size()];
        List<String> fields = columns.stream().map(Column::field).toList();
        this.firstDay = fields.indexOf("first_day");
        this.lastDay = fields.indexOf("last_day");
    }

    /**
     * Reads a file. A value that is wrong is left out of its row, because the rows are of no use any more but for finding what else
     * is wrong.
     *
     * @throws SQLException if the table cannot take the rows
     */
    void read(Path file, Database.Rows rows) throws SQLException {
        long line = 0;
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(BETWEEN)
                .quoteCharacter(NO_QUOTE)
                .detectBomHeader(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(file, StandardCharsets.UTF_8)) {
            Iterator<CsvRecord> records = reader.iterator();
            if (!records.hasNext()) {
                problems.add(name, 0, "", Code.UNREADABLE_FILE, "the file is empty: it has no header");
                return;
            }
            List<String> header = records.next().getFields();
            if (!findColumns(header)) {
                return;
            }
            while (records.hasNext()) {
                CsvRecord row = records.next();
                line = row.getStartingLineNumber();
                if (row.getFieldCount() == header.size()) {
                    row(row, line);
                    rows.add(line, values);
                } else {
                    problems.add(
                            name,
                            line,
                            "",
                            Code.MALFORMED_ROW,
                            (row.getFieldCount() < header.size() ? "fewer" : "more")
                                    + " values than the header has columns");
                }
            }
        } catch (CsvParseException e) {
            problems.add(
                    name,
                    line + 1,
                    "",
                    Code.UNREADABLE_FILE,
                    "a value is too long; the file was not read from here on");
        } catch (IOException | UncheckedIOException e) {
            problems.add(name, 0, "", Code.UNREADABLE_FILE, "the file cannot be read");
        }
    }

    private boolean findColumns(List<String> header) {
        List<String> names = header.stream().map(String::strip).toList();
        if (columns.stream().map(Column::name).noneMatch(names::contains)) {
            problems.add(
                    name,
                    1,
                    "",
                    Code.UNREADABLE_FILE,
                    "the first line is no header with | between names such as "
                            + columns.get(0).name());
            return false;
        }
        boolean complete = true;
        for (int i = 0; i < places.length; i++) {
            String column = columns.get(i).name();
            places[i] = names.indexOf(column);
            if (places[i] < 0) {
                problems.add(name, 1, column, Code.MISSING_COLUMN, "the column is missing");
                complete = false;
            } else if (Collections.frequency(names, column) > 1) {
                problems.add(name, 1, column, Code.DUPLICATE_COLUMN, "the column is there twice");
                complete = false;
            }
        }
        return complete;
    }

    private void row(CsvRecord row, long line) {
        for (int i = 0; i < places.length; i++) {
            Column column = columns.get(i);
            String text = row.getField(places[i]).strip();
            values[i] = null;
            if (text.isEmpty()) {
                if (column.isFilled()) {
                    problems.add(name, line, column.name(), Code.MISSING_VALUE, "empty");
                }
            } else if (text.indexOf(NOT_UTF_8) >= 0) {
                problems.add(name, line, column.name(), Code.WRONG_VALUE, "not UTF-8 text");
            } else {
                Object value = value(column.form(), text);
                values[i] = value;
                if (value == null) {
                    problems.add(
                            name,
                            line,
                            column.name(),
                            Code.WRONG_VALUE,
                            "not " + column.form().expected());
                }
            }
        }
        if (firstDay >= 0
                && values[firstDay] instanceof LocalDate first
                && values[lastDay] instanceof LocalDate last
                && last.isBefore(first)) {
            problems.add(
                    name,
                    line,
                    columns.get(lastDay).name(),
                    Code.WRONG_VALUE,
                    "before " + columns.get(firstDay).name());
        }
    }

    private @Nullable Object value(Form form, String text) {
        if (form == Form.DAY) {
            return day(text);
        }
        if (!form.accepts(text)) {
            return null;
        }
        return form == Form.AMOUNT ? Form.amount(text) : text;
    }

    private @Nullable LocalDate day(String text) {
        LocalDate known = days.get(text);
        if (known != null || text.length() != DAY_LENGTH) {
            return known;
        }
        try {
            LocalDate day = LocalDate.parse(text, DAY);
            days.put(text, day);
            return day;
        } catch (DateTimeException e) {
            return null;
        }
    }
}

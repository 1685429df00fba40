package org.openqpp.claims;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.openqpp.policy.ClaimsGuide;
import org.openqpp.policy.ClaimsGuide.ServiceCategory;
import org.openqpp.policy.value.CodeRanges;
import org.openqpp.policy.value.Rational;
import org.openqpp.policy.value.WireName;

/**
 * Items and services and emergency department use, counted from a folder of claims (rules ).
 *
 * <p>For example, {@code ItemsAndServices.read(folder, guide, step -> {}).find("000000001")} is what feedback shows a group. The
 * claims are held by an embedded database until this is closed. The same claims give the same results.
 */
public final class ItemsAndServices implements AutoCloseable {

    private static final int MONEY_DECIMALS = 2;

    private final ClaimsGuide guide;
    private final Database database;

    private ItemsAndServices(ClaimsGuide guide, Database database) {
        this.guide = guide;
        this.database = database;
    }

    /**
     * Reads a folder of claims and counts.
     *
     * @param folder folder with the files of the Research Identifiable File layout
     * @param guide how claims of the year are read
     * @param step hears which step begins, such as "reading carrier.csv"
     * @throws ClaimsException if anything is wrong with the files
     * @throws IOException if they cannot be read, or there is no room to work
     */
    public static ItemsAndServices read(Path folder, ClaimsGuide guide, Consumer<String> step) throws IOException {
        try {
            Database database = Database.open();
            ItemsAndServices result = new ItemsAndServices(guide, database);
            boolean complete = false;
            try {
                new ClaimsLoader(folder, guide.identity().year(), database, step).load();
                step.accept("counting");
                result.join();
                result.describe();
                database.run("items-and-services.sql");
                complete = true;
            } finally {
                if (!complete) {
                    database.close();
                }
            }
            return result;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Without the words of the database: they may quote a claim. */
    private static IOException failed(SQLException e) {
        String message = String.valueOf(e.getMessage());
        if (message.contains("Out of Memory") || message.contains("No space left")) {
            return new IOException(
                    "the memory, or the disk space for temporary files, is not enough to count these claims", e);
        }
        return new IOException("the claims cannot be counted", e);
    }

    /** The lines of all institutional claims as one table. */
    private void join() throws SQLException {
        List<String> parts = new ArrayList<>();
        for (ClaimsTable table : ClaimsTable.values()) {
            if (table.institutional()) {
                parts.add("SELECT * FROM " + table.sqlName());
            }
        }
        database.execute("CREATE VIEW institutional AS " + String.join(" UNION ALL ", parts));
    }

    /** The guide as tables, and what the codes in the claims mean by it. */
    private void describe() throws SQLException, IOException {
        table(
                "guide",
                "first_day DATE, last_day DATE, received_by DATE, case_minimum BIGINT",
                List.of(List.of(guide.firstDay(), guide.lastDay(), guide.receivedBy(), (long) guide.caseMinimum())));
        table("professional_claim_type", "claim_type VARCHAR", words(guide.professionalClaimTypes()));
        table("health_center_bill_type", "bill_type VARCHAR", words(guide.healthCenterBillTypes()));
        List<List<?>> categories = new ArrayList<>();
        for (ServiceCategory category : guide.categories()) {
            categories.add(List.of(categories.size(), category.id(), category.title()));
        }
        table("service_category", "place INTEGER, category VARCHAR, title VARCHAR", categories);
        List<List<?>> codes = new ArrayList<>();
        for (String code : codes("SELECT procedure_code FROM carrier UNION SELECT procedure_code FROM institutional")) {
            codes.add(Arrays.asList(
                    code,
                    guide.findCategory(code).map(ServiceCategory::id).orElse(null),
                    guide.primaryCareServices().contains(code),
                    guide.healthCenterVisits().contains(code)));
        }
        table(
                "code_meaning",
                "procedure_code VARCHAR, category VARCHAR, primary_care BOOLEAN, center_visit BOOLEAN",
                codes);
        List<List<?>> specialties = new ArrayList<>();
        for (String code : codes("SELECT specialty FROM carrier")) {
            specialties.add(Arrays.asList(code, specialty(code)));
        }
        table("specialty_meaning", "specialty VARCHAR, meaning VARCHAR", specialties);
        table(
                "emergency_center",
                "revenue_center VARCHAR",
                words(among(guide.emergencyRevenueCenters(), codes("SELECT revenue_center FROM institutional"))));
        table(
                "state_abroad",
                "state VARCHAR",
                words(among(guide.statesAbroad(), codes("SELECT state FROM beneficiary"))));
    }

    private void table(String name, String columns, List<? extends List<?>> rows) throws SQLException {
        database.execute("CREATE TABLE " + name + " (" + columns + ")");
        database.insert(name, rows);
    }

    /** The codes that occur, in order. */
    private List<String> codes(String select) throws SQLException, IOException {
        List<String> codes = new ArrayList<>();
        database.query(
                "SELECT DISTINCT code FROM (" + select + ") AS codes (code) WHERE code IS NOT NULL ORDER BY code",
                List.of(),
                row -> codes.add(row.getString(1)));
        return codes;
    }

    private static List<String> among(CodeRanges ranges, List<String> codes) {
        return codes.stream().filter(ranges::contains).toList();
    }

    /** Words as rows of one column. */
    private static List<List<String>> words(Collection<String> words) {
        return words.stream().map(List::of).toList();
    }

    private @Nullable String specialty(String code) {
        if (guide.primaryCareSpecialties().contains(code)) {
            return "primaryCare";
        }
        return guide.specialistSpecialties().contains(code) ? "specialist" : null;
    }

    /**
     * What feedback shows a group; absent when no patient is attributed to any of its clinicians.
     *
     * @param tin TIN of nine digits
     */
    public Optional<Utilization> find(String tin) throws IOException {
        return find("tin = ? AND npi IS NULL", List.of(tin));
    }

    /**
     * What feedback shows a clinician; absent when no patient is attributed to the clinician.
     *
     * @param tin TIN of nine digits
     * @param npi NPI of ten digits
     */
    public Optional<Utilization> find(String tin, String npi) throws IOException {
        return find("tin = ? AND npi = ?", List.of(tin, npi));
    }

    private Optional<Utilization> find(String condition, List<String> identifiers) throws IOException {
        Map<String, ServiceUse> uses = new LinkedHashMap<>();
        List<EmergencyUse> emergencyUse = new ArrayList<>();
        try {
            database.query(
                    "SELECT patients, patients_with_visit, visits FROM attributed_use WHERE " + condition,
                    identifiers,
                    row -> emergencyUse.add(new EmergencyUse(row.getLong(1), row.getLong(2), row.getLong(3))));
            database.query(
                    "SELECT category, beneficiaries, cost, services FROM service_use WHERE " + condition,
                    identifiers,
                    row -> {
                        ServiceCategory category = category(row.getString(1));
                        uses.put(
                                category.id(),
                                new ServiceUse(
                                        category,
                                        row.getLong(2),
                                        Rational.of(row.getBigDecimal(3)),
                                        Rational.of(row.getBigDecimal(4))));
                    });
        } catch (SQLException e) {
            throw failed(e);
        }
        if (emergencyUse.isEmpty()) {
            return Optional.empty();
        }
        List<ServiceUse> inOrder = guide.categories().stream()
                .map(category -> uses.get(category.id()))
                .filter(use -> use != null)
                .toList();
        EmergencyUse use = emergencyUse.get(0);
        return Optional.of(new Utilization(use, use.patients() >= guide.caseMinimum(), inOrder));
    }

    private ServiceCategory category(String id) {
        return guide.categories().stream()
                .filter(category -> category.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** The number without trailing zeros beyond these decimals; nothing is rounded. */
    private static BigDecimal plain(BigDecimal value, int decimals) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < decimals ? stripped.setScale(decimals) : stripped;
    }

    /** What was found, in counts. */
    public ClaimsSummary summary() throws IOException {
        try {
            return new ClaimsSummary(
                    number("SELECT sum(lines) FROM line_count"),
                    numbers(LeftOut.values(), "SELECT left_out, lines FROM line_count WHERE left_out IS NOT NULL"),
                    number("SELECT count(*) FROM service_line WHERE procedure_code IS NOT NULL AND category IS NULL"),
                    number("SELECT count(*) FROM service_line WHERE procedure_code IS NULL"),
                    number("SELECT count(*) FROM institutional"),
                    number("SELECT count(*) FROM patient_use"),
                    numbers(Attribution.values(), "SELECT attributed, count(*) FROM patient_use GROUP BY attributed"),
                    number("SELECT count(*) FROM patient_use WHERE part_of_the_year"),
                    number("SELECT count(*) FROM patient_use WHERE private_plan"),
                    number("SELECT count(*) FROM patient_use WHERE abroad"),
                    number("SELECT count(DISTINCT l.patient) FROM service_line l LEFT JOIN patient_use p"
                            + " ON p.patient = l.patient WHERE p.patient IS NULL"),
                    number("SELECT count(*) FROM attributed_use CROSS JOIN guide"
                            + " WHERE npi IS NOT NULL AND patients >= case_minimum"),
                    number("SELECT count(*) FROM attributed_use CROSS JOIN guide"
                            + " WHERE npi IS NULL AND patients >= case_minimum"));
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private long number(String sql) throws SQLException, IOException {
        List<Long> numbers = new ArrayList<>();
        database.query(sql, List.of(), row -> numbers.add(row.getLong(1)));
        return numbers.get(0);
    }

    /** A number for each of these words, 0 for those that the answer lacks. */
    private <E extends WireName> Map<E, Long> numbers(E[] words, String sql) throws SQLException, IOException {
        Map<E, Long> numbers = new LinkedHashMap<>();
        for (E word : words) {
            numbers.put(word, 0L);
        }
        database.query(
                sql,
                List.of(),
                row -> numbers.put(WireName.find(words, row.getString(1)).orElseThrow(), row.getLong(2)));
        return numbers;
    }

    /**
     * Writes a table of results as CSV in UTF-8, with a header.
     *
     * @param table which one
     * @param out where to write; closed by the caller
     */
    public void write(ResultTable table, OutputStream out) throws IOException {
        CsvWriter csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        try {
            List<String> columns = database.columns(table.query());
            csv.writeRecord(columns);
            database.query(table.query(), List.of(), row -> csv.writeRecord(cells(columns, row)));
        } catch (SQLException e) {
            throw failed(e);
        }
        csv.flush();
    }

    private static List<String> cells(List<String> columns, ResultSet row) throws SQLException {
        List<String> cells = new ArrayList<>();
        for (String column : columns) {
            Object value = row.getObject(column);
            if (value instanceof BigDecimal number) {
                cells.add(plain(number, column.equals("cost") ? MONEY_DECIMALS : 0)
                        .toPlainString());
            } else {
                cells.add(value == null ? "" : value.toString());
            }
        }
        return cells;
    }

    @Override
    public void close() throws IOException {
        try {
            database.close();
        } catch (SQLException e) {
            throw failed(e);
        }
    }
}

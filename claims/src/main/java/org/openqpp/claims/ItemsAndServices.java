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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openqpp.policy.ClaimsGuide;
import org.openqpp.policy.ClaimsGuide.ServiceCategory;
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
                result.describeCodes();
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

    private static IOException failed(SQLException e) {
        return new IOException("the claims cannot be counted", e);
    }

    /** The lines of all institutional claims in one table. */
    private void join() throws SQLException {
        List<String> parts = new ArrayList<>();
        for (ClaimsTable table : ClaimsTable.values()) {
            if (table.institutional()) {
                parts.add("SELECT final_action, claim, patient, last_day, center,"
                        + " concat(facility_type, classification) AS bill_type, revenue_center, procedure_code, units FROM "
                        + table.sqlName());
            }
        }
        database.execute("CREATE TABLE institutional_line AS " + String.join(" UNION ALL ", parts));
    }

    /** What the codes in the claims mean, as the guide says. */
    private void describeCodes() throws SQLException, IOException {
        database.execute("CREATE TABLE guide (first_day DATE, last_day DATE, received_by DATE, case_minimum BIGINT)");
        database.insert("guide", List.of(List.of(guide.firstDay(), guide.lastDay(), guide.receivedBy(), (long)
                guide.caseMinimum())));
        database.execute("CREATE TABLE professional_claim_type (claim_type VARCHAR)");
        database.insert(
                "professional_claim_type",
                guide.professionalClaimTypes().stream().map(List::of).toList());
        database.execute("CREATE TABLE health_center_bill_type (bill_type VARCHAR)");
        database.insert(
                "health_center_bill_type",
                guide.healthCenterBillTypes().stream().map(List::of).toList());
        database.execute("CREATE TABLE service_category (place INTEGER, category VARCHAR, title VARCHAR)");
        List<List<Object>> categories = new ArrayList<>();
        for (ServiceCategory category : guide.categories()) {
            categories.add(List.of(categories.size(), category.id(), category.title()));
        }
        database.insert("service_category", categories);
        describe(
                "code_meaning (procedure_code VARCHAR, category VARCHAR, primary_care BOOLEAN, center_visit BOOLEAN)",
                "SELECT procedure_code FROM carrier UNION SELECT procedure_code FROM institutional_line",
                code -> Optional.of(Arrays.asList(
                        code,
                        guide.findCategory(code).map(ServiceCategory::id).orElse(null),
                        guide.primaryCareServices().contains(code),
                        guide.healthCenterVisits().contains(code))));
        describe(
                "specialty_meaning (specialty VARCHAR, meaning VARCHAR)",
                "SELECT specialty FROM carrier",
                code -> Optional.of(Arrays.asList(code, specialty(code))));
        describe(
                "emergency_center (revenue_center VARCHAR)",
                "SELECT revenue_center FROM institutional_line",
                code -> guide.emergencyRevenueCenters().contains(code) ? Optional.of(List.of(code)) : Optional.empty());
        describe(
                "state_abroad (state VARCHAR)",
                "SELECT state FROM beneficiary",
                code -> guide.statesAbroad().contains(code) ? Optional.of(List.of(code)) : Optional.empty());
    }

    private @Nullable String specialty(String code) {
        if (guide.primaryCareSpecialties().contains(code)) {
            return "primaryCare";
        }
        return guide.specialistSpecialties().contains(code) ? "specialist" : null;
    }

    /** Makes a table with a row for each code that occurs and has one. */
    private void describe(String table, String codes, Function<String, Optional<List<?>>> row)
            throws SQLException, IOException {
        database.execute("CREATE TABLE " + table);
        List<List<?>> rows = new ArrayList<>();
        database.query(
                "SELECT DISTINCT code FROM (" + codes + ") AS codes (code) WHERE code IS NOT NULL ORDER BY code",
                List.of(),
                found -> row.apply(found.getString(1)).ifPresent(rows::add));
        database.insert(table.substring(0, table.indexOf(' ')), rows);
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
     * What feedback shows a clinician; absent when no patient is attributed to him.
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
                    number("SELECT count(*) FROM professional_line"),
                    numbers(
                            LeftOut.values(),
                            "SELECT left_out, count(*) FROM professional_line WHERE left_out IS NOT NULL GROUP BY left_out"),
                    number("SELECT count(*) FROM service_line WHERE procedure_code IS NOT NULL AND category IS NULL"),
                    number("SELECT count(*) FROM service_line WHERE procedure_code IS NULL"),
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

package org.openqpp.claims;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openqpp.policy.ClaimsGuide;
import org.openqpp.policy.Policies;
import org.openqpp.policy.value.PerformanceYear;

/** A folder of claims for a test: rows are added with the usual values, and changed where the test is about them. */
final class Claims {

    static final PerformanceYear YEAR = new PerformanceYear(2024);
    static final ClaimsGuide GUIDE = Policies.findClaimsGuide(YEAR).orElseThrow();

    static final String PRIMARY_CARE = "08";
    static final String SPECIALIST = "06";
    static final String OFFICE_VISIT = "99213";

    private final Map<ClaimsTable, List<Map<String, String>>> rows = new EnumMap<>(ClaimsTable.class);
    private int claim;

    /** A row whose values can be changed. */
    static final class Row {
        private final Map<String, String> values;

        private Row(Map<String, String> values) {
            this.values = values;
        }

        Row with(String column, String value) {
            if (!values.containsKey(column)) {
                throw new IllegalArgumentException("no column " + column);
            }
            values.put(column, value);
            return this;
        }
    }

    Claims() {
        for (ClaimsTable table : ClaimsTable.values()) {
            if (table.required()) {
                rows.put(table, new ArrayList<>());
            }
        }
    }

    private Row add(ClaimsTable table, String... values) {
        Map<String, String> row = new LinkedHashMap<>();
        List<ClaimsTable.Column> columns = table.columns();
        for (int i = 0; i < columns.size(); i++) {
            row.put(columns.get(i).name(), values[i]);
        }
        rows.computeIfAbsent(table, key -> new ArrayList<>()).add(row);
        return new Row(row);
    }

    /** A patient in both parts of Medicare all year. */
    Row patient(String id) {
        return add(ClaimsTable.BENEFICIARY, id, "41", "2024", "12", "12", "0");
    }

    /** One unit of a service on a claim of its own, 100 dollars allowed. */
    Row service(String patient, String tin, String npi, String specialty, String code) {
        return add(
                ClaimsTable.CARRIER,
                "F",
                "P" + ++claim,
                "1",
                "71",
                patient,
                "12-Jul-2024",
                "01-Jul-2024",
                "01-Jul-2024",
                tin,
                npi,
                specialty,
                code,
                "100.00",
                "1");
    }

    /** An office visit to a primary care physician. */
    Row visit(String patient, String tin, String npi) {
        return service(patient, tin, npi, PRIMARY_CARE, OFFICE_VISIT);
    }

    /** A line of an institutional claim. */
    Row institutional(ClaimsTable table, String patient, String claimId, String line, String revenueCenter) {
        return add(table, "F", claimId, line, patient, "01-Jul-2024", "410001", "1", "3", revenueCenter, "", "1");
    }

    /** A visit to an emergency department. */
    Row emergency(String patient) {
        return institutional(ClaimsTable.OUTPATIENT, patient, "E" + ++claim, "1", "0450");
    }

    /** The folder, written. */
    Path write(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<ClaimsTable, List<Map<String, String>>> entry : rows.entrySet()) {
            List<String> names = entry.getKey().columns().stream()
                    .map(ClaimsTable.Column::name)
                    .toList();
            List<String> lines = new ArrayList<>();
            lines.add("DML_IND|" + String.join("|", names));
            for (Map<String, String> row : entry.getValue()) {
                lines.add("INSERT|" + String.join("|", row.values()));
            }
            Files.write(folder.resolve(entry.getKey().fileName(YEAR)), lines);
        }
        return folder;
    }

    /** The folder, written, read and counted. */
    ItemsAndServices read(Path folder) throws IOException {
        return ItemsAndServices.read(write(folder), GUIDE, step -> {});
    }

    static String patientId(int number) {
        return String.format(Locale.ROOT, "B%04d", number);
    }
}

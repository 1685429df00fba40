package org.openqpp.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Synthetic claims in the published layout, beside the project: read whole, and counted a second time row by row. */
class PublishedLayoutTest {

    private static final Path FOLDER =
            Path.of(System.getProperty("openqpp.shared", "../../shared"), "data", "claims-rif-2024");

    private static List<Map<String, String>> rows(String file) throws IOException {
        List<String> lines = Files.readAllLines(FOLDER.resolve(file));
        String[] names = lines.get(0).split("\\|", -1);
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] values = line.split("\\|", -1);
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < names.length; i++) {
                row.put(names[i], values[i]);
            }
            rows.add(row);
        }
        return rows;
    }

    @Test
    void isCountedAsRowByRow() throws IOException {
        assumeTrue(Files.isDirectory(FOLDER), "the claims are not here");
        Map<String, Set<String>> visits = new LinkedHashMap<>();
        for (String file : List.of("outpatient", "inpatient", "snf", "hha", "hospice")) {
            for (Map<String, String> row : rows(file + ".csv")) {
                String center = row.get("REV_CNTR");
                if (row.get("CLM_THRU_DT").endsWith("-2024") && (center.startsWith("045") || center.equals("0981"))) {
                    visits.computeIfAbsent(row.get("BENE_ID"), id -> new TreeSet<>())
                            .add(row.get("CLM_ID"));
                }
            }
        }
        List<Map<String, String>> lines = rows("carrier.csv");
        long ofTheYear = lines.stream()
                .filter(row -> row.get("LINE_1ST_EXPNS_DT").endsWith("-2024"))
                .count();

        try (ItemsAndServices counted = ItemsAndServices.read(FOLDER, Claims.GUIDE, step -> {})) {
            ClaimsSummary summary = counted.summary();
            assertThat(summary.lines()).isEqualTo(lines.size()).isEqualTo(14_056);
            assertThat(summary.leftOut()).containsEntry(LeftOut.OTHER_YEAR, lines.size() - ofTheYear);
            assertThat(ofTheYear).isEqualTo(7_138);
            assertThat(summary.patients())
                    .isEqualTo(rows("beneficiary_2024.csv").size());
            Map<String, Long> found = new HashMap<>();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            counted.write(ResultTable.PATIENTS, out);
            out.toString(StandardCharsets.UTF_8).lines().skip(1).forEach(line -> {
                String[] cells = line.split(",", -1);
                if (!cells[6].equals("0")) {
                    found.put(cells[0], Long.valueOf(cells[6]));
                }
            });
            Map<String, Long> expected = new HashMap<>();
            visits.forEach((patient, ids) -> expected.put(patient, (long) ids.size()));
            assertThat(found).isEqualTo(expected).isNotEmpty();
        }
    }
}

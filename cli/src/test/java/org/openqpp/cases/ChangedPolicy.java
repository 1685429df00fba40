package org.openqpp.cases;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openqpp.policy.FolderSource;
import org.openqpp.policy.PolicySource;

/**
 * The tables of a year with some rows changed: what if the law were another one.
 *
 * <p>For example, a folder with a file {@code settings.csv} of one row behind the header changes that setting. A row that has
 * only its key takes the row out.
 */
record ChangedPolicy(PolicySource year, Path changes) implements PolicySource {

    /** Benchmarks are found by measure and collection type, all other rows by their first column. */
    private static final Map<String, Integer> KEY_COLUMNS = Map.of("benchmarks.csv", 2);

    static ChangedPolicy of(int year, Path changes) {
        Path tables = CaseFolder.PROJECT.resolve("policy/src/main/resources/policy/" + year);
        return new ChangedPolicy(new FolderSource(tables), changes);
    }

    @Override
    public List<String> names() throws IOException {
        return year.names();
    }

    @Override
    public InputStream open(String name) throws IOException {
        Path file = changes.resolve(name);
        if (!Files.exists(file)) {
            return year.open(name);
        }
        int columns = KEY_COLUMNS.getOrDefault(name, 1);
        Map<String, String> changed = new LinkedHashMap<>();
        for (String row : Files.readAllLines(file).stream().skip(1).toList()) {
            changed.put(key(row, columns), row);
        }
        List<String> rows = new ArrayList<>();
        try (InputStream table = year.open(name)) {
            for (String row : new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                String key = key(row, columns);
                String now = changed.getOrDefault(key, row);
                if (!now.equals(key)) {
                    rows.add(now);
                }
                changed.remove(key);
            }
        }
        if (!changed.isEmpty()) {
            throw new IOException(name + " has no row " + changed.keySet());
        }
        return new ByteArrayInputStream((String.join("\n", rows) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static String key(String row, int columns) {
        int end = -1;
        for (int i = 0; i < columns; i++) {
            end = row.indexOf(',', end + 1);
            if (end < 0) {
                return row;
            }
        }
        return row.substring(0, end);
    }
}

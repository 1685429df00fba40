package org.openqpp.intake.qrda;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.openqpp.intake.Document;
import org.openqpp.intake.Limits;
import org.openqpp.policy.Policy;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares what we make of a suite of QRDA III documents with what the CMS converter makes of them.
 *
 * <p>For example, {@code new QrdaConformance(policy, folder).run(System.out::println)} says what differs file by file and ends
 * with {@code 80 passed, 0 failed}. The folder has a {@code manifest.csv}; a listed file is taken as it is, or with or without
 * {@code .gz}. Verdicts are equal when both accept or both reject; an accepted file gives the expected JSON value, a rejected
 * one the expected set of converter codes. Without a list of codes in the manifest those in the expected answer count.
 */
public final class QrdaConformance {

    private static final String MANIFEST = "manifest.csv";
    private static final String ENTITY_IDS = "reference/pcf_apm_entity_ids.json";
    private static final Path BESIDE_THE_PROJECT = Path.of("..", "shared", "data", "qrda3-py2024");
    private static final String ACCEPTED = "201";
    private static final String GZIP = ".gz";
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Path folder;
    private final QrdaIntake intake;
    private final ConverterJson writer;

    /**
     * A comparison with the suite in {@code folder}. A list of entity ids is used where there is one: in the folder itself, in
     * one beside it, or in the suite that lies beside the project.
     *
     * @throws IOException if that list cannot be read
     */
    public QrdaConformance(Policy policy, Path folder) throws IOException {
        this.folder = folder;
        this.intake = QrdaIntake.of(policy, entityIds(folder), Limits.DEFAULT);
        this.writer = ConverterJson.of(policy);
    }

    private static EntityIds entityIds(Path folder) throws IOException {
        for (Path place : List.of(folder, folder.resolve(".."), BESIDE_THE_PROJECT)) {
            Path ids = place.resolve(ENTITY_IDS);
            if (Files.isRegularFile(ids)) {
                return EntityIds.read(ids);
            }
        }
        return EntityIds.UNKNOWN;
    }

    /**
     * Compares every file of the manifest.
     *
     * @param lines takes one line for each difference and a last one with the totals
     * @throws IOException if the manifest cannot be read
     */
    public Result run(Consumer<String> lines) throws IOException {
        int passed = 0;
        int failed = 0;
        try (CsvReader<NamedCsvRecord> manifest = CsvReader.builder().ofNamedCsvRecord(folder.resolve(MANIFEST))) {
            for (NamedCsvRecord row : manifest) {
                String difference = compare(row);
                if (difference == null) {
                    passed++;
                } else {
                    failed++;
                    lines.accept(row.getField("file") + ": " + difference);
                }
            }
        }
        Result result = new Result(passed, failed);
        lines.accept(result.toString());
        return result;
    }

    /** What differs; nothing when both are equal. */
    private @Nullable String compare(NamedCsvRecord row) {
        try {
            Optional<Path> file = find(row.getField("file"));
            if (file.isEmpty()) {
                return "the file is missing";
            }
            QrdaReading reading = intake.read(document(file.get()));
            boolean accepted = row.getField("expected_http_status").equals(ACCEPTED);
            if (accepted != reading.submission().isPresent()) {
                return accepted
                        ? "rejected with converter codes " + reading.converterCodes() + ", but it is accepted: "
                                + reading.problems()
                        : "accepted, but it is rejected with converter codes " + row.getField("error_codes");
            }
            return accepted ? compareJson(row, reading) : compareCodes(row, reading);
        } catch (IOException | JacksonException e) {
            return "it cannot be compared: " + e.getMessage();
        }
    }

    private @Nullable String compareJson(NamedCsvRecord row, QrdaReading reading) throws IOException {
        JsonNode expected = MAPPER.readTree(Files.readAllBytes(folder.resolve(row.getField("expected"))));
        JsonNode actual = MAPPER.readTree(writer.write(reading).toString());
        List<String> differences = new ArrayList<>();
        differ("", expected, actual, differences);
        return differences.isEmpty() ? null : String.join("; ", differences);
    }

    private static void differ(String path, JsonNode expected, JsonNode actual, List<String> differences) {
        if (expected.isObject() && actual.isObject()) {
            Set<String> names = new TreeSet<>(expected.propertyNames());
            names.addAll(actual.propertyNames());
            for (String name : names) {
                JsonNode left = expected.get(name);
                JsonNode right = actual.get(name);
                if (left == null || right == null) {
                    differences.add(path + "/" + name + (left == null ? " is not expected" : " is missing"));
                } else {
                    differ(path + "/" + name, left, right, differences);
                }
            }
        } else if (expected.isArray() && actual.isArray() && expected.size() == actual.size()) {
            for (int i = 0; i < expected.size(); i++) {
                differ(path + "/" + i, expected.get(i), actual.get(i), differences);
            }
        } else if (expected.isNumber() && actual.isNumber()) {
            if (expected.decimalValue().compareTo(actual.decimalValue()) != 0) {
                differences.add(path + " is " + actual + " instead of " + expected);
            }
        } else if (!expected.equals(actual)) {
            differences.add(path + " is another value than expected");
        }
    }

    private @Nullable String compareCodes(NamedCsvRecord row, QrdaReading reading) throws IOException {
        Set<Integer> expected = new TreeSet<>();
        String listed = row.findField("error_codes").orElse("").strip();
        if (listed.isEmpty()) {
            JsonNode answer = MAPPER.readTree(Files.readAllBytes(folder.resolve(row.getField("expected"))));
            for (JsonNode error : answer.path("errors")) {
                for (JsonNode detail : error.path("details")) {
                    expected.add(detail.path("errorCode").asInt());
                }
            }
        } else {
            Matcher matcher = NUMBER.matcher(listed);
            while (matcher.find()) {
                expected.add(Integer.valueOf(matcher.group()));
            }
        }
        Set<Integer> actual = new TreeSet<>(reading.converterCodes());
        return Objects.equals(expected, actual) ? null : "converter codes " + actual + " instead of " + expected;
    }

    private Optional<Path> find(String name) {
        Set<String> names = new HashSet<>();
        names.add(name);
        names.add(name + GZIP);
        names.add(name.endsWith(GZIP) ? name.substring(0, name.length() - GZIP.length()) : name);
        for (String candidate : names) {
            Path file = folder.resolve(candidate).normalize();
            if (file.startsWith(folder.normalize()) && Files.isRegularFile(file)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    private static Document document(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        try (InputStream in = Files.newInputStream(file);
                InputStream content = name.endsWith(GZIP) ? new GZIPInputStream(in) : in) {
            return Document.read(name, content, Limits.DEFAULT);
        }
    }

    /**
     * How many files agree.
     *
     * @param passed files that agree
     * @param failed files that do not
     */
    public record Result(int passed, int failed) {
        @Override
        public String toString() {
            return passed + " passed, " + failed + " failed";
        }
    }
}

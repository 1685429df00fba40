package org.openqpp.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code openqpp score --ndjson} scores one case a line. */
class CaseFileTest {
    private static final JsonMapper MAPPER = new JsonMapper();

    @Test
    void keepsTheOrderAndGivesEveryCaseALine() throws IOException {
        int count = 700;
        StringBuilder cases = new StringBuilder();
        for (int i = 0; i < count; i++) {
            cases.append(line("case" + i, i % 3 == 0 ? "two-options" : "practice"))
                    .append('\n');
        }

        Run run = Run.withInput(cases.toString(), "score", "--ndjson", "-");

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).startsWith("openqpp: 700 cases, 700 scored");
        List<JsonNode> results = results(run);
        assertThat(results).hasSize(count);
        for (int i = 0; i < count; i++) {
            assertThat(results.get(i).path("id").stringValue()).isEqualTo("case" + i);
            assertThat(results.get(i).path("trees").size()).isEqualTo(i % 3 == 0 ? 2 : 1);
        }
    }

    @Test
    void goesOnAfterBadLines() throws IOException {
        String cases = String.join(
                "\n",
                "{\"id\": \"bad\", ",
                line("good", "practice"),
                "",
                "[]",
                line("wrong", "broken"),
                "\u0000",
                "{}");

        Run run = Run.withInput(cases, "score", "--ndjson", "-");

        assertThat(run.exitCode()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(run.err()).isEqualTo("openqpp: 6 cases, 1 scored, 5 with errors, 5 not scored\n");
        List<JsonNode> results = results(run);
        assertThat(results).hasSize(6);
        assertThat(results.get(0).path("id").stringValue()).isEqualTo("bad");
        assertThat(results.get(0).path("problems").path(0).path("line").intValue())
                .isEqualTo(1);
        assertThat(results.get(1).path("trees").size()).isEqualTo(1);
        assertThat(results.get(1).has("problems")).isFalse();
        assertThat(results.get(2).path("line").intValue()).isEqualTo(4);
        assertThat(results.get(2).path("problems").path(0).path("line").intValue())
                .isEqualTo(4);
        assertThat(results.get(3).path("id").stringValue()).isEqualTo("wrong");
        assertThat(results.get(3).path("problems").path(0).path("code").stringValue())
                .isEqualTo("QPP-1401");
    }

    @Test
    void callsABrokenLineByItsIdWhereThatCanBeRead() throws IOException {
        String cases = """
                {"participation": {"id": "inner"}, "id": "a", "submissions": [{]}
                {"id": "b", "submissions": [{"performanceYear": 1e9999999999}]}
                {"id": "c", "id": "d"}
                {"id": 7, "submissions": [}
                {"submissions": [}, "id": "e"}
                """;

        List<JsonNode> results = results(Run.withInput(cases, "score", "--ndjson", "-"));

        assertThat(results)
                .extracting(result -> result.path("id").stringValue("-"))
                .containsExactly("a", "b", "d", "-", "-");
        assertThat(results)
                .allSatisfy(
                        result -> assertThat(result.path("problems").isEmpty()).isFalse());
    }

    @Test
    void givesBothWhenTheRulesLeaveSomethingOut() throws IOException {
        Run run = Run.withInput(line("left", "left-out"), "score", "--ndjson", "-");

        assertThat(run.exitCode()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(results(run).get(0).path("trees").size()).isEqualTo(1);
        assertThat(results(run)
                        .get(0)
                        .path("problems")
                        .valueStream()
                        .map(problem -> problem.path("effect").stringValue()))
                .contains("leftOut");
    }

    @Test
    void keepsTheWarningsOfAScoredCase() throws IOException {
        String known =
                line("warned", "practice").replaceFirst("\\{\\s*\"entityType\"", "{\"colour\": 1, \"entityType\"");

        Run run = Run.withInput(known, "score", "--ndjson", "-");

        assertThat(run.exitCode()).isZero();
        JsonNode result = results(run).get(0);
        assertThat(result.path("trees").size()).isEqualTo(1);
        assertThat(result.has("problems")).isFalse();
        assertThat(result.path("warnings")
                        .valueStream()
                        .map(warning -> warning.path("code").stringValue()))
                .contains("QPP-1103");
    }

    @Test
    void saysThatALineIsNoUtf8(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("cases.ndjson");
        Files.write(file, "{\"id\": \"caf\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1));

        Run run = Run.of("score", "--ndjson", file.toString());

        assertThat(run.exitCode()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(run.out()).contains("QPP-1007");
    }

    @Test
    void readsFilesAndExplains(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("cases.ndjson"), line("one", "practice"));

        JsonNode result = results(Run.of("score", "--explain", "--ndjson", file.toString()))
                .get(0);

        assertThat(result.path("trees").path(0).path("because").size()).isPositive();
    }

    @Test
    void usesSuppliedStatistics() throws IOException {
        Run run = Run.withInput(
                line("one", "statistics"),
                "score",
                "--ndjson",
                "-",
                "--complex-patient-statistics",
                Run.files("statistics") + "/complex-patient-statistics.json");

        assertThat(results(run).get(0).path("trees").path(0).path("value").decimalValue())
                .isEqualByComparingTo("85.64");
    }

    @Test
    void isNotMixedWithPaths() {
        assertThat(Run.of("score", "--ndjson", "-", Run.files("practice")).exitCode())
                .isEqualTo(ExitCode.USAGE);
        assertThat(Run.of("score", "--ndjson", "no-such-file.ndjson").exitCode())
                .isEqualTo(ExitCode.USAGE);
    }

    private static List<JsonNode> results(Run run) {
        List<JsonNode> results = new ArrayList<>();
        run.lines().forEach(line -> results.add(MAPPER.readTree(line)));
        return results;
    }

    private static String line(String id, String name) throws IOException {
        Path folder = Path.of(Run.files(name));
        StringBuilder line = new StringBuilder("{\"id\": \"" + id + "\", \"submissions\": [")
                .append(Files.readString(folder.resolve("submission.json")))
                .append("]");
        Path participation = folder.resolve("participation.json");
        if (Files.exists(participation)) {
            line.append(", \"participation\": ").append(Files.readString(participation));
        }
        return line.append("}").toString().replace('\n', ' ');
    }
}

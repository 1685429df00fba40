package org.openqpp.cli.cases;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.openqpp.cli.input.CaseFiles;
import org.openqpp.cli.input.Engine;
import org.openqpp.cli.input.NoSuchCaseException;
import org.openqpp.cli.input.Scored;
import org.openqpp.cli.input.YearOfData;
import org.openqpp.policy.value.PerformanceYear;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * A folder with the documents of an entity and the result that is expected of them, {@code expected.json}: a list of score
 * trees, or an object with {@code problems}, {@code trees} or both.
 *
 * <p>For example, {@code cases/01-six-measures-group}.
 *
 * @param folder the folder
 */
public record WorkedCase(Path folder) {
    private static final String EXPECTED = "expected.json";

    /** The worked cases in a folder, which can be one itself, by name. */
    public static List<WorkedCase> in(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.endsWith(EXPECTED))
                    .map(file -> new WorkedCase(file.resolveSibling("")))
                    .sorted((a, b) -> a.folder().compareTo(b.folder()))
                    .toList();
        }
    }

    /** The name: that of the folder. */
    public String name() {
        Path name = folder.toAbsolutePath().normalize().getFileName();
        return String.valueOf(name);
    }

    /** The performance year of the data; the newest when they name none. */
    public PerformanceYear year() {
        try {
            return YearOfData.of(CaseFiles.at(folder));
        } catch (NoSuchCaseException e) {
            return YearOfData.newest();
        }
    }

    /** Scores the case and compares it with what is expected; nothing when they agree. */
    public List<Difference> differences(Engine engine) {
        try {
            JsonNode expected = Json.read(Files.readAllBytes(folder.resolve(EXPECTED)));
            return compare(expected, Scored.of(engine, CaseFiles.at(folder)));
        } catch (JacksonException e) {
            return List.of(new Difference(EXPECTED, "JSON", "not JSON: " + e.getOriginalMessage()));
        } catch (NumberFormatException e) {
            return List.of(new Difference(EXPECTED, "JSON", "a number that is out of range"));
        } catch (NoSuchCaseException | IOException e) {
            return List.of(new Difference("the folder", "a case", String.valueOf(e.getMessage())));
        }
    }

    private static List<Difference> compare(JsonNode expected, Scored scored) {
        List<Difference> differences = new ArrayList<>();
        JsonNode trees = expected.isArray() ? expected : expected.path("trees");
        JsonNode problems = expected.path("problems");
        if (problems.isArray()) {
            differences.addAll(ProblemComparison.of(problems, Json.problems(scored)));
        }
        if (trees.isArray() && scored.done()) {
            differences.addAll(TreeComparison.of(trees, Json.trees(scored)));
        } else if (trees.isArray()) {
            scored.problems()
                    .forEach(problem -> differences.add(new Difference("problems", "a score", problem.toString())));
        }
        if (!trees.isArray() && !problems.isArray()) {
            differences.add(new Difference(EXPECTED, "a list of trees, or an object with problems", "neither"));
        }
        return differences;
    }
}

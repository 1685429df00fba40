package org.openqpp.cli.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Compares problems with the expected ones: each must be there with the fields given, and no other error. */
final class ProblemComparison {
    private ProblemComparison() {}

    static List<Difference> of(JsonNode expected, JsonNode actual) {
        List<Difference> differences = new ArrayList<>();
        List<JsonNode> left = new ArrayList<>(Json.elements(actual));
        for (JsonNode problem : Json.elements(expected)) {
            JsonNode found = left.stream()
                    .filter(candidate -> agrees(problem, candidate))
                    .findFirst()
                    .orElse(null);
            if (found == null) {
                differences.add(new Difference("problems", Field.shown(problem), "nothing like it"));
            } else {
                left.remove(found);
            }
        }
        left.stream()
                .filter(problem -> "error".equals(Field.shown(problem.path("severity"))))
                .forEach(problem -> differences.add(new Difference(
                        "problems",
                        "nothing more",
                        Field.shown(problem.path("code")) + " " + Field.shown(problem.path("message")))));
        return differences;
    }

    private static boolean agrees(JsonNode expected, JsonNode actual) {
        for (Map.Entry<String, JsonNode> entry : expected.properties()) {
            if (!entry.getValue().equals(actual.path(entry.getKey()))) {
                return false;
            }
        }
        return true;
    }
}

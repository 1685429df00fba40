package org.openqpp.cli.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Compares score trees with the fields that a worked case gives; a field that it does not give does not matter.
 *
 * <p>For example, measures are found by id and submission method, so that their order is free; a measure that counts and is
 * not expected is a difference.
 */
final class TreeComparison {
    private static final Set<String> STRUCTURE = Set.of("name", "value", "metadata", "parts", "original", "because");
    private static final Set<String> WEIGHING = Set.of("weight", "maxContribution");
    private static final int CATEGORIES_FOR_A_SCORE = 2;

    private final List<Difference> differences = new ArrayList<>();

    static List<Difference> of(JsonNode expected, JsonNode actual) {
        TreeComparison comparison = new TreeComparison();
        comparison.trees(Json.elements(expected), Json.elements(actual));
        return comparison.differences;
    }

    private void trees(List<JsonNode> expected, List<JsonNode> actual) {
        List<String> wanted = expected.stream().map(TreeComparison::program).toList();
        List<String> got = actual.stream().map(TreeComparison::program).toList();
        if (!wanted.equals(got)) {
            differences.add(new Difference("reporting options, the best first", wanted.toString(), got.toString()));
        }
        for (int i = 0; i < Math.min(expected.size(), actual.size()); i++) {
            total(program(expected.get(i)), expected.get(i), actual.get(i));
        }
    }

    private static String program(JsonNode tree) {
        return Field.shown(tree.path("metadata").path("programName"));
    }

    private void total(String path, JsonNode expected, JsonNode actual) {
        boolean weighed = Json.elements(actual.path("parts")).stream()
                        .filter(part -> part.path("original").isObject())
                        .count()
                >= CATEGORIES_FOR_A_SCORE;
        if (expected.has("value")) {
            Field.compareExactly(path, "value", expected.get("value"), actual.path("value"), differences);
        }
        name(path, expected, actual);
        shape(path, expected);
        metadata(path, expected, actual, true);
        others(path, expected, actual);
        for (JsonNode part : Json.elements(expected.path("parts"))) {
            String name = Field.shown(part.path("name"));
            JsonNode found = PartMatch.find(part, Json.elements(actual.path("parts")));
            if (found == null) {
                differences.add(new Difference(path + "/" + name, "a part", "nothing"));
            } else {
                category(path + "/" + name, part, found, weighed);
            }
        }
    }

    private void category(String path, JsonNode expected, JsonNode actual, boolean weighed) {
        if (weighed && expected.has("value")) {
            Field.compare(path, "value", expected.get("value"), actual.path("value"), differences);
        }
        shape(path, expected);
        metadata(path, expected, actual, weighed);
        others(path, expected, actual);
        parts(path, expected, actual);
        if (expected.has("original")) {
            JsonNode original = expected.get("original");
            if (original.isObject() && actual.path("original").isObject()) {
                name(path, original, actual.path("original"));
                node(path, original, actual.path("original"));
            } else if (original.isObject() || actual.path("original").isObject()) {
                differences.add(new Difference(path + " original", scored(original), scored(actual.path("original"))));
            }
        }
    }

    private static String scored(JsonNode original) {
        return original.isObject() ? "scored, " + Field.shown(original.path("value")) + " %" : "not scored";
    }

    private void node(String path, JsonNode expected, JsonNode actual) {
        if (expected.has("value")) {
            Field.compare(path, "value", expected.get("value"), actual.path("value"), differences);
        }
        shape(path, expected);
        metadata(path, expected, actual, true);
        others(path, expected, actual);
        parts(path, expected, actual);
    }

    private void name(String path, JsonNode expected, JsonNode actual) {
        if (expected.has("name")) {
            Field.compare(path, "name", expected.get("name"), actual.path("name"), differences);
        }
    }

    /** What has another shape than that of a tree could never be compared. */
    private void shape(String path, JsonNode expected) {
        if (expected.has("metadata") && !expected.get("metadata").isObject()) {
            differences.add(new Difference(path + " metadata", Field.shown(expected.get("metadata")), "an object"));
        }
        if (expected.has("parts") && !expected.get("parts").isArray()) {
            differences.add(new Difference(path + " parts", Field.shown(expected.get("parts")), "an array"));
        }
    }

    private void parts(String path, JsonNode expected, JsonNode actual) {
        if (!expected.has("parts")) {
            return;
        }
        List<JsonNode> left = new ArrayList<>(Json.elements(actual.path("parts")));
        for (JsonNode part : Json.elements(expected.path("parts"))) {
            JsonNode found = PartMatch.find(part, left);
            if (found != null) {
                left.remove(found);
                node(path + "/" + Field.shown(part.path("name")), part, found);
            } else if (!PartMatch.excluded(part)) {
                differences.add(new Difference(path + "/" + PartMatch.label(part), "a part", "nothing"));
            }
        }
        left.stream()
                .filter(PartMatch::counts)
                .forEach(part -> differences.add(
                        new Difference(path + "/" + PartMatch.label(part), "nothing that counts", "counts")));
    }

    private void metadata(String path, JsonNode expected, JsonNode actual, boolean weighed) {
        for (Map.Entry<String, JsonNode> entry : expected.path("metadata").properties()) {
            String name = entry.getKey();
            JsonNode found = actual.path("metadata").path(name);
            if (name.equals(PartMatch.STATUS)) {
                PartMatch.compareStatus(path, entry.getValue(), found, differences);
            } else if (weighed || !WEIGHING.contains(name)) {
                Field.compare(path, name, entry.getValue(), found, differences);
            }
        }
    }

    private void others(String path, JsonNode expected, JsonNode actual) {
        for (Map.Entry<String, JsonNode> entry : expected.properties()) {
            if (!STRUCTURE.contains(entry.getKey())) {
                Field.compare(path, entry.getKey(), entry.getValue(), actual.path(entry.getKey()), differences);
            }
        }
    }
}

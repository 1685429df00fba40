package org.openqpp.cli.cases;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Which part of a result an expected part speaks of: a measure can appear twice, by two collection types. */
final class PartMatch {
    static final String STATUS = "processingStatus";
    private static final String METHOD = "submissionMethod";
    private static final String PICKED = "PICKED";
    private static final String EXCLUDED = "EXCLUDED";

    private PartMatch() {}

    /** The part with the same name that agrees best with submission method and status. */
    static @Nullable JsonNode find(JsonNode expected, List<JsonNode> actual) {
        return actual.stream()
                .filter(part -> part.path("name").equals(expected.path("name")))
                .filter(part -> agrees(expected, part, METHOD))
                .max(Comparator.comparing(part -> agrees(expected, part, STATUS)))
                .orElse(null);
    }

    private static boolean agrees(JsonNode expected, JsonNode actual, String field) {
        JsonNode wanted = expected.path("metadata").path(field);
        return wanted.isMissingNode() || wanted.equals(actual.path("metadata").path(field));
    }

    static boolean excluded(JsonNode part) {
        return EXCLUDED.equals(status(part));
    }

    static boolean counts(JsonNode part) {
        return PICKED.equals(status(part));
    }

    private static String status(JsonNode part) {
        return Field.shown(part.path("metadata").path(STATUS));
    }

    /** The status matters for measures that count, and for those that must not. */
    static void compareStatus(String path, JsonNode expected, JsonNode actual, List<Difference> differences) {
        boolean shouldCount = PICKED.equals(Field.shown(expected));
        boolean counts = PICKED.equals(Field.shown(actual));
        if (shouldCount != counts) {
            differences.add(new Difference(path + " " + STATUS, Field.shown(expected), Field.shown(actual)));
        }
    }

    /** The name of a part, with its submission method where it has one. */
    static String label(JsonNode part) {
        JsonNode method = part.path("metadata").path(METHOD);
        String name = Field.shown(part.path("name"));
        return method.isString() ? name + " (" + method.stringValue() + ")" : name;
    }
}

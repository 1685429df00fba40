package org.openqpp.cli.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openqpp.scoring.figure.Rule;

/** The sentences in which scoring tells its rules, by rule id, with an ellipsis where a figure or a name stands. */
final class Sentences {
    private static final Map<String, List<String>> BY_RULE = byRule();

    private Sentences() {}

    static List<String> of(String ruleId) {
        return BY_RULE.getOrDefault(ruleId, List.of());
    }

    private static Map<String, List<String>> byRule() {
        Map<String, List<String>> sentences = new TreeMap<>();
        for (Rule rule : Rule.values()) {
            sentences
                    .computeIfAbsent(rule.id(), id -> new ArrayList<>())
                    .add(rule.template().replace("{}", "…"));
        }
        return sentences;
    }
}

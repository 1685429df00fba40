package org.openqpp.cli.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.openqpp.scoring.tree.ScoreNode;

/**
 * Finds nodes of a score tree by the names on the way to them.
 *
 * <p>For example, {@code quality/001} is every version of measure 001 in quality; the empty path is the total.
 */
public final class NodePath {
    private static final String SEPARATOR = "/";

    private NodePath() {}

    /** A node with its path. */
    public record Found(String path, ScoreNode node) {}

    /** The nodes at a path; several when a measure came in several versions. */
    public static List<Found> find(ScoreNode total, String path) {
        List<Found> found = List.of(new Found("", total));
        for (String name : names(path, total)) {
            List<Found> next = new ArrayList<>();
            for (Found parent : found) {
                next.addAll(children(parent).stream()
                        .filter(child -> child.node().name().equals(name))
                        .toList());
            }
            if (next.isEmpty()) {
                return List.of();
            }
            found = next;
        }
        return found;
    }

    /** The names on the way; the total itself may be named or not. */
    private static List<String> names(String path, ScoreNode total) {
        List<String> names = new ArrayList<>();
        for (String name : path.split(SEPARATOR, -1)) {
            boolean root = names.isEmpty() && name.equals(total.name());
            if (!name.isEmpty() && !root) {
                names.add(name);
            }
        }
        return names;
    }

    /** The nodes below a node, those of its original among them. */
    public static List<Found> children(Found parent) {
        ScoreNode node = parent.node();
        ScoreNode original = node.original();
        Stream<ScoreNode> below = original == null ? Stream.of() : original.parts().stream();
        return Stream.concat(node.parts().stream(), below)
                .map(child -> new Found(
                        parent.path().isEmpty() ? child.name() : parent.path() + SEPARATOR + child.name(), child))
                .toList();
    }
}

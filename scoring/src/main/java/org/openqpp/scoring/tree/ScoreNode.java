package org.openqpp.scoring.tree;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openqpp.scoring.figure.Figure;
import org.openqpp.scoring.figure.Reason;

/**
 * A node of the score tree in the recursive shape of the Submissions API.
 *
 * <p>For example, the node {@code quality} under {@code total} holds the contribution of the category, and its original the
 * category percent with a part for each measure.
 *
 * @param name name on the wire, such as {@code total}, {@code quality} or a measure id
 * @param title title for people
 * @param detail one line that says how the value came about
 * @param value the value
 * @param metadata further facts in order
 * @param parts nodes the value is made of
 * @param original for a category, the node with the unweighted percent; absent when it is not scored
 * @param warnings what the reader should know before trusting the value
 * @param because the rules that applied, in order
 */
public record ScoreNode(
        String name,
        String title,
        String detail,
        Figure value,
        List<Metadata> metadata,
        List<ScoreNode> parts,
        @Nullable ScoreNode original,
        List<String> warnings,
        List<Reason> because) {

    public ScoreNode {
        metadata = List.copyOf(metadata);
        parts = List.copyOf(parts);
        warnings = List.copyOf(warnings);
        because = List.copyOf(because);
    }

    /** The part with this name, if there is one; the first of several. */
    public Optional<ScoreNode> findPart(String partName) {
        return parts.stream().filter(part -> part.name().equals(partName)).findFirst();
    }

    /** The metadata entry with this name, if there is one. */
    public Optional<Metadata> findMetadata(String entryName) {
        return metadata.stream().filter(entry -> entry.name().equals(entryName)).findFirst();
    }
}

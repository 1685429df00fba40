package org.openqpp.intake.tree;

import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openqpp.intake.json.JsonDocuments;
import org.openqpp.policy.Policy;
import org.openqpp.scoring.tree.ScoreNode;
import tools.jackson.core.JsonGenerator;

/**
 * Writes score trees as JSON in the recursive shape of the Submissions API.
 *
 * <p>For example, {@code ScoreTreeWriter.of(policy).explaining().readable().toJson(trees)} is an indented array of trees, each
 * node with its rules and the computation of every number it shows. Nothing is computed here: every value is a figure of the
 * tree. Immutable and safe for many threads; trees are streamed.
 */
public final class ScoreTreeWriter {

    private final Texts texts;
    private final boolean explaining;
    private final boolean readable;

    private ScoreTreeWriter(Texts texts, boolean explaining, boolean readable) {
        this.texts = texts;
        this.explaining = explaining;
        this.readable = readable;
    }

    /** A writer of compact trees without explanations; {@code policy} knows where each rule is printed. */
    public static ScoreTreeWriter of(Policy policy) {
        return new ScoreTreeWriter(new Texts(policy), false, false);
    }

    /** The same writer, with rules and computations. */
    public ScoreTreeWriter explaining() {
        return new ScoreTreeWriter(texts, true, readable);
    }

    /** The same writer, with line breaks and indentation. */
    public ScoreTreeWriter readable() {
        return new ScoreTreeWriter(texts, explaining, true);
    }

    /** Writes an array of trees; the stream stays open. */
    public void write(List<ScoreNode> trees, OutputStream out) {
        JsonDocuments.write(readable, out, json -> writeAll(trees, json));
    }

    /** Writes {@code {"id": ..., "trees": [...]}} for one case; the stream stays open. */
    public void writeCase(@Nullable String id, List<ScoreNode> trees, OutputStream out) {
        JsonDocuments.write(readable, out, json -> {
            json.writeStartObject();
            if (id != null) {
                json.writeStringProperty("id", id);
            }
            json.writeName("trees");
            writeAll(trees, json);
            json.writeEndObject();
        });
    }

    /** An array of trees as text. */
    public String toJson(List<ScoreNode> trees) {
        return JsonDocuments.text(readable, json -> writeAll(trees, json));
    }

    /** Writes an array of trees as part of a larger document. */
    public void writeAll(List<ScoreNode> trees, JsonGenerator json) {
        json.writeStartArray();
        for (ScoreNode tree : trees) {
            new TreePrinter(json, texts, explaining).tree(tree);
        }
        json.writeEndArray();
    }
}

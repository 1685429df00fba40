package org.openqpp.intake.tree;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openqpp.policy.Policy;
import org.openqpp.scoring.tree.ScoreNode;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.SerializableString;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.io.SerializedString;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes score trees as JSON in the recursive shape of the Submissions API.
 *
 * <p>For example, {@code ScoreTreeWriter.of(policy).explaining().readable().toJson(trees)} is an indented array of trees, each
 * node with its rules and the computation of every number it shows. Nothing is computed here: every value is a figure of the
 * tree. Immutable and safe for many threads; trees are streamed.
 */
public final class ScoreTreeWriter {

    private static final JsonMapper MAPPER = new JsonMapper();

    private final Map<String, SerializableString> citations;
    private final boolean explaining;
    private final ObjectWriter writer;

    private ScoreTreeWriter(Map<String, SerializableString> citations, boolean explaining, ObjectWriter writer) {
        this.citations = citations;
        this.explaining = explaining;
        this.writer = writer;
    }

    /** A writer of compact trees without explanations; {@code policy} knows where each rule is printed. */
    public static ScoreTreeWriter of(Policy policy) {
        Map<String, SerializableString> citations = new HashMap<>();
        policy.rules()
                .forEach((id, rule) ->
                        citations.put(id, new SerializedString(rule.citation().toString())));
        return new ScoreTreeWriter(citations, false, MAPPER.writer());
    }

    /** The same writer, with rules and computations. */
    public ScoreTreeWriter explaining() {
        return new ScoreTreeWriter(citations, true, writer);
    }

    /** The same writer, with line breaks and indentation. */
    public ScoreTreeWriter readable() {
        return new ScoreTreeWriter(citations, explaining, MAPPER.writerWithDefaultPrettyPrinter());
    }

    /** Writes an array of trees; the stream stays open. */
    public void write(List<ScoreNode> trees, OutputStream out) {
        try (JsonGenerator json = generator(out)) {
            writeAll(trees, json);
        }
    }

    /** Writes {@code {"id": ..., "trees": [...]}} for one case; the stream stays open. */
    public void writeCase(@Nullable String id, List<ScoreNode> trees, OutputStream out) {
        try (JsonGenerator json = generator(out)) {
            json.writeStartObject();
            if (id != null) {
                json.writeStringProperty("id", id);
            }
            json.writeName("trees");
            writeAll(trees, json);
            json.writeEndObject();
        }
    }

    /** An array of trees as text. */
    public String toJson(List<ScoreNode> trees) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(trees, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Writes an array of trees as part of a larger document. */
    public void writeAll(List<ScoreNode> trees, JsonGenerator json) {
        json.writeStartArray();
        for (ScoreNode tree : trees) {
            new TreePrinter(json, citations, explaining).tree(tree);
        }
        json.writeEndArray();
    }

    private JsonGenerator generator(OutputStream out) {
        JsonGenerator json = writer.createGenerator(out);
        return json.configure(StreamWriteFeature.AUTO_CLOSE_TARGET, false);
    }
}

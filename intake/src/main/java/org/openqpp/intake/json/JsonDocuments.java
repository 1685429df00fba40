package org.openqpp.intake.json;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Opens and closes the generators that JSON documents are written with.
 *
 * <p>For example, {@code JsonDocuments.text(readable, json -> json.writeString("a"))} is the document {@code "a"}.
 */
public final class JsonDocuments {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final ObjectWriter COMPACT = MAPPER.writer();
    private static final ObjectWriter READABLE = MAPPER.writerWithDefaultPrettyPrinter();

    private JsonDocuments() {}

    /** Writes a document, with line breaks and indentation when it is to be readable; the stream stays open. */
    public static void write(boolean readable, OutputStream out, Consumer<JsonGenerator> content) {
        try (JsonGenerator json = (readable ? READABLE : COMPACT).createGenerator(out)) {
            json.configure(StreamWriteFeature.AUTO_CLOSE_TARGET, false);
            content.accept(json);
        }
    }

    /** A document as text. */
    public static String text(boolean readable, Consumer<JsonGenerator> content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(readable, out, content);
        return out.toString(StandardCharsets.UTF_8);
    }
}

package org.openqpp.cli.cases;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.openqpp.cli.input.Scored;
import org.openqpp.cli.problem.ProblemJson;
import org.openqpp.intake.tree.ScoreTreeWriter;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Results as JSON with exact numbers, as everybody else sees them: what is compared is what is written. */
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Json() {}

    /**
     * The JSON in a document.
     *
     * @throws JacksonException if it is none
     */
    static JsonNode read(byte[] content) {
        return MAPPER.readTree(content);
    }

    static JsonNode trees(Scored scored) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ScoreTreeWriter.of(scored.engine().policy())
                .write(scored.engine().trees(scored.candidates()), out);
        return read(out.toByteArray());
    }

    static JsonNode problems(Scored scored) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = MAPPER.writer().createGenerator(out)) {
            ProblemJson.write(scored.problems(), json);
        }
        return read(out.toByteArray());
    }

    /** The elements of an array; none for anything else. */
    static List<JsonNode> elements(JsonNode array) {
        return array.isArray() ? array.values().stream().toList() : List.of();
    }
}

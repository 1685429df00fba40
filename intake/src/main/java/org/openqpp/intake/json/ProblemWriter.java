package org.openqpp.intake.json;

import java.io.OutputStream;
import java.util.List;
import org.openqpp.intake.problem.Place;
import org.openqpp.intake.problem.Position;
import org.openqpp.intake.problem.Problem;
import tools.jackson.core.JsonGenerator;

/**
 * Writes problems as JSON, the same at every door.
 *
 * <p>For example, {@code {"code": "QPP-1401", "severity": "error", "effect": "noScore", "message": ..., "remedy": ...,
 * "basis": ..., "place": {"document": ..., "path": ..., "line": 14, "column": 31}}}, with {@code converterCode} where the CMS
 * converter has a message about the same thing.
 */
public final class ProblemWriter {

    private static final String CONVERTER_PREFIX = "CT-";

    private ProblemWriter() {}

    /** Writes an array of problems as part of a larger document. */
    public static void write(List<Problem> problems, JsonGenerator json) {
        json.writeStartArray();
        for (Problem problem : problems) {
            write(problem, json);
        }
        json.writeEndArray();
    }

    /** Writes an array of problems with line breaks and indentation; the stream stays open. */
    public static void write(List<Problem> problems, OutputStream out) {
        JsonDocuments.write(true, out, json -> write(problems, json));
    }

    private static void write(Problem problem, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("code", problem.code().id());
        json.writeStringProperty("severity", problem.severity().wireName());
        json.writeStringProperty("effect", problem.effect().wireName());
        json.writeStringProperty("title", problem.code().title());
        json.writeStringProperty("message", problem.message());
        json.writeStringProperty("remedy", problem.remedy());
        json.writeStringProperty("basis", problem.code().basis());
        problem.code()
                .converterCode()
                .ifPresent(code -> json.writeStringProperty("converterCode", CONVERTER_PREFIX + code));
        Place place = problem.place();
        json.writeObjectPropertyStart("place");
        json.writeStringProperty("document", place.document());
        json.writeStringProperty("path", place.path());
        Position position = place.position();
        if (position != null) {
            json.writeNumberProperty("line", position.line());
            json.writeNumberProperty("column", position.column());
        }
        json.writeEndObject();
        json.writeEndObject();
    }
}

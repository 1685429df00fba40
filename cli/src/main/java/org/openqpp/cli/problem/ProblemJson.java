package org.openqpp.cli.problem;

import java.util.List;
import org.openqpp.intake.problem.Position;
import org.openqpp.intake.problem.Problem;
import tools.jackson.core.JsonGenerator;

/**
 * Problems as JSON.
 *
 * <p>For example, {@code {"code": "QPP-1401", "severity": "error", "effect": "noScore", "message": ...}}.
 */
public final class ProblemJson {
    private ProblemJson() {}

    /** Writes an array of problems. */
    public static void write(List<Problem> problems, JsonGenerator json) {
        json.writeStartArray();
        for (Problem problem : problems) {
            write(problem, json);
        }
        json.writeEndArray();
    }

    private static void write(Problem problem, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("code", problem.code().id());
        json.writeStringProperty("severity", problem.severity().wireName());
        json.writeStringProperty("effect", problem.effect().wireName());
        json.writeStringProperty("message", problem.message());
        json.writeStringProperty("document", problem.place().document());
        Position position = problem.place().position();
        if (position != null) {
            json.writeNumberProperty("line", position.line());
            json.writeNumberProperty("column", position.column());
        }
        json.writeStringProperty("pointer", problem.place().path());
        json.writeStringProperty("remedy", problem.remedy());
        json.writeEndObject();
    }
}

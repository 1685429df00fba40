package org.openqpp.cli.scorecard;

import java.io.OutputStream;
import java.nio.file.Path;
import org.openqpp.cli.input.Scored;
import org.openqpp.cli.problem.ProblemJson;
import org.openqpp.intake.tree.ScoreTreeWriter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Score trees as JSON: the array of trees of one case, or an array of objects with path and trees for several.
 *
 * <p>For example, {@code openqpp score practice/ --json}. A case that cannot be scored has {@code problems} instead.
 */
public final class ScoreJson implements ScoreOutput {
    private final JsonGenerator json;
    private final boolean explained;
    private final boolean several;

    /**
     * JSON on a stream.
     *
     * @param out where it goes; stays open
     * @param explained whether reasons and computations are written
     * @param several whether there are several cases
     */
    public ScoreJson(OutputStream out, boolean explained, boolean several) {
        this.json = new JsonMapper()
                .writerWithDefaultPrettyPrinter()
                .createGenerator(out)
                .configure(StreamWriteFeature.AUTO_CLOSE_TARGET, false);
        this.explained = explained;
        this.several = several;
        if (several) {
            json.writeStartArray();
        }
    }

    @Override
    public void add(Path path, Scored scored) {
        if (several) {
            json.writeStartObject();
            json.writeStringProperty("path", path.toString());
            if (scored.done()) {
                json.writeName("trees");
                trees(scored);
            } else {
                problems(scored);
            }
            json.writeEndObject();
        } else if (scored.done()) {
            trees(scored);
        } else {
            json.writeStartObject();
            problems(scored);
            json.writeEndObject();
        }
    }

    private void trees(Scored scored) {
        ScoreTreeWriter writer = ScoreTreeWriter.of(scored.engine().policy());
        (explained ? writer.explaining() : writer).writeAll(scored.engine().trees(scored.candidates()), json);
    }

    private void problems(Scored scored) {
        json.writeName("problems");
        ProblemJson.write(scored.problems(), json);
    }

    @Override
    public void end() {
        if (several) {
            json.writeEndArray();
        }
        json.writeRaw('\n');
        json.close();
    }
}

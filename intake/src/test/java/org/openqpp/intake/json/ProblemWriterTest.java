package org.openqpp.intake.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqpp.intake.problem.Place;
import org.openqpp.intake.problem.Position;
import org.openqpp.intake.problem.Problem;
import org.openqpp.intake.problem.ProblemCode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ProblemWriterTest {

    @Test
    void writesEverythingThatHelps() {
        Problem placed =
                new Problem(ProblemCode.NEGATIVE_NUMBER, "It is -1.", new Place("a.json", "/a/0", new Position(3, 14)));
        Problem unplaced = new Problem(ProblemCode.NOTHING_TO_SCORE, "Nothing.", new Place("", "", null));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ProblemWriter.write(List.of(placed, unplaced), out);
        JsonNode problems = new JsonMapper().readTree(out.toString(StandardCharsets.UTF_8));
        assertThat(problems.get(0).toString())
                .isEqualTo("{\"code\":\"QPP-1501\",\"severity\":\"error\",\"effect\":\"noScore\","
                        + "\"title\":\"Negative number\",\"message\":\"It is -1.\",\"remedy\":\"Send 0 or more.\","
                        + "\"basis\":\"API, measurement fields\",\"converterCode\":\"CT-53\","
                        + "\"place\":{\"document\":\"a.json\",\"path\":\"/a/0\",\"line\":3,\"column\":14}}");
        assertThat(problems.get(1).has("converterCode")).isFalse();
        assertThat(problems.get(1).get("place").has("line")).isFalse();
    }
}

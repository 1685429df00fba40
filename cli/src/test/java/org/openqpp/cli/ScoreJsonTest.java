package org.openqpp.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code openqpp score --json} prints score trees for programs. */
class ScoreJsonTest {
    private static final JsonMapper MAPPER = new JsonMapper();

    @Test
    void printsTheTreesOfOneCaseTheBestFirst() {
        JsonNode trees = MAPPER.readTree(
                Run.of("score", Run.files("two-options"), "--json").out());

        assertThat(trees.size()).isEqualTo(2);
        assertThat(trees.path(0).path("value").decimalValue()).isEqualByComparingTo("75.64");
        assertThat(trees.path(0).path("metadata").path("programName").stringValue())
                .isEqualTo("mips");
        assertThat(trees.path(1).path("metadata").path("programName").stringValue())
                .isEqualTo("M0003");
        assertThat(trees.path(0).has("because")).isFalse();
    }

    @Test
    void addsReasonsAndComputations() {
        JsonNode trees = MAPPER.readTree(
                Run.of("score", Run.files("practice"), "--json", "--explain").out());

        assertThat(trees.path(0).path("because").size()).isPositive();
        assertThat(trees.path(0).path("computation").has("value")).isTrue();
    }

    @Test
    void namesThePathsOfSeveralCases() {
        Run run = Run.of("score", Run.files("practice"), Run.files("broken"), "--json");
        JsonNode cases = MAPPER.readTree(run.out());

        assertThat(run.exitCode()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(cases.path(0).path("path").stringValue()).isEqualTo(Run.files("practice"));
        assertThat(cases.path(0).path("trees").size()).isEqualTo(1);
        assertThat(cases.path(1).path("problems").path(0).path("code").stringValue())
                .isEqualTo("QPP-1401");
        assertThat(cases.path(1).has("trees")).isFalse();
    }

    @Test
    void printsProblemsWhenNothingCanBeScored() {
        Run run = Run.of("score", Run.files("broken"), "--json");
        JsonNode problem = MAPPER.readTree(run.out()).path("problems").path(0);

        assertThat(run.exitCode()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(problem.path("severity").stringValue()).isEqualTo("error");
        assertThat(problem.path("pointer").stringValue()).isEqualTo("/measurementSets/1/measurements/0/measureId");
        assertThat(problem.path("line").intValue()).isEqualTo(23);
        assertThat(run.err()).contains("error QPP-1401");
    }

    @Test
    void printsTheTreesWhenTheRulesLeaveSomethingOut() {
        Run run = Run.of("score", Run.files("left-out"), "--json");

        assertThat(run.exitCode()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(MAPPER.readTree(run.out()).path(0).path("value").decimalValue())
                .isEqualByComparingTo("75.64");
    }
}

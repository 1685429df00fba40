package org.openqpp.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Problems in the data are told with their place and what to do. */
class ProblemsTest {

    @Test
    void tellsWhereWhatAndWhatToDo() {
        Run run = Run.of("score", Run.files("broken"));

        assertThat(run.exitCode()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith(Path.of(Run.files("broken"), "submission.json")
                        + ":23:23: error QPP-1401 (CT-6): There is no measure")
                .contains("\n    at /measurementSets/1/measurements/0/measureId\n    -> Use the id")
                .endsWith("not scored. Correct what is marked as error and score again.\n");
    }

    @Test
    void scoresTheRestWhenTheRulesLeaveSomethingOut() {
        Run run = Run.of("score", Run.files("left-out"));

        assertThat(run.exitCode()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(run.out()).contains("Final score           75.64");
        assertThat(run.err())
                .contains("error QPP-1405")
                .endsWith("scored without the parts marked as error. The rules leave them out; the rest counts.\n");
    }

    @Test
    void readsWhatIsNotJson(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("odd.json"), "not json");

        Run run = Run.of("score", file.toString());

        assertThat(run.exitCode()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(run.err()).contains("odd.json:1:").contains("QPP-1003");
    }

    @Test
    void hasNoColoursInAFile() {
        assertThat(Run.of("score", Run.files("broken")).err()).doesNotContain("\u001b");
    }
}

package org.openqpp.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openqpp.cli.console.Page;

/** The worked cases of the project, run as a reader runs them. */
class WorkedCasesTest {
    private static final Path CASES = Path.of("..", "cases");

    @Test
    void allPass() {
        Run run = Run.of("cases", CASES.toString());

        assertThat(run.out()).doesNotContain("failed  ").containsPattern("[0-9]+ passed, 0 failed\n$");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void everyPageKeepsItsWidthAndItsSecrets() throws IOException {
        for (Path folder : folders()) {
            for (String command : List.of("score", "explain")) {
                Run run = Run.of(command, folder.toString());
                assertThat(run.lines())
                        .as("%s %s", command, folder)
                        .isNotEmpty()
                        .allMatch(line -> line.length() <= Page.WIDTH);
                assertThat(run.out() + run.err())
                        .as("%s %s", command, folder)
                        .doesNotContainPattern("\\b[0-9]{9,10}\\b");
            }
        }
    }

    private static List<Path> folders() throws IOException {
        try (Stream<Path> files = Files.walk(CASES)) {
            return files.filter(file -> file.endsWith("expected.json"))
                    .map(Path::getParent)
                    .sorted()
                    .toList();
        }
    }
}

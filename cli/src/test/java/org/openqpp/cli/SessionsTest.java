package org.openqpp.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Pages with working sessions: their commands are run and print what the pages show. A line with nothing but an ellipsis stands
 * for lines that the page leaves out.
 */
class SessionsTest {
    private static final Path ROOT = Path.of("..");
    private static final String PROMPT = "$ ./openqpp ";
    private static final String LEFT_OUT = "…";

    private static final List<String> PAGES =
            List.of("README.md", "docs/qrda-session.md", "docs/items-and-services.md");

    /** Where commands of the session put what they make. */
    @TempDir
    private Path folder;

    /** What they made, as the README calls it. */
    private final Set<String> made = new HashSet<>();

    /** A command of the session and the pieces of its output that are shown. */
    private record Step(String command, List<String> pieces) {}

    @TestFactory
    Stream<DynamicTest> printWhatTheyShow() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (String page : PAGES) {
            List<Step> steps = steps(Files.readAllLines(ROOT.resolve(page)));
            assertThat(steps).as("commands in " + page).hasSizeGreaterThan(3);
            for (Step step : steps) {
                tests.add(DynamicTest.dynamicTest(page + ": " + step.command(), () -> check(step)));
            }
        }
        return tests.stream();
    }

    private void check(Step step) {
        String[] arguments = step.command().split(" ", -1);
        for (int i = 1; i < arguments.length; i++) {
            if (arguments[i - 1].equals("--out")) {
                made.add(arguments[i]);
            }
            Path file = (made.contains(arguments[i]) ? folder : ROOT).resolve(arguments[i]);
            arguments[i] = made.contains(arguments[i]) || Files.exists(file) ? file.toString() : arguments[i];
        }
        Run run = Run.of(arguments);
        String printed = (run.err() + run.out())
                .replace(folder + "/", "")
                .replace(ROOT + "/", "")
                .replaceAll(" +(?=\n)", "");
        int from = 0;
        for (String piece : step.pieces()) {
            int at = printed.indexOf(piece, from);
            assertThat(at)
                    .as("%s prints%n%s%nin%n%s", step.command(), piece, printed)
                    .isNotNegative();
            from = at + piece.length();
        }
    }

    private static List<Step> steps(List<String> lines) {
        List<Step> steps = new ArrayList<>();
        boolean session = false;
        String command = null;
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        for (String line : lines) {
            boolean fence = line.startsWith("```");
            boolean prompt = session && line.startsWith("$ ");
            if ((fence || prompt || line.equals(LEFT_OUT)) && !piece.isEmpty()) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
            if ((fence || prompt) && command != null) {
                steps.add(new Step(command, List.copyOf(pieces)));
                command = null;
            }
            if (fence) {
                session = line.equals("```console");
                pieces.clear();
            } else if (prompt) {
                command = line.startsWith(PROMPT) && !line.contains("|") ? line.substring(PROMPT.length()) : null;
                pieces.clear();
            } else if (command != null && !line.equals(LEFT_OUT)) {
                piece.append(line).append('\n');
            }
        }
        return steps;
    }
}

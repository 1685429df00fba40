package org.openqpp.intake.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqpp.intake.Case;
import org.openqpp.intake.Fixture;
import org.openqpp.intake.Intake;
import org.openqpp.scoring.CandidateScore;
import org.openqpp.scoring.Scorer;
import org.openqpp.scoring.tree.ScoreNode;
import org.openqpp.scoring.tree.ScoreTrees;

/** The replay script agrees with real trees, and finds what is made wrong in them. Needs python3. */
class ReplayTest {

    private static final Path SCRIPT = Path.of("..", "conformance", "replay.py");
    private static final Pattern COUNT = Pattern.compile("(\\d+) numbers, (\\d+) differences");

    /** What the script said. */
    private record Said(int exitCode, String output) {

        int numbers() {
            return group(1);
        }

        int differences() {
            return group(2);
        }

        private int group(int group) {
            Matcher matcher = COUNT.matcher(output);
            assertThat(matcher.find()).as(output).isTrue();
            return Integer.parseInt(matcher.group(group));
        }
    }

    @BeforeAll
    static void pythonIsThere() throws InterruptedException {
        boolean there;
        try {
            there = new ProcessBuilder("python3", "--version").start().waitFor() == 0;
        } catch (IOException e) {
            there = false;
        }
        assumeTrue(there, "python3 is missing: the replay script was not tested");
    }

    private static Said replay(String document) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("python3", SCRIPT.toString(), "-")
                .redirectErrorStream(true)
                .start();
        try (OutputStream in = process.getOutputStream()) {
            in.write(document.getBytes(StandardCharsets.UTF_8));
        }
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), output);
    }

    private static List<ScoreNode> trees(Intake intake) {
        Case entity = intake.accepted().orElseThrow();
        List<CandidateScore> candidates = Scorer.of(Fixture.POLICY).score(entity.submissions(), entity.participation());
        return candidates.stream()
                .map(candidate -> ScoreTrees.of(candidate, Fixture.POLICY))
                .toList();
    }

    @Test
    void linesWithoutATreeAreNoDifference() throws IOException, InterruptedException {
        String good = "{\"id\": \"good\", \"trees\": " + explained(Fixture.SUBMISSION.taken()) + "}";
        String bad = "{\"line\": 2, \"problems\": [{\"code\": \"QPP-1003\"}]}";
        int numbers = replay(good).numbers();

        Said both = replay(good + "\n" + bad + "\n" + good + "\n");

        assertThat(both.numbers()).isEqualTo(2 * numbers);
        assertThat(both.differences()).isZero();
        assertThat(both.exitCode()).isZero();
    }

    @Test
    void casesOfSeveralPathsAreReplayed() throws IOException, InterruptedException {
        String trees = explained(Fixture.SUBMISSION.taken());

        Said said = replay("[{\"path\": \"a\", \"trees\": " + trees + "}, {\"path\": \"b\", \"problems\": []}]");

        assertThat(said.numbers()).isEqualTo(replay(trees).numbers()).isPositive();
        assertThat(said.differences()).isZero();
    }

    @Test
    void whatIsNoScoreTreeIsADifference() throws IOException, InterruptedException {
        assertThat(replay("{\"a\": 1}").exitCode()).isEqualTo(1);
    }

    private static String explained(Intake intake) {
        return ScoreTreeWriter.of(Fixture.POLICY).explaining().toJson(trees(intake));
    }

    private static String full() {
        return explained(Fixture.SUBMISSION.takenWith(Fixture.PARTICIPATION));
    }

    @Test
    void agreesWithRealTrees() throws IOException, InterruptedException {
        for (Intake intake : List.of(
                Fixture.SUBMISSION.takenWith(Fixture.PARTICIPATION),
                Fixture.SUBMISSION.taken(),
                Fixture.INDIVIDUAL.taken(),
                Fixture.MVP.taken())) {
            Said said = replay(explained(intake));
            assertThat(said.output()).endsWith(" 0 differences\n");
            assertThat(said.exitCode()).isZero();
            assertThat(said.numbers()).isGreaterThan(30);
        }
    }

    @Test
    void readsCasesLineByLine() throws IOException, InterruptedException {
        ScoreTreeWriter writer = ScoreTreeWriter.of(Fixture.POLICY).explaining();
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        writer.writeCase("a", trees(Fixture.INDIVIDUAL.taken()), lines);
        lines.write('\n');
        writer.writeCase("b", trees(Fixture.MVP.taken()), lines);
        Said said = replay(lines.toString(StandardCharsets.UTF_8));
        assertThat(said.exitCode()).isZero();
        int one = replay(explained(Fixture.INDIVIDUAL.taken())).numbers();
        int other = replay(explained(Fixture.MVP.taken())).numbers();
        assertThat(said.numbers()).isEqualTo(one + other);
    }

    /** Replaces the first match of a pattern and expects the script to find differences that say so. */
    private static void assertFound(String document, String pattern, String replacement, String words)
            throws IOException, InterruptedException {
        assertThat(document).containsPattern(pattern);
        Said said = replay(document.replaceFirst(pattern, replacement));
        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.differences()).isPositive();
        assertThat(said.output()).contains(words);
    }

    @Test
    void findsAWrongNumberOfANode() throws IOException, InterruptedException {
        assertFound(full(), "\"value\":[0-9.]+", "\"value\":99.99", "/total: value shows 99.99, but is");
    }

    @Test
    void findsAWrongNumberInTheMetadata() throws IOException, InterruptedException {
        assertFound(full(), "\"weight\":[0-9.]+", "\"weight\":31", "weight shows 31, but is");
    }

    @Test
    void findsAWrongSubmittedNumber() throws IOException, InterruptedException {
        assertFound(
                full(),
                "\"name\":\"performanceMet\",\"value\":[0-9]+",
                "\"name\":\"performanceMet\",\"value\":7",
                "performanceDenominator is");
    }

    @Test
    void findsAWrongRounding() throws IOException, InterruptedException {
        assertFound(full(), "\"decimals\":2", "\"decimals\":1", "but its round is");
    }

    @Test
    void findsAnotherOperation() throws IOException, InterruptedException {
        assertFound(full(), "\"operation\":\"quotient\"", "\"operation\":\"product\"", "but its product is");
        assertFound(full(), "\"operation\":\"quotient\"", "\"operation\":\"modulo\"", "by the operation modulo");
    }

    @Test
    void findsAWrongStartOfADecile() throws IOException, InterruptedException {
        assertFound(full(), "\"starts\":\\[[^]]*]", "\"starts\":[0,0,0,0,0,0,0,0,0,0]", "but its decile");
    }

    @Test
    void findsAWrongFraction() throws IOException, InterruptedException {
        assertFound(full(), "\"exact\":\"[0-9]+/", "\"exact\":\"1/", "but exactly 1/");
    }

    @Test
    void findsAReferenceToNothing() throws IOException, InterruptedException {
        assertFound(full(), "\"ref\":\"f[0-9]+\"", "\"ref\":\"f99999\"", "f99999 is not defined before it is used");
    }

    @Test
    void findsANumberThatNobodyComputed() throws IOException, InterruptedException {
        assertFound(full(), "\"metadata\":\\{", "\"metadata\":{\"luck\":7,", "luck shows 7 without a computation");
        String unexplained = ScoreTreeWriter.of(Fixture.POLICY).toJson(trees(Fixture.MVP.taken()));
        assertThat(replay(unexplained).differences()).isPositive();
    }

    @Test
    void findsASentenceThatSaysAnotherNumber() throws IOException, InterruptedException {
        assertFound(
                full(),
                "Performance rate: [0-9]+ of",
                "Performance rate: 3 of",
                "is in the figures or in the sentence, but not in both");
    }

    @Test
    void findsANumberOfASentenceThatNoFigureHas() throws IOException, InterruptedException {
        assertFound(full(), " % of a weight of [0-9]+ = ", " % of a weight of 33 = ", "33 is in the figures or");
    }

    @Test
    void findsAnotherNumberInADetail() throws IOException, InterruptedException {
        assertFound(full(), "\"detail\":\"[0-9.]+ points", "\"detail\":\"2.5 points", "the detail says 2.5");
    }

    @Test
    void findsAStartThatDecidesNothing() throws IOException, InterruptedException {
        assertFound(full(), "\"startsSum\":[0-9.]+", "\"startsSum\":1", "has other starts");
        assertFound(full(), "\"starts\":\\[[0-9.]+,", "\"starts\":[0.001,", "has other starts");
    }

    @Test
    void findsDecimalsThatNoRuleHas() throws IOException, InterruptedException {
        assertFound(full(), "\"decimals\":4", "\"decimals\":5", "decimals that no rule has");
    }

    @Test
    void refusesWhatItCannotRead() throws IOException, InterruptedException {
        for (String unreadable : List.of("", "{", "[1]", "{\"name\": \"a\"}", "{\"trees\": [{\"name\": \"a\"}]}")) {
            Said said = replay(unreadable);
            assertThat(said.exitCode()).as(unreadable).isEqualTo(1);
            assertThat(said.output()).contains("cannot be read").doesNotContain("Traceback");
        }
    }
}

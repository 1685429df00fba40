package org.openqpp.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.openqpp.cli.Commands;
import org.openqpp.cli.cases.WorkedCase;
import org.openqpp.cli.console.Console;
import org.openqpp.cli.input.CaseFiles;
import org.openqpp.cli.input.Engine;
import org.openqpp.cli.input.NoSuchCaseException;
import org.openqpp.cli.input.Scored;
import org.openqpp.intake.json.JsonIntake;
import org.openqpp.intake.tree.ScoreTreeWriter;
import org.openqpp.policy.Policy;
import org.openqpp.policy.PolicyLoader;
import org.openqpp.policy.value.PerformanceYear;
import org.openqpp.scoring.CandidateScore;
import org.openqpp.scoring.Scorer;
import org.openqpp.scoring.figure.Rule;

/**
 * The worked cases are the authority: every folder of {@code cases/} is scored and compared with what was calculated by hand,
 * its page is compared with the rules that applied, and together the cases apply every rule that scoring knows.
 *
 * <p>With {@code -Dopenqpp.regenerate=true} scorecards and the table of contents are written anew; expected results never are.
 */
class WorkedCasesTest {
    /** The example that is meant to be wrong. */
    private static final String BROKEN = "broken";

    private static final boolean REGENERATE = Boolean.getBoolean("openqpp.regenerate");
    private static final PerformanceYear YEAR = new PerformanceYear(2024);
    private static final Path WHAT_IF = Path.of("src/test/resources/what-if");
    private static final Path REPLAY = CaseFolder.PROJECT.resolve("conformance/replay.py");
    private static final String SCORECARD = "scorecard.txt";

    /** The digest of the policy changes with every table; what the case is about does not. */
    private static final String DIGEST = "Policy 2024-[0-9a-f]+";

    private static final Engine ENGINE = Engine.of(YEAR);
    private static final List<CaseFolder> CASES = CaseFolder.all();

    @TempDir
    static Path temporary;

    private static Scored score(Engine engine, Path folder) {
        try {
            return Scored.of(engine, CaseFiles.at(folder));
        } catch (NoSuchCaseException e) {
            throw new AssertionError(e);
        }
    }

    private static Map<CaseFolder, List<CandidateScore>> scores() {
        Map<CaseFolder, List<CandidateScore>> scores = new LinkedHashMap<>();
        CASES.forEach(
                folder -> scores.put(folder, score(ENGINE, folder.folder()).candidates()));
        return scores;
    }

    @TestFactory
    Stream<DynamicTest> theResultIsTheOneCalculatedByHand() {
        return CASES.stream()
                .map(folder -> dynamicTest(
                        folder.toString(),
                        () -> assertThat(new WorkedCase(folder.folder()).differences(ENGINE))
                                .isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> thePageNamesOnlyRulesThatApplied() {
        Set<String> known = ENGINE.policy().rules().keySet();
        Set<String> ofScoring = RulesFired.allIds();
        return CASES.stream()
                .map(folder -> dynamicTest(folder.toString(), () -> {
                    Set<String> named = new TreeSet<>(folder.rules());
                    assertThat(named).isNotEmpty().isSubsetOf(known);
                    named.retainAll(ofScoring);
                    assertThat(RulesFired.by(score(ENGINE, folder.folder()).candidates())
                                    .ids())
                            .containsAll(named);
                }));
    }

    @TestFactory
    Stream<DynamicTest> theScorecardIsWhatTheCommandPrints() {
        return CASES.stream()
                .map(folder -> dynamicTest(folder.toString(), () -> {
                    Path card = folder.folder().resolve(SCORECARD);
                    String printed = printed(folder.folder());
                    if (REGENERATE) {
                        Files.writeString(card, printed);
                    }
                    assertThat(card).content(StandardCharsets.UTF_8).isEqualTo(printed);
                }));
    }

    private static String printed(Path folder) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Console console = Console.of(InputStream.nullInputStream(), out, new ByteArrayOutputStream());
        String[] arguments = {"score", folder.toString()};
        Commands.on(console, arguments).execute(arguments);
        console.flush();
        return out.toString(StandardCharsets.UTF_8).replaceAll(DIGEST, "Policy 2024");
    }

    @Test
    void numbersRunWithoutGaps() {
        for (int i = 0; i < CASES.size(); i++) {
            assertThat(CASES.get(i).number()).isEqualTo(i + 1);
        }
        assertThat(CASES.stream().map(CaseFolder::name)).doesNotHaveDuplicates();
    }

    @TestFactory
    Stream<DynamicTest> aCaseHasItsFiles() {
        return CASES.stream()
                .map(folder -> dynamicTest(folder.toString(), () -> {
                    assertThat(folder.folder().resolve("expected.json")).isNotEmptyFile();
                    assertThat(folder.folder().resolve(SCORECARD)).isNotEmptyFile();
                    assertThat(folder.title()).isNotBlank();
                    assertThat(folder.lesson()).isNotBlank().endsWith(".").doesNotContain("\n");
                }));
    }

    @Test
    void theTableOfContentsIsUpToDate() throws IOException {
        String page = Syllabus.page(Files.readString(Syllabus.PAGE), scores());
        if (REGENERATE) {
            Files.writeString(Syllabus.PAGE, page);
        }
        assertThat(Syllabus.PAGE).content().isEqualTo(page);
    }

    /** The same data under tables with some rows changed; the case they belong to lends its data. */
    @TestFactory
    Stream<DynamicTest> underAnotherLawTheResultIsAnotherOne() throws IOException {
        return whatIfs().stream()
                .map(whatIf -> dynamicTest(
                        whatIf.toString(),
                        () -> assertThat(new WorkedCase(whatIf.with(lender(whatIf), temporary))
                                        .differences(whatIf.engine()))
                                .isEmpty()));
    }

    private static CaseFolder lender(WhatIf whatIf) {
        return CASES.stream()
                .filter(folder -> folder.name().equals(whatIf.lender()))
                .findFirst()
                .orElseThrow();
    }

    private static List<WhatIf> whatIfs() throws IOException {
        try (Stream<Path> folders = Files.list(WHAT_IF)) {
            return folders.filter(Files::isDirectory).sorted().map(WhatIf::new).toList();
        }
    }

    /** A folder with changed rows in {@code policy} and an expected result; it is called like the case it borrows from. */
    private record WhatIf(Path folder) {

        String lender() {
            return folder.getFileName().toString();
        }

        Engine engine() {
            Policy policy = PolicyLoader.load(ChangedPolicy.of(YEAR.value(), folder.resolve("policy")), YEAR);
            return new Engine(policy, JsonIntake.of(policy), Scorer.of(policy));
        }

        /** The data of the case and the expected result of this folder, together in a new folder. */
        Path with(CaseFolder lender, Path parent) throws IOException {
            Path copy = Files.createDirectories(parent.resolve(lender.name()));
            try (Stream<Path> files = Files.list(lender.folder())) {
                for (Path file : files.toList()) {
                    Files.copy(file, copy.resolve(file.getFileName().toString()));
                }
            }
            Files.writeString(copy.resolve("expected.json"), Files.readString(folder.resolve("expected.json")));
            return copy;
        }

        @Override
        public String toString() {
            return lender();
        }
    }

    @Test
    void everyRuleApplies() throws IOException {
        Set<Rule> fired = EnumSet.noneOf(Rule.class);
        scores().values()
                .forEach(candidates -> fired.addAll(RulesFired.by(candidates).rules()));
        int underTheLaw = fired.size();
        for (WhatIf whatIf : whatIfs()) {
            fired.addAll(RulesFired.by(
                            score(whatIf.engine(), lender(whatIf).folder()).candidates())
                    .rules());
        }
        int all = Rule.values().length;
        System.out.println("Rules fired by worked cases: " + fired.size() + " of " + all + " ("
                + (fired.size() - underTheLaw) + " of them only under changed tables)");
        Set<Rule> never = EnumSet.allOf(Rule.class);
        never.removeAll(fired);
        assertThat(never).isEmpty();
    }

    @Test
    void everyNumberCanBeRecomputed() throws IOException, InterruptedException {
        assumeTrue(Files.exists(REPLAY) && pythonIsThere(), "python3 or the replay script is missing");
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        ScoreTreeWriter writer = ScoreTreeWriter.of(ENGINE.policy()).explaining();
        scores().forEach((folder, candidates) -> {
            writer.writeCase(folder.toString(), ENGINE.trees(candidates), lines);
            lines.write('\n');
        });
        Process process = new ProcessBuilder("python3", REPLAY.toString(), "-")
                .redirectErrorStream(true)
                .start();
        try (OutputStream in = process.getOutputStream()) {
            lines.writeTo(in);
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said).endsWith(" 0 differences\n");
        System.out.print("Replayed worked cases: " + said);
    }

    private static boolean pythonIsThere() throws InterruptedException {
        try {
            return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    @TestFactory
    Stream<DynamicTest> examplesAreScored() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        try (Stream<Path> folders = Files.list(CaseFolder.PROJECT.resolve("examples"))) {
            for (Path folder : folders.filter(folder -> Files.exists(folder.resolve("submission.json")))
                    .filter(folder -> !folder.endsWith(BROKEN))
                    .sorted()
                    .toList()) {
                tests.add(dynamicTest(folder.getFileName().toString(), () -> {
                    Scored scored = score(ENGINE, folder);
                    assertThat(scored.done()).isTrue();
                    assertThat(scored.problems()).isEmpty();
                    String page = Files.readString(folder.resolve("README.md"));
                    scored.candidates()
                            .forEach(candidate -> assertThat(page).contains(Syllabus.text(candidate.points())));
                }));
            }
        }
        return tests.stream();
    }

    @Test
    void theBrokenExampleIsNot() throws IOException {
        Scored scored = score(ENGINE, CaseFolder.PROJECT.resolve("examples").resolve(BROKEN));

        assertThat(scored.done()).isFalse();
        assertThat(scored.problems()).hasSize(3);
    }

    @Test
    void theExampleCaseFileIsScored() throws IOException {
        Path file = CaseFolder.PROJECT.resolve("examples/ndjson/cases.ndjson");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Console console = Console.of(InputStream.nullInputStream(), out, new ByteArrayOutputStream());
        String[] arguments = {"score", "--ndjson", file.toString()};
        assertThat(Commands.on(console, arguments).execute(arguments)).isZero();
        console.flush();
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .hasSize(Files.readAllLines(file).size())
                .allMatch(line -> line.contains("\"trees\":[{"));
    }
}

package org.openqpp.program.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.openqpp.program.run.DrawnProgram.POLICY;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqpp.policy.value.Rational;
import org.openqpp.program.Progress;
import org.openqpp.program.balance.Balance;
import org.openqpp.program.balance.Ledger;
import org.openqpp.program.balance.Method;
import org.openqpp.program.outcome.ProgramOutcome;
import org.openqpp.program.publicuse.PublicUseCheck;
import org.openqpp.program.publicuse.PublicUseFinding;
import org.openqpp.program.results.Figures;
import org.openqpp.program.results.FiguresFile;
import org.openqpp.program.results.IdentityFailedException;
import org.openqpp.program.results.Publication;
import org.openqpp.program.results.Results;
import org.openqpp.program.roster.RosterReader;
import org.openqpp.program.synth.SyntheticProgram;
import org.openqpp.program.table.TableFormat;
import org.openqpp.scoring.bind.Law;

/** A run over a synthetic program of about 2,000 combinations, in which every kind of practice occurs. */
class DrawnProgramTest {

    private static final String SCALE = "0.002";

    @TempDir
    static Path folder;

    private static DrawnProgram program = null;
    private static Map<String, byte[]> expected = Map.of();
    private static RunSummary summary = null;

    @BeforeAll
    static void run() throws IOException {
        program = DrawnProgram.write(SCALE, folder.resolve("roster"), TableFormat.CSV);
        summary = run("roster", program, 5, 2, "first");
        expected = contents(folder.resolve("first"));
    }

    private static RunSummary run(String roster, DrawnProgram drawn, int parts, int threads, String out)
            throws IOException {
        return new ProgramRun(POLICY, Method.BALANCED)
                .statistics(SyntheticProgram.statistics())
                .threads(threads)
                .outputs(OutputFiles.all(Set.of(TableFormat.values())))
                .run(folder.resolve(roster), drawn.source(parts), folder.resolve(out));
    }

    private static Map<String, byte[]> contents(Path folder) throws IOException {
        Map<String, byte[]> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                contents.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return contents;
    }

    private static void assertSame(Map<String, byte[]> found, Map<String, byte[]> wanted) {
        assertThat(found.keySet()).isEqualTo(wanted.keySet());
        wanted.forEach((name, bytes) -> assertThat(found.get(name)).as(name).isEqualTo(bytes));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 3", "4, 7"})
    void theSameBytesForAnyNumberOfThreadsAndParts(int threads, int parts) throws IOException {
        run("roster", program, parts, threads, "threads-" + threads);
        assertSame(contents(folder.resolve("threads-" + threads)), expected);
    }

    @Test
    void aRosterInParquetGivesTheSameResults() throws IOException {
        DrawnProgram drawn = DrawnProgram.write(SCALE, folder.resolve("parquet"), TableFormat.PARQUET);
        run("parquet", drawn, 3, 2, "from-parquet");
        Map<String, byte[]> found = contents(folder.resolve("from-parquet"));
        // the manifest names the files of the roster
        assertThat(found.remove(Manifest.NAME)).isNotNull();
        Map<String, byte[]> wanted = new TreeMap<>(expected);
        wanted.remove(Manifest.NAME);
        assertSame(found, wanted);
    }

    /** The scores come out of scoring; what is drawn makes them look like the published ones. */
    @Test
    void theResultsLookLikeThePublishedOnes() throws IOException {
        DrawnProgram larger = DrawnProgram.write("0.02", folder.resolve("larger"), TableFormat.CSV);
        Figures figures =
                run("larger", larger, 4, 2, "larger-results").results().figures();
        Figures published = FiguresFile.findPublished(POLICY.year()).orElseThrow();

        for (String id : List.of(
                "final-score.overall.mean",
                "options.group.mean",
                "options.apm-entity.mean",
                "categories.quality.mean",
                "categories.cost.mean",
                "categories.promoting-interoperability.mean",
                "categories.improvement-activities.mean")) {
            Rational off = figures.find(id)
                    .orElseThrow()
                    .value()
                    .minus(published.find(id).orElseThrow().value());
            assertThat(off.max(off.negated())).as(id).isLessThan(Rational.of(5));
        }
    }

    @ParameterizedTest
    @CsvSource({"2, 1", "9, 2", "40, 3"})
    void theFactorIsTheSameForAnyOrderAndPartition(int parts, long seed) {
        ProgramOutcome outcome = ProgramOutcome.of(
                RosterReader.read(folder.resolve("roster"), POLICY, 2),
                program.shuffled(parts, seed),
                POLICY,
                SyntheticProgram.statistics(),
                Method.BALANCED,
                3,
                Progress.NONE);
        assertThat(outcome.balance().ledger())
                .isEqualTo(summary.outcome().balance().ledger());
        assertThat(outcome.balance().scalingFactor()).isEqualTo(summary.scalingFactor());
    }

    @Test
    void whatIsTakenInIsPaidOut() {
        Balance balance = summary.outcome().balance();
        assertThat(balance.neutral()).isTrue();
        assertThat(balance.paidOut()).isEqualTo(balance.takenIn());
        // rounding moves each combination's percent by at most half a hundredth
        Rational most = Rational.ZERO;
        for (int score = 0; score <= Ledger.HIGHEST; score++) {
            most = most.plus(Rational.of(balance.ledger().cents(score), 100).times(Rational.parse("0.00005")));
        }
        Rational moved = balance.takenInRounded().minus(balance.paidOutRounded());
        assertThat(moved.signum() < 0 ? moved.negated() : moved).isLessThanOrEqualTo(most);
    }

    @Test
    void everyRowOfThePublicUseFileIsRecomputed() throws IOException {
        Rational maximum = summary.maximumAdjustment();
        for (String name : List.of("public-use.csv", "public-use.parquet")) {
            List<PublicUseFinding> differences = new ArrayList<>();
            PublicUseCheck.Summary found = new PublicUseCheck(POLICY, maximum)
                    .check(folder.resolve("first").resolve(name), differences::add);
            assertThat(differences).isEmpty();
            assertThat(found.rows()).isEqualTo(summary.clinicians());
        }
    }

    @Test
    void theResultsPassTheirIdentitiesAndCountTheLedger() {
        assertThat(summary.results().check().passed()).isTrue();
        assertThat(summary.results().check().held()).isGreaterThan(90);
        assertThat(summary.results()
                        .figures()
                        .find("participation.eligible.clinicians")
                        .orElseThrow()
                        .value())
                .isEqualTo(Rational.of(summary.clinicians()));
        assertThat(summary.lines())
                .anyMatch(line -> line.startsWith("Synthetic program, scale 0.002"))
                .anyMatch(line -> line.startsWith("Scaling factor 0."));
    }

    /** Identities are checked before a folder is opened for writing, so a failed one leaves nothing behind. */
    @ParameterizedTest
    @CsvSource({
        "ledger.combinations, The ledger has all clinicians who receive an adjustment",
        "ledger.positive, Clinicians above the threshold in the ledger have a positive adjustment",
        "ledger.paid-out, What is paid out is what is taken in",
        "options.group.clinicians, The participation options are all clinicians who receive an adjustment"
    })
    void aFailedIdentityStopsThePublicationByName(String figure, String identity) {
        Results results = ProgramResults.of(summary.outcome(), 2);
        results.figures().put(figure, 7);
        assertThatThrownBy(() -> Publication.of(results))
                .isInstanceOf(IdentityFailedException.class)
                .hasMessageContaining(identity)
                .hasMessageContaining(figure);
    }

    @Test
    void aFinishedRunGivesItsFactorWithoutScoringAnybody() throws IOException {
        Path out = folder.resolve("first");
        FinishedRun finished = FinishedRun.find(out).orElseThrow();
        assertThat(finished.check(POLICY, folder.resolve("roster"), program.source(5), SyntheticProgram.statistics()))
                .isEmpty();
        assertThat(finished.balance(POLICY).scalingFactor()).isEqualTo(summary.scalingFactor());
        assertThat(finished.check(POLICY, folder.resolve("roster"), program.source(5), null))
                .containsExactly("complex-patient-statistics was an input of the run and is not there");
        assertThat(FinishedRun.find(folder.resolve("roster"))).isEmpty();
    }

    @Test
    void aChangedInputIsNoticed() throws IOException {
        Path roster = Files.createDirectories(folder.resolve("changed"));
        try (Stream<Path> files = Files.list(folder.resolve("roster"))) {
            for (Path file : files.toList()) {
                Files.copy(file, roster.resolve(file.getFileName()));
            }
        }
        Files.writeString(roster.resolve("elections.csv"), "\n", java.nio.file.StandardOpenOption.APPEND);
        assertThat(FinishedRun.find(folder.resolve("first"))
                        .orElseThrow()
                        .check(POLICY, roster, program.source(5), SyntheticProgram.statistics()))
                .containsExactly("roster/elections.csv has changed since the run");
    }

    /** A script that shares no code with the program computes the same factor from the files. */
    @Test
    void aScriptRecomputesTheFactor() throws Exception {
        Path script = Path.of("..", "conformance", "factor.py");
        Process process;
        try {
            process = new ProcessBuilder(
                            "python3",
                            script.toString(),
                            folder.resolve("first").toString())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            assumeTrue(false, "python3 is not here");
            return;
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(said).endsWith("the same as stated, exactly\n");
        assertThat(process.waitFor()).isZero();
    }

    /** The ledger is all it takes: no code of the balance is used here. */
    @Test
    void theFactorFollowsFromTheLedgerFileByTheRuleAlone() throws IOException {
        Rational takenIn = Rational.ZERO;
        Rational paidOut = Rational.ZERO;
        List<String> lines = Files.readAllLines(folder.resolve("first").resolve(OutputFiles.LEDGER));
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            Rational score = Rational.parse(cells[0]);
            Rational charges = Rational.parse(cells[2]).times(Rational.parse("0.09"));
            if (score.isAtMost(Rational.parse("18.75"))) {
                takenIn = takenIn.plus(charges);
            } else if (score.isLessThan(Rational.of(75))) {
                takenIn =
                        takenIn.plus(charges.times(Rational.of(75).minus(score)).dividedBy(Rational.of(75)));
            } else {
                paidOut =
                        paidOut.plus(charges.times(score.minus(Rational.of(75))).dividedBy(Rational.of(25)));
            }
        }
        assertThat(takenIn.dividedBy(paidOut)).isEqualTo(summary.scalingFactor());
        assertThat(new Law(POLICY).policy().identity().toString())
                .isEqualTo(summary.manifest().policy());
    }
}

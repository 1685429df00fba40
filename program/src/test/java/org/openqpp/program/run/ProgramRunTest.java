package org.openqpp.program.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openqpp.program.roster.SmallRoster.POLICY;
import static org.openqpp.program.roster.SmallRoster.npi;
import static org.openqpp.program.roster.SmallRoster.tin;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqpp.policy.value.Rational;
import org.openqpp.program.balance.Balance;
import org.openqpp.program.balance.Method;
import org.openqpp.program.outcome.OutputFile;
import org.openqpp.program.outcome.ProgramOutcome;
import org.openqpp.program.publicuse.PublicUseCheck;
import org.openqpp.program.publicuse.PublicUseFinding;
import org.openqpp.program.roster.RosterReader;
import org.openqpp.program.table.TableFormat;
import org.openqpp.scoring.bind.Law;

/** A whole run over files: complete results or none, and always the same bytes. */
class ProgramRunTest {

    private static final Method FIXED = Method.fixedMaximum(Rational.parse("1.05"));

    @TempDir
    Path folder;

    private Path roster;
    private Path out;

    @BeforeEach
    void writeRoster() {
        roster = SmallProgram.roster().write(folder.resolve("roster"));
        out = folder.resolve("out");
    }

    private RunSummary run(Method method, int threads) throws IOException {
        return new ProgramRun(POLICY, method)
                .threads(threads)
                .outputs(OutputFiles.all(Set.of(TableFormat.values())))
                .run(roster, SmallProgram.submissions().partForEach(), out);
    }

    private static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                contents.put(
                        file.getFileName().toString(),
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return contents;
    }

    @Test
    void everyCombinationHasItsRow() throws IOException {
        run(Method.BALANCED, 2);
        List<String> lines = Files.readAllLines(out.resolve("final-scores.csv"));
        assertThat(lines).hasSize(18);
        assertThat(lines.get(0)).startsWith("tin,npi,outcome,rule,final_score,payment_adjustment_percent,");
        assertThat(lines).anyMatch(line -> line.startsWith("000000001,1000000004,late,R-9.7,"));
        assertThat(lines)
                .anyMatch(
                        line -> line.startsWith(
                                "000000002,1000000006,candidate,R-9.4,0.00,-9.00,maximumNegative,individual,,mips,false,false,0.01,individual:mips:0.00"));
        assertThat(lines).anyMatch(line -> line.startsWith("000000005,1000000012,excluded,R-1.5,,,,,,,,,100000.00,"));
        assertThat(lines)
                .anyMatch(
                        line -> line.matches(
                                "000000003,1000000009,virtualGroup,R-9.4,[0-9.]+,[-0-9.]+,\\w+,virtualGroup,VG1,mips,.*\\|individual:mips:0.00"));
        assertThat(lines)
                .anyMatch(line ->
                        line.matches("000000007,1000000001,candidate,R-9.4,.*subgroup\\(SG1\\):G0055:.*group:mips:.*"));
        assertThat(lines).anyMatch(line -> line.startsWith("000000008,1000000001,new,R-9.6,"));
        assertThat(Files.readAllLines(out.resolve("eligibility.csv")))
                .contains("000000005,1000000012,qp,,charges|patients|services,smallPractice,required,,true,qp")
                .hasSize(18);
        assertThat(Files.readAllLines(out.resolve("entities.csv")))
                .anyMatch(line -> line.startsWith("virtualGroup,,VG1,required,true,smallPractice,2,"));
        assertThat(Files.readAllLines(out.resolve("interoperability-roll-ups.csv")))
                .contains("A1,000000005,1000000011,95,false,false,,95", "A1,000000006,1000000013,74,true,false,74,");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 4})
    void theSameBytesForAnyNumberOfThreads(int threads) throws IOException {
        run(Method.BALANCED, 2);
        Map<String, String> first = contents(out);
        run(Method.BALANCED, threads);
        assertThat(contents(out)).isEqualTo(first).doesNotContainKey(".partial").hasSize(13);
        assertThat(Manifest.verify(out)).isEmpty();
    }

    @Test
    void anybodyCanComputeTheFactorFromTheWrittenLedger() throws IOException {
        RunSummary summary = run(Method.BALANCED, 2);
        Balance again = Balance.of(LedgerFile.read(out.resolve("ledger.csv")), new Law(POLICY), Method.BALANCED);
        assertThat(again.scalingFactor()).isEqualTo(summary.outcome().balance().scalingFactor());
        assertThat(again.ledger()).isEqualTo(summary.outcome().balance().ledger());
        // everybody with a score but the one who is new after the year
        assertThat(again.ledger().combinations()).isEqualTo(15);
        assertThat(Files.readString(out.resolve("neutrality.json")))
                .contains("\"exact\": \"" + again.scalingFactor().numerator() + "/"
                        + again.scalingFactor().denominator() + "\"");
    }

    @Test
    void aTornLedgerIsReported() throws IOException {
        Path file = folder.resolve("ledger.csv");
        Files.writeString(file, "final_score,combinations,allowed_charges\n80.00,1,5.00\n79.00,1,5.00\n");
        assertThatThrownBy(() -> LedgerFile.read(file)).hasMessageContaining("ledger.csv, line 3");
        Files.writeString(file, "score\n");
        assertThatThrownBy(() -> LedgerFile.read(file)).hasMessageContaining("is no ledger");
    }

    @ParameterizedTest
    @ValueSource(strings = {"public-use.csv", "public-use.parquet"})
    void thePublicUseFileIsRecomputedFromItself(String name) throws IOException {
        run(FIXED, 2);
        List<PublicUseFinding> differences = new ArrayList<>();
        PublicUseCheck.Summary summary = PublicUseCheck.published(POLICY).check(out.resolve(name), differences::add);
        assertThat(differences).isEmpty();
        assertThat(summary.rows()).isEqualTo(15);
        assertThat(summary.count(PublicUseFinding.Code.FINAL_SCORE_AGREES)).isEqualTo(15);
        assertThat(summary.count(PublicUseFinding.Code.ADJUSTMENT_AGREES)).isEqualTo(15);
    }

    @Test
    void aRunThatFailsLeavesTheOldResultWhole() throws IOException {
        run(Method.BALANCED, 2);
        Map<String, String> before = contents(out);
        List<OutputFile> failing = new ArrayList<>(OutputFiles.all(Set.of()));
        failing.add(new OutputFile() {
            @Override
            public String name() {
                return "failing.csv";
            }

            @Override
            public void write(ProgramOutcome outcome, OutputStream out, int threads) throws IOException {
                out.write("half".getBytes(StandardCharsets.UTF_8));
                throw new IOException("disk full");
            }
        });
        assertThatThrownBy(() ->
                        new ProgramRun(POLICY, FIXED).outputs(failing).run(roster, SmallProgram.submissions(), out))
                .hasMessage("disk full");
        assertThat(Manifest.verify(out)).isEmpty();
        Map<String, String> after = contentsOfFiles();
        assertThat(after).isEqualTo(before);
        run(Method.BALANCED, 2);
        assertThat(contents(out)).isEqualTo(before);
    }

    private Map<String, String> contentsOfFiles() throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(out)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(
                        file.getFileName().toString(),
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return contents;
    }

    @Test
    void withoutManifestThereIsNoResult() throws IOException {
        run(Method.BALANCED, 2);
        Files.delete(out.resolve("manifest.json"));
        assertThat(Manifest.verify(out)).containsExactly("there is no manifest.json: no run has been finished here");
        run(Method.BALANCED, 2);
        Files.writeString(out.resolve("ledger.csv"), "changed");
        Files.delete(out.resolve("public-use.csv"));
        assertThat(Manifest.verify(out))
                .containsExactly("ledger.csv is not the file that was written", "public-use.csv is missing");
    }

    @Test
    void filesOfAnEarlierRunAreTakenAway() throws IOException {
        run(Method.BALANCED, 2);
        new ProgramRun(POLICY, FIXED).run(roster, SmallProgram.submissions(), out);
        assertThat(out.resolve("public-use.parquet")).doesNotExist();
        assertThat(Manifest.verify(out)).isEmpty();
    }

    @Test
    void everyExplanationEndsWithWhatTheRunWrote() throws IOException {
        RunSummary summary = run(Method.BALANCED, 2);
        Balance balance = Balance.of(LedgerFile.read(out.resolve("ledger.csv")), new Law(POLICY), Method.BALANCED);
        ProgramExplainer explainer = new ProgramExplainer(
                RosterReader.read(roster, POLICY), SmallProgram.submissions(), POLICY, null, balance);
        List<String> lines = Files.readAllLines(out.resolve("final-scores.csv"));
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            ProgramExplanation explanation = explainer.explain(cells[0], cells[1]);
            assertThat(explanation.outcome().wireName()).isEqualTo(cells[2]);
            assertThat(explanation.adjustmentPercent().orElse("")).isEqualTo(cells[5]);
            long candidates = cells[13].isEmpty() ? 0 : cells[13].split("\\|").length;
            if (!cells[2].equals("new")) {
                assertThat(explanation.candidates()).hasSize((int) candidates);
            }
            explanation.candidates().stream()
                    .filter(ProgramExplanation.ExplainedCandidate::won)
                    .forEach(winner ->
                            assertThat(winner.score().finalScore().value()).isEqualTo(Rational.parse(cells[4])));
            assertThat(String.join("\n", explanation.lines())).doesNotContain("null");
        }
        assertThat(summary.steps()).containsKeys("roster", "scoring", "writing");
    }

    @Test
    void anExplanationReadsWell() {
        Balance balance = Balance.of(new org.openqpp.program.balance.Ledger(), new Law(POLICY), FIXED);
        ProgramExplainer explainer = new ProgramExplainer(
                RosterReader.read(roster, POLICY), SmallProgram.submissions(), POLICY, null, balance);
        List<String> lines = explainer.explain(tin(2), npi(6)).lines();
        assertThat(lines)
                .containsSubsequence(
                        "Who takes part",
                        "  R-1.6: All three low-volume criteria are exceeded in every segment: required.",
                        "Candidate scores",
                        "  * 0.00  individual, mips",
                        "Final score",
                        "  0.00",
                        "  R-9.3: Required to report, and nothing was reported.",
                        "Payment adjustment",
                        "  -9.00 %",
                        "  R-10.2: 0 is at or below 18.75: maximum negative adjustment of -9 %.");
    }

    @Test
    void anEntityThatDoesNotComeAboutIsNotCalledRequired(@TempDir Path folder) {
        Path late = SmallProgram.roster()
                .row("virtual-groups", "virtual_group_id=VG2", "elected=2024-02-01")
                .row("virtual-group-practices", "virtual_group_id=VG2", "tin=" + tin(1))
                .row("virtual-group-practices", "virtual_group_id=VG2", "tin=" + tin(2))
                .row("subgroups", "subgroup_id=SG2", "tin=" + tin(1))
                .row("subgroup-clinicians", "subgroup_id=SG2", "npi=" + npi(2))
                .write(folder);
        Balance balance = Balance.of(new org.openqpp.program.balance.Ledger(), new Law(POLICY), FIXED);
        List<String> lines = new ProgramExplainer(
                        RosterReader.read(late, POLICY), SmallProgram.submissions(), POLICY, null, balance)
                .explain(tin(1), npi(2))
                .lines();
        assertThat(lines)
                .containsSubsequence(
                        "  virtual group VG2: notFormed",
                        "    R-1.3: Elected on 2024-02-01, not before the performance year: no virtual group.")
                .containsSubsequence("  subgroup SG2: notFormed", "    R-1.2: 1 clinicians, 2 needed: no subgroup.")
                .contains("  group: required", "  subgroup SG1: required");
    }
}

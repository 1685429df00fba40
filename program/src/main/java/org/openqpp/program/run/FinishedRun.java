package org.openqpp.program.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openqpp.policy.Policy;
import org.openqpp.program.SubmissionSource;
import org.openqpp.program.balance.Balance;
import org.openqpp.program.balance.Method;
import org.openqpp.scoring.bind.Law;
import org.openqpp.scoring.participation.ComplexPatientStatistics;

/**
 * The output folder of a finished run, from which the scaling factor is known without scoring anybody.
 *
 * <p>For example, {@code FinishedRun.find(out).orElseThrow().balance(policy)} has the factor and the adjustments of the run.
 */
public final class FinishedRun {

    private final Path out;
    private final Manifest manifest;

    private FinishedRun(Path out, Manifest manifest) {
        this.out = out;
        this.manifest = manifest;
    }

    /**
     * The finished run in a folder; empty when none has been finished there.
     *
     * @throws IOException if the manifest cannot be read
     */
    public static Optional<FinishedRun> find(Path out) throws IOException {
        return Manifest.find(out).map(manifest -> new FinishedRun(out, manifest));
    }

    /** What the run was made of and what it wrote. */
    public Manifest manifest() {
        return manifest;
    }

    /**
     * Why the run does not stand for these inputs: nothing when the ledger is the one that was written, and policy, roster,
     * submissions and statistics are those it was made of.
     *
     * @throws IOException if a file cannot be read
     */
    public List<String> check(
            Policy policy, Path rosterFolder, SubmissionSource source, @Nullable ComplexPatientStatistics statistics)
            throws IOException {
        List<String> wrong = new ArrayList<>();
        Optional<Manifest.File> ledger = manifest.files().stream()
                .filter(file -> file.name().equals(OutputFiles.LEDGER))
                .findFirst();
        Path ledgerFile = out.resolve(OutputFiles.LEDGER);
        if (ledger.isEmpty()
                || !Files.exists(ledgerFile)
                || !Digests.of(ledgerFile, OutputFiles.LEDGER).equals(ledger.get())) {
            wrong.add(OutputFiles.LEDGER + " is not the file that the run wrote");
        }
        if (!manifest.policyDigest().equals(policy.identity().digest())) {
            wrong.add("the run was made under policy " + manifest.policy() + ", not " + policy.identity());
        }
        Map<String, Manifest.File> then = byName(manifest.inputs());
        Map<String, Manifest.File> now = byName(Digests.inputs(rosterFolder, source, statistics));
        then.forEach((name, file) -> {
            Manifest.File known = now.remove(name);
            if (known == null) {
                wrong.add(name + " was an input of the run and is not there");
            } else if (!known.equals(file)) {
                wrong.add(name + " has changed since the run");
            }
        });
        now.keySet().forEach(name -> wrong.add(name + " was no input of the run"));
        return wrong;
    }

    private static Map<String, Manifest.File> byName(List<Manifest.File> files) {
        Map<String, Manifest.File> byName = new LinkedHashMap<>();
        files.forEach(file -> byName.put(file.name(), file));
        return byName;
    }

    /** How the scaling factor of the run was set. */
    public Method method() {
        return Method.ofWireName(manifest.method());
    }

    /**
     * Factor and adjustments of the run, computed from its ledger.
     *
     * @throws IOException if the ledger cannot be read
     */
    public Balance balance(Policy policy) throws IOException {
        return Balance.of(LedgerFile.read(out.resolve(OutputFiles.LEDGER)), new Law(policy), method());
    }
}

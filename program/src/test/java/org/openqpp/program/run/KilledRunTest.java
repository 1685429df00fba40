package org.openqpp.program.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqpp.program.run.DrawnProgram.POLICY;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqpp.program.balance.Method;
import org.openqpp.program.table.TableFormat;

/** A run that is killed never leaves half a result that could be taken for a whole one. */
class KilledRunTest {

    private static final String SCALE = "0.001";
    private static final int KILLS = 10;
    private static final int MOST_MILLISECONDS = 400;

    @TempDir
    Path folder;

    private Map<String, String> digests(Path out) throws IOException {
        Map<String, String> digests = new TreeMap<>();
        try (Stream<Path> files = Files.list(out)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = file.getFileName().toString();
                digests.put(name, Digests.of(file, name).sha256());
            }
        }
        return digests;
    }

    private Map<String, String> whole(Method method, String name) throws IOException {
        DrawnProgram program = DrawnProgram.write(SCALE, folder.resolve("roster"), TableFormat.CSV);
        Path out = folder.resolve(name);
        new ProgramRun(POLICY, method).threads(2).run(folder.resolve("roster"), program.source(3), out);
        return digests(out);
    }

    @Test
    void tenKillsAtRandomMoments() throws Exception {
        List<Map<String, String>> whole = List.of(whole(Method.BALANCED, "balanced"), whole(EndlessRun.FIXED, "fixed"));
        Path out = folder.resolve("out");
        Random random = new Random(20241);
        for (int kill = 0; kill < KILLS; kill++) {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx256m",
                            "-cp",
                            System.getProperty("java.class.path"),
                            EndlessRun.class.getName(),
                            SCALE,
                            folder.resolve("killed-roster").toString(),
                            out.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            try (BufferedReader screen =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                // every other kill comes before anything was finished by this process
                if (kill % 2 == 0) {
                    assertThat(screen.readLine()).isEqualTo("finished");
                }
                Thread.sleep(random.nextInt(MOST_MILLISECONDS) + (kill % 2 == 0 ? 0L : 1000L));
            } finally {
                process.destroyForcibly().waitFor();
            }
            if (Files.exists(out.resolve(Manifest.NAME))) {
                assertThat(Manifest.verify(out)).isEmpty();
                assertThat(whole).contains(digests(out));
            }
        }
        DrawnProgram program = DrawnProgram.write(SCALE, folder.resolve("roster"), TableFormat.CSV);
        new ProgramRun(POLICY, Method.BALANCED).threads(1).run(folder.resolve("roster"), program.source(2), out);
        assertThat(digests(out)).isEqualTo(whole.get(0));
        assertThat(out.resolve(".partial")).doesNotExist();
    }
}

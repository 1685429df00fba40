package org.openqpp.intake.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The targets of the fuzzer stand what they start from, and some simple changes of it. */
class FuzzTargetsTest {

    private static final int CHANGES = 300;

    @Test
    void documentsAndChangesOfThem() {
        assertThat(FuzzSeeds.documents()).hasSizeGreaterThan(1);
        for (String seed : FuzzSeeds.documents()) {
            change(seed.getBytes(StandardCharsets.UTF_8), QrdaReaderFuzz::fuzzerTestOneInput);
        }
    }

    @Test
    void jsonsAndChangesOfThem() {
        for (String seed : FuzzSeeds.jsons()) {
            change(seed.getBytes(StandardCharsets.UTF_8), JsonReaderFuzz::fuzzerTestOneInput);
        }
    }

    private static void change(byte[] seed, java.util.function.Consumer<byte[]> target) {
        Random random = new Random(seed.length);
        target.accept(seed);
        for (int i = 0; i < CHANGES; i++) {
            byte[] changed = seed.clone();
            for (int k = random.nextInt(4); k >= 0; k--) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            }
            target.accept(changed);
        }
    }

    @Test
    void seedsAndWordsAreWritten(@TempDir Path folder) throws Exception {
        FuzzSeeds.main(new String[] {folder.toString()});

        assertThat(Files.readString(folder.resolve("qrda.dict"))).contains("2.16.840.1.113883.10.20.27.3.16");
        assertThat(folder.resolve("json").resolve("seed-0")).isNotEmptyFile();
    }
}

package org.openqpp.intake.qrda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqpp.policy.Policies;
import org.openqpp.policy.value.PerformanceYear;

/** The suite of the CMS converter, where it lies beside the project. */
class QrdaSuiteTest {

    @Test
    void everyFileGivesWhatTheConverterGives() throws IOException {
        Path folder = Path.of(System.getProperty("openqpp.shared", "../../shared"), "data", "qrda3-py2024");
        assumeTrue(Files.isRegularFile(folder.resolve("manifest.csv")), "the suite is not here");
        List<String> lines = new ArrayList<>();

        QrdaConformance.Result result =
                new QrdaConformance(Policies.load(new PerformanceYear(2024)), folder).run(lines::add);

        assertThat(String.join("\n", lines)).isEqualTo(result.passed() + " passed, 0 failed");
    }
}

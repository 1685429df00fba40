package org.openqpp.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqpp.policy.catalog.PathwayQualitySet;
import org.openqpp.policy.value.PerformanceYear;

/**
 * Another year is other tables: the facts of 2025 with the readings of 2024, changed only where 2025 names other things,
 * load with the same code. The figures are those of 2024 and prove nothing about 2025.
 */
class Policy2025FromTablesTest {

    private static final PerformanceYear YEAR = new PerformanceYear(2025);
    private static final List<String> NEW_COST_MEASURES =
            List.of("COST_CKD_1", "COST_ESRD_1", "COST_KTM_1", "COST_PC_1", "COST_RA_1", "COST_RIH_1");

    @TempDir
    Path folder;

    @Test
    void loadsWithoutAChangeOfCode() throws IOException {
        for (PolicyTable table : PolicyTable.ofPolicy()) {
            String name = table.fileName();
            Files.writeString(folder.resolve(name), content(table.facts() ? YEAR : new PerformanceYear(2024), name));
        }
        // six cost measures are new, and the one that was not scored is scored again
        StringBuilder minimums =
                new StringBuilder(read("cost-case-minimums.csv").replace("AKID_1,10,false", "AKID_1,10,true"));
        for (String id : NEW_COST_MEASURES) {
            minimums.append(id).append(",20,true,false,made up in a test,I\n");
        }
        write("cost-case-minimums.csv", minimums.toString());
        // there is no Web Interface any more; accountable care organizations report the APP Plus set
        String sets = read("app-quality-sets.csv")
                .lines()
                .filter(line -> !line.startsWith("webInterface,"))
                .collect(Collectors.joining("\n", "", "\nplus,apm,112,112SSP,registry,made up in a test,I\n"));
        write("app-quality-sets.csv", sets);

        Policy policy = PolicyLoader.load(new FolderSource(folder), YEAR);

        assertThat(policy.year()).isEqualTo(YEAR);
        assertThat(policy.year().paymentYear()).isEqualTo(2027);
        assertThat(policy.catalog().costMeasures()).hasSize(35).containsKeys(NEW_COST_MEASURES.toArray(new String[0]));
        assertThat(policy.catalog().valuePathways()).hasSize(21);
        assertThat(policy.catalog().pathwayQualitySets())
                .extracting(PathwayQualitySet::name)
                .containsExactly("measures", "plus");
        assertThat(policy.identity())
                .isNotEqualTo(Policies.load(new PerformanceYear(2024)).identity());
    }

    private static String content(PerformanceYear year, String name) throws IOException {
        try (InputStream stream = new ClasspathSource(year).open(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String read(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }
}

package org.openqpp.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code openqpp measures} lists what a year offers, as the guides of CMS do. */
class MeasuresTest {
    /** The specialty set as CMS's 2024 guide for family medicine prints it. */
    private static final List<String> FAMILY_MEDICINE = Arrays.asList("""
            001 005 006 007 008 009 024 039 047 048 050 065 066 116 117 126 130 134 155 176 181 182 236 238 243 305 309
            318 321 326 331 332 338 370 374 377 383 387 394 398 400 401 418 431 438 441 443 464 468 472 475 476 483 487
            488 493 495 497 498 502 503 504 505""".split("\\s+", -1));

    private static final JsonMapper MAPPER = new JsonMapper();

    @Test
    void listsASpecialtySetAsTheGuideDoes() {
        JsonNode set = MAPPER.readTree(
                Run.of("measures", "--set", "familyMedicine", "--json").out());

        assertThat(set.path("quality")
                        .valueStream()
                        .map(measure -> measure.path("measureId").stringValue()))
                .containsExactlyElementsOf(FAMILY_MEDICINE);
        assertThat(set.path("cost").size()).isZero();
    }

    @Test
    void marksHighPriorityAndBenchmarkStates() {
        Run run = Run.of("measures", "--set", "familyMedicine");

        assertThat(run.lines().get(0)).startsWith("Performance year 2024, specialty set familyMedicine");
        assertThat(run.out()).contains("QUALITY  63 measures", "  047       ! Advance Care Plan");
        assertThat(run.lines()).anyMatch(line -> line.startsWith("  047") && line.contains("◐") && line.contains("7"));
    }

    @Test
    void showsDecilesTheRightWayRound() {
        assertThat(Run.of("measures", "236").out())
                .containsPattern("decile +eCQM +CQM +Part B claims +Web Interface\n")
                .containsPattern("\n +6 +68.98 to 72 +50 to 60 ")
                .containsPattern("\n +10 +84.04 and higher ");
        assertThat(Run.of("measures", "001").out())
                .contains("a lower value is better")
                .containsPattern("\n +8 +24.25 to 19.83 +30 to 20 ")
                .containsPattern("\n +10 +14.53 and lower ");
    }

    @Test
    void saysWhyThereIsNoBenchmark() {
        assertThat(Run.of("measures", "104").out()).contains("! CQM: no benchmark; CMS: ", "BR-009");
        assertThat(Run.of("measures", "488").out()).contains("! eCQM: suppressed this year");
        assertThat(Run.of("measures", "286").out()).contains("! CQM: topped out for two years: 7 points at most");
    }

    @Test
    void showsWhateverCanBeReported() {
        assertThat(Run.of("measures", "TPCC_1").out()).contains("Cost measure", "20 cases", "$1,540.37");
        assertThat(Run.of("measures", "IA_AHE_1").out()).contains("Improvement activity", "high");
        assertThat(Run.of("measures", "PI_EP_1").out()).contains("Promoting Interoperability", "PI_LVPP_1");
        assertThat(Run.of("measures", "M0005").out()).contains("Value in Primary Care", "POPULATION HEALTH", "479");
        assertThat(Run.of("measures", "009").out()).contains("Strata", "84Days");
        assertThat(Run.of("measures", "492").out()).contains("21 cases, a cardiologist");
    }

    @Test
    void finds() {
        assertThat(Run.of("measures", "--search", "FALLS").out()).contains("155", "318");
        assertThat(Run.of("measures", "--mvp", "M0005", "--category", "quality").out())
                .contains("Advance Care Plan");
        assertThat(Run.of("measures", "--category", "cost").out())
                .contains("TPCC_1")
                .doesNotContain("IA_AHE_1");
        assertThat(Run.of("measures", "--search", "nothing has this").exitCode())
                .isZero();
    }

    @Test
    void showsYearsThatCannotBeScored() {
        assertThat(Run.of("measures", "236", "--year", "2023").out()).contains("performance year 2023", "BENCHMARKS");
        assertThat(Run.of("measures", "--year", "2025", "--category", "pi").exitCode())
                .isZero();
    }

    @Test
    void saysWhatDoesNotExist() {
        for (String[] arguments : new String[][] {
            {"measures", "999"},
            {"measures", "999", "--json"},
            {"measures", "--set", "nothing"},
            {"measures", "--mvp", "X0000"},
            {"measures", "--category", "fun"},
            {"measures", "--year", "1999"}
        }) {
            Run run = Run.of(arguments);
            assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
            assertThat(run.err()).startsWith("openqpp: there ");
            assertThat(run.out()).isEmpty();
        }
    }

    @Test
    void everythingHasAPage() {
        JsonNode all = MAPPER.readTree(Run.of("measures", "--json").out());
        assertThat(all.path("quality").size()).isEqualTo(413);
        assertThat(all.path("cost").size()).isEqualTo(29);
        for (String kind : List.of("promotingInteroperability", "cost", "mvps")) {
            for (JsonNode each : all.path(kind).values()) {
                String id = each.has("measureId")
                        ? each.path("measureId").stringValue()
                        : each.path("mvpId").stringValue();
                assertThat(Run.of("measures", id).out()).startsWith(id);
            }
        }
    }
}

package org.openqpp.program.publicuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqpp.program.roster.SmallRoster.POLICY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqpp.policy.value.Rational;
import org.openqpp.program.publicuse.PublicUseFinding.Code;

/** Rows of public use files are recomputed, and what differs is explained. */
class PublicUseCheckTest {

    private static final Path ROWS = Path.of("..", "..", "shared", "data", "qpp-experience-rows");

    private final PublicUseCheck check = PublicUseCheck.published(POLICY);

    private List<PublicUseFinding> check(Map<String, String> row) {
        return check.check(1, name -> row.getOrDefault(name, ""));
    }

    private static Map<String, String> row(String... cells) {
        Map<String, String> row = new HashMap<>();
        for (String cell : cells) {
            int equals = cell.lastIndexOf('=');
            row.put(cell.substring(0, equals), cell.substring(equals + 1));
        }
        return row;
    }

    /** Rule: rows of the public use file with their weights. */
    @ParameterizedTest
    @CsvSource({
        "95.71, 29.16, 40, 0, 0.4, 0.3, 0.3, 0, 77.03",
        "91.34, 60.375, 40, 0, 0.4, 0.3, 0.3, 0, 84.65",
        "48.32, 57.6377, 40, 100, 0.3, 0.3, 0.15, 0.25, 71.79",
        "75, 61.0461, 40, 100, 0.3, 0.3, 0.15, 0.25, 80.81"
    })
    void finalScoresOfPublishedRows(
            String quality,
            String cost,
            String activities,
            String interoperability,
            String w1,
            String w2,
            String w3,
            String w4,
            String finalScore) {
        assertThat(check(row(
                                "final score=" + finalScore,
                                "quality category score=" + quality,
                                "cost category score=" + cost,
                                "improvement activities (ia) category score=" + activities,
                                "promoting interoperability (pi) category score=" + interoperability,
                                "quality category weight=" + w1,
                                "cost category weight=" + w2,
                                "improvement activities (ia) category weight=" + w3,
                                "promoting interoperability (pi) category weight=" + w4))
                        .get(0))
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo(Code.FINAL_SCORE_AGREES);
                    assertThat(finding.recomputed()).isEqualTo(finalScore);
                });
    }

    @Test
    void differencesAreExplained() {
        assertThat(check(row(
                        "final score=80",
                        "payment adjustment percentage=0.42",
                        "quality category score=50",
                        "improvement activities (ia) category score=40",
                        "quality category weight=0.85",
                        "improvement activities (ia) category weight=0.15")))
                .extracting(finding -> finding.code() + " " + finding.printed() + " " + finding.recomputed() + ": "
                        + finding.message())
                .containsExactly(
                        "FINAL_SCORE_DIFFERS 80 57.5: Weights as printed. Weights, bonus or categories may follow rules of"
                                + " another year.",
                        "ADJUSTMENT_DIFFERS 0.42 0.21: With a maximum of 1.05 % it is another one; the printed one would"
                                + " need a maximum of about 2.10 % at the highest score.");
    }

    @Test
    void roundingOfPrintedScoresIsNoDifference() {
        assertThat(check(row(
                                "final score=77.04",
                                "quality category score=95.71",
                                "cost category score=29.16",
                                "improvement activities (ia) category score=40",
                                "quality category weight=0.4",
                                "cost category weight=0.3",
                                "improvement activities (ia) category weight=0.3"))
                        .get(0)
                        .code())
                .isEqualTo(Code.FINAL_SCORE_DIFFERS);
        assertThat(check(row(
                                "final score=77.05",
                                "quality category score=95.7",
                                "cost category score=29.2",
                                "improvement activities (ia) category score=40",
                                "quality category weight=0.4",
                                "cost category weight=0.3",
                                "improvement activities (ia) category weight=0.3"))
                        .get(0)
                        .code())
                .isEqualTo(Code.FINAL_SCORE_WITHIN_ROUNDING);
    }

    @Test
    void withFewerThanTwoWeightsTheScoreIsTheThreshold() {
        assertThat(check(row(
                        "final score=75",
                        "payment adjustment percentage=0",
                        "quality category score=88",
                        "quality category weight=1")))
                .extracting(PublicUseFinding::code)
                .containsExactly(Code.FINAL_SCORE_AGREES, Code.ADJUSTMENT_AGREES);
    }

    @Test
    void wordsWhereNumbersBelongAreReported() {
        assertThat(check(row("final score=high")))
                .singleElement()
                .satisfies(finding -> assertThat(finding.code()).isEqualTo(Code.UNREADABLE_VALUE));
    }

    @Test
    void anotherMaximumGivesOtherAdjustments() {
        PublicUseCheck of2023 = new PublicUseCheck(POLICY, Rational.parse("2.15"));
        Map<String, String> row = row("final score=71.79", "payment adjustment percentage=-0.39");
        assertThat(of2023.check(1, name -> row.getOrDefault(name, "")).get(1).code())
                .isEqualTo(Code.ADJUSTMENT_AGREES);
    }

    static boolean shared() {
        return Files.exists(ROWS.resolve("rows.json"));
    }

    /** The printed rows of the public use file; those before 2022 follow other weights and thresholds. */
    @Test
    @EnabledIf("shared")
    void printedRowsAreRecomputedAsFarAsTheyCarryTheData() throws IOException {
        List<String> found = new ArrayList<>();
        for (Map<String, String> row : rows()) {
            String year = row.getOrDefault("performance year (inferred)", "");
            for (PublicUseFinding finding : check.check(1, name -> row.getOrDefault(name, ""))) {
                found.add(
                        year + " " + finding.code().wireName() + " " + finding.printed() + " " + finding.recomputed());
            }
        }
        assertThat(found)
                .contains("2022 finalScoreAgrees 84.65 84.65", "2022 adjustmentDiffers 0.86 0.41")
                .hasSize(10);
    }

    /** The flat objects of the file; a test needs no JSON library for these. */
    private static List<Map<String, String>> rows() throws IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        Pattern field = Pattern.compile("\"([^\"]+)\": (?:\"([^\"]*)\"|(\\d+))");
        for (String object : Files.readString(ROWS.resolve("rows.json")).split("\\},", -1)) {
            Map<String, String> row = new HashMap<>();
            Matcher matcher = field.matcher(object);
            while (matcher.find()) {
                row.put(matcher.group(1), matcher.group(2) == null ? matcher.group(3) : matcher.group(2));
            }
            rows.add(row);
        }
        return rows;
    }
}

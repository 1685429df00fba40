package org.openqpp.program.publicuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqpp.policy.value.Rational;
import org.openqpp.program.publicuse.PublicUseFinding.Code;

/** Rows of public use files are recomputed, and what differs is explained. */
class PublicUseCheckTest {

    private static final Path ROWS =
            Path.of(System.getProperty("openqpp.shared", "../../shared"), "data", "qpp-experience-rows", "rows.json");

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
                                "final score=77.05",
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

    /** The printed rows of the public use file with the rules of 2024; those before 2022 follow other rules. */
    @Test
    void printedRowsAreRecomputedAsFarAsTheyCarryTheData() throws IOException {
        List<String> found = new ArrayList<>();
        for (Map<String, String> row : rows()) {
            for (PublicUseFinding finding : check.check(1, name -> row.getOrDefault(name, ""))) {
                found.add(year(row) + " " + finding.code().wireName() + " " + finding.printed() + " "
                        + finding.recomputed());
            }
        }
        assertThat(found)
                .containsExactly(
                        "2017 finalScoreDiffers 97.09 96.86",
                        "2017 adjustmentDiffers 1.72 0.93",
                        "2018 finalScoreAgrees 100 100",
                        "2018 adjustmentDiffers 1.68 1.05",
                        "2018 finalScoreDiffers 62.94 49.67",
                        "2018 adjustmentDiffers 0.18 -1.45",
                        "2019 finalScoreDiffers 94.63 91.01",
                        "2019 adjustmentDiffers 1.43 0.82",
                        "2022 finalScoreAgrees 84.65 84.65",
                        "2022 adjustmentDiffers 0.86 0.41");
    }

    /** With the weights and the bonus of their own years all printed final scores are recomputed: docs/differences.md. */
    @Test
    void printedRowsAgreeUnderTheWeightsOfTheirYears() throws IOException {
        List<String> found = new ArrayList<>();
        for (Map<String, String> row : rows()) {
            row.putAll(weightsOfItsYear(row));
            found.add(year(row) + " "
                    + check.check(1, name -> row.getOrDefault(name, ""))
                            .get(0)
                            .code()
                            .wireName());
        }
        assertThat(found)
                .containsExactly(
                        "2017 finalScoreWithinRounding",
                        "2018 finalScoreAgrees",
                        "2018 finalScoreWithinRounding",
                        "2019 finalScoreAgrees",
                        "2022 finalScoreAgrees");
    }

    private static String year(Map<String, String> row) {
        return row.getOrDefault("performance year (inferred)", "");
    }

    /** Weights of quality, cost, activities and interoperability; in 2018 small practices got 5 points on the final score. */
    private static Map<String, String> weightsOfItsYear(Map<String, String> row) {
        boolean apm = row.getOrDefault("participation type", "").equals("MIPS APM");
        return switch (year(row)) {
            case "2017" -> weights("0.5", "0", "0.2", "0.3");
            case "2018" -> {
                Map<String, String> cells =
                        apm ? weights("0.5", "0", "0.2", "0.3") : weights("0.5", "0.1", "0.15", "0.25");
                if (row.getOrDefault("small practitioner", "").equals("True")) {
                    cells.put("complex patient bonus", "6.46");
                }
                yield cells;
            }
            case "2019" -> weights("0.7", "0.15", "0.15", "0");
            default -> Map.of();
        };
    }

    private static Map<String, String> weights(
            String quality, String cost, String activities, String interoperability) {
        return row(
                "quality category weight=" + quality,
                "cost category weight=" + cost,
                "improvement activities (ia) category weight=" + activities,
                "promoting interoperability (pi) category weight=" + interoperability);
    }

    /** The flat objects of the file; a test needs no JSON library for these. */
    private static List<Map<String, String>> rows() throws IOException {
        assumeTrue(Files.isRegularFile(ROWS), "the rows of the public use file are not here");
        List<Map<String, String>> rows = new ArrayList<>();
        Pattern field = Pattern.compile("\"([^\"]+)\": (?:\"([^\"]*)\"|(\\d+))");
        for (String object : Files.readString(ROWS).split("\\},", -1)) {
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

package org.openqpp.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqpp.policy.value.CollectionType.ADMINISTRATIVE_CLAIMS;
import static org.openqpp.policy.value.CollectionType.CQM;
import static org.openqpp.policy.value.CollectionType.ECQM;
import static org.openqpp.policy.value.CollectionType.PART_B_CLAIMS;
import static org.openqpp.policy.value.CollectionType.WEB_INTERFACE;
import static org.openqpp.scoring.Entity.apmEntity;
import static org.openqpp.scoring.Entity.group;
import static org.openqpp.scoring.Value.met;
import static org.openqpp.scoring.Value.points;
import static org.openqpp.scoring.Value.strata;
import static org.openqpp.scoring.Value.stratum;
import static org.openqpp.scoring.Value.value;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqpp.policy.WeightTable;
import org.openqpp.policy.value.PerformanceCategory;
import org.openqpp.policy.value.Rational;
import org.openqpp.scoring.figure.Rule;

/** Acceptance tests of section 14 of the rules about quality, and the tables of section 3. */
class Acceptance1QualityTest {

    @Test
    @DisplayName("T-03 applicability: 7.00 + 6.32 of 20, weight 30, are 19.98")
    void t03() {
        Card card = group().quality(CQM, "397", points(7))
                .quality(CQM, "440", points("6.32"))
                .activities("IA_PCMH")
                .interoperability(Interoperability.complete())
                .cost("TPCC_1", "1518.495", 20)
                .scoreFlat();
        assertThat(card.quality()).isEqualTo("13.32 of 20: 66.6 %");
        assertThat(card.contributions()).startsWith("19.98 + ");
    }

    @Test
    @DisplayName("T-07 hospital-wide readmission at 0.13 earns 10.00")
    void t07() {
        assertThat(group().clinicians(16)
                        .claimsMeasure("479", "0.13", 200)
                        .score()
                        .points("479"))
                .isEqualTo("10");
    }

    @Test
    @DisplayName("T-08 141 at 100 % earns 10.00, 286 by CQM 7.00")
    void t08() {
        assertThat(group().quality(CQM, "141", met(50).of(50)).score().points("141"))
                .isEqualTo("10");
        assertThat(group().quality(CQM, "286", met(50).of(50)).score().points("286"))
                .isEqualTo("7");
    }

    @Test
    @DisplayName("T-09 last place: of 102 and 250 with one point each, 102 counts")
    void t09() {
        TestLaw law = TestLaw.FLAT.withBenchmark(
                "102", CQM, false, "1", "10", "20", "30", "40", "50", "60", "70", "80", "90", "99");
        Card card = group().quality(CQM, List.of("236", "047", "006", "118", "243"), points(8))
                .quality(CQM, List.of("250", "102"), points(1))
                .scoreUnder(law);
        assertThat(card.counted()).endsWith("102 1");
        assertThat(card.uncounted()).isEqualTo("250 1");
    }

    @Test
    @DisplayName("T-18 3 + 8.9585 + 3, small practice bonus 6, of 60, weight 60: 34.9308 %, 20.9585")
    void t18() {
        TestLaw law = TestLaw.OF_2024
                .withBenchmark(
                        "118", CQM, false, "1", "12.34", "23.45", "34.56", "45.67", "56.78", "65.43", "73.08", "82.71",
                        "91.2", "99")
                .withWeights(
                        WeightTable.SMALL_PRACTICE,
                        Map.of(
                                PerformanceCategory.QUALITY,
                                Rational.of(60),
                                PerformanceCategory.IMPROVEMENT_ACTIVITIES,
                                Rational.of(40)));
        Card card = group().small()
                .quality(ECQM, "236", met(5).of(10))
                .quality(CQM, "118", met(121).of(147))
                .quality(ECQM, "130", met(5).of(10))
                .activities("IA_PCMH")
                .scoreUnder(law);
        assertThat(card.counted()).isEqualTo("236 3, 118 8.9585, 130 3");
        assertThat(card.quality()).isEqualTo("14.9585 + 6 of 60: 34.9308 %");
        assertThat(card.contributions()).startsWith("20.9585 + ");
    }

    @Test
    @DisplayName("T-19 82.31 between 73.08 (decile 8) and 82.71 (decile 9) earns 8.9585")
    void t19() {
        TestLaw law = TestLaw.OF_2024.withBenchmark(
                "118", CQM, false, "1", "12.34", "23.45", "34.56", "45.67", "56.78", "65.43", "73.08", "82.71", "91.2",
                "99");
        assertThat(group().quality(CQM, "118", met(8231).of(10000))
                        .scoreUnder(law)
                        .points("118"))
                .isEqualTo("8.9585");
    }

    @Test
    @DisplayName("T-20 improvement from 39.67/50 to 51/60 is 0.71 (0.7134)")
    void t20() {
        assertThat(fiftyOnePoints().lastYear("mips", "79.34", null).scoreFlat().quality())
                .isEqualTo("51 of 60 + 0.7134: 85.7134 %");
    }

    @Test
    @DisplayName("T-21 51 points, small practice bonus, improvement 0.71: 95.71 %")
    void t21() {
        Card card = fiftyOnePoints().small().lastYear("mips", "79.34", null).scoreFlat();
        assertThat(card.quality()).isEqualTo("51 + 6 of 60 + 0.7134: 95.7134 %");
    }

    private static Entity fiftyOnePoints() {
        return group().quality(ECQM, List.of("236", "130", "117", "134", "309", "310"), points("8.5"));
    }

    @Test
    @DisplayName("T-22 one suppressed measure among six, five scored with 39.67 and bonus 6: 91.34 % of 50")
    void t22() {
        Card card = group().small()
                .quality(ECQM, List.of("236", "130", "117", "134"), points(8))
                .quality(ECQM, "309", points("7.67"))
                .quality(ECQM, "488", met(50).of(60))
                .scoreFlat();
        assertThat(card.quality()).isEqualTo("39.67 + 6 of 50: 91.34 %");
    }

    @ParameterizedTest(name = "T-32 {0} {1} at {2} earns {3} (R-3.7)")
    @CsvSource({
        "236, ECQM, 70.00, 6.3377",
        "236, CQM, 65.50, 7.55",
        "001, ECQM, 20.00, 8.9615",
        "001, ECQM, 93.62, 2",
        "001, ECQM, 72.21, 3",
        "001, ECQM, 96.37, 1.5323",
        "001, CQM, 25.00, 8.5",
        "145, CQM, 99.50, 4.3056",
        "145, CQM, 100, 10",
        "145, PART_B_CLAIMS, 50, 2.3311",
        "286, CQM, 100, 7",
        "141, CQM, 100, 10",
        "479, ADMINISTRATIVE_CLAIMS, 0.13, 10",
        "479, ADMINISTRATIVE_CLAIMS, 0.1507, 6",
        "484, ADMINISTRATIVE_CLAIMS, 36.0, 5.9091",
        "238, STRATA, 0.01, 2.5",
        "238, STRATA, 0, 10",
        "ACEP50, VALUE, 185, 5.5",
        "CAHPS_1, SURVEY, 85.0, 6.4951"
    })
    void t32(String measureId, String how, String rate, String expected) {
        Entity entity = group().small().clinicians(16);
        long patients =
                Rational.parse(rate).times(Rational.of(100)).toBigDecimal(0).longValueExact();
        switch (how) {
            case "ECQM" -> entity.quality(ECQM, measureId, met(patients).of(10000));
            case "CQM" -> entity.quality(CQM, measureId, met(patients).of(10000));
            case "PART_B_CLAIMS" ->
                entity.quality(PART_B_CLAIMS, measureId, met(patients).of(10000));
            case "ADMINISTRATIVE_CLAIMS" -> entity.claimsMeasure(measureId, rate, 1000);
            case "STRATA" ->
                entity.quality(
                        CQM, measureId, strata(stratum("overall", met(patients).of(10000))));
            case "VALUE" -> entity.quality(CQM, measureId, value(rate).of(100));
            default -> entity.survey(measureId, rate);
        }
        assertThat(entity.score().points(measureId.startsWith("CAHPS") ? "321" : measureId))
                .isEqualTo(expected);
    }

    @Test
    @DisplayName("T-34 data completeness 74.99 is 0, in a small practice 3; 75.00 is scored")
    void t34() {
        assertThat(group().quality(CQM, "236", met(7499).of(7499).eligible(10000))
                        .score()
                        .points("236"))
                .isEqualTo("0");
        assertThat(group().small()
                        .quality(CQM, "236", met(7499).of(7499).eligible(10000))
                        .score()
                        .points("236"))
                .isEqualTo("3");
        assertThat(group().quality(CQM, "236", met(7500).of(7500).eligible(10000))
                        .score()
                        .points("236"))
                .isEqualTo("10");
    }

    @Test
    @DisplayName("T-35 a measure new in 2024 without benchmark, complete: 7")
    void t35() {
        assertThat(group().quality(CQM, "501", met(10).of(100)).score().points("501"))
                .isEqualTo("7");
    }

    @Test
    @DisplayName("T-36 the same with 2023 as first year: 5")
    void t36() {
        assertThat(group().quality(CQM, "490", met(10).of(100)).score().points("490"))
                .isEqualTo("5");
    }

    @ParameterizedTest(name = "R-3.10 {0}: {1}, in a small practice {2}")
    @CsvSource({
        "benchmark, 4, 4",
        "benchmark at its worst, 1, 1",
        "not complete, 0, 3",
        "no benchmark, 0, 3",
        "too few cases, 0, 3",
        "new 2024, 7, 7",
        "new 2024 and good, 8, 8",
        "new 2024 without benchmark, 7, 7",
        "new 2024 with too few cases, 7, 7",
        "new 2023, 5, 5",
        "new 2023 and good, 8, 8",
        "new 2023 without benchmark, 5, 5",
        "new 2024 not complete, 0, 3"
    })
    void everySituationOfRule310(String situation, String expected, String small) {
        for (boolean smallPractice : new boolean[] {false, true}) {
            Entity entity = smallPractice ? group().small() : group();
            switch (situation) {
                case "benchmark" -> entity.quality(CQM, "118", points(4));
                case "benchmark at its worst" -> entity.quality(CQM, "118", met(0).of(100));
                case "not complete" -> entity.quality(CQM, "118", met(50).of(50).eligible(100));
                case "no benchmark" -> entity.quality(CQM, "104", met(50).of(100));
                case "too few cases" -> entity.quality(CQM, "118", met(19).of(19));
                case "new 2024" -> entity.quality(CQM, "499", points(4));
                case "new 2024 and good" -> entity.quality(CQM, "499", points(8));
                case "new 2024 without benchmark" -> entity.quality(CQM, "501", met(5).of(100));
                case "new 2024 with too few cases" -> entity.quality(CQM, "499", met(5).of(19));
                case "new 2023" -> entity.quality(CQM, "491", points(4));
                case "new 2023 and good" -> entity.quality(CQM, "491", points(8));
                case "new 2023 without benchmark" -> entity.quality(CQM, "490", met(5).of(100));
                default -> entity.quality(CQM, "499", met(50).of(50).eligible(100));
            }
            assertThat(entity.scoreFlat().counted()).endsWith(" " + (smallPractice ? small : expected));
        }
    }

    @Test
    @DisplayName("T-48 MVP registered with 480, which cannot be scored: 0 of 10 in the denominator of 40")
    void t48() {
        Card card = group().registeredFor("G0058", "480")
                .in("G0058")
                .quality(CQM, List.of("470", "350", "351"), points(8))
                .claimsMeasure("480", "0.02", 24)
                .scoreFlat();
        assertThat(card.quality()).isEqualTo("24 of 40: 60 %");
        assertThat(card.points("480")).isEqualTo("0");
    }

    @Test
    @DisplayName("T-49 population health: of 6.0 (479) and 8.0 (484) the 8.0 counts, denominator 50")
    void t49() {
        String start = TestLaw.OF_2024
                .scorer()
                .law()
                .findLadder("484", ADMINISTRATIVE_CLAIMS)
                .orElseThrow()
                .start(8)
                .value()
                .toString();
        Card card = group().clinicians(16)
                .registeredFor("G0055")
                .in("G0055")
                .quality(CQM, List.of("441", "005", "006", "007"), points(8))
                .claimsMeasure("479", "0.1507", 200)
                .claimsMeasure("484", start, 18)
                .scoreFlat();
        assertThat(card.says(Rule.POPULATION_HEALTH))
                .isEqualTo("Population health: 484 8, 479 6; the better one, 484, counts.");
        assertThat(card.quality()).isEqualTo("40 of 50: 80 %");
    }

    @Test
    @DisplayName("T-53 121/147 is a rate of 82.31")
    void t53() {
        assertThat(group().quality(CQM, "236", met(121).of(147)).score().fact("236", "performanceRate"))
                .isEqualTo("82.31");
    }

    @Test
    @DisplayName("T-54 Web Interface, CAHPS, 479 and 484 all scored: denominator 110")
    void t54() {
        Card card = apmEntity()
                .clinicians(16)
                .in("app1")
                .quality(WEB_INTERFACE, List.of("001", "110", "112", "113", "134", "236", "318"), points(6))
                .quality(
                        WEB_INTERFACE,
                        "226",
                        strata(stratum("reporting", met(50).of(100)), stratum("performance", met(50).of(100))))
                .survey("CAHPS_1", "50")
                .claimsMeasure("479", "0.1507", 200)
                .claimsMeasure("484", "35.83", 18)
                .scoreFlat();
        assertThat(card.quality()).isEqualTo("66 of 110: 60 %");
    }
}

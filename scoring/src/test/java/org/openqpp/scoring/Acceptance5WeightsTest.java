package org.openqpp.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqpp.policy.value.CollectionType.ECQM;
import static org.openqpp.policy.value.PerformanceCategory.COST;
import static org.openqpp.policy.value.PerformanceCategory.IMPROVEMENT_ACTIVITIES;
import static org.openqpp.policy.value.PerformanceCategory.PROMOTING_INTEROPERABILITY;
import static org.openqpp.policy.value.PerformanceCategory.QUALITY;
import static org.openqpp.scoring.Entity.apmEntity;
import static org.openqpp.scoring.Entity.group;
import static org.openqpp.scoring.Entity.individual;
import static org.openqpp.scoring.Interoperability.complete;
import static org.openqpp.scoring.Value.met;

import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Acceptance tests of section 14 of the rules about weights, and the tables of section 8. */
class Acceptance5WeightsTest {

    private static final String GENERAL = """
            Q C IA PI | 30/30/15/25
            Q IA PI   | 55/0/15/30
            Q C IA    | 55/30/15/0
            C IA PI   | 0/30/15/55
            Q C PI    | 45/30/0/25
            Q IA      | 85/0/15/0
            IA PI     | 0/0/15/85
            Q PI      | 70/0/0/30
            C IA      | 0/50/50/0
            Q C       | 70/30/0/0
            C PI      | 0/30/0/70
            """;

    private static final String SMALL_PRACTICE = """
            Q C IA PI | 30/30/15/25
            Q IA PI   | 55/0/15/30
            Q C IA    | 40/30/30/0
            C IA PI   | 0/30/15/55
            Q C PI    | 45/30/0/25
            Q IA      | 50/0/50/0
            IA PI     | 0/0/15/85
            Q PI      | 70/0/0/30
            C IA      | 0/50/50/0
            Q C       | 70/30/0/0
            C PI      | 0/30/0/70
            """;

    /** Excused from everything that is not sent, so that just the given categories are scored. */
    private static Card scoring(Entity entity, String categories) {
        Set<String> sent = Set.of(categories.split(" "));
        entity.excusedFrom(QUALITY, IMPROVEMENT_ACTIVITIES, PROMOTING_INTEROPERABILITY);
        send(entity, sent);
        if (sent.contains("C")) {
            entity.cost("TPCC_1", "1518.495", 20);
        }
        return entity.score();
    }

    private static void send(Entity entity, Set<String> categories) {
        if (categories.contains("Q")) {
            entity.quality(ECQM, "236", met(70).of(100));
        }
        if (categories.contains("IA")) {
            entity.activities("IA_PCMH");
        }
        if (categories.contains("PI")) {
            entity.interoperability(complete());
        }
    }

    @ParameterizedTest(name = "R-8.1 {0}")
    @CsvSource(delimiter = '|', textBlock = GENERAL)
    void generalTable(String scored, String weights) {
        assertThat(scoring(group(), scored).weights()).isEqualTo(weights);
    }

    @ParameterizedTest(name = "R-8.2 {0}")
    @CsvSource(delimiter = '|', textBlock = SMALL_PRACTICE)
    void smallPracticeTable(String scored, String weights) {
        assertThat(scoring(group().small(), scored).weights()).isEqualTo(weights);
    }

    @ParameterizedTest(name = "R-8.3 {0} of an APM Entity")
    @CsvSource(delimiter = '|', textBlock = """
                    Q IA PI | 55/0/15/30
                    Q IA    | 85/0/15/0
                    IA PI   | 0/0/15/85
                    """)
    void apmEntity83(String scored, String weights) {
        assertThat(scoring(apmEntity(), scored + " C").weights()).isEqualTo(weights);
    }

    @ParameterizedTest(name = "R-8.4 {0}")
    @CsvSource(delimiter = '|', textBlock = """
                    individual | none    | 50/0/20/30
                    individual | PI      | 75/0/25/0
                    individual | quality | 0/0/25/75
                    group      | none    | 50/0/20/30
                    group      | PI      | 75/0/25/0
                    group      | quality | 0/0/25/75
                    apm        | none    | 50/0/20/30
                    apm        | PI      | 75/0/25/0
                    apm        | quality | 0/0/25/75
                    """)
    void appTable(String who, String reweighted, String weights) {
        Entity entity =
                switch (who) {
                    case "individual" -> individual();
                    case "group" -> group();
                    default -> apmEntity();
                };
        entity.in("app1");
        if (reweighted.equals("quality")) {
            entity.excusedFrom(QUALITY);
        } else {
            entity.quality(ECQM, "001", met(70).of(100));
        }
        if (reweighted.equals("PI")) {
            entity.excusedFrom(PROMOTING_INTEROPERABILITY);
        } else {
            entity.interoperability(complete());
        }
        assertThat(entity.score().weights()).isEqualTo(weights);
    }

    @Test
    @DisplayName("R-8.4 quality and interoperability both reweighted: one category is left, 75.00")
    void appWithOneCategory() {
        Card card = individual()
                .excusedFrom(QUALITY, PROMOTING_INTEROPERABILITY)
                .in("app1")
                .activities("IA_PCMH")
                .score();
        assertThat(card.total()).isEqualTo("75.00");
    }

    @ParameterizedTest(name = "R-8.8 {0}")
    @CsvSource(delimiter = '|', textBlock = """
                    -       | 0/0/0/0    | neutral | 0/0/0/0
                    Q       | 100/0/0/0  | neutral | 100/0/0/0
                    PI      | 0/0/0/100  | neutral | 0/0/0/100
                    IA      | 0/0/100/0  | neutral | 0/0/100/0
                    Q PI    | 70/0/0/30  | scored  | 70/0/0/30
                    Q IA    | 85/0/15/0  | scored  | 50/0/50/0
                    IA PI   | 0/0/15/85  | scored  | 0/0/15/85
                    Q IA PI | 55/0/15/30 | scored  | 55/0/15/30
                    """)
    void automaticTable(String sent, String weights, String result, String small) {
        for (boolean smallPractice : new boolean[] {false, true}) {
            Entity entity = individual().inDisasterArea().cost("TPCC_1", "1046.81", 20);
            if (smallPractice) {
                entity.small();
            }
            send(entity, Set.of(sent.split(" ")));
            Card card = entity.score();
            assertThat(card.weights()).isEqualTo(smallPractice ? small : weights);
            if (result.equals("neutral")) {
                assertThat(card.total()).isEqualTo("75.00");
            } else {
                assertThat(card.total()).isNotEqualTo("75.00");
            }
        }
    }

    @Test
    @DisplayName("T-37 small practice without interoperability: 40/30/30/0")
    void t37() {
        assertThat(group().small()
                        .quality(ECQM, "236", met(7).of(9))
                        .activities("IA_PCMH")
                        .cost("TPCC_1", "1500", 20)
                        .score()
                        .weights())
                .isEqualTo("40/30/30/0");
    }

    @Test
    @DisplayName("T-38 small practice, automatic circumstances, quality and activities: 50/0/50/0")
    void t38() {
        assertThat(individual()
                        .small()
                        .inDisasterArea()
                        .quality(ECQM, "236", met(7).of(9))
                        .activities("IA_PCMH")
                        .score()
                        .weights())
                .isEqualTo("50/0/50/0");
    }

    @Test
    @DisplayName("T-39 the same in a practice that is not small: 85/0/15/0")
    void t39() {
        assertThat(individual()
                        .inDisasterArea()
                        .quality(ECQM, "236", met(7).of(9))
                        .activities("IA_PCMH")
                        .score()
                        .weights())
                .isEqualTo("85/0/15/0");
    }

    @Test
    @DisplayName("T-40 only interoperability is scored, with 100 %: final score 75.00")
    void t40() {
        Card card = group().excusedFrom(QUALITY, COST, IMPROVEMENT_ACTIVITIES)
                .interoperability(complete())
                .score();
        assertThat(card.interoperability()).isEqualTo("100 %");
        assertThat(card.total()).isEqualTo("75.00");
    }

    @Test
    @DisplayName("T-41 an APM Entity in traditional MIPS: 55/0/15/30")
    void t41() {
        assertThat(apmEntity()
                        .quality(ECQM, "236", met(7).of(9))
                        .interoperability(complete())
                        .score()
                        .weights())
                .isEqualTo("55/0/15/30");
    }

    @Test
    @DisplayName("T-42 the APP: 50/0/20/30")
    void t42() {
        assertThat(group().in("app1")
                        .quality(ECQM, "236", met(7).of(9))
                        .interoperability(complete())
                        .score()
                        .weights())
                .isEqualTo("50/0/20/30");
    }
}

package org.openqpp.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqpp.policy.value.CollectionType.CQM;
import static org.openqpp.policy.value.CollectionType.ECQM;
import static org.openqpp.policy.value.CollectionType.WEB_INTERFACE;
import static org.openqpp.scoring.Entity.apmEntity;
import static org.openqpp.scoring.Value.incomplete;
import static org.openqpp.scoring.Value.met;
import static org.openqpp.scoring.Value.points;
import static org.openqpp.scoring.Value.strata;
import static org.openqpp.scoring.Value.stratum;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqpp.scoring.figure.Rule;

/** Accountable care organizations may report ten Web Interface measures instead; two of them have no benchmark. */
class F03_TheWebInterface {

    private static final List<String> SEVEN = List.of("001", "110", "112", "113", "134", "236", "318");

    private static Entity organization() {
        return apmEntity().in("app1");
    }

    private static Entity allTen() {
        return organization()
                .quality(WEB_INTERFACE, SEVEN, points(8))
                .quality(
                        WEB_INTERFACE,
                        "226",
                        strata(stratum("reporting", met(80).of(100)), stratum("performance", met(70).of(100))))
                .quality(
                        WEB_INTERFACE,
                        "370",
                        strata(stratum("adolescents", met(5).of(50)), stratum("adults", met(5).of(50))))
                .quality(WEB_INTERFACE, "438", met(80).of(100));
    }

    @Test
    void eightOfTheTenCount() {
        Card card = allTen().scoreFlat();
        assertThat(card.counted()).isEqualTo("001 8, 110 8, 112 8, 113 8, 134 8, 226 8, 236 8, 318 8");
        assertThat(card.takenOut()).isEqualTo("370, 438");
        assertThat(card.quality()).isEqualTo("64 of 90: 71.1111 %");
        assertThat(card.says(Rule.WEB_INTERFACE_LEFT_OUT))
                .isEqualTo("No benchmark: taken out of points and available points.");
    }

    @Test
    void theTwoWithoutBenchmarkAreNotMissedEither() {
        Card card = organization().quality(WEB_INTERFACE, SEVEN, points(8)).scoreFlat();
        assertThat(card.quality()).isEqualTo("56 of 90: 62.2222 %");
        assertThat(card.says(Rule.PATHWAY_MISSING)).isEqualTo("Not submitted: 0 of 10 for 226.");
    }

    @Test
    void tooFewCasesAreTakenOut() {
        Card card = organization()
                .quality(WEB_INTERFACE, List.of("001", "110", "112", "113", "134", "236"), points(8))
                .quality(WEB_INTERFACE, "318", met(5).of(19))
                .scoreFlat();
        assertThat(card.takenOut()).isEqualTo("318");
        assertThat(card.says(Rule.CASES)).isEqualTo("19 cases; 20 needed.");
        assertThat(card.says(Rule.WEB_INTERFACE_LEFT_OUT)).contains("Too few cases: taken out of points");
        assertThat(card.quality()).isEqualTo("48 of 80: 60 %");
    }

    @Test
    void anIncompleteMeasureEarnsNothing() {
        assertThat(organization()
                        .quality(WEB_INTERFACE, "318", incomplete())
                        .score()
                        .counted())
                .isEqualTo("318 0");
    }

    @Test
    void ofBothSetsTheHigherOneCounts() {
        Card card = allTen().quality(CQM, List.of("001SSP", "134SSP", "236SSP"), points("9.5"))
                .scoreFlat();
        // three measures: 28.5 of 40 = 71.25 percent; Web Interface: 64 of 90 = 71.1111 percent
        assertThat(card.quality()).isEqualTo("28.5 of 40: 71.25 %");
        assertThat(card.counted()).isEqualTo("001SSP 9.5, 134SSP 9.5, 236SSP 9.5");
        assertThat(card.uncounted()).isEqualTo("001 8, 110 8, 112 8, 113 8, 134 8, 226 8, 236 8, 318 8");
        assertThat(card.says(Rule.PATHWAY_BOTH_SETS))
                .isEqualTo("Both sets reported, qualityPercent 71.25, qualityPercent 71.1111: the higher one counts.");
        assertThat(card.says(Rule.PATHWAY_OTHER_SET)).isEqualTo("Part of the set that scores lower: does not count.");
        Card other = allTen().quality(CQM, List.of("001SSP", "134SSP", "236SSP"), points("9.4"))
                .scoreFlat();
        assertThat(other.quality()).isEqualTo("64 of 90: 71.1111 %");
        assertThat(other.uncounted()).isEqualTo("001SSP 9.4, 134SSP 9.4, 236SSP 9.4");
    }

    @Test
    void ofEqualSetsTheThreeMeasuresCount() {
        Card card = organization()
                .quality(WEB_INTERFACE, List.of("001", "110", "112", "113", "134", "236"), points(10))
                .quality(WEB_INTERFACE, "318", met(5).of(19))
                .quality(CQM, List.of("001SSP", "134SSP", "236SSP"), points(10))
                .scoreFlat();
        // 60 of 80 and 30 of 40
        assertThat(card.counted()).isEqualTo("001SSP 10, 134SSP 10, 236SSP 10");
    }

    @Test
    void whatIsTakenOutOfTheOtherSetStaysVisible() {
        Card card = organization()
                .quality(WEB_INTERFACE, "318", met(5).of(19))
                .quality(CQM, List.of("001SSP", "134SSP", "236SSP"), points(8))
                .quality(ECQM, "130", points(8))
                .scoreFlat();
        assertThat(card.counted()).isEqualTo("001SSP 8, 134SSP 8, 236SSP 8");
        assertThat(card.takenOut()).isEqualTo("318, 130");
    }
}

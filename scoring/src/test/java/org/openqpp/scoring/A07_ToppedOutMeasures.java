package org.openqpp.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqpp.policy.value.CollectionType.CQM;
import static org.openqpp.policy.value.CollectionType.ECQM;
import static org.openqpp.scoring.Entity.group;
import static org.openqpp.scoring.Value.met;
import static org.openqpp.scoring.Value.points;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqpp.scoring.figure.Rule;

/** A benchmark topped out for two years gives 7 points at most. */
class A07_ToppedOutMeasures {

    private static final TestLaw CAPPED = TestLaw.FLAT.withCap("117", CQM);

    @ParameterizedTest(name = "{0} become {1}")
    @CsvSource({"6.999, 6.999", "7, 7", "7.01, 7", "10, 7"})
    void everythingAboveSevenIsCut(String own, String expected) {
        assertThat(group().quality(CQM, "117", points(own)).scoreUnder(CAPPED).points("117"))
                .isEqualTo(expected);
    }

    @Test
    void theCutIsToldAndOnlyWhenItHappens() {
        assertThat(group().quality(CQM, "117", points("8.5")).scoreUnder(CAPPED).says(Rule.TOPPED_OUT_CAP))
                .isEqualTo("Topped out for two years: 8.5 points cut to 7.");
        assertThat(group().quality(CQM, "117", points(7)).scoreUnder(CAPPED).says(Rule.TOPPED_OUT_CAP))
                .isEqualTo("-");
    }

    @Test
    void theCapBelongsToTheCollectionType() {
        // 117 is capped by CQM and not by eCQM
        assertThat(group().quality(CQM, "117", met(100).of(100)).score().points("117"))
                .isEqualTo("7");
        assertThat(group().quality(ECQM, "117", met(100).of(100)).score().points("117"))
                .isEqualTo("10");
    }

    @Test
    void theDecileStaysVisible() {
        Card card = group().quality(CQM, "117", points("7.5")).scoreUnder(CAPPED);
        assertThat(card.fact("117", "decile")).isEqualTo("7");
        assertThat(card.fact("117", "partialPoints")).isEqualTo("0");
        Card top = group().quality(CQM, "117", points(10)).scoreUnder(CAPPED);
        assertThat(top.fact("117", "decile")).isEqualTo("10");
        assertThat(top.fact("117", "partialPoints")).isEqualTo("none");
    }
}

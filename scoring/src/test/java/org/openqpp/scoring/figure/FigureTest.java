package org.openqpp.scoring.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqpp.policy.value.Citation;
import org.openqpp.policy.value.Confidence;
import org.openqpp.policy.value.Rational;
import org.openqpp.policy.value.Rounding;

/** A figure carries its value, its name, and the operation and operands it came from. */
class FigureTest {

    private static final Figure NINE = Figure.submitted("nine", 9);
    private static final Figure FOUR = Figure.submitted("four", 4);

    private static String told(Figure figure) {
        return figure.name() + " = " + figure.operation().wireName()
                + figure.operands().stream().map(Figure::name).toList() + " = "
                + figure.value();
    }

    @Test
    void arithmeticRemembersItsOperands() {
        assertThat(told(NINE.plus("both", FOUR))).isEqualTo("both = sum[nine, four] = 13");
        assertThat(told(NINE.minus("rest", FOUR))).isEqualTo("rest = difference[nine, four] = 5");
        assertThat(told(NINE.times("area", FOUR))).isEqualTo("area = product[nine, four] = 36");
        assertThat(told(NINE.over("share", FOUR))).isEqualTo("share = quotient[nine, four] = 2.25");
        assertThat(told(NINE.atMost("limited", FOUR))).isEqualTo("limited = minimum[nine, four] = 4");
        assertThat(told(NINE.atLeast("raised", FOUR))).isEqualTo("raised = maximum[nine, four] = 9");
        assertThat(told(NINE.as("other"))).isEqualTo("other = sum[nine] = 9");
        assertThat(told(Figure.sum("all", List.of(NINE, FOUR, FOUR)))).isEqualTo("all = sum[nine, four, four] = 17");
        assertThat(told(Figure.sum("none", List.of()))).isEqualTo("none = sum[] = 0");
    }

    @Test
    void quotientsAreExact() {
        Figure third = Figure.count("one", 1).over("third", Figure.count("three", 3));
        assertThat(told(third.times("again", Figure.count("three", 3)))).isEqualTo("again = product[third, three] = 1");
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> NINE.over("never", Figure.count("zero", 0)));
    }

    @ParameterizedTest(name = "{0} rounded by {1}")
    @CsvSource({
        "82.3129, RATE, 82.31",
        "82.315, RATE, 82.32",
        "8.95845, POINTS, 8.9585",
        "11.5, INTEROPERABILITY_POINTS, 12"
    })
    void aRoundingIsAnOperationWithAName(String value, Rounding rounding, String expected) {
        Figure exact = Figure.submitted("exact", Rational.parse(value));
        Figure rounded = exact.round("rounded", rounding);
        assertThat(told(rounded)).isEqualTo("rounded = round[exact] = " + expected);
        assertThat(rounded.rounding()).contains(rounding);
        assertThat(exact.rounding()).isEmpty();
    }

    @Test
    void theDecileIsTheHighestWhoseStartIsReached() {
        List<Figure> starts = starts(0, 10, 20, 30, 40, 50, 60, 70, 80, 90);
        assertThat(decile("19.99", starts, false)).isEqualTo("2");
        assertThat(decile("20", starts, false)).isEqualTo("3");
        assertThat(decile("-1", starts, false)).isEqualTo("1");
        assertThat(decile("90", starts, false)).isEqualTo("10");
        List<Figure> down = starts(100, 90, 80, 70, 60, 50, 40, 30, 20, 10);
        assertThat(decile("80.01", down, true)).isEqualTo("2");
        assertThat(decile("80", down, true)).isEqualTo("3");
        assertThat(decile("101", down, true)).isEqualTo("1");
        assertThat(decile("10", down, true)).isEqualTo("10");
        Figure told = Figure.submitted("rate", 20).decile(starts, false);
        assertThat(told.operation()).isEqualTo(Operation.DECILE);
        assertThat(told.operands()).hasSize(11).endsWith(starts.get(9));
        assertThat(told.operands().get(0).name()).isEqualTo("rate");
        assertThat(NINE.decile(down, true).operation()).isEqualTo(Operation.DECILE_INVERSE);
    }

    private static List<Figure> starts(long... starts) {
        return Stream.of(java.util.Arrays.stream(starts).boxed().toArray(Long[]::new))
                .map(start -> Figure.printed("start", Rational.of(start)))
                .toList();
    }

    private static String decile(String value, List<Figure> starts, boolean inverse) {
        return Figure.submitted("rate", Rational.parse(value))
                .decile(starts, inverse)
                .shown();
    }

    @Test
    void givenFiguresSayWhereTheyComeFrom() {
        Citation citation = new Citation("S1, appendix B", Confidence.PRIMARY);
        assertThat(NINE.origin()).contains(Origin.SUBMISSION);
        assertThat(Figure.known("prior", Rational.ONE).origin()).contains(Origin.PARTICIPATION);
        assertThat(Figure.statistic("mean", Rational.ONE).origin()).contains(Origin.STATISTICS);
        assertThat(Figure.count("measures", 2).origin()).contains(Origin.COUNT);
        assertThat(Figure.printed("weight", Rational.ONE, citation).origin()).contains(Origin.POLICY);
        assertThat(Figure.printed("weight", Rational.ONE, citation).citation()).contains(citation);
        assertThat(Figure.printed("percentile", Rational.ONE).citation()).isEmpty();
        assertThat(NINE.plus("both", FOUR).origin()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "9, 9",
        "2.5, 2.5",
        "0.33333, 0.3333",
        "0.00005, 0.0001",
        "1200, 1200",
        "0, 0",
        "-1.20, -1.2",
        "100.0, 100"
    })
    void peopleReadFourDecimalsAtMost(String value, String shown) {
        Figure figure = Figure.submitted("value", Rational.parse(value));
        assertThat(figure.shown()).isEqualTo(shown);
        assertThat(figure).hasToString("value " + shown);
    }

    @Test
    void zeroIsZero() {
        assertThat(Figure.count("none", 0).isZero()).isTrue();
        assertThat(NINE.isZero()).isFalse();
    }

    @Test
    void theNamesOfOperationsAndOriginsAreFixed() {
        assertThat(Operation.values())
                .extracting(Operation::wireName)
                .containsExactly(
                        "given",
                        "sum",
                        "difference",
                        "product",
                        "quotient",
                        "minimum",
                        "maximum",
                        "round",
                        "decile",
                        "decileInverse");
        assertThat(Origin.values())
                .extracting(Origin::wireName)
                .containsExactly("submission", "participation", "policy", "statistics", "count");
    }
}

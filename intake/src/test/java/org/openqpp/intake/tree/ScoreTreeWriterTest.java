package org.openqpp.intake.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openqpp.intake.Fixture;
import org.openqpp.policy.value.Citation;
import org.openqpp.policy.value.Confidence;
import org.openqpp.policy.value.Rational;
import org.openqpp.policy.value.Rounding;
import org.openqpp.scoring.figure.Figure;
import org.openqpp.scoring.figure.Reason;
import org.openqpp.scoring.figure.Rule;
import org.openqpp.scoring.tree.Metadata;
import org.openqpp.scoring.tree.ScoreNode;

class ScoreTreeWriterTest {

    private static final ScoreTreeWriter WRITER = ScoreTreeWriter.of(Fixture.POLICY);

    private static ScoreNode node(String name, Figure value, Reason... because) {
        return new ScoreNode(name, "", "", value, List.of(), List.of(), null, List.of(), List.of(because));
    }

    private static Figure sent(String name, String value) {
        return Figure.submitted(name, Rational.parse(value));
    }

    /** One line of JSON as it is easiest to read in a test. */
    private static String json(ScoreTreeWriter writer, ScoreNode tree) {
        return writer.toJson(List.of(tree)).replace('"', '\'');
    }

    @Test
    void writesTheKeysInOrder() {
        Figure percent = sent("percent", "95.71336");
        ScoreNode measure = node("001", sent("001", "8.96"));
        ScoreNode original = new ScoreNode(
                "quality", "Quality", "", percent, List.of(), List.of(measure), null, List.of(), List.of());
        ScoreNode quality = new ScoreNode(
                "quality",
                "Quality",
                "95.7134 % of 40",
                sent("contribution", "38.285344"),
                List.of(
                        new Metadata.Quantity("weight", sent("weight", "40.0")),
                        new Metadata.Text("status", "PICKED"),
                        new Metadata.Flag("reweighted", false)),
                List.of(),
                original,
                List.of("look \"here\""),
                List.of());
        ScoreNode total = new ScoreNode(
                "total",
                "Final score",
                "",
                sent("total", "77.03"),
                List.of(),
                List.of(quality),
                null,
                List.of(),
                List.of());
        assertThat(json(WRITER, total))
                .isEqualTo("[{'name':'total','title':'Final score','value':77.03,'parts':["
                        + "{'name':'quality','title':'Quality','detail':'95.7134 % of 40','value':38.2853,"
                        + "'metadata':{'weight':40,'status':'PICKED','reweighted':false},"
                        + "'original':{'name':'quality','title':'Quality','value':95.7134,"
                        + "'parts':[{'name':'001','value':8.96}]},"
                        + "'warnings':['look \\'here\\'']}]}]");
    }

    @Test
    void saysWhenACategoryIsNotScored() {
        ScoreNode total = new ScoreNode(
                "total",
                "",
                "",
                sent("total", "75"),
                List.of(),
                List.of(node("pi", sent("pi", "0")), node("bonuses", sent("bonuses", "0"))),
                null,
                List.of(),
                List.of());
        assertThat(json(WRITER, total))
                .isEqualTo("[{'name':'total','value':75,'parts':["
                        + "{'name':'pi','value':0,'original':null},{'name':'bonuses','value':0}]}]");
    }

    @Test
    void showsFourDecimalsRoundedHalfUp() {
        assertThat(json(WRITER, node("a", sent("a", "0.00005")))).contains("'value':0.0001");
        assertThat(json(WRITER, node("a", sent("a", "-0.00005")))).contains("'value':-0.0001");
        assertThat(json(WRITER, node("a", sent("a", "-0.00004")))).contains("'value':0}");
        assertThat(json(WRITER, node("a", sent("a", "100.00")))).contains("'value':100}");
        assertThat(json(WRITER, node("a", sent("a", "12345678901234567890123"))))
                .contains("'value':12345678901234567890123}");
    }

    @Test
    void explainsWithTheComputationOfEveryNumber() {
        Figure met = sent("performanceMet", "121");
        Figure all = met.plus("performanceDenominator", sent("performanceNotMet", "26"));
        Figure rate = Figure.count("hundred", 100)
                .times("hundredTimesMet", met)
                .over("exactRate", all)
                .round("performanceRate", Rounding.RATE);
        ScoreNode node = new ScoreNode(
                "046",
                "",
                "",
                rate,
                List.of(new Metadata.Quantity("caseCount", all)),
                List.of(),
                null,
                List.of(),
                List.of(Reason.of(Rule.RATE_FROM_COUNTS, met, all, rate)));
        String citation =
                Fixture.POLICY.findRule("R-3.2").orElseThrow().citation().toString();
        assertThat(json(WRITER.explaining(), node))
                .isEqualTo("[{'name':'046','value':82.31,'metadata':{'caseCount':147},"
                        + "'because':[{'rule':'R-3.2','sentence':'Performance rate: 121 of 147 met the measure, 82.31 %.',"
                        + "'figures':["
                        + "{'id':'f1','name':'performanceMet','value':121,'operation':'given','from':'submission'},"
                        + "{'id':'f2','name':'performanceDenominator','value':147,'operation':'sum','operands':["
                        + "{'ref':'f1'},{'id':'f3','name':'performanceNotMet','value':26,'operation':'given','from':'submission'}]},"
                        + "{'id':'f4','name':'performanceRate','value':82.31,'operation':'round','decimals':2,'operands':["
                        + "{'id':'f5','name':'exactRate','value':82.312925170068,'exact':'12100/147','operation':'quotient','operands':["
                        + "{'id':'f6','name':'hundredTimesMet','value':12100,'operation':'product','operands':["
                        + "{'id':'f7','name':'hundred','value':100,'operation':'given','from':'count'},{'ref':'f1'}]},"
                        + "{'ref':'f2'}]}]}],'citation':'" + citation + "'}],"
                        + "'computation':{'value':{'ref':'f4'},'caseCount':{'ref':'f2'}}}]");
    }

    @Test
    void writesDecilesWithTheirStarts() {
        List<Figure> starts = IntStream.rangeClosed(1, 10)
                .mapToObj(i -> Figure.printed("start", Rational.of(i * 25L, 10)))
                .toList();
        Figure decile = sent("rate", "7.5").decile(starts, false);
        assertThat(json(WRITER.explaining(), node("a", decile)))
                .endsWith(
                        "'computation':{'value':{'id':'f1','name':'decile','value':3,'operation':'decile','operands':["
                                + "{'id':'f2','name':'rate','value':7.5,'operation':'given','from':'submission'}],"
                                + "'starts':[2.5,5,7.5,10,12.5,15,17.5,20,22.5,25],'startsSum':137.5}}}]");
        assertThat(json(WRITER.explaining(), node("a", sent("rate", "7.5").decile(starts, true))))
                .contains("'operation':'decileInverse'");
    }

    @Test
    void writesWhereAFigureOfTheLawIsPrinted() {
        Figure minimum = Figure.printed("caseMinimum", Rational.of(20), new Citation("S1, page 3", Confidence.PRIMARY));
        assertThat(json(WRITER.explaining(), node("a", minimum)))
                .contains("'operation':'given','from':'policy','citation':'S1, page 3 [P]'");
    }

    @Test
    void startsTheIdsAnewInEachTree() {
        Figure figure = sent("a", "1");
        String both = WRITER.explaining().toJson(List.of(node("a", figure), node("b", figure)));
        assertThat(both).doesNotContain("ref").contains("\"id\":\"f1\"");
    }

    @Test
    void writesCases() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WRITER.writeCase("case-1", List.of(node("a", sent("a", "1"))), out);
        out.write('\n');
        WRITER.writeCase(null, List.of(), out);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("{\"id\":\"case-1\",\"trees\":[{\"name\":\"a\",\"value\":1}]}\n{\"trees\":[]}");
    }

    @Test
    void indentsWhenAsked() {
        assertThat(WRITER.readable().toJson(List.of(node("a", sent("a", "1"))))).contains("\n");
        assertThat(WRITER.toJson(List.of(node("a", sent("a", "1"))))).doesNotContain("\n");
    }
}

package org.openqpp.intake.qrda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqpp.intake.problem.Problem;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Paths, lines and columns lead to the element that is meant, in the eyes of another reader, too. */
class QrdaPlacesTest {

    static List<QrdaFixture> documents() {
        // characters of two and four bytes before and behind, and lines of both kinds
        return List.of(
                QrdaFixture.GROUP.withEvery("\"60\"", "\"x\""),
                QrdaFixture.GROUP
                        .withEvery("<component>", "<component><!-- é 😀 -->")
                        .withEvery("\"60\"", "\"-1\""),
                new QrdaFixture(QrdaFixture.MODEL.text().replace("\n", "\r\n").replace("\"2106-3\"", "\"0\"")),
                new QrdaFixture(QrdaFixture.GROUP.text().replace("\n", " ").replace("\"60\"", "\"x\"")));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void leadToTheElement(QrdaFixture fixture) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(false);
        Document dom = factory.newDocumentBuilder().parse(new InputSource(new StringReader(fixture.text())));
        String[] lines = fixture.text().split("\r\n|\n", -1);
        List<Problem> problems = fixture.read().problems().stream()
                .filter(problem -> !problem.place().path().isEmpty())
                .toList();

        assertThat(problems).hasSizeGreaterThan(5);
        for (Problem problem : problems) {
            NodeList found = (NodeList) XPathFactory.newInstance()
                    .newXPath()
                    .evaluate(problem.place().path(), dom, XPathConstants.NODESET);
            assertThat(found.getLength()).as(problem.toString()).isEqualTo(1);
            String line = lines[problem.place().position().line() - 1];
            String rest = line.substring(
                    line.offsetByCodePoints(0, problem.place().position().column() - 1));
            assertThat(rest).startsWith("<" + found.item(0).getNodeName());
        }
    }
}

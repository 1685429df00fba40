package org.openqpp.intake.qrda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqpp.intake.Document;
import org.openqpp.intake.Limits;
import org.openqpp.intake.problem.Problem;
import org.openqpp.intake.problem.ProblemCode;

/** Documents that are to do harm, or that are as large as they may be: a problem in words, in bounded time. */
class HostileQrdaTest {

    /** Many times what is needed; a reader whose time grows with the square of the size takes hours. */
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private static final int LARGEST = Limits.DEFAULT.maximumBytes();

    private static QrdaReading read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static QrdaReading read(byte[] content) {
        return assertTimeoutPreemptively(LONGEST, () -> QrdaFixture.DOOR.read(Document.of("report.xml", content)));
    }

    private static List<ProblemCode> codes(QrdaReading reading) {
        return reading.problems().stream().map(Problem::code).distinct().toList();
    }

    @Test
    void nothingIsFetchedAndNothingIsExpanded(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "0015CSECRET0000");
        String root = "<ClinicalDocument xmlns=\"urn:hl7-org:v3\">";
        for (String text : List.of(
                "<!DOCTYPE a [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>" + root + "&x;</ClinicalDocument>",
                "<!DOCTYPE a [<!ENTITY % x SYSTEM \"" + secret.toUri() + "\"> %x;]>" + root + "</ClinicalDocument>",
                "<!DOCTYPE a SYSTEM \"" + secret.toUri() + "\">" + root + "</ClinicalDocument>",
                "<!DOCTYPE a PUBLIC \"-//A//B\" \"" + secret.toUri() + "\"><ClinicalDocument/>",
                billionLaughs())) {
            QrdaReading reading = read(text);

            assertThat(codes(reading)).containsExactly(ProblemCode.XML_DOCUMENT_TYPE);
            assertThat(reading.toString()).doesNotContain("SECRET");
        }
        QrdaReading included = read(QrdaFixture.GROUP
                .with(
                        "<realmCode",
                        "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"" + secret.toUri()
                                + "\"/><?xml-stylesheet href=\"" + secret.toUri() + "\"?><realmCode")
                .text());
        assertThat(included.submission()).contains(QrdaFixture.group());
    }

    private static String billionLaughs() {
        StringBuilder text = new StringBuilder("<!DOCTYPE a [<!ENTITY e0 \"ha\">");
        for (int i = 1; i < 10; i++) {
            text.append("<!ENTITY e")
                    .append(i)
                    .append(" \"")
                    .append(("&e" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        return text.append("]><ClinicalDocument>&e9;</ClinicalDocument>").toString();
    }

    @Test
    void prefixesOfXmlItselfAreNoNames() {
        assertThat(codes(read("<xmlns:a/>"))).containsExactly(ProblemCode.XML_MALFORMED);
        assertThat(codes(read("<ClinicalDocument><xmlns:a/></ClinicalDocument>")))
                .containsExactly(ProblemCode.XML_MALFORMED);
        assertThat(read(QrdaFixture.GROUP
                                .with("<realmCode", "<xml:a xml:lang=\"en\"/><realmCode")
                                .text())
                        .submission())
                .contains(QrdaFixture.group());
    }

    @Test
    void deepNestingIsNotFollowed() {
        QrdaReading reading = read("<ClinicalDocument>" + "<a>".repeat(1_000_000));

        assertThat(codes(reading)).containsExactly(ProblemCode.XML_TOO_DEEP);
        assertThat(reading.problems().get(0).place().position()).isNotNull();
    }

    @Test
    void encodingsThatAreNotThoseOfTheTextAreOneProblem() {
        String text = QrdaFixture.GROUP.text().replace("Measure Section", "Mesures été");
        assertThat(codes(read(text.getBytes(StandardCharsets.ISO_8859_1)))).containsExactly(ProblemCode.XML_MALFORMED);
        assertThat(codes(read(text.replace("UTF-8", "UTF-16")))).containsExactly(ProblemCode.XML_MALFORMED);
        assertThat(codes(read(text.replace("UTF-8", "US-ASCII")))).containsExactly(ProblemCode.XML_MALFORMED);
        assertThat(read(text.replace("UTF-8", "windows-1252").getBytes(StandardCharsets.ISO_8859_1))
                        .submission())
                .isPresent();
        assertThat(codes(read(text.replace("UTF-8", "no such name")))).containsExactly(ProblemCode.XML_MALFORMED);
        byte[] cut = text.getBytes(StandardCharsets.UTF_16LE);
        assertThat(codes(read(("\uFEFF" + text.substring(0, 500)).getBytes(StandardCharsets.UTF_16BE))))
                .containsExactly(ProblemCode.XML_MALFORMED);
        assertThat(codes(read(java.util.Arrays.copyOf(cut, cut.length - 1))))
                .containsExactly(ProblemCode.XML_MALFORMED);
    }

    static Stream<Arguments> parts() {
        return Stream.of(
                part("measures", i -> organizer(Template.MEASURE.root(), "")),
                part(
                        "proportions",
                        i -> "<entry><organizer><templateId root=\"" + Template.PROPORTION.root()
                                + "\"/><reference><externalDocument><id extension=\"PI_" + i
                                + "\"/></externalDocument></reference></organizer></entry>"),
                part("activities", i -> organizer(Template.ACTIVITY.root(), "")),
                part("periods", i -> "<entry><act><templateId root=\"" + Template.PERIOD.root() + "\"/></act></entry>"),
                part(
                        "sections",
                        i -> "<section><templateId root=\"" + Template.QUALITY_SECTION.root() + "\"/></section>"),
                part("counts", i -> "<observation><templateId root=\"" + Template.COUNT.root() + "\"/></observation>"),
                part("templates", i -> "<templateId root=\"" + Template.POPULATION.root() + "\"/>"),
                part("names", i -> "<n" + i + "/>"),
                part("prefixes", i -> "<p" + i + ":a xmlns:p" + i + "=\"u" + i + "\"/>"),
                part("comments", i -> "<!-- -->"),
                part("text", i -> "xxxxxxxx"));
    }

    private static Arguments part(String name, IntFunction<String> part) {
        return Arguments.of(name, part);
    }

    private static String organizer(String root, String inside) {
        return "<entry><organizer><templateId root=\"" + root + "\"/>" + inside + "</organizer></entry>";
    }

    /** The group's document with as many parts as fit, in the section that has the anchor before its end. */
    private static String filled(String beforeLast, IntFunction<String> part) {
        String text = QrdaFixture.GROUP.text();
        int at = text.lastIndexOf(beforeLast);
        StringBuilder filled = new StringBuilder(LARGEST).append(text, 0, at);
        for (int i = 0; ; i++) {
            String next = part.apply(i);
            if (filled.length() + next.length() + text.length() > LARGEST) {
                return filled.append(text, at, text.length()).toString();
            }
            filled.append(next);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("parts")
    void theLargestDocumentsAreReadInBoundedTime(String name, IntFunction<String> part) {
        // at the end of the last section, beside the sections, and in a population
        for (String beforeLast : List.of("</section>", "</structuredBody>", "<!-- NUMER -->")) {
            String text = filled(beforeLast, part);
            QrdaReading reading = read(text);

            assertThat(text.length()).isGreaterThan(LARGEST - 100_000);
            assertThat(reading.problems()).hasSizeLessThanOrEqualTo(4 * QrdaFindings.MOST);
        }
    }

    @Test
    void tooManyNamesAreNotRead() {
        assertThat(codes(read(filled("</section>", i -> "<n" + i + "/>"))))
                .containsExactly(ProblemCode.XML_TOO_MANY_NAMES);
        assertThat(codes(read(filled("</section>", i -> "<n n" + i + "=\"\"/>"))))
                .containsExactly(ProblemCode.XML_TOO_MANY_NAMES);
        assertThat(codes(read(filled("</section>", i -> "<n xmlns:p" + i + "=\"u\"/>"))))
                .containsExactly(ProblemCode.XML_TOO_MANY_NAMES);
    }

    @Test
    void namesOfManyDocumentsAreNotKept() {
        // each of them alone is not suspicious
        assertTimeoutPreemptively(LONGEST, () -> {
            for (int document = 0; document < 100; document++) {
                StringBuilder names = new StringBuilder();
                for (int i = 0; i < 5_000; i++) {
                    names.append("<n").append(document).append('x').append(i).append("/>");
                }
                QrdaFixture.GROUP.with("<realmCode", names + "<realmCode").read();
            }
        });
    }

    @Test
    void aTagOrTextHasAnEnd() {
        int longest = 1 << 16;
        String value = "9".repeat(longest);
        QrdaReading tag =
                read(QrdaFixture.GROUP.with("\"60\"", "\"" + value + "\"").text());
        QrdaReading text = read("\uFEFF"
                + QrdaFixture.GROUP
                        .with("<realmCode", "\n" + value + "<realmCode")
                        .text());

        assertThat(codes(tag)).containsExactly(ProblemCode.XML_TAG_TOO_LONG);
        assertThat(text.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.XML_TAG_TOO_LONG);
            assertThat(problem.place().position()).hasToString("2:1");
        });
        assertThat(read(QrdaFixture.GROUP
                                .with("<realmCode", value.substring(200) + "<realmCode")
                                .text())
                        .submission())
                .contains(QrdaFixture.group());
        StringBuilder attributes = new StringBuilder("<ClinicalDocument");
        for (int i = 0; i < 1_000_000; i++) {
            attributes.append(" a").append(i).append("=\"\"");
        }
        assertThat(codes(read(attributes.append("/>").toString()))).containsExactly(ProblemCode.XML_TAG_TOO_LONG);
    }

    @Test
    void longValuesAreCutWhereTheyAreShown() {
        QrdaReading reading = read(QrdaFixture.GROUP
                .with("\"60\"", "\"" + "9".repeat(60_000) + "\"")
                .text());

        assertThat(codes(reading)).contains(ProblemCode.COUNT_NOT_WHOLE);
        assertThat(reading.problems()).allMatch(problem -> problem.message().length() < 1_000);
    }
}

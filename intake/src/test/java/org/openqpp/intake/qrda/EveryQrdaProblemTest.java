package org.openqpp.intake.qrda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqpp.intake.qrda.QrdaFixture.GROUP;
import static org.openqpp.intake.qrda.QrdaFixture.MODEL;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqpp.intake.Document;
import org.openqpp.intake.Fixture;
import org.openqpp.intake.Limits;
import org.openqpp.intake.problem.Effect;
import org.openqpp.intake.problem.Problem;
import org.openqpp.intake.problem.ProblemCode;
import org.openqpp.policy.value.ParticipationOption;
import org.openqpp.policy.value.PerformanceYear;
import org.openqpp.scoring.submission.Submission;

/**
 * Every problem of a QRDA III document is found where it is, with the codes that the CMS converter would give for the document.
 * Each row is a good document of our own writer with one change.
 */
class EveryQrdaProblemTest {

    private static final String NOWHERE = "1.2.3";
    private static final ConverterJson JSON = ConverterJson.of(Fixture.POLICY);
    private static final String DOCUMENT = "/ClinicalDocument";
    private static final String SECTION = DOCUMENT + "/component/structuredBody/component";
    private static final String NUMER = "<!-- NUMER -->";
    private static final String DENOM = "<!-- DENOM -->";
    private static final String DENEX = "<!-- DENEX -->";
    private static final String IPOP = "<!-- IPOP -->";

    /** A change, the problem that comes of it, the end of its path, and all codes of the converter. */
    private record Row(ProblemCode code, String path, QrdaFixture fixture, Set<Integer> converterCodes) {
        @Override
        public String toString() {
            return code.id() + " " + code;
        }
    }

    /** A problem whose own code is all that the converter says. */
    private static Row row(ProblemCode code, String path, QrdaFixture fixture) {
        return new Row(
                code,
                path,
                fixture,
                code.effect() == Effect.NO_SCORE && code.converterCode().isPresent()
                        ? Set.of(code.converterCode().getAsInt())
                        : Set.of());
    }

    private static Row row(ProblemCode code, String path, QrdaFixture fixture, Integer... converterCodes) {
        return new Row(code, path, fixture, Set.of(converterCodes));
    }

    private static final Function<Template, String> ROOT = Template::root;

    static List<Row> rows() {
        return Stream.of(text(), document(), quality(), others(), modelDocument(), modelMeasures())
                .flatMap(rows -> rows)
                .toList();
    }

    private static Stream<Row> text() {
        return Stream.of(
                row(ProblemCode.XML_MALFORMED, "", GROUP.with("</ClinicalDocument>", "")),
                row(
                        ProblemCode.XML_DOCUMENT_TYPE,
                        "",
                        GROUP.with("<ClinicalDocument", "<!DOCTYPE ClinicalDocument>\n<ClinicalDocument")),
                row(ProblemCode.XML_ENTITY, "", GROUP.with("<title>", "<title>&nbsp;")),
                row(
                        ProblemCode.XML_TOO_DEEP,
                        "",
                        GROUP.with("<title>", "<a>".repeat(64) + "</a>".repeat(64) + "<title>")),
                row(
                        ProblemCode.XML_TOO_MANY_NAMES,
                        "",
                        GROUP.with(
                                "<title>",
                                IntStream.rangeClosed(0, 100)
                                        .mapToObj(i -> "<a xmlns:p" + i + "=\"u\"/>")
                                        .collect(Collectors.joining("", "", "<title>")))),
                row(ProblemCode.XML_TAG_TOO_LONG, "", GROUP.with("<title>", "<title>" + "a".repeat(1 << 16))));
    }

    private static Stream<Row> document() {
        return Stream.of(
                row(ProblemCode.NOT_QRDA, "/report", new QrdaFixture("<report/>")),
                row(ProblemCode.NOT_QRDA, DOCUMENT, GROUP.with(ROOT.apply(Template.DOCUMENT), NOWHERE)),
                row(ProblemCode.QRDA_OTHER_YEAR, DOCUMENT, GROUP.with("2022-12-01", "2019-05-01")),
                row(
                        ProblemCode.NO_SECTION,
                        DOCUMENT,
                        GROUP.with(GROUP.section(0), "")
                                .with(GROUP.section(1), "")
                                .with(GROUP.section(2), "")),
                row(
                        ProblemCode.SECOND_QUALITY_SECTION,
                        SECTION + "[2]/section",
                        GROUP.with(GROUP.section(0), GROUP.section(0) + GROUP.section(0))),
                row(
                        ProblemCode.SECOND_INTEROPERABILITY_SECTION,
                        SECTION + "[3]/section",
                        GROUP.with(GROUP.section(1), GROUP.section(1) + GROUP.section(1))),
                row(
                        ProblemCode.SECOND_ACTIVITIES_SECTION,
                        SECTION + "[4]/section",
                        GROUP.with(GROUP.section(2), GROUP.section(2) + GROUP.section(2))),
                row(
                        ProblemCode.PROGRAM_NAME_COUNT,
                        "/informationRecipient/intendedRecipient/id[2]",
                        GROUP.twice("<id root=\"" + Header.PROGRAM_ROOT, "/>")),
                row(
                        ProblemCode.PROGRAM_NAME_COUNT,
                        "/informationRecipient/intendedRecipient",
                        GROUP.with(Header.PROGRAM_ROOT, NOWHERE)),
                row(
                        ProblemCode.UNKNOWN_PROGRAM_NAME,
                        "/informationRecipient/intendedRecipient/id",
                        GROUP.with("MIPS_GROUP", "MIPS_GRP")),
                row(
                        ProblemCode.VIRTUAL_GROUP_ID_MISSING,
                        "/documentationOf/serviceEvent",
                        GROUP.with("MIPS_GROUP", "MIPS_VIRTUALGROUP")),
                row(
                        ProblemCode.PERIOD_START_COUNT,
                        "/act",
                        GROUP.after(ROOT.apply(Template.PERIOD), "<low value=\"20240101\"/>", "")),
                row(
                        ProblemCode.PERIOD_END_COUNT,
                        "/act/effectiveTime/high[1]",
                        GROUP.twiceAfter(ROOT.apply(Template.PERIOD), "<high", "/>")),
                row(
                        ProblemCode.PERIOD_NOT_A_DATE,
                        "/act/effectiveTime/high",
                        GROUP.after(ROOT.apply(Template.PERIOD), "20241231", "20240230")),
                row(
                        ProblemCode.PERIOD_WITHOUT_YEAR,
                        "/act/effectiveTime/low",
                        GROUP.after(ROOT.apply(Template.PERIOD), "20240101", "202")));
    }

    private static Stream<Row> quality() {
        QrdaFixture one = QrdaFixture.of(only("mips"));
        String numerator = "95BCB9D4-86A8-43C1-BE29-7440A2ECE294";
        String other = "00000000-0000-0000-0000-000000000000";
        return Stream.of(
                row(
                        ProblemCode.QUALITY_PERIOD_COUNT,
                        SECTION + "[1]/section",
                        GROUP.twice("          <entry>\n            <act", "</entry>")),
                row(
                        ProblemCode.QUALITY_SECTION_EMPTY,
                        SECTION + "/section",
                        one.withEvery(ROOT.apply(Template.MEASURE), NOWHERE)),
                row(
                        ProblemCode.MEASURE_TWICE_IN_SECTION,
                        "/entry[3]/organizer/reference/externalDocument/id",
                        GROUP.twice("          <entry>\n            <organizer", "</organizer>\n          </entry>")),
                row(
                        ProblemCode.SECTION_TEMPLATE_VERSION,
                        "/section/templateId[1]",
                        GROUP.with(
                                Template.SECTION_ROOT + "\" extension=\"2020",
                                Template.SECTION_ROOT + "\" extension=\"2017")),
                row(
                        ProblemCode.SECTION_TEMPLATE_VERSION,
                        SECTION + "[1]/section",
                        GROUP.with(Template.SECTION_ROOT + "\" extension=\"2020", NOWHERE + "\" extension=\"2020")),
                row(
                        ProblemCode.MEASURE_UUID_COUNT,
                        "/externalDocument/id[1]",
                        GROUP.twice("<id root=\"2.16.840.1.113883.4.738\"", "/>")),
                row(ProblemCode.MEASURE_UUID_COUNT, "/organizer", GROUP.with("2.16.840.1.113883.4.738", NOWHERE)),
                row(
                        ProblemCode.MEASURE_WITHOUT_POPULATIONS,
                        "/organizer",
                        one.withEvery(ROOT.apply(Template.POPULATION), NOWHERE),
                        7,
                        14,
                        59),
                row(
                        ProblemCode.UNKNOWN_MEASURE_UUID,
                        "/entry[2]/organizer/reference/externalDocument/id",
                        GROUP.with("2c928084-83d3-1b44-0183-eb75dc8a03db", other)),
                row(
                        ProblemCode.POPULATION_TYPE_TOTAL,
                        "/entry[2]/organizer",
                        one.with(one.component("NUMER"), one.component("NUMER") + one.component("NUMER"))),
                row(
                        ProblemCode.POPULATION_UUID_MISSING,
                        "/observation/reference/externalObservation/id",
                        one.after(NUMER, numerator, other)),
                row(
                        ProblemCode.RATE_UUID_UNKNOWN,
                        "/component[1]/observation/reference/externalObservation/id",
                        one.with(numerator, other)),
                row(
                        ProblemCode.POPULATION_ID_COUNT,
                        "/externalObservation/id[1]",
                        one.twiceAfter(NUMER, "<id root=\"" + numerator, "/>")),
                row(
                        ProblemCode.POPULATION_TYPE_COUNT,
                        "/observation/value[1]",
                        one.twiceAfter(NUMER, "<value xsi:type=\"CD\"", "/>")),
                row(
                        ProblemCode.RATE_WITHOUT_NUMERATOR,
                        "/component[1]/observation",
                        one.withoutAfter(ROOT.apply(Template.RATE), "<reference", "</reference>")),
                row(
                        ProblemCode.QRDA_RATE_OUT_OF_RANGE,
                        "/component[1]/observation/value",
                        one.after(ROOT.apply(Template.RATE), "value=\"0.", "value=\"7.")),
                row(ProblemCode.COUNT_ELEMENTS, "/observation", one.after(NUMER, ROOT.apply(Template.COUNT), NOWHERE)),
                row(
                        ProblemCode.COUNT_VALUES,
                        "/entryRelationship/observation",
                        one.after(NUMER, "<value xsi:type=\"INT\" value=\"60\"/>", "")),
                row(ProblemCode.COUNT_NOT_WHOLE, "/observation/value", one.after(NUMER, "\"60\"", "\"60.5\"")),
                row(ProblemCode.COUNT_NEGATIVE, "/observation/value", one.after(NUMER, "\"60\"", "\"-1\"")),
                row(
                        ProblemCode.DENOMINATOR_ABOVE_POPULATION,
                        "/observation/value",
                        one.after(DENOM, "\"100\"", "\"101\"")),
                row(
                        ProblemCode.POPULATION_COUNT_UNREADABLE,
                        "/observation/value",
                        one.after(IPOP, "\"100\"", "\"many\"")),
                row(
                        ProblemCode.POPULATIONS_TAKEN_BY_TYPE,
                        "/observation/reference/externalObservation/id",
                        QrdaFixture.of(only("app1")).after(NUMER, numerator, other)));
    }

    /** An individual with one measure. */
    private static Submission only(String program) {
        return new Submission(
                ParticipationOption.INDIVIDUAL,
                null,
                "000123456",
                "1234567893",
                new PerformanceYear(2024),
                List.of(QrdaFixture.quality(program, List.of("001"))));
    }

    private static Stream<Row> others() {
        String proportion = ROOT.apply(Template.PROPORTION);
        String attestation = ROOT.apply(Template.ATTESTATION);
        String activity = ROOT.apply(Template.ACTIVITY);
        String interoperability = ROOT.apply(Template.INTEROPERABILITY_SECTION);
        return Stream.of(
                row(
                        ProblemCode.PI_PERIOD_COUNT,
                        SECTION + "[2]/section",
                        GROUP.after(interoperability, ROOT.apply(Template.PERIOD), NOWHERE)),
                row(
                        ProblemCode.PI_EXCHANGE_TWICE,
                        "/organizer",
                        GROUP.after(proportion, "PI_EP_1", "PI_HIE_1").with("PI_PEA_1", "PI_HIE_5")),
                row(
                        ProblemCode.PI_MEASURE_MISPLACED,
                        "/organizer",
                        GROUP.with(GROUP.section(2), "")
                                .with(interoperability, ROOT.apply(Template.ACTIVITIES_SECTION)),
                        15,
                        43),
                row(
                        ProblemCode.PI_MEASURE_ID_COUNT,
                        "/organizer",
                        GROUP.twiceAfter(proportion, "<id root=\"2.16.840.1.113883.3.7031\"", "/>")),
                row(
                        ProblemCode.PI_MEASURE_EMPTY,
                        "/organizer",
                        GROUP.after(proportion, ROOT.apply(Template.NUMERATOR), NOWHERE)
                                .after(proportion, ROOT.apply(Template.DENOMINATOR), NOWHERE)),
                row(
                        ProblemCode.PI_NUMERATOR_DENOMINATOR,
                        "/organizer",
                        GROUP.after(proportion, ROOT.apply(Template.NUMERATOR), NOWHERE)),
                row(
                        ProblemCode.PI_COUNT_ELEMENTS,
                        "/observation",
                        GROUP.after(ROOT.apply(Template.NUMERATOR), ROOT.apply(Template.COUNT), NOWHERE)),
                row(
                        ProblemCode.PI_COUNT_NOT_WHOLE,
                        "/observation/value",
                        GROUP.after(ROOT.apply(Template.NUMERATOR), "\"80\"", "\"8.5\"")),
                row(
                        ProblemCode.PI_COUNT_INVALID,
                        "/observation/value",
                        GROUP.after(ROOT.apply(Template.NUMERATOR), "\"80\"", "\"-8\"")),
                row(
                        ProblemCode.PI_ANSWER_COUNT,
                        "/organizer",
                        GROUP.after(attestation, ROOT.apply(Template.ANSWER), NOWHERE)),
                row(
                        ProblemCode.PI_ANSWER_ID_COUNT,
                        "/organizer",
                        GROUP.twiceAfter(attestation, "<id root=\"2.16.840.1.113883.3.7031\"", "/>")),
                row(
                        ProblemCode.ANSWER_NOT_YES_OR_NO,
                        "/observation/value",
                        GROUP.after(ROOT.apply(Template.ANSWER), "code=\"Y\"", "code=\"yes\"")),
                row(ProblemCode.ACTIVITIES_SECTION_EMPTY, SECTION + "[3]/section", GROUP.withEvery(activity, NOWHERE)),
                row(
                        ProblemCode.ACTIVITIES_PERIOD_COUNT,
                        SECTION + "[3]/section",
                        GROUP.after(ROOT.apply(Template.ACTIVITIES_SECTION), ROOT.apply(Template.PERIOD), NOWHERE)),
                row(ProblemCode.ACTIVITIES_OTHER_CONTENT, "/organizer", GROUP.with(activity, attestation)),
                row(
                        ProblemCode.ACTIVITY_ANSWER_COUNT,
                        "/organizer",
                        GROUP.after(activity, ROOT.apply(Template.ANSWER), NOWHERE)));
    }

    private static Stream<Row> modelDocument() {
        String participant = "/participant[1]/associatedEntity/id";
        return Stream.of(
                row(
                        ProblemCode.MODEL_TIN_MISSING,
                        "/documentationOf/serviceEvent",
                        MODEL.withEvery(Header.TIN_ROOT, NOWHERE),
                        84,
                        86),
                row(
                        ProblemCode.MODEL_TIN_FORM,
                        "/performer[1]/assignedEntity/representedOrganization/id",
                        MODEL.with("000123456", "00123456")),
                row(
                        ProblemCode.MODEL_NPI_MISSING,
                        "/documentationOf/serviceEvent",
                        MODEL.withEvery(Header.NPI_ROOT, NOWHERE),
                        87,
                        89),
                row(
                        ProblemCode.MODEL_NPI_FORM,
                        "/performer[1]/assignedEntity/id",
                        MODEL.with("0012345678", "001234567A")),
                row(ProblemCode.MODEL_NPI_FORM, "/performer[2]/assignedEntity/id", MODEL.with("0012345679", "1")),
                row(ProblemCode.MODEL_ADDRESS_MISSING, "/participant[1]", MODEL.without("<addr>", "</addr>")),
                row(ProblemCode.MODEL_QUALITY_SECTION_MISSING, DOCUMENT, MODEL.with(MODEL.section(0), ""), 23, 36),
                row(
                        ProblemCode.MODEL_ENTITY_COUNT,
                        "/participant[1]/associatedEntity/id[2]",
                        MODEL.twice("<id root=\"" + Header.MODEL_ENTITY_ROOT, "/>")),
                row(ProblemCode.MODEL_ENTITY_COUNT, "/participant[1]", MODEL.with(Header.MODEL_ENTITY_ROOT, NOWHERE)),
                row(ProblemCode.MODEL_ENTITY_EMPTY, participant, MODEL.with("AK0001", "")),
                row(ProblemCode.MODEL_ENTITY_UNKNOWN, participant, MODEL.with("AK0001", "ak0001")),
                row(
                        ProblemCode.MODEL_INTEROPERABILITY_SECTION,
                        SECTION + "[2]/section",
                        MODEL.with(MODEL.section(0), MODEL.section(0) + GROUP.section(1))),
                row(
                        ProblemCode.MODEL_ACTIVITIES_SECTION,
                        SECTION + "[2]/section",
                        MODEL.with(MODEL.section(0), MODEL.section(0) + GROUP.section(2))),
                row(
                        ProblemCode.MODEL_TIN_WITHOUT_NPI,
                        "/documentationOf/serviceEvent",
                        MODEL.with(Header.NPI_ROOT, NOWHERE)),
                row(
                        ProblemCode.MODEL_NPI_WITHOUT_TIN,
                        "/documentationOf/serviceEvent",
                        MODEL.with(Header.TIN_ROOT, NOWHERE)),
                row(
                        ProblemCode.MODEL_SHARED_PERFORMER,
                        "/documentationOf/serviceEvent/performer",
                        MODEL.without("</performer>", "<performer typeCode=\"PRF\">")),
                row(ProblemCode.MODEL_CEHRT_FORM, "/participant[2]/associatedEntity/id", MODEL.with("0015C", "0015E")),
                row(ProblemCode.MODEL_CEHRT_FORM, "/participant[1]", MODEL.with(Header.CEHRT_ROOT, NOWHERE)),
                row(
                        ProblemCode.MODEL_CEHRT_COUNT,
                        "/participant[2]/associatedEntity/id[2]",
                        MODEL.twice("<id root=\"" + Header.CEHRT_ROOT, "/>")),
                row(
                        ProblemCode.MODEL_PERIOD_START,
                        "/act/effectiveTime/low",
                        MODEL.after(ROOT.apply(Template.PERIOD), "20240101", "20240102")),
                row(
                        ProblemCode.MODEL_PERIOD_END,
                        "/act/effectiveTime/high",
                        MODEL.after(ROOT.apply(Template.PERIOD), "20241231", "2024-12-31")),
                row(
                        ProblemCode.MODEL_REQUIRED_MEASURES,
                        SECTION + "/section",
                        MODEL.without("          <entry>\n            <organizer", "</organizer>\n          </entry>")),
                row(ProblemCode.MODEL_NOT_SCORED, "", MODEL));
    }

    private static Stream<Row> modelMeasures() {
        String stratum = "0C8CCBC3-BC5D-45AE-9ADD-4AA70859516C";
        return Stream.of(
                row(
                        ProblemCode.MODEL_RATE_TOTAL,
                        "/component[2]/observation",
                        MODEL.with(MODEL.rate(), MODEL.rate() + MODEL.rate())),
                row(
                        ProblemCode.MODEL_DENOMINATOR_NOT_POPULATION,
                        "/observation/value",
                        MODEL.after(IPOP, "\"100\"", "\"101\"")),
                row(
                        ProblemCode.MODEL_STRATA_TOTAL,
                        "/observation",
                        MODEL.with(MODEL.stratum(stratum), MODEL.stratum(stratum) + MODEL.stratum(stratum))),
                row(
                        ProblemCode.MODEL_STRATUM_MISSING,
                        "/observation",
                        MODEL.with(stratum, "00000000-0000-0000-0000-000000000000")),
                row(
                        ProblemCode.MODEL_PERFORMANCE_DENOMINATOR,
                        "/observation/value",
                        MODEL.after(DENEX, "\"5\"", "\"105\""),
                        92,
                        93,
                        94),
                row(
                        ProblemCode.MODEL_EXCLUSION_TOO_LARGE,
                        "/observation/value",
                        MODEL.after(DENEX, "\"5\"", "\"105\""),
                        92,
                        93,
                        94),
                row(
                        ProblemCode.MODEL_NUMERATOR_TOO_LARGE,
                        "/observation/value",
                        MODEL.after(NUMER, "\"60\"", "\"96\"")),
                row(
                        ProblemCode.MODEL_RATE_NOT_NULL,
                        "/observation/value",
                        MODEL.after(ROOT.apply(Template.RATE), "value=\"0.631579\"", "nullFlavor=\"NA\"")),
                row(
                        ProblemCode.MODEL_RATE_ZERO,
                        "/observation/value",
                        MODEL.after(ROOT.apply(Template.RATE), "\"0.631579\"", "\"0\"")
                                .after(DENEX, "\"5\"", "\"100\"")
                                .after(NUMER, "\"60\"", "\"0\"")),
                row(
                        ProblemCode.MODEL_SUPPLEMENTAL_MISSING,
                        "/observation",
                        MODEL.after(NUMER, "code=\"2028-9\"", "code=\"9\"")),
                row(
                        ProblemCode.MODEL_SUPPLEMENTAL_COUNT,
                        "/observation",
                        MODEL.after("race: Asian", ROOT.apply(Template.COUNT), NOWHERE)),
                row(ProblemCode.MODEL_COUNT_NOT_WHOLE, "/observation/value", MODEL.after(NUMER, "\"60\"", "\".5\"")),
                row(
                        ProblemCode.MODEL_STRATUM_WITHOUT_ID,
                        "/observation",
                        MODEL.with("<id root=\"" + stratum + "\"/>", "")));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void isFoundInItsPlace(Row row) {
        List<Problem> found = row.fixture().read().problems().stream()
                .filter(problem -> problem.code() == row.code())
                .toList();

        assertThat(found).isNotEmpty();
        assertThat(found.get(0).place().document()).isEqualTo("report.xml");
        assertThat(found.get(0).place().path()).endsWith(row.path());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void hasTheCodesOfTheConverter(Row row) {
        assertThat(row.fixture().read().converterCodes()).isEqualTo(row.converterCodes());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void leavesASubmissionUnlessItPreventsOne(Row row) {
        assertThat(row.fixture().read().submission().isPresent())
                .isEqualTo(row.code().effect() != Effect.NO_SCORE);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void repeatsNoIdentifier(Row row) {
        assertThat(row.fixture().read().problems())
                .extracting(Problem::message)
                .noneMatch(message -> message.contains("000123456") || message.contains("00123456789"));
    }

    @Test
    void goodDocumentsHaveNoProblemOfTheirForm() {
        assertThat(GROUP.read().converterCodes()).isEmpty();
        assertThat(GROUP.read().submission()).contains(QrdaFixture.group());
        assertThat(MODEL.read().submission()).contains(QrdaFixture.model());
        assertThat(MODEL.read().model()).contains("PCF");
    }

    @Test
    void everyCodeHasARowHere() {
        Set<ProblemCode> tested = rows().stream().map(Row::code).collect(Collectors.toSet());

        // those of packed and unknown files are tested with the files
        assertThat(tested)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(ProblemCode.values())
                        .filter(code -> code.id().compareTo("QPP-1905") >= 0)
                        .toList());
    }

    @Test
    void aDocumentAboveTheLimitIsNotRead() {
        QrdaIntake small = QrdaIntake.of(Fixture.POLICY, EntityIds.UNKNOWN, new Limits(1000, 64));

        assertThat(small.read(GROUP.document()).problems())
                .extracting(Problem::code)
                .containsExactly(ProblemCode.FILE_TOO_LARGE);
    }

    @Test
    void aListOfEntitiesDecides() {
        QrdaIntake listed = QrdaIntake.of(Fixture.POLICY, new EntityIds(Set.of("AK0001", "odd")), Limits.DEFAULT);

        assertThat(listed.read(MODEL.document()).converterCodes()).isEmpty();
        assertThat(listed.read(MODEL.with("AK0001", "odd").document()).converterCodes())
                .isEmpty();
        assertThat(listed.read(MODEL.with("AK0001", "AK0002").document()).converterCodes())
                .containsExactly(63);
    }

    @Test
    void allProblemsAreToldAtOnceEvenWhereTheConverterStops() {
        QrdaReading reading = MODEL.with("000123456", "1")
                .without("<addr>", "</addr>")
                .with("AK0001", "ZZ0001")
                .read();

        assertThat(reading.problems())
                .extracting(Problem::code)
                .contains(
                        ProblemCode.MODEL_TIN_FORM,
                        ProblemCode.MODEL_ADDRESS_MISSING,
                        ProblemCode.MODEL_ENTITY_UNKNOWN);
        assertThat(reading.converterCodes()).containsExactlyInAnyOrder(85, 63);
    }

    @Test
    void measuresWithoutAnIdAreTheSameForTheConverter() {
        QrdaReading reading = GROUP.withEvery("root=\"2.16.840.1.113883.4.738\"", "root=\"" + NOWHERE + "\"")
                .read();

        assertThat(reading.problems())
                .extracting(Problem::message)
                .contains("This is the second measure without an id.");
        assertThat(reading.converterCodes()).containsExactlyInAnyOrder(70, 71);
    }

    @Test
    void onlyTheQualitySetOfAPathwayNamesIt() {
        String id = "<participant><associatedEntity><id root=\"" + Header.PATHWAY_ROOT + "\" extension=\"";
        String end = "\"/></associatedEntity></participant><documentationOf ";
        QrdaReading known = GROUP.with("<documentationOf ", id + "M0005" + end).read();
        QrdaReading unknown =
                GROUP.with("<documentationOf ", id + "M9999" + end).read();
        QrdaReading empty = GROUP.with("<documentationOf ", id + end).read();

        assertThat(programNames(JSON, known)).containsExactly("M0005", "mips", "mips");
        assertThat(programNames(JSON.forScoring(), known)).containsExactly("M0005", "M0005", "M0005");
        assertThat(programNames(JSON, unknown)).containsExactly("M9999", "mips", "mips");
        assertThat(unknown.problems()).extracting(Problem::code).contains(ProblemCode.UNKNOWN_PROGRAM);
        assertThat(programNames(JSON, empty)).containsExactly("mips", "mips", "mips");
    }

    private static List<String> programNames(ConverterJson json, QrdaReading reading) {
        List<String> names = new ArrayList<>();
        json.write(reading)
                .get("measurementSets")
                .forEach(set -> names.add(set.get("programName").asString()));
        return names;
    }

    @Test
    void anyYearIsAYearOrAProblem() {
        String entry = "<act classCode=\"ACT\" moodCode=\"EVN\">";
        for (String day : List.of("10120101", "00000101", "20161231")) {
            QrdaReading reading = GROUP.after(entry, "20240101", day).read();

            assertThat(reading.submission()).isEmpty();
            assertThat(reading.problems())
                    .extracting(Problem::message)
                    .anyMatch(message -> message.endsWith("before the program began."));
        }
        for (String day : List.of("30240101", "99990101", "2-0240101", "2024/01/01T01:45:23")) {
            assertThat(GROUP.after(entry, "20240101", day).read().problems())
                    .extracting(Problem::code)
                    .doesNotContain(ProblemCode.PERIOD_NOT_A_DATE);
        }
    }

    @Test
    void aSupplementalCountIsLookedAtInMips() {
        Submission submission = only("mips");
        QrdaFixture document = QrdaFixture.of(submission, new QrdaWriter.Details(List.of(), null, null, true));

        assertThat(document.after("race: Asian", "value=\"0\"", "value=\"0.5\"")
                        .read()
                        .converterCodes())
                .containsExactly(9);
        assertThat(document.read().submission()).contains(submission);
    }

    @Test
    void moreThanAThousandProblemsAreNotListed() {
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 1500; i++) {
            many.append("<entry><organizer><templateId root=\"")
                    .append(Template.MEASURE.root())
                    .append("\"/></organizer></entry>");
        }
        QrdaReading reading = GROUP.after("<title>Measure Section</title>", "<entry>", many + "<entry>")
                .read();

        assertThat(reading.problems()).hasSizeLessThan(2100);
        assertThat(reading.problems()).extracting(Problem::code).contains(ProblemCode.PROBLEMS_NOT_LISTED);
        assertThat(reading.converterCodes()).contains(70, 7);
    }

    @Test
    void bytesOfTheTextDoNotMatter() {
        String text = GROUP.text();
        Submission expected = QrdaFixture.group();
        for (byte[] content : List.of(
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE),
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE),
                text.replace("UTF-8", "ISO-8859-1").getBytes(StandardCharsets.ISO_8859_1),
                text.replace("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n", "").getBytes(StandardCharsets.UTF_8))) {
            assertThat(QrdaFixture.DOOR.read(Document.of("report.xml", content)).submission())
                    .contains(expected);
        }
    }

    @Test
    void aPrefixOfTheNamespaceDoesNotMatter() {
        String text = GROUP.text().replaceAll("<(/?)([a-zA-Z])", "<$1cda:$2").replace("xmlns=", "xmlns:cda=");

        assertThat(QrdaFixture.DOOR.read(Document.of("report.xml", text)).submission())
                .contains(QrdaFixture.group());
    }
}

package org.openqpp.intake.problem;

import static org.openqpp.intake.problem.Effect.LEFT_OUT;
import static org.openqpp.intake.problem.Effect.NONE;
import static org.openqpp.intake.problem.Effect.NO_SCORE;
import static org.openqpp.intake.problem.Severity.ERROR;
import static org.openqpp.intake.problem.Severity.WARNING;

import java.util.Optional;
import java.util.OptionalInt;
import org.openqpp.policy.value.WireName;

/**
 * The closed list of problems, each with a code that never changes its meaning once it is published.
 *
 * <p>For example, {@link #DUPLICATE_MEASURE} is {@code QPP-1406}. The first two digits name the chapter: 10 the file, 11 its
 * fields, 12 the entity, 13 measurement sets, 14 measurements, 15 values, 16 Promoting Interoperability, 17 participation, 18
 * several documents together, 19 files and their text, 20 QRDA III documents, 21 their quality sections, 22 their other
 * sections, 23 what models outside MIPS ask for in them. The page {@code docs/problem-codes.md} is generated from this list.
 */
public enum ProblemCode implements WireName {
    FILE_EMPTY(
            1001,
            ERROR,
            NO_SCORE,
            "Empty file",
            "Formats 1",
            "Send a document with a submission, as JSON or QRDA III."),
    FILE_TOO_LARGE(
            1002,
            ERROR,
            NO_SCORE,
            "File too large",
            "Formats 1",
            "Send one entity in a document; send many as lines of a case file."),
    MALFORMED_JSON(
            1003,
            ERROR,
            NO_SCORE,
            "Not well-formed JSON",
            "RFC 8259",
            "Correct the text at this place; a JSON editor shows it. Ids such as 001 stand in quotes.",
            2),
    NESTED_TOO_DEEPLY(
            1004,
            ERROR,
            NO_SCORE,
            "Nested too deeply",
            "Formats 1",
            "Send the submission in the shape of the Submissions API; it is never nested this deeply."),
    TRAILING_TEXT(
            1005,
            ERROR,
            NO_SCORE,
            "Text after the end of the document",
            "RFC 8259",
            "Remove the text, or put several submissions into one array."),
    DUPLICATE_FIELD(
            1006,
            ERROR,
            NO_SCORE,
            "Field twice in one object",
            "RFC 8259",
            "Keep one of the two; which one is meant cannot be known."),
    UNREADABLE_ENCODING(1007, ERROR, NO_SCORE, "Unreadable characters", "RFC 8259", "Save the file as UTF-8.", 4),
    OTHER_ENCODING(
            1008, WARNING, NONE, "Not UTF-8", "RFC 8259", "Save the file as UTF-8; other readers may refuse it."),
    NOT_A_SUBMISSION(
            1009,
            ERROR,
            NO_SCORE,
            "No submission in the document",
            "Formats 1",
            "Send a submission object, an array of them, or the API's envelope {\"data\":{\"submission\":{...}}}.",
            23),
    TEXT_TOO_LONG(
            1010,
            ERROR,
            NO_SCORE,
            "Text or number too long",
            "Formats 1",
            "Shorten it; nothing in a submission is this long."),
    PROBLEMS_NOT_LISTED(
            1011,
            WARNING,
            NONE,
            "More problems than are listed",
            "Formats 1",
            "Correct those that are listed; then the others are.",
            82),

    MISSING_FIELD(1101, ERROR, NO_SCORE, "Required field missing", "API, field tables", "Add the field."),
    WRONG_TYPE(
            1102,
            ERROR,
            NO_SCORE,
            "Field of the wrong type",
            "API, field tables",
            "Send the type that the message names; ids and identifiers are text in quotes."),
    UNKNOWN_FIELD(
            1103,
            WARNING,
            NONE,
            "Unknown field",
            "API, field tables",
            "Check the spelling; unknown fields are not read."),
    IGNORED_FIELD(
            1104,
            WARNING,
            NONE,
            "Field in a place where it is not read",
            "API, field tables",
            "Move it to the place that the message names."),
    NOT_A_DATE(
            1105,
            ERROR,
            NO_SCORE,
            "Not a date",
            "API, measurement set fields",
            "Write dates as year-month-day, such as 2024-01-31.",
            69),
    NOT_WHOLE(
            1106,
            ERROR,
            NO_SCORE,
            "Count that is not a whole number",
            "API, measurement fields",
            "Send a count of patients or instances without decimals.",
            9),
    NUMBER_OUT_OF_RANGE(
            1107,
            ERROR,
            NO_SCORE,
            "Number out of range",
            "Formats 1, 2",
            "Send a number in the range that the message names."),
    UNKNOWN_VALUE(1108, ERROR, NO_SCORE, "Unknown value", "Formats 2", "Use one of the values that the message lists."),

    UNKNOWN_ENTITY_TYPE(
            1201,
            ERROR,
            NO_SCORE,
            "Unknown entity type",
            "R-1.2",
            "Use individual, group, subgroup, virtualGroup or apm."),
    UNREADABLE_YEAR(
            1202,
            ERROR,
            NO_SCORE,
            "Performance year not a year",
            "API, submission fields",
            "Send the performance year as a number, such as 2024.",
            31),
    WRONG_YEAR(
            1203,
            ERROR,
            NO_SCORE,
            "Another performance year",
            "API, submission fields",
            "Send data of the performance year that is scored, or score with the policy of the data's year."),
    TIN_MISSING(1204, ERROR, NO_SCORE, "TIN missing", "R-1.2", "Add taxpayerIdentificationNumber.", 84),
    TIN_FORM(
            1205,
            ERROR,
            NO_SCORE,
            "TIN not nine digits",
            "R-1.1",
            "Send nine digits as text in quotes, leading zeros kept, without hyphen.",
            85),
    NPI_MISSING(
            1206,
            ERROR,
            NO_SCORE,
            "NPI missing",
            "R-1.2",
            "Add nationalProviderIdentifier, or send the data as a group.",
            87),
    NPI_FORM(1207, ERROR, NO_SCORE, "NPI not ten digits", "R-1.1", "Send ten digits as text in quotes.", 88),
    NPI_CHECK_DIGIT(
            1208,
            WARNING,
            NONE,
            "NPI with a wrong check digit",
            "R-1.1",
            "Compare the NPI with the registry of providers; a digit may be mistyped."),
    NPI_NOT_USED(
            1209,
            WARNING,
            NONE,
            "NPI of an entity that is not an individual",
            "API, submission fields",
            "Leave nationalProviderIdentifier out, or send the data as an individual."),
    ENTITY_ID_MISSING(
            1210,
            ERROR,
            NO_SCORE,
            "Entity id missing",
            "R-1.2",
            "Add entityId: the id of the subgroup, virtual group or APM Entity.",
            78),

    UNKNOWN_CATEGORY(
            1301, ERROR, NO_SCORE, "Unknown category", "API, measurement set fields", "Use quality, ia, pi or cost."),
    UNKNOWN_COLLECTION_TYPE(
            1302,
            ERROR,
            NO_SCORE,
            "Unknown submission method",
            "R-3.1",
            "Use electronicHealthRecord, registry, claims, cmsWebInterface, certifiedSurveyVendor or"
                    + " administrativeClaims."),
    UNKNOWN_PROGRAM(
            1303,
            ERROR,
            NO_SCORE,
            "Unknown program",
            "R-2.1",
            "Use mips, app1 or the id of an MVP of the performance year.",
            25),
    PROGRAM_NOT_FOR_VIRTUAL_GROUP(
            1304,
            ERROR,
            NO_SCORE,
            "Virtual group outside traditional MIPS",
            "R-1.2",
            "Send the data of a virtual group with programName mips."),
    SUBGROUP_OUTSIDE_MVP(
            1305,
            ERROR,
            NO_SCORE,
            "Subgroup outside an MVP",
            "R-1.2",
            "Send the data of a subgroup with the id of its MVP as programName."),
    RESULT_BY_ANOTHER_METHOD(
            1306,
            ERROR,
            NO_SCORE,
            "Result under another submission method",
            "R-3.1",
            "Send cost and claims quality measures as administrativeClaims, survey measures as certifiedSurveyVendor."),
    COLLECTION_TYPE_UNUSUAL(
            1307,
            WARNING,
            NONE,
            "Submission method unusual for the category",
            "API, measurement set fields",
            "Use registry, or electronicHealthRecord for data from a QRDA file."),
    PERIOD_REVERSED(
            1308,
            ERROR,
            NO_SCORE,
            "Performance period ends before it starts",
            "API, measurement set fields",
            "Correct performanceStart or performanceEnd."),
    PERIOD_OUTSIDE_YEAR(
            1309,
            ERROR,
            NO_SCORE,
            "Performance period outside the performance year",
            "API, measurement set fields",
            "Correct performanceStart and performanceEnd.",
            55),
    PERIOD_PARTLY_OUTSIDE_YEAR(
            1310,
            WARNING,
            NONE,
            "Performance period reaches outside the performance year",
            "R-5.1",
            "Send data of the performance year only; days outside do not count."),
    PERIOD_MISSING(
            1311,
            WARNING,
            NONE,
            "Performance period missing",
            "API, measurement set fields",
            "Add performanceStart and performanceEnd."),
    SET_EMPTY(
            1312,
            WARNING,
            NONE,
            "Measurement set without measurements",
            "API, measurement set fields",
            "Add the measurements or leave the set out.",
            81),
    MVP_NOT_REGISTERED(
            1313,
            WARNING,
            NONE,
            "MVP data without a registration",
            "R-2.4",
            "Check the registration; without one CMS does not score the MVP."),

    UNKNOWN_MEASURE(
            1401,
            ERROR,
            NO_SCORE,
            "Unknown measure",
            "API, measurement fields",
            "Use the id as the inventory of the performance year prints it, with leading zeros.",
            6),
    MEASURE_IN_WRONG_CATEGORY(
            1402,
            ERROR,
            NO_SCORE,
            "Measure of another category",
            "API, measurement fields",
            "Move it to a measurement set of its own category."),
    MEASURE_NOT_IN_PROGRAM(
            1403,
            ERROR,
            LEFT_OUT,
            "Measure that the program does not have",
            "R-2.1",
            "Send it under a program that has it; here it is taken out of scoring."),
    MEASURE_NOT_IN_MVP(
            1404,
            ERROR,
            LEFT_OUT,
            "Measure that the MVP does not have",
            "R-2.7",
            "Send a measure of the MVP; this one is taken out of scoring."),
    MEASURE_NOT_IN_COLLECTION_TYPE(
            1405,
            ERROR,
            LEFT_OUT,
            "Measure that cannot be collected this way",
            "R-3.1",
            "Send it by a submission method that the measure has; here it is taken out of scoring."),
    DUPLICATE_MEASURE(
            1406,
            ERROR,
            NO_SCORE,
            "Measure twice in one measurement set",
            "API, measurement fields",
            "Keep one of the two; which one is meant cannot be known.",
            71),
    WRONG_VALUE_TYPE(
            1407,
            ERROR,
            NO_SCORE,
            "Value of the wrong kind",
            "API, measurement fields",
            "Send the kind of value that the measure has."),
    CLAIMS_NOT_SMALL_PRACTICE(
            1408,
            WARNING,
            NONE,
            "Part B claims measures of a practice that is not small",
            "R-3.1",
            "Only small practices can report by claims; these measures are taken out of scoring."),
    SURVEY_OF_INDIVIDUAL(
            1410,
            ERROR,
            LEFT_OUT,
            "Survey of an individual",
            "R-3.1",
            "Leave the survey out; it is given for groups and entities only."),
    CLAIMS_MEASURE_OF_OTHER_LEVEL(
            1411,
            WARNING,
            NONE,
            "Claims measure that is not calculated at this level",
            "R-3.5",
            "Leave it out, or send it with the entity type that it is calculated for; here it is taken out of scoring."),
    CLAIMS_RESULT_NOT_USED(
            1412,
            WARNING,
            NONE,
            "Result from claims that the program does not use",
            "R-6.1",
            "Nothing has to be done: CMS calculates it, and here it does not count."),
    SURVEY_AS_A_WHOLE(
            1413,
            ERROR,
            LEFT_OUT,
            "Survey as a whole instead of its parts",
            "R-3.16",
            "Send the summary survey measures, CAHPS_1 and so on; the survey's points are their mean."),
    ACTIVITY_NOT_IN_MVP(
            1409,
            ERROR,
            LEFT_OUT,
            "Activity that the MVP does not have",
            "R-2.7",
            "Attest an activity on the list of the MVP; this one earns no points."),

    NEGATIVE_NUMBER(1501, ERROR, NO_SCORE, "Negative number", "API, measurement fields", "Send 0 or more.", 53),
    COUNTS_ABOVE_POPULATION(
            1502,
            ERROR,
            NO_SCORE,
            "More counted than eligible",
            "R-3.2",
            "Correct the counts: met, not met, exclusions and exceptions together are at most the eligible population.",
            93),
    NUMERATOR_ABOVE_DENOMINATOR(
            1503,
            ERROR,
            NO_SCORE,
            "Numerator above the denominator",
            "R-5.6",
            "Correct the numerator or the denominator.",
            93),
    RATE_OUT_OF_RANGE(
            1504, ERROR, NO_SCORE, "Rate outside 0 to 100", "R-3.2", "Send the rate in percent, 0 to 100.", 33),
    RATE_MISSING(
            1505,
            WARNING,
            NONE,
            "Rate of a registry measure missing",
            "R-3.2",
            "Add performanceRate: for this measure the registry supplies it. Without it the rate is computed from the counts.",
            91),
    UNKNOWN_STRATUM(
            1506,
            ERROR,
            NO_SCORE,
            "Unknown stratum",
            "API, stratum fields",
            "Use the names of the strata that the message lists."),
    DUPLICATE_STRATUM(1507, ERROR, NO_SCORE, "Stratum twice", "API, stratum fields", "Keep one of the two."),
    MISSING_STRATUM(
            1508,
            WARNING,
            NONE,
            "Stratum missing",
            "R-3.2",
            "Add the stratum; the rate is computed from the strata that were sent.",
            48),
    STRATA_INSUFFICIENT(
            1509,
            ERROR,
            NO_SCORE,
            "Strata from which no rate can be computed",
            "R-3.2",
            "Add the strata that the message names.",
            14),
    STRATUM_SPELLING(
            1510,
            WARNING,
            NONE,
            "Stratum spelled differently",
            "API, stratum fields",
            "Spell the stratum as the message does; other readers may refuse it."),
    EXCLUSIONS_IN_CQM(
            1511,
            WARNING,
            NONE,
            "Exclusions in a MIPS CQM",
            "R-3.2",
            "Send 0: for a CQM the exclusions are already subtracted from the eligible population."),
    NOT_MET_MISSING(
            1512,
            WARNING,
            NONE,
            "Performance not met missing",
            "API, measurement fields",
            "Add performanceNotMet; without it, it counts as 0."),
    COMPLETENESS_MISSED(
            1513, WARNING, NONE, "Data completeness missed", "R-3.3", "Report more of the eligible population."),
    CASE_MINIMUM_MISSED(
            1514,
            WARNING,
            NONE,
            "Case minimum missed",
            "R-3.4",
            "Check the counts, or report a measure with more cases."),

    EXCLUSION_WITH_MEASURE(
            1601,
            ERROR,
            LEFT_OUT,
            "Exclusion together with its measure",
            "R-5.3",
            "Send the measure or claim its exclusion, not both; the measurement set is left out."),
    SUBSTITUTES_TOGETHER(
            1602,
            ERROR,
            LEFT_OUT,
            "Measures that stand for each other",
            "R-5.3",
            "Send one of them; the measurement set is left out.",
            102),
    INTEROPERABILITY_PERIOD_SHORT(
            1603,
            WARNING,
            NONE,
            "Promoting Interoperability period too short",
            "R-5.1",
            "Send a performance period of at least the length that the message names."),
    CEHRT_ID_MISSING(1604, WARNING, NONE, "CEHRT id missing", "R-5.2", "Add cehrtId.", 97),
    CEHRT_ID_FORM(
            1605,
            WARNING,
            NONE,
            "CEHRT id not well-formed",
            "R-5.2",
            "Copy the id from the Certified Health IT Product List.",
            97),
    ATTESTATION_MISSING(1606, WARNING, NONE, "Attestation missing", "R-5.1", "Add the attestation.", 11),
    ATTESTATION_NO(1607, WARNING, NONE, "Attestation answered no", "R-5.1", "Check the answer."),
    REQUIRED_MEASURE_MISSING(
            1608,
            WARNING,
            NONE,
            "Required Promoting Interoperability measure missing",
            "R-5.1",
            "Add the measure or claim its exclusion.",
            11),
    REQUIRED_MEASURE_FAILS(
            1609,
            WARNING,
            NONE,
            "Required Promoting Interoperability measure not performed",
            "R-5.1",
            "Check the answer: the numerator is at least 1, the answer is yes."),
    ENGAGEMENT_LEVEL_MISSING(
            1610,
            WARNING,
            NONE,
            "Level of active engagement missing",
            "R-5.1",
            "Add the level of active engagement, such as the id with _PRE or _PROD."),

    UNKNOWN_MVP(
            1701,
            ERROR,
            LEFT_OUT,
            "Registration for an unknown MVP",
            "R-2.7",
            "Use the id of an MVP of the performance year."),
    REGISTERED_MEASURE_NOT_IN_MVP(
            1702,
            ERROR,
            LEFT_OUT,
            "Registered claims measure that the MVP does not have",
            "R-2.7",
            "Use an outcomes-based administrative claims measure of the MVP, or null."),
    AUTOMATIC_CIRCUMSTANCES_NOT_INDIVIDUAL(
            1703,
            WARNING,
            NONE,
            "Automatic circumstances of an entity that is not an individual",
            "R-8.8",
            "Set it for individuals only; groups and entities apply for an exception."),
    INSTANCES_OF_UNKNOWN_MEASURE(
            1705,
            WARNING,
            NONE,
            "Eligible instances of an unknown measure",
            "R-3.23",
            "Use the id of a quality measure of the performance year."),
    ROLL_UP_NOT_APM(
            1704,
            WARNING,
            NONE,
            "Roll-up scores of an entity that is not an APM Entity",
            "R-5.12",
            "Leave interoperabilityRollUp out."),

    NOTHING_TO_SCORE(
            1801,
            ERROR,
            NO_SCORE,
            "Nothing to score",
            "Formats 4",
            "Send a submission, a participation document, or both."),
    ENTITY_TYPE_MISMATCH(
            1802,
            ERROR,
            NO_SCORE,
            "Documents of different entity types",
            "Formats 4",
            "Put together only documents of one entity at one level."),
    TIN_MISMATCH(
            1803,
            ERROR,
            NO_SCORE,
            "Documents with different TINs",
            "Formats 4",
            "Put together only documents of one entity."),
    NPI_MISMATCH(
            1804,
            ERROR,
            NO_SCORE,
            "Documents with different NPIs",
            "Formats 4",
            "Put together only documents of one entity."),
    ENTITY_ID_MISMATCH(
            1805,
            ERROR,
            NO_SCORE,
            "Documents with different entity ids",
            "Formats 4",
            "Put together only documents of one entity."),

    FILE_UNREADABLE(
            1901,
            ERROR,
            NO_SCORE,
            "File that cannot be read",
            "Formats 1",
            "Check that the file is there and that you may read it."),
    UNKNOWN_CONTENT(
            1902,
            ERROR,
            NO_SCORE,
            "Neither XML nor JSON",
            "Formats 1",
            "Send a QRDA III document (XML) or a submission (JSON); what counts is the content, not the name of the file.",
            2),
    COMPRESSED_DATA_BROKEN(
            1903,
            ERROR,
            NO_SCORE,
            "Compressed file that is cut off or damaged",
            "Formats 1",
            "Compress the file again and send it as a whole."),
    COMPRESSED_DATA_TOO_LARGE(
            1904,
            ERROR,
            NO_SCORE,
            "Compressed file that becomes too large",
            "Formats 1",
            "Send files of a usual size; a document has less than 16 MiB."),
    XML_MALFORMED(
            1906,
            ERROR,
            NO_SCORE,
            "Not well-formed XML",
            "XML 1.0",
            "Correct the text at this place, or have the software that wrote the file write it again.",
            2),
    XML_DOCUMENT_TYPE(
            1907,
            ERROR,
            NO_SCORE,
            "Document type declaration",
            "XML 1.0; security",
            "Remove the <!DOCTYPE ...>; QRDA III documents have none.",
            2),
    XML_ENTITY(
            1908,
            ERROR,
            NO_SCORE,
            "Entity that XML itself does not define",
            "XML 1.0; security",
            "Write the character itself; only &lt; &gt; &amp; &quot; and &apos; are known.",
            2),
    XML_TOO_DEEP(
            1909,
            ERROR,
            NO_SCORE,
            "Elements nested too deeply",
            "CMS QRDA III guide",
            "Send a QRDA III document; none is nested this deeply.",
            2),
    XML_TOO_MANY_NAMES(
            1910,
            ERROR,
            NO_SCORE,
            "Too many different names in a document",
            "CMS QRDA III guide",
            "Send a QRDA III document; it needs less than a hundred names of elements and attributes.",
            2),
    XML_TAG_TOO_LONG(
            1911,
            ERROR,
            NO_SCORE,
            "Tag or text that is too long",
            "CMS QRDA III guide",
            "Send a QRDA III document without pictures and other data in it; no tag or text of it is this long.",
            2),
    NOT_QRDA(
            2001,
            ERROR,
            NO_SCORE,
            "No QRDA III document",
            "CMS QRDA III guide",
            "Send a ClinicalDocument with the templateId that the message names.",
            5),
    QRDA_OTHER_YEAR(
            2002,
            ERROR,
            NO_SCORE,
            "QRDA III document of another year",
            "CMS QRDA III guide",
            "Have the software write the file for the performance year, or choose the year of the file.",
            5),
    NO_SECTION(
            2003,
            ERROR,
            NO_SCORE,
            "No measure section",
            "CMS QRDA III guide",
            "Add a quality, Promoting Interoperability or improvement activities section with its templateId.",
            23),
    SECOND_INTEROPERABILITY_SECTION(
            2004,
            ERROR,
            NO_SCORE,
            "Two Promoting Interoperability sections",
            "CMS QRDA III guide",
            "Put everything into one section.",
            26),
    SECOND_ACTIVITIES_SECTION(
            2005,
            ERROR,
            NO_SCORE,
            "Two improvement activities sections",
            "CMS QRDA III guide",
            "Put everything into one section.",
            27),
    SECOND_QUALITY_SECTION(
            2006,
            ERROR,
            NO_SCORE,
            "Two quality sections",
            "CMS QRDA III guide",
            "Put all measures into one section.",
            27),
    PROGRAM_NAME_COUNT(
            2007,
            ERROR,
            NO_SCORE,
            "Not exactly one program name",
            "CMS QRDA III guide",
            "Give one program name in informationRecipient/intendedRecipient/id.",
            24),
    UNKNOWN_PROGRAM_NAME(
            2008,
            ERROR,
            NO_SCORE,
            "Unknown program name",
            "CMS QRDA III guide",
            "Use one of the names that the message lists.",
            25),
    VIRTUAL_GROUP_ID_MISSING(
            2009,
            ERROR,
            NO_SCORE,
            "Virtual group without its id",
            "CMS QRDA III guide",
            "Add the id with the root 2.16.840.1.113883.3.249.5.2 to the performer's representedOrganization.",
            78),
    PERIOD_START_COUNT(
            2010,
            ERROR,
            NO_SCORE,
            "Not exactly one start of the performance period",
            "CMS QRDA III guide",
            "Give one effectiveTime/low in the reporting parameters of the section.",
            29),
    PERIOD_END_COUNT(
            2011,
            ERROR,
            NO_SCORE,
            "Not exactly one end of the performance period",
            "CMS QRDA III guide",
            "Give one effectiveTime/high in the reporting parameters of the section.",
            30),
    PERIOD_NOT_A_DATE(
            2012,
            ERROR,
            NO_SCORE,
            "Performance period that is no date",
            "CMS QRDA III guide",
            "Write the day as year, month and day, such as 20240101.",
            69),
    PERIOD_WITHOUT_YEAR(
            2013,
            ERROR,
            NO_SCORE,
            "Performance period without a year",
            "CMS QRDA III guide",
            "Write the day as year, month and day, such as 20240101.",
            3),
    QUALITY_PERIOD_COUNT(
            2101,
            ERROR,
            NO_SCORE,
            "Quality section without exactly one performance period",
            "CMS QRDA III guide",
            "Give the reporting parameters act once in the quality section.",
            32),
    QUALITY_SECTION_EMPTY(
            2102,
            ERROR,
            NO_SCORE,
            "Quality section without a measure",
            "CMS QRDA III guide",
            "Add a measure with its templateId, or leave the section out.",
            81),
    MEASURE_TWICE_IN_SECTION(
            2103,
            ERROR,
            NO_SCORE,
            "Measure twice in the quality section",
            "CMS QRDA III guide",
            "Report each measure once.",
            71),
    SECTION_TEMPLATE_VERSION(
            2104,
            ERROR,
            NO_SCORE,
            "Quality section without the version of its template",
            "CMS QRDA III guide",
            "Name the templateId 2.16.840.1.113883.10.20.27.2.1 once, with the version in the message.",
            95),
    MEASURE_UUID_COUNT(
            2105,
            ERROR,
            NO_SCORE,
            "Measure without exactly one version-specific id",
            "CMS QRDA III guide",
            "Give one id with the root 2.16.840.1.113883.4.738 in reference/externalDocument.",
            70),
    MEASURE_WITHOUT_POPULATIONS(
            2106,
            ERROR,
            NO_SCORE,
            "Measure without populations",
            "CMS QRDA III guide",
            "Add the populations of the measure with their templateId.",
            7),
    UNKNOWN_MEASURE_UUID(
            2107,
            ERROR,
            NO_SCORE,
            "Unknown version-specific id of a measure",
            "CMS QRDA III guide",
            "Use the id of the year's version of the eCQM; an id of last year is a common cause.",
            6),
    POPULATION_TYPE_TOTAL(
            2108,
            ERROR,
            NO_SCORE,
            "Wrong number of populations of a type",
            "CMS QRDA III guide",
            "Report each population of the measure once.",
            14),
    POPULATION_UUID_MISSING(
            2109,
            ERROR,
            NO_SCORE,
            "Population with its own id is missing",
            "CMS QRDA III guide",
            "Give the population the id that the message names.",
            59),
    RATE_UUID_UNKNOWN(
            2110,
            ERROR,
            NO_SCORE,
            "Performance rate of no numerator of the measure",
            "CMS QRDA III guide",
            "Let the rate refer to a numerator of the measure.",
            59),
    POPULATION_ID_COUNT(
            2111,
            ERROR,
            NO_SCORE,
            "Population without exactly one id",
            "CMS QRDA III guide",
            "Give one reference/externalObservation/id.",
            57),
    POPULATION_TYPE_COUNT(
            2112,
            ERROR,
            NO_SCORE,
            "Population without exactly one type",
            "CMS QRDA III guide",
            "Give one value with the type of the population.",
            58),
    RATE_WITHOUT_NUMERATOR(
            2113,
            ERROR,
            NO_SCORE,
            "Performance rate without a numerator",
            "CMS QRDA III guide",
            "Let the rate refer to the numerator: reference/externalObservation/id.",
            61),
    QRDA_RATE_OUT_OF_RANGE(
            2114,
            ERROR,
            NO_SCORE,
            "Performance rate that is not between 0 and 1",
            "CMS QRDA III guide",
            "Write the rate as a decimal from 0 to 1, or nullFlavor=\"NA\" when nobody is in the performance denominator.",
            33),
    COUNT_ELEMENTS(
            2115,
            ERROR,
            NO_SCORE,
            "Population without exactly one count",
            "CMS QRDA III guide",
            "Give the aggregate count with its templateId once in each population.",
            52),
    COUNT_VALUES(
            2116,
            ERROR,
            NO_SCORE,
            "Count without exactly one value",
            "CMS QRDA III guide",
            "Give one value with the number.",
            8),
    COUNT_NOT_WHOLE(
            2117,
            ERROR,
            NO_SCORE,
            "Count that is not a whole number",
            "CMS QRDA III guide",
            "Write the number of patients or instances without decimals.",
            9),
    COUNT_NEGATIVE(2118, ERROR, NO_SCORE, "Count below 0", "CMS QRDA III guide", "Write 0 or more.", 53),
    DENOMINATOR_ABOVE_POPULATION(
            2119,
            ERROR,
            NO_SCORE,
            "Denominator larger than the initial population",
            "CMS QRDA III guide",
            "Correct the two counts; the denominator is a part of the initial population.",
            13),
    POPULATION_COUNT_UNREADABLE(
            2120,
            ERROR,
            NO_SCORE,
            "Count of the initial population that cannot be read",
            "CMS QRDA III guide",
            "Give the initial population one whole number as its count.",
            3),
    POPULATIONS_TAKEN_BY_TYPE(
            2121,
            WARNING,
            NONE,
            "Populations that are not those of the year's measure",
            "CMS QRDA III guide",
            "Have the software write the ids of the year; other programs refuse the measure as it is."),
    PI_PERIOD_COUNT(
            2201,
            ERROR,
            NO_SCORE,
            "Promoting Interoperability section without exactly one performance period",
            "CMS QRDA III guide",
            "Give the reporting parameters act once in the section.",
            22),
    PI_EXCHANGE_TWICE(
            2202,
            ERROR,
            NO_SCORE,
            "Health information exchange reported in two ways",
            "CMS QRDA III guide",
            "Report either the bidirectional exchange or sending and receiving, not both.",
            102),
    PI_MEASURE_MISPLACED(
            2203,
            ERROR,
            NO_SCORE,
            "Promoting Interoperability measure outside its section",
            "CMS QRDA III guide",
            "Move the measure into the Promoting Interoperability section.",
            15),
    PI_MEASURE_ID_COUNT(
            2204,
            ERROR,
            NO_SCORE,
            "Promoting Interoperability measure without exactly one id",
            "CMS QRDA III guide",
            "Give one reference/externalDocument/id with the measure id as its extension.",
            16),
    PI_MEASURE_EMPTY(
            2205,
            ERROR,
            NO_SCORE,
            "Promoting Interoperability measure without counts",
            "CMS QRDA III guide",
            "Add the numerator and the denominator with their templateIds.",
            17),
    PI_NUMERATOR_DENOMINATOR(
            2206,
            ERROR,
            NO_SCORE,
            "Not exactly one numerator and one denominator",
            "CMS QRDA III guide",
            "Give one numerator and one denominator.",
            18),
    PI_COUNT_ELEMENTS(
            2207,
            ERROR,
            NO_SCORE,
            "Numerator or denominator without exactly one count",
            "CMS QRDA III guide",
            "Give the aggregate count with its templateId once.",
            39),
    PI_COUNT_NOT_WHOLE(
            2208,
            ERROR,
            NO_SCORE,
            "Numerator or denominator that is not a whole number",
            "CMS QRDA III guide",
            "Write the number without decimals.",
            41),
    PI_COUNT_INVALID(
            2209,
            ERROR,
            NO_SCORE,
            "Numerator or denominator without one number from 0 up",
            "CMS QRDA III guide",
            "Write one number, 0 or more.",
            42),
    PI_ANSWER_COUNT(
            2210,
            ERROR,
            NO_SCORE,
            "Promoting Interoperability measure without exactly one answer",
            "CMS QRDA III guide",
            "Give the answer Y or N once.",
            11),
    PI_ANSWER_ID_COUNT(
            2211,
            ERROR,
            NO_SCORE,
            "Promoting Interoperability answer without exactly one measure id",
            "CMS QRDA III guide",
            "Give one reference/externalDocument/id with the measure id as its extension.",
            12),
    ANSWER_NOT_YES_OR_NO(
            2212,
            ERROR,
            NO_SCORE,
            "Answer that is not Y or N",
            "CMS QRDA III guide",
            "Answer with the code Y or N.",
            51),
    ACTIVITIES_SECTION_EMPTY(
            2213,
            ERROR,
            NO_SCORE,
            "Improvement activities section without an activity",
            "CMS QRDA III guide",
            "Add an activity with its templateId, or leave the section out.",
            43),
    ACTIVITIES_PERIOD_COUNT(
            2214,
            ERROR,
            NO_SCORE,
            "Improvement activities section without exactly one performance period",
            "CMS QRDA III guide",
            "Give the reporting parameters act once in the section.",
            44),
    ACTIVITIES_OTHER_CONTENT(
            2215,
            ERROR,
            NO_SCORE,
            "Something else in the improvement activities section",
            "CMS QRDA III guide",
            "Leave only activities and the reporting parameters in it.",
            45),
    ACTIVITY_ANSWER_COUNT(
            2216,
            ERROR,
            NO_SCORE,
            "Activity without exactly one answer",
            "CMS QRDA III guide",
            "Give the answer Y or N once.",
            50),
    MODEL_TIN_MISSING(
            2301,
            ERROR,
            NO_SCORE,
            "No TIN in a model's document",
            "CMS QRDA III guide",
            "Add a TIN to each performer.",
            84),
    MODEL_TIN_FORM(
            2302,
            ERROR,
            NO_SCORE,
            "TIN that does not have 9 digits",
            "CMS QRDA III guide",
            "Write the TIN with its 9 digits, without a hyphen.",
            85),
    MODEL_NPI_MISSING(
            2303,
            ERROR,
            NO_SCORE,
            "No NPI in a model's document",
            "CMS QRDA III guide",
            "Add an NPI to each performer.",
            87),
    MODEL_NPI_FORM(
            2304,
            ERROR,
            NO_SCORE,
            "NPI that does not have 10 digits",
            "CMS QRDA III guide",
            "Write the NPI with its 10 digits.",
            88),
    MODEL_ADDRESS_MISSING(
            2305,
            ERROR,
            NO_SCORE,
            "No address of the practice site",
            "CMS QRDA III guide",
            "Add addr to participant/associatedEntity of the practice site.",
            34),
    MODEL_QUALITY_SECTION_MISSING(
            2306,
            ERROR,
            NO_SCORE,
            "No quality section in a model's document",
            "CMS QRDA III guide",
            "Add the quality section with its templateId.",
            36),
    MODEL_ENTITY_COUNT(
            2307,
            ERROR,
            NO_SCORE,
            "Not exactly one entity id",
            "CMS QRDA III guide",
            "Give one id with the root 2.16.840.1.113883.3.249.5.3 in participant/associatedEntity.",
            35),
    MODEL_ENTITY_EMPTY(2308, ERROR, NO_SCORE, "Empty entity id", "CMS QRDA III guide", "Write the entity id.", 62),
    MODEL_ENTITY_UNKNOWN(
            2309,
            ERROR,
            NO_SCORE,
            "Entity id that the model does not have",
            "CMS QRDA III guide",
            "Check the id letter by letter; letters are upper case.",
            63),
    MODEL_INTEROPERABILITY_SECTION(
            2310,
            ERROR,
            NO_SCORE,
            "Promoting Interoperability in a model's document",
            "CMS QRDA III guide",
            "Remove the section; the model does not take it.",
            106),
    MODEL_ACTIVITIES_SECTION(
            2311,
            WARNING,
            NONE,
            "Improvement activities in a model's document",
            "CMS QRDA III guide",
            "Remove the section; it is not used.",
            90),
    MODEL_TIN_WITHOUT_NPI(
            2312,
            ERROR,
            NO_SCORE,
            "More TINs than NPIs",
            "CMS QRDA III guide",
            "Give each performer one TIN and one NPI.",
            89),
    MODEL_NPI_WITHOUT_TIN(
            2313,
            ERROR,
            NO_SCORE,
            "More NPIs than TINs",
            "CMS QRDA III guide",
            "Give each performer one TIN and one NPI.",
            86),
    MODEL_SHARED_PERFORMER(
            2314,
            ERROR,
            NO_SCORE,
            "Several clinicians in one performer",
            "CMS QRDA III guide",
            "Give each TIN and NPI a performer of its own.",
            105),
    MODEL_CEHRT_FORM(
            2315,
            ERROR,
            NO_SCORE,
            "No valid CMS EHR certification id",
            "CMS QRDA III guide",
            "Give the id in the form XX15CXXXXXXXXXX.",
            97),
    MODEL_CEHRT_COUNT(
            2316, ERROR, NO_SCORE, "More than one CMS EHR certification id", "CMS QRDA III guide", "Give one id.", 100),
    MODEL_PERIOD_START(
            2317,
            ERROR,
            NO_SCORE,
            "Performance period that does not start with the year",
            "CMS QRDA III guide",
            "Report the whole year; write the first day as the message shows it.",
            55),
    MODEL_PERIOD_END(
            2318,
            ERROR,
            NO_SCORE,
            "Performance period that does not end with the year",
            "CMS QRDA III guide",
            "Report the whole year; write the last day as the message shows it.",
            56),
    MODEL_REQUIRED_MEASURES(
            2319,
            ERROR,
            NO_SCORE,
            "Required measure missing",
            "CMS QRDA III guide",
            "Report all measures that the message names.",
            103),
    MODEL_RATE_TOTAL(
            2320,
            ERROR,
            NO_SCORE,
            "Wrong number of performance rates",
            "CMS QRDA III guide",
            "Report one performance rate for each rate of the measure.",
            37),
    MODEL_DENOMINATOR_NOT_POPULATION(
            2321,
            ERROR,
            NO_SCORE,
            "Denominator that differs from the initial population",
            "CMS QRDA III guide",
            "Correct the two counts; for this model they are equal.",
            101),
    MODEL_STRATA_TOTAL(
            2322,
            ERROR,
            NO_SCORE,
            "Wrong number of reporting strata",
            "CMS QRDA III guide",
            "Report each stratum of the measure once in each population.",
            49),
    MODEL_STRATUM_MISSING(
            2323,
            ERROR,
            NO_SCORE,
            "Reporting stratum missing",
            "CMS QRDA III guide",
            "Add the stratum with the id that the message names.",
            48),
    MODEL_PERFORMANCE_DENOMINATOR(
            2324,
            ERROR,
            NO_SCORE,
            "More exclusions and exceptions than patients",
            "CMS QRDA III guide",
            "Correct the counts; denominator minus exclusions and exceptions is 0 or more.",
            92),
    MODEL_NUMERATOR_TOO_LARGE(
            2325,
            ERROR,
            NO_SCORE,
            "Numerator larger than the performance denominator",
            "CMS QRDA III guide",
            "Correct the counts; the numerator is a part of the denominator without exclusions and exceptions.",
            93),
    MODEL_EXCLUSION_TOO_LARGE(
            2326,
            ERROR,
            NO_SCORE,
            "Exclusions larger than the denominator",
            "CMS QRDA III guide",
            "Correct the two counts.",
            94),
    MODEL_RATE_NOT_NULL(
            2327,
            ERROR,
            NO_SCORE,
            "Performance rate left out although there are patients",
            "CMS QRDA III guide",
            "Write the rate; nullFlavor is for a performance denominator of 0.",
            91),
    MODEL_RATE_ZERO(
            2328,
            ERROR,
            NO_SCORE,
            "Performance rate 0 although there are no patients",
            "CMS QRDA III guide",
            "Write nullFlavor=\"NA\" instead of 0.",
            98),
    MODEL_SUPPLEMENTAL_MISSING(
            2329,
            ERROR,
            NO_SCORE,
            "Supplemental data missing",
            "CMS QRDA III guide",
            "Add the category that the message names, with its count, 0 if there is nobody.",
            66),
    MODEL_SUPPLEMENTAL_COUNT(
            2330,
            ERROR,
            NO_SCORE,
            "Supplemental data without exactly one count",
            "CMS QRDA III guide",
            "Give the aggregate count with its templateId once.",
            67),
    MODEL_COUNT_NOT_WHOLE(
            2331,
            ERROR,
            NO_SCORE,
            "Count with decimals in a model's document",
            "CMS QRDA III guide",
            "Write the number of patients without decimals.",
            3),
    MODEL_STRATUM_WITHOUT_ID(
            2332,
            ERROR,
            NO_SCORE,
            "Reporting stratum without an id",
            "CMS QRDA III guide",
            "Give one reference/externalObservation/id.",
            3),
    MODEL_NOT_SCORED(
            2333,
            WARNING,
            NONE,
            "A model outside MIPS",
            "CMS QRDA III guide",
            "Nothing to do; the model scores it by rules of its own.");

    private static final String PREFIX = "QPP-";

    private final String id;
    private final Severity severity;
    private final Effect effect;
    private final String title;
    private final String basis;
    private final String remedy;
    private final OptionalInt converterCode;

    ProblemCode(int number, Severity severity, Effect effect, String title, String basis, String remedy) {
        this(number, severity, effect, title, basis, remedy, OptionalInt.empty());
    }

    ProblemCode(
            int number,
            Severity severity,
            Effect effect,
            String title,
            String basis,
            String remedy,
            int converterCode) {
        this(number, severity, effect, title, basis, remedy, OptionalInt.of(converterCode));
    }

    ProblemCode(
            int number,
            Severity severity,
            Effect effect,
            String title,
            String basis,
            String remedy,
            OptionalInt converterCode) {
        this.id = PREFIX + number;
        this.severity = severity;
        this.effect = effect;
        this.title = title;
        this.basis = basis;
        this.remedy = remedy;
        this.converterCode = converterCode;
    }

    /** The code with this id, if there is one. */
    public static Optional<ProblemCode> findById(String id) {
        for (ProblemCode code : values()) {
            if (code.id.equals(id)) {
                return Optional.of(code);
            }
        }
        return Optional.empty();
    }

    /** The published code, such as {@code QPP-1406}. */
    public String id() {
        return id;
    }

    /** How grave it is. */
    public Severity severity() {
        return severity;
    }

    /** What it does to the score. */
    public Effect effect() {
        return effect;
    }

    /** What is wrong, in a few words. */
    public String title() {
        return title;
    }

    /** What it rests on: the id of a rule such as {@code }, or the part of an interface or standard. */
    public String basis() {
        return basis;
    }

    /** What to do about it. */
    public String remedy() {
        return remedy;
    }

    /** The code of the CMS converter's message about the same thing, if it has one; 53 stands for {@code CT-53}. */
    public OptionalInt converterCode() {
        return converterCode;
    }

    @Override
    public String wireName() {
        return id;
    }
}

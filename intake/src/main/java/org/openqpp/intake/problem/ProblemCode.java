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
 * several documents together. The page {@code docs/problem-codes.md} is generated from this list.
 */
public enum ProblemCode implements WireName {
    FILE_EMPTY(1001, ERROR, NO_SCORE, "Empty file", "Formats 1", "Send a JSON document with a submission."),
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
    PROBLEMS_NOT_LISTED(1011, WARNING, NONE, "More problems than are listed", "Formats 1", "Correct those that are listed; then the others are.", 82),

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
            ERROR,
            NO_SCORE,
            "Rate of a registry measure missing",
            "R-3.2",
            "Add performanceRate: for this measure the registry supplies it.",
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
            NO_SCORE,
            "Registration for an unknown MVP",
            "R-2.7",
            "Use the id of an MVP of the performance year."),
    REGISTERED_MEASURE_NOT_IN_MVP(
            1702,
            ERROR,
            NO_SCORE,
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
            "Put together only documents of one entity.");

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

package org.openqpp.intake.qrda;

import static org.openqpp.intake.problem.ProblemCode.*;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openqpp.intake.problem.ProblemCode;
import org.openqpp.intake.problem.Quote;
import org.openqpp.intake.qrda.Ecqms.Ecqm;
import org.openqpp.intake.qrda.Statement.Values;
import org.openqpp.policy.catalog.QrdaGuide;
import org.openqpp.policy.catalog.QrdaGuide.Populations;
import org.openqpp.policy.catalog.QrdaGuide.Program;
import org.openqpp.policy.catalog.Stratum;

/**
 * Checks the quality section: its measures, their populations, counts and rates.
 *
 * <p>For example, a measure with two rates reports two numerators, each with the uuid of the policy.
 */
final class QualityCheck {

    private static final String NULL_RATE = "NA";
    private static final int LONGEST_RATE = 100;

    private final QrdaGuide guide;
    private final Ecqms ecqms;
    private final QrdaFindings findings;
    private final @Nullable Program program;
    private final @Nullable ModelCheck model;

    QualityCheck(
            QrdaGuide guide,
            Ecqms ecqms,
            QrdaFindings findings,
            @Nullable Program program,
            @Nullable ModelCheck model) {
        this.guide = guide;
        this.ecqms = ecqms;
        this.findings = findings;
        this.program = program;
        this.model = model;
    }

    void checkSection(Statement section) {
        boolean told = true;
        int periods = section.count(Template.PERIOD);
        if (periods != 1) {
            findings.add(
                    QUALITY_PERIOD_COUNT,
                    section.element,
                    "The quality section has " + periods + " performance periods.");
            told = false;
        }
        List<Statement> measures = section.all(Template.MEASURE);
        if (measures.isEmpty()) {
            findings.add(told, QUALITY_SECTION_EMPTY, section.element, "The quality section has no measure.");
            told = false;
        }
        Set<String> uuids = new HashSet<>();
        for (Statement measure : measures) {
            String uuid = measure.id.first();
            // the converter takes measures without an id for the same, too
            if (!uuids.add(String.valueOf(uuid).toLowerCase(Locale.ROOT))) {
                Ecqm ecqm = ecqms.find(uuid);
                findings.add(
                        MEASURE_TWICE_IN_SECTION,
                        uuid == null ? measure.element : measure.id.element(),
                        uuid == null
                                ? "This is the second measure without an id."
                                : (ecqm == null ? "A measure" : "Measure " + ecqm.name()) + " stands here again.");
            }
        }
        Values version = section.version;
        if (!version.single() || !guide.sectionVersion().equalsIgnoreCase(version.first())) {
            findings.add(
                    SECTION_TEMPLATE_VERSION,
                    version.count() == 0 ? section.element : version.element(),
                    "The section names the templateId " + Template.SECTION_ROOT + " "
                            + (version.count() == 0
                                    ? "not at all"
                                    : version.count() > 1 ? version.count() + " times" : "with another version")
                            + "; it is named once, with the extension " + guide.sectionVersion() + ".");
        }
        if (model != null) {
            model.checkRequiredMeasures(section, measures);
        }
    }

    void checkMeasure(Statement measure) {
        List<Statement> populations = measure.all(Template.POPULATION);
        Measure found = new Measure(measure, ecqms.find(measure.id.first()), populations);
        if (!measure.id.single()) {
            add(
                    found,
                    MEASURE_UUID_COUNT,
                    measure.id.count() == 0 ? measure.element : measure.id.element(),
                    "The measure has " + measure.id.count() + " version-specific ids.");
        }
        if (populations.isEmpty()) {
            add(found, MEASURE_WITHOUT_POPULATIONS, measure.element, found.name() + " has no populations.");
        }
        Ecqm ecqm = found.ecqm;
        String uuid = measure.id.first();
        if (ecqm == null) {
            if (uuid != null) {
                add(
                        found,
                        UNKNOWN_MEASURE_UUID,
                        measure.id.element(),
                        "No eCQM of " + guide.year() + " has the id " + uuid(uuid) + ".");
            }
            return;
        }
        found.takenByType = takenByType(ecqm, populations);
        for (PopulationType type : PopulationType.values()) {
            checkTotal(found, ecqm, type);
        }
        for (Stratum rate : ecqm.rates()) {
            checkRate(found, ecqm, rate);
        }
        if (model != null) {
            model.checkMeasure(found, ecqm);
        } else {
            checkRatesOfMeasure(found, ecqm);
        }
    }

    /** Whether populations are taken by their type: one numerator and one denominator, in a program that allows it. */
    private boolean takenByType(Ecqm ecqm, List<Statement> populations) {
        if (program == null
                || program.populations() != Populations.TAKEN
                || ecqm.rates().size() != 1) {
            return false;
        }
        int numerators = 0;
        int denominators = 0;
        for (Statement population : populations) {
            numerators += PopulationType.NUMERATOR.is(population) ? 1 : 0;
            denominators += PopulationType.DENOMINATOR.is(population) ? 1 : 0;
        }
        return numerators == 1 && denominators == 1;
    }

    private void add(Measure measure, ProblemCode code, int element, String message) {
        measure.told++;
        if (measure.takenByType) {
            findings.add(POPULATIONS_TAKEN_BY_TYPE, element, message);
        } else {
            // without a known program the converter does not look into measures
            findings.add(program != null, code, element, message);
        }
    }

    private void checkTotal(Measure measure, Ecqm ecqm, PopulationType type) {
        int expected = 0;
        for (Stratum rate : ecqm.rates()) {
            if (type.uuid(rate).isPresent()) {
                expected++;
            }
        }
        int actual = 0;
        for (Statement population : measure.populations) {
            if (type.is(population)) {
                actual++;
            }
            if (!population.code.single() && measure.severalTypes.add(population)) {
                add(
                        measure,
                        POPULATION_TYPE_COUNT,
                        population.code.element(),
                        "A population of measure " + ecqm.name() + " has " + population.code.count() + " types.");
            }
        }
        // in MIPS the initial population is not counted
        if (expected != actual && (model != null || type != PopulationType.INITIAL)) {
            add(
                    measure,
                    POPULATION_TYPE_TOTAL,
                    measure.statement.element,
                    "Measure " + ecqm.name() + " has " + actual + " populations of type " + type.code() + " ("
                            + type.words() + ") instead of " + expected + ".");
        }
    }

    private void checkRate(Measure measure, Ecqm ecqm, Stratum rate) {
        for (PopulationType type : PopulationType.values()) {
            String uuid = type.uuid(rate).orElse(null);
            if (uuid == null || (model == null && type == PopulationType.INITIAL)) {
                continue;
            }
            Statement population = find(measure, ecqm, type, uuid, true);
            if (population == null) {
                add(
                        measure,
                        POPULATION_UUID_MISSING,
                        place(measure, type),
                        "Measure " + ecqm.name() + " has no " + type.words() + " with the id " + uuid + ".");
            } else if (model != null) {
                model.checkStrata(measure, population, rate);
            }
        }
        if (model != null) {
            model.checkRateOf(measure, ecqm, rate);
        }
        checkDenominator(measure, ecqm, rate);
    }

    /** The only population of the type, or the measure itself. */
    private static int place(Measure measure, PopulationType type) {
        int element = measure.statement.element;
        int count = 0;
        for (Statement population : measure.populations) {
            if (type.is(population)) {
                element = population.id.count() == 0 ? population.element : population.id.element();
                count++;
            }
        }
        return count == 1 ? element : measure.statement.element;
    }

    private @Nullable Statement find(Measure measure, Ecqm ecqm, PopulationType type, String uuid, boolean report) {
        for (Statement population : measure.populations) {
            if (type.is(population)) {
                if (report && !population.id.single() && measure.severalIds.add(population)) {
                    add(
                            measure,
                            POPULATION_ID_COUNT,
                            population.id.count() == 0 ? population.element : population.id.element(),
                            "The " + type.words() + " of measure " + ecqm.name() + " has " + population.id.count()
                                    + " ids.");
                }
                if (uuid.equalsIgnoreCase(population.id.first())) {
                    return population;
                }
            }
        }
        return null;
    }

    private void checkDenominator(Measure measure, Ecqm ecqm, Stratum rate) {
        String denominatorUuid = rate.denominator().orElse(null);
        String initialUuid = rate.initialPopulation().orElse(null);
        Statement denominator = denominatorUuid == null
                ? null
                : find(measure, ecqm, PopulationType.DENOMINATOR, denominatorUuid, false);
        Statement initial =
                initialUuid == null ? null : find(measure, ecqm, PopulationType.INITIAL, initialUuid, false);
        if (denominator == null || initial == null) {
            return;
        }
        // the converter takes a count from deeper inside when the population itself has none
        Statement denominatorCount = denominator.firstInside(Template.COUNT);
        Statement initialCount = initial.firstInside(Template.COUNT);
        if (denominatorCount == null || initialCount == null) {
            Statement without = denominatorCount == null ? denominator : initial;
            add(
                    measure,
                    POPULATION_COUNT_UNREADABLE,
                    without.element,
                    "The " + PopulationType.words(without) + " of measure " + ecqm.name() + " has no count.");
            return;
        }
        if (model != null) {
            model.checkDenominator(measure, ecqm, denominatorCount, initialCount);
            return;
        }
        Integer part = Counts.parse(denominatorCount.number.first());
        Integer whole = Counts.parse(initialCount.number.first());
        if (whole == null) {
            initialCount.checked = true;
            add(
                    measure,
                    POPULATION_COUNT_UNREADABLE,
                    initialCount.number.count() == 0 ? initialCount.element : initialCount.number.element(),
                    "The count of the initial population of measure " + ecqm.name() + " is "
                            + shown(initialCount.number) + ".");
        } else if (part != null && part > whole) {
            add(
                    measure,
                    DENOMINATOR_ABOVE_POPULATION,
                    denominatorCount.number.element(),
                    "The denominator of measure " + ecqm.name() + " is " + part
                            + ", but the initial population is only " + whole + ".");
        }
    }

    static String shown(Values number) {
        String value = number.first();
        return value == null ? "missing" : Quote.of(value);
    }

    /** In MIPS a rate may be left out; one that is there belongs to a numerator. */
    private void checkRatesOfMeasure(Measure measure, Ecqm ecqm) {
        for (Statement rate : measure.statement.all(Template.RATE)) {
            String uuid = rate.id.first();
            if (uuid == null) {
                add(
                        measure,
                        RATE_WITHOUT_NUMERATOR,
                        rate.element,
                        "A performance rate of measure " + ecqm.name() + " does not say which numerator it is of.");
                continue;
            }
            boolean known = false;
            for (Stratum stratum : ecqm.rates()) {
                known |= uuid.equalsIgnoreCase(stratum.numerator().orElse(""));
            }
            if (!known) {
                add(
                        measure,
                        RATE_UUID_UNKNOWN,
                        rate.id.element(),
                        "A performance rate of measure " + ecqm.name() + " refers to " + uuid(uuid)
                                + ", which is no numerator of the measure.");
            }
        }
    }

    void checkPopulation(Statement population) {
        Statement around = population.parent;
        Ecqm ecqm = around == null ? null : ecqms.find(around.id.first());
        String name = "The " + PopulationType.words(population) + (ecqm == null ? "" : " of measure " + ecqm.name());
        int counts = population.count(Template.COUNT);
        Statement count = population.first(Template.COUNT);
        if (counts != 1 || count == null) {
            findings.add(
                    COUNT_ELEMENTS,
                    population.element,
                    name + " has " + (counts == 0 ? "no count" : counts + " counts") + ".");
        } else if (!count.checked) {
            count.checked = true;
            if (checkNumber(count, name)) {
                Integer number = Counts.parse(count.number.first());
                if (number != null && number < 0) {
                    findings.add(COUNT_NEGATIVE, count.number.element(), name + " is " + number + ".");
                }
            }
        }
        if (model != null && ecqm != null) {
            model.checkSupplementalData(population, ecqm);
        }
    }

    void checkCount(Statement count) {
        checkNumber(count, "The count");
    }

    private boolean checkNumber(Statement count, String name) {
        if (!count.number.single()) {
            findings.add(
                    COUNT_VALUES,
                    count.number.count() == 0 ? count.element : count.number.element(),
                    name + " has a count with " + count.number.count() + " values.");
            return false;
        }
        if (Counts.parse(count.number.first()) == null) {
            findings.add(
                    COUNT_NOT_WHOLE,
                    count.number.element(),
                    name + " is " + shown(count.number) + ", which is no whole number.");
            return false;
        }
        return true;
    }

    void checkRate(Statement rate) {
        if (rate.number.first() == null && NULL_RATE.equals(rate.nullFlavor.first())) {
            return;
        }
        BigDecimal value = rate(rate.number.first());
        if (value == null || value.signum() < 0 || value.compareTo(BigDecimal.ONE) > 0) {
            findings.add(
                    QRDA_RATE_OUT_OF_RANGE,
                    rate.number.count() == 0 ? rate.element : rate.number.element(),
                    "The performance rate is " + shown(rate.number) + ".");
        }
    }

    /** The number that a rate says; absent when it says none. */
    static @Nullable BigDecimal rate(@Nullable String text) {
        if (text == null || text.length() > LONGEST_RATE) {
            return null;
        }
        try {
            BigDecimal value = new BigDecimal(text.strip());
            return Math.abs((long) value.scale()) > LONGEST_RATE ? null : value;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** Whether a rate says that it is left out. */
    static boolean leftOut(Statement rate) {
        return rate.number.first() == null && NULL_RATE.equals(rate.nullFlavor.first());
    }

    private static String uuid(String text) {
        return text.matches("[0-9A-Fa-f-]{1,60}") ? text : Quote.of(text);
    }

    /** A measure while it is checked. */
    static final class Measure {
        final Statement statement;
        final @Nullable Ecqm ecqm;
        final List<Statement> populations;
        final Set<Statement> severalTypes = new HashSet<>();
        final Set<Statement> severalIds = new HashSet<>();
        final List<Statement> ratesWithoutNumerator = new ArrayList<>();
        /** How many problems of the measure itself were found. */
        int told;
        /** Whether its populations are taken by their type, whatever their ids. */
        boolean takenByType;

        Measure(Statement statement, @Nullable Ecqm ecqm, List<Statement> populations) {
            this.statement = statement;
            this.ecqm = ecqm;
            this.populations = populations;
        }

        String name() {
            return ecqm == null ? "The measure" : "Measure " + ecqm.name();
        }
    }
}

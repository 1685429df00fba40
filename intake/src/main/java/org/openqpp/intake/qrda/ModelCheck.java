package org.openqpp.intake.qrda;

import static org.openqpp.intake.problem.ProblemCode.*;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openqpp.intake.problem.ProblemCode;
import org.openqpp.intake.problem.Quote;
import org.openqpp.intake.qrda.Ecqms.Ecqm;
import org.openqpp.intake.qrda.Header.Text;
import org.openqpp.intake.qrda.QualityCheck.Measure;
import org.openqpp.intake.qrda.Statement.Values;
import org.openqpp.policy.catalog.QrdaGuide;
import org.openqpp.policy.catalog.QrdaGuide.Model;
import org.openqpp.policy.catalog.QrdaGuide.SupplementalData;
import org.openqpp.policy.catalog.Stratum;

/**
 * Checks what a model outside MIPS asks for besides.
 *
 * <p>For example, Primary Care First takes a full year only, and counts by race, ethnicity, sex and payer in each population.
 */
final class ModelCheck {

    private static final int DIGITS_OF_A_TIN = 9;
    private static final int DIGITS_OF_AN_NPI = 10;

    private final QrdaGuide guide;
    private final Model model;
    private final Ecqms ecqms;
    private final EntityIds entityIds;
    private final Header header;
    private final QrdaFindings findings;

    ModelCheck(QrdaGuide guide, Model model, Ecqms ecqms, EntityIds entityIds, Header header, QrdaFindings findings) {
        this.guide = guide;
        this.model = model;
        this.ecqms = ecqms;
        this.entityIds = entityIds;
        this.header = header;
        this.findings = findings;
    }

    void checkDocument(Statement document) {
        // the converter goes through this list until the first problem
        boolean told = true;
        int performers = header.serviceEvent < 0 ? document.element : header.serviceEvent;
        int participants = header.participant < 0 ? document.element : header.participant;
        String tins = joined(header.tins);
        String npis = joined(header.npis);
        if (tins.isEmpty()) {
            told = add(told, MODEL_TIN_MISSING, performers, "The document names no TIN.");
        } else {
            told = checkLengths(told, header.tins, DIGITS_OF_A_TIN, MODEL_TIN_FORM, "TIN");
        }
        if (npis.isEmpty()) {
            told = add(told, MODEL_NPI_MISSING, performers, "The document names no NPI.");
        } else {
            told = checkLengths(told, header.npis, DIGITS_OF_AN_NPI, MODEL_NPI_FORM, "NPI");
        }
        if (!header.address) {
            told = add(told, MODEL_ADDRESS_MISSING, participants, "The document has no address of the practice site.");
        }
        if (document.count(Template.QUALITY_SECTION) == 0) {
            told = add(told, MODEL_QUALITY_SECTION_MISSING, document.element, "The document has no quality section.");
        }
        told = checkEntity(told, participants);
        List<Statement> interoperability = document.all(Template.INTEROPERABILITY_SECTION);
        if (!interoperability.isEmpty()) {
            told = add(
                    told,
                    MODEL_INTEROPERABILITY_SECTION,
                    interoperability.get(0).element,
                    model.name() + " takes no Promoting Interoperability data.");
        }
        checkDigits(told);
        List<Statement> activities = document.all(Template.ACTIVITIES_SECTION);
        if (!activities.isEmpty()) {
            findings.add(
                    MODEL_ACTIVITIES_SECTION,
                    activities.get(0).element,
                    model.name() + " does not use improvement activities.");
        }
        checkPairs(performers, parts(tins), parts(npis));
        checkCehrt(participants);
        findings.add(MODEL_NOT_SCORED, -1, "The document is for " + model.name() + ", which MIPS does not score.");
    }

    private boolean add(boolean told, ProblemCode code, int element, String message) {
        findings.add(told, code, element, message);
        return false;
    }

    private static String joined(List<Text> texts) {
        List<String> values = new ArrayList<>();
        for (Text text : texts) {
            values.add(text.value());
        }
        return String.join(", ", values).trim();
    }

    /** How many parts a list has; empty ones at its end do not count, and an empty list has one. */
    private static int parts(String joined) {
        return joined.split(",").length;
    }

    private boolean checkLengths(boolean told, List<Text> ids, int digits, ProblemCode code, String name) {
        boolean ok = told;
        int seen = parts(joined(ids));
        for (int i = 0; i < ids.size(); i++) {
            int length = ids.get(i).value().trim().length();
            if (length != digits) {
                findings.add(
                        told && i < seen,
                        code,
                        ids.get(i).element(),
                        "The " + name + " of performer " + (i + 1) + " has " + length + " characters instead of "
                                + digits + " digits.");
                ok &= i >= seen;
            }
        }
        return ok;
    }

    private boolean checkEntity(boolean told, int participants) {
        List<Text> ids = header.modelEntityIds;
        boolean ok = told;
        if (ids.size() != 1) {
            findings.add(
                    told || ids.size() > 1,
                    MODEL_ENTITY_COUNT,
                    ids.isEmpty() ? participants : ids.get(1).element(),
                    "The document gives " + ids.size() + " entity ids.");
            ok = false;
        }
        if (!ids.isEmpty()) {
            Text id = ids.get(0);
            if (id.value().isEmpty()) {
                findings.add(ok, MODEL_ENTITY_EMPTY, id.element(), "The entity id is empty.");
                ok = false;
            } else if (!entityIds.mayBe(id.value(), model)) {
                findings.add(
                        MODEL_ENTITY_UNKNOWN,
                        id.element(),
                        model.name() + " has no entity " + Quote.of(id.value()) + ".");
            }
        }
        return ok;
    }

    private void checkDigits(boolean told) {
        for (int i = 0; i < header.npis.size(); i++) {
            Text npi = header.npis.get(i);
            String text = npi.value().trim();
            if (text.length() == DIGITS_OF_AN_NPI && !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
                findings.add(
                        told,
                        MODEL_NPI_FORM,
                        npi.element(),
                        "The NPI of performer " + (i + 1) + " has other characters than digits.");
            }
        }
    }

    private void checkPairs(int performers, int tins, int npis) {
        if (tins > npis) {
            findings.add(
                    MODEL_TIN_WITHOUT_NPI,
                    performers,
                    "The document names " + header.tins.size() + " TINs and " + header.npis.size() + " NPIs.");
        } else if (npis > tins) {
            findings.add(
                    MODEL_NPI_WITHOUT_TIN,
                    performers,
                    "The document names " + header.npis.size() + " NPIs and " + header.tins.size() + " TINs.");
        }
        for (Header.Performer performer : header.performers) {
            if (performer.withOrganization > 1 || performer.withId > 1) {
                findings.add(
                        MODEL_SHARED_PERFORMER,
                        performer.element,
                        "One performer stands for " + Math.max(performer.withOrganization, performer.withId)
                                + " clinicians.");
            }
        }
    }

    private void checkCehrt(int participants) {
        List<Text> ids = header.cehrtIds;
        String first = Header.first(ids);
        if (first == null || !model.cehrtIdPattern().matcher(first).matches()) {
            findings.add(
                    MODEL_CEHRT_FORM,
                    first == null ? participants : ids.get(0).element(),
                    first == null
                            ? "The document gives no CMS EHR certification id."
                            : "The CMS EHR certification id " + Quote.of(first) + " is not valid.");
        }
        if (ids.size() > 1) {
            findings.add(
                    MODEL_CEHRT_COUNT,
                    ids.get(1).element(),
                    "The document gives " + ids.size() + " CMS EHR certification ids.");
        }
    }

    void checkPeriod(Statement period) {
        edge(period, period.low, guide.year() + "0101", MODEL_PERIOD_START, "starts");
        edge(period, period.high, guide.year() + "1231", MODEL_PERIOD_END, "ends");
    }

    private void edge(Statement period, Values days, String wanted, ProblemCode code, String verb) {
        String day = days.first();
        if (!wanted.equals(day)) {
            findings.add(
                    code,
                    days.count() == 0 ? period.element : days.element(),
                    "The performance period " + verb + " " + (day == null ? "nowhere" : "on " + PeriodCheck.quoted(day))
                            + " instead of on \"" + wanted + "\".");
        }
    }

    void checkRequiredMeasures(Statement section, List<Statement> measures) {
        int found = 0;
        List<String> missing = new ArrayList<>(model.requiredMeasureIds());
        for (Statement measure : measures) {
            Ecqm ecqm = ecqms.find(measure.id.first());
            if (ecqm != null
                    && model.requiredMeasureIds().contains(ecqm.measure().id())) {
                found++;
                missing.remove(ecqm.measure().id());
            }
        }
        if (!missing.isEmpty()) {
            List<String> names = new ArrayList<>();
            for (String id : missing) {
                Ecqm ecqm = ecqms.findById(id);
                names.add(ecqm == null ? id : ecqm.name());
            }
            // the converter counts a measure that is there twice as two
            findings.add(
                    found < model.requiredMeasureIds().size(),
                    MODEL_REQUIRED_MEASURES,
                    section.element,
                    model.name() + " asks for " + String.join(" and ", names) + " as well.");
        }
    }

    void checkStrata(Measure measure, Statement population, Stratum rate) {
        List<Statement> strata = population.all(Template.STRATUM);
        String name = "The " + PopulationType.words(population) + " of measure "
                + (measure.ecqm == null ? "" : measure.ecqm.name());
        if (strata.size() != rate.reportingStrata().size()) {
            measure.told++;
            findings.add(
                    MODEL_STRATA_TOTAL,
                    population.element,
                    name + " has " + strata.size() + " reporting strata instead of "
                            + rate.reportingStrata().size() + ".");
        }
        for (String uuid : rate.reportingStrata()) {
            boolean found = false;
            for (Statement stratum : strata) {
                String id = stratum.id.first();
                if (id == null) {
                    if (measure.severalIds.add(stratum)) {
                        measure.told++;
                        findings.add(
                                MODEL_STRATUM_WITHOUT_ID,
                                stratum.element,
                                name + " has a reporting stratum without an id.");
                    }
                } else if (id.equalsIgnoreCase(uuid)) {
                    found = true;
                    break;
                }
            }
            if (!found) {
                measure.told++;
                findings.add(
                        MODEL_STRATUM_MISSING,
                        strata.size() == 1 ? strata.get(0).element : population.element,
                        name + " has no reporting stratum with the id " + uuid + ".");
            }
        }
    }

    /** Each numerator has its performance rate. */
    void checkRateOf(Measure measure, Ecqm ecqm, Stratum rate) {
        String uuid = rate.numerator().orElse("");
        for (Statement found : measure.statement.all(Template.RATE)) {
            String id = found.id.first();
            if (id == null && measure.severalIds.add(found)) {
                measure.told++;
                findings.add(
                        RATE_WITHOUT_NUMERATOR,
                        found.element,
                        "A performance rate of measure " + ecqm.name() + " does not say which numerator it is of.");
            }
            if (uuid.equalsIgnoreCase(id)) {
                return;
            }
        }
        List<Statement> all = measure.statement.all(Template.RATE);
        measure.told++;
        findings.add(
                RATE_UUID_UNKNOWN,
                all.size() == 1 ? all.get(0).element : measure.statement.element,
                "Measure " + ecqm.name() + " has no performance rate of the numerator " + uuid + ".");
    }

    void checkDenominator(Measure measure, Ecqm ecqm, Statement denominator, Statement initial) {
        String part = denominator.number.first();
        String whole = initial.number.first();
        if (part == null || !part.equals(whole)) {
            measure.told++;
            findings.add(
                    MODEL_DENOMINATOR_NOT_POPULATION,
                    denominator.number.count() == 0 ? denominator.element : denominator.number.element(),
                    "The denominator of measure " + ecqm.name() + " is " + QualityCheck.shown(denominator.number)
                            + ", the initial population " + QualityCheck.shown(initial.number) + "; for "
                            + model.name() + " they are equal.");
        } else if (Counts.parse(part) == null) {
            measure.told++;
        }
    }

    /** What goes beyond one population, once its parts are found. */
    void checkMeasure(Measure measure, Ecqm ecqm) {
        List<Statement> rates = measure.statement.all(Template.RATE);
        if (rates.size() != ecqm.rates().size()) {
            measure.told++;
            findings.add(
                    MODEL_RATE_TOTAL,
                    rates.isEmpty() ? measure.statement.element : rates.get(rates.size() - 1).element,
                    "Measure " + ecqm.name() + " has " + rates.size() + " performance rates instead of "
                            + ecqm.rates().size() + ".");
        }
        // the converter compares counts only when nothing else is wrong with the measure
        boolean told = measure.told == 0;
        for (Stratum rate : ecqm.rates()) {
            checkCounts(told, measure, ecqm, rate, rates);
        }
    }

    private void checkCounts(boolean told, Measure measure, Ecqm ecqm, Stratum rate, List<Statement> rates) {
        Statement numerator = find(measure, PopulationType.NUMERATOR, rate);
        Statement denominator = find(measure, PopulationType.DENOMINATOR, rate);
        Statement exclusion = find(measure, PopulationType.EXCLUSION, rate);
        Statement exception = find(measure, PopulationType.EXCEPTION, rate);
        boolean whole = true;
        for (Statement population : new Statement[] {denominator, exclusion, exception, numerator}) {
            whole &= checkWhole(told, ecqm, population);
        }
        if (!whole || numerator == null || denominator == null) {
            return;
        }
        int met = Counts.directOrZero(numerator);
        int eligible = Counts.directOrZero(denominator);
        int excluded = Counts.directOrZero(exclusion);
        int excepted = Counts.directOrZero(exception);
        long performance = (long) eligible - excluded - excepted;
        String sum = eligible + " - " + excluded + " - " + excepted + " = " + performance;
        if (performance < 0) {
            findings.add(
                    told,
                    MODEL_PERFORMANCE_DENOMINATOR,
                    at(exclusion == null ? denominator : exclusion),
                    "The performance denominator of measure " + ecqm.name() + " is " + sum + ".");
        }
        if (met > performance || met > eligible) {
            findings.add(
                    told,
                    MODEL_NUMERATOR_TOO_LARGE,
                    at(numerator),
                    "The numerator of measure " + ecqm.name() + " is " + met + ", but the performance denominator is "
                            + sum + ".");
        }
        if (exclusion != null && excluded > eligible) {
            findings.add(
                    told,
                    MODEL_EXCLUSION_TOO_LARGE,
                    at(exclusion),
                    "The exclusions of measure " + ecqm.name() + " are " + excluded + ", but the denominator is "
                            + eligible + ".");
        }
        checkNull(told, ecqm, numerator, rates, performance == 0, eligible == 0 || performance == 0, sum);
    }

    private void checkNull(
            boolean told,
            Ecqm ecqm,
            Statement numerator,
            List<Statement> rates,
            boolean nullAllowed,
            boolean zeroForbidden,
            String sum) {
        String uuid = numerator.id.first();
        for (Statement rate : rates) {
            if (uuid != null && uuid.equalsIgnoreCase(rate.id.first())) {
                BigDecimal value = QualityCheck.rate(rate.number.first());
                if (QualityCheck.leftOut(rate)) {
                    if (!nullAllowed) {
                        findings.add(
                                told,
                                MODEL_RATE_NOT_NULL,
                                rate.nullFlavor.element(),
                                "The performance rate of measure " + ecqm.name()
                                        + " is left out, but the performance denominator is " + sum + ".");
                    }
                } else if (value != null && value.signum() == 0 && zeroForbidden) {
                    findings.add(
                            told,
                            MODEL_RATE_ZERO,
                            rate.number.element(),
                            "The performance rate of measure " + ecqm.name()
                                    + " is 0, but the performance denominator is " + sum + ".");
                }
                return;
            }
        }
    }

    private boolean checkWhole(boolean told, Ecqm ecqm, @Nullable Statement population) {
        Statement count = population == null ? null : population.first(Template.COUNT);
        if (count == null || !Counts.otherNumber(count.number.first())) {
            return true;
        }
        // where the converter breaks off it does not come to the check of the count itself
        if (told) {
            count.checked = true;
            findings.add(
                    MODEL_COUNT_NOT_WHOLE,
                    count.number.element(),
                    "The " + PopulationType.words(population) + " of measure " + ecqm.name() + " is "
                            + QualityCheck.shown(count.number) + ", which is no whole number.");
        }
        return false;
    }

    private static int at(Statement population) {
        Statement count = population.first(Template.COUNT);
        return count == null || count.number.count() == 0 ? population.element : count.number.element();
    }

    private static @Nullable Statement find(Measure measure, PopulationType type, Stratum rate) {
        String uuid = type.uuid(rate).orElse(null);
        if (uuid != null) {
            for (Statement population : measure.populations) {
                if (type.is(population) && uuid.equalsIgnoreCase(population.id.first())) {
                    return population;
                }
            }
        }
        return null;
    }

    void checkSupplementalData(Statement population, Ecqm ecqm) {
        boolean told = true;
        String of = " in the " + PopulationType.words(population) + " of measure " + ecqm.name();
        for (SupplementalData data : guide.supplementalData()) {
            Statement found = null;
            for (Statement child : population.children()) {
                if (child.template == template(data.kind()) && data.code().equalsIgnoreCase(child.code.first())) {
                    found = child;
                    break;
                }
            }
            if (found == null) {
                findings.add(
                        MODEL_SUPPLEMENTAL_MISSING,
                        population.element,
                        "The " + data.kind().name().toLowerCase(Locale.ROOT) + " " + data.name() + " (code "
                                + data.code() + ") is missing" + of + ".");
                told = false;
                continue;
            }
            found.checked = true;
            int counts = found.count(Template.COUNT);
            if (counts != 1) {
                findings.add(
                        told,
                        MODEL_SUPPLEMENTAL_COUNT,
                        found.element,
                        "The " + data.kind().name().toLowerCase(Locale.ROOT) + " " + data.name() + " has "
                                + (counts == 0 ? "no count" : counts + " counts") + of + ".");
                told = false;
            }
        }
    }

    private static Template template(SupplementalData.Kind kind) {
        return switch (kind) {
            case RACE -> Template.RACE;
            case SEX -> Template.SEX;
            case ETHNICITY -> Template.ETHNICITY;
            case PAYER -> Template.PAYER;
        };
    }
}

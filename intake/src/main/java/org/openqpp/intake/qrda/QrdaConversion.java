package org.openqpp.intake.qrda;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openqpp.intake.qrda.Ecqms.Ecqm;
import org.openqpp.intake.validation.SubmissionDraft;
import org.openqpp.intake.validation.SubmissionDraft.MeasurementDraft;
import org.openqpp.intake.validation.SubmissionDraft.SetDraft;
import org.openqpp.policy.catalog.QrdaGuide.Program;
import org.openqpp.policy.catalog.Stratum;
import org.openqpp.policy.value.CollectionType;
import org.openqpp.policy.value.ParticipationOption;
import org.openqpp.policy.value.PerformanceCategory;
import org.openqpp.policy.value.PerformanceYear;
import org.openqpp.policy.value.ReportingOption;
import org.openqpp.scoring.submission.MeasurementValue;
import org.openqpp.scoring.submission.MeasurementValue.Answer;
import org.openqpp.scoring.submission.MeasurementValue.Counts;
import org.openqpp.scoring.submission.MeasurementValue.MultipleRates;
import org.openqpp.scoring.submission.MeasurementValue.NamedCounts;
import org.openqpp.scoring.submission.MeasurementValue.Proportion;

/**
 * Turns the statements of a document into a submission, and remembers which element each part of it comes from.
 *
 * <p>For example, a numerator of 800 in a denominator of 1,000 with 100 exclusions becomes 800 met and 100 not met. What could
 * not be read is absent; it was found before.
 */
final class QrdaConversion {

    private static final Set<ParticipationOption> PATHWAY_OPTIONS = EnumSet.of(
            ParticipationOption.INDIVIDUAL,
            ParticipationOption.GROUP,
            ParticipationOption.SUBGROUP,
            ParticipationOption.APM_ENTITY);

    private final Ecqms ecqms;
    private final Header header;
    private final Statement document;
    private final @Nullable Program program;
    private final Map<String, Integer> elements = new HashMap<>();
    private final Set<String> unlikeMeasure = new HashSet<>();

    QrdaConversion(Ecqms ecqms, QrdaContent content, Statement document, @Nullable Program program) {
        this.ecqms = ecqms;
        this.header = content.header();
        this.document = document;
        this.program = program;
    }

    /** For each JSON pointer into the submission, the number of the element that the part comes from. */
    Map<String, Integer> elements() {
        return elements;
    }

    /** JSON pointers of exclusions and exceptions that are there although the measure has none, or the other way round. */
    Set<String> unlikeMeasure() {
        return unlikeMeasure;
    }

    SubmissionDraft convert() {
        elements.put("", document.element);
        ParticipationOption option = program == null ? null : program.participationOption();
        List<SetDraft> sets = new ArrayList<>();
        Set<Template> taken = EnumSet.noneOf(Template.class);
        for (Statement section : document.children()) {
            PerformanceCategory category = category(section.template);
            if (category != null && taken.add(section.template)) {
                sets.add(set(section, category, "/measurementSets/" + sets.size()));
            }
        }
        return new SubmissionDraft(
                option,
                entityId(option),
                // the TINs of an APM Entity are those of its participants
                option == ParticipationOption.APM_ENTITY ? null : text(header.tins, "/taxpayerIdentificationNumber"),
                option == ParticipationOption.INDIVIDUAL ? text(header.npis, "/nationalProviderIdentifier") : null,
                year(),
                sets);
    }

    private static @Nullable PerformanceCategory category(Template template) {
        return switch (template) {
            case QUALITY_SECTION -> PerformanceCategory.QUALITY;
            case INTEROPERABILITY_SECTION -> PerformanceCategory.PROMOTING_INTEROPERABILITY;
            case ACTIVITIES_SECTION -> PerformanceCategory.IMPROVEMENT_ACTIVITIES;
            default -> null;
        };
    }

    private @Nullable String text(List<Header.Text> texts, String path) {
        if (texts.isEmpty()) {
            return null;
        }
        elements.put(path, texts.get(0).element());
        return texts.get(0).value();
    }

    private @Nullable String entityId(@Nullable ParticipationOption option) {
        if (option == null || program == null) {
            return null;
        }
        return switch (option) {
            case VIRTUAL_GROUP -> text(header.virtualGroupIds, "/entityId");
            case SUBGROUP -> text(header.subgroupIds, "/entityId");
            case APM_ENTITY ->
                text(program.model().isPresent() ? header.modelEntityIds : header.apmEntityIds, "/entityId");
            case INDIVIDUAL, GROUP -> null;
        };
    }

    /** The year of the first performance period. */
    private @Nullable PerformanceYear year() {
        Statement period = document.firstInside(Template.PERIOD);
        LocalDate start = period == null ? null : PeriodCheck.parse(period.low.first());
        if (period == null || start == null || start.getYear() < PerformanceYear.FIRST) {
            return null;
        }
        elements.put("/performanceYear", period.low.element());
        return new PerformanceYear(start.getYear());
    }

    private String programName(String path) {
        if (program == null) {
            return ReportingOption.TRADITIONAL_NAME;
        }
        String pathwayId = Header.first(header.pathwayIds);
        if (pathwayId != null
                && !pathwayId.isEmpty()
                && program.programName().equals(ReportingOption.TRADITIONAL_NAME)
                && PATHWAY_OPTIONS.contains(program.participationOption())) {
            elements.put(path, header.pathwayIds.get(0).element());
            return pathwayId;
        }
        elements.put(path, header.programNames.get(0).element());
        return program.programName();
    }

    private SetDraft set(Statement section, PerformanceCategory category, String path) {
        elements.put(path, section.element);
        Statement period = section.first(Template.PERIOD);
        if (period != null) {
            elements.put(path + "/performanceStart", period.low.element());
            elements.put(path + "/performanceEnd", period.high.element());
        }
        List<MeasurementDraft> measurements = new ArrayList<>();
        for (Statement child : section.children()) {
            MeasurementDraft measurement = measurement(child, path + "/measurements/" + measurements.size());
            if (measurement != null) {
                measurements.add(measurement);
            }
        }
        return new SetDraft(
                category,
                CollectionType.ECQM,
                programName(path + "/programName"),
                period == null ? null : PeriodCheck.parse(period.low.first()),
                period == null ? null : PeriodCheck.parse(period.high.first()),
                period != null,
                category == PerformanceCategory.IMPROVEMENT_ACTIVITIES
                        ? null
                        : text(header.cehrtIds, path + "/cehrtId"),
                measurements);
    }

    private @Nullable MeasurementDraft measurement(Statement statement, String path) {
        return switch (statement.template) {
            case MEASURE -> {
                elements.put(path, statement.element);
                Ecqm ecqm = ecqms.find(statement.id.first());
                yield new MeasurementDraft(
                        ecqm == null ? null : ecqm.measure().id(),
                        ecqm == null ? null : quality(statement, ecqm, path));
            }
            case PROPORTION -> {
                elements.put(path, statement.element);
                elements.put(path + "/measureId", statement.id.element());
                yield new MeasurementDraft(statement.id.first(), proportion(statement, path));
            }
            case ATTESTATION, ACTIVITY -> {
                elements.put(path, statement.element);
                elements.put(path + "/measureId", statement.id.element());
                Statement answer = statement.first(Template.ANSWER);
                String code = answer == null ? null : answer.code.first();
                if (answer != null) {
                    elements.put(path + "/value", answer.code.element());
                }
                yield new MeasurementDraft(
                        statement.id.first(), code == null ? null : new Answer(code.equalsIgnoreCase("Y")));
            }
            default -> null;
        };
    }

    private @Nullable Proportion proportion(Statement statement, String path) {
        Integer numerator = part(statement.first(Template.NUMERATOR), path + "/value/numerator");
        Integer denominator = part(statement.first(Template.DENOMINATOR), path + "/value/denominator");
        return numerator == null || denominator == null ? null : new Proportion(numerator, denominator);
    }

    private @Nullable Integer part(@Nullable Statement part, String path) {
        Statement count = part == null ? null : part.first(Template.COUNT);
        if (count == null) {
            return null;
        }
        elements.put(path, count.number.element());
        return org.openqpp.intake.qrda.Counts.parse(count.number.first());
    }

    private @Nullable MeasurementValue quality(Statement measure, Ecqm ecqm, String path) {
        List<Statement> populations = measure.all(Template.POPULATION);
        if (!ecqm.measure().metricType().multipleRates()) {
            return ecqm.summed()
                    ? sum(populations, path + "/value")
                    : counts(populations, ecqm.rates().get(0), false, path + "/value");
        }
        List<NamedCounts> strata = new ArrayList<>();
        for (Stratum rate : ecqm.measure().strata()) {
            // a rate that documents do not report counts nobody
            Counts counts = rate.numerator().isEmpty()
                    ? new Counts(0, 0, 0, 0, 0, 0, null)
                    : counts(populations, rate, true, path + "/value/strata/" + strata.size());
            if (counts == null) {
                return null;
            }
            strata.add(new NamedCounts(rate.name(), counts));
        }
        return new MultipleRates(strata, null);
    }

    /** The counts of a rate: of the populations with its ids, or of the only ones of their type. */
    private @Nullable Counts counts(List<Statement> populations, Stratum rate, boolean byId, String path) {
        Stratum ids = byId ? rate : null;
        Integer met = count(populations, PopulationType.NUMERATOR, ids, path + "/performanceMet");
        Integer eligible = count(populations, PopulationType.DENOMINATOR, ids, path + "/eligiblePopulation");
        Integer excluded = count(populations, PopulationType.EXCLUSION, ids, path + ConverterJson.EXCLUSION);
        Integer excepted = count(populations, PopulationType.EXCEPTION, ids, path + ConverterJson.EXCEPTION);
        if ((excluded != null) != rate.denominatorExclusion().isPresent()) {
            unlikeMeasure.add(path + ConverterJson.EXCLUSION);
        }
        if ((excepted != null) != rate.denominatorException().isPresent()) {
            unlikeMeasure.add(path + ConverterJson.EXCEPTION);
        }
        if (met == null || eligible == null) {
            return null;
        }
        return counts(met, eligible, excluded == null ? 0 : excluded, excepted == null ? 0 : excepted);
    }

    private static Counts counts(long met, long eligible, long excluded, long excepted) {
        return new Counts(met, eligible - met - excluded - excepted, eligible, excluded, excepted, 0, null);
    }

    private @Nullable Integer count(
            List<Statement> populations, PopulationType type, @Nullable Stratum rate, String path) {
        String uuid = rate == null ? null : type.uuid(rate).orElse("");
        for (Statement population : populations) {
            if (type.is(population) && (uuid == null || uuid.equalsIgnoreCase(population.id.first()))) {
                return part(population, path);
            }
        }
        return null;
    }

    private @Nullable Counts sum(List<Statement> populations, String path) {
        long met = 0;
        long eligible = 0;
        long excluded = 0;
        long excepted = 0;
        for (Statement population : populations) {
            Integer count = part(population, path);
            if (count == null) {
                return null;
            }
            if (PopulationType.NUMERATOR.is(population)) {
                met += count;
            } else if (PopulationType.DENOMINATOR.is(population)) {
                eligible += count;
            } else if (PopulationType.EXCLUSION.is(population)) {
                excluded += count;
            } else if (PopulationType.EXCEPTION.is(population)) {
                excepted += count;
            }
        }
        return counts(met, eligible, excluded, excepted);
    }
}

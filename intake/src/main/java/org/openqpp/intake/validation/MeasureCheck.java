package org.openqpp.intake.validation;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openqpp.intake.problem.Findings;
import org.openqpp.intake.problem.ProblemCode;
import org.openqpp.intake.problem.Quote;
import org.openqpp.intake.validation.SetCheck.Program;
import org.openqpp.intake.validation.SubmissionDraft.MeasurementDraft;
import org.openqpp.policy.Policy;
import org.openqpp.policy.catalog.Catalog;
import org.openqpp.policy.catalog.ClaimsQualityMeasure;
import org.openqpp.policy.catalog.ClaimsQualityMeasure.Role;
import org.openqpp.policy.catalog.CostMeasure;
import org.openqpp.policy.catalog.ImprovementActivity;
import org.openqpp.policy.catalog.InteroperabilityMeasure;
import org.openqpp.policy.catalog.MetricType;
import org.openqpp.policy.catalog.PathwayQualitySet.Version;
import org.openqpp.policy.catalog.QualityMeasure;
import org.openqpp.policy.catalog.ValuePathway;
import org.openqpp.policy.value.CollectionType;
import org.openqpp.policy.value.ParticipationOption;
import org.openqpp.policy.value.PerformanceCategory;
import org.openqpp.policy.value.ReportingOption;

/**
 * Checks one measurement: whether the policy has the measure, whether it can be reported here, and its value.
 *
 * <p>For example, measure 236 is unknown to no policy, but the MVP {@code G0053} does not have it.
 */
final class MeasureCheck {

    private static final int PADDED_LENGTH = 3;

    private final Policy policy;
    private final Catalog catalog;
    private final ValueCheck valueCheck;
    private final Map<String, String> byElectronicId = new HashMap<>();

    MeasureCheck(Policy policy) {
        this.policy = policy;
        this.catalog = policy.catalog();
        this.valueCheck = new ValueCheck(policy);
        for (QualityMeasure measure : catalog.qualityMeasures().values()) {
            measure.emeasureId()
                    .ifPresent(id -> byElectronicId.put(unversioned(id.toUpperCase(Locale.ROOT)), measure.id()));
        }
    }

    /**
     * Where a measurement stands.
     *
     * @param category category of its set
     * @param collectionType collection type of its set, if it is known
     * @param program program of its set
     * @param participationOption level of its submission, if it is known
     */
    record Setting(
            PerformanceCategory category,
            @Nullable CollectionType collectionType,
            Program program,
            @Nullable ParticipationOption participationOption) {}

    void check(MeasurementDraft measurement, String path, Setting setting, Findings findings) {
        String id = measurement.measureId();
        if (id == null) {
            return;
        }
        Optional<PerformanceCategory> category = findCategory(id, setting.category());
        if (category.isEmpty()) {
            findings.add(ProblemCode.UNKNOWN_MEASURE, path + "/measureId", unknown(id));
        } else if (category.get() != setting.category()) {
            findings.add(
                    ProblemCode.MEASURE_IN_WRONG_CATEGORY,
                    path + "/measureId",
                    id + " belongs to the category " + category.get().wireName() + ", not "
                            + setting.category().wireName() + ".");
        } else {
            checkKnown(id, measurement, path, setting, findings);
        }
    }

    /** The category that has this measure, the preferred one first. */
    private Optional<PerformanceCategory> findCategory(String id, PerformanceCategory preferred) {
        if (has(preferred, id)) {
            return Optional.of(preferred);
        }
        for (PerformanceCategory category : PerformanceCategory.values()) {
            if (has(category, id)) {
                return Optional.of(category);
            }
        }
        return Optional.empty();
    }

    private boolean has(PerformanceCategory category, String id) {
        return switch (category) {
            case QUALITY -> catalog.qualityMeasures().containsKey(id);
            case COST -> catalog.costMeasures().containsKey(id);
            case IMPROVEMENT_ACTIVITIES -> catalog.improvementActivities().containsKey(id);
            case PROMOTING_INTEROPERABILITY ->
                catalog.interoperabilityMeasures().containsKey(id);
        };
    }

    private String unknown(String id) {
        String message = "There is no measure " + Quote.of(id) + " in " + policy.year() + ".";
        return findSimilar(id)
                .map(similar -> message + " Is it " + similar + "?")
                .orElse(message);
    }

    /** The measure that may be meant: leading zeros lost, other capitals, or the number of the electronic measure. */
    private Optional<String> findSimilar(String id) {
        String upper = id.toUpperCase(Locale.ROOT).strip();
        String padded = "0".repeat(Math.max(0, PADDED_LENGTH - upper.length())) + upper;
        for (PerformanceCategory category : PerformanceCategory.values()) {
            if (has(category, upper)) {
                return Optional.of(upper);
            }
            if (has(category, padded)) {
                return Optional.of(padded);
            }
        }
        return Optional.ofNullable(byElectronicId.get(unversioned(upper)));
    }

    /** Number of an electronic measure, such as {@code CMS165} of {@code CMS165v12}. */
    private static String unversioned(String electronicId) {
        int version = electronicId.lastIndexOf('V');
        return version < 0 ? electronicId : electronicId.substring(0, version);
    }

    private void checkKnown(String id, MeasurementDraft measurement, String path, Setting setting, Findings findings) {
        switch (setting.category()) {
            case QUALITY ->
                checkQuality(measure(catalog.qualityMeasures().get(id)), measurement, path, setting, findings);
            case COST -> {
                CostMeasure measure = measure(catalog.costMeasures().get(id));
                ValuePathway pathway = setting.program().pathway();
                checkUse(
                        id,
                        pathway == null
                                ? inProgram(measure.programs(), setting)
                                : pathway.costMeasureIds().contains(id),
                        path,
                        setting,
                        findings);
                valueCheck.check(id, MetricType.COST_SCORE, measurement, path, findings);
            }
            case IMPROVEMENT_ACTIVITIES -> {
                checkActivity(measure(catalog.improvementActivities().get(id)), path, setting, findings);
                valueCheck.check(id, MetricType.BOOLEAN, measurement, path, findings);
            }
            case PROMOTING_INTEROPERABILITY -> {
                InteroperabilityMeasure measure =
                        measure(catalog.interoperabilityMeasures().get(id));
                checkProgram(id, inProgram(measure.programs(), setting), path, setting, findings);
                valueCheck.check(id, measure.metricType(), measurement, path, findings);
            }
        }
    }

    private static <T> T measure(@Nullable T found) {
        if (found == null) {
            throw new IllegalStateException("the catalog lost a measure");
        }
        return found;
    }

    private static boolean inProgram(Set<String> programs, Setting setting) {
        return setting.program().option() == null
                || programs.contains(setting.program().name());
    }

    private static void checkProgram(String id, boolean inProgram, String path, Setting setting, Findings findings) {
        if (inProgram) {
            return;
        }
        findings.add(
                setting.program().option() == ReportingOption.MVP
                        ? ProblemCode.MEASURE_NOT_IN_MVP
                        : ProblemCode.MEASURE_NOT_IN_PROGRAM,
                path + "/measureId",
                "Measure " + id + " cannot be reported in " + setting.program().name()
                        + "; it is taken out of scoring.");
    }

    /** Whether what CMS calculates from claims counts in the program; nobody can help it if not. */
    private static void checkUse(String id, boolean used, String path, Setting setting, Findings findings) {
        if (!used) {
            findings.add(
                    ProblemCode.CLAIMS_RESULT_NOT_USED,
                    path + "/measureId",
                    "Measure " + id + " does not count in " + setting.program().name() + ".");
        }
    }

    private static void checkActivity(ImprovementActivity activity, String path, Setting setting, Findings findings) {
        ValuePathway pathway = setting.program().pathway();
        if (pathway == null) {
            checkProgram(activity.id(), inProgram(activity.programs(), setting), path, setting, findings);
        } else if (!pathway.improvementActivityIds().contains(activity.id())) {
            findings.add(
                    ProblemCode.ACTIVITY_NOT_IN_MVP,
                    path + "/measureId",
                    "Activity " + activity.id() + " is not on the list of " + pathway.id() + " and earns no points.");
        }
    }

    private void checkQuality(
            QualityMeasure measure, MeasurementDraft measurement, String path, Setting setting, Findings findings) {
        boolean scored = isReportable(measure, path, setting, findings);
        boolean sound = valueCheck.checkQuality(measure, setting.collectionType(), measurement, path, findings);
        if (scored && sound && measurement.value() != null) {
            valueCheck.advise(measure, setting.collectionType(), measurement.value(), path, findings);
        }
    }

    /** Whether a quality measure can be reported in this program, in this way, at this level. */
    private boolean isReportable(QualityMeasure measure, String path, Setting setting, Findings findings) {
        CollectionType collectionType = setting.collectionType();
        Program program = setting.program();
        if (measure.metricType() == MetricType.COST_SCORE || measure.metricType() == MetricType.CAHPS) {
            checkResult(measure, path, setting, findings);
            return true;
        }
        if (program.option() == null || collectionType == null) {
            return true;
        }
        if (!belongsTo(measure, program)) {
            checkProgram(measure.id(), false, path, setting, findings);
            return false;
        }
        boolean collected = program.option() == ReportingOption.APP
                ? hasPlace(measure, setting)
                : measure.collectionTypes().contains(collectionType) && collectionType != CollectionType.WEB_INTERFACE;
        if (!collected) {
            findings.add(
                    ProblemCode.MEASURE_NOT_IN_COLLECTION_TYPE,
                    path + "/measureId",
                    "Measure " + measure.id() + " cannot be reported by " + collectionType.wireName() + " in "
                            + program.name() + "; it can by " + ways(measure, setting)
                            + ". It is taken out of scoring.");
        }
        return collected;
    }

    /** How a measure can be reported in the program. */
    private String ways(QualityMeasure measure, Setting setting) {
        Stream<CollectionType> ways = setting.program().option() == ReportingOption.APP
                ? versions(setting.participationOption())
                        .filter(version -> version.measureId().equals(measure.id()))
                        .map(Version::collectionType)
                : measure.collectionTypes().stream().filter(way -> way != CollectionType.WEB_INTERFACE);
        String names = ways.distinct().sorted().map(CollectionType::wireName).collect(Collectors.joining(" or "));
        return names.isEmpty() ? "no method at this level" : names;
    }

    private boolean belongsTo(QualityMeasure measure, Program program) {
        if (program.option() == ReportingOption.APP) {
            return versions(null).anyMatch(version -> version.measureId().equals(measure.id()));
        }
        ValuePathway pathway = program.pathway();
        return pathway == null
                ? measure.programs().contains(program.name())
                : pathway.qualityMeasureIds().contains(measure.id());
    }

    /** Whether a fixed set of the APP has a place for this version of the measure. */
    private boolean hasPlace(QualityMeasure measure, Setting setting) {
        return versions(setting.participationOption())
                .anyMatch(version -> version.measureId().equals(measure.id())
                        && version.collectionType() == setting.collectionType());
    }

    /** The versions that fill a place in the fixed sets of the APP at a level, or at any. */
    private Stream<Version> versions(@Nullable ParticipationOption level) {
        return catalog.pathwayQualitySets().stream()
                .flatMap(set -> set.places().stream())
                .flatMap(place -> (level == null ? place.versions() : place.versionsFor(level)).stream());
    }

    /** Results that somebody else calculates: the survey and administrative claims. */
    private void checkResult(QualityMeasure measure, String path, Setting setting, Findings findings) {
        boolean survey = measure.metricType() == MetricType.CAHPS;
        CollectionType expected = survey ? CollectionType.CAHPS_SURVEY : CollectionType.ADMINISTRATIVE_CLAIMS;
        if (setting.collectionType() != null && setting.collectionType() != expected) {
            findings.add(
                    ProblemCode.RESULT_BY_ANOTHER_METHOD,
                    path + "/measureId",
                    "Measure " + measure.id() + " is sent by " + expected.wireName() + ", not by "
                            + setting.collectionType().wireName() + ".");
        }
        if (measure.id().equals(policy.settings().surveyMeasureId())) {
            findings.add(
                    ProblemCode.SURVEY_AS_A_WHOLE,
                    path + "/measureId",
                    "Measure " + measure.id() + " is the survey as a whole, which is not sent but calculated.");
        } else if (survey && setting.participationOption() == ParticipationOption.INDIVIDUAL) {
            findings.add(
                    ProblemCode.SURVEY_OF_INDIVIDUAL,
                    path + "/measureId",
                    "The survey is never given for an individual; it is taken out of scoring.");
        } else if (survey) {
            checkProgram(measure.id(), resultCounts(measure, true, setting.program()), path, setting, findings);
        } else {
            checkUse(measure.id(), resultCounts(measure, false, setting.program()), path, setting, findings);
            checkLevel(measure, path, setting.participationOption(), findings);
        }
    }

    /** A measure from administrative claims is calculated at some levels only. */
    private void checkLevel(
            QualityMeasure measure, String path, @Nullable ParticipationOption level, Findings findings) {
        Set<ParticipationOption> levels = catalog.findClaimsQualityMeasure(measure.id())
                .map(ClaimsQualityMeasure::participationOptions)
                .orElse(Set.of());
        if (level != null && !levels.isEmpty() && !levels.contains(level)) {
            findings.add(
                    ProblemCode.CLAIMS_MEASURE_OF_OTHER_LEVEL,
                    path + "/measureId",
                    "Measure " + measure.id() + " is not calculated for the entity type " + level.wireName()
                            + "; it is for "
                            + levels.stream()
                                    .sorted()
                                    .map(ParticipationOption::wireName)
                                    .collect(Collectors.joining(", "))
                            + ".");
        }
    }

    private boolean resultCounts(QualityMeasure measure, boolean survey, Program program) {
        ReportingOption option = program.option();
        if (option == null) {
            return true;
        }
        ValuePathway pathway = program.pathway();
        if (pathway != null) {
            return survey
                    ? pathway.survey()
                    : pathway.populationHealthMeasureIds().contains(measure.id())
                            || pathway.outcomeClaimsMeasureIds().contains(measure.id());
        }
        Role role = option == ReportingOption.APP ? Role.APP : Role.TRADITIONAL;
        return survey
                || catalog.findClaimsQualityMeasure(measure.id())
                        .map(ClaimsQualityMeasure::roles)
                        .filter(roles -> roles.contains(role))
                        .isPresent();
    }
}

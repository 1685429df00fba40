package org.openqpp.policy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.openqpp.policy.CatalogFacts.CostMeasureFacts;
import org.openqpp.policy.CatalogFacts.InteroperabilityMeasureFacts;
import org.openqpp.policy.catalog.Catalog;
import org.openqpp.policy.catalog.ClaimsQualityMeasure;
import org.openqpp.policy.catalog.CostMeasure;
import org.openqpp.policy.catalog.InteroperabilityMeasure;
import org.openqpp.policy.catalog.InteroperabilityRole;
import org.openqpp.policy.catalog.PathwayQualitySet;
import org.openqpp.policy.catalog.QualityMeasure;
import org.openqpp.policy.catalog.ValuePathway;
import org.openqpp.policy.value.Citation;
import org.openqpp.policy.value.CollectionType;
import org.openqpp.policy.value.ParticipationOption;
import org.openqpp.policy.value.PerformanceCategory;
import org.openqpp.policy.value.Rational;
import org.openqpp.policy.value.SpecialStatus;

/** Reads the readings of the law of a year and joins them with its facts. */
final class PolicyReader {

    private static final PerformanceCategory[] CATEGORIES = PerformanceCategory.values();
    private static final ParticipationOption[] PARTICIPATION_OPTIONS = ParticipationOption.values();
    private static final CollectionType[] COLLECTION_TYPES = CollectionType.values();
    private static final WeightTable[] WEIGHT_TABLES = WeightTable.values();
    private static final ParameterName[] PARAMETER_NAMES = ParameterName.values();
    private static final SpecialStatus[] SPECIAL_STATUSES = SpecialStatus.values();
    private static final InteroperabilityRole[] ROLES = InteroperabilityRole.values();
    private static final ClaimsQualityMeasure.Role[] CLAIMS_ROLES = ClaimsQualityMeasure.Role.values();

    private static final Set<InteroperabilityRole> ROLES_WITH_POINTS =
            EnumSet.range(InteroperabilityRole.E_PRESCRIBING, InteroperabilityRole.PUBLIC_HEALTH);
    private static final Set<InteroperabilityRole> ROLES_OF_ONE =
            EnumSet.range(InteroperabilityRole.E_PRESCRIBING, InteroperabilityRole.PATIENT_ACCESS);
    private static final Set<InteroperabilityRole> ROLES_WITH_OWNER =
            EnumSet.of(InteroperabilityRole.EXCLUSION, InteroperabilityRole.ACTIVE_ENGAGEMENT);
    private static final Set<InteroperabilityRole> ROLES_WITH_ENGAGEMENT =
            EnumSet.of(InteroperabilityRole.PUBLIC_HEALTH, InteroperabilityRole.PUBLIC_HEALTH_BONUS);

    private final CatalogFacts facts;
    private final Map<PolicyTable, List<Row>> tables;
    private final Problems problems;
    private final Map<String, RuleText> rules = new LinkedHashMap<>();

    PolicyReader(CatalogFacts facts, Map<PolicyTable, List<Row>> tables, Problems problems) {
        this.facts = facts;
        this.tables = tables;
        this.problems = problems;
    }

    /** The policy, checked; what is returned may be used only if no problem was found. */
    Policy read(PolicyIdentity identity) {
        readRules();
        Map<ParameterName, Parameter> parameters = readParameters();
        Settings settings = readSettings();
        Map<WeightTable, Map<Set<PerformanceCategory>, WeightRow>> weights = readWeights();
        Catalog catalog = new Catalog(
                facts.qualityMeasures(),
                facts.benchmarks(),
                facts.benchmarkExclusions(),
                facts.improvementActivities(),
                readInteroperability(),
                readCostMeasures(),
                readClaimsMeasures(),
                facts.valuePathways(),
                facts.clusters(),
                readPathwaySets());
        List<Row> eligibility = tables.get(PolicyTable.ELIGIBILITY);
        return new Policy(
                facts.year(),
                identity,
                catalog,
                parameters,
                settings,
                weights,
                Collections.unmodifiableMap(rules),
                eligibility == null
                        ? Optional.empty()
                        : Optional.of(new EligibilityReader(rules.keySet(), problems).read(eligibility)));
    }

    private List<Row> rows(PolicyTable table) {
        return tables.getOrDefault(table, List.of());
    }

    private void readRules() {
        for (Row row : rows(PolicyTable.RULES)) {
            String id = row.text("id");
            RuleText rule =
                    new RuleText(id, row.text("section"), row.text("title"), row.text("statement"), row.citation());
            if (rules.put(id, rule) != null) {
                FactReader.duplicate(row, "id", id);
            }
        }
    }

    private String rule(Row row) {
        String id = row.text("rule");
        if (!id.isEmpty() && !rules.containsKey(id)) {
            row.problem("rule", PolicyProblem.Code.UNKNOWN_RULE, "the rule register has no \"" + id + "\"");
        }
        return id;
    }

    private Map<ParameterName, Parameter> readParameters() {
        Map<ParameterName, Parameter> parameters = new EnumMap<>(ParameterName.class);
        for (Row row : rows(PolicyTable.PARAMETERS)) {
            String name = row.text("name");
            Rational value = row.decimal("value");
            String unit = row.text("unit");
            String ruleId = rule(row);
            Citation citation = row.citation();
            Optional<ParameterName> known = ParameterName.findByWireName(name);
            if (known.isEmpty()) {
                row.problem("name", PolicyProblem.Code.UNKNOWN_NAME, "there is no parameter \"" + name + "\"");
            } else if (parameters.put(known.get(), new Parameter(known.get(), value, unit, ruleId, citation)) != null) {
                FactReader.duplicate(row, "name", name);
            }
            if (value.signum() < 0) {
                row.problem("value", PolicyProblem.Code.WRONG_VALUE, "a parameter is not negative");
            }
        }
        for (ParameterName name : PARAMETER_NAMES) {
            if (!parameters.containsKey(name)) {
                problems.add(
                        PolicyTable.PARAMETERS,
                        PolicyProblem.Code.MISSING_NAME,
                        "the parameter " + name.wireName() + " is not given");
            }
        }
        return Collections.unmodifiableMap(parameters);
    }

    private Settings readSettings() {
        List<Row> rows = rows(PolicyTable.SETTINGS);
        for (Row row : rows) {
            rule(row);
        }
        SettingRows settings = new SettingRows(PolicyTable.SETTINGS, rows, problems);
        Row survey = settings.take("quality.surveyMeasure");
        String surveyId = survey.text("value");
        if (!surveyId.isEmpty() && !facts.qualityMeasures().containsKey(surveyId)) {
            FactReader.unknown(survey, "value", surveyId);
        }
        Row medicalHome = settings.take("activities.medicalHome");
        String medicalHomeId = medicalHome.text("value");
        if (!medicalHomeId.isEmpty() && !facts.improvementActivities().containsKey(medicalHomeId)) {
            FactReader.unknown(medicalHome, "value", medicalHomeId);
        }
        Settings result = new Settings(
                surveyId,
                medicalHomeId,
                settings.take("activities.doubledStatuses").some("value", SPECIAL_STATUSES),
                settings.take("interoperability.reweightedStatuses").some("value", SPECIAL_STATUSES),
                settings.take("interoperability.reweightedClinicianTypes").set("value"),
                patterns(settings.take("interoperability.cehrtIdPatterns")),
                settings.take("interoperability.multipleSubmissions")
                        .one("value", Settings.MultipleSubmissions.values()),
                settings.take("cost.benchmarkMethod").one("value", Settings.CostBenchmarkMethod.values()));
        settings.reportRest();
        return result;
    }

    private static List<Pattern> patterns(Row row) {
        row.text("value");
        List<Pattern> patterns = new ArrayList<>();
        for (String pattern : row.list("value")) {
            try {
                patterns.add(Pattern.compile(pattern));
            } catch (PatternSyntaxException e) {
                row.problem(
                        "value",
                        PolicyProblem.Code.WRONG_VALUE,
                        "\"" + pattern + "\" is not a pattern: " + e.getDescription());
            }
        }
        return List.copyOf(patterns);
    }

    private Map<WeightTable, Map<Set<PerformanceCategory>, WeightRow>> readWeights() {
        Map<WeightTable, Map<Set<PerformanceCategory>, WeightRow>> weights = new EnumMap<>(WeightTable.class);
        for (WeightTable table : WEIGHT_TABLES) {
            weights.put(table, new LinkedHashMap<>());
        }
        for (Row row : rows(PolicyTable.WEIGHTS)) {
            WeightTable table = row.one("table", WEIGHT_TABLES);
            row.text("scored");
            Set<PerformanceCategory> scored = row.some("scored", CATEGORIES);
            Map<PerformanceCategory, Rational> ofRow = new EnumMap<>(PerformanceCategory.class);
            Rational sum = Rational.ZERO;
            for (PerformanceCategory category : CATEGORIES) {
                String column = category.wireName();
                Rational weight = row.decimal(column);
                ofRow.put(category, weight);
                sum = sum.plus(weight);
                if (scored.contains(category) ? weight.signum() <= 0 : !weight.isZero()) {
                    row.problem(
                            column,
                            PolicyProblem.Code.WRONG_WEIGHT,
                            scored.contains(category)
                                    ? "a scored category has a weight above 0"
                                    : "a category that is not scored has weight 0");
                }
            }
            if (sum.compareTo(Rational.HUNDRED) != 0) {
                row.problem("", PolicyProblem.Code.WRONG_SUM, "weights sum to " + sum + ", not to 100");
            }
            WeightRow weightRow =
                    new WeightRow(table, scored, Collections.unmodifiableMap(ofRow), rule(row), row.citation());
            Map<Set<PerformanceCategory>, WeightRow> ofTable = weights.get(table);
            if (ofTable != null && ofTable.put(scored, weightRow) != null) {
                FactReader.duplicate(row, "scored", table.wireName() + " " + row.raw("scored"));
            }
        }
        for (Map.Entry<WeightTable, Map<Set<PerformanceCategory>, WeightRow>> entry : weights.entrySet()) {
            checkComplete(entry.getKey(), entry.getValue().keySet());
            entry.setValue(Collections.unmodifiableMap(entry.getValue()));
        }
        return Collections.unmodifiableMap(weights);
    }

    /** A table has a row for every two or more of the categories it knows. */
    private void checkComplete(WeightTable table, Set<Set<PerformanceCategory>> cases) {
        Set<PerformanceCategory> known = EnumSet.noneOf(PerformanceCategory.class);
        for (Set<PerformanceCategory> scored : cases) {
            known.addAll(scored);
        }
        if (known.isEmpty()) {
            problems.add(
                    PolicyTable.WEIGHTS,
                    PolicyProblem.Code.MISSING_ROW,
                    "the table " + table.wireName() + " has no row");
        }
        for (int bits = 0; bits < 1 << CATEGORIES.length; bits++) {
            Set<PerformanceCategory> scored = EnumSet.noneOf(PerformanceCategory.class);
            StringBuilder names = new StringBuilder();
            for (int i = 0; i < CATEGORIES.length; i++) {
                if ((bits >> i & 1) == 1) {
                    scored.add(CATEGORIES[i]);
                    names.append(' ').append(CATEGORIES[i].wireName());
                }
            }
            if (scored.size() > 1 && known.containsAll(scored) && !cases.contains(scored)) {
                problems.add(
                        PolicyTable.WEIGHTS,
                        PolicyProblem.Code.MISSING_ROW,
                        "the table " + table.wireName() + " has no row for" + names);
            }
        }
    }

    private Map<String, InteroperabilityMeasure> readInteroperability() {
        Map<String, Row> roleRows = new HashMap<>();
        Map<String, InteroperabilityRole> roles = new HashMap<>();
        Set<InteroperabilityRole> taken = EnumSet.noneOf(InteroperabilityRole.class);
        for (Row row : rows(PolicyTable.INTEROPERABILITY_SCORING)) {
            String id = row.text("measure_id");
            InteroperabilityRole role = row.one("role", ROLES);
            if (!facts.interoperabilityMeasures().containsKey(id)) {
                FactReader.unknown(row, "measure_id", id);
            }
            if (roleRows.put(id, row) != null) {
                FactReader.duplicate(row, "measure_id", id);
            }
            roles.put(id, role);
            if (!taken.add(role) && ROLES_OF_ONE.contains(role)) {
                FactReader.duplicate(row, "role", role.wireName());
            }
        }
        Map<String, InteroperabilityMeasure> measures = new LinkedHashMap<>();
        for (InteroperabilityMeasureFacts fact :
                facts.interoperabilityMeasures().values()) {
            Row row = roleRows.get(fact.id());
            if (row == null) {
                problems.add(
                        PolicyTable.INTEROPERABILITY_SCORING,
                        PolicyProblem.Code.MISSING_ROW,
                        fact.id() + " has no role");
                continue;
            }
            InteroperabilityRole role = roles.getOrDefault(fact.id(), InteroperabilityRole.OPTIONAL);
            Optional<Rational> points = row.optionalDecimal("points");
            Optional<String> belongsTo = row.optionalText("belongs_to");
            checkRole(row, role, points, belongsTo, roles);
            measures.put(
                    fact.id(),
                    new InteroperabilityMeasure(
                            fact.id(),
                            fact.title(),
                            fact.objective(),
                            fact.metricType(),
                            role,
                            points,
                            belongsTo,
                            fact.substitutes(),
                            fact.exclusions(),
                            fact.programs(),
                            row.citation()));
            for (String exclusion : fact.exclusions()) {
                Row ofExclusion = roleRows.get(exclusion);
                if (ofExclusion != null
                        && !(roles.get(exclusion) == InteroperabilityRole.EXCLUSION
                                && ofExclusion.raw("belongs_to").equals(fact.id()))) {
                    ofExclusion.problem(
                            "belongs_to",
                            PolicyProblem.Code.CONTRADICTION,
                            exclusion + " is an exclusion of " + fact.id());
                }
            }
        }
        return Collections.unmodifiableMap(measures);
    }

    private void checkRole(
            Row row,
            InteroperabilityRole role,
            Optional<Rational> points,
            Optional<String> belongsTo,
            Map<String, InteroperabilityRole> roles) {
        boolean pointsNeeded = ROLES_WITH_POINTS.contains(role);
        if (pointsNeeded && points.isEmpty()) {
            row.problem("points", PolicyProblem.Code.MISSING_VALUE, "this role earns points");
        } else if (points.isPresent() && (!pointsNeeded || points.get().signum() <= 0)) {
            row.problem(
                    "points",
                    PolicyProblem.Code.WRONG_VALUE,
                    pointsNeeded ? "points are above 0" : "this role earns no points of its own");
        }
        boolean ownerNeeded = ROLES_WITH_OWNER.contains(role);
        if (ownerNeeded && belongsTo.isEmpty()) {
            row.problem("belongs_to", PolicyProblem.Code.MISSING_VALUE, "this role belongs to a measure");
        } else if (!ownerNeeded && belongsTo.isPresent()) {
            row.problem("belongs_to", PolicyProblem.Code.WRONG_VALUE, "this role belongs to no measure");
        } else if (belongsTo.isPresent()) {
            InteroperabilityMeasureFacts owner =
                    facts.interoperabilityMeasures().get(belongsTo.get());
            if (owner == null) {
                FactReader.unknown(row, "belongs_to", belongsTo.get());
            } else if (role == InteroperabilityRole.EXCLUSION
                    ? !owner.exclusions().contains(row.raw("measure_id"))
                    : !ROLES_WITH_ENGAGEMENT.contains(roles.get(owner.id()))) {
                row.problem(
                        "belongs_to", PolicyProblem.Code.CONTRADICTION, owner.id() + " has no such " + role.wireName());
            }
        }
    }

    private Map<String, CostMeasure> readCostMeasures() {
        Map<String, Row> minimums = new HashMap<>();
        for (Row row : rows(PolicyTable.COST_CASE_MINIMUMS)) {
            String id = row.text("measure_id");
            if (minimums.put(id, row) != null) {
                FactReader.duplicate(row, "measure_id", id);
            }
            if (!facts.costMeasures().containsKey(id)) {
                FactReader.unknown(row, "measure_id", id);
            }
        }
        Map<String, CostMeasure> measures = new LinkedHashMap<>();
        for (CostMeasureFacts fact : facts.costMeasures().values()) {
            Row row = minimums.get(fact.id());
            if (row == null) {
                problems.add(
                        PolicyTable.COST_CASE_MINIMUMS,
                        PolicyProblem.Code.MISSING_ROW,
                        fact.id() + " has no case minimum");
                continue;
            }
            measures.put(
                    fact.id(),
                    new CostMeasure(
                            fact.id(),
                            fact.title(),
                            fact.programs(),
                            row.wholeNumber("case_minimum", 1),
                            row.flag("scored"),
                            row.flag("groups_only"),
                            row.citation(),
                            fact.groupAverage(),
                            fact.individualAverage()));
        }
        return Collections.unmodifiableMap(measures);
    }

    private Map<String, ClaimsQualityMeasure> readClaimsMeasures() {
        Map<String, ClaimsQualityMeasure> measures = new LinkedHashMap<>();
        for (Row row : rows(PolicyTable.CLAIMS_MEASURES)) {
            String id = row.text("measure_id");
            int caseMinimum = row.wholeNumber("case_minimum", 1);
            row.text("participation_options");
            Set<ParticipationOption> options = row.some("participation_options", PARTICIPATION_OPTIONS);
            int minimumClinicians = row.wholeNumber("minimum_eligible_clinicians", 1);
            boolean cardiologist = row.flag("cardiologist_needed");
            row.text("roles");
            Set<ClaimsQualityMeasure.Role> roles = row.some("roles", CLAIMS_ROLES);
            ClaimsQualityMeasure measure = new ClaimsQualityMeasure(
                    id, caseMinimum, options, minimumClinicians, cardiologist, roles, row.citation());
            if (measures.put(id, measure) != null) {
                FactReader.duplicate(row, "measure_id", id);
            }
            QualityMeasure quality = facts.qualityMeasures().get(id);
            if (quality == null || !quality.collectionTypes().contains(CollectionType.ADMINISTRATIVE_CLAIMS)) {
                FactReader.unknown(row, "measure_id", id);
            }
        }
        for (QualityMeasure quality : facts.qualityMeasures().values()) {
            if (quality.collectionTypes().contains(CollectionType.ADMINISTRATIVE_CLAIMS)
                    && !measures.containsKey(quality.id())) {
                problems.add(
                        PolicyTable.CLAIMS_MEASURES,
                        PolicyProblem.Code.MISSING_ROW,
                        "the conditions of measure " + quality.id() + " are not given");
            }
        }
        for (ValuePathway pathway : facts.valuePathways().values()) {
            checkClaims(
                    pathway,
                    pathway.populationHealthMeasureIds(),
                    ClaimsQualityMeasure.Role.MVP_POPULATION_HEALTH,
                    measures);
            checkClaims(pathway, pathway.outcomeClaimsMeasureIds(), ClaimsQualityMeasure.Role.MVP_OUTCOME, measures);
        }
        return Collections.unmodifiableMap(measures);
    }

    private void checkClaims(
            ValuePathway pathway,
            Set<String> ids,
            ClaimsQualityMeasure.Role role,
            Map<String, ClaimsQualityMeasure> measures) {
        for (String id : ids) {
            ClaimsQualityMeasure measure = measures.get(id);
            if (measure == null || !measure.roles().contains(role)) {
                problems.add(
                        PolicyTable.CLAIMS_MEASURES,
                        PolicyProblem.Code.CONTRADICTION,
                        pathway.id() + " uses measure " + id + ", which has no role " + role.wireName());
            }
        }
    }

    private List<PathwayQualitySet> readPathwaySets() {
        Map<String, Map<String, List<PathwayQualitySet.Version>>> sets = new LinkedHashMap<>();
        Set<List<String>> seen = new HashSet<>();
        for (Row row : rows(PolicyTable.APP_QUALITY_SETS)) {
            String name = row.text("set");
            row.text("participation_options");
            Set<ParticipationOption> ofRow = row.some("participation_options", PARTICIPATION_OPTIONS);
            String place = row.text("place");
            String measureId = row.text("measure_id");
            CollectionType collectionType = row.one("collection_type", COLLECTION_TYPES);
            QualityMeasure measure = facts.qualityMeasures().get(measureId);
            if (measure == null) {
                FactReader.unknown(row, "measure_id", measureId);
            } else if (!measure.collectionTypes().contains(collectionType)) {
                row.problem(
                        "collection_type",
                        PolicyProblem.Code.UNKNOWN_REFERENCE,
                        "measure " + measureId + " cannot be reported by " + collectionType.wireName());
            }
            if (!seen.add(List.of(name, measureId, collectionType.wireName()))) {
                FactReader.duplicate(row, "measure_id", measureId + " " + collectionType.wireName());
            }
            Map<String, List<PathwayQualitySet.Version>> places = sets.get(name);
            if (places == null) {
                places = new LinkedHashMap<>();
                sets.put(name, places);
            }
            List<PathwayQualitySet.Version> versions = places.get(place);
            if (versions == null) {
                versions = new ArrayList<>();
                places.put(place, versions);
            }
            versions.add(new PathwayQualitySet.Version(measureId, collectionType, ofRow, row.citation()));
        }
        List<PathwayQualitySet> result = new ArrayList<>();
        for (Map.Entry<String, Map<String, List<PathwayQualitySet.Version>>> set : sets.entrySet()) {
            List<PathwayQualitySet.Place> places = new ArrayList<>();
            for (Map.Entry<String, List<PathwayQualitySet.Version>> place :
                    set.getValue().entrySet()) {
                places.add(new PathwayQualitySet.Place(place.getKey(), List.copyOf(place.getValue())));
            }
            result.add(new PathwayQualitySet(set.getKey(), List.copyOf(places)));
        }
        return List.copyOf(result);
    }
}

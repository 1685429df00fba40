package org.openqpp.cli.catalog;

import java.io.OutputStream;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.openqpp.policy.CatalogFacts.CostMeasureFacts;
import org.openqpp.policy.CatalogFacts.InteroperabilityMeasureFacts;
import org.openqpp.policy.catalog.ActivityWeight;
import org.openqpp.policy.catalog.Benchmark;
import org.openqpp.policy.catalog.ImprovementActivity;
import org.openqpp.policy.catalog.QualityMeasure;
import org.openqpp.policy.catalog.Stratum;
import org.openqpp.policy.catalog.ValuePathway;
import org.openqpp.policy.value.CollectionType;
import org.openqpp.policy.value.PerformanceCategory;
import org.openqpp.policy.value.Rational;
import org.openqpp.policy.value.WireName;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The catalog as JSON, in the words of the Submissions API.
 *
 * <p>For example, {@code new CatalogJson(catalog, out).one("236")} writes an object with its benchmarks.
 */
public final class CatalogJson {
    private static final int DECILES = 10;

    private final YearCatalog catalog;
    private final OutputStream out;

    public CatalogJson(YearCatalog catalog, OutputStream out) {
        this.catalog = catalog;
        this.out = out;
    }

    /** Writes the measure, activity or MVP with this id, if there is one. */
    public boolean one(String id) {
        QualityMeasure quality = catalog.qualityMeasures().get(id);
        ImprovementActivity activity = catalog.activities().get(id);
        InteroperabilityMeasureFacts interoperability = catalog.interoperability().get(id);
        CostMeasureFacts cost = catalog.cost().get(id);
        ValuePathway pathway = catalog.pathways().get(id);
        try (JsonGenerator json = generator()) {
            if (quality != null) {
                quality(json, quality);
            } else if (activity != null) {
                activity(json, activity);
            } else if (interoperability != null) {
                interoperability(json, interoperability);
            } else if (cost != null) {
                cost(json, cost);
            } else if (pathway != null) {
                pathway(json, pathway);
            } else {
                return false;
            }
            json.writeRaw('\n');
        }
        return true;
    }

    /** Writes an offer. */
    public void all(Offer offer) {
        try (JsonGenerator json = generator()) {
            json.writeStartObject();
            json.writeNumberProperty("performanceYear", catalog.year().value());
            json.writeStringProperty("policy", catalog.identity().toString());
            array(json, "quality", offer.quality(), this::quality);
            array(json, "improvementActivities", offer.activities(), this::activity);
            array(json, "promotingInteroperability", offer.interoperability(), this::interoperability);
            array(json, "cost", offer.cost(), this::cost);
            array(json, "mvps", offer.pathways(), this::pathway);
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private JsonGenerator generator() {
        JsonFactory factory = new JsonFactory();
        return factory.createGenerator(ObjectWriteContext.empty(), new Uncloseable(out));
    }

    private interface Writer<T> {
        void write(JsonGenerator json, T value);
    }

    private static <T> void array(JsonGenerator json, String name, Collection<T> values, Writer<T> writer) {
        json.writeArrayPropertyStart(name);
        for (T value : values) {
            writer.write(json, value);
        }
        json.writeEndArray();
    }

    private static void texts(JsonGenerator json, String name, Collection<String> values) {
        array(json, name, values, JsonGenerator::writeString);
    }

    private static void start(JsonGenerator json, PerformanceCategory category, String id, String title) {
        json.writeStartObject();
        json.writeStringProperty("category", category.wireName());
        json.writeStringProperty("measureId", id);
        json.writeStringProperty("title", title);
    }

    private void quality(JsonGenerator json, QualityMeasure measure) {
        start(json, PerformanceCategory.QUALITY, measure.id(), measure.title());
        json.writeStringProperty("measureType", measure.type().wireName());
        json.writeBooleanProperty("isHighPriority", measure.highPriority());
        json.writeBooleanProperty("isInverse", measure.inverse());
        json.writeStringProperty("metricType", measure.metricType().wireName());
        text(json, "overallAlgorithm", measure.overallAlgorithm().map(WireName::wireName).orElse(null));
        text(json, "eMeasureId", measure.emeasureId().orElse(null));
        texts(
                json,
                "strata",
                measure.strata().stream()
                        .map(Stratum::name)
                        .filter(name -> !name.isEmpty())
                        .toList());
        json.writeNumberProperty("firstPerformanceYear", measure.firstPerformanceYear());
        texts(json, "programs", measure.programs());
        texts(json, "specialtySets", measure.specialtySets());
        texts(json, "registries", measure.registries());
        json.writeArrayPropertyStart("collectionTypes");
        for (CollectionType type : measure.collectionTypes()) {
            json.writeStartObject();
            json.writeStringProperty("submissionMethod", type.wireName());
            json.writeStringProperty(
                    "benchmarkState", BenchmarkState.of(measure, type, catalog).words());
            catalog.findBenchmarkExclusion(measure.id(), type).ifPresent(exclusion -> {
                texts(json, "noBenchmarkCodes", exclusion.reasonCodes());
                texts(json, "noBenchmarkReasons", exclusion.reasons());
            });
            catalog.findBenchmark(measure.id(), type).ifPresent(benchmark -> benchmark(json, benchmark));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void benchmark(JsonGenerator json, Benchmark benchmark) {
        json.writeObjectPropertyStart("benchmark");
        json.writeNumberProperty("benchmarkYear", benchmark.benchmarkYear());
        json.writeBooleanProperty("isInverse", benchmark.inverse());
        json.writeBooleanProperty("isToppedOut", benchmark.toppedOut());
        json.writeBooleanProperty("isToppedOutByProgram", benchmark.capped());
        benchmark.average().ifPresent(average -> number(json, "averagePerformanceRate", average));
        json.writeArrayPropertyStart("decileStarts");
        for (int decile = 1; decile <= DECILES; decile++) {
            json.writeRawValue(benchmark.startOfDecile(decile).toString());
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void activity(JsonGenerator json, ImprovementActivity activity) {
        start(json, PerformanceCategory.IMPROVEMENT_ACTIVITIES, activity.id(), activity.title());
        text(json, "weight", activity.weight().map(ActivityWeight::wireName).orElse(null));
        json.writeStringProperty("subcategoryId", activity.subcategory());
        json.writeNumberProperty("firstPerformanceYear", activity.firstPerformanceYear());
        texts(json, "programs", activity.programs());
        json.writeEndObject();
    }

    private void interoperability(JsonGenerator json, InteroperabilityMeasureFacts measure) {
        start(json, PerformanceCategory.PROMOTING_INTEROPERABILITY, measure.id(), measure.title());
        json.writeStringProperty("objective", measure.objective());
        json.writeStringProperty("metricType", measure.metricType().wireName());
        catalog.findInteroperabilityScoring(measure.id()).ifPresent(scoring -> {
            json.writeStringProperty("role", scoring.role().wireName());
            scoring.points().ifPresent(points -> number(json, "points", points));
        });
        texts(json, "exclusions", measure.exclusions());
        texts(json, "substitutes", measure.substitutes());
        texts(json, "programs", measure.programs());
        json.writeEndObject();
    }

    private void cost(JsonGenerator json, CostMeasureFacts measure) {
        start(json, PerformanceCategory.COST, measure.id(), measure.title());
        catalog.findCostScoring(measure.id()).ifPresent(scoring -> {
            json.writeNumberProperty("caseMinimum", scoring.caseMinimum());
            json.writeBooleanProperty("scored", scoring.scored());
            json.writeBooleanProperty("groupsOnly", scoring.groupsOnly());
        });
        measure.groupAverage().ifPresent(average -> number(json, "groupAverage", average));
        measure.individualAverage().ifPresent(average -> number(json, "individualAverage", average));
        texts(json, "programs", measure.programs());
        catalog.findBenchmark(measure.id(), CollectionType.ADMINISTRATIVE_CLAIMS)
                .ifPresent(benchmark -> benchmark(json, benchmark));
        json.writeEndObject();
    }

    private void pathway(JsonGenerator json, ValuePathway pathway) {
        json.writeStartObject();
        json.writeStringProperty("mvpId", pathway.id());
        json.writeStringProperty("title", pathway.title());
        json.writeStringProperty("clinicalTopic", pathway.clinicalTopic());
        texts(json, "specialtiesMostApplicableTo", pathway.specialties());
        texts(json, "qualityMeasureIds", pathway.qualityMeasureIds());
        json.writeBooleanProperty("survey", pathway.survey());
        texts(json, "outcomeAdministrativeClaimsMeasureIds", pathway.outcomeClaimsMeasureIds());
        texts(json, "populationHealthMeasureIds", pathway.populationHealthMeasureIds());
        texts(json, "costMeasureIds", pathway.costMeasureIds());
        texts(json, "improvementActivityIds", pathway.improvementActivityIds());
        json.writeEndObject();
    }

    private static void text(JsonGenerator json, String name, @Nullable String text) {
        if (text != null) {
            json.writeStringProperty(name, text);
        }
    }

    private static void number(JsonGenerator json, String name, Rational value) {
        json.writeName(name);
        json.writeRawValue(value.toString());
    }
}

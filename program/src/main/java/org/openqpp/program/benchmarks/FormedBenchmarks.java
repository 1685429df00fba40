package org.openqpp.program.benchmarks;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openqpp.policy.Policy;
import org.openqpp.policy.PolicyIdentity;
import org.openqpp.policy.catalog.Benchmark;
import org.openqpp.policy.catalog.Catalog;
import org.openqpp.policy.catalog.QualityMeasure;
import org.openqpp.policy.value.CollectionType;
import org.openqpp.policy.value.Rational;

/**
 * The benchmarks of a population, and the measure versions that too few reported.
 *
 * @param benchmarks benchmarks in the order of measure ids
 * @param tooFewReporters measure versions without a benchmark, with the number of their reporters (rule)
 */
public record FormedBenchmarks(List<FormedBenchmark> benchmarks, Map<MeasureVersion, Integer> tooFewReporters) {

    private static final int DECIMALS = 6;

    public FormedBenchmarks {
        benchmarks = List.copyOf(benchmarks);
        tooFewReporters = Collections.unmodifiableMap(new java.util.TreeMap<>(tooFewReporters));
    }

    /**
     * A policy with these benchmarks. Whether a measure is topped out stays as the policy has it, since that also depends on
     * earlier years. The identity is that of policy, use and benchmarks together.
     */
    public Policy in(Policy policy, BenchmarkUse use) {
        Catalog catalog = policy.catalog();
        Map<String, Map<CollectionType, Benchmark>> all = new LinkedHashMap<>();
        catalog.benchmarks().forEach((id, byType) -> all.put(id, new EnumMap<>(byType)));
        for (FormedBenchmark formed : benchmarks) {
            Benchmark own = formed.benchmark();
            Map<CollectionType, Benchmark> byType =
                    all.computeIfAbsent(own.measureId(), id -> new EnumMap<>(CollectionType.class));
            Benchmark published = byType.get(own.collectionType());
            if (published == null) {
                byType.put(own.collectionType(), own);
            } else if (use == BenchmarkUse.REPLACE) {
                byType.put(own.collectionType(), withFlags(own, published));
            }
        }
        PolicyIdentity identity = new PolicyIdentity(
                policy.year(), digest(policy.identity().digest() + "\n" + use.wireName() + "\n" + toCsv(catalog)));
        Catalog completed = new Catalog(
                catalog.qualityMeasures(),
                Collections.unmodifiableMap(all),
                catalog.benchmarkExclusions(),
                catalog.improvementActivities(),
                catalog.interoperabilityMeasures(),
                catalog.costMeasures(),
                catalog.claimsQualityMeasures(),
                catalog.valuePathways(),
                catalog.clusters(),
                catalog.pathwayQualitySets());
        return new Policy(
                policy.year(),
                identity,
                completed,
                policy.parameters(),
                policy.settings(),
                policy.weights(),
                policy.rules(),
                policy.eligibility());
    }

    private static Benchmark withFlags(Benchmark own, Benchmark published) {
        return new Benchmark(
                own.measureId(),
                own.collectionType(),
                own.benchmarkYear(),
                own.inverse(),
                published.toppedOut(),
                published.capped(),
                own.average(),
                own.percentiles());
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The benchmarks as CSV, with the columns of the policy's {@code benchmarks.csv}; the average of costs in dollars. */
    public String toCsv(Catalog catalog) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(
                    List.of(("measure_id,collection_type,benchmark_year,metric_type,inverse,high_priority,topped_out,"
                                    + "topped_out_by_program,average,p1,p10,p20,p30,p40,p50,p60,p70,p80,p90,p99")
                            .split(",")));
            for (FormedBenchmark formed : benchmarks) {
                Benchmark benchmark = formed.benchmark();
                QualityMeasure measure =
                        catalog.findQualityMeasure(benchmark.measureId()).orElse(null);
                List<String> row = new ArrayList<>(List.of(
                        benchmark.measureId(),
                        benchmark.collectionType().wireName(),
                        Integer.toString(benchmark.benchmarkYear()),
                        measure == null ? "costScore" : measure.metricType().wireName(),
                        Boolean.toString(benchmark.inverse()),
                        Boolean.toString(measure != null && measure.highPriority()),
                        Boolean.toString(benchmark.toppedOut()),
                        Boolean.toString(benchmark.capped()),
                        benchmark
                                .average()
                                .map(average -> average.toShortString(2))
                                .orElse("")));
                for (Rational percentile : benchmark.percentiles()) {
                    row.add(percentile.toShortString(DECIMALS));
                }
                csv.writeRecord(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}

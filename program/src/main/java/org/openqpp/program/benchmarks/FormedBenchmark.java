package org.openqpp.program.benchmarks;

import org.openqpp.policy.catalog.Benchmark;

/**
 * A benchmark formed from a population.
 *
 * @param benchmark the benchmark
 * @param reporters entities it was formed from
 * @param method name of the method
 */
public record FormedBenchmark(Benchmark benchmark, int reporters, String method) {}

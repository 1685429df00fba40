/**
 * Benchmarks and statistics formed from a population: quality deciles, cost by median and standard deviation, percentiles of
 * facility-based scoring, complex patient statistics (rules ).
 */
@NullMarked
package org.openqpp.program.benchmarks;

import org.jspecify.annotations.NullMarked;

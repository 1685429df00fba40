/** Speed measurements. They measure, they never fail: a figure belongs into docs/measurements.md with its command. */
@NullMarked
package org.openqpp.benchmarks;

import org.jspecify.annotations.NullMarked;

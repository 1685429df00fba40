/**
 * A synthetic program of the size and shape of a published year: roster and submissions drawn from the real measures and
 * benchmarks. What people do is drawn; what they score comes out of scoring.
 */
@NullMarked
package org.openqpp.program.synth;

import org.jspecify.annotations.NullMarked;

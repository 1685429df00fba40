/**
 * Case files: one case a line in, one line out, in order, over all cores, with bounded memory.
 *
 * <p>Lines are cut into chunks, chunks are scored by a pool of threads, and their results are written in the order of the
 * chunks; no more than a few chunks are under way at a time.
 */
@NullMarked
package org.openqpp.cli.batch;

import org.jspecify.annotations.NullMarked;

package org.openqpp.cli.batch;

import java.util.List;

/**
 * Lines that one thread scores one after the other.
 *
 * @param lines lines that are not blank
 * @param endOfBytes bytes of the case file up to the end of the chunk
 */
public record Chunk(List<CaseLine> lines, long endOfBytes) {}

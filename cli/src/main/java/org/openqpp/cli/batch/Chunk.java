package org.openqpp.cli.batch;

import java.util.List;
import org.openqpp.intake.Document;

/**
 * Lines that one thread takes in one after the other.
 *
 * <p>For example, 64 cases of a case file.
 *
 * @param lines lines that are not blank, each a document that knows its number
 * @param endOfBytes bytes of the case file up to the end of the chunk
 */
public record Chunk(List<Document> lines, long endOfBytes) {
    public Chunk {
        lines = List.copyOf(lines);
    }
}

package org.openqpp.program.results;

import java.util.List;

/**
 * A section of the results.
 *
 * @param number 1 to 12
 * @param title title
 * @param text definitions that the reader needs
 * @param tables its tables
 */
public record Section(int number, String title, List<String> text, List<ResultsTable> tables) {

    public Section {
        text = List.copyOf(text);
        tables = List.copyOf(tables);
    }
}

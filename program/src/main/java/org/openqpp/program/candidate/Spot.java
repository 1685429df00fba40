package org.openqpp.program.candidate;

import java.util.Comparator;

/**
 * Where a submission stands, for problems.
 *
 * <p>For example, line 7 of {@code part-0001.ndjson}.
 *
 * @param file file, or part of the source when the source does not say more
 * @param line line of the file, counted from 1; 0 when it is not known or the file is one document
 * @param position number of the submission in its part, counted from 1; 0 when it is not known
 */
public record Spot(String file, int line, long position) implements Comparable<Spot> {

    private static final Comparator<Spot> ORDER =
            Comparator.comparing(Spot::file).thenComparing(Spot::line).thenComparing(Spot::position);

    @Override
    public int compareTo(Spot other) {
        return ORDER.compare(this, other);
    }

    /** The line as the place of a problem; empty when it is not known. */
    String place() {
        return line > 0 ? Integer.toString(line) : "";
    }

    /** The file with the line, such as {@code part-0001.ndjson:7}, or with the number of the submission. */
    @Override
    public String toString() {
        if (line > 0) {
            return file + ":" + line;
        }
        return position > 0 ? file + ", submission " + position + "," : file;
    }
}

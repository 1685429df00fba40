package org.openqpp.intake.problem;

/**
 * A line and a column in a text file, both counted from 1; the column counts characters.
 *
 * <p>For example, the second character of a file is line 1, column 2.
 *
 * @param line line
 * @param column column
 */
public record Position(int line, int column) implements Comparable<Position> {

    public Position {
        if (line < 1 || column < 1) {
            throw new IllegalArgumentException("lines and columns are counted from 1");
        }
    }

    /** The earlier place first. */
    @Override
    public int compareTo(Position other) {
        return line == other.line ? Integer.compare(column, other.column) : Integer.compare(line, other.line);
    }

    @Override
    public String toString() {
        return line + ":" + column;
    }
}

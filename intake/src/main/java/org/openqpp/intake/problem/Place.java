package org.openqpp.intake.problem;

import org.jspecify.annotations.Nullable;

/**
 * Where in the user's own file something stands.
 *
 * <p>For example, {@code submission.json:14:31 /measurementSets/0/measurements/2/value}.
 *
 * @param document name of the document, such as its file name
 * @param path where in the document: a JSON pointer, or an XPath in a QRDA III file; empty for the document as a whole
 * @param position line and column; absent where the text has no such place
 */
public record Place(String document, String path, @Nullable Position position) {

    /** The same place with its line and column. */
    public Place withPosition(@Nullable Position found) {
        return new Place(document, path, found);
    }

    @Override
    public String toString() {
        String at = position == null ? document : document + ":" + position;
        return path.isEmpty() ? at : at + " " + path;
    }
}

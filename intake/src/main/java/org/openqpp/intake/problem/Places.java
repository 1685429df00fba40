package org.openqpp.intake.problem;

/**
 * Finds the place in the user's own file of a part of a submission.
 *
 * <p>For example, {@code /measurementSets/0/cehrtId} is that very JSON pointer in a JSON file, and an XPath in a QRDA III
 * file. Paths are JSON pointers into the submission as the interchange formats write it.
 */
@FunctionalInterface
public interface Places {

    /** The place of the part at {@code path}, or of the nearest part around it that the file has. */
    Place of(String path);

    /** Places in a document that is written as the paths say. */
    static Places in(String document) {
        return path -> new Place(document, path, null);
    }
}

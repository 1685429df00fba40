package org.openqpp.scoring.tree;

import org.openqpp.scoring.figure.Figure;

/** A named fact of a node: a figure, a text or a flag. */
public sealed interface Metadata {

    /** Name on the wire. */
    String name();

    /**
     * A number with its computation.
     *
     * @param name name on the wire
     * @param figure the number
     */
    record Quantity(String name, Figure figure) implements Metadata {}

    /**
     * A text.
     *
     * @param name name on the wire
     * @param text the text
     */
    record Text(String name, String text) implements Metadata {}

    /**
     * A yes or no.
     *
     * @param name name on the wire
     * @param flag whether it is so
     */
    record Flag(String name, boolean flag) implements Metadata {}
}

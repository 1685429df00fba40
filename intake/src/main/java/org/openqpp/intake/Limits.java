package org.openqpp.intake;

/**
 * How large a document may be.
 *
 * <p>For example, {@link #DEFAULT} admits 16 MiB; a submission of one entity has a few kilobytes.
 *
 * @param maximumBytes bytes of one document
 * @param maximumNesting objects and arrays inside one another
 */
public record Limits(int maximumBytes, int maximumNesting) {

    /** 16 MiB and 64 levels. */
    public static final Limits DEFAULT = new Limits(16 << 20, 64);

    public Limits {
        if (maximumBytes < 1 || maximumNesting < 1) {
            throw new IllegalArgumentException("limits are at least 1");
        }
    }
}

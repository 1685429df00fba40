package org.openqpp.policy.value;

/**
 * Where a rule or a figure of the law is printed, and how sure it is.
 *
 * <p>For example, {@code S1 appendix B, table 1 [P]}.
 *
 * @param source the place, in words a reader can follow; not blank
 * @param confidence the confidence mark
 */
public record Citation(String source, Confidence confidence) {

    public Citation {
        if (source.isBlank()) {
            throw new IllegalArgumentException("a citation names its source");
        }
    }

    @Override
    public String toString() {
        return source + " " + confidence;
    }
}

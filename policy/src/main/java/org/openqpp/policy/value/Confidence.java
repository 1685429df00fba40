package org.openqpp.policy.value;

import java.util.Optional;

/**
 * How sure a rule or parameter is; the mark stays visible wherever the rule or parameter is shown.
 *
 * <p>For example, a case minimum known only from memory of the regulation carries {@link #RECALLED}, shown as {@code [R]}.
 */
public enum Confidence {
    /** A primary document or CMS's own data release says it. */
    PRIMARY("P", false),
    /** Recomputed from CMS's data. */
    VERIFIED("D", false),
    /** A secondary source says it. */
    SECONDARY("S", true),
    /** Recalled regulation whose text was not at hand. */
    RECALLED("R", true),
    /** Inferred; the inference is stated. */
    INFERRED("I", true);

    private final String mark;
    private final boolean unverified;

    Confidence(String mark, boolean unverified) {
        this.mark = mark;
        this.unverified = unverified;
    }

    /** The one-letter mark. */
    public String mark() {
        return mark;
    }

    /** Whether what carries this mark is to be listed as unverified. */
    public boolean unverified() {
        return unverified;
    }

    /** The confidence with this one-letter mark, if there is one. */
    public static Optional<Confidence> findByMark(String mark) {
        for (Confidence confidence : values()) {
            if (confidence.mark.equals(mark)) {
                return Optional.of(confidence);
            }
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return "[" + mark + "]";
    }
}

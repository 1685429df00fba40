package org.openqpp.cli.register;

import org.openqpp.policy.value.Confidence;

/**
 * A confidence mark in words.
 *
 * <p>For example, {@code [R]} is "recalled regulation whose text was not at hand".
 */
public final class Mark {
    private Mark() {}

    /** What the mark means. */
    public static String meaning(Confidence confidence) {
        return switch (confidence) {
            case PRIMARY -> "a primary CMS document or CMS's own data say it";
            case VERIFIED -> "recomputed from CMS's data";
            case SECONDARY -> "a secondary source says it";
            case RECALLED -> "recalled regulation whose text was not at hand";
            case INFERRED -> "inferred; no source says it in so many words";
        };
    }
}

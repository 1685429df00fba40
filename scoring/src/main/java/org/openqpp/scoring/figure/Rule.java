package org.openqpp.scoring.figure;

import java.util.List;

/**
 * The rules that scoring applies, each with its id and the sentence it is told in. Places in the sentence are written
 * {@code {}}. Several sentences may tell one rule id.
 */
public enum Rule {
    RATE("R-3.2", "{} of {}: {} %");

    private final String id;
    private final String template;

    Rule(String id, String template) {
        this.id = id;
        this.template = template;
    }

    /** Id in the rule register, such as {@code }. */
    public String id() {
        return id;
    }

    /** Number of places in the sentence. */
    int places() {
        return (template.length() - template.replace("{}", "").length()) / 2;
    }

    /** The sentence with its places filled. */
    String sentence(List<?> arguments) {
        throw new UnsupportedOperationException("being written " + arguments + template);
    }
}

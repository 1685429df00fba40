package org.openqpp.intake.qrda;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The templates of QRDA III that are read, by the root of their id; the version of a template is not looked at, but for the
 * document's own.
 *
 * <p>For example, an observation with the template {@link #POPULATION} carries the count of a numerator.
 */
enum Template {
    DOCUMENT("2.16.840.1.113883.10.20.27.1.2"),
    QUALITY_SECTION("2.16.840.1.113883.10.20.27.2.3"),
    INTEROPERABILITY_SECTION("2.16.840.1.113883.10.20.27.2.5"),
    ACTIVITIES_SECTION("2.16.840.1.113883.10.20.27.2.4"),
    PERIOD("2.16.840.1.113883.10.20.17.3.8", true),
    MEASURE("2.16.840.1.113883.10.20.27.3.17"),
    POPULATION("2.16.840.1.113883.10.20.27.3.16"),
    RATE("2.16.840.1.113883.10.20.27.3.25"),
    COUNT("2.16.840.1.113883.10.20.27.3.3", true),
    STRATUM("2.16.840.1.113883.10.20.27.3.4", true),
    SEX("2.16.840.1.113883.10.20.27.3.6"),
    ETHNICITY("2.16.840.1.113883.10.20.27.3.7"),
    RACE("2.16.840.1.113883.10.20.27.3.8"),
    PAYER("2.16.840.1.113883.10.20.27.3.18"),
    PROPORTION("2.16.840.1.113883.10.20.27.3.28"),
    NUMERATOR("2.16.840.1.113883.10.20.27.3.31"),
    DENOMINATOR("2.16.840.1.113883.10.20.27.3.32"),
    ATTESTATION("2.16.840.1.113883.10.20.27.3.29"),
    ACTIVITY("2.16.840.1.113883.10.20.27.3.33"),
    ANSWER("2.16.840.1.113883.10.20.27.3.27", true);

    /** Root of the template that every measure section names with its version. */
    static final String SECTION_ROOT = "2.16.840.1.113883.10.20.27.2.1";

    /** Root of the continuous variable template: known, but nothing of it is read. */
    static final String CONTINUOUS_VARIABLE_ROOT = "2.16.840.1.113883.10.20.27.3.2";

    private static final Map<String, Template> BY_ROOT = byRoot();

    private final String root;
    private final boolean leaf;

    Template(String root) {
        this(root, false);
    }

    Template(String root, boolean leaf) {
        this.root = root;
        this.leaf = leaf;
    }

    private static Map<String, Template> byRoot() {
        Map<String, Template> map = new HashMap<>();
        for (Template template : values()) {
            map.put(template.root, template);
        }
        return map;
    }

    /** The template with this root; absent when it is not read. */
    static @Nullable Template ofRoot(@Nullable String root) {
        return root == null ? null : BY_ROOT.get(root);
    }

    String root() {
        return root;
    }

    /** Whether nothing inside such a statement is looked at but its own value. */
    boolean leaf() {
        return leaf;
    }

    /** Whether it carries supplemental data of a population. */
    boolean supplementalData() {
        return this == SEX || this == ETHNICITY || this == RACE || this == PAYER;
    }
}

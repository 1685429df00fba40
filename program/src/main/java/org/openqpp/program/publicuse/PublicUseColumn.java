package org.openqpp.program.publicuse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A variable of the public use file with its published name.
 *
 * <p>For example, {@code quality category score} is a decimal number, {@code non-reporting} is True or False.
 *
 * @param name published name
 * @param kind how values are written
 */
public record PublicUseColumn(String name, Kind kind) {

    /** How values are written. */
    public enum Kind {
        TEXT,
        /** True or False. */
        FLAG,
        WHOLE,
        /** At most four decimals. */
        DECIMAL
    }

    /** Measures that one row has room for. */
    static final int QUALITY_MEASURES = 12;

    static final int INTEROPERABILITY_MEASURES = 21;
    static final int ACTIVITIES = 4;
    static final int COST_MEASURES = 24;

    /** All variables in the order of the file. */
    public static final List<PublicUseColumn> ALL = all();

    private static List<PublicUseColumn> all() {
        List<PublicUseColumn> all = new ArrayList<>();
        add(all, Kind.TEXT, "provider key", "practice state or us territory");
        add(all, Kind.WHOLE, "practice size");
        add(all, Kind.TEXT, "clinician type", "clinician specialty");
        add(all, Kind.WHOLE, "years in medicare");
        add(all, Kind.TEXT, "npi");
        add(all, Kind.FLAG, "non-reporting");
        add(
                all,
                Kind.TEXT,
                "participation option",
                "reporting option",
                "mips value pathway id",
                "mips value pathway title");
        add(all, Kind.WHOLE, "medicare patients", "allowed charges", "services");
        add(
                all,
                Kind.FLAG,
                "opted into mips",
                "small practice status",
                "rural status",
                "health professional shortage area status",
                "ambulatory surgical center-based status",
                "hospital-based status",
                "non-patient facing status",
                "facility-based status");
        add(all, Kind.DECIMAL, "dual eligibility ratio");
        add(
                all,
                Kind.FLAG,
                "safety-net status",
                "extreme uncontrollable circumstance (euc)",
                "received facility score");
        add(all, Kind.DECIMAL, "final score", "payment adjustment percentage", "complex patient bonus");
        add(all, Kind.FLAG, "quality reweighting (euc)");
        add(
                all,
                Kind.DECIMAL,
                "quality category score",
                "quality category weight",
                "quality improvement score",
                "small practice bonus");
        for (int i = 1; i <= QUALITY_MEASURES; i++) {
            add(all, Kind.TEXT, "quality measure id " + i, "quality measure collection type " + i);
            add(all, Kind.DECIMAL, "quality measure score " + i);
        }
        add(
                all,
                Kind.DECIMAL,
                "promoting interoperability (pi) category score",
                "promoting interoperability (pi) category weight");
        add(
                all,
                Kind.FLAG,
                "pi reweighting (euc)",
                "pi reweighting (hardship exception)",
                "pi reweighting (special status or clinician type)");
        add(all, Kind.TEXT, "cehrt id");
        for (int i = 1; i <= INTEROPERABILITY_MEASURES; i++) {
            add(all, Kind.TEXT, "pi measure id " + i, "pi measure type " + i);
            add(all, Kind.DECIMAL, "pi measure score " + i);
        }
        add(
                all,
                Kind.DECIMAL,
                "improvement activities (ia) category score",
                "improvement activities (ia) category weight");
        add(all, Kind.FLAG, "ia reweighting (euc)", "ia credit");
        for (int i = 1; i <= ACTIVITIES; i++) {
            add(all, Kind.TEXT, "ia measure id " + i);
            add(all, Kind.DECIMAL, "ia measure score " + i);
        }
        add(all, Kind.DECIMAL, "cost category score", "cost category weight");
        add(all, Kind.FLAG, "cost reweighting (euc)");
        add(all, Kind.DECIMAL, "cost improvement score");
        for (int i = 1; i <= COST_MEASURES; i++) {
            add(all, Kind.TEXT, "cost measure id " + i);
            add(all, Kind.DECIMAL, "cost measure achievement points " + i);
        }
        return Collections.unmodifiableList(all);
    }

    private static void add(List<PublicUseColumn> all, Kind kind, String... names) {
        for (String name : names) {
            all.add(new PublicUseColumn(name, kind));
        }
    }
}

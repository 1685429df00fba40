package org.openqpp.program.roster;

import org.jspecify.annotations.Nullable;
import org.openqpp.policy.value.WireName;
import org.openqpp.program.table.Column;
import org.openqpp.program.table.Table;

/**
 * A ZIP code with a designation: rural, short of health professionals, or struck by extreme circumstances.
 *
 * @param kind designation
 * @param zip five digits
 * @param state state
 * @param county county
 */
@Table(
        file = "designated-areas",
        text = "A ZIP code that is rural, in a health professional shortage area, or designated for the automatic"
                + " extreme and uncontrollable circumstances policy.")
public record DesignatedArea(
        @Column(name = "kind", text = "rural, hpsa or extremeCircumstances.", example = "extremeCircumstances")
        Kind kind,

        @Column(name = "zip", text = "ZIP code.", digits = 5, example = "75763")
        String zip,

        @Column(name = "state", text = "State.", optional = true, example = "TX") @Nullable
        String state,

        @Column(name = "county", text = "County.", optional = true, example = "Anderson") @Nullable
        String county) {

    /** What a ZIP code is designated as. */
    public enum Kind implements WireName {
        RURAL("rural"),
        /** Health professional shortage area. */
        HPSA("hpsa"),
        /** Automatic extreme and uncontrollable circumstances. */
        EXTREME_CIRCUMSTANCES("extremeCircumstances");

        private final String wireName;

        Kind(String wireName) {
            this.wireName = wireName;
        }

        @Override
        public String wireName() {
            return wireName;
        }
    }
}

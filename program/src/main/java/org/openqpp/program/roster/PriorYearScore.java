package org.openqpp.program.roster;

import org.jspecify.annotations.Nullable;
import org.openqpp.policy.value.Rational;
import org.openqpp.policy.value.WireName;
import org.openqpp.program.EntityKey;
import org.openqpp.program.table.Column;
import org.openqpp.program.table.Embedded;
import org.openqpp.program.table.Table;

/**
 * What an entity achieved in the prior performance year, for improvement scoring (rules ).
 *
 * <p>For example, an individual who had the score of a group last year has a row with the source {@code attributed}.
 *
 * @param entity whose score
 * @param programName reporting option
 * @param source whether the score is the entity's own or was attributed to the TIN/NPI
 * @param qualityAchievementPercent quality without bonus and improvement
 * @param costAchievementPercent cost without improvement
 */
@Table(
        file = "prior-year-scores",
        key = {"entity_type", "tin", "npi", "entity_id", "program_name", "source"},
        text = "What an entity achieved in the prior performance year, for improvement scoring.")
public record PriorYearScore(
        @Embedded EntityKey entity,

        @Column(name = "program_name", text = "Reporting option: mips, app1 or an MVP id.", example = "mips")
        String programName,

        @Column(
                name = "source",
                text = "own, or attributed: the score that the TIN/NPI received from another entity"
                        + " (individuals only).",
                example = "own")
        Source source,

        @Column(
                name = "quality_achievement_percent",
                text = "Quality achievement percent, without small practice bonus and improvement.",
                optional = true,
                maximum = 100,
                example = "79.34")
        @Nullable
        Rational qualityAchievementPercent,

        @Column(
                name = "cost_achievement_percent",
                text = "Cost achievement percent, without improvement.",
                optional = true,
                maximum = 100,
                example = "60")
        @Nullable
        Rational costAchievementPercent) {

    /** Whose score it was. */
    public enum Source implements WireName {
        /** The entity's own. */
        OWN("own"),
        /** The highest score attributed to the TIN/NPI. */
        ATTRIBUTED("attributed");

        private final String wireName;

        Source(String wireName) {
            this.wireName = wireName;
        }

        @Override
        public String wireName() {
            return wireName;
        }
    }
}
